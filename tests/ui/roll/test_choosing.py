"""Bars are chosen by pointer and by keys, and what is chosen or locked is seen."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QSignalSpy
from pytestqt.qtbot import QtBot

from melodygen.given import NOTHING, Given, GivenChord, GivenLine, GivenNote, Span
from melodygen.melody import Melody
from tests.ui.roll.conftest import BAR, after_an_upbeat, made_melody
from tests.ui.roll.test_drawing import colour, row_middle, shot
from tests.ui.roll.test_widget import LEFT, at, view_of
from ui.roll import PianoRoll
from ui.roll.marks import Locked, ranges, stretched, within
from ui.roll.sheet import Sheet
from ui.theme import DARK, LIGHT, Theme

SHIFT = Qt.KeyboardModifier.ShiftModifier
NO_MODIFIER = Qt.KeyboardModifier.NoModifier
RULER, PHRASES, CHORDS = 10, 34, 56


def drag(qtbot: QtBot, roll: PianoRoll, y: float, ends: tuple[float, float], keys: Qt.KeyboardModifier) -> None:
    qtbot.mousePress(roll.viewport(), LEFT, keys, at(roll, ends[0] * BAR, y))
    qtbot.mouseMove(roll.viewport(), at(roll, ends[1] * BAR, y))
    qtbot.mouseRelease(roll.viewport(), LEFT, keys, at(roll, ends[1] * BAR, y))


@pytest.mark.parametrize(("y", "keys"), [(RULER, SHIFT), (PHRASES, NO_MODIFIER), (CHORDS, NO_MODIFIER)])
def test_a_drag_chooses_bars_and_neither_loops_nor_seeks(
    qtbot: QtBot, roll: PianoRoll, y: float, keys: Qt.KeyboardModifier
) -> None:
    others = [QSignalSpy(roll.loop_requested), QSignalSpy(roll.seek_requested)]
    drag(qtbot, roll, y, (1.5, 3.5), keys)
    assert roll.chosen == (1, 4)
    assert [spy.count() for spy in others] == [0, 0]


@pytest.mark.parametrize(
    ("y", "keys", "bars"), [(RULER, SHIFT, (5, 6)), (PHRASES, NO_MODIFIER, (4, 8)), (CHORDS, NO_MODIFIER, (5, 6))]
)
def test_a_click_chooses_a_bar_or_a_phrase(
    qtbot: QtBot, roll: PianoRoll, y: float, keys: Qt.KeyboardModifier, bars: tuple[int, int]
) -> None:
    qtbot.mouseClick(roll.viewport(), LEFT, keys, at(roll, 5.4 * BAR, y))
    assert roll.chosen == bars


def test_keys_choose_from_the_cursor_on_and_escape_chooses_nothing(qtbot: QtBot, roll: PianoRoll) -> None:
    roll.set_position(2.5 * BAR)
    steps = [Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_Left, Qt.Key.Key_Left]
    seen = []
    for key in steps:
        qtbot.keyClick(roll, key, SHIFT)
        seen.append(roll.chosen)
    assert seen == [(2, 3), (2, 4), (2, 3), (1, 2), (0, 1)]
    with qtbot.waitSignal(roll.choice_changed):
        qtbot.keyClick(roll, Qt.Key.Key_Escape)
    assert roll.chosen is None


def test_a_shorter_melody_keeps_of_the_choice_what_it_has(roll: PianoRoll) -> None:
    roll.choose((1, 8))
    roll.show_sheet(Sheet.of(made_melody(4)))
    assert roll.chosen == (1, 4)


def test_bars_stay_within_the_melody() -> None:
    sheet = Sheet.of(after_an_upbeat(made_melody(4)))
    assert within((-3, 9), sheet) == (-1, 4)
    assert within((7, 9), sheet) == (3, 4)
    assert stretched((-1, 0), sheet, 0, -1) == (-1, 0)
    assert stretched((2, 4), sheet, 0, 1) == (2, 4)


def test_ranges_are_the_bars_again() -> None:
    bars = [-1, 0, 3, 4, 5, 9]
    assert [bar for first, end in ranges(bars) for bar in range(first, end)] == bars
    assert len(ranges(bars)) == 3


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
def test_locked_bars_chords_and_notes_are_seen(roll: PianoRoll, melody: Melody, theme: Theme) -> None:
    roll.set_theme(theme)
    plain, view = shot(roll), view_of(roll)
    first = melody.notes[4]
    note = GivenNote(first.onset_ticks, first.duration_ticks, first.pitch)
    roll.show_locks(Given((note,), (Span(BAR, 2 * BAR),), chords=(GivenChord(2 * BAR, BAR, 1),)))
    image, empty = shot(roll), row_middle(view, 62)
    assert colour(image, view.time.x(1.6 * BAR), empty) != colour(plain, view.time.x(1.6 * BAR), empty)
    assert colour(image, view.time.x(2.6 * BAR), empty) == colour(plain, view.time.x(2.6 * BAR), empty)
    underline = view.bands.top_px - 2
    ink = QColor(theme.locked).name()
    assert colour(image, view.time.x(2.5 * BAR), underline) == ink
    assert colour(image, view.time.x(1.5 * BAR), underline) != ink
    rows = range(round(view.bands.top_px), round(view.height_px))
    assert ink in {colour(image, x, 14) for x in range(round(view.time.x(1.5 * BAR)), round(view.time.x(2 * BAR)))}
    assert ink not in {colour(plain, view.time.x(BAR) + 20, y) for y in rows}
    assert ink in {colour(image, view.time.x(BAR) + 20, y) for y in rows}


def test_the_padlock_of_a_bar_tells_what_of_it_is_locked(roll: PianoRoll) -> None:
    x = [round(view_of(roll).time.x(2 * BAR)) - place for place in range(16)]
    seen = set()
    span, note = Span(BAR, 2 * BAR), GivenNote(BAR, 480)
    for locks in (
        Given(),
        Given(closed=(span,)),
        Given((note,), (span,)),
        Given(lines=(GivenLine(1, (60,)),)),
    ):
        roll.show_locks(locks)
        image = shot(roll)
        seen.add(tuple(colour(image, column, row) for column in x for row in range(6, 20)))
    assert len(seen) == 4


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
def test_chosen_bars_are_seen_also_within_a_loop(roll: PianoRoll, theme: Theme) -> None:
    roll.set_theme(theme)
    roll.set_loop(0, 4)
    plain, view = shot(roll), view_of(roll)
    roll.choose((1, 2))
    image, empty = shot(roll), row_middle(view, 62)
    for bar, is_other in ((0.6, False), (1.6, True), (2.6, False)):
        same = colour(image, view.time.x(bar * BAR), empty) == colour(plain, view.time.x(bar * BAR), empty)
        assert same != is_other
    assert colour(image, view.time.x(BAR), empty) == QColor(theme.chosen).name()


def test_what_is_chosen_and_locked_is_said(roll: PianoRoll, melody: Melody) -> None:
    roll.choose((4, 8))
    roll.show_locks(Given(closed=(Span(0, 2 * BAR),)))
    assert "Chosen: bars 5-8. Locked: bars 1-2." in roll.accessibleDescription()
    roll.show_locks(Given(lines=(GivenLine(2, (60,)),)))
    assert "Pitches locked: bar 3." in roll.accessibleDescription()
    assert Locked.of(NOTHING, melody) == Locked()
