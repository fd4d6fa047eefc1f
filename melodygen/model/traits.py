"""What a rhythm, and a line of pitches on it, is like: rows of numbers by which people's melodies are told from ours.

They are for choosing among candidates (`melodygen.model.likeness`), so K candidates are measured at once.

Conventions
-----------
A grid has a slot for every 40 ticks.  Lengths of notes are inter-onset intervals.  An upbeat counts in the lengths, not
in the grid.  All traits are shares, or in units that do not grow with the number of bars.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from melodygen.model.lattice import Weights
from melodygen.styles.style import Whole
from melodygen.theory.metre import Metre

Flags = NDArray[np.bool_]
Traits = dict[str, Weights]

SLOT_TICKS = 40
LAGS = (1, 2, 4, 8)
LENGTH_BOUNDS = (100, 140, 200, 280, 340, 420, 600, 840, 1200, 1680)
"""Lengths in ticks at which a class of lengths ends: triplet sixteenths, sixteenths, triplet eighths and so on."""

_STEP, _LEAP = 2, 5
_INTERVALS = (("repeat", 0, 0), ("semitone", 1, 1), ("tone", 2, 2), ("third", 3, 4), ("fourth", 5, 5))
_WIDER = (("fifth", 6, 7), ("sixth", 8, 11), ("octave", 12, 127))
_SIXTEENTH = 120


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
    grid = np.zeros((len(rhythms), count), bool)
    for row, onsets in zip(grid, rhythms, strict=True):
        slots = (np.array(onsets, np.int64) + SLOT_TICKS // 2) // SLOT_TICKS
        row[slots[(slots >= 0) & (slots < count)]] = True
    return grid.reshape(len(rhythms), bars, -1)


def _density(counts: Whole) -> Traits:
    """Of K x bars numbers of notes."""
    mean = counts.mean(axis=1) + 0.5
    return {
        "density": np.log(mean),
        "density varies": counts.std(axis=1) / mean,
        "density moves": np.abs(np.diff(counts, axis=1)).sum(axis=1) / counts.shape[1] / mean,
        "densest bar": counts.max(axis=1) / mean,
        "silent bars": (counts == 0).mean(axis=1),
        "thin bars": (counts <= 2).mean(axis=1),
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
        found[f"same {lag} ago"] = (bars[:, lag:] == bars[:, :-lag]).mean(axis=1) if is_any else np.zeros(len(bars))
    for lag in LAGS[:2]:
        both = (grid[:, lag:] & grid[:, :-lag]).sum(axis=(1, 2))
        either = (grid[:, lag:] | grid[:, :-lag]).sum(axis=(1, 2))
        found[f"shared {lag} ago"] = both / np.maximum(1, either)
    return found


def _places(share: Weights, metre: Metre) -> Traits:
    """Of K x slots shares of bars in which a note starts there."""
    slots = _slots(metre)
    profile = share / np.maximum(1e-9, share.sum(axis=1, keepdims=True))
    return {
        **{f"beat {number}": share[:, slot] for number, slot in enumerate(slots.beats.tolist())},
        "halves": share[:, slots.halves].mean(axis=1),
        "quarters": share[:, slots.quarters].mean(axis=1),
        "thirds": share[:, slots.thirds].mean(axis=1),
        "spread over the bar": _entropy(profile),
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
    classes = np.searchsorted(LENGTH_BOUNDS, spans, side="right") + kinds * np.arange(len(rhythms))[:, None]
    counts = np.bincount(classes[within], minlength=kinds * len(rhythms)).reshape(-1, kinds)
    total = np.maximum(1, sizes)
    shares = counts / total[:, None]
    mean = spans.sum(axis=1) / total
    square = (spans.astype(float) ** 2).sum(axis=1) / total
    before, after, pairs = spans[:, :-1], spans[:, 1:], within[:, 1:]
    return {
        **{f"length {number}": np.sqrt(share) for number, share in enumerate(shares.T)},
        "lengths differ": _entropy(shares),
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
        "ends on a beat": np.isin(last % metre.bar_ticks, metre.beat_onsets).astype(float),
        "ends on a downbeat": (last % metre.bar_ticks == 0).astype(float),
        "last length": (bars * metre.bar_ticks - last) / metre.bar_ticks,
    }


def pitch_traits(
    onsets: Sequence[int], lines: Whole, metre: Metre, bars: int, degrees: Sequence[int], tonic: int
) -> Traits:
    """Traits of K x N pitches, N of 4 or more, on one rhythm; K of each.

    `degrees` are the seven of the major or minor scale, in semitones above `tonic`, a pitch class.
    """
    starts = np.array(onsets)
    return {
        **_intervals(np.diff(lines)),
        **_heights(starts, lines, bars * metre.bar_ticks),
        **_classes((lines - tonic) % 12, starts, metre, degrees),
        **_moves_in_time(np.diff(lines), starts, metre),
        **_bars_alike(starts, lines, metre, bars),
    }


def _intervals(moves: Whole) -> Traits:
    """Of K x (N - 1) intervals: how wide, and how they follow each other."""
    sizes, ways = np.abs(moves), np.sign(moves)
    is_step = (sizes > 0) & (sizes <= _STEP)
    on = ways[:, 1:] == ways[:, :-1]
    both_steps = is_step[:, 1:] & is_step[:, :-1]
    leaps = sizes[:, :-1] >= _LEAP
    leap_count = np.maximum(1, leaps.sum(axis=1))
    is_third = (sizes == 3) | (sizes == 4)
    pairs = np.sort(moves[:, 1:] * 256 + moves[:, :-1], axis=1)
    return {
        **{
            name: np.sqrt(((sizes >= least) & (sizes <= most)).mean(axis=1))
            for name, least, most in (*_INTERVALS, *_WIDER)
        },
        "upwards": (ways > 0).mean(axis=1),
        "turns": (ways[:, 1:] * ways[:, :-1] < 0).mean(axis=1),
        "two steps on": (both_steps & on).mean(axis=1),
        "three steps on": (both_steps[:, 1:] & both_steps[:, :-1] & on[:, 1:] & on[:, :-1]).mean(axis=1),
        "two repeats": ((sizes[:, 1:] == 0) & (sizes[:, :-1] == 0)).mean(axis=1),
        "leap, step back": (leaps & is_step[:, 1:] & (ways[:, 1:] == -ways[:, :-1])).sum(axis=1) / leap_count,
        "leap, on": (leaps & on).sum(axis=1) / leap_count,
        "two thirds on": (is_third[:, 1:] & is_third[:, :-1] & on).mean(axis=1),
        "there and back": ((moves[:, 1:] == -moves[:, :-1]) & (sizes[:, 1:] > 0)).mean(axis=1),
        "there and back by step": ((moves[:, 1:] == -moves[:, :-1]) & is_step[:, 1:]).mean(axis=1),
        "mean size": sizes.mean(axis=1),
        "sizes vary": sizes.std(axis=1),
        "kinds of pairs": ((np.diff(pairs) != 0).sum(axis=1) + 1) / np.sqrt(moves.shape[1]),
    }


def _heights(starts: Whole, lines: Whole, length: int) -> Traits:
    """Where the line lies over time."""
    mean, spread = lines.mean(axis=1), lines.std(axis=1) + 0.1
    away = lines - mean[:, None]
    highest, lowest = lines.max(axis=1), lines.min(axis=1)
    tops, bottoms = lines == highest[:, None], lines == lowest[:, None]
    place = starts / length
    slope, bend = place - place.mean(), (place - 0.5) ** 2
    bend = bend - bend.mean()
    ordered = np.sort(lines, axis=1)
    return {
        "span": (highest - lowest).astype(float),
        "spread": spread,
        "skew": (away**3).mean(axis=1) / spread**3,
        "kinds of pitches": ((np.diff(ordered) != 0).sum(axis=1) + 1) / np.log2(lines.shape[1] + 1),
        "highest": tops.mean(axis=1),
        "lowest": bottoms.mean(axis=1),
        "first highest at": place[tops.argmax(axis=1)],
        "first lowest at": place[bottoms.argmax(axis=1)],
        "middle": (mean - lowest) / (highest - lowest + 1),
        "rises": (away * slope).mean(axis=1) / (slope.std() + 1e-6),
        "bends": (away * bend).mean(axis=1) / (bend.std() + 1e-6),
        "first note": away[:, 0] / spread,
        "last note": away[:, -1] / spread,
    }


def _classes(classes: Whole, starts: Whole, metre: Metre, degrees: Sequence[int]) -> Traits:
    """Of K x N pitch classes above the tonic: which, and where in the bar."""
    count = len(classes)
    numbers = classes + 12 * np.arange(count)[:, None]
    shares = np.bincount(numbers.ravel(), minlength=12 * count).reshape(-1, 12) / classes.shape[1]
    positions = starts % metre.bar_ticks
    is_down, is_off = positions == 0, ~np.isin(positions, metre.beat_onsets)
    is_triad = np.isin(classes, [degrees[0], degrees[2], degrees[4]])
    return {
        **{f"degree {number}": np.sqrt(shares[:, degree]) for number, degree in enumerate(degrees, start=1)},
        "outside the scale": np.sqrt(np.maximum(0.0, 1 - shares[:, degrees].sum(axis=1))),
        "degrees differ": _entropy(shares),
        "starts on the tonic": (classes[:, 0] == 0).astype(float),
        "ends on the tonic": (classes[:, -1] == 0).astype(float),
        "tonic on downbeats": _mean_where(classes == 0, is_down),
        "triad on downbeats": _mean_where(is_triad, is_down),
        "triad off the beat": _mean_where(is_triad, is_off),
    }


def _moves_in_time(moves: Whole, starts: Whole, metre: Metre) -> Traits:
    """How wide the line moves where, and after what lengths."""
    sizes = np.abs(moves)
    lengths = np.log(np.maximum(SLOT_TICKS, np.diff(starts)))
    lengths = lengths - lengths.mean()
    positions = starts[1:] % metre.bar_ticks
    away = sizes - sizes.mean(axis=1, keepdims=True)
    return {
        "wider after long": (away * lengths).mean(axis=1) / ((sizes.std(axis=1) + 0.1) * (lengths.std() + 0.1)),
        "size to downbeats": _mean_where(sizes, positions == 0),
        "size off the beat": _mean_where(sizes, ~np.isin(positions, metre.beat_onsets)),
        "last move": np.minimum(7, sizes[:, -1]).astype(float),
        "last way": np.sign(moves[:, -1]).astype(float),
    }


def _bars_alike(starts: Whole, lines: Whole, metre: Metre, bars: int) -> Traits:
    """How bars are like others in the pitch that sounds at each sixteenth."""
    slots = metre.bar_ticks // _SIXTEENTH
    sounding = np.searchsorted(starts, np.arange(bars * slots) * _SIXTEENTH, side="right") - 1
    grid = lines[:, np.maximum(0, sounding)].reshape(len(lines), bars, slots)
    means = grid.mean(axis=2)
    found = {"bars lie apart": means.std(axis=1)}
    for lag in LAGS:
        if bars > lag:
            found[f"pitches of {lag} ago"] = (grid[:, lag:] == grid[:, :-lag]).mean(axis=(1, 2))
            found[f"height of {lag} ago"] = np.abs(means[:, lag:] - means[:, :-lag]).mean(axis=1)
        else:
            found[f"pitches of {lag} ago"] = found[f"height of {lag} ago"] = np.zeros(len(lines))
    return found


def _mean_where(values: Whole | Flags, flags: Flags) -> Weights:
    """The mean of each row where `flags`; 0 where there are none."""
    return np.asarray(values[:, flags].mean(axis=1)) if flags.any() else np.zeros(len(values))


def _entropy(shares: Weights) -> Weights:
    """In bits, of each row."""
    return np.asarray(-(shares * np.log2(np.maximum(shares, 1e-12))).sum(axis=1))
