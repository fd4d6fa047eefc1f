"""Fingerprints lie beside the tables: read when asked for, refused when damaged, never needed to make a melody."""

from __future__ import annotations

import random
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from melodygen.errors import FormatError, ParameterError
from melodygen.learning.fingerprints import fingerprints_of
from melodygen.runs import SAME_TUNE_STEPS
from melodygen.styles import load_fingerprints, load_style
from melodygen.styles.checks import check_fingerprints
from melodygen.styles.fingerprints import Fingerprints, from_arrays, longest_told, reach, to_arrays
from melodygen.styles.loader import read_fingerprints, read_style, write_style
from melodygen.styles.tables import checksum
from tests.random_lines import random_lines

FILE = "fingerprints.npz"


@pytest.fixture(scope="module")
def known() -> Fingerprints:
    found = fingerprints_of(random_lines(120, notes=60))
    assert found is not None
    return found


@pytest.fixture
def folder(known: Fingerprints, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A style of the user's, called mine."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    own = tmp_path / "melodygen" / "styles" / "mine"
    write_style(load_style("hymn"), own, known)
    return own


def test_written_and_read_again_they_are_the_same(known: Fingerprints, folder: Path) -> None:
    again = load_fingerprints("mine")
    assert again is not None
    assert again.melodies == 120
    assert checksum(to_arrays(again)) == checksum(to_arrays(known))
    assert again.people.share(8) == known.people.share(8)


def test_they_are_no_part_of_what_a_recipe_names(folder: Path) -> None:
    assert load_style("mine").checksum == load_style("hymn").checksum


def test_a_melody_needs_none_of_them(folder: Path) -> None:
    (folder / FILE).write_bytes(b"PK")
    assert read_style(folder).checksum == load_style("hymn").checksum


def test_a_style_that_was_learned_without_has_none(folder: Path) -> None:
    assert not (folder.parent / "older" / FILE).exists()
    write_style(load_style("hymn"), folder.parent / "older")
    assert load_fingerprints("older") is None


def test_learned_again_without_those_that_lie_there_are_not_believed(folder: Path) -> None:
    write_style(load_style("hymn"), folder)
    assert load_fingerprints("mine") is None


def test_an_unknown_style_is_refused_with_those_there_are(folder: Path) -> None:
    with pytest.raises(ParameterError, match="did you mean 'mine'"):
        load_fingerprints("minne")


def test_those_of_other_melodies_are_refused(folder: Path) -> None:
    other = fingerprints_of(random_lines(120, notes=60, seed=1))
    write_style(load_style("hymn"), folder.parent / "other", other)
    (folder / FILE).write_bytes((folder.parent / "other" / FILE).read_bytes())
    with pytest.raises(FormatError, match=r"fingerprints.npz: .*not those it was learned with\); learn or install it"):
        load_fingerprints("mine")


def test_where_they_are_gone_it_says_so(folder: Path) -> None:
    (folder / FILE).unlink()
    with pytest.raises(FormatError, match=r"fingerprints.npz: the style cannot be read \(No such file"):
        load_fingerprints("mine")


def test_damaged_ones_are_refused_or_the_same_whatever_byte_is_wrong(known: Fingerprints, folder: Path) -> None:
    whole, source = (folder / FILE).read_bytes(), random.Random(1)
    refused: list[str] = []
    for _ in range(200):
        damaged = bytearray(whole)
        damaged[source.choice([source.randrange(len(whole)), -source.randrange(1, 1500)])] ^= 1 << source.randrange(8)
        (folder / FILE).write_bytes(damaged[: source.choice([len(whole), source.randrange(len(whole))])])
        try:
            found = read_fingerprints(folder)
        except FormatError as error:
            refused.append(str(error))
        else:
            assert found is not None
            assert checksum(to_arrays(found)) == checksum(to_arrays(known))
    assert len(refused) > 150
    assert all(text.startswith(f"{folder / FILE}: the style cannot be read (") for text in refused)


@pytest.mark.parametrize(
    ("name", "value", "words"),
    [
        ("windows", np.array([5, SAME_TUNE_STEPS], np.uint8), "windows goes from 5 to 15, not within 1 to 14"),
        ("windows", np.array([], np.uint8), "windows is empty"),
        ("sizes", np.array([0, 8], np.uint32), "sizes goes from 0 to 8"),
        ("marks.5", np.array([1, 2], np.uint8), "marks.5 has the shape"),
        ("melodies", np.array([0], np.uint32), "melodies goes from 0 to 0"),
        ("melodies", np.array([0.5]), "melodies is not in whole numbers"),
        ("excess", np.array([1, 0] * 50 + [0], np.uint16), "excess does not ascend"),
        ("people.steps", np.zeros((9, 101), np.uint16), "people.steps has the shape"),
        ("people.bars", np.array([0], np.uint8), "people.bars goes from 0 to 0"),
    ],
)
def test_made_up_ones_are_refused_naming_the_array(
    known: Fingerprints, name: str, value: np.ndarray, words: str
) -> None:
    arrays = to_arrays(known)
    check_fingerprints(arrays)
    with pytest.raises(ValueError, match=words):
        check_fingerprints(arrays | {name: value})


def test_a_run_ends_where_a_window_has_no_mark(known: Fingerprints) -> None:
    steps = random_lines(120, notes=60)[5].steps
    strange = np.concatenate([steps[:10], [99999], steps[10:30]])
    none = {length: np.zeros(64, bool) for length in (3, 5)}
    assert reach(steps[:6], none).tolist() == [2, 3, 4, 5, 6, 6], "shorter runs than the shortest window may be known"
    assert longest_told(reach(strange, {1: ~np.zeros(8, bool)})) == len(strange)
    assert known.reach(strange)[11] == len(strange)
    assert longest_told(known.reach(steps[:0])) == 0


def test_arrays_can_be_read_in_any_order(known: Fingerprints) -> None:
    arrays = to_arrays(replace(known, marks=dict(reversed(known.marks.items()))))
    again = from_arrays(dict(reversed(arrays.items())))
    assert all(np.array_equal(again.marks[length], known.marks[length]) for length in known.marks)
