"""The strip of surprise: there where it is wanted, warmer for what surprises more, and it can be pointed at."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QFont
from pytestqt.qtbot import QtBot

from melodygen.melody import Melody
from tests.ui.roll.conftest import BAR
from ui.roll import PianoRoll
from ui.roll.ink import Ink, contrast
from ui.roll.surprise import FULL_BITS, heat
from ui.theme import DARK, LIGHT, Theme


def strip(roll: PianoRoll, ticks: float) -> QPoint:
    view = roll.view()
    assert view is not None
    return QPoint(round(view.time.x(ticks)), view.bands.surprise_top + view.bands.surprise_px // 2)


def test_the_strip_moves_the_grid_down_and_goes_again(roll: PianoRoll) -> None:
    before = roll.view()
    roll.set_surprise_shown(is_on=True)
    shown = roll.view()
    roll.set_surprise_shown(is_on=False)
    assert before is not None
    assert shown is not None
    assert shown.bands.top_px > before.bands.top_px == shown.bands.surprise_top
    assert roll.view() == before


def test_each_note_has_the_heat_of_its_bits(roll: PianoRoll, melody: Melody) -> None:
    roll.set_surprise_shown(is_on=True)
    empty = roll.viewport().grab().toImage().pixelColor(strip(roll, 100)).name()
    assert empty == LIGHT.panel
    bits = tuple(float(index % 12) for index in range(len(melody.notes)))
    roll.show_surprises(bits)
    image, ink = roll.viewport().grab().toImage(), Ink(LIGHT, QFont())
    for note, its in zip(melody.notes, bits, strict=True):
        found = image.pixelColor(strip(roll, note.onset_ticks + 120))
        wanted = heat(its, ink)
        assert max(abs(a - b) for a, b in zip(found.getRgb(), wanted.getRgb(), strict=True)) <= 1  # type: ignore[call-overload]


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
def test_more_bits_stand_out_more(theme: Theme) -> None:
    ink = Ink(theme, QFont())
    ground = QColor(theme.panel)
    steps = [contrast(heat(bits, ink), ground) for bits in (0, 2, 4, 6, 8, 10)]
    assert steps == sorted(steps)
    assert steps[0] > 1.02
    assert steps[-1] >= 3
    assert heat(FULL_BITS * 3, ink) == heat(FULL_BITS, ink)


def test_the_strip_points_at_its_notes(qtbot: QtBot, roll: PianoRoll, melody: Melody) -> None:
    roll.set_surprise_shown(is_on=True)
    with qtbot.waitSignal(roll.note_pointed) as pointed:
        qtbot.mouseMove(roll.viewport(), strip(roll, BAR + 480 + 100))
    assert pointed.args == [5]
    with qtbot.waitSignal(roll.note_pressed) as pressed, qtbot.waitSignal(roll.note_chosen) as chosen:
        qtbot.mousePress(roll.viewport(), Qt.MouseButton.LeftButton, pos=strip(roll, BAR + 480 + 100))
    assert chosen.args == [5]
    assert pressed.args == [melody.notes[5].pitch]


def test_a_press_beside_all_notes_chooses_none(qtbot: QtBot, roll: PianoRoll) -> None:
    view = roll.view()
    assert view is not None
    with qtbot.waitSignal(roll.note_chosen) as chosen:
        qtbot.mousePress(roll.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(500, view.bands.top_px + 3))
    assert chosen.args == [None]


def test_a_marked_note_has_a_frame(roll: PianoRoll) -> None:
    plain = roll.viewport().grab().toImage()
    roll.mark_note(3)
    framed = roll.viewport().grab().toImage()
    roll.mark_note(None)
    assert framed != plain
    assert roll.viewport().grab().toImage() == plain
