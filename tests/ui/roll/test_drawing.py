"""The picture itself: notes, rows, cursor, loop, bands and the hint, by their colours at the places they belong."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from melodygen.given import NOTHING
from melodygen.melody import Melody
from melodygen.parameters import Parameters
from melodygen.recipe import Recipe, StyleRef
from melodygen.theory.moods import MOODS
from melodygen.variation import lock_bars, lock_notes
from tests.ui.roll.conftest import BAR, PITCHES, after_an_upbeat, made_melody
from ui.roll import PianoRoll
from ui.roll.camera import Camera
from ui.roll.geometry import View
from ui.roll.ink import Ink, contrast, laid_over
from ui.roll.marks import Marks
from ui.roll.notes import note_rect
from ui.roll.picture import draw_picture
from ui.roll.sheet import Sheet
from ui.theme import DARK, LIGHT, Theme


def shot(roll: PianoRoll) -> QImage:
    return roll.viewport().grab().toImage()


def view_of(roll: PianoRoll) -> View:
    view = roll.view()
    assert view is not None
    return view


def colour(image: QImage, x: float, y: float) -> str:
    return image.pixelColor(round(x), round(y)).name()


def note_colours(theme: Theme) -> set[str]:
    ink = Ink(theme, QFont())
    return {ink.note(velocity).name() for velocity in range(1, 128)}


def row_middle(view: View, pitch: int) -> float:
    return view.pitch.y(pitch) + view.pitch.row_px / 2


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
def test_a_locked_note_has_a_padlock_over_it_and_one_in_a_locked_bar_has_the_bars(
    roll: PianoRoll, melody: Melody, theme: Theme
) -> None:
    roll.set_theme(theme)
    locks = lock_bars(lock_notes(NOTHING, melody, [1]), melody, Parameters(key="C", scale="major"), [1])
    roll.show_locks(locks)
    image, view = shot(roll), view_of(roll)
    sheet = Sheet.of(melody)
    for index, is_locked in ((1, True), (2, False), (5, False)):
        rect = note_rect(view, sheet, index)
        assert (colour(image, rect.left() + 5, rect.top() - 5) == theme.locked) is is_locked


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
def test_each_note_is_where_its_time_and_pitch_are(roll: PianoRoll, melody: Melody, theme: Theme) -> None:
    roll.set_theme(theme)
    image, view = shot(roll), view_of(roll)
    for note in melody.notes:
        x, y = view.time.x(note.onset_ticks) + 3, row_middle(view, note.pitch)
        assert colour(image, x, y) in note_colours(theme)
        for other in set(PITCHES) - {note.pitch}:
            assert colour(image, x, row_middle(view, other)) not in note_colours(theme)


def test_notes_do_not_touch_the_next(roll: PianoRoll) -> None:
    sheet, view = Sheet.of(made_melody()), view_of(roll)
    for index in range(len(sheet.onsets) - 1):
        assert note_rect(view, sheet, index).right() < note_rect(view, sheet, index + 1).left()


def test_rows_are_shaded_by_the_scale(roll: PianoRoll) -> None:
    image, view = shot(roll), view_of(roll)
    x = view.time.x(7 * BAR + 480) + 4
    rows = [colour(image, x, row_middle(view, pitch)) for pitch in (60, 62, 61)]
    assert rows == [LIGHT.roll_row_tonic, LIGHT.roll_row, LIGHT.roll_row_out]


def test_rows_outside_the_range_are_veiled(roll: PianoRoll, melody: Melody) -> None:
    recipe = Recipe(Parameters(key="C", scale="major", note_range="C4-C5"), StyleRef("a", "1", "0"), "1")
    roll.show_sheet(Sheet.of(replace(melody, recipe=recipe)))
    image, view = shot(roll), view_of(roll)
    x = view.time.x(BAR) + 8
    veiled = laid_over(QColor(LIGHT.roll_row), QColor(LIGHT.roll_outside)).name()
    assert colour(image, x, row_middle(view, 74)) == veiled
    assert colour(image, x, row_middle(view, 71)) == LIGHT.roll_row


def test_bar_lines_are_stronger_than_beats(roll: PianoRoll) -> None:
    image, view = shot(roll), view_of(roll)
    y = row_middle(view, 62)
    white = QColor(LIGHT.roll_row)
    bar, beat = (image.pixelColor(round(view.time.x(ticks)), round(y)) for ticks in (BAR, BAR + 480))
    assert contrast(bar, white) > contrast(beat, white) > 1


def test_the_cursor_stands_at_its_time_and_leaves_nothing_behind(qtbot: QtBot, roll: PianoRoll) -> None:
    clean, view = shot(roll), view_of(roll)
    y = row_middle(view, 62)
    roll.set_position(BAR + 100)
    qtbot.waitUntil(lambda: colour(shot(roll), view.time.x(BAR + 100), y) == LIGHT.cursor)
    roll.set_position(3 * BAR)
    assert colour(shot(roll), view.time.x(3 * BAR), y) == LIGHT.cursor
    roll.set_position(None)
    assert shot(roll) == clean


def test_the_sounding_note_and_its_key_light_up(roll: PianoRoll) -> None:
    view = view_of(roll)
    roll.set_position(600)
    image = shot(roll)
    assert colour(image, view.time.x(500) + 2, row_middle(view, 64)) == LIGHT.note_active
    assert colour(image, 4, row_middle(view, 64)) == LIGHT.key_pressed


def test_moving_the_cursor_repaints_only_around_it(roll: PianoRoll) -> None:
    roll.set_position(7 * BAR)
    still = roll._still_picture()
    roll.set_position(7 * BAR + 100)
    assert roll._still_picture() is still


def test_the_loop_tints_its_bars(roll: PianoRoll) -> None:
    view = view_of(roll)
    plain = shot(roll)
    roll.set_loop(2, 4)
    image, y = shot(roll), row_middle(view, 62)
    inside, outside = view.time.x(2.5 * BAR) + 8, view.time.x(4.5 * BAR) + 8
    assert colour(image, inside, y) == laid_over(QColor(LIGHT.roll_row), QColor(LIGHT.loop)).name()
    assert colour(image, outside, y) == colour(plain, outside, y)
    assert colour(image, inside, 1) == LIGHT.accent
    roll.clear_loop()
    assert shot(roll) == plain


def test_phrases_of_one_letter_share_a_colour(roll: PianoRoll) -> None:
    roll.show_sheet(Sheet.of(made_melody(12)))
    image, view = shot(roll), view_of(roll)
    y = view.bands.phrases_top + 4
    first, second, third = (colour(image, view.time.x((4 * n + 2) * BAR), y) for n in range(3))
    assert first == third == LIGHT.phrase_fills[0]
    assert second == LIGHT.phrase_fills[1]


def test_the_home_chord_is_tinted(roll: PianoRoll) -> None:
    image, view = shot(roll), view_of(roll)
    y = view.bands.chords_top + 4
    assert colour(image, view.time.x(0.9 * BAR), y) == LIGHT.accent_soft
    assert colour(image, view.time.x(1.9 * BAR), y) == LIGHT.hover


def test_bands_that_have_nothing_to_show_are_left_out(roll: PianoRoll, melody: Melody) -> None:
    roll.show_sheet(Sheet.of(replace(melody, chords=(), phrases=())))
    image, view = shot(roll), view_of(roll)
    assert view.bands.top_px == view.bands.ruler_px
    assert colour(image, view.time.x(0) + 3, row_middle(view, 60)) in note_colours(LIGHT)


def test_detached_notes_show_a_tail(roll: PianoRoll, melody: Melody) -> None:
    playful = next(mood for mood in MOODS if mood.slug == "playful")
    roll.show_sheet(Sheet.of(replace(melody, mood=playful)))
    image, view = shot(roll), view_of(roll)
    y = row_middle(view, 60)
    body, tail = colour(image, view.time.x(0) + 3, y), colour(image, view.time.x(440), y)
    assert body in note_colours(LIGHT)
    assert tail not in {*note_colours(LIGHT), LIGHT.roll_row_tonic}


def test_louder_notes_stand_out_more() -> None:
    for theme in (LIGHT, DARK):
        ink = Ink(theme, QFont())
        ground = QColor(theme.roll_row)
        ratios = [contrast(ink.note(velocity), ground) for velocity in (40, 70, 95, 120)]
        assert ratios == sorted(ratios)
        assert ratios[0] < ratios[-1]


def test_the_hint_is_shown_without_a_melody(roll: PianoRoll) -> None:
    drawn = shot(roll)
    roll.show_sheet(None)
    empty = shot(roll)
    assert empty != drawn
    assert colour(empty, 3, 3) == LIGHT.roll_row
    middle = empty.copy(300, 280, 400, 60)
    colours = {middle.pixelColor(x, y).name() for x in range(middle.width()) for y in range(middle.height())}
    assert LIGHT.text in colours


def test_the_focus_frame_is_for_the_keyboard(qtbot: QtBot, roll: PianoRoll) -> None:
    with qtbot.waitActive(roll):
        roll.activateWindow()
    roll.clearFocus()
    roll.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(roll.hasFocus)
    assert colour(shot(roll), 0, 100) == LIGHT.focus
    qtbot.mouseClick(roll.viewport(), Qt.MouseButton.LeftButton)
    assert colour(shot(roll), 0, 100) != LIGHT.focus
    qtbot.keyClick(roll, Qt.Key.Key_Plus)
    assert colour(shot(roll), 0, 100) == LIGHT.focus


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
@pytest.mark.parametrize("size", [(240, 160), (1000, 600), (1600, 900)])
@pytest.mark.parametrize("metre", ["4/4", "7/8", "12/8"])
def test_every_pixel_is_painted_at_every_size(
    qapp: QApplication, scale: float, size: tuple[int, int], metre: str
) -> None:
    sheet, camera, unpainted = Sheet.of(made_melody(64, metre)), Camera(), "#ff00ff"
    camera.resize(sheet, *size)
    image = QImage(round(size[0] * scale), round(size[1] * scale), QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(scale)
    image.fill(QColor(unpainted))
    painter = QPainter(image)
    draw_picture(painter, camera.view(sheet), sheet, Marks(loop=(1, 3)), Ink(LIGHT, QFont()))
    painter.end()
    columns = {0, image.width() - 1, *range(0, image.width(), 29)}
    seen = {image.pixelColor(x, y).name() for x in columns for y in range(image.height())}
    assert len(seen) > 10
    assert unpainted not in seen


def test_a_note_under_the_keyboard_does_not_show_through(roll: PianoRoll) -> None:
    roll.show_sheet(Sheet.of(made_melody(64)))
    roll.horizontalScrollBar().setValue(20)
    image, view = shot(roll), view_of(roll)
    keys = image.copy(QRectF(0, view.bands.top_px, view.bands.keys_px - 4, 400).toRect())
    colours = {keys.pixelColor(x, y).name() for x in range(keys.width()) for y in range(keys.height())}
    assert not colours & note_colours(LIGHT)


def test_an_upbeat_is_drawn_before_bar_1_in_a_bar_of_its_own(roll: PianoRoll, melody: Melody) -> None:
    roll.show_sheet(Sheet.of(after_an_upbeat(melody)))
    roll.set_position(-240)
    image, view = shot(roll), view_of(roll)
    assert view.time.x(-BAR) == view.bands.keys_px
    assert colour(image, view.time.x(-480) + 3, row_middle(view, 67)) in note_colours(LIGHT)
    assert colour(image, view.time.x(-240) + 4, row_middle(view, 67)) == LIGHT.note_active
    assert colour(image, view.time.x(-0.5 * BAR), view.bands.phrases_top + 4) == LIGHT.panel
    assert colour(image, view.time.x(-0.5 * BAR), view.bands.chords_top + 4) == LIGHT.panel
    bar_1, bar_2, bar_5 = (colour(image, view.time.x(bar * BAR), row_middle(view, 62)) for bar in (0, 1, 4))
    assert bar_1 == bar_5 != bar_2


def test_the_bar_of_an_upbeat_has_the_number_0_and_the_next_the_number_1(roll: PianoRoll, melody: Melody) -> None:
    numbers = numbers_of(roll, 0)
    roll.show_sheet(Sheet.of(after_an_upbeat(melody)))
    assert numbers_of(roll, 0) == numbers
    assert numbers_of(roll, -1) not in (numbers, numbers_of(roll, 1))


def numbers_of(roll: PianoRoll, bar: int) -> QImage:
    """What is written at the beginning of a bar in the ruler."""
    return shot(roll).copy(QRectF(round(view_of(roll).time.x(bar * BAR)) + 4, 2, 12, 11).toRect())
