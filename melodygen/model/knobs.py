"""What the knobs measured on notes ask for, and what a melody has reached: percentiles of people's melodies.

Conventions
-----------
A melody longer than 16 bars is measured by sections of about 16, and stands where they do in the mean.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

import numpy as np

from melodygen.measures import percentile
from melodygen.measures.information import interval_information, rhythm_information
from melodygen.measures.repetition import repetition_of
from melodygen.measures.sequences import differences
from melodygen.measures.syncopation import syncopations
from melodygen.measures.tonality import harmonic_density
from melodygen.melody import Melody
from melodygen.model.lattice import Weights
from melodygen.parameters import Parameters
from melodygen.styles import Style
from melodygen.styles.style import LENGTHS, Whole
from melodygen.theory.metre import Metre
from melodygen.theory.units import TICKS_PER_QUARTER

KNOBS = ("complexity", "syncopation", "repetition", "harmonic_density")
SECTION_BARS = LENGTHS[-1]
MOOD_POINTS = 40.0
"""By how many percentile points of complexity the densest mood is above a neutral one."""


def section_lengths(bars: int) -> list[int]:
    """Lengths of at most 16 bars; a short rest is shared between the last two."""
    full, rest = divmod(bars, SECTION_BARS)
    if full and 0 < rest < 4:
        return [SECTION_BARS] * (full - 1) + [SECTION_BARS - 4, rest + 4]
    return [SECTION_BARS] * full + ([rest] if rest else [])


@lru_cache(maxsize=256)
def standing_table(style: Style, knob: str, bars: int) -> tuple[float, ...]:
    """101 percentiles of the knob's measure, for melodies of so many bars: interpolated between the known lengths."""
    tables = style.standings[knob]
    if len(tables) == 1:
        return tuple(tables[0].tolist())
    return tuple(float(np.interp(bars, LENGTHS, column)) for column in tables.T)


class Aims(NamedTuple):
    """Percentiles that a melody should reach."""

    complexity: float
    syncopation: float
    repetition: float
    harmonic_density: float = 50.0


_PATTERN_POINTS = {"sparse": Aims(-25.0, 0.0, 0.0), "flowing": Aims(15.0, 0.0, 0.0), "syncopated": Aims(0.0, 35.0, 0.0)}
"""Percentile points that a rhythm pattern adds by its nature."""


def aims_of(parameters: Parameters) -> Aims:
    """What is asked for, moved by what the mood and the rhythm pattern add to it or take away."""
    pattern = _PATTERN_POINTS.get(parameters.rhythm, Aims(0.0, 0.0, 0.0))
    complexity = parameters.complexity + MOOD_POINTS * parameters.the_mood.density + pattern.complexity
    syncopation = parameters.syncopation + pattern.syncopation
    return Aims(_within(complexity), _within(syncopation), parameters.repetition, parameters.harmonic_density)


def _within(percent: float) -> float:
    return min(100.0, max(0.0, percent))


class Section(NamedTuple):
    """A stretch of a rhythm: onsets in ticks from its first bar line, and which of all notes they are."""

    bars: int
    own: slice
    onsets: list[int]


def sections(onsets: Sequence[int], metre: Metre, bars: int) -> Iterator[Section]:
    """The rhythm, of ascending onsets, by sections; the first has the upbeat."""
    start = note = 0
    for length in section_lengths(bars):
        end = start + length * metre.bar_ticks
        after = bisect_left(onsets, end, note)
        yield Section(length, slice(note, after), [onset - start for onset in onsets[note:after]])
        start, note = end, after


class Standings:
    """Measures melodies of one metre and length against what is asked for; in percentiles of the style's people."""

    def __init__(self, style: Style, metre: Metre, bars: int) -> None:
        self._style, self._metre, self._bars = style, metre, bars

    def sections(self, onsets: Sequence[int]) -> list[Section]:
        """A rhythm by the sections that it is measured in."""
        return list(sections(onsets, self._metre, self._bars))

    def syncopation(self, rhythms: Sequence[Sequence[Section]], asked: float) -> list[float]:
        """Percentile of the syncopation of each of K rhythms, the nearest to `asked` of all that have its value."""
        lengths = section_lengths(self._bars)
        parts = [part.onsets for rhythm in rhythms for part in rhythm]
        sums = syncopations(parts, self._metre, lengths * len(rhythms)).reshape(-1, len(lengths))
        return [self._mean("syncopation", asked, values) for values in (sums / lengths).tolist()]

    def complexity(self, bits: Sequence[float], asked: float) -> float:
        """Percentile of the complexity of a melody with so many bits in each section."""
        beats = [length * self._metre.bar_ticks / TICKS_PER_QUARTER for length in section_lengths(self._bars)]
        return self._mean("complexity", asked, [own / count for own, count in zip(bits, beats, strict=True)])

    def repetition(self, rhythm: Sequence[Section], lines: Whole, asked: float) -> list[float]:
        """Percentile of the repetition of each of K x N pitches."""
        values = [repetition_of(np.diff(lines[:, part.own]), differences(part.onsets)) for part in rhythm]
        return [self._mean("repetition", asked, line) for line in np.array(values).T.tolist()]

    def _mean(self, knob: str, asked: float, values: Sequence[float]) -> float:
        lengths = section_lengths(self._bars)
        found = [
            percentile(value, standing_table(self._style, knob, length), near=asked)
            for value, length in zip(values, lengths, strict=True)
        ]
        return sum(own * length for own, length in zip(found, lengths, strict=True)) / self._bars


def rhythm_bits(rhythms: Sequence[Sequence[Section]]) -> Weights:
    """K x sections: information of the inter-onset intervals of each of K rhythms."""
    parts = [part.onsets for rhythm in rhythms for part in rhythm]
    return rhythm_information(parts).reshape(len(rhythms), -1)


def pitch_bits(rhythm: Sequence[Section], lines: Whole) -> Weights:
    """K x sections: information of the intervals of each of K x N pitches."""
    return np.array([interval_information(np.diff(lines[:, part.own])) for part in rhythm]).T


def reached(melody: Melody, style: Style, asked: Mapping[str, float]) -> dict[str, float]:
    """Percentiles of a melody in a style, by knob; of values that many people's melodies share the one nearest asked.

    Harmonic density is left out where the melody has no chords.
    """
    onsets, pitches = [note.onset_ticks for note in melody.notes], [note.pitch for note in melody.notes]
    standings = Standings(style, melody.metre, melody.bars)
    rhythm, line = standings.sections(onsets), np.array([pitches])
    bits = (rhythm_bits([rhythm]) + pitch_bits(rhythm, line))[0]
    found = {
        "complexity": standings.complexity(bits.tolist(), asked["complexity"]),
        "repetition": standings.repetition(rhythm, line, asked["repetition"])[0],
        "syncopation": standings.syncopation([rhythm], asked["syncopation"])[0],
    }
    changes = harmonic_density(melody)
    if changes is not None:
        table = standing_table(style, "harmonic_density", melody.bars)
        found["harmonic_density"] = percentile(changes, table, near=asked["harmonic_density"])
    return found


def section_measures(onsets: Sequence[int], lines: Whole, metre: Metre, bars: int) -> tuple[Weights, Weights]:
    """Repetition in per cent of notes, and information of the intervals in bits, of K x N pitches of one section."""
    (part,) = sections(onsets, metre, bars)
    moves = np.diff(lines)
    return repetition_of(moves, differences(part.onsets)), interval_information(moves)
