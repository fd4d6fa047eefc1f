"""Rhythm: one cell a beat in the context of the two before it, its place and the plan.

Beats whose rhythm returns copy it.  Rhythm Pattern, Syncopation and the planned number of notes tilt the style's
probabilities; beats that the plan calls different may not come out alike.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import cycle, pairwise

import numpy as np

from melodygen.errors import ConstraintError
from melodygen.given import NOTHING, Given, Span
from melodygen.model.cells import pattern_factors
from melodygen.model.form import Form
from melodygen.model.lattice import UNARY_BITS, Weights, draw, whole
from melodygen.model.streams import Stream
from melodygen.parameters import Parameters
from melodygen.styles import Style
from melodygen.styles.style import Cell, CellTables

LONG_TICKS, BREATH_TICKS = 960, 480

FEWEST_FOR_A_HABIT = 8
"""Beats that must be given for the melody's own rhythms to count in the others."""

PLACES = 4
"""Kinds of place in a bar; the last bar's come after those of all others."""

_WRONG_BREATH = 0.001
"""What a cell with onsets is worth where the plan is silent, and one without where it is not."""

_ALIKE = 0.3
"""What a cell is worth that makes a new beat like the one so many bars ago."""

_UNHEARD = 0.03
"""What a cell that is nowhere given is worth beside one that fills all beats that are."""

_DENSITY_WIDTH = 3.0
"""How far, in notes a beat, a bar may be from its planned number before it is held back by half."""


@dataclass(frozen=True, slots=True)
class Rhythm:
    """Onsets and written lengths of all notes, in ticks from bar 1."""

    onsets: tuple[int, ...]
    durations: tuple[int, ...]


def place_in_bar(beats: int, beat: int) -> int:
    """0 the downbeat, 1 the beat after it, 2 any other, 3 the last of three or more."""
    if beat == 0:
        return 0
    return 3 if beat == beats - 1 and beats > 2 else min(beat, 2)


def plan_rhythm(parameters: Parameters, style: Style, form: Form, given: Given = NOTHING) -> Rhythm:
    """Draw the rhythm; it depends on the form, metre, rhythm pattern, syncopation, seed and what is given."""
    metre = parameters.the_metre
    starts = [bar * metre.bar_ticks + onset for bar in range(parameters.bars) for onset in metre.beat_onsets]
    evidence = [
        beat_evidence(given, start, ticks) for start, ticks in zip(starts, metre.beats * parameters.bars, strict=True)
    ]
    cells = _Sampler(parameters, style, form, evidence, given.take).draw_all()
    onsets = list(_upbeat(form, given))
    onsets += [start + onset for start, cell in zip(starts, cells, strict=True) for onset in cell]
    if not onsets:
        raise ConstraintError("nothing is left that may sound: every bar is closed and no note is given", "free a bar")
    return _with_durations(onsets, metre.bar_ticks * parameters.bars, form.final_ticks, given)


def _upbeat(form: Form, given: Given) -> tuple[int, ...]:
    """The onsets before bar 1: those given, where any are or that bar is closed, or those of the form."""
    own = tuple(note.onset_ticks for note in given.notes if note.onset_ticks < 0)
    return own if own or any(span.start < 0 for span in given.closed) else form.upbeat


def _with_durations(onsets: list[int], end: int, final_ticks: int, given: Given) -> Rhythm:
    """Notes last to the next, long ones leaving room to breathe; the last has a beat at least where there is one."""
    gaps = [after - before for before, after in pairwise([*onsets, end])]
    durations = [gap if gap <= LONG_TICKS else max(LONG_TICKS - BREATH_TICKS // 2, gap - BREATH_TICKS) for gap in gaps]
    durations[-1] = min(gaps[-1], max(BREATH_TICKS, final_ticks))
    if given.notes:
        as_given = {note.onset_ticks: note.duration_ticks for note in given.notes}
        durations = [as_given.get(onset, ticks) for onset, ticks in zip(onsets, durations, strict=True)]
    return Rhythm(tuple(onsets), tuple(durations))


@dataclass(frozen=True, slots=True)
class BeatEvidence:
    """What is given in one beat, in ticks from its start: onsets that stay, and where no other note may start."""

    onsets: Cell
    closed: tuple[Span, ...]

    def is_whole(self, ticks: int) -> bool:
        """Whether all of a beat of so many ticks is closed."""
        return any(span.start <= 0 and ticks <= span.end for span in self.closed)

    def allows(self, cell: Cell) -> bool:
        """Whether a cell has all onsets that stay and no other where none may be."""
        return set(self.onsets) <= set(cell) and not any(
            span.start <= onset < span.end for onset in cell if onset not in self.onsets for span in self.closed
        )


def beat_evidence(given: Given, start: int, ticks: int) -> BeatEvidence | None:
    """What is given in the beat of so many ticks at `start`; None where it is free."""
    spans = [*given.closed, *(Span(note.onset_ticks, note.end_ticks) for note in given.notes)]
    closed = tuple(Span(a - start, b - start) for a, b in spans if a < start + ticks and start < b)
    if not closed:
        return None
    return BeatEvidence(
        tuple(note.onset_ticks - start for note in given.notes if start <= note.onset_ticks < start + ticks), closed
    )


@dataclass(frozen=True, slots=True, eq=False)
class _Beats:
    """What a melody makes of the cells of one kind of beat, whatever its place: a factor for each cell."""

    tables: CellTables
    sizes: Weights
    sounding: Weights
    """For a beat on which a note must start."""
    breathing: tuple[Weights, Weights]
    """For a beat that should have onsets, and for one that should have none."""
    is_last: Weights
    """0 where the cell would leave the last note less than a beat."""


@lru_cache(maxsize=64)
def _beats(tables: CellTables, ticks: int, pattern: str, syncopation: int, density: float) -> _Beats:
    sizes = np.array([float(len(cell)) for cell in tables.cells])
    factors = pattern_factors(tables.cells, ticks, pattern, syncopation) * 2.0 ** (density * (sizes - 1))
    return _Beats(
        tables,
        sizes,
        factors * [0 in cell for cell in tables.cells],
        (
            factors * np.where(sizes == 0, _WRONG_BREATH, 1.0),
            factors * np.where(sizes == 0, 1.0, _WRONG_BREATH),
        ),
        np.array([float(cell in ((), (0,))) for cell in tables.cells]),
    )


class _Sampler:
    """Draws the cells of one melody, beat by beat; -1 is the number of a cell of the other kind of beat."""

    def __init__(
        self, parameters: Parameters, style: Style, form: Form, evidence: Sequence[BeatEvidence | None], take: int
    ) -> None:
        self._seed, self._take = parameters.seed, take
        self._evidence = evidence
        self._lengths = parameters.the_metre.beats
        self._form = form
        self._sources = form.rhythm_source.tolist()
        self._is_empty = form.is_empty.tolist()
        asked = parameters.rhythm, parameters.syncopation, parameters.the_mood.density
        self._kinds = {
            480: _beats(style.simple, 480, *asked),
            720: _beats(style.compound, 720, *asked),
        }
        self._habits = {ticks: self._habit(ticks, kind.tables.cells) for ticks, kind in self._kinds.items()}
        self._cells: list[Cell] = []
        self._numbers: list[int] = []

    def _habit(self, ticks: int, cells: Sequence[Cell]) -> Weights | None:
        """What the melody's own rhythms make of each cell; None where too few are given to tell."""
        given = [
            evidence.onsets
            for evidence, length in zip(self._evidence, cycle(self._lengths), strict=False)
            if evidence is not None and length == ticks and evidence.is_whole(ticks)
        ]
        if len(given) < FEWEST_FOR_A_HABIT:
            return None
        return np.array([given.count(cell) / len(given) + _UNHEARD for cell in cells])

    def draw_all(self) -> list[Cell]:
        """The cell of every beat."""
        total, beats = len(self._sources), len(self._lengths)
        for bar in range(total // beats):
            stream = Stream(self._seed, "rhythm", bar, self._take)
            for beat in range(beats):
                self._draw_beat(bar, beat, stream, is_last_bar=(bar + 1) * beats == total)
        return self._cells

    def _draw_beat(self, bar: int, beat: int, stream: Stream, *, is_last_bar: bool) -> None:
        here = len(self._cells)
        source = self._sources[here]
        evidence = self._evidence[here]
        must_sound = evidence is None and ((here == 0 and not self._form.upbeat) or (is_last_bar and beat == 0))
        is_last = here == len(self._sources) - 1
        if (
            source >= 0
            and self._may_copy(source, beat, must_sound=must_sound, is_last=is_last)
            and (evidence is None or evidence.allows(self._cells[source]))
        ):
            self._append(self._cells[source], self._numbers[source])
            return
        kind = self._kinds[self._lengths[beat]]
        weights = self._weights(kind, bar, beat, is_last_bar=is_last_bar, must_sound=must_sound)
        habit = self._habits[self._lengths[beat]]
        if habit is not None:
            weights *= habit
        if evidence is not None:
            weights *= [evidence.allows(cell) for cell in kind.tables.cells]
            if not weights.any():
                self._append(evidence.onsets, -1)
                return
        elif is_last:
            weights *= kind.is_last
        number = draw(whole(weights, UNARY_BITS), stream)
        self._append(kind.tables.cells[number], number)

    def _append(self, cell: Cell, number: int) -> None:
        self._cells.append(cell)
        self._numbers.append(number)

    def _may_copy(self, source: int, beat: int, *, must_sound: bool, is_last: bool) -> bool:
        """Whether the cell of `source` fits this beat, at the start or the end of the melody too."""
        cell = self._cells[source]
        fits = self._lengths[source % len(self._lengths)] == self._lengths[beat]
        return fits and not (must_sound and 0 not in cell) and not (is_last and cell not in ((), (0,)))

    def _weights(self, kind: _Beats, bar: int, beat: int, *, is_last_bar: bool, must_sound: bool) -> Weights:
        here, beats = len(self._cells), len(self._lengths)
        before, earlier = self._number(here - 1, kind), self._number(here - 2, kind)
        place = place_in_bar(beats, beat) + PLACES * is_last_bar
        weights: Weights = kind.tables.following[self._form.rhythm_cluster, place, before, earlier]
        if must_sound:
            return weights * kind.sounding
        weights = weights * kind.breathing[self._is_empty[here]]
        weights *= self._towards(bar, beat, kind.sizes)
        for lag in (beats, 2 * beats, 4 * beats):
            if here >= lag and self._cells[here - lag] and self._sources[here] != here - lag:
                alike = self._number(here - lag, kind)
                if alike >= 0:
                    weights[alike] *= _ALIKE
        return weights

    def _number(self, beat: int, kind: _Beats) -> int:
        """The cell of an earlier beat in these tables; -1 before the start or for the other kind of beat."""
        if beat < 0 or self._kinds[self._lengths[beat % len(self._lengths)]] is not kind:
            return -1
        return self._numbers[beat]

    def _towards(self, bar: int, beat: int, sizes: Weights) -> Weights:
        """Prefer cells that bring the bar to its planned number of notes."""
        here, beats = len(self._cells), len(self._lengths)
        so_far = sum(len(cell) for cell in self._cells[here - beat :]) if beat else 0
        left = self._is_empty[here : here + beats - beat].count(False) or 1
        ideal = (float(self._form.onsets[bar]) - so_far) / left
        return np.asarray(np.exp2(((sizes - ideal) / _DENSITY_WIDTH) ** 2 * -1.0))
