"""The MIDI ports that notes come from: listed and opened off the GUI thread, and watched while one is open."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QObject, QTimer, Signal

from melodygen.errors import NoPortError
from ui.jobs import Runner, Task
from ui.playing_in.keys import OnNote

LOOK_MS = 1_500
"""How often to look which ports there are, while playing in."""


class OpenInput(Protocol):
    """A port that is open."""

    def close(self) -> None:
        """Give it back."""


ListInputs = Callable[[], tuple[str, ...]]
Open = Callable[[str, OnNote], OpenInput]


class MidiInputs(QObject):
    """One port at a time.

    Signals
    -------
    listed(names)
        Other ports are there than before.
    failed(error)
        The port would not open, or went away.

    """

    listed = Signal(object)
    failed = Signal(object)

    def __init__(
        self, on_note: OnNote, list_inputs: ListInputs, open_input: Open, runner: Runner, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._on_note, self._list_inputs, self._open_input = on_note, list_inputs, open_input
        self._names: tuple[str, ...] = ()
        self._port: OpenInput | None = None
        self._wanted = self._trying = ""
        self._listing, self._opening = Task(runner, self), Task(runner, self)
        self._listing.finished.connect(self._on_names)
        self._listing.failed.connect(lambda _: self._on_names(()))
        self._opening.finished.connect(self._on_open)
        self._opening.failed.connect(self._on_failed)
        self._clock = QTimer(self, interval=LOOK_MS)
        self._clock.timeout.connect(self._look)

    def watch(self) -> None:
        """Look for ports now, and again and again."""
        self._look()
        self._clock.start()

    def use(self, name: str) -> None:
        """Take the notes of the port `name` from now on; of none where it is empty."""
        if name == self._wanted:
            return
        self._let_go()
        self._wanted = name
        self._open_wanted()

    def rest(self) -> None:
        """Let go of the port, and look for none."""
        self._clock.stop()
        self._listing.cancel()
        self._let_go()

    def _look(self) -> None:
        if not self._listing.is_running:
            self._listing.start(self._list_inputs)

    def _on_names(self, names: tuple[str, ...]) -> None:
        if names != self._names:
            self._names = names
            self.listed.emit(names)
        if self._port is not None and self._wanted not in names:
            name = self._wanted
            self._let_go()
            self.failed.emit(NoPortError(f"the MIDI port {name} went away; connect it again, or choose another"))

    def _open_wanted(self) -> None:
        """Open it once no other is being opened: each is waited for, so that none stays open unseen."""
        if self._wanted and not self._opening.is_running:
            self._trying = self._wanted
            self._opening.start(self._open_input, self._trying, self._on_note)

    def _on_open(self, port: OpenInput) -> None:
        if self._trying == self._wanted:
            self._port = port
        else:
            port.close()
            self._open_wanted()

    def _on_failed(self, error: Exception) -> None:
        if self._trying != self._wanted:
            self._open_wanted()
            return
        self._wanted = ""
        self.failed.emit(error)

    def _let_go(self) -> None:
        self._wanted = ""
        if self._port is not None:
            self._port.close()
            self._port = None
