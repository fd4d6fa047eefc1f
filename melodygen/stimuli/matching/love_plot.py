"""The balance of a set as a picture: a row a measure, a dot where its standardised mean difference is (Love 2004).

Conventions
-----------
Lengths are in CSS pixels.  The picture is a whole SVG file.  Cells are hollow dots, all of them together a full one;
measures that melodies were matched by come first and in bold.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil

from melodygen.measures import MEASURES
from melodygen.stimuli.markup import Markup, element, number
from melodygen.stimuli.matching.balance import ALL, Difference

WIDTH, LEFT, RIGHT, ROW, TOP = 720, 230, 30, 22, 44
WIDEST = 2.0
"""Standard deviations that the axis ends at, at most; dots beyond are drawn there."""

STYLE = """
text { font: 13px sans-serif; fill: #222 } .matched { font-weight: bold } .axis { stroke: #222 }
.limit { stroke: #b00; stroke-dasharray: 4 3 } .middle { stroke: #999 } .row { stroke: #eee }
.cell { fill: none; stroke: #27c } .all { fill: #27c }
"""


def love_plot(rows: Sequence[Difference], limit: float) -> str:
    """The picture, with lines at plus and minus `limit`."""
    known = [row for row in rows if row.difference is not None]
    matched = {row.measure for row in known if row.is_matched}
    measures = [
        (measure.name, measure.label, own)
        for measure in sorted(MEASURES, key=lambda measure: measure.name not in matched)
        if (own := [row for row in known if row.measure == measure.name])
    ]
    widest = max([abs(row.difference or 0.0) for row in known] + [limit * 2, 0.5])
    end = min(WIDEST, ceil(2 * min(widest, WIDEST)) / 2)
    bottom = TOP + ROW * len(measures)
    parts = [element("title", "Standardised mean differences, generated minus human"), element("style", STYLE)]
    parts.append(_text(LEFT, 20, "Standardised mean difference, generated − human", "start"))
    lines = ((-limit, "limit"), (0.0, "middle"), (limit, "limit"))
    parts += [_line(_across(at, end), TOP - 8, _across(at, end), bottom, kind) for at, kind in lines]
    for place, (name, label, own) in enumerate(measures):
        parts += _row(label, "matched" if name in matched else "unmatched", own, TOP + ROW * (place + 0.5), end)
    parts.append(_line(_across(-end, end), bottom, _across(end, end), bottom, "axis"))
    ticks = (-end, -limit, 0.0, limit, end)
    parts += [_text(_across(at, end), bottom + 16, number(at, 1 if at in (-end, end) else 2), "middle") for at in ticks]
    size = {"viewBox": f"0 0 {WIDTH} {bottom + 28}", "width": f"{WIDTH}", "height": f"{bottom + 28}"}
    svg = element("svg", *parts, attributes={"xmlns": "http://www.w3.org/2000/svg", "role": "img", **size})
    return svg.html + "\n"


def _row(label: str, kind: str, rows: Sequence[Difference], middle: float, end: float) -> list[Markup]:
    """A measure; the dot of all cells together comes last, on top of the others."""
    parts = [_line(LEFT, middle, WIDTH - RIGHT, middle, "row"), _text(LEFT - 12, middle + 4, label, "end", kind)]
    for row in sorted(rows, key=lambda row: row.condition == ALL):
        at = min(end, max(-end, row.difference or 0.0))
        told = element("title", f"{row.condition}: {number(row.difference)}")
        is_all = row.condition == ALL
        place = {"cx": f"{_across(at, end):.1f}", "cy": f"{middle:.1f}", "r": "5" if is_all else "4"}
        parts.append(element("circle", told, attributes={**place, "class": "all" if is_all else "cell"}))
    return parts


def _across(value: float, end: float) -> float:
    return LEFT + (value + end) / (2 * end) * (WIDTH - LEFT - RIGHT)


def _line(x1: float, y1: float, x2: float, y2: float, kind: str) -> Markup:
    ends = {"x1": x1, "y1": y1, "x2": x2, "y2": y2}
    return element("line", attributes={**{name: f"{at:.1f}" for name, at in ends.items()}, "class": kind})


def _text(x: float, y: float, text: str, anchor: str, kind: str = "") -> Markup:
    place = {"x": f"{x:.1f}", "y": f"{y:.1f}", "text-anchor": anchor}
    return element("text", text, attributes={**place, **({"class": kind} if kind else {})})
