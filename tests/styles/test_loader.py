"""Styles are data: found, read, written, refused with a sentence, and complete."""

from __future__ import annotations

import dataclasses
import random
import shutil
from pathlib import Path

import numpy as np
import pytest

import melodygen.styles
from melodygen.errors import FormatError, NewerFormatError, ParameterError, WriteError
from melodygen.parameters import DEFAULT_STYLE
from melodygen.styles import Style, broken_styles, list_styles, load_style, style_names
from melodygen.styles.loader import read_style, user_folder, write_style
from melodygen.styles.style import CellTables, PitchTables
from melodygen.styles.tables import KNOBS, checksum, to_arrays

FOLDER = Path(melodygen.styles.__file__).parent
LARGEST_BYTES = 2_000_000
SHIPPED = sorted(path.parent.name for path in FOLDER.glob("*/style.toml"))


@pytest.fixture(autouse=True)
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of a user who has no styles yet."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    return tmp_path / "data" / "melodygen" / "styles"


def changed(name: str, **words: str) -> Style:
    return dataclasses.replace(load_style(name), **words)


def test_the_shipped_styles_are_there_and_the_default_is_one() -> None:
    assert SHIPPED == ["dance", "hymn", "pop", "song"]
    assert DEFAULT_STYLE == "pop"


@pytest.mark.parametrize("name", SHIPPED)
def test_each_style_says_where_it_comes_from_and_is_small(name: str) -> None:
    style = load_style(name)
    assert style.name == name
    assert style.label
    assert "melodygen learn" in style.origin, "the command that rebuilds it"
    assert style.licence
    assert (FOLDER / name / "tables.npz").stat().st_size <= LARGEST_BYTES


@pytest.mark.parametrize("name", SHIPPED)
def test_every_table_is_complete_and_in_whole_numbers(name: str) -> None:
    style = load_style(name)
    for cells in (style.simple, style.compound):
        _check_cells(cells)
    for pitches in (style.major, style.minor):
        _check_pitches(pitches)
    for harmony in (style.major_harmony, style.minor_harmony):
        assert harmony.transitions.shape == (7, 7)
        assert harmony.transitions.min() > 0


def _check_cells(tables: CellTables) -> None:
    count = len(tables.cells)
    assert len(set(tables.cells)) == count
    assert tables.following.shape[1:] == (8, count + 1, count + 1, count)
    assert np.array_equal(tables.following, np.floor(tables.following))
    assert tables.following.min() >= 1


def _check_pitches(tables: PitchTables) -> None:
    assert tables.history.shape[1:] == (12, 26, 25)
    assert tables.ends.shape == (2, 12, 26, 25)
    assert tables.rhythm.shape == (12, 4, 6, 6, 25)
    for table in (tables.history, tables.ends, tables.rhythm, tables.first):
        assert table.min() >= 1
        assert np.array_equal(table, np.floor(table))


@pytest.mark.parametrize("name", SHIPPED)
def test_plans_hold_relations_and_no_notes(name: str) -> None:
    for plan in load_style(name).plans:
        shape = plan.rhythm_lag.shape
        assert shape[0] == plan.bars <= 16
        assert plan.pitch_lag.shape == plan.shift.shape == plan.is_empty.shape == shape
        assert (plan.pitch_lag <= np.arange(plan.bars)[:, None]).all(), "only earlier bars return"
        assert plan.phrase_ends[-1] == plan.bars - 1
        assert set(plan.ranks) == set(KNOBS)
        assert all(0 <= rank <= 100 for rank in plan.ranks.values())


def test_a_style_written_and_read_again_is_the_same(tmp_path: Path) -> None:
    style = load_style("hymn")
    write_style(style, tmp_path / "hymn")
    again = read_style(tmp_path / "hymn")
    assert again.ref == style.ref
    assert again.origin == style.origin
    before, after = to_arrays(style), to_arrays(again)
    assert before.keys() == after.keys()
    assert all(np.array_equal(before[key], after[key]) for key in before)


@pytest.mark.parametrize("others", [{}, {"contour_slope": np.tile(np.linspace(-1.25, 1.25, 101), (3, 1))}])
def test_percentiles_of_other_measures_than_the_knobs_are_kept_where_there_are_any(
    tmp_path: Path, others: dict[str, np.ndarray]
) -> None:
    style = load_style("hymn")
    knobs = {name: style.standings[name] for name in (*KNOBS, "harmonic_density")}
    write_style(dataclasses.replace(style, standings=knobs | others), tmp_path / "hymn")
    again = read_style(tmp_path / "hymn").standings
    assert again.keys() == knobs.keys() | others.keys()
    for name, table in (knobs | others).items():
        assert again[name] == pytest.approx(table, abs=0.0005)


def test_users_styles_follow_the_shipped_ones(own: Path) -> None:
    write_style(changed("hymn", label="My Tunes"), own / "aardvark")
    assert user_folder() == own
    assert style_names() == (*SHIPPED, "aardvark")
    found = list_styles()
    assert [style.name for style in found] == [*SHIPPED, "aardvark"]
    assert (found[-1].label, found[-1].is_shipped) == ("My Tunes", False)
    assert load_style("aardvark").checksum == load_style("hymn").checksum


def test_the_name_of_a_shipped_style_cannot_be_taken(own: Path) -> None:
    write_style(load_style("hymn"), own / "pop")
    assert style_names() == tuple(SHIPPED)
    assert load_style("pop").checksum != load_style("hymn").checksum
    assert all(style.is_shipped for style in list_styles())


def test_a_style_that_is_learned_again_is_read_again(own: Path) -> None:
    write_style(changed("hymn", label="Before"), own / "mine")
    assert load_style("mine").label == "Before"
    write_style(changed("hymn", label="After"), own / "mine")
    assert load_style("mine").label == "After"
    assert load_style("mine") is load_style("mine")


def test_a_broken_style_is_told_of_and_hides_none_of_the_others(own: Path) -> None:
    write_style(load_style("hymn"), own / "good")
    (own / "bad").mkdir()
    (own / "bad" / "style.toml").write_text('name = "bad"\nlabel = "Bad"')
    assert [style.name for style in list_styles()] == [*SHIPPED, "good"]
    assert [str(error) for error in broken_styles()] == [
        f"{own / 'bad' / 'style.toml'}: the style cannot be read (it has no version); learn or install it again"
    ]


def test_a_style_without_tables_is_broken(own: Path) -> None:
    write_style(load_style("hymn"), own / "mine")
    (own / "mine" / "tables.npz").unlink()
    assert [style.name for style in list_styles()] == SHIPPED
    assert [error.path for error in broken_styles()] == [own / "mine" / "tables.npz"]
    with pytest.raises(FormatError, match=r"tables.npz: the style cannot be read \(No such file or directory\); learn"):
        load_style("mine")


def test_an_unknown_style_is_refused_with_the_users_among_those_there_are(own: Path) -> None:
    write_style(load_style("hymn"), own / "mine")
    with pytest.raises(ParameterError, match="style must be one of: dance, hymn, mine, pop, song; did you mean 'mine'"):
        load_style("minne")


def test_stopped_while_it_is_written_a_style_is_not_there_at_all(own: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def stop(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(Path, "write_bytes", stop)
    with pytest.raises(KeyboardInterrupt):
        write_style(load_style("hymn"), own / "mine")
    assert not (own / "mine").exists()


def test_the_checksum_tells_a_changed_table(tmp_path: Path) -> None:
    style = load_style("hymn")
    style.major.first[0] += 1
    try:
        write_style(style, tmp_path / "hymn")
    finally:
        style.major.first[0] -= 1
    assert read_style(tmp_path / "hymn").checksum != style.checksum


def test_the_checksum_tells_names_shapes_and_types_apart() -> None:
    tables = {"a": np.array([1, 2, 3, 4], np.uint8)}
    others = [
        {"b": tables["a"]},
        {"a": tables["a"].reshape(2, 2)},
        {"a": tables["a"].astype(np.int8)},
        {"a": tables["a"][:2], "b": tables["a"][2:]},
    ]
    assert len({checksum(each) for each in [tables, *others]}) == 5
    assert checksum({"a": tables["a"][:2], "b": tables["a"][2:]}) == checksum(
        {"b": tables["a"][2:], "a": tables["a"][:2]}
    )


def test_an_unknown_style_is_refused_with_those_there_are() -> None:
    with pytest.raises(ParameterError, match=r"style must be one of: .*pop"):
        load_style("popp")


def test_a_style_of_a_later_release_says_so(own: Path) -> None:
    write_style(load_style("hymn"), own / "mine")
    words = own / "mine" / "style.toml"
    assert "melodygen_style = 1\n" in words.read_text()
    words.write_text(words.read_text().replace("melodygen_style = 1", "melodygen_style = 2"))
    with pytest.raises(NewerFormatError, match="format version 2, this release reads up to 1; install a newer"):
        load_style("mine")
    assert [type(error) for error in broken_styles()] == [NewerFormatError]


@pytest.mark.parametrize("version", ["0", '"2"', "1.5"])
def test_a_format_that_is_none_is_refused(own: Path, version: str) -> None:
    write_style(load_style("hymn"), own / "mine")
    words = own / "mine" / "style.toml"
    words.write_text(words.read_text().replace("melodygen_style = 1", f"melodygen_style = {version}"))
    with pytest.raises(
        FormatError, match=r"melodygen_style is .*, not the number of a format\); learn or install it again"
    ):
        load_style("mine")


def test_a_style_in_a_folder_that_was_renamed_is_found_again_by_its_recipes(own: Path) -> None:
    write_style(load_style("hymn"), own / "mine")
    (own / "mine").rename(own / "ours")
    ref = load_style("ours").ref
    assert ref.name == "ours"
    assert load_style(ref.name).ref == ref


@pytest.mark.parametrize("name", ["../mine", "", ".", "My Tunes", "x" * 300, "a\0b"])
def test_what_cannot_be_a_styles_name_is_neither_listed_nor_looked_for(own: Path, name: str) -> None:
    write_style(load_style("hymn"), own.parent / "mine")
    write_style(load_style("hymn"), own / "My Tunes")
    assert style_names() == tuple(SHIPPED)
    with pytest.raises(ParameterError, match="style must be one of"):
        load_style(name)


def test_where_it_comes_from_is_kept_whatever_is_in_it(tmp_path: Path) -> None:
    odd = 'Cafés ♪ "quoted" C:\\tunes \x1b[31m \x7f \udcff'
    write_style(changed("hymn", origin=f"{odd}\nsecond line"), tmp_path / "mine")
    assert read_style(tmp_path / "mine").origin == odd.replace("\udcff", "?") + " second line"


def test_where_nothing_can_be_written_no_folder_is_left(own: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(WriteError, match="No space left on device"):
        write_style(load_style("hymn"), own / "mine")
    assert not (own / "mine").exists()


def test_where_nothing_can_be_written_a_folder_that_was_there_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(WriteError):
        write_style(load_style("hymn"), tmp_path)
    assert tmp_path.is_dir()


def test_damaged_tables_are_refused_whatever_byte_is_wrong(tmp_path: Path) -> None:
    write_style(load_style("hymn"), tmp_path)
    path = tmp_path / "tables.npz"
    whole = path.read_bytes()
    source = random.Random(1)
    refused = []
    for _ in range(200):
        damaged = bytearray(whole)
        damaged[source.choice([source.randrange(len(whole)), -source.randrange(1, 3000)])] ^= 1 << source.randrange(8)
        path.write_bytes(damaged[: source.choice([len(whole), source.randrange(len(whole))])])
        try:
            read_style(tmp_path)
        except FormatError as error:
            refused.append(str(error))
    assert len(refused) > 150
    assert all(text.startswith(f"{path}: the style cannot be read (") for text in refused)


@pytest.mark.parametrize(
    ("file", "content"),
    [("style.toml", b"\xff\xfe"), ("style.toml", b"name = "), ("style.toml", b'name = "x"'), ("tables.npz", b"PK")],
)
def test_a_damaged_style_is_refused_naming_the_file(tmp_path: Path, file: str, content: bytes) -> None:
    folder = tmp_path / "hymn"
    shutil.copytree(FOLDER / "hymn", folder)
    (folder / file).write_bytes(content)
    with pytest.raises(FormatError, match="cannot be read") as caught:
        read_style(folder)
    assert str(folder / file) in str(caught.value)
    assert "unsafe" not in str(caught.value)
