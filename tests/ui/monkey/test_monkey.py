"""A thousand random acts in a real window break nothing and leave nothing behind."""

from __future__ import annotations

import os
import random
import subprocess
import sys
from collections import Counter
from dataclasses import replace
from pathlib import Path
from typing import get_args, get_type_hints

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from melodygen.generation import generate
from melodygen.melody import Note
from melodygen.parameters import Parameters
from melodygen.project import Project
from tests.ui.monkey.answers import RandomAnswers
from tests.ui.monkey.watch import Census, faults_of, leftovers
from ui.actions import ACTIONS
from ui.services import Questions

ROOT = Path(__file__).parents[3]


def test_a_thousand_random_acts_break_nothing(tmp_path: Path) -> None:
    report = tmp_path / "acts.txt"
    with report.open("w") as out:
        command = [sys.executable, "-m", "tests.ui.monkey", "--acts", "1000", "--seed", "1"]
        played = subprocess.run(
            command, cwd=ROOT, env=os.environ.copy(), stdout=out, stderr=out, check=False, timeout=900
        )
    text = report.read_text()
    assert played.returncode == 0, text
    assert "\n1000 acts, " in text
    done = {line.split("action: ")[1] for line in text.splitlines() if " action: " in line}
    assert len(done) > len(ACTIONS) / 2


def test_every_question_that_the_window_has_is_answered(tmp_path: Path) -> None:
    (tmp_path / "there").mkdir()
    (tmp_path / "there.melody").touch()
    answers = RandomAnswers(tmp_path)
    questions = [name for name in dir(Questions) if not name.startswith("_")]
    assert len(questions) > 10
    for name in questions:
        kinds = get_type_hints(getattr(Questions, name))
        promised = kinds.pop("return")
        allowed = get_args(promised) or (promised,)
        values = {Path: tmp_path / "x.mid", str: "x", int: 9, bool: True}
        for seed in range(20):
            answers.draw = random.Random(seed)
            answer = getattr(answers, name)(*(values[kind] for kind in kinds.values()))
            assert answer in allowed or isinstance(answer, tuple(kind for kind in allowed if isinstance(kind, type)))


@pytest.mark.parametrize(
    ("note", "fault"),
    [
        (Note(0, 480, 62), "overlap"),
        (Note(0, 0, 62), "has no length"),
        (Note(-1920, 240, 127), "is outside 50 to 74"),
        (Note(16 * 1920, 240, 62), "is outside its 16 bars"),
    ],
)
def test_a_broken_melody_is_seen(note: Note, fault: str, tmp_path: Path) -> None:
    parameters = Parameters(note_range="D3-D5")
    melody = generate(parameters)
    assert faults_of(Project(parameters, melody), tmp_path) == []
    notes = (*melody.notes, note) if note.onset_ticks > 0 else (note, *melody.notes)
    broken = Project(parameters, replace(melody, notes=notes))
    assert any(fault in found for found in faults_of(broken, tmp_path))


def test_what_is_left_behind_is_seen(qapp: QApplication) -> None:
    root = QObject()
    before = Census.taken(root)
    children = [QObject(root) for _ in range(50)]
    after = Census.taken(root)
    assert leftovers([before, after]) == ["QObject: 50 more"]
    assert len(children) == 50
    counts = [Census(100, 1000, Counter()), Census(121, 1300, Counter())]
    assert leftovers(counts) == ["100 MB, then 121", "1000 blocks of Python's, then 1300"]
