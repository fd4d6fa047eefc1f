"""What dead processes left is removed by the next one that writes there, and nothing else ever is."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from melodygen import drafts
from melodygen.drafts import HAS_LOCKS, file_draft, folder_draft
from melodygen.files import atomic_path, write_bytes_atomically

pytestmark = pytest.mark.skipif(not HAS_LOCKS, reason="this system has no locks that end with their process")

WRITER = """
import sys, pathlib
from melodygen.drafts import file_draft, folder_draft
with file_draft(pathlib.Path(sys.argv[1]), '.wav') as (file, _), folder_draft(pathlib.Path(sys.argv[1])) as folder:
    file.write(b'half of'); file.flush(); (folder / 'mix.wav').write_bytes(b'half of')
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
    assert names(tmp_path) == ["a.mid"]


def test_what_this_process_is_writing_stays(tmp_path: Path) -> None:
    with atomic_path(tmp_path / "a.wav") as one, folder_draft(tmp_path) as other:
        drafts._clear.cache_clear()
        write_bytes_atomically(tmp_path / "b.mid", b"music")
        assert one.exists()
        assert other.exists()
    assert names(tmp_path) == ["a.wav", "b.mid"]


def test_what_is_no_draft_of_this_machine_stays(tmp_path: Path) -> None:
    with file_draft(tmp_path, ".wav") as (_, draft):
        own = draft.name
    host = own.removeprefix(".melodygen-draft-").split("-", maxsplit=1)[0]
    kept = [
        own.replace(host, "0" * 8 if host != "0" * 8 else "1" * 8),
        own.removeprefix("."),
        f"{own.removesuffix('.wav')}-older",
        ".melodygen-draft-of-mine.wav",
        ".melodygen-abcdefgh.wav",
    ]
    for name in kept:
        (tmp_path / name).touch()
    (tmp_path / "target").write_bytes(b"mine")
    (tmp_path / own).symlink_to("target")
    drafts._clear.cache_clear()
    write_bytes_atomically(tmp_path / "a.mid", b"music")
    assert names(tmp_path) == sorted([*kept, own, "target", "a.mid"])


@pytest.mark.skipif(os.name == "nt" or os.geteuid() != 0, reason="only root may give files away")
def test_what_another_user_left_stays(tmp_path: Path) -> None:
    with file_draft(tmp_path) as (_, draft):
        pass
    draft.touch()
    os.chown(draft, 12345, 12345)
    drafts._clear.cache_clear()
    write_bytes_atomically(tmp_path / "a.mid", b"music")
    assert names(tmp_path) == sorted([draft.name, "a.mid"])


def test_draft_that_was_taken_for_a_leftover_before_it_was_held_is_made_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    flock, taken = drafts.fcntl.flock, []

    def late(handle: int, operation: int) -> None:
        if not taken:
            taken.extend(tmp_path.iterdir())
            taken[0].unlink()
        flock(handle, operation)

    monkeypatch.setattr(drafts.fcntl, "flock", late)
    with atomic_path(tmp_path / "a.wav") as draft:
        draft.write_bytes(b"music")
    assert taken
    assert (tmp_path / "a.wav").read_bytes() == b"music"
    assert names(tmp_path) == ["a.wav"]
