"""What a style's arrays must be for the model to draw from them; each rule with an array that breaks it alone."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest

import melodygen.styles
from melodygen.errors import FormatError
from melodygen.styles import load_style
from melodygen.styles.checks import check_arrays
from melodygen.styles.loader import read_style, write_style
from melodygen.styles.style import LENGTHS, TABLE_SIZE
from melodygen.styles.tables import KNOBS, to_arrays

SHIPPED = sorted(path.parent.name for path in Path(melodygen.styles.__file__).parent.glob("*/style.toml"))
MEASURED = (*KNOBS, "harmonic_density")
LATER = (".leading", ".figures", ".figure_codes", ".last", ".final_onset")
"""Styles learned before these were counted do without."""

Arrays = dict[str, np.ndarray[Any, Any]]


@pytest.fixture(scope="module")
def arrays() -> Arrays:
    return to_arrays(load_style("hymn"))


@pytest.mark.parametrize("name", SHIPPED)
def test_what_is_shipped_passes(name: str) -> None:
    check_arrays(to_arrays(load_style(name)))


def test_no_array_may_be_missing_but_those_that_came_later(arrays: Arrays) -> None:
    later = {name for name in arrays if name.endswith(LATER) or name.startswith("likeness.")}
    later |= {name for name in arrays if name.startswith("standings.")} - set(map("standings.{}".format, MEASURED))
    assert later
    check_arrays({name: array for name, array in arrays.items() if name not in later})
    for name in arrays.keys() - later:
        with pytest.raises(KeyError, match=name):
            check_arrays({key: array for key, array in arrays.items() if key != name})


def test_no_array_may_be_shorter_than_the_others_say(arrays: Arrays) -> None:
    for name, array in arrays.items():
        with pytest.raises((ValueError, KeyError)):
            check_arrays(arrays | {name: array[:-1]})


def test_no_array_may_hold_fractions(arrays: Arrays) -> None:
    for name, array in arrays.items():
        with pytest.raises(ValueError, match=f"{name} is not in whole numbers"):
            check_arrays(arrays | {name: array.astype(float)})


@pytest.mark.parametrize(
    ("name", "index", "value", "problem"),
    [
        ("simple.following", 0, 0, "goes from 0 to"),
        ("major.history", 5, 70000, "to 70000, not within 1 to 65535"),
        ("minor_harmony.transitions", 3, 0, "goes from 0"),
        ("simple.cells", 1, 480, "not within 0 to 479"),
        ("simple.cells", 2, 0, "does not ascend"),
        ("plans.metre", 0, 7, "not within 0 to 6"),
        ("plans.rhythm_cluster", 0, 16, "not within 0 to 15"),
        ("plans.pitch_cluster", 0, 200, "not within 0 to 15"),
        ("plans.rank_syncopation", 0, 101, "not within 0 to 100"),
        ("plans.final_ticks", 0, 0, "goes from 0"),
        ("plans.rhythm_lag", 0, 1, "goes back before bar 1"),
        ("plans.pitch_lag", 0, -1, "goes back before bar 1"),
        ("plans.is_empty", 0, 2, "not within 0 to 1"),
        ("plans.phrase_ends", 0, 99, "does not ascend"),
        ("plans.phrase_ends", -1, 99, "does not end with the last bar"),
        ("plans.upbeat", 0, 0, "is not within the bar before bar 1"),
        ("plans.upbeat", 0, -9999, "is not within the bar before bar 1"),
    ],
)
def test_one_number_that_the_model_could_not_use_is_refused(
    arrays: Arrays, name: str, index: int, value: int, problem: str
) -> None:
    changed = arrays[name].astype(np.int64)
    changed.ravel()[index] = value
    with pytest.raises(ValueError, match=f"^{name} .*{problem}"):
        check_arrays(arrays | {name: changed})


ASCENDING = np.tile(np.arange(TABLE_SIZE, dtype=np.int64) - 50, (len(LENGTHS), 1))


def test_percentiles_of_any_measure_may_be_there_below_0_too(arrays: Arrays) -> None:
    check_arrays(arrays | {"standings.contour_slope": ASCENDING})


@pytest.mark.parametrize(
    ("table", "problem"),
    [
        (ASCENDING[:1], r"has the shape \(1, 101\), not \(3, 101\)"),
        (ASCENDING[:, :100], "has the shape"),
        (ASCENDING[:, ::-1], "does not ascend"),
        (ASCENDING * 100_000, "goes from -5000000"),
    ],
)
def test_percentiles_that_are_none_are_refused(arrays: Arrays, table: np.ndarray[Any, Any], problem: str) -> None:
    with pytest.raises(ValueError, match=f"^standings.contour_slope {problem}"):
        check_arrays(arrays | {"standings.contour_slope": table})


@pytest.mark.parametrize("knob", MEASURED)
def test_a_knobs_measure_is_never_below_0(arrays: Arrays, knob: str) -> None:
    name = f"standings.{knob}"
    lowered = arrays[name].astype(np.int64)
    lowered[:, 0] = -1
    with pytest.raises(ValueError, match=f"^{name} goes from -1"):
        check_arrays(arrays | {name: lowered})


def test_a_style_without_plans_is_refused(arrays: Arrays) -> None:
    none = {name: array[:0] for name, array in arrays.items() if name.startswith("plans.")}
    with pytest.raises(ValueError, match=r"plans\.bars is empty"):
        check_arrays(arrays | none)


def test_the_file_is_named_with_what_is_wrong_in_it(tmp_path: Path, arrays: Arrays) -> None:
    write_style(load_style("hymn"), tmp_path)
    np.savez_compressed(tmp_path / "tables.npz", **(arrays | {"plans.span": arrays["plans.span"] + 200}))
    with pytest.raises(FormatError, match=r"plans\.span goes from 204 .*; learn or install it again") as caught:
        read_style(tmp_path)
    assert caught.value.path == tmp_path / "tables.npz"
