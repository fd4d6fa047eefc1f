"""Every candidate that was drawn for a melody, and its fate: rhythms first, then pitch lines on the one that was taken.

Conventions
-----------
Candidates of a layer are counted from 1.  Percentiles are of people's melodies in the style, 0 to 100.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from melodygen.model.compose import Composition
from melodygen.model.fates import Choice
from melodygen.model.knobs import aims_of
from melodygen.model.rhythm import written_lengths
from melodygen.parameters import Parameters


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """One candidate.

    Attributes
    ----------
    drawn_with
        What its probabilities were bent by: the tilts of a rhythm (powers of two for each step of syncopation, and for
        each note), or the sharpness of a pitch line (the power of its probabilities).
    is_chosen, why
        Whether it is the melody's, and in a few words why or why not.
    aimed, reached
        Percentiles, by the knobs that it was judged by; a rhythm's complexity is what it was foreseen to come to.
        Nothing where it was the only one, since nothing was chosen.
    miss
        How far off it is in all of these, in percentile points.
    likeness
        How much likelier it is a person's than others are, as a natural logarithm up to a constant.
    cost
        What is missed against likeness: the least was taken.
    pitches
        MIDI pitches of the notes; none of a rhythm.

    """

    layer: Literal["rhythm", "pitch"]
    number: int
    drawn_with: Mapping[str, float]
    is_chosen: bool
    why: str
    aimed: Mapping[str, float]
    reached: Mapping[str, float]
    miss: float | None
    likeness: float | None
    cost: float | None
    onsets_ticks: tuple[int, ...]
    durations_ticks: tuple[int, ...]
    pitches: tuple[int, ...]


def candidates(composition: Composition) -> tuple[Candidate, ...]:
    """All of them, in the order in which they were drawn."""
    return (*_rhythms(composition), *_lines(composition))


def _rhythms(composition: Composition) -> Iterator[Candidate]:
    recipe, form, rhythm = composition.recipe, composition.planned.form, composition.planned.rhythm
    for place, attempt in enumerate(rhythm.attempts):
        yield Candidate(
            layer="rhythm",
            number=place + 1,
            drawn_with={"syncopation_tilt": attempt.tilt.syncopation, "notes_tilt": attempt.tilt.notes},
            onsets_ticks=tuple(attempt.onsets),
            durations_ticks=written_lengths(recipe.parameters, form, attempt.onsets, recipe.given),
            pitches=(),
            **_fate(recipe.parameters, rhythm.choice, place),
        )


def _lines(composition: Composition) -> Iterator[Candidate]:
    planned = composition.planned
    for place, line in enumerate(composition.lines.tolist()):
        yield Candidate(
            layer="pitch",
            number=place + 1,
            drawn_with={"sharpness": planned.sharpness},
            onsets_ticks=planned.rhythm.onsets,
            durations_ticks=planned.rhythm.durations,
            pitches=tuple(line),
            **_fate(composition.recipe.parameters, composition.choice, place),
        )


def _fate(parameters: Parameters, choice: Choice, place: int) -> dict[str, Any]:
    """The fields that say what became of the candidate that is counted `place` from 0."""
    told = {"is_chosen": place == choice.number, "why": choice.why(place)}
    if not choice.fates:
        return told | {"aimed": {}, "reached": {}, "miss": None, "likeness": None, "cost": None}
    fate, aims = choice.fates[place], aims_of(parameters)._asdict()
    aimed = {knob: aims[knob] for knob in fate.reached}
    found = {"reached": fate.reached, "miss": fate.miss, "likeness": fate.likeness, "cost": fate.cost}
    return told | {"aimed": aimed} | found
