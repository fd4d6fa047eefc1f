"""Export: of the melody that holds, which parts, to which file, with progress and a way out."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any, Protocol

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from melodygen.melody import Melody
from ui.actions import Actions
from ui.dialogs import open_once
from ui.document import Document
from ui.export_options import OPTIONS, Options, PartsChoice
from ui.formats import Format, formats
from ui.jobs import Runner, Task
from ui.language import said
from ui.projects import title_of
from ui.settings import Settings
from ui.theme import set_role


class Questions(Protocol):
    """What the dialog asks the user."""

    def file_to_export(self, suggestion: Path, description: str) -> Path | None:
        """A file for an export."""

    def may_replace(self, name: str) -> bool:
        """Whether what has that name may be replaced."""


class ExportDialog(QDialog):
    """Writes one melody to one file.

    `exported` carries the file, and a sentence on what became of it, or none; `chosen`, before it, the usual
    ending of its kind, the parts, and the state of the options.
    """

    exported = Signal(object, str)
    chosen = Signal(str, object, object)

    def __init__(
        self,
        melody: Melody,
        kind: Format,
        suggestion: Path,
        *,
        runner: Runner,
        questions: Questions,
        options: type[Options] = Options,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._melody, self._kind, self._questions = melody, kind, questions
        self._folder = suggestion.parent
        self._suffix = suggestion.suffix
        self._agreed: Path | None = None
        self._task = Task(runner, self)
        self.setWindowTitle(self.tr("Export {kind}").format(kind=kind.name))
        self.parts = PartsChoice(self)
        self.options = options(self)
        self.file = QLineEdit(str(suggestion), self)
        self.browse = QPushButton(self.tr("&Browse…"), self)
        self.progress = QProgressBar(self)
        self.problem = QLabel(self)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self.export = QPushButton(self.tr("&Export"), self)
        self._lay_out()
        self._connect()

    @property
    def path(self) -> Path:
        """The file that is wanted, with the ending of its kind; a name alone stands for one in the folder suggested."""
        path = self._folder / os.path.expanduser(self.file.text().strip())  # noqa: PTH111 - leaves "~nobody" as it is
        if not self._suffix or path.suffix.lower() == self._suffix:
            return path
        return Path(f"{path}{self._suffix}")

    def start(self) -> None:
        """Write the file, once it is clear that none is lost by it."""
        if not self.file.text().strip() or not self._may_write(self.path):
            return
        self._show_running(is_running=True)
        parts, how = self.parts.parts, self.options.value
        self._task.start(self._kind.write, self._melody, self.path, parts, how, reports=True)

    def reject(self) -> None:
        """Close; an export under way is given up and leaves no file."""
        self._task.cancel()
        super().reject()

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(8)
        parts = QLabel(self.tr("Parts"), self)
        file = QLabel(self.tr("&File"), self)
        file.setBuddy(self.file)
        for heading in (parts, file):
            set_role(heading, "heading")
        row = QHBoxLayout()
        row.addWidget(self.file, 1)
        row.addWidget(self.browse)
        for widget in (parts, self.parts):
            layout.addWidget(widget)
            widget.setVisible(self._kind.has_parts)
        if self._kind.has_parts:
            layout.addSpacing(8)
        layout.addWidget(self.options)
        if type(self.options) is Options:
            self.options.hide()
        else:
            layout.addSpacing(8)
        layout.addWidget(file)
        layout.addLayout(row)
        layout.addWidget(self.problem)
        layout.addWidget(self.progress)
        layout.addSpacing(6)
        layout.addWidget(self.buttons)
        self.setMinimumWidth(520)
        self._prepare()

    def _prepare(self) -> None:
        self.file.setAccessibleName(self.tr("File to write"))
        self.problem.setWordWrap(True)
        set_role(self.problem, "error")
        set_role(self.export, "primary")
        self.export.setDefault(True)
        self.buttons.addButton(self.export, QDialogButtonBox.ButtonRole.ActionRole)
        self.progress.setRange(0, 100)
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(self.tr("Progress of the export"))
        self.progress.hide()
        self.problem.hide()

    def _connect(self) -> None:
        self.browse.clicked.connect(self._browse)
        self.export.clicked.connect(self.start)
        self.parts.changed.connect(lambda: self.export.setEnabled(bool(self.parts.parts)))
        self.options.suffix_chosen.connect(self._use_suffix)
        self.file.textEdited.connect(self._on_typed)
        self.buttons.rejected.connect(self.reject)
        self._task.progressed.connect(lambda share: self.progress.setValue(round(100 * share)))
        self._task.finished.connect(self._on_written)
        self._task.failed.connect(self._on_failed)

    def _use_suffix(self, suffix: str) -> None:
        """Another kind of file was chosen: the name ends as it does."""
        name = self.file.text()
        if self._suffix and name.lower().endswith(self._suffix):
            name = name[: -len(self._suffix)]
        self._suffix = suffix
        self.file.setText(f"{name}{suffix}")

    def _on_typed(self, name: str) -> None:
        """An ending that is typed chooses the kind."""
        suffix = Path(name.strip()).suffix.lower()
        if suffix and suffix != self._suffix and suffix in self._kind.suffixes:
            self._suffix = suffix
            self.options.show_suffix(suffix)

    def _browse(self) -> None:
        path = self._questions.file_to_export(self.path, self._kind.name)
        if path is not None:
            self._agreed = path
            self.file.setText(str(path))

    def _may_write(self, path: Path) -> bool:
        """A file dialog has asked already about the file chosen in it."""
        return path == self._agreed or not _is_there(path) or self._questions.may_replace(path.name)

    def _show_running(self, *, is_running: bool) -> None:
        self.progress.setValue(0)
        self.progress.setVisible(is_running)
        self.problem.hide()
        for part in (self.export, self.browse, self.file, self.parts, self.options):
            part.setDisabled(is_running)

    def _on_written(self, words: object) -> None:
        self.chosen.emit(self._kind.suffix, self.parts.parts, self.options.state)
        self.exported.emit(self.path, str(words or ""))
        self.accept()

    def _on_failed(self, error: Exception) -> None:
        self._show_running(is_running=False)
        self.problem.setText(said(error))
        self.problem.show()
        self._make_room()

    def _make_room(self) -> None:
        """Grow until all lines of the problem fit: by itself a window grows by the first only."""
        layout = self.layout()
        if layout is not None:
            layout.activate()
            self.resize(self.width(), max(self.height(), layout.totalHeightForWidth(self.width())))


class Exports(QObject):
    """Opens a dialog over `window` for each export that is asked for.

    `exported` carries the file of one that ended, and a sentence on what became of it, or none.
    """

    exported = Signal(object, str)

    def __init__(
        self,
        document: Document,
        settings: Settings,
        actions: Actions,
        *,
        questions: Questions,
        runner: Runner,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._document, self._settings = document, settings
        self._questions, self._runner, self._window = questions, runner, window
        self._chosen: dict[str, tuple[tuple[str, ...], dict[str, Any]]] = {}
        """What was chosen of each kind the last time, by its usual ending."""
        for name in formats():
            actions[name].triggered.connect(lambda _=False, name=name: self.begin(name))

    def begin(self, name: str) -> None:
        """Ask where to, once the last edit has its melody, and write it there."""
        self._document.when_settled(lambda: self._open_dialog(name))

    def leave(self) -> None:
        """Give up what is under way, since the window closes."""
        for dialog in self._window.findChildren(ExportDialog):
            dialog.reject()

    def _open_dialog(self, name: str) -> None:
        melody = self._document.melody
        if melody is None:
            return
        kind = formats(self._settings.soundfont)[name]
        folder = self._settings.export_folder or self._settings.folder
        suggestion = folder / (title_of(self._document.parameters) + kind.suffix)
        dialog = ExportDialog(
            melody,
            kind,
            suggestion,
            runner=self._runner,
            questions=self._questions,
            options=OPTIONS.get(name, Options),
            parent=self._window,
        )
        if kind.suffix in self._chosen:
            parts, dialog.options.state = self._chosen[kind.suffix]
            dialog.parts.choose(parts)
        dialog.chosen.connect(self._keep)
        dialog.exported.connect(self._on_exported)
        open_once(dialog)

    def _keep(self, suffix: str, parts: tuple[str, ...], state: dict[str, Any]) -> None:
        self._chosen[suffix] = (parts, state)

    def _on_exported(self, path: Path, words: str) -> None:
        self._settings.folder = path.parent
        self.exported.emit(path, words)


def _is_there(path: Path) -> bool:
    try:
        return path.exists()
    except OSError:  # no name for a file; writing says so
        return False
