"""Other parameters by chance, such as a musician might have set: each mood in scales and a tempo that suit it.

What frames a piece (tempo, length, metre, key, instrument, range, style) stays unless all is asked for, since it is
usually given by the song that the melody is for.  So do chords that were typed, the weights of degrees and a contour
that was drawn, and the scale with them where another has no room for them.
"""

from __future__ import annotations

import random
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from melodygen.errors import ConstraintError
from melodygen.fields import CONTOURS, RHYTHMS, SEED_LIMIT
from melodygen.parameters import Parameters
from melodygen.theory.instruments import INSTRUMENTS, Instrument
from melodygen.theory.moods import MOODS
from melodygen.theory.pitch import TONICS


@dataclass(frozen=True, slots=True)
class Habit:
    """What goes with a mood: usual tempos in BPM, and scales, the likeliest first."""

    slowest: int
    fastest: int
    scales: tuple[str, ...]


BRIGHT = ("major", "lydian", "mixolydian", "major-pentatonic")
MINOR = ("natural-minor", "dorian", "harmonic-minor", "minor-pentatonic")
DARK = ("natural-minor", "phrygian", "harmonic-minor", "hungarian-minor")
STRANGE = ("dorian", "phrygian-dominant", "whole-tone", "hirajoshi", "lydian")

HABITS = {
    "neutral": Habit(84, 132, ("major", "natural-minor", "dorian", "mixolydian")),
    "happy": Habit(104, 152, BRIGHT),
    "sad": Habit(56, 84, MINOR),
    "calm": Habit(60, 92, ("major", "major-pentatonic", "lydian", "dorian")),
    "tender": Habit(60, 88, ("major", "natural-minor", "major-pentatonic", "dorian")),
    "dramatic": Habit(88, 144, DARK),
    "energetic": Habit(120, 176, ("mixolydian", "minor-pentatonic", "major", "dorian")),
    "dark": Habit(64, 112, DARK),
    "mysterious": Habit(66, 104, STRANGE),
    "epic": Habit(80, 140, ("natural-minor", "dorian", "lydian", "harmonic-minor")),
    "playful": Habit(108, 160, BRIGHT),
    "angry": Habit(120, 184, DARK),
    "hopeful": Habit(80, 128, BRIGHT),
    "nostalgic": Habit(66, 104, ("major", "dorian", "natural-minor", "mixolydian")),
}
"""By mood; tempos and modes after the reviews of Gabrielsson and Lindström (2010) and Juslin and Laukka (2004)."""

USUAL_METRES = ("4/4", "4/4", "4/4", "4/4", "3/4", "6/8")
UNPITCHED_FAMILIES = ("Percussive", "Sound Effects", "Synth Effects")


def randomised(parameters: Parameters, draw: random.Random, *, everything: bool = False) -> Parameters:
    """`parameters` with another character and seed; with `everything`, also another tempo, metre, key and instrument.

    Examples
    --------
    >>> randomised(Parameters(), random.Random(1)).tempo_bpm
    132

    """
    mood = draw.choice(MOODS).slug
    frame = _frame(HABITS[mood], draw) if everything else {}
    drawn = {"mood": mood, **_character(HABITS[mood], draw), **frame}
    if everything:
        return parameters.replace(**drawn, progression="", weights="", curve="")
    with suppress(ConstraintError):
        return parameters.rescaled(drawn["scale"]).replace(**drawn)
    return parameters.replace(**drawn | {"scale": parameters.scale})


def _character(habit: Habit, draw: random.Random) -> dict[str, Any]:
    return {
        "scale": _leading(habit.scales, draw),
        "complexity": _percent(draw, 45),
        "harmonic_density": _percent(draw, 45),
        "repetition": _percent(draw, 45),
        "syncopation": _percent(draw, 30),
        "contour": draw.choice(CONTOURS).slug,
        "rhythm": _leading(tuple(rhythm.slug for rhythm in RHYTHMS), draw),
        "seed": draw.randint(0, SEED_LIMIT),
    }


def _frame(habit: Habit, draw: random.Random) -> dict[str, Any]:
    return {
        "tempo_bpm": draw.randint(habit.slowest, habit.fastest),
        "metre": draw.choice(USUAL_METRES),
        "key": draw.choice(draw.choice(TONICS)),
        "instrument": draw.choice(tuple(filter(_is_melodic, INSTRUMENTS))).slug,
        "note_range": "medium",
    }


def _is_melodic(instrument: Instrument) -> bool:
    return instrument.family not in UNPITCHED_FAMILIES


def _leading(choices: tuple[str, ...], draw: random.Random) -> str:
    """One of `choices`, the earlier the likelier."""
    weights = range(len(choices), 0, -1)
    return draw.choices(choices, weights)[0]


def _percent(draw: random.Random, likeliest: int) -> int:
    """5 to 95, extremes seldom."""
    return round(draw.triangular(5, 95, likeliest))
