"""Buttons with a look of their own that stand for an action."""

from __future__ import annotations

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton


def stand_for(button: QAbstractButton, action: QAction) -> None:
    """Let `button` do what `action` does: it can be pressed when that can be done, and has its tip."""

    def follow() -> None:
        button.setEnabled(action.isEnabled())
        if button.toolTip() != action.toolTip():
            button.setToolTip(action.toolTip())

    button.clicked.connect(action.trigger)
    action.changed.connect(follow)
    follow()
