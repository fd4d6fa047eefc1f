"""Pictures of a report, drawn as SVG inside the page; what they show stands in a table beside each of them.

Conventions
-----------
Lengths are in CSS pixels.  Colours are classes of ``style.css``, so that they follow light, dark and paper.  A picture
has its text as a title, for screen readers.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt

from melodygen.stimuli.answers.estimate import Estimate
from melodygen.stimuli.answers.reading import ListCount
from melodygen.stimuli.markup import Markup, element, number

_WIDTH, _LEFT, _RIGHT, _ROW, _TOP = 760, 190, 170, 28, 10
_LONGEST_NAME = 28
_HEIGHT = 260


@dataclass(frozen=True, slots=True)
class Scale:
    """What a picture's numbers are: where they begin and end, where lines go, and how they are written."""

    low: float
    high: float
    ticks: tuple[float, ...]
    is_share: bool = False

    def said(self, value: float, decimals: int = 0) -> str:
        """A number of the scale as text."""
        return f"{100 * value:.{decimals}f} %" if self.is_share else number(value, decimals)

    def within(self, value: float) -> float:
        """How far along the scale a number is, 0 to 1; those beyond it are at its ends."""
        return (min(self.high, max(self.low, value)) - self.low) / (self.high - self.low)


SHARES = Scale(0, 1, (0, 0.25, 0.5, 0.75, 1), is_share=True)


def intervals(
    title: str,
    rows: Sequence[tuple[str, Estimate]],
    scale: Scale,
    marked: float,
    *,
    band: tuple[float, float] | None = None,
    human: frozenset[str] = frozenset(),
) -> Markup:
    """Each estimate with its interval, a line at `marked`, a ground from one end of `band` to the other.

    Those of the names `human` have the other colour; an estimate without a value is only named.
    """
    bottom = _TOP + _ROW * len(rows)

    def across(value: float) -> float:
        return _LEFT + scale.within(value) * (_WIDTH - _LEFT - _RIGHT)

    parts = []
    if band is not None:
        parts.append(_rect(across(band[0]), _TOP, across(band[1]) - across(band[0]), bottom - _TOP, "band"))
    parts += [_line(across(tick), _TOP, across(tick), bottom, "grid") for tick in scale.ticks]
    parts.append(_line(across(marked), _TOP, across(marked), bottom, "marked"))
    for place, (name, estimate) in enumerate(rows):
        middle = _TOP + _ROW * (place + 0.5)
        drawn = [_text(_LEFT - 12, middle + 4.5, _short(name), "end")]
        if estimate.low is not None and estimate.high is not None:
            drawn.append(_line(across(estimate.low), middle, across(estimate.high), middle, "interval"))
        if estimate.value is not None:
            drawn.append(_dot(across(estimate.value), middle, 5.5))
            drawn.append(_text(_WIDTH - _RIGHT + 14, middle + 4.5, _told(estimate, scale), "start", "quiet"))
        parts.append(element("g", *drawn, attributes={"class": "human" if name in human else "row"}))
    parts.append(_line(_LEFT, bottom, _WIDTH - _RIGHT, bottom, "axis"))
    parts += [_text(across(tick), bottom + 18, scale.said(tick), "middle", "quiet") for tick in scale.ticks]
    return _picture(title, parts, bottom + 26)


def calibration(title: str, shares: Sequence[tuple[int, Estimate]], chance: float) -> Markup:
    """The share correct above each confidence; the larger a dot, the more answers."""
    left, right, bottom = 60, _WIDTH - 120, _HEIGHT - 44
    most = max((share.n for _, share in shares), default=0) or 1

    def up(value: float) -> float:
        return bottom - SHARES.within(value) * (bottom - _TOP)

    def across(place: int) -> float:
        return left + (place + 0.5) * (right - left) / len(shares)

    parts = [_line(left, up(tick), right, up(tick), "grid") for tick in SHARES.ticks]
    parts += [_text(left - 10, up(tick) + 4.5, SHARES.said(tick), "end", "quiet") for tick in SHARES.ticks]
    parts.append(_line(left, up(chance), right, up(chance), "marked"))
    parts.append(_text(right + 8, up(chance) + 4.5, "chance", "start", "quiet"))
    points = [(across(place), share) for place, (_, share) in enumerate(shares)]
    way = " ".join(f"{x:.1f},{up(share.value):.1f}" for x, share in points if share.value is not None)
    parts.append(element("polyline", attributes={"points": way, "class": "way"}))
    for place, (given, share) in enumerate(shares):
        x = across(place)
        if share.low is not None and share.high is not None and share.value is not None:
            parts.append(_line(x, up(share.low), x, up(share.high), "interval"))
            parts.append(_dot(x, up(share.value), 2.5 + 4 * sqrt(share.n / most)))
        parts.append(_text(x, bottom + 18, f"{given}", "middle"))
        parts.append(_text(x, bottom + 34, f"{share.n} answers", "middle", "quiet"))
    return _picture(title, parts, _HEIGHT)


def ratings(title: str, rows: Sequence[tuple[str, tuple[int, ...]]]) -> Markup:
    """How the ratings of 1 to 5 of each row are shared out; the numbers are answers."""
    bottom, width = _TOP + 38 * len(rows), _WIDTH - _LEFT - 20
    parts = []
    for place, (name, histogram) in enumerate(rows):
        top, x, n = _TOP + 38 * place + 4, float(_LEFT), sum(histogram) or 1
        parts.append(_text(_LEFT - 12, top + 20, _short(name), "end"))
        for point, count in enumerate(histogram, start=1):
            wide = width * count / n
            parts.append(_rect(x, top, wide, 30, f"r{point}"))
            if wide > 9 * len(f"{count}") + 6:
                parts.append(_text(x + wide / 2, top + 20, f"{count}", "middle", f"on{point}"))
            x += wide
    for point in range(1, 6):
        x = _LEFT + (point - 1) * 70
        parts += [_rect(x, bottom + 10, 14, 14, f"r{point}"), _text(x + 20, bottom + 22, f"{point}", "start", "quiet")]
    parts.append(_text(_LEFT - 12, bottom + 22, "rating", "end", "quiet"))
    return _picture(title, parts, bottom + 34)


def lists(title: str, counts: Sequence[ListCount]) -> Markup:
    """How many began each list (light) and finished it (dark)."""
    left, right, bottom = 60, _WIDTH - 20, 150
    most = max((count.started for count in counts), default=0) or 1
    step = (right - left) / max(1, len(counts))

    def up(count: float) -> float:
        return bottom - count / most * (bottom - 20)

    parts = [_line(left, up(count), right, up(count), "grid") for count in {0, most}]
    parts += [_text(left - 10, up(count) + 4.5, f"{count}", "end", "quiet") for count in (0, most)]
    every = max(1, round(len(counts) / 20))
    for place, count in enumerate(counts):
        x, wide = left + place * step + 0.15 * step, 0.7 * step
        parts.append(_rect(x, up(count.started), wide, bottom - up(count.started), "bar"))
        parts.append(_rect(x, up(count.finished), wide, bottom - up(count.finished), "done"))
        if place % every == 0:
            parts.append(_text(x + wide / 2, bottom + 18, f"{count.number}", "middle", "quiet"))
    return _picture(title, parts, bottom + 26)


def _picture(title: str, parts: Sequence[Markup], height: float) -> Markup:
    box = {"viewBox": f"0 0 {_WIDTH} {height:g}", "width": f"{_WIDTH}", "role": "img", "aria-label": title}
    return element("svg", element("title", title), *parts, attributes=box)


def _told(estimate: Estimate, scale: Scale) -> str:
    decimals = 1 if scale.is_share else 2
    if estimate.low is None or estimate.high is None or estimate.value is None:
        return scale.said(estimate.value or 0, decimals)
    ends = [scale.said(end, decimals).removesuffix(" %") for end in (estimate.low, estimate.high)]
    return f"{scale.said(estimate.value, decimals)} ({ends[0]} to {ends[1]})"


def _short(name: str) -> str:
    return name if len(name) <= _LONGEST_NAME else f"{name[: _LONGEST_NAME - 1]}…"


def _dot(x: float, y: float, radius: float) -> Markup:
    return element("circle", attributes={"cx": f"{x:.1f}", "cy": f"{y:.1f}", "r": f"{radius:.1f}", "class": "dot"})


def _rect(x: float, y: float, width: float, height: float, kind: str) -> Markup:
    place = {"x": f"{x:.1f}", "y": f"{y:.1f}", "width": f"{max(0, width):.1f}", "height": f"{max(0, height):.1f}"}
    return element("rect", attributes={**place, "class": kind})


def _line(x1: float, y1: float, x2: float, y2: float, kind: str) -> Markup:
    ends = {"x1": f"{x1:.1f}", "y1": f"{y1:.1f}", "x2": f"{x2:.1f}", "y2": f"{y2:.1f}"}
    return element("line", attributes={**ends, "class": kind})


def _text(x: float, y: float, text: str, anchor: str, kind: str = "name") -> Markup:
    place = {"x": f"{x:.1f}", "y": f"{y:.1f}", "text-anchor": anchor, "class": kind}
    return element("text", text, attributes=place)
