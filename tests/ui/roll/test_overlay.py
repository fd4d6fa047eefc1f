"""What moves is drawn within the areas that are repainted for it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QFont, QImage, QPainter
from PySide6.QtWidgets import QApplication

from tests.ui.roll.conftest import BAR, made_melody
from ui.roll.camera import Camera
from ui.roll.geometry import View
from ui.roll.ink import Ink
from ui.roll.overlay import Overlay, draw_overlay
from ui.roll.pointer import Place
from ui.roll.sheet import Sheet
from ui.theme import LIGHT

SIZE = (500, 300)


@pytest.fixture
def sheet() -> Sheet:
    return Sheet.of(made_melody())


@pytest.fixture
def view(sheet: Sheet) -> View:
    camera = Camera()
    camera.resize(sheet, *SIZE)
    return camera.view(sheet)


@pytest.mark.parametrize(
    ("position", "held"),
    [
        (600.0, None),
        (2.3 * BAR, Place("grid", 500, 64, note=1)),
        (None, Place("keys", 0, 61)),
        (0.0, None),
    ],
)
def test_nothing_is_drawn_outside_its_areas(
    qapp: QApplication, view: View, sheet: Sheet, position: float | None, held: Place | None
) -> None:
    overlay = Overlay.at(view, sheet, position, held)
    image = QImage(*SIZE, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    draw_overlay(painter, view, sheet, overlay, Ink(LIGHT, QFont()))
    painter.end()
    areas = overlay.areas(view, sheet)
    drawn = [QPoint(x, y) for x in range(SIZE[0]) for y in range(SIZE[1]) if image.pixelColor(x, y).alpha()]
    assert len(drawn) > 100
    assert all(any(area.contains(point) for area in areas) for point in drawn)


def test_a_cursor_out_of_view_is_not_drawn(view: View, sheet: Sheet) -> None:
    assert Overlay.at(view, sheet, 99 * BAR, None).cursor_x is None
    assert Overlay.at(view, sheet, None, None) == Overlay()


def test_the_key_of_the_sounding_note_is_held(view: View, sheet: Sheet) -> None:
    assert Overlay.at(view, sheet, 500, None).keys == {64}
    assert Overlay.at(view, sheet, 500, Place("keys", 0, 70)).keys == {64, 70}
