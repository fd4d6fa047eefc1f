"""Ideas that were heard, packed again and again."""

from __future__ import annotations

import sys

import pytest

from melodygen.generation import generate
from melodygen.ideas import Idea, stored
from melodygen.ideas.stored import Rows, packed, unpacked
from melodygen.parameters import Parameters


def idea(seed: int) -> Idea:
    asked = Parameters(bars=2, seed=seed)
    return Idea(asked, generate(asked))


def test_packed_ideas_come_back_in_order_also_where_one_is_there_twice() -> None:
    one, other = idea(1), idea(2)
    assert unpacked(packed([one, other, one]), source="a test") == (one, other, one)


def test_each_is_written_once_and_let_go_with_its_project(monkeypatch: pytest.MonkeyPatch) -> None:
    written: list[Idea] = []
    monkeypatch.setattr(stored, "_row", lambda idea: written.append(idea) or "row")
    rows, one, other = Rows(), idea(1), idea(2)
    held = sys.getrefcount(one)
    assert rows.of([one]) == ["row"]
    assert rows.of([one, other]) == ["row", "row"]
    assert written == [one, other]
    written.clear()
    rows.of([other])
    assert sys.getrefcount(one) == held
