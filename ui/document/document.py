"""The one mutable thing: the present project, its past and future, and where it is saved.

An edit is asked for at once and holds once it is made: until then `parameters` are the wanted ones and `project` is the
last that was whole.  Edits that draw a melody are made by a job, in the order they were asked for; one that has not
begun gives way to a later one of the same name, so that a knob never runs behind the hand.  Others hold at once, or as
soon as those before them do.  An edit that cannot be made is dropped by itself.

What becomes of ideas is an edit of its own, and all others leave them as they are.  What was heard is no edit: nothing
takes it back.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from melodygen.errors import MelodygenError
from melodygen.given import NOTHING, Given
from melodygen.ideas.idea import Idea, added
from melodygen.melody import Melody
from melodygen.parameters import Parameters
from melodygen.project import Project
from ui.document.edits import Edit, Edits
from ui.jobs import Task
from ui.work import Work, with_hand_kept, with_ideas_of

if TYPE_CHECKING:
    from melodygen.knob_report import KnobReport

Make = Callable[[Parameters, Work | None], Work]
"""The work of some parameters, around what is locked of the work before."""

DRAW_MS = 10
"""What a new melody has for being drawn before the next one is begun, since both want the interpreter."""


class Document(QObject):
    """A project being worked on.

    Signals
    -------
    melody_changed()
        Another melody holds.
    asked()
        Other parameters are wanted, or those that were set are not allowed.
    state_changed()
        After every change, and after the others: what is locked, can be undone, waits to be made, or is saved.
    refused(error)
        An edit was dropped, and left all as it was.

    """

    melody_changed = Signal()
    asked = Signal()
    state_changed = Signal()
    refused = Signal(object)

    def __init__(self, task: Task, make: Make, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._task = task
        self._make = make
        self._edits: Edits[Work | None] = Edits(None)
        self._heard: tuple[Idea, ...] = ()
        self._whole: Project | None = None
        self._saved: Project | None = None
        self._path: Path | None = None
        self._told: tuple[Melody | None, Parameters] = (None, Parameters())
        task.finished.connect(self._on_work)
        task.failed.connect(self._on_failure)

    @property
    def work(self) -> Work | None:
        """What holds; None before the first melody."""
        return self._edits.present

    @property
    def project(self) -> Project | None:
        """All that would be saved now; None before the first melody.  The very same one until something changes."""
        if self.work is None or self.work.project.heard == self._heard:
            return self.work.project if self.work else None
        whole = replace(self.work.project, heard=self._heard)
        if self._whole != whole:
            self._whole = whole
        return self._whole

    @property
    def melody(self) -> Melody | None:
        """The melody that holds; None before the first."""
        return self.project.melody if self.project else None

    @property
    def knobs(self) -> tuple[KnobReport, ...]:
        """What the melody that holds has reached of the knobs."""
        return self.work.knobs if self.work else ()

    @property
    def locks(self) -> Given:
        """What the next draw keeps."""
        return self.project.locks if self.project else NOTHING

    @property
    def ideas(self) -> tuple[Idea, ...]:
        """Those that were starred, named or tagged."""
        return self.work.project.ideas if self.work else ()

    @property
    def heard(self) -> tuple[Idea, ...]:
        """Every melody that was heard, the newest last."""
        return self._heard

    @property
    def parameters(self) -> Parameters:
        """The parameters as last set, whether or not their melody is there yet."""
        wanted = self.project.parameters if self.project else Parameters()
        for edit in self._edits.waiting:
            with suppress(MelodygenError):  # it went with one that could not be made, and will say so in its turn
                wanted = wanted.replace(**edit.values)
        return wanted

    @property
    def path(self) -> Path | None:
        """The file it was opened from or saved to last."""
        return self._path

    @property
    def is_busy(self) -> bool:
        """Whether a melody is still being made."""
        return bool(self._edits.waiting)

    @property
    def is_dirty(self) -> bool:
        """Whether there is something to lose."""
        return any(edit.name for edit in self._edits.waiting) or self.project != self._saved

    @property
    def undo_name(self) -> str | None:
        """What `undo` would take back."""
        return self._edits.undo_name

    @property
    def redo_name(self) -> str | None:
        """What `redo` would bring back."""
        return self._edits.redo_name

    def new(self, parameters: Parameters) -> None:
        """Begin anew with the melody of `parameters`; there is nothing to undo."""
        self._path = None
        self._drop_edits()
        self._ask(Edit("", lambda _: self._make(parameters, None), draws=True, values=parameters.to_dict()))

    def open(self, work: Work, path: Path | None, *, is_saved: bool = True) -> None:
        """Take up a project as it was read; where it is not what is saved in `path`, there is something to lose."""
        self._drop_edits()
        self._begin(work)
        self._saved = self.project if is_saved else None
        self._path = path
        self._tell()

    def change(self, name: str, values: Mapping[str, object], gesture: object | None = None) -> None:
        """Set some of the parameters, undone by `name`, as one step with others of the same `gesture`.

        Where they are not allowed all stays as it is, and `refused` says why.
        """
        present = self.parameters
        try:
            wanted = present.replace(**values)
        except MelodygenError as error:
            self.asked.emit()
            self.refused.emit(error)
            return
        if wanted != present:
            self._ask(Edit(name, partial(_redrawn, self._make, values), gesture, draws=True, values=values))

    def edit(self, parameters: Parameters, name: str, gesture: object | None = None) -> None:
        """Set all parameters; else as `change`."""
        self.change(name, parameters.to_dict(), gesture)

    def do(
        self, name: str, make: Callable[[Work], Work], gesture: object | None = None, *, draws: bool = False
    ) -> None:
        """Do anything else with the work; `draws` where that takes long."""
        self._ask(Edit(name, partial(_drawn if draws else _made, make), gesture, draws=draws))

    def keep(self, name: str, change: Callable[[Work], Work]) -> None:
        """Change what is kept of ideas; else as `do`."""
        self._ask(Edit(name, partial(_kept, change)))

    def hear(self, idea: Idea) -> None:
        """Remember that `idea` was heard, for good."""
        if not self._heard or self._heard[-1] != idea:
            self._heard = added(self._heard, idea)
            self._tell()

    def mark_saved(self, project: Project, path: Path) -> None:
        """`project` now stands in the file at `path`."""
        self._saved = project
        self._path = path
        self._tell()

    def undo(self) -> None:
        """Take back the latest edit, finished or not."""
        if self._edits.undo():
            self._task.cancel()
        self._tell()

    def redo(self) -> None:
        """Bring back what was undone last."""
        self._edits.redo()
        self._tell()

    def when_settled(self, call: Callable[[], None]) -> None:
        """Call once the last edit has its melody: at once where nothing is being made."""
        if not self.is_busy:
            call()
            return

        def on_change() -> None:
            if not self.is_busy:
                self.state_changed.disconnect(on_change)
                call()

        self.state_changed.connect(on_change)

    def _ask(self, edit: Edit[Work | None]) -> None:
        is_first = not self.is_busy
        self._edits.ask(edit)
        if is_first:
            self._advance()
            self._start()
        else:
            self._tell()

    def _advance(self) -> None:
        """Make what needs no drawing, and tell of it."""
        errors = self._edits.advance()
        self._tell()
        for error in errors:
            self.refused.emit(error)

    def _start(self) -> None:
        edit = self._edits.begin()
        if edit is not None:
            self._task.start(edit.make, self.work)

    def _begin(self, work: Work) -> None:
        self._heard = work.project.heard
        self._edits.begin_anew(work)

    def _on_work(self, work: Work) -> None:
        begins = not self._edits.waiting[0].name
        self._edits.finish(work)
        if begins:
            self._heard = work.project.heard
            self._saved = self.project
        self._go_on()

    def _on_failure(self, error: Exception) -> None:
        self._edits.fail()
        self._go_on()
        if isinstance(error, MelodygenError):
            self.refused.emit(error)

    def _go_on(self) -> None:
        self._advance()
        QTimer.singleShot(DRAW_MS, self._start)

    def _drop_edits(self) -> None:
        self._edits.drop_waiting()
        self._task.cancel()

    def _tell(self) -> None:
        """Say what is other than when it was said last."""
        before, self._told = self._told, (self.melody, self.parameters)
        if self._told[0] is not before[0]:
            self.melody_changed.emit()
        if self._told[1] != before[1]:
            self.asked.emit()
        self.state_changed.emit()


def _redrawn(make: Make, values: Mapping[str, object], work: Work | None) -> Work:
    before = work.project.parameters if work else Parameters()
    after = make(before.replace(**values), work)
    return with_ideas_of(work, after) if work else after


def _drawn(make: Callable[[Work], Work], work: Work | None) -> Work:
    assert work is not None  # noqa: S101 - as below
    return with_ideas_of(work, with_hand_kept(work, make(work)))


def _made(make: Callable[[Work], Work], work: Work | None) -> Work:
    assert work is not None  # noqa: S101 - there is nothing else that it could be asked of
    return with_ideas_of(work, make(work))


def _kept(change: Callable[[Work], Work], work: Work | None) -> Work:
    assert work is not None  # noqa: S101 - as above
    return change(work)
