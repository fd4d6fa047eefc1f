"""The left side: presets, chance and reset above, the parameters below."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QPushButton, QToolButton, QVBoxLayout, QWidget

from ui.actions import Actions, stand_for
from ui.icon_names import set_icon
from ui.panel import WIDTH, ParametersPanel
from ui.texts import tooltip
from ui.theme import set_role


class SideBar(QFrame):
    """What sets all parameters at once, over those that set one."""

    def __init__(self, actions: Actions, presets: QMenu, panel: ParametersPanel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "bar")
        self.setObjectName("sideBar")
        self.setFixedWidth(WIDTH)
        row = QHBoxLayout()
        row.setContentsMargins(16, 12, 16, 4)
        row.setSpacing(8)
        self.buttons = (self._presets_button(presets), self._randomise_button(actions), self._reset_button(actions))
        for button, stretch in zip(self.buttons, (1, 1, 0), strict=True):
            row.addWidget(button, stretch)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(panel, 1)

    def _presets_button(self, presets: QMenu) -> QPushButton:
        button = QPushButton(self.tr("Presets"), self)
        button.setMenu(presets)
        button.setToolTip(tooltip(self.tr("Take a set of parameters, or keep the present one")))
        button.setAccessibleName(self.tr("Presets"))
        return button

    def _randomise_button(self, actions: Actions) -> QPushButton:
        button = QPushButton(self.tr("Randomise"), self)
        set_icon(button, "dice")
        button.setAccessibleName(self.tr("Randomise"))
        stand_for(button, actions["randomise"])
        return button

    def _reset_button(self, actions: Actions) -> QToolButton:
        button = QToolButton(self)
        button.setDefaultAction(actions["reset_all"])
        button.setAccessibleName(self.tr("Reset all parameters"))
        set_role(button, "tool")
        return button
