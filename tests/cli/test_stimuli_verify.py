"""``melodygen stimuli verify``, of a set that ``melodygen stimuli build`` made."""

from __future__ import annotations

from pathlib import Path

from melodygen.cli.stimuli.verify import DIFFERENT
from tests.cli.conftest import Run

DESIGN = """
[set]
name = "small"
title = "Small"
[rendering]
formats = ["midi"]
[generated]
replicates = 2
[presentation]
practice = 0
attention = 0
"""


def test_what_was_changed_is_counted_and_named(run: Run, tmp_path: Path) -> None:
    (tmp_path / "design.toml").write_text(DESIGN, encoding="utf-8")
    assert run("stimuli", "build", "design.toml", "set", "--jobs", "1").exit_code == 0
    same = run("stimuli", "verify", "set", "--jobs", "1")
    assert (same.exit_code, "set is what its design makes: 2 files of stimuli" in same.output) == (0, True)
    sounds = sorted((tmp_path / "set" / "listeners" / "sounds").iterdir())
    for count, said in ((1, "1 difference)"), (2, "2 differences)")):
        sounds[count - 1].write_bytes(b"MThd")
        changed = run("stimuli", "verify", "set", "--jobs", "1")
        assert changed.exit_code == DIFFERENT
        assert changed.output.rstrip().endswith(said)
        assert all(f"{path.name} was changed" in changed.output for path in sounds[:count])
