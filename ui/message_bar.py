"""One sentence across the window that stays until it is dismissed."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QWidget

from ui.icon_names import set_icon
from ui.theme import set_role

PASSING_MS = 8_000
"""How long good news stays."""


class MessageBar(QFrame):
    """Shows the latest message; trouble stays until it is dismissed or past, good news goes by itself."""

    dismissed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._said: set[str] = set()
        self._about = ""
        self._passing = QTimer(self, singleShot=True, interval=PASSING_MS)
        self._passing.timeout.connect(self.dismiss)
        self.label = QLabel(self)
        self.label.setWordWrap(True)
        self.label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.close_button = self._make_close_button()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(14, 8, 8, 8)
        layout.addWidget(self.label, 1)
        layout.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        self.setObjectName("messageBar")
        self.hide()

    def say(self, text: str, about: str = "") -> None:
        """Show `text`, which is trouble, in place of what stood there; `settle` of what it is `about` ends it."""
        self._show(text[:1].upper() + text[1:], "trouble")
        self._about = about

    def settle(self, about: str) -> None:
        """What is named has gone well: trouble with it is past."""
        if self._about == about:
            self.dismiss()

    def inform(self, text: str) -> None:
        """Show `text`, which is good news, for a while; as it is, since it may begin with the name of a file."""
        self._show(text, "news")
        self._passing.start()

    def _show(self, text: str, kind: str) -> None:
        self._passing.stop()
        self._about = ""
        self.setProperty("kind", kind)
        self.style().unpolish(self)
        self.style().polish(self)
        self.label.setText(text)
        self.setAccessibleName(text)
        self.show()
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def say_once(self, text: str, about: str = "") -> None:
        """Show `text` unless it has been shown before."""
        if text not in self._said:
            self._said.add(text)
            self.say(text, about)

    def forget(self) -> None:
        """What was said once may be said again."""
        self._said.clear()

    def dismiss(self) -> None:
        """Take the message away."""
        self._about = ""
        self.hide()
        self.dismissed.emit()

    def _make_close_button(self) -> QToolButton:
        button = QToolButton(self)
        set_role(button, "tool")
        set_icon(button, "close")
        button.setAccessibleName(self.tr("Dismiss this message"))
        button.setToolTip(self.tr("Dismiss (Esc)"))
        button.clicked.connect(self.dismiss)
        return button
