"""Choosing among pitch lines on one rhythm: by how near they come to the knobs, and how like people's they are."""

from __future__ import annotations

from math import hypot, log2

from melodygen.measures import value_at
from melodygen.model.fates import Choice, Fate, least, weighed
from melodygen.model.foresight import sharpness_for
from melodygen.model.form import Form
from melodygen.model.knobs import Standings, aims_of, pitch_bits, section_lengths, standing_table
from melodygen.model.likeness import line_likeness
from melodygen.model.rhythm import Rhythm
from melodygen.parameters import Parameters
from melodygen.styles import Style
from melodygen.styles.style import Whole
from melodygen.theory.pitch import pitch_class
from melodygen.theory.units import TICKS_PER_QUARTER

CANDIDATES = 6
SHARPEST, BLUNTEST = 3.0, 0.35
_STEPS_AN_OCTAVE = 4


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


def choose_line(parameters: Parameters, style: Style, rhythm: Rhythm, lines: Whole) -> Choice:
    """Which of K x N pitches is to be taken."""
    return least(line_fates(parameters, style, rhythm, lines)) if len(lines) > 1 else Choice()


def line_fates(parameters: Parameters, style: Style, rhythm: Rhythm, lines: Whole) -> tuple[Fate, ...]:
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
    reached = [
        {"repetition": repetition, "complexity": complexity}
        for repetition, complexity in zip(repetitions, complexities, strict=True)
    ]
    return weighed(reached, misses, likenesses)
