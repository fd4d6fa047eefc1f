"""Bars and notes of a melody are drawn again."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any, Literal

from melodygen.errors import ParameterError
from melodygen.given import NOTHING, BarTake, Given, GivenNote, Span
from melodygen.melody import Melody, Note
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
from melodygen.variation.locking import locked_notes

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
    locked = set(locked_notes(around, melody))
    free = [
        index
        for index, note in enumerate(melody.notes)
        if index not in locked and (index in chosen or bar_of(melody, note) in wanted)
    ]
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
    if same:
        filled = composed(asked, replace(given, fresh=tuple(sorted({*given.fresh, *same}))))
    return _with_old_pitches(filled, freed) if keep == "pitches" else filled


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
    return Given(tuple(staying), closed, chords=chords_in(melody, asked, fixed))


def _with_old_pitches(filled: Melody, freed: list[Note]) -> Melody:
    """`filled` with the pitches of `freed` in the order in which they came in each bar."""
    assert filled.recipe is not None  # noqa: S101 - it has just been drawn
    given = filled.recipe.given
    staying = {note.onset_ticks for note in given.notes}
    held = list(given.notes)
    for bar in {bar_of(filled, note) for note in freed}:
        old = [note.pitch for note in freed if bar_of(filled, note) == bar]
        new = [note for note in filled.notes if bar_of(filled, note) == bar and note.onset_ticks not in staying]
        last = max(1, len(new) - 1)
        held += [
            GivenNote(note.onset_ticks, note.duration_ticks, old[round(place * (len(old) - 1) / last)])
            for place, note in enumerate(new)
        ]
    return composed(filled.recipe.parameters, replace(given, notes=tuple(sorted(held))))


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
