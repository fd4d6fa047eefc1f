"""HTML that cannot be broken by what listeners wrote: every text is escaped where it becomes markup.

Conventions
-----------
`Markup` is what is HTML already; any other text is escaped.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from html import escape

DASH = "–"
_LONGEST_NUMBER = 30


@dataclass(frozen=True, slots=True)
class Markup:
    """A piece of HTML."""

    html: str


def element(name: str, *inside: Markup | str, attributes: Mapping[str, str] | None = None) -> Markup:
    """An element with what is inside it, texts escaped."""
    given = "".join(f' {key}="{escape(value)}"' for key, value in (attributes or {}).items())
    return Markup(f"<{name}{given}>{joined(inside).html}</{name}>")


def joined(parts: Iterable[Markup | str]) -> Markup:
    """One after the other, texts escaped."""
    return Markup("".join(part.html if isinstance(part, Markup) else escape(part) for part in parts))


def table(caption: str, heads: Sequence[str], rows: Iterable[Sequence[Markup | str]]) -> Markup:
    """A table whose first column names the rows; on small screens it can be moved sideways, by keys too.

    A last column of notes without any is left out.
    """
    rows = list(rows)
    if heads[-1] == "note" and not any(row[-1] for row in rows):
        heads, rows = heads[:-1], [row[:-1] for row in rows]
    top = element("tr", *(element("th", head, attributes={"scope": "col"}) for head in heads))
    body = (element("tr", element("th", row[0], attributes={"scope": "row"}), *map(_cell, row[1:])) for row in rows)
    whole = element("table", element("caption", caption), element("thead", top), element("tbody", *body))
    return element(
        "div", whole, attributes={"class": "scroll", "role": "region", "aria-label": caption, "tabindex": "0"}
    )


def _cell(inside: Markup | str) -> Markup:
    """Numbers stay on one line; texts go on as many as they need."""
    text = inside.html if isinstance(inside, Markup) else inside
    return element("td", inside, attributes={"class": "text"} if len(text) > _LONGEST_NUMBER else None)


def figure(picture: Markup, caption: str) -> Markup:
    """A picture with what it shows."""
    return element("figure", picture, element("figcaption", caption))


def note(text: str) -> Markup:
    """A paragraph beside the point."""
    return element("p", text, attributes={"class": "note"})


def number(value: float | None, decimals: int = 2) -> str:
    """A number for a table; a dash where there is none, and never minus nought."""
    return DASH if value is None else f"{round(value, decimals) + 0.0:.{decimals}f}"


def percent(value: float | None) -> str:
    """A share for a table."""
    return DASH if value is None else f"{100 * value:.1f} %"


def p_value(value: float | None) -> str:
    """The p of a test for a table."""
    if value is None:
        return DASH
    return "< 0.001" if value < 0.001 else f"{value:.3f}"
