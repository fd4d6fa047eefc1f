"""Rhythm: one cell a beat, sampled a bar at a time with the phrase end's long note as a constraint.

Rhythm Pattern chooses the cells' weights; Complexity and the mood's density tilt them by their number of onsets,
Syncopation by whether a weak onset is held across a stronger beat.  A bar that returns takes its rhythm along.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass

import numpy as np

from melodygen.melody import Phrase
from melodygen.model.cells import CellWeights, cell_weights
from melodygen.model.form import Form
from melodygen.model.lattice import UNARY_BITS, Weights, draw, messages, whole, whole_rows
from melodygen.model.streams import Stream
from melodygen.parameters import Parameters
from melodygen.styles import Style
from melodygen.theory.metre import Metre

_FINAL_BEAT_WEIGHTS = {"downbeat": 16, "strong": 40, "other": 6}
"""On which beat a phrase's last note starts."""

_BREATHS = ((0, 2), (240, 4), (480, 4))
"""Ticks of rest after a phrase's last note, and the weight of each."""


@dataclass(frozen=True, slots=True)
class Rhythm:
    """Onsets and written lengths of all notes, in ticks from bar 1."""

    onsets: tuple[int, ...]
    durations: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class _BarRhythm:
    """One bar, in ticks from its bar line: where notes start and where rests begin."""

    onsets: tuple[int, ...]
    rests: tuple[int, ...]

    @property
    def is_silent_at_end(self) -> bool:
        """True where the last thing in the bar is a rest."""
        return bool(self.rests) and (not self.onsets or self.rests[-1] > self.onsets[-1])


def plan_rhythm(parameters: Parameters, style: Style, form: Form) -> Rhythm:
    """Draw the rhythm; it depends on form, metre, rhythm pattern, complexity, syncopation, mood's density and seed."""
    bars: list[_BarRhythm] = []
    sampler = _BarSampler(parameters, style)
    ends = {phrase.end_bar - 1: phrase for phrase in form.phrases}
    for index, plan in enumerate(form.bars):
        if plan.source is None:
            bars.append(sampler.draw_bar(index, ends.get(index), bars[-1] if bars else None))
        else:
            bars.append(bars[plan.source])
    last = bars[-1]
    bars[-1] = _BarRhythm(last.onsets, tuple(rest for rest in last.rests if rest < last.onsets[-1]))
    return _joined(bars, parameters.the_metre)


def _joined(bars: list[_BarRhythm], metre: Metre) -> Rhythm:
    """Notes last to the next onset or rest, whichever comes first."""
    length = metre.bar_ticks
    onsets = [bar * length + onset for bar, rhythm in enumerate(bars) for onset in rhythm.onsets]
    rests = [bar * length + rest for bar, rhythm in enumerate(bars) for rest in rhythm.rests]
    stops = sorted({*onsets, *rests, len(bars) * length})
    return Rhythm(tuple(onsets), tuple(stops[bisect_right(stops, onset)] - onset for onset in onsets))


class _BarSampler:
    """Draws new bars of one melody, which has its favourite cells."""

    def __init__(self, parameters: Parameters, style: Style) -> None:
        self._seed = parameters.seed
        self._metre = parameters.the_metre
        self._cells: CellWeights = cell_weights(
            style.rhythm,
            parameters.metre,
            parameters.rhythm,
            parameters.complexity,
            parameters.syncopation,
            parameters.the_mood.density,
        )
        self._rows = self._cells.beats * self._favourites(style)

    def _favourites(self, style: Style) -> Weights:
        """A factor for each cell: the melody's favourites, drawn once, are boosted."""
        stream = Stream(self._seed, "rhythm")
        boost = np.ones(len(self._cells.cells))
        for row in self._cells.kinds:
            for _ in range(style.rhythm.favourites):
                boost[draw(whole(row, UNARY_BITS), stream)] = style.rhythm.favourite_boost
        return boost

    def draw_bar(self, bar: int, ending: Phrase | None, before: _BarRhythm | None) -> _BarRhythm:
        """Draw one bar; `ending` is the phrase that ends in it, `before` the bar before it, None at the start."""
        stream = Stream(self._seed, "rhythm", bar)
        cells = self._cells
        final = None if ending is None else self._final_beat(ending, stream)
        rows = self._rows[: None if final is None else final + 1].copy()
        if final is not None:
            rows[final] = rows[final] * cells.is_plain
        if before is None:
            rows[0] = rows[0] * cells.starts_on_beat
        elif before.is_silent_at_end:
            rows[0] = rows[0] * cells.is_sounding
        breath = 0 if final is None else self._breath(final, stream)
        return self._as_bar(self._path(rows, stream), breath)

    def _path(self, rows: Weights, stream: Stream) -> list[int]:
        steps = self._cells.steps[: len(rows) - 1]
        found = messages(whole_rows(rows, UNARY_BITS), steps)
        path = [draw(found[0], stream)]
        for place in range(1, len(rows)):
            path.append(draw(found[place] * steps[place - 1][path[-1]], stream))
        return path

    def _final_beat(self, ending: Phrase, stream: Stream) -> int:
        """The beat on which the phrase's last note starts; not the first of a phrase of one bar, which would be all."""
        beats = range(len(self._metre.beats))
        strong = self._metre.strong_beats
        kinds = ["downbeat" if beat == 0 else "strong" if beat in strong else "other" for beat in beats]
        weights = [_FINAL_BEAT_WEIGHTS[kind] for kind in kinds]
        if ending.bars == 1:
            weights[0] = 0
        return stream.index(weights)

    def _breath(self, final: int, stream: Stream) -> int:
        """Ticks of rest at the end of the bar; the last note keeps at least as much."""
        room = self._metre.bar_ticks - self._metre.beat_onsets[final]
        breaths = [(ticks, weight) for ticks, weight in _BREATHS if 2 * ticks <= room]
        return breaths[stream.index([weight for _, weight in breaths])][0]

    def _as_bar(self, path: list[int], breath: int) -> _BarRhythm:
        onsets: list[int] = []
        rests: list[int] = []
        for beat, index in zip(self._metre.beat_onsets, path, strict=False):
            cell = self._cells.cells[index]
            if cell.rest_ticks:
                rests.append(beat)
            onsets += [beat + onset for onset in cell.onsets]
        if breath:
            rests.append(self._metre.bar_ticks - breath)
        return _BarRhythm(tuple(onsets), tuple(rests))
