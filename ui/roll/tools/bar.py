"""The bar over the roll: the tools, what notes snap to, and how many are chosen."""

from __future__ import annotations

from typing import get_args

from PySide6.QtCore import QSize
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QFrame, QHBoxLayout, QLabel, QToolButton, QWidget

from melodygen.editing.snapping import GRIDS, grid_named
from ui.actions import Actions, plain
from ui.roll.tools.edits import Snap
from ui.roll.tools.hand import Hand, Tool
from ui.settings import Settings
from ui.texts import roll_text, tooltip, translated
from ui.theme import set_role


class RollBar(QFrame):
    """Shows and sets what the hand holds, and keeps what notes snap to."""

    def __init__(self, hand: Hand, actions: Actions, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "bar")
        self.setObjectName("rollBar")
        self._hand, self._settings = hand, settings
        hand.snap = Snap(grid_named(settings.snap_grid), settings.keeps_to_scale)
        self.tools = {tool: self._tool_button(actions[f"tool_{tool}"]) for tool in get_args(Tool)}
        self.grid, self.scale = self._grid_box(), self._scale_box()
        self.chosen = QLabel(self)
        set_role(self.chosen, "muted")
        self._least_px = 0
        self._lay_out()
        hand.selection.changed.connect(self._show_chosen)
        self._show_chosen()

    def _tool_button(self, action: QAction) -> QToolButton:
        button = QToolButton(self)
        set_role(button, "tool")
        button.setDefaultAction(action)
        button.setAccessibleName(plain(action.text()))
        return button

    def _grid_box(self) -> QComboBox:
        box = QComboBox(self)
        for grid in GRIDS:
            box.addItem(translated(grid.label), grid.slug)
        box.setCurrentIndex(GRIDS.index(self._hand.snap.grid))
        box.setAccessibleName(roll_text("Snap to"))
        box.setToolTip(tooltip(roll_text("Where notes snap to in time, and how far the arrow keys move them")))
        box.currentIndexChanged.connect(lambda _: self._set_snap())
        return box

    def _scale_box(self) -> QCheckBox:
        box = QCheckBox(roll_text("Keep to the scale"), self)
        box.setAccessibleName(box.text())
        box.setChecked(self._hand.snap.in_scale)
        box.setToolTip(tooltip(roll_text("Notes move by steps of the scale; with Alt, arrow keys move by semitones")))
        box.toggled.connect(lambda _: self._set_snap())
        return box

    def _lay_out(self) -> None:
        self._row = layout = QHBoxLayout(self)
        layout.setContentsMargins(10, 4, 14, 4)
        layout.setSpacing(4)
        for button in self.tools.values():
            layout.addWidget(button)
        self._snap_to = label = QLabel(roll_text("Snap to"), self)
        set_role(label, "muted")
        label.setBuddy(self.grid)
        layout.addSpacing(12)
        layout.addWidget(label)
        layout.addWidget(self.grid)
        layout.addSpacing(8)
        layout.addWidget(self.scale)
        layout.addStretch(1)
        layout.addWidget(self.chosen)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """In a narrow bar the choices go without words."""
        super().resizeEvent(event)
        self._fit()

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """It may be as narrow as it is without words."""
        return QSize(self._least_px, super().minimumSizeHint().height())

    def _fit(self) -> None:
        """Let all have their words where there is room for them; tips and screen readers have them anyway."""
        self._show_words(are_shown=False)
        self._least_px = self._row.minimumSize().width()
        self._show_words(are_shown=True)
        if self._row.minimumSize().width() > self.width():
            self._show_words(are_shown=False)

    def _show_words(self, *, are_shown: bool) -> None:
        self._snap_to.setVisible(are_shown)
        self.scale.setText(self.scale.accessibleName() if are_shown else "")
        self.chosen.setText(self.chosen.accessibleName() if are_shown else f"{len(self._hand.selection.onsets)}")

    def _set_snap(self) -> None:
        snap = self._hand.snap = Snap(GRIDS[self.grid.currentIndex()], self.scale.isChecked())
        self._settings.snap_grid, self._settings.keeps_to_scale = snap.grid.slug, snap.in_scale

    def _show_chosen(self) -> None:
        count = len(self._hand.selection.onsets)
        text = roll_text("1 note chosen" if count == 1 else "{count} notes chosen").format(count=count)
        self.chosen.setAccessibleName(text)
        self.chosen.setToolTip(tooltip(text))
        self.chosen.setVisible(count > 0)
        self._fit()
