"""How expected a melody is under a style, in bits a note: a code length, from the style's tables alone.

The rhythm is told first, beat by beat, then the pitches, note by note, each from what came before it.  The number of
bars, metre, key and mode, the onsets of an upbeat and the octave of the first note are taken as known.  So is the
rhythm when pitches are told: a note's own length counts, and the last two notes, which go as the last two do, are known
to be the last.  What a plan would add (which bar returns) is not: this is what the tables expect of any melody.

Each cluster of the style is a model, and the melody's probability is their plain mean: a Bayesian mixture, in which
those that have expected the melody so far count for more.  Rhythm and pitch have clusters of their own.  How much place
and lengths tell of an interval is uncertain as well, so that each cluster of pitches stands for a model at each of
`POWERS`: at full power, as the pitch lattice has them, they say too much of melodies that the style has not seen.

Conventions
-----------
Onsets are brought to a grid of `GRID_TICKS`.  Cells that the style does not know, and intervals wider than an octave,
have a share of every prediction; within it the cells have independent onsets, and all pitches are alike.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from melodygen.melody import Melody
from melodygen.model.lattice import Weights
from melodygen.styles import Style
from melodygen.styles.contexts import NO_INTERVAL, PLACES, WIDEST, length_class, place_in_bar
from melodygen.styles.style import Cell, CellTables, PitchTables, Whole
from melodygen.theory.pitch import pitch_class

GRID_TICKS = 40
UNKNOWN_CELL, ONSET = 0.005, 0.1
"""The share of the cells that a style does not know, and how often each place of the grid has an onset in one."""

WIDE_LEAP = 0.002
"""The share of intervals wider than an octave."""

POWERS = (0.0, 0.5, 1.0)
"""To which the factors of place and lengths are raised."""

PITCHES = 128


@dataclass(frozen=True, slots=True)
class NoteBits:
    """How surprising one note is, given what came before: its time, and its pitch."""

    rhythm: float
    pitch: float

    @property
    def total(self) -> float:
        """Both together."""
        return self.rhythm + self.pitch


@dataclass(frozen=True, slots=True)
class Likelihood:
    """A melody's code length under the style of that name, note by note.

    The silence before a note is told with it, that after the last with the last.
    """

    style: str
    notes: tuple[NoteBits, ...]

    @property
    def rhythm_bits(self) -> float:
        """Of all onsets."""
        return sum(note.rhythm for note in self.notes)

    @property
    def pitch_bits(self) -> float:
        """Of all pitches."""
        return sum(note.pitch for note in self.notes)

    @property
    def bits_a_note(self) -> float | None:
        """The mean of all notes; None where there are none."""
        return (self.rhythm_bits + self.pitch_bits) / len(self.notes) if self.notes else None


def likelihood(melody: Melody, style: Style) -> Likelihood:
    """How expected `melody` is under `style`."""
    if not melody.notes:
        return Likelihood(style.name, ())
    rhythm = np.zeros(len(melody.notes))
    owners, cells = rhythm_probabilities(melody, style)
    np.add.at(rhythm, owners, mixture_bits(cells))
    pitch = mixture_bits(pitch_probabilities(melody, style))
    return Likelihood(style.name, tuple(map(NoteBits, rhythm.tolist(), pitch.tolist())))


def mixture_bits(probabilities: Weights) -> Weights:
    """Bits of each of T events under the mean of K models; `probabilities` is T x K, of each event given those before.

    Examples
    --------
    >>> mixture_bits(np.array([[0.5, 0.25], [1.0, 0.5]])).round(3).tolist()
    [1.415, 0.263]

    """
    joint = np.logaddexp2.reduce(np.log2(probabilities).cumsum(axis=0), axis=1) - np.log2(probabilities.shape[1])
    return np.asarray(-np.diff(joint, prepend=0.0))


def likeliest_pitch_cluster(melody: Melody, style: Style) -> int:
    """The cluster of the style that expects the pitches of `melody` best."""
    bits = np.log2(pitch_probabilities(melody, style)).sum(axis=0)
    return int(np.logaddexp2.reduce(bits.reshape(-1, len(POWERS)), axis=1).argmax())


def rhythm_probabilities(melody: Melody, style: Style) -> tuple[list[int], Weights]:
    """The note that each of T events is told with, and T x clusters: its probability.

    An event is an onset, or the end of the onsets of a beat, given what has been heard of the beat.
    """
    teller = _Rhythm(melody, style)
    told = list(teller.tell())
    return [owner for owner, _ in told], np.array([probability for _, probability in told])


class _Rhythm:
    """The cells of one melody, and what each cluster makes of them."""

    def __init__(self, melody: Melody, style: Style) -> None:
        self._metre, self._bars = melody.metre, melody.bars
        self._kinds = {480: style.simple, 720: style.compound}
        last = melody.length_ticks - GRID_TICKS
        note_at: dict[int, int] = {}
        for note, written in enumerate(melody.notes):
            note_at.setdefault(min(last, (written.onset_ticks + GRID_TICKS // 2) // GRID_TICKS * GRID_TICKS), note)
        self._onsets = list(note_at)
        self._notes = [*note_at.values(), len(melody.notes) - 1]

    def tell(self) -> Iterator[tuple[int, Weights]]:
        """Each event: the note it is told with, and its probability under every cluster."""
        beats = self._metre.beats
        earlier, before = (0, -1), (0, -1)
        for index in range(self._bars * len(beats)):
            bar, beat = divmod(index, len(beats))
            tables = self._kinds[beats[beat]]
            start = bar * self._metre.bar_ticks + self._metre.beat_onsets[beat]
            first, end = (bisect_left(self._onsets, tick) for tick in (start, start + beats[beat]))
            cell = tuple(onset - start for onset in self._onsets[first:end])
            place = place_in_bar(len(beats), beat) + PLACES * (bar == self._bars - 1)
            context = [number if ticks == beats[beat] else -1 for ticks, number in (before, earlier)]
            steps = _steps(cell, tables.cells, _predicted(tables, place, *context), beats[beat])
            yield from zip(self._notes[first : end + 1], steps, strict=True)
            earlier, before = before, (beats[beat], _number(cell, tables.cells))


def _number(cell: Cell, cells: Sequence[Cell]) -> int:
    return cells.index(cell) if cell in cells else -1


def _predicted(tables: CellTables, place: int, before: int, earlier: int) -> Weights:
    """Clusters x C: the probability of each cell that the style knows, without the share of the others."""
    weights = tables.following[:, place, before, earlier]
    return np.asarray(weights / weights.sum(axis=1, keepdims=True))


def _steps(cell: Cell, cells: Sequence[Cell], predicted: Weights, ticks: int) -> list[Weights]:
    """The probability of each onset of `cell` given those before it in the beat, and that no other follows.

    That the cell is one that the style knows is told with its first event; a cell that it does not know is told evenly.
    """
    number = _number(cell, cells)
    if number < 0:
        whole = UNKNOWN_CELL * _scattered(cell, ticks) / (1.0 - sum(_scattered(known, ticks) for known in cells))
        return [np.full(len(predicted), whole ** (1 / (len(cell) + 1)))] * (len(cell) + 1)
    begun = [
        predicted[:, [other[:count] == cell[:count] for other in cells]].sum(axis=1) for count in range(len(cell) + 1)
    ]
    steps = [after / before for before, after in zip(begun, [*begun[1:], predicted[:, number]], strict=True)]
    return [(1.0 - UNKNOWN_CELL) * steps[0], *steps[1:]]


def _scattered(cell: Cell, ticks: int) -> float:
    """The probability of a cell whose places have onsets independently of each other."""
    return float(ONSET ** len(cell) * (1.0 - ONSET) ** (ticks // GRID_TICKS - len(cell)))


def pitch_probabilities(melody: Melody, style: Style) -> Weights:
    """N x models: the probability of each note's pitch, of the first its pitch class.

    Models are clusters x `POWERS`, the powers running fastest.
    """
    tables = style.minor if melody.scale.is_minor else style.major
    tonic = pitch_class(melody.key)
    pitches = np.array([note.pitch for note in melody.notes])
    models = len(tables.history) * len(POWERS)
    first = np.full((1, models), tables.first[(pitches[0] - tonic) % 12] / tables.first.sum())
    if len(pitches) == 1:
        return first
    steps = np.diff(pitches)
    known = (1.0 - WIDE_LEAP) * interval_probabilities(melody, tables)
    near = np.clip(steps, -WIDEST, WIDEST)
    rows = known[:, np.arange(len(steps)), near + WIDEST].T
    wide = WIDE_LEAP / _pitches_beyond(pitches[:-1])
    return np.concatenate([first, np.where((near == steps)[:, None], rows, wide[:, None])])


def interval_probabilities(melody: Melody, tables: PitchTables) -> Weights:
    """Models x N - 1 x 25: the probability of each interval up to an octave into every note but the first.

    The product of what history and what rhythm and place make of it, as in the pitch lattice, brought to a sum of 1.
    """
    pitches = np.array([note.pitch for note in melody.notes])
    onsets = np.array([note.onset_ticks for note in melody.notes])
    steps = np.diff(pitches)
    classes = (pitches[:-1] - pitch_class(melody.key)) % 12
    before = np.append(NO_INTERVAL, np.where(np.abs(steps) <= WIDEST, steps + WIDEST, NO_INTERVAL)[:-1])
    history = tables.history[:, classes, before]
    ending = slice(max(0, len(steps) - 2), None)
    history[:, ending] = tables.ends[[0, 1][-len(steps) :], classes[ending], before[ending]]
    lengths = length_class(np.diff(onsets, append=melody.length_ticks))
    levels = np.array([min(3, melody.metre.level(onset % melody.metre.bar_ticks)) for onset in onsets.tolist()])
    moves = tables.rhythm[classes, levels[1:], lengths[1:], lengths[:-1]]
    weights = history[:, None] * np.power.outer(moves, POWERS).transpose(2, 0, 1)
    return np.asarray(weights / weights.sum(axis=3, keepdims=True)).reshape(-1, *moves.shape)


def _pitches_beyond(pitches: Whole) -> Whole:
    """How many MIDI pitches are more than an octave away from each of `pitches`."""
    return np.maximum(0, pitches - WIDEST) + np.maximum(0, PITCHES - 1 - WIDEST - pitches)
