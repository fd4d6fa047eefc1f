"""Played time -> the grid, and how far each note was from it.

Conventions
-----------
Each eighth note is divided in two (sixteenths) or in three (sixteenth triplets), and a simple beat may instead be
divided in three as a whole (eighth triplets, which is also how swung eighths are written).  In every beat the division
is chosen that explains the onsets best: normally distributed deviations, and straight time more likely beforehand than
triplets.  The width of the deviations is estimated from the melody itself, so that small differences count in a file
that is nearly exact (compare Cemgil, Desain and Kappen 2000, "Rhythm quantization for transcription", Computer Music
Journal 24).  Notes whose onsets and ends are all multiples of 40 ticks (1/12 of a quarter note) are left as they are.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise, product
from statistics import median

from melodygen.mark import carried, snapped
from melodygen.melody import Melody, Note
from melodygen.theory.metre import Metre
from melodygen.theory.units import ticks_to_seconds

GRID_TICKS = 40
"""The finest grid that holds sixteenths and sixteenth triplets both."""

EIGHTH_TICKS, SIMPLE_BEAT_TICKS = 240, 480
_STRAIGHT, _TRIPLET = (0, 120), (0, 80, 160)
_TRIPLET_EIGHTHS_SURPRISE, _TRIPLET_SIXTEENTHS_SURPRISE = 2.0, 4.0
"""Minus the logarithm of how likely each division is beside straight sixteenths.  In songs and dances of two centuries
0 to 3 beats in 100 have eighth triplets and 0 to 3 sixteenth triplets, but where there are some there are more."""

_FIRST_DEVIATION, _SMALLEST_DEVIATION, _LARGEST_DEVIATION = 20.0, 4.0, 30.0
"""Standard deviations in ticks: assumed before the melody is known, and the bounds of what is estimated from it."""


_ROUNDING_TICKS = 1
"""What another resolution than ours may leave in a file that was written, not played."""
_MEDIAN_TO_DEVIATION = 1.4826
"""From the median of absolute deviations to the standard deviation, in a normal distribution."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantisation:
    """How far the onsets were from the grid; `moved` notes of `notes` were not on it.

    `shortened` notes overlapped the next one and now end where it starts; `dropped` ones fell on the place of a longer
    one.  Ends of notes go to the grid as well and are not counted.
    """

    notes: int
    moved: int
    mean_ticks: float
    max_ticks: int
    mean_ms: float
    max_ms: float
    shortened: int = 0
    dropped: int = 0

    def __str__(self) -> str:
        if not self.moved and not self.dropped:
            return f"all {self.notes} notes start on the grid"
        text = (
            f"{self.moved} of {self.notes} notes moved to the grid, "
            f"by {self.mean_ms:.0f} ms in the mean and {self.max_ms:.0f} ms at most"
        )
        extra = [
            f"{count} {what}" for count, what in ((self.shortened, "shortened"), (self.dropped, "left out")) if count
        ]
        return "; ".join([text, *extra])


@dataclass(frozen=True, slots=True)
class Quantised:
    """A melody on the grid, and how far its notes were from it."""

    melody: Melody
    report: Quantisation


@dataclass(frozen=True, slots=True)
class _Division:
    """Places in a beat, its end among them, in order; and how surprising their use is beforehand.

    `nearest` has the place to go to for each offset in ticks from the beat, up to its end.
    """

    places: tuple[int, ...]
    nearest: tuple[int, ...]
    surprise: float


def quantise(melody: Melody) -> Quantised:
    """The melody with every onset and end on the grid of its metre."""
    notes, report = quantise_notes(melody.notes, melody.metre, melody.tempo_bpm)
    end = melody.length_ticks
    kept = tuple(note for note in notes if note.onset_ticks < end)
    fitted = tuple(Note(n.onset_ticks, min(n.end_ticks, end) - n.onset_ticks, n.pitch) for n in kept)
    onsets = [note.onset_ticks for note in notes]
    marks = carried(snapped(melody.marks, onsets), onsets, [(note.onset_ticks, note.onset_ticks) for note in fitted])
    return Quantised(
        replace(melody, notes=fitted, marks=marks), replace(report, dropped=report.dropped + len(notes) - len(fitted))
    )


def is_on_grid(notes: Sequence[Note]) -> bool:
    """Whether all onsets and lengths are multiples of `GRID_TICKS`."""
    return not any(note.onset_ticks % GRID_TICKS or note.duration_ticks % GRID_TICKS for note in notes)


def quantise_notes(notes: tuple[Note, ...], metre: Metre, tempo_bpm: float) -> tuple[tuple[Note, ...], Quantisation]:
    """Notes of one voice, in onset order and counted from a bar line, on the grid of `metre`; and the report.

    `tempo_bpm` (quarter notes a minute) serves the report only.
    """
    distinct = tuple(_longest_at([note.onset_ticks for note in notes], notes).values())
    free = _without_overlaps(distinct)
    shortened = sum(new.duration_ticks != old.duration_ticks for new, old in zip(free, distinct, strict=True))
    if is_on_grid(free):
        return free, _report([0] * len(notes), tempo_bpm, shortened=shortened, dropped=len(notes) - len(free))
    grid = _fitted(free, metre)
    onsets = [grid.snap(note.onset_ticks) for note in free]
    moves = [abs(grid.snap(note.onset_ticks) - note.onset_ticks) for note in notes]
    placed = _placed(free, onsets, grid)
    return placed, _report(moves, tempo_bpm, shortened=shortened, dropped=len(notes) - len(placed))


def _longest_at(places: Sequence[int], notes: Sequence[Note]) -> dict[int, Note]:
    """Of the notes that have a place in common, the longest; the first of equals."""
    longest: dict[int, Note] = {}
    for place, note in zip(places, notes, strict=True):
        if place not in longest or note.duration_ticks > longest[place].duration_ticks:
            longest[place] = note
    return longest


def _without_overlaps(notes: tuple[Note, ...]) -> tuple[Note, ...]:
    """Each note ends where the next one starts, at the latest."""
    cut = [
        Note(one.onset_ticks, min(one.end_ticks, two.onset_ticks) - one.onset_ticks, one.pitch)
        for one, two in pairwise(notes)
    ]
    return (*cut, *notes[-1:])


class _Grid:
    """The division chosen for each beat; beats without onsets are straight."""

    def __init__(self, metre: Metre, onsets: Sequence[int], deviation: float) -> None:
        self._metre = metre
        by_beat: dict[tuple[int, int], list[int]] = {}
        for onset in onsets:
            start, length, offset = self._beat(onset)
            by_beat.setdefault((start, length), []).append(offset)
        weight = 1 / (2 * deviation * deviation)
        self._chosen = {start: _best_division(length, offsets, weight) for (start, length), offsets in by_beat.items()}

    def _beat(self, ticks: int) -> tuple[int, int, int]:
        """Start and length of the beat in which `ticks` falls, and how far into it."""
        bar, position = divmod(ticks, self._metre.bar_ticks)
        index = self._metre.beat_at(position)
        start = self._metre.beat_onsets[index]
        return bar * self._metre.bar_ticks + start, self._metre.beats[index], position - start

    def snap(self, ticks: int) -> int:
        """The nearest place on the grid."""
        start, length, offset = self._beat(ticks)
        division = self._chosen.get(start) or _divisions(length)[0]
        return start + division.nearest[offset]

    def after(self, ticks: int) -> int:
        """The next place on the grid after `ticks`."""
        start, length, offset = self._beat(ticks)
        division = self._chosen.get(start) or _divisions(length)[0]
        return start + next(place for place in division.places if place > offset)


def _fitted(notes: Sequence[Note], metre: Metre) -> _Grid:
    """As close as can be where that explains a written file; else as close as the deviations from a first grid say.

    Their median counts, so that triplets taken for sixteenths at first do not make the playing seem rough.
    """
    onsets = [note.onset_ticks for note in notes]
    exact = _Grid(metre, onsets, _SMALLEST_DEVIATION)
    if _median_miss(exact, onsets) <= _ROUNDING_TICKS:
        return exact
    deviation = _MEDIAN_TO_DEVIATION * _median_miss(_Grid(metre, onsets, _FIRST_DEVIATION), onsets)
    return _Grid(metre, onsets, min(_LARGEST_DEVIATION, max(_SMALLEST_DEVIATION, deviation)))


def _median_miss(grid: _Grid, onsets: Sequence[int]) -> float:
    return median(abs(grid.snap(onset) - onset) for onset in onsets)


def _best_division(length: int, offsets: Sequence[int], weight: float) -> _Division:
    straight, *others = _divisions(length)
    best, least = straight, _cost(straight, offsets, weight)
    for division in others:
        if division.surprise < least and (cost := _cost(division, offsets, weight)) < least:
            best, least = division, cost
    return best


def _cost(division: _Division, offsets: Sequence[int], weight: float) -> float:
    """Minus the logarithm of the likelihood, but for what is the same for all divisions."""
    return division.surprise + weight * sum((division.nearest[offset] - offset) ** 2 for offset in offsets)


@cache
def _divisions(length: int) -> tuple[_Division, ...]:
    """The divisions of a beat of `length` ticks, straight sixteenths first."""
    found = []
    for kinds in product((_STRAIGHT, _TRIPLET), repeat=length // EIGHTH_TICKS):
        places = [eighth * EIGHTH_TICKS + step for eighth, kind in enumerate(kinds) for step in kind]
        found.append(_division((*places, length), _TRIPLET_SIXTEENTHS_SURPRISE * kinds.count(_TRIPLET)))
    if length == SIMPLE_BEAT_TICKS:
        found.append(_division((0, 160, 320, 480), _TRIPLET_EIGHTHS_SURPRISE))
    return tuple(found)


def _division(places: tuple[int, ...], surprise: float) -> _Division:
    def nearest(offset: int) -> int:
        return min(places, key=lambda place: abs(place - offset))

    return _Division(places, tuple(nearest(offset) for offset in range(places[-1] + 1)), surprise)


def _placed(notes: Sequence[Note], onsets: Sequence[int], grid: _Grid) -> tuple[Note, ...]:
    """The notes on their new onsets; of several on one, the longest."""
    return _without_overlaps(
        tuple(
            Note(onset, max(grid.snap(note.end_ticks), grid.after(onset)) - onset, note.pitch)
            for onset, note in sorted(_longest_at(onsets, notes).items())
        )
    )


def _report(moves: Sequence[int], tempo_bpm: float, *, shortened: int = 0, dropped: int = 0) -> Quantisation:
    mean, most = (sum(moves) / len(moves), max(moves)) if moves else (0.0, 0)
    return Quantisation(
        notes=len(moves),
        moved=sum(move > 0 for move in moves),
        mean_ticks=mean,
        max_ticks=most,
        mean_ms=1000 * ticks_to_seconds(mean, tempo_bpm),
        max_ms=1000 * ticks_to_seconds(most, tempo_bpm),
        shortened=shortened,
        dropped=dropped,
    )
