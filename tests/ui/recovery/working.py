"""The app as its user starts it, with a user in it who turns a knob ten times a second, tells of each melody, and has
heard the first.

Run as ``python -m tests.ui.recovery.working``; a line for each melody: its tempo, and when it stood, in seconds of the
system's monotonic clock.
"""

from __future__ import annotations

import sys
import time
from itertools import cycle
from pathlib import Path

from PySide6.QtCore import QTimer

from melodygen.ideas import Idea
from ui import app

TEMPOS = range(60, 240)
EVERY_MS = 100


class Working(app.Session):
    """A session in which something changes all the time."""

    def begin(self, path: Path | None = None) -> None:
        super().begin(path)
        tempos = cycle(TEMPOS)
        self.turning = QTimer(interval=EVERY_MS)
        self.turning.timeout.connect(lambda: self.document.change("Tempo", {"tempo_bpm": float(next(tempos))}))
        self.document.state_changed.connect(self.tell)
        self.turning.start()

    def tell(self) -> None:
        if self.document.project is not None:
            if not self.document.heard:
                project = self.document.project
                self.document.hear(Idea(project.parameters, project.melody))
            sys.stdout.write(f"{self.document.project.parameters.tempo_bpm} {time.monotonic()}\n")
            sys.stdout.flush()


if __name__ == "__main__":
    app.Session = Working  # type: ignore[misc]
    sys.exit(app.main([]))
