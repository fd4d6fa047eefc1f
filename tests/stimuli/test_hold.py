"""A hold is one process's, however that ends."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from melodygen.errors import WriteError
from melodygen.stimuli.hold import HeldError, Hold

HOLDS = """
import sys
from pathlib import Path
from melodygen.stimuli.hold import Hold
with Hold(Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.read()
"""


def test_a_second_hold_is_refused_until_the_first_ends(tmp_path: Path) -> None:
    path = tmp_path / "it.lock"
    with Hold(path):
        with pytest.raises(HeldError, match=r"it\.lock is held"):
            Hold(path)
        assert [each.name for each in tmp_path.iterdir()] == ["it.lock"]
    Hold(path).close()
    assert path.read_bytes() == b""


@pytest.mark.parametrize("by", [signal.SIGKILL, signal.SIGTERM])
def test_a_hold_is_gone_with_its_process(by: signal.Signals, tmp_path: Path) -> None:
    path = tmp_path / "it.lock"
    command = [sys.executable, "-c", HOLDS, str(path)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "held\n"
        with pytest.raises(HeldError):
            Hold(path)
        other.send_signal(by)
        other.wait(20)
    Hold(path).close()


def test_a_hold_through_a_link_is_the_same(tmp_path: Path) -> None:
    (tmp_path / "set").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "set")
    with Hold(tmp_path / "set" / "it.lock"), pytest.raises(HeldError):
        Hold(tmp_path / "link" / "it.lock")


@pytest.mark.parametrize("name", ["missing/it.lock", "folder", "text"])
def test_what_cannot_be_held_is_one_sentence(name: str, tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "text").write_text("no database " * 1000)
    with pytest.raises(WriteError, match="could not be written"):
        Hold(tmp_path / name)
