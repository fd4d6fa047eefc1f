"""Builds that end before they are done: however that happens, the next one goes on."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from melodygen.errors import WriteError
from melodygen.stimuli.building import build
from tests.stimuli.building.designs import contents, generated

RUN = """
import os, signal, sys
from pathlib import Path
from melodygen.cli import main
from melodygen.stimuli.building import journal
signal.signal(signal.SIGINT, signal.default_int_handler)
add, calls = journal.Journal.add, []
def stopped(self, made):
    calls.append(made)
    if len(calls) == 3:
        os.kill(os.getpid(), int(sys.argv[3]))
    add(self, made)
journal.Journal.add = stopped
if __name__ == "__main__":
    main(["stimuli", "build", sys.argv[1], sys.argv[2], "--jobs", "2"])
"""


def run_until_stopped(by: signal.Signals, folder: Path) -> subprocess.CompletedProcess[str]:
    """Build the design in `folder`, stopped when its third stimulus is about to be written down."""
    program = folder / "run.py"
    program.write_text(RUN)
    command = [sys.executable, str(program), str(folder / "design.toml"), str(folder / "set"), str(int(by))]
    return subprocess.run(command, capture_output=True, text=True, check=False, env={**os.environ, "PYTHONPATH": "."})


@pytest.mark.parametrize("by", [signal.SIGKILL, signal.SIGINT])
def test_stopped_build_goes_on_where_it_was(by: signal.Signals, tmp_path: Path) -> None:
    design = generated("midi", replicates=4)
    (tmp_path / "design.toml").write_text(design.text)
    ended = run_until_stopped(by, tmp_path)
    if by == signal.SIGINT:
        assert ended.returncode == 130
        assert (
            ended.stderr == "melodygen: stopped; 2 of 9 stimuli are finished, and the same command goes on from there\n"
        )
    else:
        assert ended.returncode == -signal.SIGKILL
    assert build(design, tmp_path / "set", jobs=1).already == 2
    build(design, tmp_path / "whole", jobs=1)
    assert contents(tmp_path / "set") == contents(tmp_path / "whole")


def test_full_disk_is_one_sentence(tiny_disk: Path) -> None:
    with pytest.raises(WriteError, match="No space left on device"):
        build(generated("wav"), tiny_disk / "set", jobs=1)


def test_set_whose_disk_was_full_goes_on_when_there_is_room(tiny_disk: Path, tmp_path: Path) -> None:
    design = generated(replicates=40)
    with pytest.raises(WriteError, match="No space left on device"):
        build(design, tiny_disk / "set", jobs=1)
    subprocess.run(["mount", "-o", "remount,size=4m", str(tiny_disk)], check=True)
    assert build(design, tiny_disk / "set", jobs=1).already > 0
    build(design, tmp_path / "whole", jobs=1)
    assert contents(tiny_disk / "set") == contents(tmp_path / "whole")


def test_place_that_cannot_be_is_one_sentence_and_stays_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("mine")
    (tmp_path / "link").symlink_to(tmp_path / "nowhere")
    for name, reason in (
        ("file", "a file is there"),
        ("file/set", f"{tmp_path}/file is a file, not a folder"),
        ("link", "it is a link to what is not there"),
    ):
        with pytest.raises(WriteError, match=rf"could not be written \({reason}\)"):
            build(generated(), tmp_path / name, jobs=1)
    assert (tmp_path / "file").read_text() == "mine"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["file", "link"]


def test_place_may_be_a_link_and_its_name_anything(tmp_path: Path) -> None:
    (tmp_path / "Grüße vom Süden").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "Grüße vom Süden")
    build(generated(), tmp_path / "link", jobs=1)
    assert build(generated(), tmp_path / "Grüße vom Süden", jobs=1).already == 3
