"""Icons by name on buttons and actions, so that one call repaints all of them when the theme changes."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton

from ui.icons import icon
from ui.theme import Theme

NAME = "icon_name"


def set_icon(target: QAction | QAbstractButton, name: str, theme: Theme | None = None) -> None:
    """Let `target` have the icon `name` from the next `paint_icons` on, or at once where a theme is given."""
    target.setProperty(NAME, name)
    if theme is not None:
        _paint(target, theme)


def paint_icons(root: QObject, theme: Theme) -> None:
    """Draw every named icon below `root` in the colours of `theme`."""
    targets: list[QAction | QAbstractButton] = [*root.findChildren(QAction), *root.findChildren(QAbstractButton)]
    for target in targets:
        if target.property(NAME):
            _paint(target, theme)


def _paint(target: QAction | QAbstractButton, theme: Theme) -> None:
    is_primary = target.property("role") == "primary"
    target.setIcon(icon(target.property(NAME), theme, is_on_accent=is_primary))
