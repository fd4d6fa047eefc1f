"""What the design comes to: its conditions, how many melodies, and how long a listener sits there."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import (
    QFormLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from melodygen.stimuli.extent import CellExtent, Extent
from melodygen.stimuli.session_length import ANSWERING_S
from melodygen.stimuli.stimulus import HUMAN
from ui.icon_names import set_icon
from ui.language import number
from ui.texts import tooltip
from ui.theme import set_role

CELL = Qt.ItemDataRole.UserRole
WIDTH = 268
MB = 1_000_000


class Preview(QWidget):
    """Shows an `Extent`; `heard` carries the condition that is to be heard, or nothing once it is not any more."""

    heard = Signal(str)
    hushed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("stimuliPreview")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.tree = QTreeWidget(self)
        self.hear = QPushButton(_tr("Hear an Example"), self)
        self.said = QLabel(self)
        self.values = {name: QLabel(self) for name in ("melodies", "more", "lists", "listening", "session", "size")}
        self._prepare()
        self._lay_out()
        self.tree.itemActivated.connect(lambda *_: self.hear.click())
        self.tree.currentItemChanged.connect(lambda *_: self._show_hear())
        self.hear.toggled.connect(self._on_hear)
        self._show_hear()

    @property
    def condition(self) -> str:
        """The condition that is chosen; empty where there is none."""
        item = self.tree.currentItem()
        return str(item.data(0, CELL)) if item else ""

    def show_extent(self, extent: Extent) -> None:
        """Show what the design comes to."""
        self._show_cells(extent.cells)
        values = {
            "melodies": str(extent.melodies),
            "more": str(extent.more),
            "lists": f"{extent.lists} × {extent.trials}",
            "listening": duration(extent.listening_s),
            "session": _tr("about {time}").format(time=duration(extent.session_s)),
            "size": _tr("about {size}").format(size=_size(extent.size_bytes)),
        }
        for name, text in values.items():
            self.values[name].setText(text)
        says = _tr(
            "With {seconds} s to answer for each melody, and instructions and checks around them. Listeners are told "
            "of {minutes} minutes."
        )
        told = says.format(seconds=round(ANSWERING_S), minutes=extent.told_minutes)
        self.values["session"].setToolTip(tooltip(told))
        self.say("")

    def begin(self) -> None:
        """It is being worked out; said where nothing is there to look at meanwhile, since first it takes a while."""
        if not self.tree.topLevelItemCount():
            self.say(_tr("Reading the melodies…"))

    def say(self, text: str) -> None:
        """What stands in the way of a preview, or is being done for it."""
        self.said.setText(text)
        self.said.setVisible(bool(text))

    def clear(self, why: str) -> None:
        """There is no preview just now."""
        self._show_cells(())
        for label in self.values.values():
            label.setText("–")
        self.say(why)

    def show_sounding(self, *, sounds: bool) -> None:
        """Whether an example is heard."""
        self.hear.blockSignals(True)
        self.hear.setChecked(sounds)
        self.hear.blockSignals(False)

    def _show_cells(self, cells: tuple[CellExtent, ...]) -> None:
        before = self.condition
        self.tree.clear()
        for cell in cells:
            name = _tr("Human") if cell.name == HUMAN else shown_condition(cell.name)
            item = QTreeWidgetItem(self.tree, [name, str(cell.melodies), duration(cell.seconds)])
            item.setData(0, CELL, cell.name)
            item.setToolTip(0, tooltip(cell.name))
            item.setData(0, Qt.ItemDataRole.AccessibleTextRole, cell.name)
            for column in (1, 2):
                item.setTextAlignment(column, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            if cell.name == before:
                self.tree.setCurrentItem(item)
        first = self.tree.topLevelItem(0)
        if self.condition == "" and first is not None:
            self.tree.setCurrentItem(first)
        self._show_hear()

    def _show_hear(self) -> None:
        self.hear.setEnabled(bool(self.condition))
        if self.hear.isChecked():
            self.hear.setChecked(False)

    def _on_hear(self, wanted: bool) -> None:
        if wanted and self.condition:
            self.heard.emit(self.condition)
        else:
            self.hushed.emit()

    def _prepare(self) -> None:
        self.tree.setObjectName("tunes")
        self.tree.setHeaderLabels([_tr("Condition"), _tr("Melodies"), _tr("Each")])
        self.tree.setRootIsDecorated(False)
        self.tree.setUniformRowHeights(True)
        self.tree.setAccessibleName(_tr("Conditions, with melodies and the length of each"))
        self.tree.header().setStretchLastSection(False)
        self.tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for column in (1, 2):
            self.tree.header().setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
            self.tree.headerItem().setTextAlignment(column, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.hear.setCheckable(True)
        self.hear.setAutoDefault(False)
        set_icon(self.hear, "play")
        self.hear.setToolTip(tooltip(_tr("Hear a melody of this condition, as the set would have it")))
        set_role(self.said, "muted")
        self.said.setWordWrap(True)
        for label in self.values.values():
            set_role(label, "value")
            label.setAlignment(Qt.AlignmentFlag.AlignRight)

    def _lay_out(self) -> None:
        names = {
            "melodies": _tr("To judge"),
            "more": _tr("Practice, attention"),
            "lists": _tr("Lists × trials"),
            "listening": _tr("Listening"),
            "session": _tr("Session"),
            "size": _tr("On the disk"),
        }
        heading = QLabel(_tr("What it comes to"), self)
        set_role(heading, "heading")
        form = QFormLayout()
        form.setHorizontalSpacing(8)
        form.setVerticalSpacing(5)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for name, text in names.items():
            label = QLabel(text, self)
            set_role(label, "muted")
            form.addRow(label, self.values[name])
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 18, 16, 16)
        column.setSpacing(10)
        column.addWidget(heading)
        column.addWidget(self.tree, 1)
        column.addWidget(self.hear)
        column.addSpacing(4)
        column.addLayout(form)
        column.addWidget(self.said)
        self.setFixedWidth(WIDTH)


def shown_condition(name: str) -> str:
    """The levels alone: ``"mood=happy,complexity=20"`` -> ``"happy, 20"``."""
    return ", ".join(part.rpartition("=")[2] for part in name.split(","))


def duration(seconds: float) -> str:
    """A time as people say it: ``"24 s"``, ``"12 min"``, ``"3 h 20 min"``."""
    if seconds < 90:
        return _tr("{count} s").format(count=round(seconds))
    minutes = round(seconds / 60)
    if minutes < 90:
        return _tr("{count} min").format(count=minutes)
    return _tr("{hours} h {minutes} min").format(hours=minutes // 60, minutes=minutes % 60)


def _size(size_bytes: int) -> str:
    if size_bytes < MB:
        return _tr("{count} kB").format(count=max(1, round(size_bytes / 1000)))
    if size_bytes < 1000 * MB:
        return _tr("{count} MB").format(count=round(size_bytes / MB))
    return _tr("{count} GB").format(count=number(size_bytes / (1000 * MB)))


def _tr(text: str) -> str:
    return QCoreApplication.translate("stimuli", text)
