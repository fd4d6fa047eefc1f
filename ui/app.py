"""The app: makes everything once, hands each its own, and shows the window before anything slow begins."""

from __future__ import annotations

import argparse
import gc
import random
import signal
import sys
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QSettings, QTimer
from PySide6.QtWidgets import QApplication

from melodygen.errors import SoundError
from melodygen.fields import Choice
from melodygen.version import __version__
from ui.document import Document
from ui.jobs import Jobs, Task
from ui.language import speak
from ui.learning.menu import OWN
from ui.memory import give_spare_memory_back, keep_memory_compact
from ui.player import Player
from ui.preferences.effects import USUAL, Output, output_of
from ui.recovery import recovery_folder
from ui.services import Questions, Services
from ui.settings import Settings
from ui.synth import OpenSynth, PortNews, Synth
from ui.theme import ThemeSwitch
from ui.window import MainWindow
from ui.work import make

SWITCH_INTERVAL_S = 0.0002
"""How long a job may keep the GUI thread waiting each time that needs the interpreter; Python's own 5 ms add up."""

REST_MS = 2_000
"""After so long without a new melody, memory that is spare goes back to the system."""

SETTLED_MS = 3_000
"""When all modules are loaded; from then on the garbage collector need not go through them again (30 ms each time)."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the app; the process's exit code."""
    given = _parser().parse_args(sys.argv[1:] if arguments is None else arguments)
    sys.setswitchinterval(SWITCH_INTERVAL_S)
    keep_memory_compact()
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # Ctrl+C in the terminal ends it; Qt would not let Python see it
    app = QApplication(sys.argv[:1])
    app.setApplicationName("melodygen")
    app.setApplicationDisplayName("melodygen")
    app.setApplicationVersion(__version__)
    app.setDesktopFileName("melodygen")
    app.setStyle("Fusion")
    settings = Settings(QSettings("melodygen", "melodygen"))
    speak(app, settings.language)
    session = Session(app, settings, recovery_folder=recovery_folder())
    session.begin(given.project)
    if not settings.tour_seen:
        settings.tour_seen = True
        QTimer.singleShot(0, session.window.tour.start)
    try:
        return app.exec()
    finally:
        session.end()


class Session:
    """One window with all it needs.

    The synth is the core's and questions are asked in dialogs, unless others are given; unsaved work is kept in
    `recovery_folder`, if there is one.
    """

    def __init__(
        self,
        app: QApplication,
        settings: Settings,
        *,
        open_synth: OpenSynth | None = None,
        questions: Questions | None = None,
        draw: random.Random | None = None,
        recovery_folder: Path | None = None,
    ) -> None:
        self.jobs = Jobs()
        self.document = Document(Task(self.jobs), make)
        self.player = Player(open_synth or partial(open_player, output=output_of(settings)), self.jobs)
        self.themes = ThemeSwitch(app, settings.theme)
        services = Services(
            document=self.document,
            player=self.player,
            runner=self.jobs,
            settings=settings,
            themes=self.themes,
            styles=style_choices,
            draw=draw or random.Random(),  # noqa: S311 - seeds for music
            recovery_folder=recovery_folder,
        )
        self.window = MainWindow(services, questions)
        self._resting = QTimer(self.window, interval=REST_MS, singleShot=True)
        self.document.state_changed.connect(self._resting.start)
        self._resting.timeout.connect(self._rest)

    def begin(self, path: Path | None = None) -> None:
        """Show the window, then make the first melody and look for sound."""
        self.window.show()
        QTimer.singleShot(0, lambda: self.window.start(path))
        QTimer.singleShot(0, self.player.open)
        QTimer.singleShot(SETTLED_MS, gc.freeze)

    def _rest(self) -> None:
        """Never while something sounds, as whoever needs memory just then has to wait."""
        if self.player.is_playing:
            self._resting.start()
        else:
            self.jobs.submit(give_spare_memory_back)

    def end(self) -> None:
        """Wait for what is under way and let go of the sound."""
        self.jobs.close()
        self.window.end()
        self.player.close()


def style_choices() -> tuple[Choice, ...]:
    """The styles there are, the user's own under a heading."""
    from melodygen.styles import list_styles  # noqa: PLC0415

    return tuple(Choice(style.name, style.label, "" if style.is_shipped else OWN) for style in list_styles())


def open_player(
    on_state: Callable[[str], None],
    on_error: Callable[[SoundError], None],
    on_port: Callable[[PortNews], None],
    *,
    output: Output = USUAL,
) -> Synth:
    """The core's player; FluidSynth is loaded with it, on the job's thread."""
    from melodygen.sound.player import Player as CorePlayer  # noqa: PLC0415

    return CorePlayer(**output, on_state=on_state, on_error=on_error, on_port=on_port)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="melodygen-app", description="Melodies from a few musical parameters.")
    parser.add_argument(
        "project", nargs="?", type=Path, help="what to open: a saved project (.melody), or a MIDI, MusicXML or ABC file"
    )
    parser.add_argument("--version", action="version", version=f"melodygen {__version__}")
    return parser


if __name__ == "__main__":
    sys.exit(main())
