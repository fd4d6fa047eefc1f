"""An amount on a slider that is heard while it moves."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QHBoxLayout, QLabel, QSlider, QVBoxLayout, QWidget

from ui.theme import set_role


class AmountDialog(QDialog):
    """An amount on a slider, and a button that does `play`; `moved` carries the amount, 0 to 100 %, as it changes."""

    moved = Signal(int)

    def __init__(self, play: QAction, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._play = play
        self.slider = QSlider(Qt.Orientation.Horizontal, self)
        self.slider.setRange(0, 100)
        self.slider.setPageStep(10)
        self.amount = QLabel(self)
        set_role(self.amount, "value")
        self.amount.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.amount.setMinimumWidth(self.amount.fontMetrics().horizontalAdvance("100 %") + 8)
        self.said = QLabel(self)
        self.said.setWordWrap(True)
        buttons = QDialogButtonBox(self)
        self.keep = buttons.addButton(self.tr("&Keep"), QDialogButtonBox.ButtonRole.AcceptRole)
        set_role(self.keep, "primary")
        buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
        self.play = buttons.addButton(play.text(), QDialogButtonBox.ButtonRole.ActionRole)
        self.play.clicked.connect(play.trigger)
        play.changed.connect(self._show_play)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        row = QHBoxLayout()
        row.addWidget(self.slider, 1)
        row.addWidget(self.amount)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 14)
        column.setSpacing(12)
        column.addWidget(self.said)
        column.addLayout(row)
        column.addWidget(buttons)
        self.setMinimumWidth(420)
        self.slider.valueChanged.connect(self._show)
        self.slider.valueChanged.connect(self.moved)
        self._show(0)

    def _show_play(self) -> None:
        self.play.setText(self._play.text())

    def _show(self, amount: int) -> None:
        self.amount.setText(f"{amount} %")
