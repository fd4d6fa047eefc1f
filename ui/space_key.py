"""Space plays and pauses, except where it belongs to what has the focus.

A button reached by the Tab key is pressed by Space, and a name being searched for may have spaces in it.  Everywhere
else, in number fields too, where a space means nothing, it goes to Play.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QAbstractSpinBox, QComboBox, QLineEdit, QWidget

from ui.controls.choice import ChoiceBox


class SpaceKey(QObject):
    """Watches the buttons and fields below a window."""

    def watch(self, root: QWidget) -> None:
        """Sort out Space for everything below `root`."""
        for button in root.findChildren(QAbstractButton):
            if button.focusPolicy() & Qt.FocusPolicy.TabFocus:
                button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.installEventFilter(self)
        for field in (*root.findChildren(QComboBox), *root.findChildren(QAbstractSpinBox)):
            field.installEventFilter(self)
            for line in field.findChildren(QLineEdit):
                line.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Decide, before shortcuts do, who gets a Space."""
        if event.type() is not QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
            return False
        if event.key() != Qt.Key.Key_Space or event.modifiers() is not Qt.KeyboardModifier.NoModifier:
            return False
        event.setAccepted(_keeps_space(watched))
        return True


def _keeps_space(watched: QObject) -> bool:
    if isinstance(watched, QAbstractButton):
        return True
    owner = watched.parent() if isinstance(watched, QLineEdit) else watched
    return isinstance(owner, ChoiceBox) and owner.is_being_typed_in()
