"""What a melody would be asked for: its recipe's parameters, or those that its notes suggest."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from math import inf
from typing import Any

import numpy as np

from melodygen.errors import ConstraintError, ParameterError
from melodygen.fields import SEED_LIMIT
from melodygen.given import Given
from melodygen.melody import Melody
from melodygen.model import compose
from melodygen.model.form import plan_form
from melodygen.model.heard import misfit
from melodygen.model.knobs import KNOBS, reached
from melodygen.model.lattice import Weights
from melodygen.model.likelihood import POWERS, pitch_probabilities, rhythm_probabilities
from melodygen.parameters import DEFAULT_STYLE, Parameters
from melodygen.styles import Style, load_style
from melodygen.theory.pitch import TONIC_NAMES, TONICS, pitch_class, pitch_name
from melodygen.theory.scales import Scale, scale_named
from melodygen.variation.evidence import as_it_is

EVEN = 50
"""Per cent: where the knobs stand whose setting cannot be told from a melody."""

SEEDS_TRIED = 100

REPETITIONS = (0, -15, 15, -30, 30)
"""By how many points more or less than the melody repeats forms are looked for that might go with it."""

BIT = 0.4
"""What a bit of a melody's surprise at the habits of a form weighs against one beat's false relation."""
SILENCE = 10.0
"""The same of a beat that should sound, and is silent in the form."""

STALE = 1000.0
"""What it weighs where all that is added would only repeat the melody."""

_ALTERED = {"major": ("mixolydian", "lydian"), "natural-minor": ("harmonic-minor", "melodic-minor", "dorian")}
"""Scales that a melody in major or minor may be in after all."""

_FEWEST_FOREIGN = 2
"""So many notes outside major or minor are more than an accident."""


def parameters_of(melody: Melody, **changes: Any) -> Parameters:
    """The parameters of `melody` with some of them changed.

    Those of its recipe where it has one.  Else its own tempo, length, metre, key, instrument and mood, the scale and
    the exact range that hold its notes, and the knobs where it stands among the melodies of the style.

    Raises
    ------
    ParameterError
        A change that is not allowed, or a melody without notes.
    ConstraintError
        A change of metre, which would move every bar line.

    """
    if not melody.notes:
        raise ParameterError("melody", "no notes", "one with notes")
    if changes.get("metre", melody.metre.name) != melody.metre.name:
        raise ConstraintError(
            f"the melody is in {melody.metre.name}, and {changes['metre']} is asked for", "leave the metre as it is"
        )
    return melody.recipe.parameters.replace(**changes) if melody.recipe else _suggested(melody, changes)


def _suggested(melody: Melody, changes: dict[str, Any]) -> Parameters:
    key = melody.key if melody.key in TONIC_NAMES else TONICS[pitch_class(melody.key)][0]
    pitches = [note.pitch for note in melody.notes]
    values: dict[str, Any] = {
        "tempo_bpm": melody.tempo_bpm,
        "bars": melody.bars,
        "metre": melody.metre.name,
        "key": key,
        "scale": _scale_of(melody).slug,
        "mood": melody.mood.slug,
        "instrument": melody.instrument.slug,
        **melody.interpretation.to_dict(),
        "upbeat": "always" if melody.lead_in_ticks else "none",
    }
    values |= _knobs_of(melody, load_style(str(changes.get("style", DEFAULT_STYLE)))) | changes
    return Parameters(**{"note_range": range_of(pitches, str(values["key"])), **values})


def _knobs_of(melody: Melody, style: Style) -> dict[str, int]:
    """Half way from the middle to where the melody stands among those of the style, as how it goes on is likelier."""
    even = dict.fromkeys(KNOBS, EVEN)
    return even | {knob: round((EVEN + percent) / 2) for knob, percent in reached(melody, style, even).items()}


def _scale_of(melody: Melody) -> Scale:
    """The melody's scale, or another on its tonic that clearly holds more of its notes."""

    def foreign(scale: Scale) -> int:
        classes = scale.pitch_classes(melody.key)
        return sum(note.pitch % 12 not in classes for note in melody.notes)

    others = [scale_named(name) for name in _ALTERED.get(melody.scale.slug, ())]
    best = min([melody.scale, *others], key=foreign)
    return best if foreign(melody.scale) - foreign(best) >= _FEWEST_FOREIGN else melody.scale


def range_of(pitches: Iterable[int], key: str) -> str:
    """The exact range that holds all `pitches` and the nearest tonic: ``"A3-D5"``."""
    found = sorted(pitches)
    low, high = found[0], found[-1]
    tonic = pitch_class(key)
    if low == high or not any(pitch % 12 == tonic for pitch in range(low, high + 1)):
        below, above = (low - tonic) % 12 or 12, (tonic - high) % 12 or 12
        is_above = (above <= below and high + above <= 127) or low - below < 0
        low, high = (low, high + above) if is_above else (low - below, high)
    return f"{pitch_name(low)}-{pitch_name(high)}"


def with_its_form(
    asked: Parameters, melody: Melody, changes: dict[str, Any], sounding: Collection[int] = ()
) -> Parameters:
    """`asked` with a form like that of `melody`, where no recipe tells its form and no seed is asked for.

    The beats `sounding` will be drawn again and should not fall silent.
    """
    is_known = melody.recipe is not None or "seed" in changes
    return asked if is_known else with_fitting_form(asked, melody, changes, sounding)


def with_fitting_form(
    asked: Parameters, melody: Melody, changes: Collection[str] = (), sounding: Collection[int] = ()
) -> Parameters:
    """`asked` with that of some seeds whose form goes best with the bars of `melody`, and with its habits.

    Repetition is that of such a form too, unless it is one of `changes` or a recipe tells it.
    """
    style = load_style(asked.style)
    given = as_it_is(melody)
    rhythm, pitch = surprises(melody, style)
    added = (asked.bars - melody.bars) * len(asked.the_metre.beats)
    spreads = (0,) if melody.recipe is not None or "repetition" in changes else REPETITIONS
    best, least = asked, inf
    for seed in range(asked.seed, min(SEED_LIMIT, asked.seed + SEEDS_TRIED)):
        spread = spreads[(seed - asked.seed) % len(spreads)]
        tried = asked.replace(seed=seed, repetition=min(100, max(0, asked.repetition + spread)))
        form = plan_form(tried, style)
        cost = misfit(form, tried, given) + BIT * (rhythm[form.rhythm_cluster] + pitch[form.pitch_cluster])
        cost += SILENCE * form.is_empty[list(sounding)].sum()
        cost += STALE * bool(melody.bars < asked.bars and (form.pitch_source[-added:] >= 0).all())
        if cost < least:
            best, least = tried, cost
    return best


def surprises(melody: Melody, style: Style) -> tuple[Weights, Weights]:
    """Bits of the rhythm of `melody` under each cluster of the style, and of its pitches."""
    _, rhythm = rhythm_probabilities(melody, style)
    pitch = np.log2(pitch_probabilities(melody, style)).sum(axis=0).reshape(-1, len(POWERS))
    return -np.log2(rhythm).sum(axis=0), -np.asarray(np.logaddexp2.reduce(pitch, axis=1))


def composed(asked: Parameters, given: Given) -> Melody:
    """The melody of `asked` around what is given, in the style that it names."""
    return compose(asked, load_style(asked.style), given)
