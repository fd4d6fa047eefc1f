"""The model with one of its parts taken out, to see what each is worth."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from typing import Any
from unittest.mock import patch

import numpy as np

from benchmarks.human.generated import generate
from melodygen.learning.counts import PitchCounts, smooth
from melodygen.melody import ChordSpan, Melody
from melodygen.model.lattice import Weights
from melodygen.model.places import Places
from melodygen.parameters import Parameters
from melodygen.styles import Style
from melodygen.styles.style import PitchTables, Table

Change = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Variant:
    """One way of making melodies: what is changed of the style, of what is asked for, and of the program's values.

    Attributes
    ----------
    patches
        The program's values while melodies are made, by their dotted names.
    learning
        The same while a style is learned; None where the whole model's style will do.

    """

    name: str
    style: Callable[[Style], Style] = lambda style: style
    asked: Change | None = None
    patches: Change | None = None
    learning: Change | None = None

    def learn(self, learn: Callable[[], Style]) -> Style:
        """The style that `learn` comes to."""
        with _patched(self.learning or {}):
            return learn()

    def generate(self, style: Style, asked: Sequence[Parameters]) -> list[Melody]:
        """A melody for each set of parameters."""
        changed = [replace(parameters, **(self.asked or {})) for parameters in asked]
        with _patched(self.patches or {}):
            return generate(self.style(style), changed)


@contextmanager
def _patched(values: Change) -> Iterator[None]:
    """`values` by their dotted names, while it lasts."""
    with ExitStack() as stack:
        for name, value in values.items():
            stack.enter_context(patch(name, value))
        yield


def _without_returns(style: Style) -> Style:
    plans = (
        replace(plan, rhythm_lag=np.zeros_like(plan.rhythm_lag), pitch_lag=np.zeros_like(plan.pitch_lag))
        for plan in style.plans
    )
    return replace(style, plans=tuple(plans))


def _without_copies(style: Style) -> Style:
    return replace(style, plans=tuple(replace(plan, pitch_lag=np.zeros_like(plan.pitch_lag)) for plan in style.plans))


def _of_one_character(style: Style) -> Style:
    """Every cluster has the mean of all."""

    def mean(table: np.ndarray) -> np.ndarray:
        return np.broadcast_to(table.mean(axis=0, keepdims=True), table.shape)

    def pitches(tables: PitchTables) -> PitchTables:
        return replace(tables, history=mean(tables.history))

    return replace(
        style,
        simple=replace(style.simple, following=mean(style.simple.following)),
        compound=replace(style.compound, following=mean(style.compound.following)),
        major=pitches(style.major),
        minor=pitches(style.minor),
    )


def _without_figures(style: Style) -> Style:
    return replace(style, major=replace(style.major, figures=None), minor=replace(style.minor, figures=None))


def _no_chords(places: Places, _chords: Sequence[ChordSpan], pitches: Sequence[int]) -> Weights:
    return np.ones((len(places), len(pitches)))


def _evenly(counts: Table) -> Table:
    """Smoothed as ever, but what a context has not had is shared evenly, not as after shorter contexts."""
    return smooth(counts, np.full(counts.shape[-1], 1.0 / counts.shape[-1]))


def _cells_after_two(counts: Table, boost: float) -> Table:
    return _evenly(counts + counts.sum(axis=0, keepdims=True) / boost)


def _cells_by_place(counts: Table, boost: float) -> Table:
    by_place = counts.sum(axis=(2, 3), keepdims=True)
    return np.broadcast_to(_cells_after_two(by_place, boost), counts.shape)


def _by_degree(counts: Table) -> Table:
    return np.broadcast_to(_evenly(counts.sum(axis=-2, keepdims=True)), counts.shape)


def _history_by_degree(counts: PitchCounts, prior: float) -> Table:
    own = counts.history.sum(axis=-2, keepdims=True)
    everyone = _evenly(own.sum(axis=0))
    return np.broadcast_to((own + prior * everyone) / (own.sum(axis=-1, keepdims=True) + prior), counts.history.shape)


_LONGEST_ALONE: Change = {
    "melodygen.learning.learn.cell_probabilities": _cells_after_two,
    "melodygen.learning.counts._by_context": _evenly,
    "melodygen.learning.figures._HOLD": 0.1,
}
"""What follows is told by the two cells, or by degree, interval and longest figure, before it, and by hardly less."""

_SHORTEST_ALONE: Change = {
    "melodygen.learning.learn.cell_probabilities": _cells_by_place,
    "melodygen.learning.counts.PitchCounts.history_probabilities": _history_by_degree,
    "melodygen.learning.counts._by_context": _by_degree,
    "melodygen.learning.learn.figure_table": lambda _steps, _predicted: None,
}
"""Cells are told by their place alone, and intervals by the degree that they leave."""

_NO_TYING: Change = {"melodygen.model.ties._HALVINGS": 1}

RAW = Variant(
    "the first candidate, as drawn",
    lambda style: replace(style, likeness={}),
    patches={"melodygen.model.compose.CANDIDATES": 1, "melodygen.model.rhythm._OFFSETS": ((0, 0),)},
)
"""No choosing at all."""

WHOLE = Variant("all of it")

VARIANTS = (
    WHOLE,
    Variant("candidates chosen by the knobs alone", lambda style: replace(style, likeness={})),
    RAW,
    Variant("without returns", _without_returns, patches=_NO_TYING),
    Variant("without soft copies of pitches", _without_copies, patches=_NO_TYING),
    Variant("one character for all melodies", _of_one_character),
    Variant("without figures of one to four intervals", _without_figures),
    Variant("without back-off: the longest contexts alone", learning=_LONGEST_ALONE),
    Variant("without back-off: the shortest contexts alone", learning=_SHORTEST_ALONE),
    Variant("without chords", patches={"melodygen.model.lattice_building.chord_expert": _no_chords}),
    Variant("notes of the scale alone, ending on the tonic", asked={"accidentals": "none", "ending": "tonic"}),
)
