"""A quiet question across the window: it waits for its answer, and all else goes on."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from ui.theme import set_role


class QuestionBar(QFrame):
    """Asks one thing at a time, with two answers."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("questionBar")
        self.label, self.yes, self.no = QLabel(self), QPushButton(self), QPushButton(self)
        self.label.setWordWrap(True)
        set_role(self.yes, "primary")
        self._answers: tuple[Callable[[], None], Callable[[], None]] | None = None
        self.yes.clicked.connect(lambda: self._answer(0))
        self.no.clicked.connect(lambda: self._answer(1))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(14, 8, 14, 8)
        layout.setSpacing(8)
        layout.addWidget(self.label, 1)
        for button in (self.yes, self.no):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            layout.addWidget(button)
        self.hide()

    def ask(self, question: str, yes: tuple[str, Callable[[], None]], no: tuple[str, Callable[[], None]]) -> None:
        """Show `question` with two answers, each a text and what follows it."""
        self._answers = (yes[1], no[1])
        self.label.setText(question)
        for button, text in ((self.yes, yes[0]), (self.no, no[0])):
            button.setText(text)
            button.setAccessibleName(text.replace("&", ""))
            button.setToolTip(question)
        self.setAccessibleName(question)
        self.show()
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def _answer(self, which: int) -> None:
        answers, self._answers = self._answers, None
        self.hide()
        if answers is not None:
            answers[which]()
