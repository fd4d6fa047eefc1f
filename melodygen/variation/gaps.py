"""Silences of a melody are filled: notes are drawn into them, and all else stays."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise
from typing import Any

from melodygen.errors import ConstraintError, ParameterError
from melodygen.given import NOTHING, Given, Span
from melodygen.melody import Melody
from melodygen.variation.derived import composed, parameters_of, with_its_form
from melodygen.variation.evidence import beat_of, chords_in, fresh_bars, joined, kept, next_take, whole, without

SHORTEST_GAP_TICKS = 240
"""A silence of an eighth is one; shorter ones are how notes are told apart."""

TAKES_TRIED = 8
"""So many draws are made until each gap has a note."""


def gaps(melody: Melody, within: Span | None = None) -> tuple[Span, ...]:
    """The silences of an eighth or more, from bar 1 to the last bar line, or as far as they lie within a stretch."""
    last = melody.length_ticks
    span = Span(within.start, min(within.end, last)) if within else Span(0, last)
    edges = [span.start, *(tick for note in melody.notes for tick in (note.onset_ticks, note.end_ticks)), span.end]
    silences = [Span(max(start, span.start, 0), min(end, span.end)) for start, end in list(pairwise(edges))[::2]]
    return tuple(gap for gap in silences if gap.end - gap.start >= SHORTEST_GAP_TICKS)


def gap_around(melody: Melody, ticks: float) -> Span | None:
    """The silence at `ticks`, or else the longest; the first of equals, None where there is none."""
    found = gaps(melody)
    here = (gap for gap in found if gap.start <= ticks < gap.end)
    return next(here, max(found, key=lambda gap: gap.end - gap.start, default=None))


def fill_gaps(
    melody: Melody, spans: Iterable[Span], *, around: Given = NOTHING, take: int | None = None, **changes: Any
) -> Melody:
    """`melody` with notes in those silences; what `around` keeps silent stays so.

    Where it locks a bar's pitches, the new notes have some of these.

    Raises
    ------
    ParameterError
        No silence is named.
    ConstraintError
        All of them are locked, or no rhythm of the style goes into one, or what is changed does not go with the notes.

    """
    wanted = tuple(sorted(spans))
    if not wanted:
        raise ParameterError("what to fill", "nothing", "silences of an eighth or more")
    opened = tuple(rest for span in wanted for rest in _free_of(around.closed, span))
    if not opened:
        raise ConstraintError("what is silent there is locked", "unlock it first")
    asked = parameters_of(melody, **changes).replace(bars=melody.bars)
    beats = {beat_of(melody, tick) for span in opened for tick in range(span.start, span.end, SHORTEST_GAP_TICKS)}
    asked = with_its_form(asked, melody, changes, sorted(beats))
    first = next_take(melody, take)
    for number in range(first, first + TAKES_TRIED):
        given = Given(
            tuple(map(kept, melody.notes)),
            joined([*without(whole(melody), opened), *around.closed]),
            chords=chords_in(melody, asked, range(melody.bars)),
            lines=around.lines,
            sounding=opened,
            fresh=fresh_bars(melody),
            take=number,
        )
        filled = composed(asked, given)
        if all(any(span.start <= note.onset_ticks < span.end for note in filled.notes) for span in opened):
            return filled
    raise ConstraintError(
        f"no rhythm of the style goes into the silence in {melody.metre.place(opened[0].start)}",
        "choose a longer one, or draw the bars again",
    )


def _free_of(closed: Iterable[Span], span: Span) -> tuple[Span, ...]:
    """What is left of `span` outside the `closed` ones."""
    return without(span, [hole for hole in closed if hole.start < span.end and span.start < hole.end])
