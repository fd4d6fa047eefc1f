"""The pipeline: form -> harmony -> rhythm -> pitch -> melody."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from melodygen.given import NOTHING, Given
from melodygen.melody import ChordSpan, Melody, Note
from melodygen.model.choice import CANDIDATES, choose_line, sharpness_of
from melodygen.model.drawn import following_form
from melodygen.model.evidence import with_lines
from melodygen.model.fates import Choice
from melodygen.model.form import Form, plan_form
from melodygen.model.harmony import plan_harmony
from melodygen.model.heard import heard_form
from melodygen.model.lattice_building import build_lattice
from melodygen.model.pitch import draw_pitches
from melodygen.model.pitch_lattice import PitchLattice
from melodygen.model.places import find_places
from melodygen.model.rhythm import Rhythm, plan_rhythm
from melodygen.model.typed_harmony import typed_harmony
from melodygen.parameters import Parameters
from melodygen.recipe import Recipe
from melodygen.styles import Style
from melodygen.styles.style import Whole
from melodygen.version import __version__


@dataclass(frozen=True, slots=True)
class Planned:
    """All of a melody but its pitches, and what is known of these before they are drawn."""

    form: Form
    chords: tuple[ChordSpan, ...]
    rhythm: Rhythm
    sharpness: float
    """The power of the pitches' probabilities."""
    lattice: PitchLattice


@dataclass(frozen=True, slots=True, eq=False)
class Composition:
    """All that was drawn for a melody, also what it did not become.

    Attributes
    ----------
    lines
        K x N: MIDI pitches of the notes of the rhythm.
    choice
        Which of them are the melody's.

    """

    recipe: Recipe
    planned: Planned
    lines: Whole
    choice: Choice

    @property
    def melody(self) -> Melody:
        """What was taken."""
        parameters, form, rhythm = self.recipe.parameters, self.planned.form, self.planned.rhythm
        pitches = self.lines[self.choice.number].tolist()
        return Melody(
            tempo_bpm=parameters.tempo_bpm,
            metre=parameters.the_metre,
            key=parameters.the_scale.spelled_tonic(parameters.key),
            scale=parameters.the_scale,
            instrument=parameters.the_instrument,
            mood=parameters.the_mood,
            interpretation=parameters.interpretation,
            bars=parameters.bars,
            notes=tuple(
                Note(onset, duration, pitch)
                for onset, duration, pitch in zip(rhythm.onsets, rhythm.durations, pitches, strict=True)
            ),
            chords=self.planned.chords,
            phrases=form.phrases,
            form=form.bars,
            recipe=self.recipe,
        )


def compose(parameters: Parameters, style: Style, given: Given = NOTHING) -> Melody:
    """Draw the melody of `parameters` from `style` around what is given.

    Raises
    ------
    ConstraintError
        Parameters and what is given cannot hold together; the conflict is named.

    """
    return draw(parameters, style, given).melody


def draw(parameters: Parameters, style: Style, given: Given = NOTHING) -> Composition:
    """The same with all that was drawn on the way; ConstraintError as in `compose`."""
    planned = plan(parameters, style, given)
    candidates = 1 if given.has_notes else CANDIDATES
    phrases, seed = planned.form.phrases, parameters.seed
    takes = given.takes_of("pitch", parameters.bars)
    lines = draw_pitches(planned.lattice, phrases, seed, takes=takes, candidates=candidates)
    choice = choose_line(parameters, style, planned.rhythm, lines)
    return Composition(Recipe(parameters, style.ref, __version__, given), planned, lines, choice)


def plan(parameters: Parameters, style: Style, given: Given = NOTHING) -> Planned:
    """Everything up to the pitches; ConstraintError as in `compose`."""
    spelled = partial(parameters.the_scale.spelled, parameters.key)
    given.check(parameters.the_metre, parameters.bars, parameters.ambitus, spelled)
    planned = plan_form(parameters, style, given)
    heard = heard_form(planned, parameters, given)
    typed = parameters.the_progression
    chords = typed_harmony(parameters, typed, given) if typed else plan_harmony(parameters, style, heard, given)
    rhythm = plan_rhythm(parameters, style, heard, given)
    form = heard_form(following_form(planned, parameters), parameters, given) if parameters.the_curve else heard
    places = find_places(parameters, form, rhythm)
    sharpness = 1.0 if given.has_notes else sharpness_of(parameters, style, form, rhythm)
    held = with_lines(given, rhythm.onsets, rhythm.durations, parameters.the_metre.bar_ticks)
    lattice = build_lattice(parameters, style, form, chords, places, held, sharpness)
    return Planned(form, chords, rhythm, sharpness, lattice)
