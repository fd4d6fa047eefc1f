"""The reference of design files in docs/stimuli.md, written from the tables that read them.

    python -m tools.design_reference

What stands between the two marks is replaced; a test says so where it is out of date.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import MISSING
from pathlib import Path

from melodygen.stimuli.design.kinds import Number
from melodygen.stimuli.design.parameter_values import NAMES
from melodygen.stimuli.design.reading import WEIGHED, WEIGHT
from melodygen.stimuli.design.tables import EXCLUSIONS, PLATFORMS, QUESTION, TABLES, Key, Table
from melodygen.stimuli.matching.measuring import USUAL_WEIGHTS
from melodygen.toml_text import toml_value

PAGE = Path(__file__).parent.parent / "docs" / "stimuli.md"
BEGIN, END = "<!-- keys: python -m tools.design_reference -->", "<!-- end of keys -->"


def _listed(names: Iterable[str]) -> str:
    return ", ".join(f"`{name}`" for name in names)


GENERATED = f"""### [generated.parameters]

Parameters of all cells, as `melodygen generate --help` explains them: {_listed(NAMES)}.
The seed comes from `set.seed`.

### [factors]

Parameters, each with a list of levels: `mood = ["happy", "sad"]`. All levels are crossed, and the cell of some is
called `mood=happy,complexity=20`.

### [[cells]]

In place of factors: each cell with a `name` and the parameters that it sets.
"""
MATCHING = f"""### [matching.weights]

Measures of [measures.md](measures.md), each {WEIGHT.says}; 0 leaves one out.
Weighed unless it says otherwise: {", ".join(f"`{name} = {weight:g}`" for name, weight in USUAL_WEIGHTS.items())}.
The others: {_listed(name for name in WEIGHED if name not in USUAL_WEIGHTS)}.
"""
PAGE_TEXTS = """### [page.texts]

Texts of the page by their names, in place of those of its language.
"""
TEXTS = {"generated": (GENERATED,), "matching": (MATCHING,), "page": (PAGE_TEXTS,)}
"""Of tables whose keys are names from elsewhere, by the table that they stand in or beside."""


def reference() -> str:
    """Every table with its keys, what they may hold, their defaults and what they are for, in Markdown."""
    parts = [f"`platforms`, before the first table: {PLATFORMS.about} {_sentence(PLATFORMS)} Default: `[]`.", ""]
    for name, table in TABLES.items():
        parts += _table(f"[{name}]", table)
        parts += _beside(name)
    return "\n".join(parts).rstrip() + "\n"


def _beside(name: str) -> Iterator[str]:
    """The tables within a table, and beside it."""
    yield from TEXTS.get(name, ())
    if name == "page":
        yield from _table("[[page.questions]] and [[page.background]]", QUESTION)
        yield from ("Questions are asked at each melody, the background once, after the last one.", "")
    elif name == "analysis":
        yield from _table("[analysis.exclusions]", EXCLUSIONS)


def _table(head: str, table: Table) -> Iterator[str]:
    yield from (
        f"### {head}",
        "",
        table.about,
        "",
        "| key | what it may hold | default | what it is for |",
        "|---|---|---|---|",
    )
    for name, key in table.keys.items():
        yield f"| `{name}` | {_plain(key.kind.says)} | {_default(table, name)} | {_plain(key.about)} |"
    yield ""


def _default(table: Table, name: str) -> str:
    value = table.default(name)
    if value is MISSING:
        return "must be there"
    if value is None:
        return "not used"
    whole = isinstance(table.keys[name].kind, Number) and table.keys[name].kind.is_whole
    return f"`{toml_value(int(value) if whole else value)}`"


def _sentence(key: Key) -> str:
    return f"{key.kind.says[0].upper()}{key.kind.says[1:]}."


def _plain(text: str) -> str:
    return text.replace("|", "\\|")


def page(text: str) -> str:
    """The page with the reference as it is now."""
    before, _, rest = text.partition(BEGIN)
    _, _, after = rest.partition(END)
    return f"{before}{BEGIN}\n\n{reference()}\n{END}{after}"


if __name__ == "__main__":
    PAGE.write_text(page(PAGE.read_text(encoding="utf-8")), encoding="utf-8")
