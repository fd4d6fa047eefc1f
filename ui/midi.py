"""The port that plays along: the user's choice, remembered, its menu, and what is told of it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from melodygen.errors import NoPortError
from melodygen.midi import OWN_NAME, VIRTUAL, has_virtual
from melodygen.midi.ports import LOOP_MIDI, bare
from ui.jobs import Runner, Task
from ui.language import said
from ui.player import Player
from ui.settings import Settings

ListPorts = Callable[[], tuple[str, ...]]


class MidiChoice(QObject):
    """Gives the player the port that the user chooses.

    `changed` follows when a port opens or is let go, `failed` carries the error where it would not open or went away.
    """

    changed = Signal()
    failed = Signal(object)

    def __init__(self, settings: Settings, player: Player) -> None:
        super().__init__(player)
        self._settings, self._player = settings, player
        self.open_name = ""
        """The port that is open, by the name that other programs see; empty where none is."""
        player.port_told.connect(self._on_told)
        player.set_plays_here(is_on=self.plays_here)
        if self.wanted:
            player.choose_port(self.wanted)

    @property
    def wanted(self) -> str:
        """The port chosen, there or not; empty for none."""
        return self._settings.midi_port

    @property
    def plays_here(self) -> bool:
        """Whether what goes to a port sounds here too."""
        return self._settings.plays_here

    def choose(self, name: str) -> None:
        """Send to the port `name` from now on, or to none where it is empty."""
        self._settings.midi_port = name
        self._player.choose_port(name or None)

    def play_here(self, wanted: bool) -> None:
        """Whether what goes to a port sounds here too."""
        self._settings.plays_here = wanted
        self._player.set_plays_here(is_on=wanted)

    def _on_told(self, news: str | NoPortError | None) -> None:
        self.open_name = (OWN_NAME if news == VIRTUAL else news) if isinstance(news, str) else ""
        self.changed.emit()
        if isinstance(news, NoPortError):
            self.failed.emit(news)


class MidiMenu(QMenu):
    """None, the ports there are, one of our own, and whether it sounds here too; filled each time it opens."""

    def __init__(self, choice: MidiChoice, list_ports: ListPorts, runner: Runner, parent: QWidget) -> None:
        super().__init__(_tr("MI&DI Output"), parent)
        self._choice = choice
        self._list_ports = list_ports
        self._names: tuple[str, ...] = ()
        self._error: NoPortError | None = None
        self._ports = QActionGroup(self)
        self._looking = Task(runner, self)
        self._looking.finished.connect(self._on_names)
        self._looking.failed.connect(self._on_none)
        self.aboutToShow.connect(self.look)
        choice.changed.connect(self.fill)
        self.fill()

    def look(self) -> None:
        """Show what was there last, and look what is there now."""
        self.fill()
        self._looking.start(self._list_ports)

    def fill(self) -> None:
        """List the ports anew."""
        self.clear()
        self._add(_tr("&None"), "")
        self.addSeparator()
        known = {bare(name) for name in self._names} | {"", VIRTUAL}
        for name in self._names:
            self._add(name.replace("&", "&&"), name)
        if bare(self._choice.wanted) not in known and self._error is None:
            self._add(_tr("{port} (not connected)").format(port=self._choice.wanted), self._choice.wanted)
        if self._error is not None:
            self.addAction(_tr("No MIDI Here: &Why?")).triggered.connect(self._say_why)
        elif has_virtual():
            self._add(_tr("&Virtual Port “{name}”").format(name=OWN_NAME), VIRTUAL)
        else:
            self.addAction(_tr("For a port to a DAW, {remedy}").format(remedy=said(LOOP_MIDI))).setEnabled(False)
        self.addSeparator()
        here = self._checkable(_tr("Play &Here Too"), self._choice.plays_here)
        here.setEnabled(bool(self._choice.wanted))
        here.triggered.connect(self._choice.play_here)

    def _add(self, text: str, name: str) -> None:
        action = self._checkable(text, bare(name) == bare(self._choice.wanted))
        action.setActionGroup(self._ports)
        action.triggered.connect(lambda _=False: self._choice.choose(name))

    def _checkable(self, text: str, is_checked: bool) -> QAction:
        action = self.addAction(text)
        action.setCheckable(True)
        action.setChecked(is_checked)
        return action

    def _on_names(self, names: tuple[str, ...]) -> None:
        self._names, self._error = names, None
        self.fill()

    def _on_none(self, error: NoPortError) -> None:
        self._names, self._error = (), error
        self.fill()

    def _say_why(self) -> None:
        self._choice.failed.emit(self._error)


def _tr(text: str) -> str:
    return QCoreApplication.translate("midi", text)
