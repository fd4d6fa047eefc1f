"""The last page: where the set goes, how far it is, and what came of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ui.language import said
from ui.stimuli.preview import duration
from ui.stimuli.process import BuildProcess, Progress, Wish
from ui.theme import set_role

BAR_HEIGHT = 8
STEPS = 1000


class BuildPage(QWidget):
    """Builds a design file.

    `asked` says that building is wanted; whoever has the design file answers with `start`.  `running` tells whether
    something is being built, `built` the folder of a set that is ready, and `opened` one that is to be shown.
    """

    asked = Signal(bool)
    running = Signal(bool)
    built = Signal(object)
    failed = Signal(str)
    opened = Signal(object)

    def __init__(self, choose: Callable[[Path], Path | None], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choose = choose
        self._is_typed = False
        self._why_not, self._reached = "", ""
        self.process = BuildProcess(self)
        self.title, self.about, self.reading, self.result, self.problem = (QLabel(self) for _ in range(5))
        self.folder, self.browse = QLineEdit(self), QPushButton(_tr("Browse…"), self)
        self.build, self.cancel = QPushButton(_tr("Build the Set"), self), QPushButton(_tr("Cancel"), self)
        self.replace = QPushButton(_tr("Replace What Is There"), self)
        self.open = QPushButton(_tr("Open Folder"), self)
        self.bar = QProgressBar(self)
        self.warnings_label, self.warnings = QLabel(_tr("To be known of it"), self), QPlainTextEdit(self)
        self._prepare()
        self._lay_out()
        self._connect()
        self._show_running(is_running=False)

    @property
    def out(self) -> Path:
        """The folder of the set."""
        return Path(self.folder.text().strip()).expanduser()

    def suggest(self, folder: Path) -> None:
        """Where it goes unless another place was named."""
        if not self._is_typed:
            self.folder.setText(str(folder))
            self.show_obstacle(self._why_not)

    def show_obstacle(self, why: str) -> None:
        """Why nothing can be built just now; empty where it can."""
        self._why_not = why
        if not self.process.is_running:
            self.build.setEnabled(not why and bool(self.folder.text().strip()))
            self._say(why)

    def start(self, design: Path, *, replaces: bool = False) -> None:
        """Build the set of a design file."""
        self._reached = ""
        self._show_result("")
        self._show_running(is_running=True)
        self.process.start(Wish(design, self.out.absolute(), replaces))

    def _prepare(self) -> None:
        self.title.setText(_tr("Build"))
        self.about.setText(
            _tr(
                "Makes every melody in every format, with manifest, key, balance and lists. It can be stopped and goes "
                "on where it was; the window can be used meanwhile."
            )
        )
        set_role(self.title, "title")
        set_role(self.result, "value")
        for label in (self.about, self.reading, self.warnings_label):
            set_role(label, "muted" if label is not self.warnings_label else "heading")
        set_role(self.problem, "error")
        for label in (self.about, self.result, self.problem, self.reading):
            label.setWordWrap(True)
        self.folder.setAccessibleName(_tr("Folder of the set"))
        self.browse.setAccessibleName(_tr("Browse: {name}").format(name=self.folder.accessibleName()))
        self.bar.setRange(0, STEPS)
        self.bar.setTextVisible(False)
        self.bar.setFixedHeight(BAR_HEIGHT)
        self.bar.setAccessibleName(_tr("Progress of building"))
        self.warnings.setReadOnly(True)
        self.warnings.setTabChangesFocus(True)
        self.warnings.setAccessibleName(self.warnings_label.text())
        self.warnings.setMinimumHeight(80)
        set_role(self.build, "primary")
        for button in (self.browse, self.build, self.cancel, self.replace, self.open):
            button.setAutoDefault(False)
        for part in (self.problem, self.replace, self.result, self.open, self.warnings_label, self.warnings):
            part.hide()

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(10)
        label = QLabel(_tr("Folder"), self)
        label.setBuddy(self.folder)
        grid.addWidget(label, 0, 0)
        grid.addWidget(self.folder, 0, 1)
        grid.addWidget(self.browse, 0, 2)
        buttons, after = QHBoxLayout(), QHBoxLayout()
        for line, parts in ((buttons, (self.build, self.cancel, self.replace)), (after, (self.open,))):
            for part in parts:
                line.addWidget(part)
            line.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 16, 16)
        column.setSpacing(8)
        column.addWidget(self.title)
        column.addWidget(self.about)
        column.addSpacing(8)
        column.addLayout(grid)
        column.addWidget(self.problem)
        column.addSpacing(4)
        column.addLayout(buttons)
        column.addSpacing(8)
        column.addWidget(self.bar)
        column.addWidget(self.reading)
        column.addWidget(self.result)
        column.addLayout(after)
        column.addWidget(self.warnings_label)
        column.addWidget(self.warnings, 1)
        column.addStretch(0)
        column.setAlignment(Qt.AlignmentFlag.AlignTop)

    def _connect(self) -> None:
        self.browse.clicked.connect(self._browse)
        self.folder.textEdited.connect(self._on_typed)
        self.build.clicked.connect(lambda: self.asked.emit(False))
        self.replace.clicked.connect(lambda: self.asked.emit(True))
        self.cancel.clicked.connect(self._cancel)
        self.open.clicked.connect(lambda: self.opened.emit(self.out))
        self.process.progressed.connect(self._on_progress)
        self.process.built.connect(self._on_built)
        self.process.failed.connect(self._on_failed)
        self.process.stopped.connect(self._on_stopped)

    def _browse(self) -> None:
        folder = self._choose(self.out)
        if folder is not None:
            self.folder.setText(str(folder))
            self._on_typed()

    def _on_typed(self) -> None:
        self._is_typed = bool(self.folder.text().strip())
        self.replace.hide()
        self.show_obstacle(self._why_not)

    def _cancel(self) -> None:
        self.cancel.setEnabled(False)
        self.process.stop()

    def _show_running(self, *, is_running: bool) -> None:
        self.bar.setValue(0)
        self.bar.setVisible(is_running)
        self.build.setVisible(not is_running)
        self.cancel.setVisible(is_running)
        self.cancel.setEnabled(True)
        self.replace.hide()
        for part in (self.folder, self.browse):
            part.setEnabled(not is_running)
        self.reading.setText(_tr("Reading the human melodies and what they are matched by…") if is_running else "")
        self.reading.setVisible(is_running)
        if is_running:
            self._say("")
            self.cancel.setFocus()
        else:
            self.show_obstacle(self._why_not)
        self.running.emit(is_running)

    def _on_progress(self, progress: Progress) -> None:
        self.bar.setValue(round(STEPS * progress.done / max(1, progress.total)))
        text = _tr("{done} of {total} stimuli are finished").format(done=progress.done, total=progress.total)
        self._reached = text
        if progress.done == progress.total:
            text = _tr("Writing the manifest, the key and the lists…")
        elif progress.left_s is not None:
            text += _tr(", about {time} left").format(time=duration(progress.left_s))
        self.reading.setText(text)

    def _on_built(self, report: Mapping[str, Any]) -> None:
        self._show_running(is_running=False)
        text = _tr("The set is ready: {count} stimuli.").format(count=report["stimuli"])
        if report["already"]:
            text += " " + _tr("{count} of them were finished before.").format(count=report["already"])
        self._show_result(text, tuple(map(said, report["warnings"])))
        self.open.show()
        self.open.setFocus()
        self.built.emit(self.out)

    def _on_failed(self, sentence: str, can_replace: bool) -> None:
        self._show_running(is_running=False)
        self._say(sentence)
        self.replace.setVisible(can_replace)
        (self.folder if can_replace else self.build).setFocus()
        self.failed.emit(sentence)

    def _on_stopped(self) -> None:
        self._show_running(is_running=False)
        self._show_result(_tr("Stopped. What is finished stays, and building goes on from there."))
        self.reading.setText(self._reached)
        self.reading.setVisible(bool(self._reached))
        self.build.setFocus()

    def _show_result(self, text: str, warnings: tuple[str, ...] = ()) -> None:
        self.result.setText(text)
        self.result.setVisible(bool(text))
        self.open.hide()
        self.warnings.setPlainText("\n".join(warnings))
        for part in (self.warnings_label, self.warnings):
            part.setVisible(bool(warnings))

    def _say(self, problem: str) -> None:
        self.problem.setText(problem)
        self.problem.setVisible(bool(problem))


def _tr(text: str) -> str:
    return QCoreApplication.translate("stimuli", text)
