"""The pipeline: form -> harmony -> rhythm -> pitch -> melody."""

from __future__ import annotations

from melodygen.melody import Melody, Note
from melodygen.model.form import plan_form
from melodygen.model.harmony import plan_harmony
from melodygen.model.pitch import draw_pitches
from melodygen.model.rhythm import plan_rhythm
from melodygen.parameters import Parameters
from melodygen.recipe import Recipe
from melodygen.styles import Style
from melodygen.version import __version__


def compose(parameters: Parameters, style: Style) -> Melody:
    """Draw the melody of `parameters` from `style`; ConstraintError where they cannot hold together."""
    form = plan_form(parameters, style)
    chords = plan_harmony(parameters, style, form)
    rhythm = plan_rhythm(parameters, style, form)
    pitches = draw_pitches(parameters, style, form, chords, rhythm)
    return Melody(
        tempo_bpm=parameters.tempo_bpm,
        metre=parameters.the_metre,
        key=parameters.the_scale.spelled_tonic(parameters.key),
        scale=parameters.the_scale,
        instrument=parameters.the_instrument,
        mood=parameters.the_mood,
        bars=parameters.bars,
        notes=tuple(
            Note(onset, duration, pitch)
            for onset, duration, pitch in zip(rhythm.onsets, rhythm.durations, pitches, strict=True)
        ),
        chords=chords,
        phrases=form.phrases,
        form=form.bars,
        recipe=Recipe(parameters, style.ref, __version__),
    )
