"""Some bars of one melody in the place of another's."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from itertools import chain, groupby

from melodygen.editing.edited import edited
from melodygen.errors import ConstraintError, ParameterError
from melodygen.mark import Mark, carried
from melodygen.melody import ChordSpan, Melody, Note
from melodygen.theory.pitch import pitch_class
from melodygen.touch import Touch
from melodygen.variation.evidence import bar_of


def with_bars_of(melody: Melody, other: Melody, bars: Collection[int]) -> Melody:
    """`melody` with those bars as `other` has them, and a recipe that gives exactly these notes.

    Notes go with the bar they begin in; where bars of the two meet, what would sound over the bar line ends there.  So
    do chords.  The range asked for becomes as wide as the notes are.

    Raises
    ------
    ParameterError
        A bar that the melodies have not, or none; a style that is not installed.
    ConstraintError
        They differ in metre, length, key or scale, or no note would be left.

    """
    check_one_frame(melody, other)
    for bar in sorted(bars):
        if not -1 <= bar < melody.bars:
            raise ParameterError("bar", bar + 1, f"0 to {melody.bars}")
    if not bars:
        raise ParameterError("bars to take", "none", "one or more")
    runs = list(_runs(bars, melody.bars))
    length = melody.metre.bar_ticks
    notes = tuple(
        chain.from_iterable(
            _notes((melody, other)[is_other], range(first, end), end * length) for is_other, first, end in runs
        )
    )
    if not notes:
        raise ConstraintError("the bars that would be left have no notes", "choose other bars to take")
    chords = chain.from_iterable(
        _chords((melody, other)[is_other].chords, first * length, end * length) for is_other, first, end in runs
    )
    touches = chain.from_iterable(
        _touches((melody, other)[is_other], first * length, end * length) for is_other, first, end in runs
    )
    marks = chain.from_iterable(
        _marks((melody, other)[is_other], first * length, end * length) for is_other, first, end in runs
    )
    changed = replace(melody, notes=notes, chords=tuple(chords), touches=tuple(touches), marks=tuple(marks))
    return edited(melody, changed)


def _touches(melody: Melody, begin: int, end: int) -> list[Touch]:
    """The velocities set by hand of the notes that begin in a stretch."""
    return [touch for touch in melody.touches if begin <= touch.onset_ticks < end]


def _marks(melody: Melody, begin: int, end: int) -> tuple[Mark, ...]:
    """The marks of the notes that begin in a stretch; a slur ends with it."""
    onsets = [note.onset_ticks for note in melody.notes]
    return carried(melody.marks, onsets, [(onset, onset) for onset in onsets if begin <= onset < end])


def check_one_frame(melody: Melody, other: Melody) -> None:
    """ConstraintError says in what the two differ so that no bar of one can stand in the other."""
    if melody.metre != other.metre:
        raise ConstraintError(
            f"the melody is in {melody.metre.name}, and the idea in {other.metre.name}", "take the idea as a whole"
        )
    if melody.bars != other.bars:
        raise ConstraintError(
            f"the melody has {melody.bars} bars, and the idea {other.bars}", "take the idea as a whole"
        )
    if not is_one_tonality(melody, other):
        raise ConstraintError(
            f"the melody is in {_tonality(melody)}, and the idea in {_tonality(other)}", "take the idea as a whole"
        )


def is_one_tonality(melody: Melody, other: Melody) -> bool:
    """Whether the two have one tonic and one scale."""
    return (pitch_class(melody.key), melody.scale) == (pitch_class(other.key), other.scale)


def _tonality(melody: Melody) -> str:
    return f"{melody.key} {melody.scale.label}"


def _runs(bars: Collection[int], count: int) -> Iterator[tuple[bool, int, int]]:
    """All bars from that of the upbeat on: whether they are the other melody's, the first, and the one after them."""
    for is_other, run in groupby(range(-1, count), key=lambda bar: bar in bars):
        own = list(run)
        yield is_other, own[0], own[-1] + 1


def _notes(melody: Melody, bars: range, end_ticks: int) -> Iterator[Note]:
    for note in melody.notes:
        if bar_of(melody, note) in bars:
            yield replace(note, duration_ticks=min(note.end_ticks, end_ticks) - note.onset_ticks)


def _chords(chords: Sequence[ChordSpan], begin: int, end: int) -> Iterator[ChordSpan]:
    for span in chords:
        onset, stop = max(begin, span.onset_ticks), min(end, span.end_ticks)
        if onset < stop:
            yield ChordSpan(onset, stop - onset, span.chord)
