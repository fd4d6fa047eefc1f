"""Bars and notes of a melody are drawn again."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any, Literal

from melodygen.errors import ParameterError
from melodygen.given import NOTHING, BarTake, Given, Span
from melodygen.melody import Melody
from melodygen.parameters import Parameters
from melodygen.variation.derived import composed, parameters_of, with_its_form
from melodygen.variation.evidence import (
    bar_of,
    beat_of,
    chords_in,
    fresh_bars,
    joined,
    kept,
    next_take,
    timed,
    whole,
    without,
)
from melodygen.variation.locking import lines_of, locked_notes

Keep = Literal["nothing", "rhythm", "pitches"]


def fill(
    melody: Melody,
    *,
    bars: Iterable[int] = (),
    notes: Iterable[int] = (),
    keep: Keep = "nothing",
    around: Given = NOTHING,
    take: int | None = None,
    takes: Iterable[BarTake] = (),
    **changes: Any,
) -> Melody:
    """`melody` with those bars and notes drawn again; some bars may be other takes than `take`.

    With ``keep="rhythm"`` only their pitches are, and those of all bars where none are named; with ``keep="pitches"``
    only their rhythm: each bar's pitches come in the same order, some twice or not at all where its notes get more or
    fewer.  What `around` locks of the melody stays also there.

    Raises
    ------
    ParameterError
        A bar or note that the melody has not, or none at all.
    ConstraintError
        What is changed does not go with the notes that stay.

    """
    wanted, chosen = _named_ones(melody, set(bars), set(notes), keep)
    asked = parameters_of(melody, **changes).replace(bars=melody.bars)
    free = free_notes(melody, wanted, chosen, keep, around)
    given = _evidence(melody, asked, wanted, set(free), keep, around)
    given = replace(given, fresh=fresh_bars(melody), take=next_take(melody, take), takes=tuple(takes))
    freed = [melody.notes[index] for index in free]
    beats = {beat_of(melody, note.onset_ticks) for note in freed} - {-1}
    asked = with_its_form(asked, melody, changes, sorted(beats))
    heard = _onsets if keep == "pitches" else _heard
    filled = composed(asked, given)
    same = {
        bar for bar in {bar_of(melody, note) for note in freed} if bar >= 0 and heard(filled, bar) == heard(melody, bar)
    }
    return composed(asked, replace(given, fresh=tuple(sorted({*given.fresh, *same})))) if same else filled


def free_notes(melody: Melody, bars: set[int], chosen: set[int], keep: Keep, around: Given) -> list[int]:
    """The notes that are drawn again: those `chosen` and in those bars, as far as nothing locks them.

    Where a bar's pitches are locked, its rhythm can only be drawn as a whole.
    """
    bar = [bar_of(melody, note) for note in melody.notes]
    lined = {line.bar for line in around.lines} - (bars if keep != "rhythm" else set())
    locked = set(locked_notes(around, melody))
    return [
        index
        for index in range(len(melody.notes))
        if (index in chosen or bar[index] in bars) and index not in locked and bar[index] not in lined
    ]


def _evidence(melody: Melody, asked: Parameters, bars: set[int], free: set[int], keep: Keep, around: Given) -> Given:
    """All that stays while those bars, and the notes that are `free`, are drawn again."""
    timed_only = {note.onset_ticks for note in around.notes if note.pitch is None}
    staying = [
        timed(note) if index in free else kept(note)
        for index, note in enumerate(melody.notes)
        if index not in free or keep == "rhythm" or note.onset_ticks in timed_only
    ]
    closed: tuple[Span, ...] = (whole(melody),)
    if keep != "rhythm":
        length = melody.metre.bar_ticks
        opened = [Span(bar * length, (bar + 1) * length) for bar in bars]
        freed = [melody.notes[index] for index in free]
        opened += [Span(note.onset_ticks, note.end_ticks) for note in freed if bar_of(melody, note) not in bars]
        closed = joined([*without(whole(melody), opened), *around.closed])
    locked = {chord.onset_ticks // melody.metre.bar_ticks for chord in around.chords}
    fixed = set(range(melody.bars)) - (bars - locked if keep == "nothing" else set())
    lined = {bar_of(melody, melody.notes[index]) for index in free if keep == "pitches"}
    held = {line.bar: line for line in around.lines if line.bar in bars | lined}
    lines = [*held.values(), *lines_of(melody, lined - set(held))]
    return Given(tuple(staying), closed, chords=chords_in(melody, asked, fixed), lines=tuple(sorted(lines)))


def _onsets(melody: Melody, bar: int) -> list[int]:
    return [note.onset_ticks for note in melody.notes if bar_of(melody, note) == bar]


def _heard(melody: Melody, bar: int) -> list[tuple[int, int]]:
    return [(note.onset_ticks, note.pitch) for note in melody.notes if bar_of(melody, note) == bar]


def _named_ones(melody: Melody, bars: set[int], notes: set[int], keep: Keep) -> tuple[set[int], set[int]]:
    """Bars and notes that `fill` is asked for: all bars where none are named and the rhythm stays."""
    first = -1 if melody.lead_in_ticks else 0
    for bar in sorted(bars):
        if not first <= bar < melody.bars:
            raise ParameterError("bar", bar + 1, f"{first + 1} to {melody.bars}")
    for index in sorted(notes):
        if not 0 <= index < len(melody.notes):
            raise ParameterError("note", index + 1, f"1 to {len(melody.notes)}")
    if not bars and not notes:
        if keep != "rhythm":
            raise ParameterError("what to fill", "nothing", "bars, notes, or the pitches of a rhythm")
        return set(range(first, melody.bars)), set()
    return bars, notes
