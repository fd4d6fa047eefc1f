"""What a rhythm is like.

Conventions
-----------
As in `melodygen.model.traits`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain

import numpy as np

from melodygen.model.lattice import Weights
from melodygen.model.traits import LAGS, SLOT_TICKS, Flags, Traits, entropy_of, mean_of, off_the_beat
from melodygen.styles.style import Whole
from melodygen.theory.metre import Metre

LENGTH_BOUNDS = (100, 140, 200, 280, 340, 420, 600, 840, 1200, 1680)
"""Lengths in ticks at which a class of lengths ends: triplet sixteenths, sixteenths, triplet eighths and so on."""
_LENGTH_CLASSES = np.searchsorted(LENGTH_BOUNDS, np.arange(LENGTH_BOUNDS[-1] + 1), side="right")


@dataclass(frozen=True, slots=True, eq=False)
class _Slots:
    """Which slots are beats, and halves, quarters and thirds of a quarter note after one; a key for each slot."""

    beats: Whole
    halves: Whole
    quarters: Whole
    thirds: Whole
    keys: Whole


@lru_cache
def _slots(metre: Metre) -> _Slots:
    beats = np.array(metre.beat_onsets) // SLOT_TICKS
    quarter = 3
    return _Slots(
        beats,
        _within(beats + 2 * quarter, metre),
        _within(np.concatenate([beats + quarter, beats + 3 * quarter]), metre),
        _within(np.concatenate([beats + 4, beats + 8]), metre),
        np.random.Generator(np.random.PCG64(0)).integers(1, 2**40, metre.bar_ticks // SLOT_TICKS),
    )


def _within(slots: Whole, metre: Metre) -> Whole:
    return slots[slots < metre.bar_ticks // SLOT_TICKS]


def rhythm_traits(rhythms: Sequence[Sequence[int]], metre: Metre, bars: int) -> Traits:
    """Traits of K rhythms of so many bars, onsets in ticks; K of each."""
    grid = _grid(rhythms, metre, bars)
    return {
        **_density(grid.sum(axis=2)),
        **_returns(grid, metre),
        **_places(grid.mean(axis=1), metre),
        **_lengths(rhythms),
        **_ending(rhythms, metre, bars),
    }


def _grid(rhythms: Sequence[Sequence[int]], metre: Metre, bars: int) -> Flags:
    """K x bars x slots: whether a note starts."""
    count = bars * metre.bar_ticks // SLOT_TICKS
    sizes = [len(onsets) for onsets in rhythms]
    slots = (np.fromiter(chain.from_iterable(rhythms), np.int64, sum(sizes)) + SLOT_TICKS // 2) // SLOT_TICKS
    inside = (slots >= 0) & (slots < count)
    grid = np.zeros((len(rhythms), count), bool)
    grid[np.repeat(np.arange(len(rhythms)), sizes)[inside], slots[inside]] = True
    return grid.reshape(len(rhythms), bars, -1)


def _density(counts: Whole) -> Traits:
    """Of K x bars numbers of notes."""
    mean = mean_of(counts) + 0.5
    return {
        "density": np.log(mean),
        "density varies": counts.std(axis=1) / mean,
        "density moves": np.abs(np.diff(counts, axis=1)).sum(axis=1) / counts.shape[1] / mean,
        "densest bar": counts.max(axis=1) / mean,
        "silent bars": mean_of(counts == 0),
        "thin bars": mean_of(counts <= 2),
        "first bar": counts[:, 0] / mean,
        "last bar": counts[:, -1] / mean,
    }


def _returns(grid: Flags, metre: Metre) -> Traits:
    """How bars are like others."""
    bars = grid @ _slots(metre).keys
    ordered = np.sort(bars, axis=1)
    found = {"kinds of bars": ((ordered[:, 1:] != ordered[:, :-1]).sum(axis=1) + 1) / bars.shape[1]}
    for lag in LAGS:
        is_any = bars.shape[1] > lag
        found[f"same {lag} ago"] = mean_of(bars[:, lag:] == bars[:, :-lag]) if is_any else np.zeros(len(bars))
    counts = grid.sum(axis=2)
    for lag in LAGS[:2]:
        both = np.add.reduce((grid[:, lag:] & grid[:, :-lag]).reshape(len(grid), -1), axis=1)
        either = np.add.reduce(counts[:, lag:] + counts[:, :-lag], axis=1) - both
        found[f"shared {lag} ago"] = both / np.maximum(1, either)
    return found


def _places(share: Weights, metre: Metre) -> Traits:
    """Of K x slots shares of bars in which a note starts there."""
    slots = _slots(metre)
    profile = share / np.maximum(1e-9, share.sum(axis=1, keepdims=True))
    return {
        **{f"beat {number}": share[:, slot] for number, slot in enumerate(slots.beats.tolist())},
        "halves": mean_of(share[:, slots.halves]),
        "quarters": mean_of(share[:, slots.quarters]),
        "thirds": mean_of(share[:, slots.thirds]),
        "spread over the bar": entropy_of(profile),
    }


def _lengths(rhythms: Sequence[Sequence[int]]) -> Traits:
    """Of the lengths of notes, and how they follow each other."""
    sizes = np.array([max(0, len(onsets) - 1) for onsets in rhythms])
    onsets = np.zeros((len(rhythms), max(3, int(sizes.max()) + 1)), np.int64)
    for row, rhythm in zip(onsets, rhythms, strict=True):
        row[: len(rhythm)] = rhythm
    within = np.arange(onsets.shape[1] - 1) < sizes[:, None]
    spans = np.where(within, np.diff(onsets), 0)
    kinds = len(LENGTH_BOUNDS) + 1
    classes = _LENGTH_CLASSES[np.minimum(spans, LENGTH_BOUNDS[-1])] + kinds * np.arange(len(rhythms))[:, None]
    counts = np.bincount(classes[within], minlength=kinds * len(rhythms)).reshape(-1, kinds)
    total = np.maximum(1, sizes)
    shares = counts / total[:, None]
    mean = spans.sum(axis=1) / total
    square = (spans.astype(float) ** 2).sum(axis=1) / total
    before, after, pairs = spans[:, :-1], spans[:, 1:], within[:, 1:]
    return {
        **{f"length {number}": np.sqrt(share) for number, share in enumerate(shares.T)},
        "lengths differ": entropy_of(shares),
        "commonest length": shares.max(axis=1),
        "kinds of lengths": (counts > 0).sum(axis=1).astype(float),
        "lengths vary": np.sqrt(np.maximum(0.0, square - mean**2)) / (mean + 1),
        "longest": np.log(1 + spans.max(axis=1)),
        "same length": ((before == after) & pairs).sum(axis=1) / total,
        "twice or half": (((before == 2 * after) | (2 * before == after)) & pairs).sum(axis=1) / total,
        "three times or a third": (((before == 3 * after) | (3 * before == after)) & pairs).sum(axis=1) / total,
    }


def _ending(rhythms: Sequence[Sequence[int]], metre: Metre, bars: int) -> Traits:
    last = np.array([onsets[-1] if len(onsets) else 0 for onsets in rhythms])
    return {
        "ends on a beat": (~off_the_beat(last, metre)).astype(float),
        "ends on a downbeat": (last % metre.bar_ticks == 0).astype(float),
        "last length": (bars * metre.bar_ticks - last) / metre.bar_ticks,
    }
