"""The bar over the roll: the tools, what notes snap to, and how many are chosen."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QCheckBox, QComboBox, QFrame, QHBoxLayout, QLabel, QToolButton, QWidget

from melodygen.editing.snapping import GRIDS
from ui.icon_names import set_icon
from ui.roll.tools.edits import Snap
from ui.roll.tools.hand import Hand
from ui.roll.tools.keys import Tool
from ui.texts import roll_text, tooltip, translated
from ui.theme import set_role

TOOLS: tuple[tuple[Tool, str, str], ...] = (
    (
        "point",
        "Select",
        "Click, or drag around notes, to choose them; drag notes to move them, their ends to resize (P)",
    ),
    ("draw", "Draw", "Click or drag to draw a note (D); a double-click does it with every tool"),
    ("erase", "Erase", "Click notes, or drag over them, to erase them (E)"),
)


class RollBar(QFrame):
    """Shows and sets what the hand holds."""

    def __init__(self, hand: Hand, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "bar")
        self.setObjectName("rollBar")
        self._hand = hand
        self.tools = {tool: self._tool_button(tool, name, tip) for tool, name, tip in TOOLS}
        self.grid, self.scale = self._grid_box(), self._scale_box()
        self._snap_label, self.chosen = QLabel(self), QLabel(self)
        set_role(self.chosen, "muted")
        self._lay_out()
        self._roomy_px = self.sizeHint().width()
        hand.tool_changed.connect(self._show_tool)
        hand.selection.changed.connect(self._show_chosen)
        self._show_tool(hand.tool)
        self._show_chosen()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """In a narrow window the list of grids speaks for itself, and the scale is one word, so that all has room."""
        super().resizeEvent(event)
        is_roomy = event.size().width() >= self._roomy_px
        self._snap_label.setVisible(is_roomy)
        self.scale.setText(self.scale.accessibleName() if is_roomy else roll_text("Scale"))

    def _tool_button(self, tool: Tool, name: str, tip: str) -> QToolButton:
        button = QToolButton(self)
        button.setCheckable(True)
        set_role(button, "tool")
        set_icon(button, tool)
        button.setAccessibleName(roll_text(name))
        button.setToolTip(tooltip(roll_text(tip)))
        button.clicked.connect(lambda _=False: self._hand.take(tool))
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
        group = QButtonGroup(self)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(10, 4, 14, 4)
        layout.setSpacing(4)
        for button in self.tools.values():
            group.addButton(button)
            layout.addWidget(button)
        self._snap_label.setText(roll_text("Snap to"))
        set_role(self._snap_label, "muted")
        self._snap_label.setBuddy(self.grid)
        layout.addSpacing(12)
        layout.addWidget(self._snap_label)
        layout.addWidget(self.grid)
        layout.addSpacing(8)
        layout.addWidget(self.scale)
        layout.addStretch(1)
        layout.addWidget(self.chosen)

    def _set_snap(self) -> None:
        self._hand.snap = Snap(GRIDS[self.grid.currentIndex()], self.scale.isChecked())

    def _show_tool(self, tool: Tool) -> None:
        with QSignalBlocker(self.tools[tool]):
            self.tools[tool].setChecked(True)

    def _show_chosen(self) -> None:
        count = len(self._hand.selection.onsets)
        text = roll_text("1 note chosen" if count == 1 else "{count} notes chosen").format(count=count)
        self.chosen.setText(text if count else "")
