"""What a line of pitches on a rhythm is like.

Conventions
-----------
As in `melodygen.model.traits`.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from melodygen.model.lattice import Weights
from melodygen.model.traits import LAGS, SLOT_TICKS, Flags, Traits, entropy_of, mean_of, off_the_beat
from melodygen.styles.style import Whole
from melodygen.theory.metre import Metre

_STEP, _LEAP = 2, 5
_INTERVALS = ("repeat", "semitone", "tone", "third", "fourth", "fifth", "sixth", "octave")
_INTERVAL_KINDS = np.repeat(np.arange(len(_INTERVALS)), (1, 1, 1, 2, 1, 2, 4, 1))
"""By size in semitones, which of these: a fourth is one of 5, a fifth of 6 or 7, an octave of 12 or more."""
_SIXTEENTH = 120


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
        "upwards": mean_of(ways > 0),
        "turns": mean_of(ways[:, 1:] * ways[:, :-1] < 0),
        "two steps on": mean_of(both_steps & on),
        "three steps on": mean_of(both_steps[:, 1:] & both_steps[:, :-1] & on[:, 1:] & on[:, :-1]),
        "two repeats": mean_of((sizes[:, 1:] == 0) & (sizes[:, :-1] == 0)),
        "leap, step back": (leaps & is_step[:, 1:] & (ways[:, 1:] == -ways[:, :-1])).sum(axis=1) / leap_count,
        "leap, on": (leaps & on).sum(axis=1) / leap_count,
        "two thirds on": mean_of(is_third[:, 1:] & is_third[:, :-1] & on),
        "there and back": mean_of((moves[:, 1:] == -moves[:, :-1]) & (sizes[:, 1:] > 0)),
        "there and back by step": mean_of((moves[:, 1:] == -moves[:, :-1]) & is_step[:, 1:]),
        "mean size": mean_of(sizes),
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
    mean = mean_of(lines)
    away = lines - mean[:, None]
    spread = np.sqrt(mean_of(away * away)) + 0.1
    highest, lowest = lines.max(axis=1), lines.min(axis=1)
    tops, bottoms = lines == highest[:, None], lines == lowest[:, None]
    place = starts / length
    slope, bend = place - place.mean(), (place - 0.5) ** 2
    bend = bend - bend.mean()
    ordered = np.sort(lines, axis=1)
    return {
        "span": (highest - lowest).astype(float),
        "spread": spread,
        "skew": mean_of(away**3) / spread**3,
        "kinds of pitches": ((np.diff(ordered) != 0).sum(axis=1) + 1) / np.log2(lines.shape[1] + 1),
        "highest": mean_of(tops),
        "lowest": mean_of(bottoms),
        "first highest at": place[tops.argmax(axis=1)],
        "first lowest at": place[bottoms.argmax(axis=1)],
        "middle": (mean - lowest) / (highest - lowest + 1),
        "rises": mean_of(away * slope) / (slope.std() + 1e-6),
        "bends": mean_of(away * bend) / (bend.std() + 1e-6),
        "first note": away[:, 0] / spread,
        "last note": away[:, -1] / spread,
    }


def _classes(classes: Whole, starts: Whole, metre: Metre, degrees: Sequence[int]) -> Traits:
    """Of K x N pitch classes above the tonic: which, and where in the bar."""
    count = len(classes)
    numbers = classes + 12 * np.arange(count)[:, None]
    shares = np.bincount(numbers.ravel(), minlength=12 * count).reshape(-1, 12) / classes.shape[1]
    is_down, is_off = _on_downbeats(starts, metre), off_the_beat(starts, metre)
    is_triad = (classes == degrees[0]) | (classes == degrees[2]) | (classes == degrees[4])
    return {
        **{f"degree {number}": np.sqrt(shares[:, degree]) for number, degree in enumerate(degrees, start=1)},
        "outside the scale": np.sqrt(np.maximum(0.0, 1 - shares[:, degrees].sum(axis=1))),
        "degrees differ": entropy_of(shares),
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
    away = sizes - mean_of(sizes)[:, None]
    return {
        "wider after long": mean_of(away * lengths) / ((np.sqrt(mean_of(away * away)) + 0.1) * (lengths.std() + 0.1)),
        "size to downbeats": _mean_where(sizes, _on_downbeats(starts[1:], metre)),
        "size off the beat": _mean_where(sizes, off_the_beat(starts[1:], metre)),
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
            found[f"height of {lag} ago"] = mean_of(np.abs(means[:, lag:] - means[:, :-lag]))
        else:
            found[f"pitches of {lag} ago"] = found[f"height of {lag} ago"] = np.zeros(len(lines))
    return found


def _on_downbeats(onsets: Whole, metre: Metre) -> Flags:
    return np.asarray(onsets % metre.bar_ticks == 0)


def _mean_where(values: Whole | Flags, flags: Flags) -> Weights:
    """The mean of each row where `flags`; 0 where there are none."""
    return mean_of(values[:, flags]) if flags.any() else np.zeros(len(values))
