"""Make the pictures of the README and the manual.

Run as ``xvfb-run -a -s "-screen 0 1600x1000x24" python docs/screenshots.py``.

Each is a grab of the real window on the platform that is there, from the same seed and settings every time.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

IMAGES = Path(__file__).parent / "images"
NO_SOUND = "FluidSynth was not found, so nothing can be heard; install it with: sudo apt install libfluidsynth3"


@dataclass(frozen=True, slots=True)
class Shot:
    """One picture: theme, size of the window, scale of the screen, and whether anything is there yet."""

    name: str
    theme: str = "light"
    size: tuple[int, int] = (1360, 860)
    scale: int = 1
    is_empty: bool = False
    curve: str = ""
    """A contour that is drawn, with the velocities below."""


CURVE = "1:25 3:70 5:35 7:80 9:45"

SHOTS = (
    Shot("window-light"),
    Shot("window-dark", theme="dark"),
    Shot("window-light-2x", scale=2),
    Shot("window-dark-2x", theme="dark", scale=2),
    Shot("window-small", size=(1024, 700)),
    Shot("window-empty", is_empty=True),
    Shot("curve-light", curve=CURVE),
    Shot("curve-dark", theme="dark", curve=CURVE),
)


def main() -> None:
    """Take every picture in a process of its own, as the screen's scale is fixed when Qt starts."""
    if len(sys.argv) > 1:
        take(next(shot for shot in SHOTS if shot.name == sys.argv[1]))
        return
    IMAGES.mkdir(exist_ok=True)
    for shot in SHOTS:
        environment = os.environ | {"QT_SCALE_FACTOR": str(shot.scale)}
        subprocess.run([sys.executable, __file__, shot.name], env=environment, check=True)  # noqa: S603 - ourselves
        print(IMAGES / f"{shot.name}.png")  # noqa: T201


def take(shot: Shot) -> None:
    """Show the window as the shot wants it, and save what is on it."""
    from PySide6.QtCore import QSettings  # noqa: PLC0415 - the scale must be in the environment first
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415

    from ui.app import Session  # noqa: PLC0415
    from ui.settings import Settings  # noqa: PLC0415

    app = QApplication([])
    app.setStyle("Fusion")
    with tempfile.TemporaryDirectory() as folder:
        store = QSettings(str(Path(folder) / "settings.ini"), QSettings.Format.IniFormat)
        store.setValue("theme", shot.theme)
        store.setValue("shows_velocities", str(bool(shot.curve)).lower())
        session = Session(app, Settings(store))
        session.window.resize(*shot.size)
        session.window.show()
        if shot.is_empty:
            session.window.messages.say(NO_SOUND)
            _when(lambda: True)
        else:
            session.window.start(None)
            _when(lambda: session.document.melody is not None)
            session.document.change("", {"curve": shot.curve or "none"})
            _when(lambda: not session.document.is_busy)
            session.window.roll.set_position(5.5 * 4 * 480)
            session.window.transport.show_ticks(round(5.5 * 4 * 480))
            _when(lambda: True)
        session.window.grab().save(str(IMAGES / f"{shot.name}.png"))
        session.end()


def _when(is_so: Callable[[], bool]) -> None:
    """Let the window work until it is so, and has been drawn."""
    from PySide6.QtCore import QEventLoop, QTimer  # noqa: PLC0415

    loop = QEventLoop()
    timer = QTimer(interval=200)
    timer.timeout.connect(lambda: loop.exit() if is_so() else None)
    timer.start()
    loop.exec()
    timer.stop()


if __name__ == "__main__":
    main()
