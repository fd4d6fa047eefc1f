"""Harmonic rhythm: where chords change, as often as is asked for.

A bar that repeats an earlier one changes chords where that does, and one whose chords are given where these do.

Conventions
-----------
Slots start at ticks from bar 1, changes at ticks from their bar line.  Densities lie along Harmonic Density, in per
cent, and beyond it at both ends.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from functools import cache
from itertools import accumulate
from typing import NamedTuple

from melodygen.given import Given
from melodygen.model.form import Form
from melodygen.theory.metre import Metre

_KINDS = {"hold": 0, "bar": 42, "half": 75, "beat": 110}
"""A chord for two bars, one a bar, two a bar, one each beat: where each lies along Harmonic Density."""

_SPREAD = 22
_SPARSEST, _DENSEST = -40.0, 150.0
_HALVINGS = 6


class Slot(NamedTuple):
    """A place for a chord: taken along from slot `source` of an earlier bar, given as a `degree`, or to be drawn.

    What is given may have a `symbol`, where it is not the triad on that degree.
    """

    onset: int
    bar: int
    source: int | None = None
    degree: int | None = None
    symbol: str = ""


class Outline(NamedTuple):
    """What a bar's chords must do: stand as given, come along with those of bar `source`, close, or change at least."""

    given: tuple[Slot, ...] = ()
    source: int | None = None
    closes: bool = False
    must_change: bool = False


def outlines_of(form: Form, given: dict[int, list[Slot]]) -> list[Outline]:
    """One for each bar."""
    starts = {phrase.first_bar for phrase in form.phrases}
    closes = {phrase.end_bar - 1 for phrase in form.phrases if phrase.is_closed}
    ends = {phrase.end_bar - 1 for phrase in form.phrases}
    return [
        Outline(
            tuple(given.get(bar, ())),
            plan.source if plan.relation in ("same", "varied") and bar not in ends else None,
            bar in closes,
            bar in starts or bar in ends or bar - 1 in given,
        )
        for bar, plan in enumerate(form.bars)
    ]


def given_bars(given: Given, bars: int, bar_ticks: int) -> dict[int, list[Slot]]:
    """The slots of the bars whose chords are given."""
    found: dict[int, list[Slot]] = {}
    for chord in given.chords:
        for bar in range(max(0, chord.onset_ticks // bar_ticks), min(bars, -(-chord.end_ticks // bar_ticks))):
            onset = max(chord.onset_ticks, bar * bar_ticks) if found else bar * bar_ticks
            found.setdefault(bar, []).append(Slot(onset, bar, degree=chord.degree, symbol=chord.symbol))
    return found


def solved_slots(metre: Metre, outlines: Sequence[Outline], numbers: Sequence[int], wanted: int) -> list[Slot]:
    """Of the slots at several densities, drawn with the same random numbers, those nearest in number to `wanted`."""
    low, high = _SPARSEST, _DENSEST
    best: list[Sequence[int]] = []
    nearest = None
    for _ in range(_HALVINGS):
        density = (low + high) / 2
        changes = _changes(metre, outlines, density, numbers)
        count = sum(map(len, changes))
        if nearest is None or abs(count - wanted) < nearest:
            best, nearest = changes, abs(count - wanted)
        if count == wanted:
            break
        low, high = (low, density) if count > wanted else (density, high)
    return _slots(outlines, best, metre.bar_ticks)


def _changes(metre: Metre, outlines: Sequence[Outline], density: float, numbers: Sequence[int]) -> list[Sequence[int]]:
    """For each bar where in it chords may change, in ticks; `numbers` are random ones, one for each bar."""
    kinds, heights = tuple(_KINDS), _kind_heights(density)
    found: list[Sequence[int]] = []
    for bar, (outline, number) in enumerate(zip(outlines, numbers, strict=True)):
        if outline.given:
            found.append([slot.onset - bar * metre.bar_ticks for slot in outline.given])
        elif outline.source is not None:
            found.append(found[outline.source])
        else:
            kind = kinds[bisect_right(heights, heights[-1] * number >> 64)]
            if outline.closes:
                kind = "bar"  # a phrase closes on the tonic before its last note starts
            found.append(_onsets(kind, metre, outline.must_change))
    return found


def _slots(outlines: Sequence[Outline], changes: Sequence[Sequence[int]], bar_ticks: int) -> list[Slot]:
    """The slots of all bars."""
    slots: list[Slot] = []
    firsts: list[int] = []
    for bar, (outline, onsets) in enumerate(zip(outlines, changes, strict=True)):
        firsts.append(len(slots))
        if outline.given:
            slots += outline.given
        elif outline.source is not None:
            source = firsts[outline.source]
            slots += [Slot(bar * bar_ticks + onset, bar, source + own) for own, onset in enumerate(onsets)]
        else:
            slots += [Slot(bar * bar_ticks + onset, bar) for onset in onsets]
    return slots


@cache
def _kind_heights(density: float) -> tuple[int, ...]:
    """Cumulative weights of the kinds of bar at this density."""
    misses = [(place - density) / _SPREAD for place in _KINDS.values()]
    return tuple(accumulate(max(1, round(4096 * 2.0 ** -(miss * miss))) for miss in misses))


@cache
def _onsets(kind: str, metre: Metre, must_change: bool) -> tuple[int, ...]:
    """Positions in the bar, in ticks, where a chord starts."""
    onsets = metre.beat_onsets
    if kind == "hold" and not must_change:
        return ()
    if kind == "beat":
        return onsets
    if kind == "half" and len(onsets) > 1:
        strong = metre.strong_beats[0] if metre.strong_beats else len(onsets) - 1
        return (0, onsets[strong])
    return (0,)
