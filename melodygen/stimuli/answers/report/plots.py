"""Pictures of estimates, drawn as SVG inside the page: a row an estimate, a dot with its interval.

Conventions
-----------
Lengths are in CSS pixels.  A picture has its text as a title, for screen readers.
"""

from __future__ import annotations

from collections.abc import Sequence

from melodygen.stimuli.answers.estimate import Estimate
from melodygen.stimuli.answers.report.markup import Markup, element, number

_WIDTH, _LEFT, _RIGHT, _ROW, _TOP = 640, 200, 24, 26, 12
_LONGEST_NAME = 28


def intervals(title: str, rows: Sequence[tuple[str, Estimate]], ends: tuple[float, float], marked: float) -> Markup:
    """Each estimate on a scale from one of `ends` to the other, with a line at `marked`; without a value only named."""
    low, high = ends
    bottom = _TOP + _ROW * len(rows)

    def across(value: float) -> str:
        share = (min(high, max(low, value)) - low) / (high - low)
        return f"{_LEFT + share * (_WIDTH - _LEFT - _RIGHT):.1f}"

    parts = [element("title", title), _line(across(marked), _TOP, across(marked), bottom, "marked")]
    for place, (name, estimate) in enumerate(rows):
        middle = _TOP + _ROW * (place + 0.5)
        short = name if len(name) <= _LONGEST_NAME else f"{name[: _LONGEST_NAME - 1]}…"
        parts.append(_text(f"{_LEFT - 10}", middle + 4, short, "end"))
        if estimate.low is not None and estimate.high is not None:
            parts.append(_line(across(estimate.low), middle, across(estimate.high), middle, "interval"))
        if estimate.value is not None:
            parts.append(element("circle", attributes={"cx": across(estimate.value), "cy": f"{middle}", "r": "5"}))
    parts.append(_line(across(low), bottom, across(high), bottom, "axis"))
    parts += [_text(across(value), bottom + 18, number(value), "middle") for value in (low, marked, high)]
    box = {"viewBox": f"0 0 {_WIDTH} {bottom + 26}", "width": f"{_WIDTH}", "role": "img", "aria-label": title}
    return element("svg", *parts, attributes=box)


def _line(x1: str, y1: float, x2: str, y2: float, kind: str) -> Markup:
    return element("line", attributes={"x1": x1, "y1": f"{y1}", "x2": x2, "y2": f"{y2}", "class": kind})


def _text(x: str, y: float, text: str, anchor: str) -> Markup:
    return element("text", text, attributes={"x": x, "y": f"{y}", "text-anchor": anchor})
