"""The one mutable thing: the present project, its past and future, and where it is saved.

An edit is asked for at once and holds once its melody has been made: until then `parameters` are the wanted ones and
`project` is the last that was whole.  Edits are made in the order they were asked for; one that has not begun gives
way to a later one of the same name, so that a knob never runs behind the hand.

What a melody was given (`melodygen.given`) is kept by every edit until `let_go`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from melodygen.errors import MelodygenError
from melodygen.melody import Melody
from melodygen.parameters import Parameters
from melodygen.project import Project
from melodygen.recipe import Recipe
from ui.history import History
from ui.jobs import Task
from ui.work import Work

if TYPE_CHECKING:
    from melodygen.knob_report import KnobReport

Make = Callable[[Parameters, Recipe | None], Work]
"""The work of some parameters, around what a recipe was given."""

DRAW_MS = 10
"""What a new melody has for being drawn before the next one is begun, since both want the interpreter."""


@dataclass(frozen=True, slots=True)
class Edit:
    """Parameters that wait for their melody, around what `kept` was given; without a name they begin a new document."""

    parameters: Parameters
    kept: Recipe | None = None
    name: str = ""
    gesture: object | None = None


class Document(QObject):
    """A project being worked on; `changed` follows every change, `refused` carries an error that left all as it was."""

    changed = Signal()
    refused = Signal(object)

    def __init__(self, task: Task, make: Make, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._task = task
        self._make = make
        self._history: History[Work | None] = History(None)
        self._edits: list[Edit] = []
        self._saved: Project | None = None
        self._path: Path | None = None
        task.finished.connect(self._on_work)
        task.failed.connect(self._on_failure)

    @property
    def project(self) -> Project | None:
        """The parameters and melody that hold; None before the first melody."""
        return self._history.present.project if self._history.present else None

    @property
    def melody(self) -> Melody | None:
        """The melody that holds; None before the first."""
        return self.project.melody if self.project else None

    @property
    def knobs(self) -> tuple[KnobReport, ...]:
        """What the melody that holds has reached of the knobs."""
        return self._history.present.knobs if self._history.present else ()

    @property
    def kept(self) -> Recipe | None:
        """The recipe whose given notes and chords the next edit keeps; None where all is drawn."""
        if self._edits:
            return self._edits[-1].kept
        return self._history.present.kept if self._history.present else None

    @property
    def parameters(self) -> Parameters:
        """The parameters as last set, whether or not their melody is there yet."""
        if self._edits:
            return self._edits[-1].parameters
        return self.project.parameters if self.project else Parameters()

    @property
    def path(self) -> Path | None:
        """The file it was opened from or saved to last."""
        return self._path

    @property
    def is_busy(self) -> bool:
        """Whether a melody is still being made."""
        return bool(self._edits)

    @property
    def is_dirty(self) -> bool:
        """Whether there is something to lose."""
        return any(edit.name for edit in self._edits) or self.project is not self._saved

    @property
    def undo_name(self) -> str | None:
        """What `undo` would take back."""
        return (self._edits[-1].name or None) if self._edits else self._history.undo_name

    @property
    def redo_name(self) -> str | None:
        """What `redo` would bring back."""
        return None if self._edits else self._history.redo_name

    def new(self, parameters: Parameters) -> None:
        """Begin anew with the melody of `parameters`; there is nothing to undo."""
        self._path = None
        self._drop_edits()
        self._ask(Edit(parameters))

    def open(self, work: Work, path: Path | None) -> None:
        """Take up a project as it was read."""
        self._drop_edits()
        self._begin(work)
        self._path = path
        self.changed.emit()

    def change(self, name: str, values: Mapping[str, object], gesture: object | None = None) -> None:
        """Set some of the parameters; where they are not allowed all stays as it is, and `refused` says why."""
        try:
            self.edit(self.parameters.replace(**values), name, gesture)
        except MelodygenError as error:
            self.changed.emit()
            self.refused.emit(error)

    def edit(self, parameters: Parameters, name: str, gesture: object | None = None) -> None:
        """Ask for other parameters: undone by `name`, as one step with others of the same `gesture`."""
        if parameters != self.parameters:
            self._ask(Edit(parameters, self.kept, name, gesture))

    def do(self, name: str, make: Callable[[Work], Work], gesture: object | None = None) -> None:
        """Do anything else with the work, as soon as all that was asked for is made: undone by `name`."""
        self.when_settled(lambda: self._do(name, make, gesture))

    def let_go(self, name: str) -> None:
        """Draw what was kept anew as well: undone by `name`."""
        if self.kept is not None:
            self._ask(Edit(self.parameters, None, name))

    def mark_saved(self, project: Project, path: Path) -> None:
        """`project` now stands in the file at `path`."""
        self._saved = project
        self._path = path
        self.changed.emit()

    def undo(self) -> None:
        """Take back the latest edit, finished or not."""
        if self._edits and not self._edits[-1].name:
            return
        if not self._edits or self._history.continues(self._drop_latest_edit()):
            self._history.undo()
        self.changed.emit()

    def redo(self) -> None:
        """Bring back what was undone last."""
        if not self._edits:
            self._history.redo()
            self.changed.emit()

    def when_settled(self, call: Callable[[], None]) -> None:
        """Call once the last edit has its melody: at once where nothing is being made."""
        if not self.is_busy:
            call()
            return

        def on_change() -> None:
            if not self.is_busy:
                self.changed.disconnect(on_change)
                call()

        self.changed.connect(on_change)

    def _do(self, name: str, make: Callable[[Work], Work], gesture: object | None) -> None:
        if self._history.present is None:
            return
        try:
            work = make(self._history.present)
        except MelodygenError as error:
            self.refused.emit(error)
            return
        self._history.commit(work, name, gesture)
        self.changed.emit()

    def _ask(self, edit: Edit) -> None:
        if len(self._edits) > 1 and self._edits[-1].name == edit.name:
            self._edits[-1] = edit
        else:
            self._edits.append(edit)
        if len(self._edits) == 1:
            self._start()
        self.changed.emit()

    def _start(self) -> None:
        if self._edits and not self._task.is_running:
            self._task.start(self._make, self._edits[0].parameters, self._edits[0].kept)

    def _begin(self, work: Work) -> None:
        self._history = History(work)
        self._saved = work.project

    def _on_work(self, work: Work) -> None:
        edit = self._edits.pop(0)
        if edit.name:
            self._history.commit(work, edit.name, edit.gesture)
        else:
            self._begin(work)
        self.changed.emit()
        QTimer.singleShot(DRAW_MS, self._start)

    def _on_failure(self, error: Exception) -> None:
        self._edits.clear()
        self.changed.emit()
        if isinstance(error, MelodygenError):
            self.refused.emit(error)

    def _drop_edits(self) -> None:
        self._edits.clear()
        self._task.cancel()

    def _drop_latest_edit(self) -> object | None:
        """Forget the last edit asked for, with those of its gesture; the gesture."""
        gesture = self._edits.pop().gesture
        while gesture is not None and self._edits and self._edits[-1].gesture is gesture:
            self._edits.pop()
        if not self._edits:
            self._task.cancel()
        return gesture
