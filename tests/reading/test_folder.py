from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from melodygen.export import write_midi
from melodygen.reading.folder import READERS, files_to_read, read_folder
from melodygen.reading.human import HumanMelody, Skipped
from tests.melodies import JIG
from tests.reading.test_jsonl import SONG
from tests.reading.test_midi import file_of
from tests.reading.test_notation import TUNE
from tests.reading.test_performed import SCALE_UP


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "b").mkdir()
    (tmp_path / "b" / "scale.MID").write_bytes(file_of(SCALE_UP))
    (tmp_path / "a.jsonl").write_text(json.dumps(SONG))
    (tmp_path / "c.abc").write_text(TUNE)
    (tmp_path / "bad.mid").write_bytes(b"MThd")
    (tmp_path / "README.md").write_text("not a melody")
    (tmp_path / ".hidden").mkdir()
    (tmp_path / ".hidden" / "x.abc").write_text(TUNE)
    (tmp_path / "._c.abc").write_text(TUNE)
    return tmp_path


def test_folder_is_read_in_the_order_of_its_paths_and_bad_files_are_named(folder: Path) -> None:
    found = list(read_folder(folder))
    names = [each.name if isinstance(each, HumanMelody) else each.path.name for each in found]
    assert names == ["pop_1", "scale", "bad.mid", "A Small Tune"]
    assert isinstance(found[2], Skipped)
    assert str(found[2]).startswith(f"{folder / 'bad.mid'}: it is damaged")


def test_files_to_read_are_those_of_known_kinds(folder: Path) -> None:
    assert [path.name for path in files_to_read(folder)] == ["a.jsonl", "scale.MID", "bad.mid", "c.abc"]


def test_files_are_read_one_after_the_other(folder: Path) -> None:
    found = read_folder(folder)
    assert isinstance(found, Iterator)
    next(found)
    (folder / "c.abc").unlink()
    *_, last = found
    assert last == Skipped(folder / "c.abc", "there is no such file or folder")


def test_one_file_is_read_as_a_folder_of_one(folder: Path) -> None:
    (found,) = read_folder(folder / "c.abc")
    assert isinstance(found, HumanMelody)


def test_file_of_another_kind_is_skipped_where_it_is_named_itself(folder: Path) -> None:
    (found,) = read_folder(folder / "README.md")
    assert isinstance(found, Skipped)
    assert found.reason == "its name ends in none of .mid, .midi, .musicxml, .xml, .mxl, .abc, .jsonl, .jsonl.gz"


def test_folder_that_is_not_there_is_skipped(tmp_path: Path) -> None:
    assert list(read_folder(tmp_path / "none")) == [Skipped(tmp_path / "none", "there is no such file or folder")]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
@pytest.mark.parametrize("kind", ["pipe", "device"])
def test_what_could_be_read_without_end_is_skipped(tmp_path: Path, kind: str) -> None:
    path = tmp_path / "endless.mid"
    if kind == "pipe":
        os.mkfifo(path)
    else:
        path.symlink_to("/dev/zero")
    for place in (tmp_path, path):
        assert list(read_folder(place)) == [Skipped(path, "it is a pipe or a device, not a file")]


def test_folder_that_cannot_be_looked_into_is_named(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def scandir(place: str, _scandir: Callable[[str], object] = os.scandir) -> object:
        if Path(place).name == "b":
            raise PermissionError(13, "Permission denied", place)
        return _scandir(place)

    monkeypatch.setattr(os, "scandir", scandir)
    found = [each for each in read_folder(folder) if isinstance(each, Skipped)]
    assert found[0] == Skipped(folder / "b", "the folder cannot be looked into")
    assert len(found) == 2


def test_link_to_nothing_is_skipped(tmp_path: Path) -> None:
    (tmp_path / "gone.mid").symlink_to(tmp_path / "nothing.mid")
    assert list(read_folder(tmp_path)) == [Skipped(tmp_path / "gone.mid", "there is no such file or folder")]


def test_empty_folder_has_no_melodies(tmp_path: Path) -> None:
    assert list(read_folder(tmp_path)) == []


def test_our_own_files_can_be_learned_from(tmp_path: Path) -> None:
    write_midi(JIG, tmp_path / "jig.mid", ("melody", "chords"))
    (found,) = read_folder(tmp_path / "jig.mid")
    assert found == Skipped(tmp_path / "jig.mid", "it has fewer than 8 notes in a row in one metre")


@pytest.mark.parametrize("ending", READERS)
def test_garbage_of_every_kind_is_skipped(tmp_path: Path, ending: str) -> None:
    path = tmp_path / f"garbage{ending}"
    path.write_bytes(bytes(range(256)) * 8)
    found = list(read_folder(path))
    assert found
    assert all(isinstance(each, Skipped) for each in found)
