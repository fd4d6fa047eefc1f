"""A server as a process: short versions of ``make bench-serve``."""

from __future__ import annotations

from pathlib import Path

from benchmarks.serving.crowd import crowd
from benchmarks.serving.fuzz import fuzz
from tests.stimuli.serving.studies import study, write_set


def test_a_crowd_loses_nothing_though_the_server_is_killed_again_and_again(tmp_path: Path) -> None:
    root = write_set(tmp_path, study(lists=7, trials=5)).root
    found = crowd(root, listeners=30, kills=2, seconds=2)
    assert found.faults == []
    assert found.kills == 2
    assert len(found.confirmed) > 150


def test_what_nobody_should_send_changes_nothing(tmp_path: Path) -> None:
    found = fuzz(write_set(tmp_path).root, requests=1500)
    assert found.faults == []
    assert {kind for kind, _ in found.statuses} >= {"replayed", "cross-site", "oversized", "path", "no HTTP", "no JSON"}
    assert found.statuses.total() == 1500
