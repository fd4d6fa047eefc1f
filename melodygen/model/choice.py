"""Choosing among pitch lines on one rhythm: by how near they come to the knobs, and how like people's they are."""

from __future__ import annotations

from math import hypot, log2
from typing import NamedTuple

from melodygen.measures import value_at
from melodygen.model.foresight import sharpness_for
from melodygen.model.form import Form
from melodygen.model.knobs import Standings, aims_of, pitch_bits, section_lengths, standing_table
from melodygen.model.likeness import cost, line_likeness
from melodygen.model.rhythm import Rhythm
from melodygen.parameters import Parameters
from melodygen.styles import Style
from melodygen.styles.style import Whole
from melodygen.theory.pitch import pitch_class
from melodygen.theory.units import TICKS_PER_QUARTER

CANDIDATES = 6
SHARPEST, BLUNTEST = 1.8, 0.55
_STEPS_AN_OCTAVE = 4


class Fate(NamedTuple):
    """What became of a candidate.

    Attributes
    ----------
    repetition, complexity
        What it reached of these knobs, in percentiles.
    miss
        How far off it is in both, in percentile points.
    likeness
        How much likelier it is a person's than others are, as a natural logarithm.
    cost
        By which it was chosen: the least is taken.

    """

    repetition: float
    complexity: float
    miss: float
    likeness: float
    cost: float


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
    """The number of the line that is to be chosen of K x N pitches; of equal ones the first."""
    costs = [fate.cost for fate in fates(parameters, style, rhythm, lines)]
    return costs.index(min(costs))


def fates(parameters: Parameters, style: Style, rhythm: Rhythm, lines: Whole) -> list[Fate]:
    """What each of K x N pitches comes to."""
    metre = parameters.the_metre
    standings = Standings(style, metre, parameters.bars)
    aims = aims_of(parameters)
    parts = standings.sections(rhythm.onsets)
    repetitions = standings.repetition(parts, lines, aims.repetition)
    complexities = [
        standings.complexity(bits, aims.complexity) for bits in (pitch_bits(parts, lines) + rhythm.bits).tolist()
    ]
    misses = [
        hypot(repetition - aims.repetition, complexity - aims.complexity)
        for repetition, complexity in zip(repetitions, complexities, strict=True)
    ]
    tonic = pitch_class(parameters.key)
    likenesses = line_likeness(style, metre, parameters.the_scale, tonic, parts, lines)
    columns = (repetitions, complexities, misses, likenesses.tolist(), cost(misses, likenesses).tolist())
    return [Fate(*row) for row in zip(*columns, strict=True)]
