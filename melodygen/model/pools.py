"""The human plans that serve a metre, and which of them a melody takes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from melodygen.model.knobs import SECTION_BARS, aims_of
from melodygen.model.lattice import Weights, draw
from melodygen.model.streams import Stream
from melodygen.parameters import Parameters
from melodygen.styles import Style
from melodygen.styles.plans import columns_of
from melodygen.styles.style import Plan, Whole
from melodygen.theory.metre import Metre, metre_named

_RELATED_METRES = {
    "4/4": ("4/4", "2/4", "3/4"),
    "3/4": ("3/4", "4/4"),
    "2/4": ("2/4", "6/8", "4/4"),
    "6/8": ("6/8", "2/4", "4/4"),
    "12/8": ("12/8", "4/4"),
    "5/4": ("5/4", "4/4"),
    "7/8": ("7/8", "3/4", "4/4"),
}
"""Whose plans serve a metre, in order of preference."""


LEAST_PLANS = 10

_RANK_WIDTH, _REPETITION_WIDTH = 10.0, 4.0
"""In percentile points: how near plans must be to what is asked for; in repetition nearer, since bars
are tied by dice where a plan is not near.
"""

_SPAN_WIDTH = 4.0
_LONGER_PLAN = 0.03
"""What a plan that must be cut is worth against one of the right length."""


class Final(NamedTuple):
    """The last note of a plan: onset in the last bar and length, in ticks, and whether the plan has an upbeat."""

    onset: int
    ticks: int
    has_upbeat: bool


@dataclass(frozen=True, slots=True, eq=False)
class Pool:
    """Plans that serve a metre, by their numbers among all, with what they are chosen by as columns."""

    plans: Sequence[Plan]
    numbers: Whole
    bars: Whole
    span: Whole
    is_minor: NDArray[np.bool_]
    ranks: dict[str, Weights]
    upbeats: tuple[tuple[int, ...], ...]
    finals: tuple[Final, ...]
    """Of all in this very metre that end on a beat."""

    def relations(self, length: int, repetition: int, stream: Stream) -> Plan:
        """A plan for what repeats what in so many bars."""
        near = _near(self.ranks["repetition"], repetition, _REPETITION_WIDTH)
        return self._choose(near * self._fitting(length), stream)

    def density(self, parameters: Parameters, stream: Stream) -> Plan:
        """A plan for how many notes each bar has, and where it breathes."""
        aims = aims_of(parameters)
        dense = _near(self.ranks["complexity"], aims.complexity)
        weights = dense * _near(self.ranks["syncopation"], aims.syncopation)
        return self._choose(weights * self._fitting(min(parameters.bars, SECTION_BARS)), stream)

    def register(self, parameters: Parameters, stream: Stream) -> Plan:
        """A plan for how high each bar is."""
        low, high = parameters.ambitus
        weights = np.exp2(-(((self.span - (high - low)) / _SPAN_WIDTH) ** 2))
        alike = self.is_minor == parameters.the_scale.is_minor
        if (alike & (self.bars >= min(parameters.bars, SECTION_BARS))).any():
            weights = weights * alike
        return self._choose(weights * self._fitting(min(parameters.bars, SECTION_BARS)), stream)

    def final(self, onsets: Sequence[int], metre: Metre, stream: Stream, *, has_upbeat: bool) -> tuple[int, int]:
        """Onset in the last bar, one of `onsets`, and length of a last note, as some person's in this metre.

        A tune with an upbeat leaves room for it at its end, one without has its last bar filled more often.  Where the
        style knows no such end, any of `onsets` will do, held to the bar line.
        """
        found = [final for final in self.finals if final.onset in onsets]
        found = [final for final in found if final.has_upbeat == has_upbeat] or found
        if not found:
            onset = onsets[stream.below(len(onsets))]
            return onset, metre.bar_ticks - onset
        taken = found[stream.below(len(found))]
        return taken.onset, taken.ticks

    def _choose(self, weights: Weights, stream: Stream) -> Plan:
        """Draw a plan by weights of at most 1; weight 0 forbids."""
        return self.plans[int(self.numbers[draw(np.ceil(weights * 2**20), stream)])]

    def _fitting(self, length: int) -> Weights:
        """1 for plans of `length` bars, a little for longer ones, 0 for shorter ones but for the longest."""
        length = min(length, int(self.bars.max()))
        return np.where(self.bars == length, 1.0, np.where(self.bars > length, _LONGER_PLAN, 0.0))


@lru_cache(maxsize=64)
def pool_of(style: Style, metre: str) -> Pool:
    """The plans in that metre, or in the nearest of which there are enough."""
    every = columns_of(style.plans)
    for name in _RELATED_METRES[metre]:
        found = np.flatnonzero(every.metre == name)
        if len(found) >= LEAST_PLANS:
            break
    else:
        found = np.arange(len(style.plans))
    is_end = (every.metre == metre) & np.isin(every.final_onset, metre_named(metre).beat_onsets)
    return Pool(
        style.plans,
        found,
        every.bars[found],
        every.span[found],
        every.is_minor[found],
        {knob: ranks[found] for knob, ranks in every.ranks.items()},
        tuple(every.upbeat[number] for number in found.tolist()),
        tuple(
            Final(int(every.final_onset[number]), int(every.final_ticks[number]), bool(every.upbeat[number]))
            for number in np.flatnonzero(is_end).tolist()
        ),
    )


def _near(ranks: Weights, asked: float, width: float = _RANK_WIDTH) -> Weights:
    return np.asarray(np.exp2(-(((ranks - asked) / width) ** 2)))
