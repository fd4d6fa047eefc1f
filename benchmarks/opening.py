"""Opens the app as its command does, and says on stdout when it can be used: what `test_cold_start` waits for.

Then ``python -m benchmarks.opening`` ends.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QSettings, QTimer, Signal
from PySide6.QtWidgets import QApplication

from ui.app import SWITCH_INTERVAL_S, Session
from ui.settings import Settings

USABLE = "usable"


class FirstMelody(QObject):
    """Watches the piano roll until it has drawn a melody."""

    drawn = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__(session.window)
        self._document = session.document
        session.window.roll.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Once the melody is there, the next painting has it; what is put off comes after that."""
        if event.type() == QEvent.Type.Paint and self._document.melody is not None:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self.drawn.emit)
        return False


def main() -> None:
    """Open the app with settings of its own."""
    sys.setswitchinterval(SWITCH_INTERVAL_S)
    app = QApplication([])
    with tempfile.TemporaryDirectory() as folder:
        store = QSettings(str(Path(folder) / "settings.ini"), QSettings.Format.IniFormat)
        session = Session(app, Settings(store))
        FirstMelody(session).drawn.connect(_tell)
        session.begin()
        app.exec()
        session.end()


def _tell() -> None:
    print(USABLE, flush=True)  # noqa: T201 - the answer
    QApplication.quit()


if __name__ == "__main__":
    main()
