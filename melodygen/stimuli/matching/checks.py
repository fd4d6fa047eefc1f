"""What gives a candidate away whatever its distance: things that the human melody does not do.

Conventions
-----------
A check compares a candidate with the human melody alone, and one of which a cell decides the measure is not made: who
asks for sparse melodies wants long notes.  Limits are the human melody's own, or the constants below where its own is
lower.  Of people's excerpts of 8 to 16 bars in 4/4, 121 to 1,190 a corpus, five notes of one pitch in a row are in 3 to
6 per cent of dances, 7 of hymns, and 12 to 24 of songs and pop; a bar three times in a row is in less than 1 per cent
of any.  A leap of more than nine semitones is in 15 per cent of hymns, 35 to 46 of songs and pop, and 59 to 78 of
dances: that limit is narrower than people are.  ``make bench-matching`` counts all this.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import groupby

from melodygen.measures.rhythm import final_note, longest_note
from melodygen.measures.sequences import intervals
from melodygen.melody import Melody
from melodygen.theory.units import TICKS_PER_QUARTER

REPEATS_ALLOWED = 4
"""Notes of one pitch in a row."""
SAME_BARS_ALLOWED = 2
"""Bars in a row with the same notes."""
LEAP_ALLOWED = 9
"""Semitones: a major sixth."""
SHORTEST_ENDING = 0.5
"""Of the human melody's last note, or of a bar where that is longer still."""

_SIXTEENTH, _SIXTEENTH_TRIPLET = TICKS_PER_QUARTER // 4, TICKS_PER_QUARTER // 6


@dataclass(frozen=True, slots=True)
class Check:
    """`fails(candidate, human)`; `measure` is what a cell may decide, and `why` goes into the log."""

    name: str
    measure: str
    why: str
    fails: Callable[[Melody, Melody], bool]


def failed_checks(candidate: Melody, human: Melody, decided: Iterable[str]) -> tuple[Check, ...]:
    """Those that `candidate` fails, in their order, but for the ones whose measure is among `decided`."""
    left_out = set(decided)
    return tuple(check for check in CHECKS if check.measure not in left_out and check.fails(candidate, human))


def _has_another_range(candidate: Melody, human: Melody) -> bool:
    own, wanted = ([note.pitch for note in one.notes] for one in (candidate, human))
    return (min(own), max(own)) != (min(wanted), max(wanted))


def _holds_longer(candidate: Melody, human: Melody) -> bool:
    beat = max(human.metre.beats) / TICKS_PER_QUARTER
    return (longest_note(candidate) or 0.0) > max(beat, longest_note(human) or 0.0)


def _breaks_off(candidate: Melody, human: Melody) -> bool:
    bar = human.metre.bar_ticks / TICKS_PER_QUARTER
    return (final_note(candidate) or 0.0) < SHORTEST_ENDING * min(bar, final_note(human) or 0.0)


def _insists(candidate: Melody, human: Melody) -> bool:
    own, theirs = (_longest_run([note.pitch for note in one.notes]) for one in (candidate, human))
    return own > max(theirs, REPEATS_ALLOWED)


def _loops(candidate: Melody, human: Melody) -> bool:
    own, theirs = (_longest_run(_bars(one)) for one in (candidate, human))
    return own > max(theirs, SAME_BARS_ALLOWED)


def _leaps_further(candidate: Melody, human: Melody) -> bool:
    own, theirs = (max(map(abs, intervals(one)), default=0) for one in (candidate, human))
    return own > max(theirs, LEAP_ALLOWED)


def _brings_triplets(candidate: Melody, human: Melody) -> bool:
    return _has_triplets(candidate) and not _has_triplets(human)


CHECKS = (
    Check("range", "ambitus", "its range is not that of the human melody", _has_another_range),
    Check("longest_note", "longest_note", "it holds a note for longer than the human melody does", _holds_longer),
    Check("ending", "final_note", "its last note is not half as long as that of the human melody", _breaks_off),
    Check("repeats", "repeats", "it repeats a pitch more often in a row than the human melody does", _insists),
    Check("leaps", "leaps", "it leaps further than the human melody does", _leaps_further),
    Check("bars", "repetition", "it repeats a bar more often in a row than the human melody does", _loops),
    Check("triplets", "npvi", "it has triplets, and the human melody none", _brings_triplets),
)


def _longest_run(items: Iterable[object]) -> int:
    """Of neighbours that are alike; an empty bar is like none."""
    return max((len(list(run)) for item, run in groupby(items) if item != ()), default=0)


def _bars(melody: Melody) -> list[tuple[tuple[int, int], ...]]:
    """The onsets in each bar with their pitches; the notes of an upbeat are in none."""
    bars: list[list[tuple[int, int]]] = [[] for _ in range(melody.bars)]
    for note in melody.notes:
        bar, onset = divmod(note.onset_ticks, melody.metre.bar_ticks)
        if bar >= 0:
            bars[bar].append((onset, note.pitch))
    return [tuple(bar) for bar in bars]


def _has_triplets(melody: Melody) -> bool:
    """Whether a note is off the sixteenths, on thirds or sixths of a quarter note."""
    return any(note.onset_ticks % _SIXTEENTH and not note.onset_ticks % _SIXTEENTH_TRIPLET for note in melody.notes)
