"""Melodies that are written while somebody waits: how far it is, and what is there when it ends early."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from melodygen.reading import read_performed_notes
from tests.cli.conftest import Run, fill_the_disk, names

SHORT = ("--bars", "2")


def test_full_disk_is_told_and_what_was_written_is_whole(run: Run, tiny_disk: Path) -> None:
    result = run("generate", *SHORT, "--count", "200", "--out", str(tiny_disk))
    assert result.exit_code == 2
    assert "No space left on device" in result.stderr
    assert result.stderr.count("\n") == 1
    written = names(tiny_disk)
    assert written
    assert written == [f"{number:04}.mid" for number in range(1, len(written) + 1)]
    said = f"{len(written)} files were written before and are whole, {tiny_disk}/0001.mid to {tiny_disk}/{written[-1]}"
    assert said in result.stderr
    assert all(read_performed_notes(tiny_disk / name).parts for name in written)


@pytest.mark.parametrize(("fails_at", "kept"), [(1, ""), (2, "a.mid was written before and is whole")])
def test_of_one_melody_too_it_is_said_what_is_there(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fails_at: int, kept: str
) -> None:
    fill_the_disk(monkeypatch, at=fails_at)
    result = run("generate", *SHORT, "--format", "melody,mid", "--out", "a.mid")
    assert result.exit_code == 2
    assert "No space left on device" in result.stderr
    assert kept in result.stderr
    assert names(tmp_path) == (["a.mid"] if kept else [])


INTERRUPTED = """
import os, signal, sys
from melodygen.cli import main
from melodygen.cli import writing
from melodygen.cli.targets import many_targets
signal.signal(signal.SIGINT, signal.default_int_handler)
write, calls = writing.write_midi, []
def interrupted(*args, **timing):
    calls.append(args)
    if len(calls) == 3:
        os.kill(os.getpid(), signal.SIGINT)
    write(*args, **timing)
writing.write_midi = interrupted
main(["generate", "--bars", "2", "--count", "50", "--out", sys.argv[1]])
"""


def test_ctrl_c_ends_with_whole_files_and_no_drafts(tmp_path: Path) -> None:
    command = [sys.executable, "-c", INTERRUPTED, str(tmp_path)]
    result = subprocess.run(command, capture_output=True, text=True, check=False)
    assert result.returncode == 130
    assert "stopped; every file that is there is whole" in result.stderr
    assert "Traceback" not in result.stderr
    assert names(tmp_path) == ["0001.mid", "0002.mid"]


def test_progress_is_shown_on_a_terminal_and_only_on_stderr(tmp_path: Path) -> None:
    pty = pytest.importorskip("pty")
    reader, terminal = pty.openpty()
    command = [sys.executable, "-m", "melodygen", "generate", *SHORT, "--count", "3", "--out", str(tmp_path)]
    result = subprocess.run(command, stdout=subprocess.PIPE, stderr=terminal, check=True)
    shown = os.read(reader, 10_000)
    os.close(terminal)
    os.close(reader)
    assert b"Composing" in shown
    assert b"100%" in shown
    assert result.stdout.startswith(b"Wrote 3 melodies")


def test_progress_is_not_shown_where_there_is_no_terminal(run: Run) -> None:
    assert run("generate", *SHORT, "--count", "3", "--out", "set").stderr == ""
