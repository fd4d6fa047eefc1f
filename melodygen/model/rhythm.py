"""Rhythm: one cell a beat in the context of the two before it, its place and the plan.

Beats whose rhythm returns copy it.  Rhythm Pattern, Syncopation and the planned number of notes tilt the style's
probabilities; beats that the plan calls different may not come out alike.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

import numpy as np

from melodygen.model.cells import pattern_factors
from melodygen.model.form import Form
from melodygen.model.lattice import UNARY_BITS, Weights, draw, whole
from melodygen.model.streams import Stream
from melodygen.parameters import Parameters
from melodygen.styles import Style
from melodygen.styles.style import Cell, CellTables

LONG_TICKS, BREATH_TICKS = 960, 480

PLACES = 4
"""Kinds of place in a bar; the last bar's come after those of all others."""

_WRONG_BREATH = 0.001
"""What a cell with onsets is worth where the plan is silent, and one without where it is not."""

_ALIKE = 0.3
"""What a cell is worth that makes a new beat like the one so many bars ago."""

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


def plan_rhythm(parameters: Parameters, style: Style, form: Form) -> Rhythm:
    """Draw the rhythm; it depends on the form, metre, rhythm pattern, syncopation and seed."""
    cells = _Sampler(parameters, style, form).draw_all()
    metre = parameters.the_metre
    starts = [bar * metre.bar_ticks + onset for bar in range(parameters.bars) for onset in metre.beat_onsets]
    onsets = list(form.upbeat)
    onsets += [start + onset for start, cell in zip(starts, cells, strict=True) for onset in cell]
    return _with_durations(onsets, metre.bar_ticks * parameters.bars, form.final_ticks)


def _with_durations(onsets: list[int], end: int, final_ticks: int) -> Rhythm:
    """Notes last to the next, long ones leaving room to breathe; the last has a beat at least where there is one."""
    gaps = [after - before for before, after in pairwise([*onsets, end])]
    durations = [gap if gap <= LONG_TICKS else max(LONG_TICKS - BREATH_TICKS // 2, gap - BREATH_TICKS) for gap in gaps]
    durations[-1] = min(gaps[-1], max(BREATH_TICKS, final_ticks))
    return Rhythm(tuple(onsets), tuple(durations))


class _Sampler:
    """Draws the cells of one melody, beat by beat."""

    def __init__(self, parameters: Parameters, style: Style, form: Form) -> None:
        self._seed = parameters.seed
        self._metre = parameters.the_metre
        self._form = form
        self._kinds = {480: style.simple, 720: style.compound}
        self._factors = {
            ticks: pattern_factors(tables.cells, ticks, parameters.rhythm, parameters.syncopation)
            for ticks, tables in self._kinds.items()
        }
        self._density = parameters.the_mood.density
        self._cells: list[Cell] = []
        self._numbers: list[int] = []

    def draw_all(self) -> list[Cell]:
        """The cell of every beat."""
        beats = len(self._metre.beats)
        total = len(self._form.rhythm_source)
        for bar in range(total // beats):
            stream = Stream(self._seed, "rhythm", bar)
            for beat in range(beats):
                self._draw_beat(bar, beat, stream, is_last_bar=(bar + 1) * beats == total)
        return self._cells

    def _draw_beat(self, bar: int, beat: int, stream: Stream, *, is_last_bar: bool) -> None:
        here = len(self._cells)
        source = int(self._form.rhythm_source[here])
        ticks = self._metre.beats[beat]
        tables = self._kinds[ticks]
        must_sound = (here == 0 and not self._form.upbeat) or (is_last_bar and beat == 0)
        is_last = here == len(self._form.rhythm_source) - 1
        if source >= 0 and self._may_copy(source, ticks, must_sound=must_sound, is_last=is_last):
            self._cells.append(self._cells[source])
            self._numbers.append(self._numbers[source])
            return
        weights = self._weights(tables, bar, beat, here, must_sound=must_sound)
        number = draw(whole(weights, UNARY_BITS), stream)
        self._cells.append(tables.cells[number])
        self._numbers.append(number)

    def _may_copy(self, source: int, ticks: int, *, must_sound: bool, is_last: bool) -> bool:
        """Whether the cell of `source` fits a beat of so many ticks, at the start or the end of the melody too."""
        cell = self._cells[source]
        fits = self._metre.beats[source % len(self._metre.beats)] == ticks
        return fits and not (must_sound and 0 not in cell) and not (is_last and cell not in ((), (0,)))

    def _weights(self, tables: CellTables, bar: int, beat: int, here: int, *, must_sound: bool) -> Weights:
        beats = len(self._metre.beats)
        other = len(tables.cells)
        before, earlier = (self._number(here - back, tables, other) for back in (1, 2))
        weights = tables.following[
            self._form.rhythm_cluster,
            place_in_bar(beats, beat) + 4 * (here >= len(self._form.rhythm_source) - beats),
            before,
            earlier,
        ].copy()
        counts = _sizes(tables)
        weights *= self._factors[self._metre.beats[beat]] * 2.0 ** (self._density * (counts - 1))
        if here == len(self._form.rhythm_source) - 1:
            weights = weights * [cell in ((), (0,)) for cell in tables.cells]  # the last note has a beat at least
        if must_sound:
            return np.asarray(weights * [0 in cell for cell in tables.cells])
        weights[(counts == 0) != bool(self._form.is_empty[here])] *= _WRONG_BREATH
        weights *= self._towards(bar, beat, here, counts)
        for lag in (beats, 2 * beats, 4 * beats):
            if here >= lag and self._cells[here - lag] and self._form.rhythm_source[here] != here - lag:
                alike = self._number(here - lag, tables, other)
                if alike != other:
                    weights[alike] *= _ALIKE
        return np.asarray(weights)

    def _number(self, beat: int, tables: CellTables, other: int) -> int:
        """The cell of an earlier beat in these tables; `other` before the start or for the other kind of beat."""
        if beat < 0 or self._kinds[self._metre.beats[beat % len(self._metre.beats)]] is not tables:
            return other
        return self._numbers[beat]

    def _towards(self, bar: int, beat: int, here: int, counts: Weights) -> Weights:
        """Prefer cells that bring the bar to its planned number of notes."""
        beats = len(self._metre.beats)
        so_far = sum(len(cell) for cell in self._cells[here - beat :]) if beat else 0
        left = sum(not empty for empty in self._form.is_empty[here : here + beats - beat]) or 1
        ideal = (float(self._form.onsets[bar]) - so_far) / left
        return np.asarray(np.exp2(-(((counts - ideal) / _DENSITY_WIDTH) ** 2)))


@lru_cache(maxsize=16)
def _sizes(tables: CellTables) -> Weights:
    return np.array([float(len(cell)) for cell in tables.cells])
