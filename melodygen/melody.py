"""What the model makes and everybody else takes: notes, chords and phrases in score time.

Conventions
-----------
Onsets and durations are in ticks, 480 to the quarter note, from the start of bar 1; pitch 60 is middle C.  Bars are
counted from 0 inside the program and from 1 in every text that a person reads.  Notes are in onset order, do not
overlap, and end by the last bar line.

The notes of an upbeat have negative onsets: they stand in a lead-in bar before bar 1, which is bar 0 to people and is
not counted in `Melody.bars`.  Chords, phrases and form start with bar 1.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from melodygen.interpretation import USUAL, Interpretation
from melodygen.mark import Mark
from melodygen.phrase import Phrase
from melodygen.recipe import Recipe
from melodygen.theory.chords import Chord
from melodygen.theory.instruments import Instrument
from melodygen.theory.metre import Metre
from melodygen.theory.moods import MOODS, Mood
from melodygen.theory.scales import Scale
from melodygen.touch import Touch

Relation = Literal["new", "same", "varied", "sequence", "rhythm"]
"""How a bar relates to an earlier one: its notes again, varied, moved by steps, only its rhythm, or nothing of it."""


@dataclass(frozen=True, slots=True)
class Note:
    """One note as written."""

    onset_ticks: int
    duration_ticks: int
    pitch: int

    @property
    def end_ticks(self) -> int:
        """Where it stops, as written."""
        return self.onset_ticks + self.duration_ticks


@dataclass(frozen=True, slots=True)
class ChordSpan:
    """A chord and the time it holds."""

    onset_ticks: int
    duration_ticks: int
    chord: Chord

    @property
    def end_ticks(self) -> int:
        """Where the next chord starts."""
        return self.onset_ticks + self.duration_ticks


@dataclass(frozen=True, slots=True)
class Bar:
    """What a bar does in the form.

    `source` is the earlier bar it relates to, None where it is new; `shift` is how many scale steps a sequence moves.
    """

    relation: Relation
    source: int | None = None
    shift: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Melody:
    """A melody with what is needed to play, draw and write it."""

    tempo_bpm: float
    metre: Metre
    key: str
    scale: Scale
    instrument: Instrument
    bars: int
    notes: tuple[Note, ...]
    mood: Mood = MOODS[0]
    interpretation: Interpretation = USUAL
    chords: tuple[ChordSpan, ...] = ()
    phrases: tuple[Phrase, ...] = ()
    form: tuple[Bar, ...] = ()
    recipe: Recipe | None = None
    touches: tuple[Touch, ...] = ()
    """How loud the hand wants some of the notes, in their order; the others are left to the player."""
    marks: tuple[Mark, ...] = ()
    """How some of the notes are to be articulated, in their order."""

    @property
    def whole_recipe(self) -> Recipe | None:
        """What travels in files: the recipe with the velocities and the marks that were set by hand."""
        if self.recipe is None or not (self.touches or self.marks):
            return self.recipe
        return replace(self.recipe, touches=self.touches, marks=self.marks)

    @property
    def length_ticks(self) -> int:
        """From the start of bar 1 to the last bar line."""
        return self.bars * self.metre.bar_ticks

    @property
    def lead_in_ticks(self) -> int:
        """Length of the bar before bar 1 where there is an upbeat, else 0."""
        return self.metre.bar_ticks if self.notes and self.notes[0].onset_ticks < 0 else 0
