from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from melodygen.errors import FormatError
from melodygen.reading import packed
from melodygen.reading.packed import musicxml, read_bounded

SCORE = b"<score-partwise/>"
CONTAINER = b'<container><rootfiles><rootfile full-path="music/a.xml"/></rootfiles></container>'


def archive(path: Path, members: dict[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file:
        for name, data in members.items():
            file.writestr(name, data)
    return path


def test_score_that_the_container_names_is_unpacked(tmp_path: Path) -> None:
    members = {"META-INF/container.xml": CONTAINER, "b.xml": b"<other/>", "music/a.xml": SCORE}
    assert musicxml(archive(tmp_path / "a.mxl", members)) == SCORE


def test_first_score_is_taken_where_there_is_no_container(tmp_path: Path) -> None:
    assert musicxml(archive(tmp_path / "a.mxl", {"cover.png": b"", "b.musicxml": SCORE})) == SCORE


def test_score_that_is_not_compressed_is_read_whatever_it_is_called(tmp_path: Path) -> None:
    (tmp_path / "a.mxl").write_bytes(SCORE)
    assert musicxml(tmp_path / "a.mxl") == SCORE


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_entities_by_which_a_file_could_explode_are_refused(tmp_path: Path, encoding: str) -> None:
    (tmp_path / "a.xml").write_bytes('<!DOCTYPE x [<!ENTITY a "aaaa">]><x>&a;&a;</x>'.encode(encoding))
    with pytest.raises(FormatError, match="defines XML entities"):
        musicxml(tmp_path / "a.xml")


def test_archive_that_explodes_is_stopped_at_the_limit(tmp_path: Path) -> None:
    bomb = archive(tmp_path / "bomb.mxl", {"a.xml": bytes(packed.LARGEST_BYTES + 1)})
    assert bomb.stat().st_size < 100_000
    with pytest.raises(FormatError, match="larger than 8 MB"):
        musicxml(bomb)


def test_large_file_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "large.abc"
    with path.open("wb") as file:
        file.truncate(packed.LARGEST_BYTES + 1)
    with pytest.raises(FormatError, match="larger than 8 MB"):
        read_bounded(path)


@pytest.mark.parametrize("length", [2, 10, 40, 100])
def test_archive_that_is_cut_off_cannot_be_unpacked(tmp_path: Path, length: int) -> None:
    path = archive(tmp_path / "a.mxl", {"a.xml": SCORE})
    path.write_bytes(path.read_bytes()[:length])
    with pytest.raises(FormatError, match="cannot be unpacked"):
        musicxml(path)


@pytest.mark.parametrize("members", [{}, {"a.txt": b""}, {"META-INF/container.xml": CONTAINER}])
def test_archive_without_its_score_cannot_be_unpacked(tmp_path: Path, members: dict[str, bytes]) -> None:
    with pytest.raises(FormatError, match="cannot be unpacked"):
        musicxml(archive(tmp_path / "a.mxl", members))


def test_file_that_is_not_there_is_a_format_error(tmp_path: Path) -> None:
    with pytest.raises(FormatError, match="No such file"):
        read_bounded(tmp_path / "none.abc")
