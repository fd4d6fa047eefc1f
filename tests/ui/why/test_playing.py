"""What the rules did to a note is said in words, the greatest first, and follows the playing without asking again."""

from __future__ import annotations

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from melodygen.editing.marks import with_marks
from melodygen.editing.touches import touched
from melodygen.generation import generate, played_as
from melodygen.melody import Melody
from melodygen.parameters import Parameters
from melodygen.performance import RuleEffect, account
from tests.ui.why.test_explaining import Desk, desk
from ui.why.explaining import is_same_score
from ui.why.playing import nothing, told

__all__ = ["desk"]

MADE = Parameters(bars=2, seed=4)
MELODY = generate(MADE)


def other(**changes: object) -> Melody:
    melody = played_as(MELODY, MADE, MADE.replace(**changes))
    assert melody is not None
    return melody


def test_effects_are_said_in_words_with_the_greatest_first() -> None:
    effects = (
        RuleEffect("high-loud", 1, 0.0, -0.84, 0.0),
        RuleEffect("phrase-arch", 1, 12.4, 0.5, 0.0),
        RuleEffect("punctuation", 1, -3.2, 0.01, 55.0),
        RuleEffect("overall-articulation", 1, 0.0, 0.0, -9.0),
        RuleEffect("noise", 1, 0.2, 0.0, 0.3),
    )
    assert [text for text, _ in told(effects)] == [
        "Punctuation: 3 ms shorter, let go 55 ms earlier",
        "Phrase Arch: 12 ms longer, 0.5 dB louder",
        "High Loud: 0.8 dB softer",
        "Overall Articulation: held 9 ms more",
    ]
    assert told(effects)[2][1] == "The higher, the louder."
    assert "0 %" in nothing(0)
    assert "0 %" not in nothing(40)


@pytest.mark.parametrize(
    "same",
    [MELODY, other(expression=3), other(palette="fear", rules="noise=0"), other(tempo_bpm=61),
     touched(MELODY, {MELODY.notes[0].onset_ticks: 9}), with_marks(MELODY, "accent=1"),
     touched(other(expression=9), {MELODY.notes[1].onset_ticks: 9})],
)  # fmt: skip
def test_what_is_only_played_otherwise_has_the_same_score(same: Melody) -> None:
    assert is_same_score(MELODY, same)
    assert is_same_score(same, MELODY)


@pytest.mark.parametrize(
    "different",
    [generate(MADE.replace(seed=5)), generate(MADE), replace(MELODY, recipe=None), replace(MELODY, chords=()),
     replace(MELODY, mood=generate(MADE.replace(mood="calm")).mood)],
)  # fmt: skip
def test_anything_else_has_not(different: Melody) -> None:
    assert not is_same_score(MELODY, different)


def test_the_panel_follows_the_playing_and_keeps_its_note(desk: Desk, qtbot: QtBot) -> None:
    desk.actions["why"].trigger()
    desk.show(MELODY)
    desk.wait_for_job()
    desk.roll.note_chosen.emit(1)
    desk.jobs.run()
    assert told(account(MELODY)[1])[0][0] in desk.panel.text
    explainer = desk.explaining._explained[0].explainer
    flat = other(expression=0)
    desk.show(flat)
    assert desk.panel.title.isVisible()
    desk.wait_for_job()
    desk.jobs.run()
    assert desk.explaining._explained[0].explainer is explainer
    assert nothing(0) in desk.panel.text
    assert desk.roll._marked == 1
    assert len(desk.explaining._explained) == 1


def test_the_panel_says_how_a_note_is_marked_and_what_came_of_it(desk: Desk) -> None:
    desk.actions["why"].trigger()
    desk.show(MELODY)
    desk.wait_for_job()
    desk.roll.note_chosen.emit(1)
    desk.jobs.run()
    assert "Marked:" not in desk.panel.text
    desk.show(with_marks(MELODY, "staccato=2 accent=2"))
    assert "Marked: staccato, accent" in desk.panel.text
    desk.wait_for_job()
    desk.jobs.run()
    assert "Score Articulation: " in desk.panel.text
