"""The dialog that learns a style: a form, then progress with a way out, then a report."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QFontMetrics, QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from ui.learning.form import Choose, LearnForm
from ui.learning.process import LearningProcess
from ui.learning.report import LearnReport
from ui.theme import set_role

WIDTH, BAR_HEIGHT = 600, 8


class LearnDialog(QDialog):
    """Learns styles, one at a time; `learned` carries the name of each.

    It leaves the window free to be worked with.  Closing it stops what is under way, and nothing is left of that.
    """

    learned = Signal(str)

    def __init__(self, choose: Choose, start: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.process = LearningProcess(self)
        self._folder = start
        self.form = LearnForm(choose, start, self)
        self.report = LearnReport(self)
        self.problem, self.reading, self.found = (QLabel(self) for _ in range(3))
        self.bar = QProgressBar(self)
        self.learn = QPushButton(self.tr("&Learn"), self)
        self.buttons = QDialogButtonBox(self)
        self.cancel = QPushButton(self.tr("Cancel"), self)
        self.copy = QPushButton(self.tr("&Copy"), self)
        self.setWindowTitle(self.tr("Learn a style"))
        self._prepare()
        self._lay_out()
        self._connect()
        self._show_running(is_running=False)

    def start(self) -> None:
        """Learn what the form asks for."""
        wish = self.form.wish
        if wish is None:
            return
        self.problem.hide()
        if not wish.folder.exists():
            self._say(self.tr("There is no folder {folder}; choose one that is there.").format(folder=wish.folder))
            return
        self._show_running(is_running=True)
        self._folder = wish.folder
        self.process.start(wish)

    def reject(self) -> None:
        """Stop what is under way, or else close."""
        if self.process.is_running:
            self.cancel.setEnabled(False)
            self.process.stop()
        else:
            super().reject()

    def leave(self) -> None:
        """Close now; of what is under way nothing is left."""
        self.process.stop_and_wait()
        super().reject()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        """The button of the frame closes, and does not only stop."""
        self.leave()
        event.accept()

    def _prepare(self) -> None:
        self.problem.setWordWrap(True)
        set_role(self.problem, "error")
        set_role(self.found, "muted")
        set_role(self.learn, "primary")
        self.bar.setRange(0, 1000)
        self.bar.setTextVisible(False)
        self.bar.setFixedHeight(BAR_HEIGHT)
        self.bar.setAccessibleName(self.tr("Progress of learning"))
        self.learn.setDefault(True)
        self.cancel.setAutoDefault(False)
        self.buttons.addButton(self.cancel, QDialogButtonBox.ButtonRole.RejectRole)
        self.buttons.addButton(self.learn, QDialogButtonBox.ButtonRole.ActionRole)
        self.copy.setToolTip(self.tr("Copy this report to the clipboard"))
        self.copy.setAutoDefault(False)
        self.buttons.addButton(self.copy, QDialogButtonBox.ButtonRole.ActionRole)
        for part in (self.copy, self.report, self.problem):
            part.hide()

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(10)
        self.about = QLabel(
            self.tr(
                "A style is learned from melodies in MIDI, MusicXML, ABC and JSON-lines files: at least 24 different "
                "stretches of 4 to 16 bars. It keeps tables of habits, never the melodies."
            ),
            self,
        )
        self.about.setWordWrap(True)
        set_role(self.about, "muted")
        for widget in (self.about, self.form, self.problem, self.bar, self.reading, self.found):
            layout.addWidget(widget)
        layout.addWidget(self.report, 1)
        layout.addStretch(0)
        layout.addSpacing(4)
        layout.addWidget(self.buttons)
        self.setMinimumWidth(WIDTH)

    def _connect(self) -> None:
        self.form.edited.connect(self._show_whether_it_can_begin)
        self.form.edited.connect(self._grow_soon)
        self.learn.clicked.connect(self.start)
        self.copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.report.text))
        self.buttons.rejected.connect(self.reject)
        self.process.progressed.connect(self._on_progress)
        self.process.learned.connect(self._on_learned)
        self.process.failed.connect(self._on_failed)
        self.process.stopped.connect(lambda: self._show_running(is_running=False))
        self.process.stopped.connect(lambda: self._tell(self.tr("Stopped; nothing was kept.")))

    def _show_whether_it_can_begin(self) -> None:
        self.learn.setEnabled(self.form.wish is not None and not self.process.is_running)

    def _show_running(self, *, is_running: bool) -> None:
        self.bar.setValue(0)
        self.form.setDisabled(is_running)
        self.cancel.setEnabled(True)
        for part in (self.bar, self.reading, self.found):
            part.setVisible(is_running)
        self._tell(self.tr("Starting…") if is_running else "")
        self.found.clear()
        if is_running:
            self.cancel.setFocus()
            self.learn.setEnabled(False)
        else:
            self._show_whether_it_can_begin()
        self._grow_soon()

    def _grow_soon(self) -> None:
        """Once the parts have told the layout what they take now."""
        QTimer.singleShot(0, self, self._grow)

    def _grow(self) -> None:
        """Give what is shown now the height it takes; Qt would squeeze it into what there is."""
        layout = self.layout()
        if layout is not None and not self.report.isVisible():
            self.resize(self.width(), max(self.height(), layout.totalHeightForWidth(self.width())))

    def _tell(self, text: str) -> None:
        """A line of any length in the room there is."""
        metrics = QFontMetrics(self.reading.font())
        self.reading.setText(metrics.elidedText(text, Qt.TextElideMode.ElideMiddle, max(200, self.width() - 40)))
        self.reading.setToolTip(text)
        self.reading.setVisible(bool(text))

    def _say(self, problem: str) -> None:
        self.problem.setText(problem)
        self.problem.show()
        self._grow_soon()

    def _on_progress(self, row: Mapping[str, Any]) -> None:
        self.bar.setValue(round(1000 * row["share"]))
        reading = self.tr("Reading {file}").format(file=row["file"])
        self._tell(reading if row["file"] else self.tr("Counting what is usual in them…"))
        found = self.tr("Melodies so far: {melodies}, passed over: {skipped}")
        self.found.setText(found.format(melodies=row["melodies"], skipped=row["skipped"]))

    def _on_learned(self, report: Mapping[str, Any]) -> None:
        self._show_running(is_running=False)
        for part in (self.about, self.form, self.learn):
            part.hide()
        self.report.show()
        self.report.show_report(report, self._folder)
        self.copy.setVisible(bool(report["skipped"]))
        self.adjustSize()
        self.cancel.setText(self.tr("Close"))
        self.cancel.setFocus()
        self.learned.emit(report["learned"])

    def _on_failed(self, problem: str) -> None:
        self._show_running(is_running=False)
        self._say(problem)
