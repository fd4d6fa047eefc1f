"""Styles are data: found, read, refused with a sentence."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

import pytest

import melodygen.styles
from melodygen.errors import FormatError, ParameterError
from melodygen.fields import RHYTHMS
from melodygen.parameters import DEFAULT_STYLE
from melodygen.styles import load_style, style_names
from melodygen.styles.loader import read_style
from melodygen.styles.style import Style

FOLDER = Path(melodygen.styles.__file__).parent


def test_there_are_styles_and_the_default_is_one() -> None:
    assert DEFAULT_STYLE in style_names()


@pytest.mark.parametrize("name", style_names())
def test_each_style_says_where_it_comes_from(name: str) -> None:
    style = load_style(name)
    assert style.name == name
    assert style.label
    assert style.origin
    assert style.licence
    assert style.checksum == sha256((FOLDER / name / "style.toml").read_bytes()).hexdigest()


@pytest.mark.parametrize("name", style_names())
def test_every_table_is_complete(name: str) -> None:
    style = load_style(name)
    for mode in (style.major, style.minor):
        assert [len(row) for row in mode.transitions] == [7] * 7
        assert len(mode.before_close) == len(mode.open_end) == 7
        assert len(mode.degrees) == 12
        assert all(sum(row) > 0 for row in mode.transitions)
    _check_cells(style)
    for length, patterns in style.form.bars.items():
        assert sum(pattern.weight for pattern in patterns) > 0
        for pattern in patterns:
            assert len(pattern.tokens) == length
            assert pattern.tokens[0].relation == "new"
            assert pattern.tokens[-1].relation == "new", "a phrase's last bar has its own cadence"


def _check_cells(style: Style) -> None:
    for cells, beat in ((style.rhythm.simple, 480), (style.rhythm.compound, 720)):
        for cell in cells:
            assert set(cell.weights) == {choice.slug for choice in RHYTHMS}
            assert list(cell.onsets) == sorted(set(cell.onsets))
            assert all(0 <= onset < beat for onset in cell.onsets)
        for rhythm in RHYTHMS:
            plain = [cell for cell in cells if cell.onsets == (0,)]
            assert any(cell.weights[rhythm.slug] for cell in plain), "phrases end on one"


def test_an_unknown_style_is_refused_with_those_there_are() -> None:
    with pytest.raises(ParameterError, match=r"style must be one of: .*textbook"):
        load_style("textbok")


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (b"\xff\xfe", "cannot be read"),
        (b"name = ", "cannot be read"),
        (b'name = "x"', "lacks or garbles 'label'"),
    ],
)
def test_a_damaged_style_is_refused_naming_file_and_table(tmp_path: Path, content: bytes, problem: str) -> None:
    path = tmp_path / "style.toml"
    path.write_bytes(content)
    with pytest.raises(FormatError, match=problem) as caught:
        read_style(path)
    assert str(path) in str(caught.value)
