"""Why a note is what it is: how likely each pitch would be in its place, and what each expert says for it.

All other notes stay as they are (`melodygen.model.influence`).  Melodies of ours are explained by the lattice they were
drawn from, any other, an edited one too, by a neutral one (`melodygen.model.neutral`).

Conventions
-----------
Bars, beats and notes count from 1; an upbeat is in bar 0.
"""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from typing import Literal

import numpy as np

from melodygen.errors import ConstraintError
from melodygen.given import NOTHING
from melodygen.melody import Melody
from melodygen.model.compose import draw
from melodygen.model.influence import EXPERTS, expert_bits, expert_weights, probabilities
from melodygen.model.lattice import Weights
from melodygen.model.likelihood import NoteBits, likelihood
from melodygen.model.neutral import neutral_lattice
from melodygen.model.pitch_lattice import PitchLattice
from melodygen.styles import Style
from melodygen.theory.chords import Chord
from melodygen.theory.pitch import pitch_class
from melodygen.theory.scales import scale_named

Bound = Literal["given", "highest", "lowest", "last"]
"""What leaves a note no choice, or tonics only: it was given, is the range's highest or lowest, or ends the melody."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A pitch that could stand there, by name, and its probability."""

    pitch: int
    name: str
    probability: float


@dataclass(frozen=True, slots=True)
class Share:
    """What an expert says for a note, in bits, and as a share (0 to 1) of all that is said for it; 0 if against it."""

    expert: str
    bits: float
    share: float


@dataclass(frozen=True, slots=True)
class Return:
    """The bar that a note returns from, and by how many scale steps it is moved."""

    bar: int
    steps: int


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteExplanation:
    """One note.

    Attributes
    ----------
    place
        Such as ``"bar 3, beat 2.5"``.
    degree
        Such as ``"5"`` or ``"b3"``.
    chord, chord_tone
        The symbol of the chord it sounds over, and which tone of it it is, such as 1, 3 or 5; None where there is none.
    interval
        Semitones from the note before; None for the first.
    candidates
        Likeliest first.
    experts
        In the order of `EXPERTS`.
    returns
        Where the plan has it return from, heeded or not.
    bound
        What leaves it no choice.
    surprise
        Under the style, from what came before it alone.
    less_surprising
        The share (0 to 1) of the melody's other notes that surprise less.

    """

    number: int
    bar: int
    place: str
    pitch: int
    name: str
    degree: str
    chord: str | None
    chord_tone: int | None
    interval: int | None
    candidates: tuple[Candidate, ...]
    experts: tuple[Share, ...]
    returns: Return | None
    bound: Bound | None
    surprise: NoteBits
    less_surprising: float

    @property
    def probability(self) -> float:
        """Of the pitch that stands there."""
        return next(candidate.probability for candidate in self.candidates if candidate.pitch == self.pitch)


@dataclass(frozen=True, slots=True)
class Explanation:
    """All notes of a melody; `is_drawn` where the lattice is the one it was drawn from, not a neutral one."""

    style: str
    is_drawn: bool
    notes: tuple[NoteExplanation, ...]


def explain(melody: Melody, style: Style) -> Explanation:
    """Explain every note of `melody` under `style`.

    Examples
    --------
    >>> from melodygen import Parameters, generate
    >>> from melodygen.styles import load_style
    >>> explanation = explain(generate(Parameters(seed=7)), load_style("pop"))
    >>> explanation.is_drawn
    True
    >>> explanation.notes[0].place
    'bar 1, beat 1'

    """
    if not melody.notes:
        return Explanation(style.name, is_drawn=False, notes=())
    explainer = explainer_of(melody, style)
    return Explanation(style.name, explainer.is_drawn, tuple(map(explainer.explain, range(len(melody.notes)))))


def explainer_of(melody: Melody, style: Style) -> Explainer:
    """What explains the notes of `melody`, which has some, one at a time: a note then takes less than 1 ms."""
    drawn = drawn_lattice(melody, style)
    return Explainer(melody, style, drawn or neutral_lattice(melody, style), is_drawn=drawn is not None)


def drawn_lattice(melody: Melody, style: Style) -> PitchLattice | None:
    """The lattice that `melody` was drawn from; None where its recipe, if it has one, does not make its notes."""
    recipe = melody.recipe
    if recipe is None or recipe.style.name != style.name:
        return None
    asked = recipe.parameters, style, recipe.given
    with suppress(ConstraintError):
        composition = draw(*asked)
        if composition.melody.notes == melody.notes:
            return composition.planned.lattice
    return None


class Explainer:
    """What all notes of one melody have in common, which takes long; `is_drawn` as in `Explanation`.

    `surprises` are under the style, of every note.
    """

    def __init__(self, melody: Melody, style: Style, lattice: PitchLattice, *, is_drawn: bool) -> None:
        self._melody, self._lattice = melody, lattice
        self._states = np.searchsorted(lattice.pitches, [note.pitch for note in melody.notes])
        self.surprises = likelihood(melody, style).notes
        self._given = melody.recipe.given if is_drawn and melody.recipe else NOTHING
        self.is_drawn = is_drawn
        self._comes_to_rest = melody.recipe is None or melody.recipe.parameters.ending == "tonic"

    def explain(self, note: int) -> NoteExplanation:
        """Everything there is to say of one note, counted from 0."""
        melody, written = self._melody, self._melody.notes[note]
        weights = expert_weights(self._lattice, self._states, note)
        chord = _chord_at(melody, written.onset_ticks)
        totals = [surprise.total for surprise in self.surprises]
        return NoteExplanation(
            number=note + 1,
            bar=written.onset_ticks // melody.metre.bar_ticks + 1,
            place=melody.metre.place(written.onset_ticks),
            pitch=written.pitch,
            name=self._name(written.pitch),
            degree=_degree(melody, written.pitch),
            chord=chord.symbol if chord else None,
            chord_tone=_tone(chord, written.pitch) if chord else None,
            interval=written.pitch - melody.notes[note - 1].pitch if note else None,
            candidates=self._candidates(note, weights),
            experts=self._shares(note, weights),
            returns=self._return(note),
            bound=self._bound(note),
            surprise=self.surprises[note],
            less_surprising=sum(other < totals[note] for other in totals) / max(1, len(totals) - 1),
        )

    def _candidates(self, note: int, weights: Mapping[str, Weights]) -> tuple[Candidate, ...]:
        chances = probabilities(self._lattice, weights, note)
        found = [
            Candidate(pitch, self._name(pitch), chance)
            for pitch, chance in zip(self._lattice.pitches, chances.tolist(), strict=True)
            if chance
        ]
        return tuple(sorted(found, key=lambda candidate: -candidate.probability))

    def _shares(self, note: int, weights: Mapping[str, Weights]) -> tuple[Share, ...]:
        bits = expert_bits(self._lattice, weights, note, int(self._states[note]))
        most = sum(max(0.0, value) for value in bits.values()) or 1.0
        return tuple(Share(name, bits[name], max(0.0, bits[name]) / most) for name in EXPERTS if name in bits)

    def _return(self, note: int) -> Return | None:
        source = self._lattice.sources[note]
        if source < 0:
            return None
        onset = self._melody.notes[source].onset_ticks
        return Return(onset // self._melody.metre.bar_ticks + 1, self._lattice.shifts[note])

    def _bound(self, note: int) -> Bound | None:
        pitch, onset = self._melody.notes[note].pitch, self._melody.notes[note].onset_ticks
        bar = onset // self._melody.metre.bar_ticks
        is_given = any(given.onset_ticks == onset and given.pitch is not None for given in self._given.notes)
        if is_given or any(line.bar == bar for line in self._given.lines):
            return "given"
        own = [state for state in self._lattice.in_scale.tolist() if self._lattice.allowed[:, state].any()]
        if np.count_nonzero(self._lattice.allowed[note]) == 1 and self._states[note] in (own[0], own[-1]):
            return "highest" if pitch == self._lattice.pitches[own[-1]] else "lowest"
        return "last" if self.is_drawn and note == len(self._states) - 1 and self._comes_to_rest else None

    def _name(self, pitch: int) -> str:
        return self._melody.scale.spelled(self._melody.key, pitch)


def _chord_at(melody: Melody, ticks: int) -> Chord | None:
    return next((span.chord for span in melody.chords if span.onset_ticks <= ticks < span.end_ticks), None)


def _tone(chord: Chord, pitch: int) -> int | None:
    """1, 3 or 5 for root, third and fifth, or what else the chord has."""
    classes = chord.pitch_classes
    return chord.quality.tones[classes.index(pitch % 12)] if pitch % 12 in classes else None


def _degree(melody: Melody, pitch: int) -> str:
    """As the scale writes it, or against the major scale where it is none of its notes."""
    above = (pitch - pitch_class(melody.key)) % 12
    scale = melody.scale if above in melody.scale.intervals else scale_named("chromatic")
    return scale.degrees[scale.intervals.index(above)]
