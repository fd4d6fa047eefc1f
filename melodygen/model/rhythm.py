"""Rhythm: one cell a beat in the context of the two before it, its place, the plan and whether the next beat sounds.

Beats whose rhythm returns copy it, but not over a bar that the plan lets be silent.  Rhythm Pattern and the planned
number of notes tilt the style's probabilities; beats that the plan calls different may not come out alike.  Of several
rhythms the one that comes nearest to Syncopation, and to what Complexity takes, is the melody's.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import cycle, pairwise
from typing import NamedTuple

import numpy as np

from melodygen.errors import ConstraintError
from melodygen.given import NOTHING, Given, Span
from melodygen.model.cells import added_syncopation, pattern_cells, pattern_factors
from melodygen.model.foresight import Tilt, foreseen_pitch_bits, foreseen_tilt
from melodygen.model.form import Form
from melodygen.model.knobs import Standings, aims_of, rhythm_bits
from melodygen.model.lattice import UNARY_BITS, Weights, draw, whole
from melodygen.model.streams import Stream
from melodygen.parameters import Parameters
from melodygen.styles import Style
from melodygen.styles.style import Cell, CellTables

LONG_TICKS, BREATH_TICKS = 960, 480

FEWEST_FOR_A_HABIT = 8
"""Beats that must be given for the melody's own rhythms to count in the others."""
SHORTEST_FINAL_TICKS = 480

PLACES = 4
"""Kinds of place in a bar; the last bar's come after those of all others."""

_WRONG_BREATH = 0.001
"""What a cell with onsets is worth where the plan is silent, and one without where it is not."""

_ALIKE = 0.3
"""What a cell is worth that makes a new beat like the one so many bars ago."""


ATTEMPTS, _ALIKE_ATTEMPTS = 6, 3
_STEPS = Tilt(0.05, 0.03)
"""By how much the best tilts so far are corrected for each percentile point missing; half after each vain attempt."""

CLOSE_POINTS = 5.0
"""A rhythm is good enough when it is so many percentile points from what is asked for."""

_UNHEARD = 0.03
"""What a cell that is nowhere given is worth beside one that fills all beats that are."""
_FEW_NOTES = 2
"""A bar planned to have no more than these is a point of rest: its silences count for more than what returns in it."""

_DENSITY_WIDTH = 3.0
"""How far, in notes a beat, a bar may be from its planned number before it is held back by half."""


@dataclass(frozen=True, slots=True)
class Rhythm:
    """Onsets and written lengths of all notes, in ticks from bar 1."""

    onsets: tuple[int, ...]
    durations: tuple[int, ...]
    bits: tuple[float, ...]
    """Information of the inter-onset intervals, by section."""
    tilt: Tilt
    """What it took to come to the knobs."""


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
    upbeat = _upbeat(form, given)

    def drawn(tilt: Tilt, numbers: str) -> list[int]:
        cells = _Sampler(parameters, style, form, evidence, given.take, tilt, numbers).draw_all()
        return [*upbeat, *(start + onset for start, cell in zip(starts, cells, strict=True) for onset in cell)]

    attempts = 1 if given.has_notes else ATTEMPTS
    goal = Goal(parameters, style, form.repetition)
    best = _solved(drawn, goal, foreseen_tilt(style, parameters), attempts)
    if not best.onsets:
        raise ConstraintError("nothing is left that may sound: every bar is closed and no note is given", "free a bar")
    durations = _durations(best.onsets, metre.bar_ticks * parameters.bars, form.final_ticks, given)
    return Rhythm(tuple(best.onsets), tuple(durations), best.bits, best.tilt)


class Attempt(NamedTuple):
    """A rhythm that was drawn, and how far it is from its goal.

    Attributes
    ----------
    bits
        Information of the inter-onset intervals, by section.
    short
        Percentile points that are missing of syncopation, and of complexity as far as it can be foreseen.

    """

    onsets: list[int]
    tilt: Tilt
    bits: tuple[float, ...]
    short: tuple[float, float]

    @property
    def miss(self) -> float:
        """How far off it is in all."""
        return sum(points * points for points in self.short)


class Goal:
    """The syncopation asked for, and what a rhythm must be for the complexity asked for."""

    def __init__(self, parameters: Parameters, style: Style, repetition: float) -> None:
        self._standings = Standings(style, parameters.the_metre, parameters.bars)
        self._aims = aims_of(parameters)
        self._style, self._repetition = style, repetition

    def judge(self, onsets: list[int], tilt: Tilt) -> Attempt:
        """How far a rhythm is from the goal."""
        parts = self._standings.sections(onsets)
        bits = tuple(rhythm_bits(parts).tolist())
        foreseen = [
            own + foreseen_pitch_bits(self._style, len(part.onsets), self._repetition)
            for own, part in zip(bits, parts, strict=True)
        ]
        short = (
            self._aims.syncopation - self._standings.syncopation(parts, self._aims.syncopation),
            self._aims.complexity - self._standings.complexity(foreseen, self._aims.complexity),
        )
        return Attempt(onsets, tilt, bits, short)


def _solved(drawn: Callable[[Tilt, str], list[int]], goal: Goal, foreseen: Tilt, attempts: int) -> Attempt:
    """The rhythm nearest to its goal, of some that are drawn with different tilts, each corrected after the last.

    The first are drawn with the same random numbers, so that a small step of a knob changes few beats; where none of
    them is near, others have numbers of their own.
    """
    best = goal.judge(drawn(foreseen, "rhythm"), foreseen)
    step = 1.0
    for attempt in range(1, attempts):
        if max(map(abs, best.short)) <= CLOSE_POINTS:
            break
        tilt = Tilt(
            *(own + step * each * points for own, each, points in zip(best.tilt, _STEPS, best.short, strict=True))
        )
        found = goal.judge(drawn(tilt, "rhythm" if attempt < _ALIKE_ATTEMPTS else f"rhythm-{attempt}"), tilt)
        if found.miss < best.miss:
            best = found
        else:
            step /= 2
    return best


def _upbeat(form: Form, given: Given) -> tuple[int, ...]:
    """The onsets before bar 1: those given, where any are or that bar is closed, or those of the form."""
    own = tuple(note.onset_ticks for note in given.notes if note.onset_ticks < 0)
    return own if own or any(span.start < 0 for span in given.closed) else form.upbeat


def _durations(onsets: Sequence[int], end: int, final_ticks: int, given: Given) -> list[int]:
    """Notes last to the next, long ones leaving room to breathe; the last is as long as planned where there is room."""
    gaps = [after - before for before, after in pairwise([*onsets, end])]
    durations = [gap if gap <= LONG_TICKS else max(LONG_TICKS - BREATH_TICKS // 2, gap - BREATH_TICKS) for gap in gaps]
    durations[-1] = min(gaps[-1], max(SHORTEST_FINAL_TICKS, final_ticks))
    as_given = {note.onset_ticks: note.duration_ticks for note in given.notes}
    return [as_given.get(onset, ticks) for onset, ticks in zip(onsets, durations, strict=True)]


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
def _beats(tables: CellTables, ticks: int, pattern: str) -> _Beats:
    tables = replace(tables, cells=pattern_cells(tables.cells, ticks, pattern))
    sizes = np.array([float(len(cell)) for cell in tables.cells])
    factors = pattern_factors(tables.cells, ticks, pattern)
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
        self,
        parameters: Parameters,
        style: Style,
        form: Form,
        evidence: Sequence[BeatEvidence | None],
        take: int,
        tilt: Tilt,
        numbers: str,
    ) -> None:
        self._seed, self._take, self._numbers_of = parameters.seed, take, numbers
        self._tilt = tilt
        self._evidence = evidence
        self._metre = parameters.the_metre
        self._lengths = self._metre.beats
        self._form = form
        self._sources = form.rhythm_source.tolist()
        self._is_empty = form.is_empty.tolist()
        self._kinds = {
            480: _beats(style.simple, 480, parameters.rhythm),
            720: _beats(style.compound, 720, parameters.rhythm),
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
            stream = Stream(self._seed, self._numbers_of, bar, self._take)
            for beat in range(beats):
                self._draw_beat(bar, beat, stream, is_last_bar=(bar + 1) * beats == total)
        return self._cells

    def _draw_beat(self, bar: int, beat: int, stream: Stream, *, is_last_bar: bool) -> None:
        here = len(self._cells)
        source = self._sources[here]
        evidence = self._evidence[here]
        is_last = here == len(self._sources) - 1
        must_sound = evidence is None and self._must_sound(here, is_downbeat=is_last_bar and beat == 0, is_last=is_last)
        if (
            source >= 0
            and not self._rests(bar, here, source)
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

    def _must_sound(self, here: int, *, is_downbeat: bool, is_last: bool) -> bool:
        """The first beat, the last bar's, and the last where the melody would end on the offbeat before it."""
        is_first = here == 0 and not self._form.upbeat
        return is_first or is_downbeat or (is_last and here > 0 and any(self._cells[-1][-1:]))

    def _rests(self, bar: int, beat: int, source: int) -> bool:
        """Whether the plan has a bar of few notes, and is silent in this beat where `source` is not, or the reverse."""
        is_silent = not self._cells[source]
        return bool(self._form.onsets[bar] <= _FEW_NOTES) and is_silent != self._is_empty[beat]

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
        if kind.tables.leading is not None:
            weights = weights * kind.tables.leading[int(self._is_silent(here + 1)), place, before]
        if must_sound:
            return weights * kind.sounding
        weights = weights * kind.breathing[self._is_empty[here]]
        weights *= self._towards(bar, beat, kind.sizes) * self._tilted(kind, beat)
        for lag in (beats, 2 * beats, 4 * beats):
            if here >= lag and self._cells[here - lag] and self._sources[here] != here - lag:
                alike = self._number(here - lag, kind)
                if alike >= 0:
                    weights[alike] *= _ALIKE
        return weights

    def _tilted(self, kind: _Beats, beat: int) -> Weights:
        last = self._cells[-1][-1] if self._cells and self._cells[-1] else None
        added = added_syncopation(kind.tables.cells, self._metre, beat, last)
        return np.asarray(np.exp2(self._tilt.syncopation * added + self._tilt.notes * kind.sizes))

    def _is_silent(self, beat: int) -> bool:
        """Whether no note is going to start in a beat that is not drawn yet."""
        if beat >= len(self._sources):
            return True
        source = self._sources[beat]
        if 0 <= source < len(self._cells):
            return not self._cells[source]
        return bool(self._is_empty[beat])

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
