"""The window's icons: our own SVG drawings in ``currentColor``, tinted by the theme.

The drawings that ``theme.qss`` uses (chevrons and ticks) have fixed colours, since a style sheet cannot tint.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from ui.theme import Theme

FOLDER = Path(__file__).parent
SIZES = (16, 20, 24, 28, 32, 48)
"""Pixels; the 16 of every button and menu at 100 %, 125 %, 150 %, 175 %, 200 % and 300 % of the screen's scale."""

NAMES = tuple(sorted(path.stem for path in FOLDER.glob("*.svg") if "currentColor" in path.read_text(encoding="utf-8")))


@cache
def icon(name: str, theme: Theme, *, is_on_accent: bool = False) -> QIcon:
    """The drawing `name` (one of `NAMES`) in the theme's colours, sharp at every screen scale.

    Parameters
    ----------
    name
        The file's name without its ending, e.g. ``"play"``.
    theme
        Gives the colours; ask again when it changes.
    is_on_accent
        True for an icon on a ``primary`` button.

    """
    plain = theme.on_accent if is_on_accent else theme.text
    made = QIcon()
    _draw(made, name, plain, (QIcon.Mode.Normal, QIcon.State.Off))
    _draw(made, name, theme.faint, (QIcon.Mode.Disabled, QIcon.State.Off))
    if not is_on_accent:
        _draw(made, name, theme.accent, (QIcon.Mode.Normal, QIcon.State.On))
    return made


def _draw(made: QIcon, name: str, colour: str, meaning: tuple[QIcon.Mode, QIcon.State]) -> None:
    """Add the drawing in one colour and every size."""
    for size in SIZES:
        pixmap = QPixmap(_drawing(name, size))
        with QPainter(pixmap) as painter:
            painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
            painter.fillRect(pixmap.rect(), QColor(colour))
        made.addPixmap(pixmap, *meaning)


@cache
def _drawing(name: str, size: int) -> QPixmap:
    """The drawing in black: made once, as it takes ten times as long as tinting."""
    pixmap = QPixmap(size, size)
    pixmap.fill(Qt.GlobalColor.transparent)
    with QPainter(pixmap) as painter:
        _renderer(name).render(painter, QRectF(0, 0, size, size))
    return pixmap


@cache
def _renderer(name: str) -> QSvgRenderer:
    return QSvgRenderer(str(FOLDER / f"{name}.svg"))
