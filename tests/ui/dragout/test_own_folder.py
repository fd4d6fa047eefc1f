"""Dragged files stay while the app runs, whoever else starts, and are gone after the next start."""

from __future__ import annotations

from pathlib import Path

import pytest

from melodygen.errors import WriteError
from ui.dragout.own_folder import OwnFolder


def files(root: Path) -> list[str]:
    return sorted(path.name for path in root.rglob("*.mid"))


def test_two_files_of_one_name_are_two(tmp_path: Path) -> None:
    folder = OwnFolder(tmp_path)
    one, other = folder.place_for("a.mid"), folder.place_for("a.mid")
    assert one != other
    assert one.name == other.name == "a.mid"
    assert one.parent.is_dir()


def test_a_start_removes_what_ended_runs_left_and_leaves_what_others_use(tmp_path: Path) -> None:
    ended, other = OwnFolder(tmp_path), OwnFolder(tmp_path)
    ended.place_for("ended.mid").touch()
    other.place_for("other.mid").touch()
    own = OwnFolder(tmp_path)
    own.place_for("own.mid").touch()
    del ended
    own.clean()
    assert files(tmp_path) == ["other.mid", "own.mid"]


def test_the_first_start_has_nothing_to_clean(tmp_path: Path) -> None:
    OwnFolder(tmp_path / "none").clean()
    assert not (tmp_path / "none").exists()


def test_where_there_is_no_room_it_says_so(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(WriteError, match=r"a\.mid could not be written"):
        OwnFolder(tmp_path / "file").place_for("a.mid")
