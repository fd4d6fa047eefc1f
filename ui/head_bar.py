"""The bar at the top: generate, the seed, back and forth, and what happens to files."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QToolButton, QWidget

from melodygen.given import Given
from ui.actions import Actions, plain, stand_for
from ui.dragout.handle import DragHandle
from ui.icon_names import set_icon
from ui.seed_field import SeedField
from ui.texts import tooltip
from ui.theme import set_role

BUSY_AFTER_MS = 250
"""How long a melody may take before the bar says that one is being made."""


FOLDER_PX = 110
"""How much room there is for a folder's name."""


class HeadBar(QFrame):
    """The actions used most, as buttons, with the seed between them."""

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "bar")
        self.setObjectName("headBar")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.generate = self._generate_button(actions)
        self.seed = SeedField(actions["copy_seed"], self)
        self.busy = QLabel(self.tr("Composing…"), self)
        set_role(self.busy, "muted")
        self.busy.hide()
        self._busy_soon = QTimer(self, singleShot=True, interval=BUSY_AFTER_MS)
        self._busy_soon.timeout.connect(self._show_busy)
        self.locked = QLabel(self)
        self.locked.setToolTip(
            tooltip(
                self.tr(
                    "What is locked stays as it is whatever is turned; the rest is drawn "
                    "anew. Melody > Unlock All frees it."
                )
            )
        )
        set_role(self.locked, "muted")
        self.locked.hide()
        self._has_locks = False
        self.folder = QLabel(self)
        set_role(self.folder, "muted")
        self.folder.hide()
        self.drag = DragHandle(parent=self)
        self.drag.renamed.connect(self._fit)
        self._row = layout = QHBoxLayout(self)
        layout.setContentsMargins(14, 8, 14, 8)
        layout.setSpacing(6)
        layout.addWidget(self.generate)
        layout.addSpacing(10)
        layout.addWidget(self.seed)
        layout.addSpacing(10)
        for name in ("undo", "redo"):
            layout.addWidget(self._tool(actions, name))
        layout.addSpacing(4)
        layout.addWidget(self.locked)
        layout.addWidget(self.busy)
        layout.addStretch(1)
        for name in ("new", "open", "save"):
            layout.addWidget(self._tool(actions, name))
        layout.addSpacing(10)
        layout.addWidget(self.folder)
        self.exports = QWidget(self)
        row = QHBoxLayout(self.exports)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self.drag)
        row.addWidget(self._export_button(actions, "export_midi", self.tr("MIDI")))
        self.last = self._export_button(actions, "export_audio", self.tr("Audio"))
        row.addWidget(self.last)
        layout.addWidget(self.exports)

    def show_busy(self, *, is_busy: bool) -> None:
        """Say that a melody takes its time, once it does."""
        if not is_busy:
            self._busy_soon.stop()
            self.busy.hide()
            self._fit()
        elif not self._busy_soon.isActive():
            self._busy_soon.start()

    def show_locks(self, locks: Given) -> None:
        """Say how many notes stay whatever is turned; nothing where all are drawn."""
        count = len(locks.notes)
        text = self.tr("1 note locked") if count == 1 else self.tr("{count} notes locked").format(count=count)
        others = self.tr("Pitches locked") if locks.lines else self.tr("Chords or silences locked")
        self.locked.setText(text if count else others)
        self._has_locks = locks.holds_anything
        self._fit()

    def show_folder(self, folder: Path | None) -> None:
        """Say that every melody that is heard goes to `folder`; nothing where none does."""
        self.folder.setVisible(folder is not None)
        if folder is not None:
            name = self.folder.fontMetrics().elidedText(folder.name, Qt.TextElideMode.ElideRight, FOLDER_PX)
            self.folder.setText(self.tr("Into {folder}").format(folder=name))
            text = self.tr("Each melody that is heard is written to {folder}. File > Export Every Melody ends it.")
            self.folder.setToolTip(tooltip(text.format(folder=folder)))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """What a narrow bar has no room for is said elsewhere."""
        super().resizeEvent(event)
        self._fit()

    def _show_busy(self) -> None:
        self.busy.show()
        self._fit()

    def _fit(self) -> None:
        """Give up words until there is room: of the seed, of what is dragged, of the locks, which the roll shows."""
        for given_up in range(4):
            self.seed.label.setVisible(given_up < 1)
            self.drag.show_words(has_words=given_up < 2)
            self.locked.setVisible(self._has_locks and given_up < 3)
            for inner in (self.seed, self.exports):
                inner.updateGeometry()
            if self._row.minimumSize().width() <= self.width():
                return

    def _generate_button(self, actions: Actions) -> QPushButton:
        button = QPushButton(self.tr("Generate"), self)
        set_role(button, "primary")
        set_icon(button, "generate")
        button.setAccessibleName(self.tr("Generate"))
        button.setMinimumHeight(32)
        stand_for(button, actions["generate"])
        return button

    def _tool(self, actions: Actions, name: str) -> QToolButton:
        button = QToolButton(self)
        button.setDefaultAction(actions[name])
        button.setAccessibleName(plain(actions[name].text()))
        set_role(button, "tool")
        return button

    def _export_button(self, actions: Actions, name: str, text: str) -> QPushButton:
        button = QPushButton(text, self)
        set_icon(button, "export")
        button.setAccessibleName(plain(actions[name].text()))
        stand_for(button, actions[name])
        return button
