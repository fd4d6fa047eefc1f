"""The model with one of its parts taken out, to see what each is worth."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from typing import Any
from unittest.mock import patch

import numpy as np

from benchmarks.human.generated import generate
from melodygen.melody import ChordSpan, Melody
from melodygen.model.lattice import Weights
from melodygen.model.places import Places
from melodygen.parameters import Parameters
from melodygen.styles import Style
from melodygen.styles.style import PitchTables

Change = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Variant:
    """One way of making melodies: what is changed of the style, of what is asked for, and of the program's values."""

    name: str
    style: Callable[[Style], Style] = lambda style: style
    asked: Change | None = None
    patches: Change | None = None

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


_NO_TYING: Change = {"melodygen.model.form._HALVINGS": 1}

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
    Variant("without figures of two to four intervals", _without_figures),
    Variant("without chords", patches={"melodygen.model.pitch_lattice.chord_expert": _no_chords}),
    Variant("notes of the scale alone, ending on the tonic", asked={"accidentals": "none", "ending": "tonic"}),
)
