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
from itertools import chain

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
_LENGTH_CLASSES = np.searchsorted(LENGTH_BOUNDS, np.arange(LENGTH_BOUNDS[-1] + 1), side="right")

_STEP, _LEAP = 2, 5
_INTERVALS = ("repeat", "semitone", "tone", "third", "fourth", "fifth", "sixth", "octave")
_INTERVAL_KINDS = np.repeat(np.arange(len(_INTERVALS)), (1, 1, 1, 2, 1, 2, 4, 1))
"""By size in semitones, which of these: a fourth is one of 5, a fifth of 6 or 7, an octave of 12 or more."""
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
    sizes = [len(onsets) for onsets in rhythms]
    slots = (np.fromiter(chain.from_iterable(rhythms), np.int64, sum(sizes)) + SLOT_TICKS // 2) // SLOT_TICKS
    inside = (slots >= 0) & (slots < count)
    grid = np.zeros((len(rhythms), count), bool)
    grid[np.repeat(np.arange(len(rhythms)), sizes)[inside], slots[inside]] = True
    return grid.reshape(len(rhythms), bars, -1)


def _density(counts: Whole) -> Traits:
    """Of K x bars numbers of notes."""
    mean = _mean(counts) + 0.5
    return {
        "density": np.log(mean),
        "density varies": counts.std(axis=1) / mean,
        "density moves": np.abs(np.diff(counts, axis=1)).sum(axis=1) / counts.shape[1] / mean,
        "densest bar": counts.max(axis=1) / mean,
        "silent bars": _mean(counts == 0),
        "thin bars": _mean(counts <= 2),
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
        found[f"same {lag} ago"] = _mean(bars[:, lag:] == bars[:, :-lag]) if is_any else np.zeros(len(bars))
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
        "halves": _mean(share[:, slots.halves]),
        "quarters": _mean(share[:, slots.quarters]),
        "thirds": _mean(share[:, slots.thirds]),
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
    classes = _LENGTH_CLASSES[np.minimum(spans, LENGTH_BOUNDS[-1])] + kinds * np.arange(len(rhythms))[:, None]
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
        "ends on a beat": (~_off_the_beat(last, metre)).astype(float),
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
        **dict(zip(_INTERVALS, np.sqrt(_shares_of_sizes(sizes)).T, strict=True)),
        "upwards": _mean(ways > 0),
        "turns": _mean(ways[:, 1:] * ways[:, :-1] < 0),
        "two steps on": _mean(both_steps & on),
        "three steps on": _mean(both_steps[:, 1:] & both_steps[:, :-1] & on[:, 1:] & on[:, :-1]),
        "two repeats": _mean((sizes[:, 1:] == 0) & (sizes[:, :-1] == 0)),
        "leap, step back": (leaps & is_step[:, 1:] & (ways[:, 1:] == -ways[:, :-1])).sum(axis=1) / leap_count,
        "leap, on": (leaps & on).sum(axis=1) / leap_count,
        "two thirds on": _mean(is_third[:, 1:] & is_third[:, :-1] & on),
        "there and back": _mean((moves[:, 1:] == -moves[:, :-1]) & (sizes[:, 1:] > 0)),
        "there and back by step": _mean((moves[:, 1:] == -moves[:, :-1]) & is_step[:, 1:]),
        "mean size": _mean(sizes),
        "sizes vary": sizes.std(axis=1),
        "kinds of pairs": ((np.diff(pairs) != 0).sum(axis=1) + 1) / np.sqrt(moves.shape[1]),
    }


def _shares_of_sizes(sizes: Whole) -> Weights:
    """K x kinds, of K x n sizes of intervals."""
    kinds = len(_INTERVALS)
    numbers = _INTERVAL_KINDS[np.minimum(sizes, len(_INTERVAL_KINDS) - 1)] + kinds * np.arange(len(sizes))[:, None]
    counts = np.bincount(numbers.ravel(), minlength=kinds * len(sizes)).reshape(-1, kinds)
    return np.asarray(counts / sizes.shape[1])


def _heights(starts: Whole, lines: Whole, length: int) -> Traits:
    """Where the line lies over time."""
    mean = _mean(lines)
    away = lines - mean[:, None]
    spread = np.sqrt(_mean(away * away)) + 0.1
    highest, lowest = lines.max(axis=1), lines.min(axis=1)
    tops, bottoms = lines == highest[:, None], lines == lowest[:, None]
    place = starts / length
    slope, bend = place - place.mean(), (place - 0.5) ** 2
    bend = bend - bend.mean()
    ordered = np.sort(lines, axis=1)
    return {
        "span": (highest - lowest).astype(float),
        "spread": spread,
        "skew": _mean(away**3) / spread**3,
        "kinds of pitches": ((np.diff(ordered) != 0).sum(axis=1) + 1) / np.log2(lines.shape[1] + 1),
        "highest": _mean(tops),
        "lowest": _mean(bottoms),
        "first highest at": place[tops.argmax(axis=1)],
        "first lowest at": place[bottoms.argmax(axis=1)],
        "middle": (mean - lowest) / (highest - lowest + 1),
        "rises": _mean(away * slope) / (slope.std() + 1e-6),
        "bends": _mean(away * bend) / (bend.std() + 1e-6),
        "first note": away[:, 0] / spread,
        "last note": away[:, -1] / spread,
    }


def _classes(classes: Whole, starts: Whole, metre: Metre, degrees: Sequence[int]) -> Traits:
    """Of K x N pitch classes above the tonic: which, and where in the bar."""
    count = len(classes)
    numbers = classes + 12 * np.arange(count)[:, None]
    shares = np.bincount(numbers.ravel(), minlength=12 * count).reshape(-1, 12) / classes.shape[1]
    is_down, is_off = _on_downbeats(starts, metre), _off_the_beat(starts, metre)
    is_triad = (classes == degrees[0]) | (classes == degrees[2]) | (classes == degrees[4])
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
    away = sizes - _mean(sizes)[:, None]
    return {
        "wider after long": _mean(away * lengths) / ((np.sqrt(_mean(away * away)) + 0.1) * (lengths.std() + 0.1)),
        "size to downbeats": _mean_where(sizes, _on_downbeats(starts[1:], metre)),
        "size off the beat": _mean_where(sizes, _off_the_beat(starts[1:], metre)),
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
            found[f"height of {lag} ago"] = _mean(np.abs(means[:, lag:] - means[:, :-lag]))
        else:
            found[f"pitches of {lag} ago"] = found[f"height of {lag} ago"] = np.zeros(len(lines))
    return found


def _on_downbeats(onsets: Whole, metre: Metre) -> Flags:
    return np.asarray(onsets % metre.bar_ticks == 0)


def _off_the_beat(onsets: Whole, metre: Metre) -> Flags:
    return np.asarray(_is_off(metre)[onsets % metre.bar_ticks])


@lru_cache
def _is_off(metre: Metre) -> Flags:
    """For each tick of a bar whether no beat starts on it."""
    return ~np.isin(np.arange(metre.bar_ticks), metre.beat_onsets)


def _mean_where(values: Whole | Flags, flags: Flags) -> Weights:
    """The mean of each row where `flags`; 0 where there are none."""
    return _mean(values[:, flags]) if flags.any() else np.zeros(len(values))


def _mean(values: Weights | Whole | Flags) -> Weights:
    """Of each row: what ``values.mean(axis=1)`` gives, in half the time."""
    return np.asarray(np.add.reduce(values, axis=1, dtype=np.float64) / values.shape[1])


def _entropy(shares: Weights) -> Weights:
    """In bits, of each row."""
    return np.asarray(-(shares * np.log2(np.maximum(shares, 1e-12))).sum(axis=1))
