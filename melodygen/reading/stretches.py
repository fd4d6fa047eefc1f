"""The regular stretches of a transcription: the metre stays, and every bar line stands where the metre wants one.

Conventions
-----------
Bar lines between those that the metre wants, as at repeats in mid-bar, are no harm.  Where one is missing, as after a
bar that is too short or too long, a stretch ends, and the next one starts with the next whole bar.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise

from melodygen.reading.symbols import metre_for
from melodygen.reading.transcription import Signature, Transcription, UnusableError
from melodygen.theory.metre import METRES, Metre


@dataclass(frozen=True, slots=True)
class Stretch:
    """Regular bars from `first_bar_line` to `end`; what stands from `start` to the first bar line is an upbeat."""

    metre: Metre
    factor: Fraction
    start: int
    first_bar_line: int
    end: int


def stretches(source: Transcription) -> list[Stretch]:
    """All of them, in order; UnusableError where there is none in a known metre."""
    signatures = _changes(source.signatures)
    end = max(onset + duration for onset, duration, _ in source.notes)
    limits = [max(0, signature.onset_ticks) for signature in signatures[1:]] + [max(end, signatures[-1].onset_ticks)]
    found: list[Stretch] = []
    upbeat, begin = source.upbeat_ticks, 0
    for index, (signature, limit) in enumerate(zip(signatures, limits, strict=True)):
        if index == 0 and not upbeat and len(signatures) > 1 and limit < signatures[1].bar_ticks:
            upbeat = limit  # some programs give the upbeat a bar and a metre of its own
            continue
        known = metre_for(signature.numerator, signature.denominator)
        if known is not None:
            found += _regular(source.bar_lines, *known, (begin, begin + upbeat, limit))
        begin, upbeat = limit, 0
    if not found:
        raise UnusableError(_why_irregular(signatures))
    return found


def _why_irregular(signatures: Sequence[Signature]) -> str:
    """What is wrong where there is no regular stretch at all."""
    if any(metre_for(s.numerator, s.denominator) for s in signatures):
        return "its bars are not as long as its metre says"
    names = ", ".join(dict.fromkeys(f"{s.numerator}/{s.denominator}" for s in signatures))
    known = ", ".join(metre.name for metre in METRES)
    return f"its metre is {names}, which is not like any of {known}"


def _changes(signatures: Sequence[Signature]) -> list[Signature]:
    """The signatures that change the metre, the first of them from the start; 4/4 where there are none."""
    ordered = sorted(signatures, key=lambda signature: signature.onset_ticks) or [Signature(0, 4, 4)]
    changes = [ordered[0]]
    for signature in ordered[1:]:
        last = changes[-1]
        if signature.onset_ticks == last.onset_ticks:
            changes[-1] = signature
        elif (signature.numerator, signature.denominator) != (last.numerator, last.denominator):
            changes.append(signature)
    return changes


def _regular(bar_lines: Sequence[int], metre: Metre, factor: Fraction, span: tuple[int, int, int]) -> list[Stretch]:
    """The regular stretches of a span (its start, its first bar line, its end) in one metre."""
    start, line, end = span
    bar = int(metre.bar_ticks / factor)
    if not bar_lines:
        return [Stretch(metre, factor, start, line, end)]
    places = set(bar_lines)
    found, first = [], line
    while line < end:
        if line + bar in places or line + bar >= end:
            line += bar
            continue
        found.append(Stretch(metre, factor, start, first, line))
        start = line
        line = first = _next_whole_bar(bar_lines, line, bar, end)
        start = max(start, _line_before(bar_lines, line, bar))
    found.append(Stretch(metre, factor, start, first, end))
    return [stretch for stretch in found if stretch.end > stretch.first_bar_line]


def _next_whole_bar(bar_lines: Sequence[int], after: int, bar: int, end: int) -> int:
    """The first bar line after `after` that a bar of the right length follows."""
    later = bar_lines[bisect_right(bar_lines, after) :]
    return next((one for one, two in pairwise(later) if two - one == bar), end)


def _line_before(bar_lines: Sequence[int], line: int, bar: int) -> int:
    """The bar line before `line`, where what is between is short enough to be an upbeat; else `line`."""
    index = bisect_left(bar_lines, line) - 1
    before = bar_lines[index] if index >= 0 else line
    return before if 2 * (line - before) <= bar else line
