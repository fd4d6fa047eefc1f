"""What can be told of a knob's measure before a pitch is drawn, from a style's `foresight`.

All are least-squares fits to melodies that the style made (`melodygen.calibration`): repetition from how beats are
tied, the information of the pitches from how many notes there are and how much of them repeats, and what a rhythm takes
to come to its knobs from these.
"""

from __future__ import annotations

from math import log2
from typing import NamedTuple

import numpy as np

from melodygen.measures import value_at
from melodygen.model.knobs import aims_of, standing_table
from melodygen.model.lattice import Weights
from melodygen.parameters import Parameters
from melodygen.styles import Style
from melodygen.styles.style import Whole
from melodygen.theory.metre import Metre

WHOLE_NOTE = 1920


_NO_SYNCOPATION = -12.0
"""The tilt where people's melodies have none: more than the plan's silences weigh."""


MOST_OCTAVES = 8.0
"""Sharpness is at most this power of two, or one by it: what few notes would take has no bounds."""


class Tilt(NamedTuple):
    """Powers of two by which a cell is worth more for each step of syncopation it adds, and for each note it has."""

    syncopation: float
    notes: float


def knob_features(parameters: Parameters) -> Weights:
    """1, complexity, syncopation and repetition aimed at, from -1 to 1, and the length of a bar in whole notes."""
    knobs = ((aim - 50) / 50 for aim in aims_of(parameters)[:3])
    return np.array([1.0, *knobs, parameters.the_metre.bar_ticks / WHOLE_NOTE])


def foreseen_tilt(style: Style, parameters: Parameters) -> Tilt:
    """What a rhythm will take to come to its knobs."""
    syncopation, notes = (style.foresight["tilt"] @ knob_features(parameters)).tolist()
    table = standing_table(style, "syncopation", parameters.bars)
    is_plain = value_at(aims_of(parameters).syncopation, table) == 0
    return Tilt(min(syncopation, _NO_SYNCOPATION) if is_plain else syncopation, notes)


def tie_features(rhythm: Whole, pitch: Whole, shift: Whole, metre: Metre) -> Weights:
    """1; shares of beats whose pitches return, return for a bar or more, whose rhythm returns; whole notes a bar."""
    beats = len(metre.beats)
    tied = pitch >= 0
    lag = np.where(tied, np.arange(len(pitch)) - pitch, 0)
    changes = np.ones(len(pitch), bool)
    changes[1:] = (lag[1:] != lag[:-1]) | (shift[1:] != shift[:-1])
    starts = np.flatnonzero(changes)
    lengths = np.append(starts[1:], len(pitch)) - starts
    long = lengths[(lengths >= beats) & tied[starts]].sum() / len(pitch)
    return np.array([1.0, tied.mean(), long, (rhythm >= 0).mean(), metre.bar_ticks / WHOLE_NOTE])


def pitch_features(notes: int, sharpness: float, repetition: float) -> Weights:
    """Notes, and notes times: powers of two of sharpness, the share that repeats, powers of two of their number."""
    return notes * np.array([1.0, log2(sharpness), repetition / 100, log2(max(1, notes))])


def foreseen_repetition(style: Style, features: Weights) -> float:
    """Repetition in per cent of notes, from `tie_features`."""
    return float(features @ style.foresight["repetition"])


def foreseen_pitch_bits(style: Style, notes: int, repetition: float, sharpness: float = 1.0) -> float:
    """Information of all intervals, in bits; `repetition` in per cent of notes."""
    return float(pitch_features(notes, sharpness, repetition) @ style.foresight["pitch_bits"])


def sharpness_for(style: Style, notes: int, repetition: float, bits: float) -> float:
    """How sharp the pitches' probabilities must be for them to have about so many bits: 1 as learned."""
    slope = style.foresight["pitch_bits"][1] * max(1, notes)
    octaves = (bits - foreseen_pitch_bits(style, notes, repetition)) / slope
    return float(2.0 ** min(MOST_OCTAVES, max(-MOST_OCTAVES, octaves)))
