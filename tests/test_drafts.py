"""What dead processes left is removed by the next one that writes there, and nothing else ever is."""

from __future__ import annotations

import errno
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from melodygen import drafts
from melodygen.drafts import folder_draft
from melodygen.files import atomic_path, write_bytes_atomically

pytestmark = pytest.mark.skipif(drafts.fcntl is None, reason="this system has no locks that end with their process")

WRITER = """
import sys, pathlib
from melodygen.drafts import folder_draft
from melodygen.files import atomic_path
place = pathlib.Path(sys.argv[1])
with atomic_path(place / 'b.wav') as draft, folder_draft(place) as folder:
    draft.write_bytes(b'half of'); (folder / 'mix.wav').write_bytes(b'half of')
    print('writing', flush=True); sys.stdin.read()
"""


@pytest.fixture(autouse=True)
def _fresh() -> None:
    """As a process that has not written anywhere."""
    drafts._clear.cache_clear()


def started(folder: Path) -> subprocess.Popen[bytes]:
    process = subprocess.Popen(
        [sys.executable, "-c", WRITER, str(folder)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    assert process.stdout is not None
    assert process.stdout.readline() == b"writing\n"
    return process


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_what_a_killed_process_left_goes_with_the_next_file_there(tmp_path: Path) -> None:
    with started(tmp_path) as process:
        process.kill()
    assert process.returncode == -signal.SIGKILL
    assert len(names(tmp_path)) == 2
    write_bytes_atomically(tmp_path / "a.mid", b"music")
    assert names(tmp_path) == ["a.mid"]


def test_what_another_process_is_writing_stays(tmp_path: Path) -> None:
    with started(tmp_path) as process:
        before = names(tmp_path)
        write_bytes_atomically(tmp_path / "a.mid", b"music")
        assert names(tmp_path) == sorted([*before, "a.mid"])
        assert process.stdin is not None
        process.stdin.close()
    assert process.returncode == 0
    assert names(tmp_path) == ["a.mid", "b.wav"]


def test_what_this_process_is_writing_stays(tmp_path: Path) -> None:
    with atomic_path(tmp_path / "a.wav") as one, folder_draft(tmp_path) as other:
        one.write_bytes(b"music")
        drafts._clear.cache_clear()
        write_bytes_atomically(tmp_path / "b.mid", b"music")
        assert one.exists()
        assert other.exists()
    assert names(tmp_path) == ["a.wav", "b.mid"]


def test_what_is_no_draft_of_this_machine_stays(tmp_path: Path) -> None:
    with folder_draft(tmp_path) as draft, folder_draft(tmp_path) as other:
        own, linked = draft.name, other.name
    host = own.removeprefix(".melodygen-draft-").split("-", maxsplit=1)[0]
    kept = [
        own.replace(host, "0" * 8 if host != "0" * 8 else "1" * 8),
        own.removeprefix("."),
        f"{own}-older",
        ".melodygen-draft-of-mine",
        ".melodygen-abcdefgh",
        "target",
    ]
    for name in kept:
        (tmp_path / name).mkdir()
    (tmp_path / "target" / "song.mid").write_bytes(b"mine")
    (tmp_path / linked).symlink_to("target")
    (tmp_path / own).touch()
    drafts._clear.cache_clear()
    write_bytes_atomically(tmp_path / "a.mid", b"music")
    assert names(tmp_path) == sorted([*kept, own, linked, "a.mid"])
    assert names(tmp_path / "target") == ["song.mid"]


@pytest.mark.skipif(os.name == "nt" or os.geteuid() != 0, reason="only root may give files away")
def test_what_another_user_left_stays(tmp_path: Path) -> None:
    with folder_draft(tmp_path) as draft:
        pass
    draft.mkdir()
    os.chown(draft, 12345, 12345)
    drafts._clear.cache_clear()
    write_bytes_atomically(tmp_path / "a.mid", b"music")
    assert names(tmp_path) == sorted([draft.name, "a.mid"])


@pytest.mark.parametrize(("module", "name"), [(drafts.fcntl, "flock"), (os, "open")])
def test_draft_that_was_taken_for_a_leftover_before_it_was_held_is_made_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, module: object, name: str
) -> None:
    call, taken = getattr(module, name), []

    def late(*values: object, **named: object) -> object:
        if not taken:
            taken.extend(tmp_path.iterdir())
            taken[0].rmdir()
        return call(*values, **named)

    with monkeypatch.context() as patch:
        patch.setattr(module, name, late)
        write_bytes_atomically(tmp_path / "a.wav", b"music")
    assert taken
    assert (tmp_path / "a.wav").read_bytes() == b"music"
    assert names(tmp_path) == ["a.wav"]


def test_where_the_disk_has_no_locks_files_are_written_and_leftovers_stay(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(_handle: int, _operation: int) -> None:
        raise OSError(errno.ENOTSUP, os.strerror(errno.ENOTSUP))

    with started(tmp_path) as process:
        process.kill()
    left = names(tmp_path)
    monkeypatch.setattr(drafts.fcntl, "flock", refused)
    write_bytes_atomically(tmp_path / "a.mid", b"music")
    assert names(tmp_path) == sorted([*left, "a.mid"])


def test_what_is_written_is_not_locked_itself(tmp_path: Path) -> None:
    with atomic_path(tmp_path / "a.wav") as draft, draft.open("wb") as file:
        drafts.fcntl.flock(file, drafts.fcntl.LOCK_EX | drafts.fcntl.LOCK_NB)
        file.write(b"music")
    assert (tmp_path / "a.wav").read_bytes() == b"music"
