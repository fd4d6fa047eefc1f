from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from melodygen.errors import WriteError
from melodygen.files import (
    atomic_folder,
    atomic_path,
    is_plain_name,
    plain_name_of,
    sha256_of,
    write_bytes_atomically,
)


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def write_half(path: Path, error: BaseException) -> None:
    with atomic_path(path) as draft:
        draft.write_bytes(b"half of")
        raise error


def test_content_arrives_and_nothing_else(tmp_path: Path) -> None:
    write_bytes_atomically(tmp_path / "new" / "a.mid", b"music")
    assert (tmp_path / "new" / "a.mid").read_bytes() == b"music"
    assert names(tmp_path / "new") == ["a.mid"]


def test_file_that_is_replaced_keeps_its_mode(tmp_path: Path) -> None:
    path = tmp_path / "a.mid"
    path.write_bytes(b"old")
    path.chmod(0o640)
    write_bytes_atomically(path, b"new")
    assert path.read_bytes() == b"new"
    assert path.stat().st_mode & 0o777 == 0o640


def test_new_file_has_the_mode_that_the_user_gives_new_files(tmp_path: Path) -> None:
    before = os.umask(0o027)
    try:
        write_bytes_atomically(tmp_path / "a.mid", b"new")
    finally:
        os.umask(before)
    assert (tmp_path / "a.mid").stat().st_mode & 0o777 == 0o640


def test_full_disk_leaves_the_old_file_and_no_draft(tiny_disk: Path) -> None:
    path = tiny_disk / "a.wav"
    write_bytes_atomically(path, b"old")
    with pytest.raises(WriteError, match="No space left"):
        write_bytes_atomically(path, b"new" * 100_000)
    assert path.read_bytes() == b"old"
    assert names(tiny_disk) == ["a.wav"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_what_is_no_file_is_left_as_it_is(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.mid"
    os.mkfifo(pipe)
    for place in (pipe, tmp_path):
        with pytest.raises(WriteError, match="a folder or a device is there"):
            write_bytes_atomically(place, b"new")
    assert pipe.is_fifo()
    assert names(tmp_path) == ["pipe.mid"]


def test_error_of_the_writer_leaves_the_old_file_and_no_draft(tmp_path: Path) -> None:
    path = tmp_path / "a.mid"
    path.write_bytes(b"old")
    with pytest.raises(ZeroDivisionError):
        write_half(path, ZeroDivisionError())
    assert path.read_bytes() == b"old"
    assert names(tmp_path) == ["a.mid"]


def test_interrupt_leaves_no_draft(tmp_path: Path) -> None:
    with pytest.raises(KeyboardInterrupt):
        write_half(tmp_path / "a.mid", KeyboardInterrupt())
    assert names(tmp_path) == []


def test_folder_in_the_place_of_the_file_is_a_write_error(tmp_path: Path) -> None:
    (tmp_path / "a.mid").mkdir()
    with pytest.raises(WriteError):
        write_bytes_atomically(tmp_path / "a.mid", b"new")
    assert names(tmp_path) == ["a.mid"]


def test_folder_that_cannot_be_written_is_a_write_error(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("not a folder")
    with pytest.raises(WriteError, match=r"file is a file, not a folder\); choose another place"):
        write_bytes_atomically(tmp_path / "file" / "a.mid", b"new")
    with pytest.raises(WriteError, match=r"file is a file, not a folder\)"), atomic_folder(tmp_path / "file" / "pack"):
        pass


def test_process_killed_while_writing_leaves_the_old_file(tmp_path: Path) -> None:
    path = tmp_path / "a.mid"
    path.write_bytes(b"old")
    program = (
        "import sys, pathlib; from melodygen.files import atomic_folder, atomic_path\n"
        "with atomic_path(pathlib.Path(sys.argv[1])) as draft:\n"
        "    draft.write_bytes(b'half of')\n"
        "    print('writing', flush=True); sys.stdin.read()\n"
    )
    with subprocess.Popen(
        [sys.executable, "-c", program, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == b"writing\n"
        process.kill()
    assert process.returncode == -signal.SIGKILL
    assert path.read_bytes() == b"old"


def test_a_link_goes_on_pointing_to_its_file(tmp_path: Path) -> None:
    real, link = tmp_path / "real.txt", tmp_path / "link.txt"
    real.write_bytes(b"old")
    link.symlink_to(real)
    write_bytes_atomically(link, b"new")
    assert link.is_symlink()
    assert real.read_bytes() == b"new"


def test_the_longest_name_that_the_disk_takes_can_be_written(tmp_path: Path) -> None:
    path = tmp_path / ("x" * 251 + ".txt")
    write_bytes_atomically(path, b"whole")
    assert path.read_bytes() == b"whole"


@pytest.mark.parametrize("name", ["a", "7", "my-tunes", "my_tunes2", "x" * 64])
def test_plain_names_are_plain(name: str) -> None:
    assert is_plain_name(name)


@pytest.mark.parametrize("name", ["", "-a", "_a", "A", "a b", "ü", "a/b", "..", "a.b", "a\n", "x" * 65])
def test_other_names_are_not(name: str) -> None:
    assert not is_plain_name(name)


def test_folder_takes_the_place_of_an_older_one_whole_or_not_at_all(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "pack"
    for text in ("one", "two"):
        with atomic_folder(path) as draft:
            (draft / "a.txt").write_text(text)
        assert [found.name for found in path.iterdir()] == ["a.txt"]
        assert (path / "a.txt").read_text() == text
    with pytest.raises(ZeroDivisionError), atomic_folder(path) as draft:
        (draft / "b.txt").write_text(str(1 / 0))
    assert [found.name for found in path.iterdir()] == ["a.txt"]
    assert [found.name for found in path.parent.iterdir()] == ["pack"]


def test_older_folder_comes_back_where_the_new_one_cannot_take_its_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, rename = tmp_path / "pack", Path.rename
    path.mkdir()
    (path / "a.txt").touch()

    def sometimes(source: Path, target: Path) -> Path:
        if source.name.startswith(".melodygen-"):
            raise PermissionError(13, "Permission denied")
        return rename(source, target)

    monkeypatch.setattr(Path, "rename", sometimes)
    with pytest.raises(WriteError, match="Permission denied"), atomic_folder(path) as draft:
        (draft / "b.txt").touch()
    assert [found.name for found in path.iterdir()] == ["a.txt"]
    assert [found.name for found in tmp_path.iterdir()] == ["pack"]


def test_folder_that_somebody_made_meanwhile_stays_where_that_is_asked(tmp_path: Path) -> None:
    def check() -> None:
        if (tmp_path / "pack").exists():
            raise WriteError(tmp_path / "pack", "something is there already")

    with pytest.raises(WriteError, match="something is there"), atomic_folder(tmp_path / "pack", check):
        (tmp_path / "pack" / "mine").mkdir(parents=True)
    assert names(tmp_path) == ["pack"]
    assert names(tmp_path / "pack") == ["mine"]


@given(st.text(), st.integers(1, 64))
@example("ß" * 40, 63)
@example("a - b", 2)
def test_any_text_gives_a_plain_name(text: str, longest: int) -> None:
    name = plain_name_of(text, longest=longest, otherwise="melody")
    assert is_plain_name(name)
    assert name == "melody" or len(name) <= longest
    assert not name.endswith("-")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Grüße vom Süden", "gruesse-vom-sueden"),
        ("GRU\u0308SSE", "gruesse"),  # as macOS writes names of files
        ("Frère Jacques", "frere-jacques"),
        ("Łódź, Tromsø & Æbeltoft", "lodz-tromso-aebeltoft"),
        ("茉莉花", "melody"),
        ("", "melody"),
    ],
)
def test_letters_with_accents_become_letters(text: str, name: str) -> None:
    assert plain_name_of(text, otherwise="melody") == name


def test_checksum_of_a_file_is_the_one_that_other_programs_tell(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"abc")
    assert sha256_of(tmp_path / "a") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"  # FIPS 180-2
