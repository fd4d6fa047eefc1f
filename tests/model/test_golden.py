"""Melodies pinned note by note: a change here is a change that users will hear, and needs a new style version.

``python -m tests.model.test_golden`` writes the files anew.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from melodygen.generation import generate
from melodygen.melody import Melody
from melodygen.parameters import Parameters
from melodygen.theory.pitch import pitch_name

FOLDER = Path(__file__).parent / "golden"

PINNED = {
    "figure-1": Parameters(seed=7),
    "waltz": Parameters(metre="3/4", key="Eb", scale="major", mood="happy", bars=8, seed=3),
    "swing-blues": Parameters(rhythm="swing", scale="blues", key="F", mood="playful", bars=8, seed=4),
    "seven-eight": Parameters(metre="7/8", scale="phrygian-dominant", mood="angry", bars=9, complexity=90, seed=5),
    "wide-arch": Parameters(note_range="wide", contour="arch", instrument="violin", bars=12, repetition=90, seed=6),
    "one-bar": Parameters(bars=1, metre="12/8", note_range="A3-A4", key="A", scale="hirajoshi", seed=8),
}


def as_text(melody: Melody) -> str:
    """One line a bar: its place in the form, chords, and notes as pitch and length in ticks."""
    lines = []
    for bar, plan in enumerate(melody.form):
        start, end = bar * melody.metre.bar_ticks, (bar + 1) * melody.metre.bar_ticks
        labels = [f"{p.label}{'.' if p.is_closed else '?'}" for p in melody.phrases if p.first_bar == bar]
        chords = [f"{c.chord.symbol}@{c.onset_ticks - start}" for c in melody.chords if start <= c.onset_ticks < end]
        notes = [
            f"{note.onset_ticks - start}:{pitch_name(note.pitch)}:{note.duration_ticks}"
            for note in melody.notes
            if start <= note.onset_ticks < end
        ]
        source = "" if plan.source is None else f"({plan.source + 1}{plan.shift:+d})"
        lines.append(f"{bar + 1} {''.join(labels)} {plan.relation}{source} | {' '.join(chords)} | {' '.join(notes)}")
    return "\n".join(lines) + "\n"


@pytest.mark.parametrize("name", list(PINNED))
def test_the_melody_is_the_one_on_file(name: str) -> None:
    assert as_text(generate(PINNED[name])) == (FOLDER / f"{name}.txt").read_text(encoding="utf-8")


def test_no_file_is_left_over() -> None:
    assert {path.stem for path in FOLDER.glob("*.txt")} == set(PINNED)


if __name__ == "__main__":
    for title, asked in PINNED.items():
        (FOLDER / f"{title}.txt").write_text(as_text(generate(asked)), encoding="utf-8")
