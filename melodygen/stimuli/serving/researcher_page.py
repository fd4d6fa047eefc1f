"""The researcher's page as HTML: counts by list, what comes in by hour, comments, downloads.

It runs no script; what listeners wrote is text and nothing else.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from html import escape

from melodygen.stimuli.markup import DASH, Markup, element, joined
from melodygen.stimuli.serving.activity import Activity
from melodygen.stimuli.serving.filling import Counts

HOURS = 48
"""Of the chart."""

BAR, HEIGHT = 12, 96
"""Width and greatest height of its columns, in the units of its picture."""

STATES = ("complete", "active", "abandoned", "declined")
DOWNLOADS = (("csv", "Table (CSV)"), ("json", "JSON"), ("sqlite", "Database (SQLite)"))


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """What the page tells.

    Attributes
    ----------
    counts
        By the numbers of the lists.
    silent
        After which a session is taken for abandoned.
    refresh_s
        After which the page loads itself again; 0 for never.

    """

    title: str
    home: str
    counts: Mapping[int, Counts]
    activity: Activity
    now: datetime
    silent: timedelta
    refresh_s: int


def counts_page(state: State) -> str:
    """All counts."""
    minutes = round(state.silent.total_seconds() / 60)
    fullest = "The next listener gets the list with the fewest complete and active sessions."
    body = [
        _header(state),
        _totals(state),
        _section("Lists", _lists(state.counts), f"{fullest} Abandoned: no answer for {minutes} minutes."),
        _section("Responses by hour", _hours(state), f"The last {HOURS} hours, in UTC."),
        _section("Downloads", _downloads(state.home), "Everything up to this moment; none of it says who made what."),
        _section("Latest comments", _comments(state.activity), ""),
    ]
    return _page(f"{state.title}: responses", body, state.home, (state.refresh_s, state.home))


def opening_page(home: str) -> str:
    """What the link with the token shows for a moment, so that the token does not stay in the address."""
    link = element("p", "Opening… ", element("a", "Go on", attributes={"href": home}))
    return _page("Opening", [link], home, (1, home))


def closed_page(home: str) -> str:
    """What is seen without the token."""
    text = "Open it with the link that was printed when the server was started: it holds a token."
    return _page("For the researcher", [element("h1", "For the researcher"), element("p", text)], home)


def _page(title: str, body: list[Markup], home: str, refresh: tuple[int, str] = (0, "")) -> str:
    seconds, address = refresh
    again = f'<meta http-equiv="refresh" content="{seconds}; url={escape(address)}">' if seconds else ""
    head = joined(
        [
            Markup('<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">'),
            Markup(f'<meta name="color-scheme" content="light dark">{again}'),
            Markup(f'<link rel="icon" href="data:,"><link rel="stylesheet" href="{escape(home)}/style.css">'),
            element("title", title),
        ]
    )
    page = element("html", element("head", head), element("body", element("main", *body)), attributes={"lang": "en"})
    return f"<!DOCTYPE html>\n{page.html}\n"


def _header(state: State) -> Markup:
    time = element("time", f"{state.now:%d %B %Y, %H:%M:%S} UTC", attributes={"datetime": state.now.isoformat()})
    off, on = f"{state.home}?refresh=off", state.home
    live: list[Markup | str] = (
        [f"New counts every {state.refresh_s} s. ", element("a", "Hold still", attributes={"href": off})]
        if state.refresh_s
        else ["Holding still. ", element("a", "Go on counting", attributes={"href": on})]
    )
    lines = element("p", time, " · ", *live, attributes={"class": "quiet"})
    return element("header", element("h1", state.title), lines)


def _totals(state: State) -> Markup:
    totals = [(name, sum(getattr(each, name) for each in state.counts.values())) for name in STATES]
    totals.append(("responses", sum(count for _, count in state.activity.hours)))
    tiles = (
        element("div", element("dt", name), element("dd", f"{count:,}"), attributes={"class": f"tile {name}"})
        for name, count in totals
    )
    return element("dl", *tiles, attributes={"class": "tiles"})


def _section(heading: str, inside: Markup, remark: str) -> Markup:
    about = [element("p", remark, attributes={"class": "quiet"})] if remark else []
    return element("section", element("h2", heading), *about, inside)


def _lists(counts: Mapping[int, Counts]) -> Markup:
    most = max((sum(getattr(each, name) for name in STATES) for each in counts.values()), default=0)
    heads = (element("th", head, attributes={"scope": "col"}) for head in ("List", *map(str.capitalize, STATES), ""))
    rows = (
        element(
            "tr",
            element("th", f"{number}", attributes={"scope": "row"}),
            *(element("td", f"{getattr(each, name)}" if getattr(each, name) else DASH) for name in STATES),
            element("td", _bar(each, max(most, 1)), attributes={"class": "wide"}),
        )
        for number, each in sorted(counts.items())
    )
    return _scrolled(element("table", element("thead", element("tr", *heads)), element("tbody", *rows)))


def _bar(counts: Counts, most: int) -> Markup:
    """The sessions of a list side by side, `most` of them over the whole width."""
    parts, x = [], 0.0
    for name in STATES:
        width = 100 * getattr(counts, name) / most
        parts.append(_rectangle(x, 0, width, 10, name))
        x += width
    attributes = {"viewBox": "0 0 100 10", "preserveAspectRatio": "none", "aria-hidden": "true", "class": "bar"}
    return element("svg", *parts, attributes=attributes)


def _rectangle(x: float, y: float, width: float, height: float, kind: str, title: str = "") -> Markup:
    place = {"x": f"{x:.2f}", "y": f"{y:.2f}", "width": f"{width:.2f}", "height": f"{height:.2f}", "class": kind}
    return element("rect", *([element("title", title)] if title else []), attributes=place)


def _hours(state: State) -> Markup:
    columns = list(_columns(state))
    most = max(count for _, count in columns)
    parts: list[Markup] = []
    for place, (hour, count) in enumerate(columns):
        height = HEIGHT * count / max(most, 1)
        title = f"{hour:%d %b, %H:00}: {count}"
        parts.append(_rectangle(place * BAR + 1, HEIGHT - height, BAR - 2, height, "complete", title))
        if hour.hour % 6 == 0:
            attributes = {"x": f"{place * BAR}", "y": f"{HEIGHT + 14}"}
            parts.append(element("text", f"{hour:%H:00}", attributes=attributes))
    base = {"x1": "0", "x2": f"{HOURS * BAR}", "y1": f"{HEIGHT}", "y2": f"{HEIGHT}"}
    label = f"Responses in each of the last {HOURS} hours, at most {most}"
    attributes = {"viewBox": f"0 -4 {HOURS * BAR} {HEIGHT + 24}", "role": "img", "aria-label": label, "class": "hours"}
    most_said = element("p", f"Most in an hour: {most:,}", attributes={"class": "quiet"})
    return joined(
        [_scrolled(element("svg", *parts, element("line", attributes=base), attributes=attributes)), most_said]
    )


def _columns(state: State) -> Iterator[tuple[datetime, int]]:
    counts = dict(state.activity.hours)
    this = state.now.replace(minute=0, second=0, microsecond=0)
    for back in reversed(range(HOURS)):
        hour = this - timedelta(hours=back)
        yield hour, counts.get(f"{hour:%Y-%m-%dT%H}", 0)


def _downloads(home: str) -> Markup:
    links = (
        element("a", name, attributes={"href": f"{home}/responses.{ending}", "class": "button"})
        for ending, name in DOWNLOADS
    )
    return element("p", *links, attributes={"class": "buttons"})


def _comments(activity: Activity) -> Markup:
    if not activity.comments:
        return element("p", "Nobody has written one yet.", attributes={"class": "quiet"})
    heads = (element("th", head, attributes={"scope": "col"}) for head in ("Time (UTC)", "List", "Item", "Comment"))
    rows = (
        element(
            "tr",
            element("td", f"{datetime.fromisoformat(each.at):%d %b, %H:%M}"),
            element("td", f"{each.list}"),
            element("td", each.item),
            element("td", each.comment, attributes={"class": "said", "dir": "auto"}),
        )
        for each in activity.comments
    )
    table = element("table", element("thead", element("tr", *heads)), element("tbody", *rows))
    return _scrolled(table)


def _scrolled(inside: Markup) -> Markup:
    return element("div", inside, attributes={"class": "scrolled"})
