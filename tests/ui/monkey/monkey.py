"""The monkey: acts, looks after each act whether anything broke, and now and then whether all is as it should be."""

from __future__ import annotations

import random
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field, fields, replace
from itertools import product
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QDialog

from melodygen.errors import SoundError
from melodygen.parameters import Parameters
from melodygen.project import Project
from melodygen.session import write_session
from melodygen.sound import find_soundfont
from tests.ui.monkey.acts import ACTS, World
from tests.ui.monkey.answers import RandomAnswers
from tests.ui.monkey.hands import pause
from tests.ui.monkey.watch import Census, Troubles, faults_of
from ui.app import REST_MS, Session, style_choices
from ui.document import edits
from ui.document.history import LIMIT, History
from ui.work import Work

LOOK_EVERY = 25
"""After how many acts the melody is looked at, which waits for what is being made."""

REST_EVERY = 500
"""After how many all is undone and redone, everything closed, and counted."""

NESTED_MS = 600
"""A menu or box that has held an act up for so long is closed."""

PATIENCE_S = 90
SETTLES = 0.25
OPENING_MS = 1500
"""In which a part has opened and shows the melody."""

STEP_MS = 4


class Failure(Exception):  # noqa: N818 - what it was looking for
    """Something broke."""


class StaysOpen(QObject):
    """Keeps a window from closing for good: what is not saved is not let go, and where all is saved nobody leaves."""

    def __init__(self, session: Session, answers: RandomAnswers) -> None:
        super().__init__(session.window)
        self._session, self._answers = session, answers
        session.window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Let the window ask, where it would."""
        if event.type() is QEvent.Type.Close and watched is self._session.window:
            self._answers.is_closing = self._session.document.is_dirty
            event.setAccepted(self._session.document.is_dirty)
            return not self._session.document.is_dirty
        return False


@dataclass
class Monkey:
    """Plays with one window; what it does is written to `log` as it begins it, what it has counted is in `counts`."""

    session: Session
    answers: RandomAnswers
    troubles: Troubles
    seed: int
    folder: Path
    log: Callable[[str], object]
    counts: list[Census] = field(default_factory=list)
    _start: Project | None = None
    _histories: int = 0
    _act_began: float = 0.0

    def __post_init__(self) -> None:
        self._filter = StaysOpen(self.session, self.answers)
        self._note_starts()
        self._watchdog = QTimer(self.session.window, interval=100)
        self._watchdog.timeout.connect(self._close_nested)
        self._watchdog.start()

    def play(self, acts: int, until: Callable[[], bool] | None = None) -> None:
        """Do so many acts, or as many as there are `until` then; Failure says what broke, and how it came to that."""
        world = World(self.session, self.folder)
        window, document = self.session.window, self.session.document
        window.activateWindow()
        self._wait_until(lambda: document.melody is not None and window.isActiveWindow())
        self._use_everything_once()
        self._rest(0)
        for number in range(1, acts + 1):
            self._act(world, number)
            if number % LOOK_EVERY == 0:
                self._look()
            is_over = number == acts or (until is not None and until())
            if number % REST_EVERY == 0 or is_over:
                self._undo_everything()
                self._rest(number)
            if is_over:
                return

    def _use_everything_once(self) -> None:
        """Load all tables, open each part, draw a long melody, write all sound: what comes once is no growth."""
        document, actions = self.session.document, self.session.window.actions_by_name
        for style, scale, metre in product(style_choices(), ("major", "natural-minor"), ("4/4", "6/8")):
            document.change("Style", {"style": style.slug, "scale": scale, "metre": metre})
            self._settle()
            self._draw_ideas()
        document.change("Duration", {"bars": 256})
        self._settle()
        for name in ("notation", "why", "surprise", "ideas", "velocities", "performed", "play_in"):
            actions[name].setChecked(True)
            pause(OPENING_MS)
            actions[name].setChecked(False)
        actions["edit_chord"].trigger()
        self._leave_dialogs()
        for path in sorted((self.folder / "of others").iterdir()):
            self._open(path)
        self._write_all_sound()

    def _write_all_sound(self) -> None:
        """With what measures loudness, a sixth of all modules; nothing where there is no sound."""
        melody = self.session.document.melody
        with suppress(SoundError), TemporaryDirectory() as folder:
            if melody is not None:
                write_session(melody, Path(folder) / "all.zip", soundfont=find_soundfont())

    def _draw_ideas(self) -> None:
        window = self.session.window
        window.actions_by_name["more_ideas"].trigger()
        self._wait_until(lambda: not window.ideas.choosing._drawing.is_running)

    def _open(self, path: Path) -> None:
        """Read a file of others until its tune is there, and where there are several until one of them is read."""
        bringing, melody = self.session.window.bringing, self.session.document.melody
        bringing.open(path)
        self._wait_until(
            lambda: (
                self.session.document.melody is not melody
                or (bringing.dialog is not None and bringing.dialog.open_button.isEnabled())
            )
        )
        self._leave_dialogs()
        self._settle()

    def _act(self, world: World, number: int) -> None:
        draw = self.answers.draw = random.Random(f"{self.seed}/{number}")
        self._leave_dialogs(draw)
        if QApplication.activeWindow() is None:  # there may be nothing on this screen that gives the keyboard on
            (QApplication.activeModalWidget() or self.session.window).activateWindow()
            pause(STEP_MS)
        acts = [act for act in ACTS if act.in_dialogs] if QApplication.activeModalWidget() else ACTS
        act = draw.choices(acts, [act.weight for act in acts])[0]
        self.log(f"\n{number} {act.name}: ")
        self._act_began = time.monotonic()
        self.log(act.do(world, draw))
        self._act_began = 0.0
        pause(STEP_MS)
        if draw.random() < SETTLES:
            self._settle()
        self._raise_troubles()

    def _look(self) -> None:
        self._settle()
        project, roll = self.session.document.project, self.session.window.roll
        if project is None or roll.melody is not project.melody:
            self.troubles.found.append("the roll does not show the melody that holds")
        else:
            self.troubles.found += faults_of(project, self.folder)
        self._raise_troubles()

    def _undo_everything(self) -> None:
        """All the way back, which is the start, and all the way forth, which is where it was.

        What was heard is looked at in neither, as nothing takes that back; and where a file opens meanwhile, or a new
        melody begins once the old one is saved, which nobody waits for, there is another start and another end.
        """
        self._settle()
        document, end, steps, histories = self.session.document, self._undoable, 0, self._histories
        while document.undo_name is not None:
            document.undo()
            steps += 1
        if steps < LIMIT and self._undoable != self._start:
            self.troubles.found.append(f"undone {steps} steps, it is not the start: {self._others(self._start)}")
        pause(STEP_MS)
        for _ in range(steps):
            document.redo()
        if self._undoable != end and self._histories == histories and not document.is_busy:
            self.troubles.found.append(f"redone {steps} steps, it is not the end: {self._others(end)}")
        self._look()

    def _rest(self, number: int) -> None:
        """Everything closed, silent and at the defaults, as at the beginning; then counted."""
        self._leave_dialogs()
        window, document = self.session.window, self.session.document
        self.session.player.stop()
        document.new(Parameters())
        window.ideas.choosing.begin_anew()
        window.resize(1360, 860)
        self._settle()
        pause(REST_MS + 500)  # until memory that is spare has gone back
        self.counts.append(Census.taken(window))
        count = self.counts[-1]
        self.log(
            f"\n{number} acts, {count.resident_mb:.0f} MB, {count.blocks} blocks, {sum(count.kinds.values())} objects"
        )
        self._raise_troubles()

    @property
    def _undoable(self) -> Project | None:
        return _without_heard(self.session.document.work)

    def _others(self, wanted: Project | None) -> str:
        """What of the project is not as in the one that was `wanted`."""
        own = self._undoable
        return ", ".join(
            it.name for it in fields(Project) if getattr(own, it.name, None) != getattr(wanted, it.name, None)
        )

    def _note_starts(self) -> None:
        """Keep what each history begins with, also where an edit that waits follows at once."""
        self._start = self._undoable

        def begun(work: Work | None) -> History[Work | None]:
            self._start = _without_heard(work)
            self._histories += 1
            return History(work)

        edits.History = begun  # type: ignore[misc,assignment]

    def _leave_dialogs(self, draw: random.Random | None = None) -> None:
        """Close what is in front, or with `draw` only sometimes."""
        while (popup := QApplication.activePopupWidget()) is not None and (draw is None or draw.random() < 0.5):
            popup.close()
        for dialog in self.session.window.findChildren(QDialog):
            if dialog.isVisible() and (draw is None or draw.random() < 0.3):
                dialog.reject()

    def _close_nested(self) -> None:
        """A menu or box that runs a loop of its own would hold the act up for ever."""
        if not self._act_began or time.monotonic() - self._act_began < NESTED_MS / 1000:
            return
        nested = QApplication.activePopupWidget() or QApplication.activeModalWidget()
        if nested is not None:
            nested.close()

    def _settle(self) -> None:
        document, window = self.session.document, self.session.window
        if window.playing_in.is_recording:  # an open end is one that nobody else makes
            window.actions_by_name["record"].trigger()
        self._wait_until(lambda: not document.is_busy and window.roll.melody is document.melody)

    def _wait_until(self, is_so: Callable[[], bool]) -> None:
        end = time.monotonic() + PATIENCE_S
        while not is_so():
            if time.monotonic() > end:
                raise Failure(f"waited for {PATIENCE_S} s in vain")
            pause(STEP_MS)

    def _raise_troubles(self) -> None:
        if self.troubles.found:
            raise Failure("\n".join(self.troubles.found))


def _without_heard(work: Work | None) -> Project | None:
    return replace(work.project, heard=()) if work else None
