"""The plans of a style as they lie on the disk, each made when it is asked for: a melody takes three of thousands."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, overload

import numpy as np
from numpy.typing import NDArray

from melodygen.styles.style import Plan, Table, Whole
from melodygen.theory.metre import METRES

Upbeats = tuple[tuple[int, ...], ...]

METRE_NAMES = tuple(metre.name for metre in METRES)
BEATS = {metre.name: len(metre.beats) for metre in METRES}
GRIDS = ("rhythm_lag", "pitch_lag", "shift", "is_empty")
ROWS = ("onsets", "register")
NUMBERS = ("rhythm_cluster", "pitch_cluster", "is_minor", "span", "final_ticks")
LISTS = ("phrase_ends", "upbeat")
KNOBS = ("complexity", "repetition", "syncopation")


@dataclass(frozen=True, slots=True, eq=False)
class PlanColumns:
    """What plans are chosen by, an entry for each: as in `Plan`."""

    metre: NDArray[np.str_]
    bars: Whole
    span: Whole
    is_minor: NDArray[np.bool_]
    ranks: Mapping[str, Table]
    upbeat: Upbeats
    final_onset: Whole
    """-1 where that is not known."""
    final_ticks: Whole


def columns_of(plans: Sequence[Plan]) -> PlanColumns:
    """The columns of plans, without making them where they are stored."""
    if isinstance(plans, StoredPlans):
        return plans.columns
    return PlanColumns(
        metre=np.array([plan.metre for plan in plans]),
        bars=np.array([plan.bars for plan in plans]),
        span=np.array([plan.span for plan in plans]),
        is_minor=np.array([plan.is_minor for plan in plans]),
        ranks={knob: np.array([plan.ranks[knob] for plan in plans], float) for knob in KNOBS},
        upbeat=tuple(plan.upbeat for plan in plans),
        final_onset=np.array([-1 if plan.final_onset is None else plan.final_onset for plan in plans]),
        final_ticks=np.array([plan.final_ticks for plan in plans]),
    )


class StoredPlans(Sequence[Plan]):
    """The plans in a style's arrays."""

    def __init__(self, arrays: Mapping[str, NDArray[Any]]) -> None:
        self._arrays = {name: arrays[f"plans.{name}"] for name in (*GRIDS, *ROWS, *NUMBERS, *LISTS)}
        self._metres = np.array(METRE_NAMES)[arrays["plans.metre"]]
        self._bars = arrays["plans.bars"].astype(int)
        self._beats = np.array([BEATS[name] for name in METRE_NAMES])[arrays["plans.metre"]]
        self._ranks = {knob: arrays[f"plans.rank_{knob}"] for knob in KNOBS}
        self._finals = arrays.get("plans.final_onset")
        self._ends = {name: self._bars.cumsum() for name in ROWS} | {
            name: (self._bars * self._beats).cumsum() for name in GRIDS
        }
        self._ends |= {name: arrays[f"plans.{name}_sizes"].astype(int).cumsum() for name in LISTS}

    @cached_property
    def columns(self) -> PlanColumns:
        """What they are chosen by."""
        values = self._arrays["upbeat"].tolist()
        ends = self._ends["upbeat"].tolist()
        return PlanColumns(
            metre=self._metres,
            bars=self._bars,
            span=self._arrays["span"].astype(int),
            is_minor=self._arrays["is_minor"].astype(bool),
            ranks={knob: ranks.astype(float) for knob, ranks in self._ranks.items()},
            upbeat=tuple(tuple(values[start:end]) for start, end in zip([0, *ends], ends, strict=False)),
            final_onset=np.full(len(self), -1) if self._finals is None else self._finals.astype(int),
            final_ticks=self._arrays["final_ticks"].astype(int),
        )

    def __len__(self) -> int:
        return len(self._bars)

    @overload
    def __getitem__(self, index: int) -> Plan: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Plan]: ...
    def __getitem__(self, index: int | slice) -> Plan | Sequence[Plan]:
        if isinstance(index, slice):
            return tuple(self[number] for number in range(*index.indices(len(self))))
        number = range(len(self))[index]
        shape = int(self._bars[number]), int(self._beats[number])
        grids = {name: self._part(name, number).reshape(shape) for name in GRIDS}
        numbers = {name: int(self._arrays[name][number]) for name in NUMBERS}
        return Plan(
            metre=str(self._metres[number]),
            rhythm_lag=grids["rhythm_lag"].astype(np.int64),
            pitch_lag=grids["pitch_lag"].astype(np.int64),
            shift=grids["shift"].astype(np.int64),
            is_empty=grids["is_empty"].astype(bool),
            onsets=self._part("onsets", number).astype(np.int64),
            register=self._part("register", number).astype(np.int64),
            phrase_ends=tuple(self._part("phrase_ends", number).tolist()),
            upbeat=tuple(self._part("upbeat", number).tolist()),
            rhythm_cluster=numbers["rhythm_cluster"],
            pitch_cluster=numbers["pitch_cluster"],
            is_minor=bool(numbers["is_minor"]),
            span=numbers["span"],
            final_ticks=numbers["final_ticks"],
            ranks={knob: int(ranks[number]) for knob, ranks in self._ranks.items()},
            final_onset=None if self._finals is None else int(self._finals[number]),
        )

    def _part(self, name: str, number: int) -> NDArray[Any]:
        """What a plan has of an array of all plans."""
        ends = self._ends[name]
        return self._arrays[name][ends[number - 1] if number else 0 : ends[number]]
