"""The seed: shown, typed, copied."""

from __future__ import annotations

from PySide6.QtCore import QRegularExpression, Qt, Signal
from PySide6.QtGui import QAction, QRegularExpressionValidator
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QToolButton, QWidget

from melodygen.fields import SEED_LIMIT, field_named
from ui.icon_names import set_icon
from ui.texts import tooltip, translated
from ui.theme import set_role


class SeedField(QWidget):
    """A number that is text to the hand: it is pasted and copied more than it is counted up.

    `edited` carries another seed.  Where the number is none the field shows the melody's again, and `refused` says why.
    """

    edited = Signal(object)  # a seed may be larger than the numbers that signals carry
    refused = Signal(str)

    def __init__(self, copy_action: QAction, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._seed = 0
        self.line = self._make_line()
        self.copy_button = QToolButton(self)
        self.copy_button.setDefaultAction(copy_action)
        self.copy_button.setAccessibleName(self.tr("Copy the seed"))
        set_role(self.copy_button, "tool")
        set_icon(self.copy_button, "copy")
        self.label = QLabel(self.tr("Seed"), self)  # no letter of it is left for an Alt key; its action has a key
        set_role(self.label, "muted")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        for part in (self.label, self.line, self.copy_button):
            layout.addWidget(part)

    def show_seed(self, seed: int) -> None:
        """Show `seed`, unless another is being typed."""
        if seed != self._seed or not self.line.hasFocus():
            self._seed = seed
            self.line.setText(str(seed))

    def focus(self) -> None:
        """Be ready for another seed to be typed."""
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.line.selectAll()

    def _make_line(self) -> QLineEdit:
        line = QLineEdit(self)
        line.setValidator(QRegularExpressionValidator(QRegularExpression(r"\s*\d*\s*"), line))
        line.setFixedWidth(112)
        help_text = translated(field_named("seed").help)
        line.setAccessibleName(self.tr("Seed"))
        line.setAccessibleDescription(help_text)
        line.setToolTip(tooltip(help_text))
        line.editingFinished.connect(self._on_typed)
        return line

    def _on_typed(self) -> None:
        typed = self.line.text().strip()
        digits = typed.lstrip("0") or "0"
        self.line.setText(str(self._seed))
        if len(digits) > len(str(SEED_LIMIT)) or int(digits) > SEED_LIMIT:
            says = self.tr("The seed must be a number from 0 to {limit}; it stays {seed}")
            self.refused.emit(says.format(limit=SEED_LIMIT, seed=self._seed))
        elif typed and int(digits) != self._seed:
            self._seed = int(digits)
            self.line.setText(digits)
            self.edited.emit(self._seed)
