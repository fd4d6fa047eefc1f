"""Whether arrays are the tables of a style: complete, of the right shapes, and such as the model can draw from.

Style files are handed from one person to another, and may be damaged or made up.  What passes here is taken for true
everywhere else.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray

from melodygen.runs import SAME_TUNE_STEPS
from melodygen.styles.contexts import INTERVALS, LENGTH_CLASSES, PLACES
from melodygen.styles.plans import KNOBS
from melodygen.styles.style import FULL, LARGEST, LENGTHS, TABLE_SIZE
from melodygen.styles.tables import FORESEEN, likeness_names, likeness_shape, standing_names
from melodygen.theory.metre import METRES

Arrays = Mapping[str, NDArray[Any]]

MOST_BARS = 64
_MOST_PARTS = int(1000 * LARGEST)

_MOST_MARKS, _MOST_STEPS = 100_000_000, 10_000

_BEAT_TICKS = {"simple": 480, "compound": 720}
_BEATS = np.array([len(metre.beats) for metre in METRES])
_BAR_TICKS = np.array([metre.bar_ticks for metre in METRES])


def check_arrays(arrays: Arrays) -> None:
    """Pass what is a style's.

    Raises
    ------
    ValueError
        Names the first array that is wrong.
    KeyError
        An array is missing.

    """
    for name, array in arrays.items():
        _claim(array.dtype.kind in "ui", name, "is not in whole numbers")
    rhythms, pitches = len(arrays["simple.following"]), len(arrays["major.history"])
    for kind in _BEAT_TICKS:
        _check_cells(arrays, kind, rhythms)
    for mode in ("major", "minor"):
        _check_pitches(arrays, mode, pitches)
        _check_harmony(arrays, f"{mode}_harmony")
    _check_plans(arrays, rhythms, pitches)
    _check_standings(arrays)
    for name, shape in FORESEEN.items():
        _check_row(arrays, f"foresight.{name}", shape, -_MOST_PARTS, _MOST_PARTS)
    _claim(int(arrays["foresight.pitch_bits"][1]) < 0, "foresight.pitch_bits", "does not fall with sharpness")
    for name in likeness_names(arrays):
        _check_row(arrays, name, likeness_shape(name), -_MOST_PARTS, _MOST_PARTS)
        _claim(bool((arrays[name][1] > 0).all()), name, "has no spread")


def check_fingerprints(arrays: Arrays) -> None:
    """Pass what is a style's fingerprints, in windows too short to be a melody; errors as in `check_arrays`."""
    for name, array in arrays.items():
        _claim(array.dtype.kind == "u", name, "is not in whole numbers from 0 on")
    windows, sizes = arrays["windows"], arrays["sizes"]
    _claim(windows.size > 0, "windows", "is empty")
    _check_row(arrays, "windows", (windows.size,), 1, SAME_TUNE_STEPS - 1)
    _check_row(arrays, "sizes", (windows.size,), 1, _MOST_MARKS)
    for length, size in zip(windows.tolist(), sizes.tolist(), strict=True):
        _check_row(arrays, f"marks.{length}", (-(-size // 8),), 0, 255)
    _check_row(arrays, "melodies", (1,), 1, _MOST_MARKS)
    _check_row(arrays, "people.bars", (arrays["people.bars"].size,), 1, MOST_BARS)
    rows = {"excess": (TABLE_SIZE,), "people.steps": (arrays["people.bars"].size, TABLE_SIZE)}
    for name, shape in rows.items():
        _check_row(arrays, name, shape, 0, _MOST_STEPS)
        _claim(bool((np.diff(arrays[name].astype(int)) >= 0).all()), name, "does not ascend")


def _check_standings(arrays: Arrays) -> None:
    """The knobs' measures have none below 0, of harmonic density the length is no matter; others may be there."""
    lengths = {**dict.fromkeys(map(_standing, KNOBS), len(LENGTHS)), _standing("harmonic_density"): 1}
    for name in {**lengths, **dict.fromkeys(standing_names(arrays))}:
        low = 0 if name in lengths else -_MOST_PARTS
        _check_row(arrays, name, (lengths.get(name, len(LENGTHS)), TABLE_SIZE), low, _MOST_PARTS)
        _claim(bool((np.diff(arrays[name].astype(int)) >= 0).all()), name, "does not ascend")


def _standing(knob: str) -> str:
    return f"standings.{knob}"


def _check_cells(arrays: Arrays, kind: str, clusters: int) -> None:
    cells, sizes = arrays[f"{kind}.cells"], arrays[f"{kind}.cell_sizes"]
    count = len(sizes)
    _check_sizes(arrays, f"{kind}.cells", f"{kind}.cell_sizes", (count,))
    _check_range(arrays, f"{kind}.cells", 0, _BEAT_TICKS[kind] - 1)
    _claim(_ascends(cells, sizes), f"{kind}.cells", "does not ascend")
    _claim(bool((sizes == 0).any()), f"{kind}.cells", "lacks the silent beat")
    single = cells[np.cumsum(sizes.astype(int))[sizes == 1] - 1]
    _claim(bool((single == 0).any()), f"{kind}.cells", "lacks the plain beat")
    _check_table(arrays, f"{kind}.following", (clusters, 2 * PLACES, count + 1, count + 1, count))
    if f"{kind}.leading" in arrays:
        _check_table(arrays, f"{kind}.leading", (2, 2 * PLACES, count + 1, count))


def _check_pitches(arrays: Arrays, mode: str, clusters: int) -> None:
    _check_table(arrays, f"{mode}.history", (clusters, 12, INTERVALS + 1, INTERVALS))
    _check_table(arrays, f"{mode}.ends", (2, 12, INTERVALS + 1, INTERVALS))
    _check_table(arrays, f"{mode}.rhythm", (12, PLACES, LENGTH_CLASSES, LENGTH_CLASSES, INTERVALS))
    _check_table(arrays, f"{mode}.first", (12,))
    if f"{mode}.last" in arrays:
        _check_table(arrays, f"{mode}.last", (12,))
    if f"{mode}.figures" in arrays:
        keys = arrays[f"{mode}.figures"]
        _claim(keys.ndim == 1 and bool((np.diff(keys.astype(int)) > 0).all()), f"{mode}.figures", "does not ascend")
        _check_row(arrays, f"{mode}.figure_codes", (len(keys), 25), 1, 255)


def _check_harmony(arrays: Arrays, name: str) -> None:
    _check_table(arrays, f"{name}.transitions", (7, 7))
    for field in ("opening", "before_close", "open_end"):
        _check_table(arrays, f"{name}.{field}", (7,))


def _check_plans(arrays: Arrays, rhythms: int, pitches: int) -> None:
    metre, bars = arrays["plans.metre"], arrays["plans.bars"].astype(int)
    plans = (len(bars),)
    _claim(len(bars) > 0, "plans.bars", "is empty")
    _check_row(arrays, "plans.metre", plans, 0, len(METRES) - 1)
    _check_row(arrays, "plans.bars", plans, 1, MOST_BARS)
    _check_row(arrays, "plans.rhythm_cluster", plans, 0, rhythms - 1)
    _check_row(arrays, "plans.pitch_cluster", plans, 0, pitches - 1)
    _check_row(arrays, "plans.is_minor", plans, 0, 1)
    _check_row(arrays, "plans.span", plans, 0, 127)
    _check_row(arrays, "plans.final_ticks", plans, 1, MOST_BARS * int(_BAR_TICKS.max()))
    for knob in KNOBS:
        _check_row(arrays, f"plans.rank_{knob}", plans, 0, 100)
    _check_row(arrays, "plans.onsets", (bars.sum(),), 0, 255)
    _check_row(arrays, "plans.register", (bars.sum(),), -127, 127)
    if "plans.final_onset" in arrays:
        _check_row(arrays, "plans.final_onset", plans, 0, int(_BAR_TICKS.max()) - 1)
        inside = arrays["plans.final_onset"] < _BAR_TICKS[metre]
        _claim(bool(inside.all()), "plans.final_onset", "is not within the last bar")
    _check_returns(arrays, bars, _BEATS[metre])
    _check_phrase_ends(arrays, bars)
    _check_upbeats(arrays, _BAR_TICKS[metre])


def _check_returns(arrays: Arrays, bars: NDArray[np.int64], beats: NDArray[np.int64]) -> None:
    """Only earlier bars return."""
    all_beats = bars * beats
    within = np.arange(all_beats.sum()) - np.repeat(all_beats.cumsum() - all_beats, all_beats)
    earlier = within // np.repeat(beats, all_beats)
    for name in ("plans.rhythm_lag", "plans.pitch_lag", "plans.shift", "plans.is_empty"):
        _claim(arrays[name].shape == earlier.shape, name, "is not one number a beat")
    for name in ("plans.rhythm_lag", "plans.pitch_lag"):
        _claim(bool(((arrays[name] >= 0) & (arrays[name] <= earlier)).all()), name, "goes back before bar 1")
    _check_range(arrays, "plans.shift", -127, 127)
    _check_range(arrays, "plans.is_empty", 0, 1)


def _check_phrase_ends(arrays: Arrays, bars: NDArray[np.int64]) -> None:
    ends, sizes = arrays["plans.phrase_ends"], arrays["plans.phrase_ends_sizes"]
    _check_sizes(arrays, "plans.phrase_ends", "plans.phrase_ends_sizes", bars.shape)
    _claim(bool((sizes > 0).all()), "plans.phrase_ends", "leaves out a melody")
    lasts = ends[np.cumsum(sizes.astype(int)) - 1]
    _claim(np.array_equal(lasts, bars - 1), "plans.phrase_ends", "does not end with the last bar")
    _claim(int(ends.min()) >= 0 and _ascends(ends, sizes), "plans.phrase_ends", "does not ascend")


def _check_upbeats(arrays: Arrays, bar_ticks: NDArray[np.int64]) -> None:
    upbeat, sizes = arrays["plans.upbeat"], arrays["plans.upbeat_sizes"]
    _check_sizes(arrays, "plans.upbeat", "plans.upbeat_sizes", bar_ticks.shape)
    inside = (upbeat < 0) & (upbeat >= -np.repeat(bar_ticks, sizes))
    _claim(bool(inside.all()), "plans.upbeat", "is not within the bar before bar 1")
    _claim(_ascends(upbeat, sizes), "plans.upbeat", "does not ascend")


def _check_table(arrays: Arrays, name: str, shape: tuple[int, ...]) -> None:
    """A table without a zero, so that whatever the model asks for can be drawn."""
    _check_row(arrays, name, shape, 1, FULL)


def _check_row(arrays: Arrays, name: str, shape: tuple[int, ...], low: int, high: int) -> None:
    _claim(arrays[name].shape == shape, name, f"has the shape {arrays[name].shape}, not {shape}")
    _check_range(arrays, name, low, high)


def _check_range(arrays: Arrays, name: str, low: int, high: int) -> None:
    values = arrays[name]
    if values.size:
        least, most = values.min(), values.max()
        _claim(low <= least and most <= high, name, f"goes from {least} to {most}, not within {low} to {high}")


def _check_sizes(arrays: Arrays, name: str, sizes: str, shape: tuple[int, ...]) -> None:
    """Rows of different lengths, one after the other, add up to all there is."""
    _claim(arrays[sizes].shape == shape, sizes, f"has the shape {arrays[sizes].shape}, not {shape}")
    _claim(arrays[name].shape == (arrays[sizes].sum(),), name, "is not as long as its rows")


def _ascends(values: NDArray[Any], sizes: NDArray[Any]) -> bool:
    """Whether each row goes up from value to value."""
    row = np.repeat(np.arange(len(sizes)), sizes)
    return bool((np.diff(values.astype(int))[np.diff(row) == 0] > 0).all())


def _claim(holds: bool, name: str, problem: str) -> None:
    if not holds:
        raise ValueError(f"{name} {problem}")
