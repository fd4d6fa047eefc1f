"""Which tune of a file, and which of its bars; each can be heard before it is chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QSpinBox,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from melodygen.theory.instruments import instrument_named
from ui.bringing.looking import Taken, take
from ui.bringing.words import counted, melody_words
from ui.jobs import Runner, Task
from ui.language import said
from ui.texts import translated
from ui.theme import set_role

if TYPE_CHECKING:
    from melodygen.bringing import Contents, Tune
    from melodygen.reading import Quantised


class TunesDialog(QDialog):
    """Offers the tunes of a file.

    Signals
    -------
    taken(Taken)
        One was chosen, and is ready.
    heard(melody or None)
        The user wants to hear that, or nothing any more.

    """

    taken = Signal(object)
    heard = Signal(object)

    def __init__(self, contents: Contents, runner: Runner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._contents = contents
        self._tune: Quantised | None = None
        self._reading, self._taking = Task(runner, self), Task(runner, self)
        self.setWindowTitle(_tr("Open {name}").format(name=contents.path.name))
        self.list = self._make_list()
        self.first, self.last = QSpinBox(self), QSpinBox(self)
        self.said, self.problem = QLabel(self), QLabel(self)
        self.hear = QPushButton(_tr("&Hear It"), self)
        self.hear.setCheckable(True)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self.open_button = QPushButton(_tr("&Open"), self)
        self._lay_out()
        self._connect()
        self.list.setCurrentItem(self._rows[contents.likeliest or 0])

    @property
    def bars(self) -> tuple[int, int]:
        """The bars that are chosen, from 0; with the first one its upbeat."""
        first = self.first.value() - 1
        has_upbeat = self._tune is not None and self._tune.melody.lead_in_ticks and not first
        return -1 if has_upbeat else first, self.last.value()

    def reject(self) -> None:
        """Close; what is being read is given up."""
        self._reading.cancel()
        self._taking.cancel()
        super().reject()

    def _make_list(self) -> QTreeWidget:
        tree = QTreeWidget(self)
        tree.setObjectName("tunes")
        tree.setRootIsDecorated(False)
        tree.setAccessibleName(_tr("Tunes in the file"))
        tree.setHeaderLabels([_tr("Name"), _tr("Instrument"), _tr("Notes")])
        self._rows = [QTreeWidgetItem(tree, self._columns(*each)) for each in enumerate(self._contents.tunes)]
        header = tree.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for column, key in ((1, "instrument"), (2, "notes")):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
            tree.setColumnHidden(column, not any(getattr(tune, key) for tune in self._contents.tunes))
        return tree

    def _columns(self, number: int, tune: Tune) -> list[str]:
        name = tune.name or _tr("Number {number}").format(number=number + 1)
        if number == self._contents.likeliest and len(self._contents.tunes) > 1:
            name = _tr("{name}  (most likely the melody)").format(name=name)
        instrument = translated(instrument_named(tune.instrument).label) if tune.instrument else ""
        return [name, instrument, "" if tune.notes is None else str(tune.notes)]

    def _lay_out(self) -> None:
        many = counted(len(self._contents.tunes), "", _tr("There are {count} tunes in it. Which shall it be?"))
        heading = QLabel(many or _tr("It is longer than a melody may be. Which bars of it shall it be?"), self)
        heading.setWordWrap(True)
        set_role(heading, "heading")
        self.said.setWordWrap(True)
        self.problem.setWordWrap(True)
        set_role(self.said, "muted")
        set_role(self.problem, "error")
        set_role(self.open_button, "primary")
        self.open_button.setDefault(True)
        self.buttons.addButton(self.hear, QDialogButtonBox.ButtonRole.ActionRole)
        self.buttons.addButton(self.open_button, QDialogButtonBox.ButtonRole.ActionRole)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(10)
        column.addWidget(heading)
        column.addWidget(self.list)
        column.addLayout(self._bars_row())
        column.addWidget(self.said)
        column.addWidget(self.problem)
        column.addWidget(self.buttons)
        self.problem.hide()
        self.resize(520, 420 if len(self._contents.tunes) > 1 else 300)

    def _bars_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        fields = ((_tr("&Bars"), self.first, _tr("First bar")), (_tr("&to"), self.last, _tr("Last bar")))
        for text, spin, name in fields:
            label = QLabel(text, self)
            label.setBuddy(spin)
            spin.setAccessibleName(name)
            spin.setMinimumWidth(80)
            spin.setAlignment(Qt.AlignmentFlag.AlignRight)
            row.addWidget(label)
            row.addWidget(spin)
        row.addStretch(1)
        return row

    def _connect(self) -> None:
        self.list.currentItemChanged.connect(lambda *_: self._read())
        self.list.itemActivated.connect(lambda *_: self.open_button.click())
        self.first.valueChanged.connect(lambda _: self._on_bars())
        self.last.valueChanged.connect(lambda _: self._on_bars())
        self.hear.toggled.connect(lambda _: self._sound())
        self.open_button.clicked.connect(self._take)
        self.buttons.rejected.connect(self.reject)
        self._reading.finished.connect(self._show_tune)
        self._reading.failed.connect(self._show_problem)
        self._taking.finished.connect(self._on_taken)
        self._taking.failed.connect(self._show_problem)

    def _read(self) -> None:
        self._show_ready(is_ready=False)
        self.hear.setChecked(False)
        self._tune = None
        self.said.setText(_tr("Reading…"))
        self._reading.start(self._contents.tunes[self.list.currentIndex().row()].read)

    def _show_tune(self, tune: Quantised) -> None:
        from melodygen.bringing import sounding_bars  # noqa: PLC0415 - it is there already, with what was read

        self._tune = tune
        first, end = sounding_bars(tune.melody)
        with QSignalBlocker(self.first), QSignalBlocker(self.last):
            self.first.setRange(1, tune.melody.bars)
            self.first.setValue(max(0, first) + 1)
            self.last.setRange(1, tune.melody.bars)
            self.last.setValue(end)
        self.said.setText(melody_words(tune.melody))
        self._show_ready(is_ready=True)
        self._on_bars()

    def _on_bars(self) -> None:
        """Keep the last bar behind the first, and not farther than a melody is long."""
        from melodygen.bringing import MOST_BARS  # noqa: PLC0415

        if self._tune is not None:
            first = self.first.value()
            self.last.setRange(first, min(self._tune.melody.bars, first + MOST_BARS - 1))
            self._sound()

    def _sound(self) -> None:
        from melodygen.excerpt import bars_of  # noqa: PLC0415

        is_wanted = self.hear.isChecked() and self._tune is not None
        self.heard.emit(bars_of(self._tune.melody, *self.bars) if is_wanted and self._tune else None)

    def _show_ready(self, *, is_ready: bool) -> None:
        self.problem.hide()
        for part in (self.open_button, self.hear, self.first, self.last):
            part.setEnabled(is_ready)

    def _show_problem(self, error: Exception) -> None:
        self.said.clear()
        self.problem.setText(said(error))
        self.problem.show()
        self.open_button.setEnabled(self._tune is not None)

    def _take(self) -> None:
        if self._tune is not None:
            self._show_ready(is_ready=False)
            self._taking.start(take, self._contents.path, self._tune, self.bars)

    def _on_taken(self, taken: Taken) -> None:
        self.taken.emit(taken)
        self.accept()


def _tr(text: str) -> str:
    return QCoreApplication.translate("bringing", text)
