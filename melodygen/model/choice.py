"""Choosing among candidates: pitch lines on one rhythm, by how near they come to the knobs."""

from __future__ import annotations

from math import log2
from typing import NamedTuple

from melodygen.measures import value_at
from melodygen.model.foresight import sharpness_for
from melodygen.model.form import Form
from melodygen.model.knobs import Standings, aims_of, pitch_bits, section_lengths, standing_table
from melodygen.model.rhythm import Rhythm
from melodygen.parameters import Parameters
from melodygen.styles import Style
from melodygen.styles.style import Whole
from melodygen.theory.units import TICKS_PER_QUARTER

CANDIDATES = 6
SHARPEST, BLUNTEST = 1.8, 0.55
_STEPS_AN_OCTAVE = 4


class Fate(NamedTuple):
    """What became of a candidate: what it reached of each knob, in percentiles, and how far off it is in all."""

    repetition: float
    complexity: float
    miss: float


def sharpness_of(parameters: Parameters, style: Style, form: Form, rhythm: Rhythm) -> float:
    """How sharp pitches must be drawn to come to the complexity asked for; in steps of a quarter of a power of two."""
    aims = aims_of(parameters)
    wanted = sum(
        value_at(aims.complexity, standing_table(style, "complexity", length))
        * length
        * parameters.the_metre.bar_ticks
        / TICKS_PER_QUARTER
        for length in section_lengths(parameters.bars)
    )
    found = sharpness_for(style, len(rhythm.onsets), form.repetition, wanted - sum(rhythm.bits))
    return float(min(SHARPEST, max(BLUNTEST, 2.0 ** (round(_STEPS_AN_OCTAVE * log2(found)) / _STEPS_AN_OCTAVE))))


def best_line(parameters: Parameters, style: Style, rhythm: Rhythm, lines: Whole) -> int:
    """The number of the line that comes nearest to the knobs, of K x N pitches; of equal ones the first."""
    misses = [fate.miss for fate in fates(parameters, style, rhythm, lines)]
    return misses.index(min(misses))


def fates(parameters: Parameters, style: Style, rhythm: Rhythm, lines: Whole) -> list[Fate]:
    """What each of K x N pitches comes to."""
    standings = Standings(style, parameters.the_metre, parameters.bars)
    aims = aims_of(parameters)
    parts = standings.sections(rhythm.onsets)
    repetitions = standings.repetition(parts, lines, aims.repetition)
    found = []
    for repetition, bits in zip(repetitions, (pitch_bits(parts, lines) + rhythm.bits).tolist(), strict=True):
        complexity = standings.complexity(bits, aims.complexity)
        off = (repetition - aims.repetition, complexity - aims.complexity)
        found.append(Fate(repetition, complexity, sum(points * points for points in off)))
    return found
