"""Explaining goes on behind the window, once per melody, only where somebody looks, and never two at a time."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from melodygen.generation import generate
from melodygen.melody import Melody
from melodygen.model.likelihood import likelihood
from melodygen.parameters import Parameters
from melodygen.styles import load_style
from tests.ui.doubles import Later
from ui.actions import Actions
from ui.roll import PianoRoll, Sheet
from ui.settings import Settings
from ui.why import Explaining, WhyPanel

MELODIES = tuple(generate(Parameters(bars=2, seed=seed)) for seed in range(1, 4))


class Desk:
    """A roll and a panel, without a window."""

    def __init__(self, qtbot: QtBot, settings: Settings) -> None:
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.jobs, self.settings = Later(), settings
        self.actions = Actions(self.window)
        self.roll = PianoRoll(parent=self.window)
        self.panel = WhyPanel(self.actions["why"], self.window)
        self.style = "pop"
        self.explaining = Explaining(
            self.roll, self.panel, self.actions, style_of=lambda _: self.style, settings=settings,
            runner=self.jobs, quiet_ms=0,
        )  # fmt: skip
        self.qtbot = qtbot
        self.window.show()

    def show(self, melody: Melody) -> None:
        self.roll.show_sheet(Sheet.of(melody))

    def wait_for_job(self) -> None:
        self.qtbot.waitUntil(lambda: bool(self.jobs.calls))


@pytest.fixture
def desk(qtbot: QtBot, settings: Settings) -> Desk:
    return Desk(qtbot, settings)


def quiet(desk: Desk) -> None:
    """Until the melody has stood for long enough."""
    desk.qtbot.waitUntil(lambda: not desk.explaining._soon.isActive())


def test_where_nobody_looks_nothing_is_explained(desk: Desk) -> None:
    desk.show(MELODIES[0])
    quiet(desk)
    assert desk.jobs.calls == []


def test_a_note_pointed_at_is_told_and_framed(desk: Desk) -> None:
    desk.actions["why"].trigger()
    desk.show(MELODIES[0])
    desk.wait_for_job()
    assert desk.panel.text == "Working it out…"
    desk.roll.note_pointed.emit(2)
    desk.jobs.run()
    assert desk.panel.title.text()
    assert desk.roll._marked == 2
    assert not desk.panel.remark.isVisible()


def test_a_click_holds_a_note_until_one_beside_all_notes(desk: Desk) -> None:
    desk.actions["why"].trigger()
    desk.show(MELODIES[0])
    desk.wait_for_job()
    desk.jobs.run()
    for signal, index, marked in (
        (desk.roll.note_chosen, 1, 1),
        (desk.roll.note_pointed, 3, 1),
        (desk.roll.note_chosen, None, 1),
        (desk.roll.note_pointed, 3, 3),
        (desk.roll.note_pointed, None, 3),
    ):
        signal.emit(index)
        assert desk.roll._marked == marked


def test_the_arrows_go_from_note_to_note_and_stop_at_the_ends(desk: Desk) -> None:
    desk.actions["why"].trigger()
    desk.show(MELODIES[0])
    desk.wait_for_job()
    desk.jobs.run()
    for button, marked in ((1, 0), (1, 1), (0, 0), (0, 0)):
        desk.panel.steps[button].click()
        assert desk.roll._marked == marked


def test_the_arrows_bring_the_note_into_view(desk: Desk) -> None:
    desk.roll.resize(300, 300)
    desk.roll.zoom_in()
    desk.show(generate(Parameters(bars=16)))
    melody = desk.roll.melody
    assert melody is not None
    desk.panel.steps[0].click()
    view = desk.roll.view()
    assert view is not None
    assert view.bands.keys_px <= view.time.x(melody.notes[-1].onset_ticks) <= view.width_px


def test_the_strip_has_the_bits_of_every_note(desk: Desk) -> None:
    desk.actions["surprise"].trigger()
    desk.show(MELODIES[0])
    desk.wait_for_job()
    assert desk.roll._surprises == ()
    desk.jobs.run()
    expected = [note.total for note in likelihood(MELODIES[0], load_style("pop")).notes]
    assert desk.roll._surprises == pytest.approx(expected)
    desk.show(MELODIES[1])
    assert desk.roll._surprises == ()


def test_one_melody_at_a_time_and_the_latest_next(desk: Desk) -> None:
    desk.actions["why"].trigger()
    desk.show(MELODIES[0])
    desk.wait_for_job()
    for melody in MELODIES[1:]:
        desk.show(melody)
        quiet(desk)
    assert len(desk.jobs.calls) == 1
    desk.jobs.run()
    assert len(desk.jobs.calls) == 1
    desk.jobs.run()
    assert [it.melody for it in desk.explaining._explained] == [MELODIES[2], MELODIES[0]]


def test_what_was_explained_is_kept(desk: Desk) -> None:
    desk.actions["why"].trigger()
    for melody in MELODIES[:2]:
        desk.show(melody)
        desk.wait_for_job()
        desk.jobs.run()
    desk.show(MELODIES[0])
    quiet(desk)
    assert desk.jobs.calls == []
    desk.roll.note_pointed.emit(0)
    assert desk.roll._marked == 0


def test_a_note_of_one_melody_is_not_taken_for_one_of_another_that_was_explained_before(desk: Desk) -> None:
    """Undo brings such a melody back, which may have fewer notes."""
    many = MELODIES[0]
    few = replace(many, notes=many.notes[:3], recipe=None)
    desk.actions["why"].trigger()
    for melody in (few, many):
        desk.show(melody)
        desk.wait_for_job()
        desk.jobs.run()
    desk.roll.note_chosen.emit(len(many.notes) - 1)
    assert desk.roll._marked == len(many.notes) - 1
    desk.show(few)
    assert desk.roll._marked is None


def test_without_a_recipe_it_says_by_what_it_is_explained(desk: Desk) -> None:
    desk.style = "song"
    desk.actions["why"].trigger()
    desk.show(replace(MELODIES[0], recipe=None))
    desk.wait_for_job()
    desk.jobs.run()
    assert "by the habits of the style “song” alone" in desk.panel.remark.text()
    assert desk.panel.remark.isVisible()


def test_a_style_that_is_not_here_is_one_sentence(desk: Desk) -> None:
    desk.style = "nowhere"
    desk.actions["why"].trigger()
    desk.show(MELODIES[0])
    desk.wait_for_job()
    desk.jobs.run()
    assert desk.panel.text.startswith("This melody cannot be explained: ")
    assert "nowhere" in desk.panel.text


def test_a_melody_without_notes_is_one_sentence(desk: Desk) -> None:
    desk.actions["why"].trigger()
    desk.show(replace(MELODIES[0], notes=(), recipe=None))
    quiet(desk)
    assert desk.panel.text == "There are no notes in this melody."
    desk.panel.steps[0].click()
    assert desk.jobs.calls == []


def test_what_is_shown_is_remembered(desk: Desk, qtbot: QtBot) -> None:
    assert not desk.panel.isVisible()
    for name in ("why", "surprise"):
        desk.actions[name].trigger()
    assert desk.panel.isVisible()
    other = Desk(qtbot, desk.settings)
    assert other.actions["why"].isChecked()
    assert other.actions["surprise"].isChecked()
    assert other.panel.isVisible()
