"""Four steps through the window for who is new to it: each says of one part what it is for, and frames it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QAccessibleEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget
from shiboken6 import isValid

from ui.theme import set_role

WIDTH = 320
GAP = 12
EDGE = 5
"""Pixels between a part and the frame around it."""


@dataclass(frozen=True, slots=True)
class Step:
    """A part of the window, and what there is to say of it."""

    part: QWidget
    title: str
    text: str


class Tour(QFrame):
    """Goes through `steps` over `window`: Enter goes on, Escape leaves; the window can be used all the while."""

    def __init__(self, window: QWidget, steps: tuple[Step, ...]) -> None:
        super().__init__(window)
        self._window, self._steps = window, steps
        self._place = 0
        self._before: QWidget | None = None
        self.setObjectName("tour")
        self._frame = QFrame(window)
        self._frame.setObjectName("tourFrame")
        self._frame.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.title, self.text, self.count = QLabel(self), QLabel(self), QLabel(self)
        self.go_on, self.skip = QPushButton(self), QPushButton(self.tr("Skip"), self)
        self._column = QVBoxLayout(self)
        self._lay_out()
        self.go_on.clicked.connect(self._go_on)
        self.skip.clicked.connect(self.leave)
        window.installEventFilter(self)
        self.leave()

    def start(self) -> None:
        """Begin with the first step."""
        self._before = self._window.focusWidget()
        self._show(0)

    def leave(self) -> None:
        """End it, and give the keyboard back."""
        self.hide()
        self._frame.hide()
        if self._before is not None and isValid(self._before):  # what had the keyboard may be gone by now
            self._before.setFocus()
        self._before = None

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Enter and Escape do what the buttons do."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._go_on()
        elif event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Keep to the part when the window changes its size."""
        if watched is self._window and event.type() is QEvent.Type.Resize and self.isVisible():
            self._put()
        return False

    def _go_on(self) -> None:
        if self._place + 1 < len(self._steps):
            self._show(self._place + 1)
        else:
            self.leave()

    def _show(self, place: int) -> None:
        self._place = place
        step, count = self._steps[place], len(self._steps)
        self.count.setText(self.tr("{place} of {count}").format(place=place + 1, count=count))
        self.title.setText(step.title)
        self.text.setText(step.text)
        self.go_on.setText(self.tr("Next") if place + 1 < count else self.tr("Done"))
        self.go_on.setAccessibleName(self.go_on.text())
        self.skip.setVisible(place + 1 < count)
        self.setAccessibleName(f"{self.count.text()}: {step.title}. {step.text}")
        for part in (self._frame, self):
            part.show()
            part.raise_()
        self._put()
        self.go_on.setFocus(Qt.FocusReason.TabFocusReason)
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def _put(self) -> None:
        """The frame around the part, and the text beside it where there is room, else below or over it."""
        part = self._steps[self._place].part
        framed = QRect(part.mapTo(self._window, QPoint()), part.size())
        self._frame.setGeometry(framed.adjusted(-EDGE, -EDGE, EDGE, EDGE).intersected(self._window.rect()))
        self.setFixedSize(WIDTH, self._column.totalHeightForWidth(WIDTH))
        inside = self._window.rect().adjusted(EDGE, EDGE, -EDGE, -EDGE)
        right = QRect(QPoint(framed.right() + GAP, framed.top() + GAP), self.size())
        below = QRect(QPoint(framed.left(), framed.bottom() + GAP), self.size())
        back = QRect(QPoint(framed.right() - WIDTH, framed.bottom() + GAP), self.size())
        over = QRect(QPoint(framed.right() - WIDTH - GAP, framed.top() + GAP), self.size())
        above = QRect(QPoint(framed.left() + GAP, framed.top() - GAP - self.height()), self.size())
        places = (below, right, back, above, over)
        self.move(next((place for place in places if inside.contains(place)), over).topLeft())

    def _lay_out(self) -> None:
        set_role(self.title, "title")
        set_role(self.count, "muted")
        set_role(self.go_on, "primary")
        self.text.setWordWrap(True)
        self.skip.setAccessibleName(self.tr("Skip the tour"))
        for button, tip in ((self.go_on, self.tr("Enter")), (self.skip, self.tr("Esc"))):
            button.setToolTip(tip)
        foot = QHBoxLayout()
        foot.addWidget(self.count, 1)
        foot.addWidget(self.skip)
        foot.addWidget(self.go_on)
        self._column.setContentsMargins(18, 16, 18, 14)
        self._column.setSpacing(10)
        self._column.addWidget(self.title)
        self._column.addWidget(self.text)
        self._column.addLayout(foot)
