"""Articulation on the roll: each mark is where its note is, and only where there is room."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtGui import QImage

from melodygen.editing.marks import with_marks
from melodygen.melody import Melody
from tests.ui.roll.conftest import made_melody
from tests.ui.roll.test_drawing import colour, shot, view_of
from ui.roll import PianoRoll
from ui.roll.articulation import GAP_PX, MARK_HEIGHT_PX
from ui.roll.notes import note_rect
from ui.roll.sheet import Sheet
from ui.theme import DARK, LIGHT, Theme

MARKS = {"staccato": "staccato=2", "tenuto": "tenuto=2", "accent": "accent=2", "slur": "slur=2-3"}


def pictured(roll: PianoRoll, melody: Melody) -> QImage:
    roll.show_sheet(Sheet.of(melody))
    return shot(roll)


def as_plain(melody: Melody) -> Melody:
    """Played without the marks, so that nothing else of the picture changes."""
    return replace(melody, interpretation=replace(melody.interpretation, expression=0))


def differing(one: QImage, other: QImage) -> tuple[list[int], list[int]]:
    """Columns and rows of the pixels that are not alike."""
    places = [
        (x, y) for x in range(one.width()) for y in range(one.height()) if one.pixel(x, y) != other.pixel(x, y)
    ]  # fmt: skip
    return [x for x, _ in places], [y for _, y in places]


@pytest.mark.parametrize("kind", ["staccato", "tenuto", "accent"])
def test_a_mark_is_below_its_note_and_nowhere_else(roll: PianoRoll, kind: str) -> None:
    melody = as_plain(made_melody())
    before = pictured(roll, melody)
    after = pictured(roll, with_marks(melody, MARKS[kind]))
    columns, rows = differing(before, after)
    rect = note_rect(view_of(roll), Sheet.of(melody), 1)
    assert columns
    assert rect.left() - 1 <= min(columns) <= max(columns) <= rect.right() + 1
    assert rect.bottom() <= min(rows) <= max(rows) <= rect.bottom() + GAP_PX + MARK_HEIGHT_PX + 1


def test_a_slur_is_above_its_notes(roll: PianoRoll) -> None:
    melody = as_plain(made_melody())
    columns, rows = differing(pictured(roll, melody), pictured(roll, with_marks(melody, MARKS["slur"])))
    first, last = (note_rect(view_of(roll), Sheet.of(melody), index) for index in (1, 2))
    assert columns
    assert first.center().x() - 2 <= min(columns) <= max(columns) <= last.center().x() + 2
    assert max(rows) <= first.top()
    assert min(rows) < last.top()


def test_the_four_kinds_look_different(roll: PianoRoll) -> None:
    pictures = [pictured(roll, with_marks(as_plain(made_melody()), marks)) for marks in MARKS.values()]
    assert len({bytes(picture.constBits()) for picture in pictures}) == 4


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
def test_a_dot_has_the_colour_of_text(roll: PianoRoll, theme: Theme) -> None:
    roll.set_theme(theme)
    melody = with_marks(as_plain(made_melody()), "staccato=1")
    image, rect = pictured(roll, melody), note_rect(view_of(roll), Sheet.of(melody), 0)
    assert colour(image, rect.center().x() - 0.5, rect.bottom() + GAP_PX + MARK_HEIGHT_PX / 2) == theme.text


def test_where_notes_are_too_narrow_there_are_none(roll: PianoRoll) -> None:
    melody = as_plain(made_melody(256))
    marked = with_marks(melody, f"staccato=1-{len(melody.notes)} slur=1-{len(melody.notes)}")
    roll.show_sheet(Sheet.of(melody))
    for _ in range(40):
        roll.zoom_out()
    before = shot(roll)
    roll.show_sheet(Sheet.of(marked))
    assert shot(roll) == before
    for _ in range(12):
        roll.zoom_in()
    marked_picture = shot(roll)
    roll.show_sheet(Sheet.of(melody))
    assert shot(roll) != marked_picture
