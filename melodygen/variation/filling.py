"""Bars and notes of a melody are drawn again."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import replace
from typing import Any, Literal

from melodygen.errors import ParameterError
from melodygen.given import Given, Span
from melodygen.melody import Melody
from melodygen.variation.derived import composed, parameters_of, with_its_form
from melodygen.variation.evidence import bar_of, beat_of, chords_in, fresh_bars, kept, next_take, timed, whole, without

Keep = Literal["nothing", "rhythm"]


def fill(
    melody: Melody,
    *,
    bars: Iterable[int] = (),
    notes: Iterable[int] = (),
    keep: Keep = "nothing",
    take: int | None = None,
    **changes: Any,
) -> Melody:
    """`melody` with those bars and notes drawn again.

    With ``keep="rhythm"`` only their pitches are, and those of all bars where none are named.

    Raises
    ------
    ParameterError
        A bar or note that the melody has not, or none at all.
    ConstraintError
        What is changed does not go with the notes that stay.

    """
    wanted, chosen = _named_ones(melody, set(bars), set(notes), keep)
    asked = parameters_of(melody, **changes).replace(bars=melody.bars)
    is_free = [index in chosen or bar_of(melody, note) in wanted for index, note in enumerate(melody.notes)]
    if keep == "rhythm":
        staying = [timed(note) if free else kept(note) for note, free in zip(melody.notes, is_free, strict=True)]
        closed: tuple[Span, ...] = (whole(melody),)
        fixed_bars: Collection[int] = range(melody.bars)
    else:
        staying = [kept(note) for note, free in zip(melody.notes, is_free, strict=True) if not free]
        length = melody.metre.bar_ticks
        opened = [Span(bar * length, (bar + 1) * length) for bar in wanted]
        opened += [Span(melody.notes[index].onset_ticks, melody.notes[index].end_ticks) for index in chosen]
        closed = without(whole(melody), opened)
        fixed_bars = set(range(melody.bars)) - wanted
    chords = chords_in(melody, asked, fixed_bars)
    given = Given(tuple(staying), closed, chords=chords, fresh=fresh_bars(melody), take=next_take(melody, take))
    freed = [note for note, free in zip(melody.notes, is_free, strict=True) if free]
    beats = {beat_of(melody, note.onset_ticks) for note in freed} - {-1}
    asked = with_its_form(asked, melody, changes, sorted(beats))
    filled = composed(asked, given)
    same = {
        bar
        for bar in {bar_of(melody, note) for note in freed}
        if bar >= 0 and _heard(filled, bar) == _heard(melody, bar)
    }
    return composed(asked, replace(given, fresh=tuple(sorted({*given.fresh, *same})))) if same else filled


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
