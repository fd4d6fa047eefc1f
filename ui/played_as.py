"""The switch between the score and its performance: two buttons of which one is down."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QSizePolicy, QToolButton, QWidget

from ui.icon_names import set_icon
from ui.texts import tooltip
from ui.theme import set_role


class PlayedAs(QWidget):
    """Shows and sets whether the score alone is heard, which the action says."""

    def __init__(self, action: QAction, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._action = action
        self._group = QButtonGroup(self)
        self.score = self._button("score", self.tr("Score"), self.tr("Hear exactly what is written"))
        self.performance = self._button("performance", self.tr("Performance"), self.tr("Hear it performed"))
        self.buttons = (self.score, self.performance)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        set_role(self.score, "first")
        set_role(self.performance, "last")
        for button in self.buttons:
            row.addWidget(button)
        self._group.idToggled.connect(lambda *_: action.setChecked(self.score.isChecked()))
        action.toggled.connect(self._show)
        action.changed.connect(self._tell_key)
        self._show(action.isChecked())
        self._tell_key()

    def show_texts(self, *, is_on: bool) -> None:
        """Whether there is room for words beside the pictures."""
        style = Qt.ToolButtonStyle.ToolButtonTextBesideIcon if is_on else Qt.ToolButtonStyle.ToolButtonIconOnly
        for button in self.buttons:
            button.setToolButtonStyle(style)

    def _show(self, is_score: bool) -> None:
        """The one that is down is the one that the Tab key reaches."""
        down, up = self.buttons if is_score else reversed(self.buttons)
        down.setChecked(True)
        down.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        up.setFocusPolicy(Qt.FocusPolicy.ClickFocus)

    def _tell_key(self) -> None:
        keys = self._action.shortcuts()
        shown = f" ({keys[0].toString(keys[0].SequenceFormat.NativeText)})" if keys else ""
        for button in self.buttons:
            button.setToolTip(tooltip(button.accessibleDescription() + shown))

    def _button(self, icon: str, name: str, text: str) -> QToolButton:
        button = QToolButton(self)
        button.setCheckable(True)
        button.setText(name)
        button.setAccessibleName(name)
        button.setAccessibleDescription(text)
        set_icon(button, icon)
        self._group.addButton(button)
        return button
