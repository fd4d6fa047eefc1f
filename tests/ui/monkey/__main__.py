"""``python -m tests.ui.monkey --acts 1000 --seed 1``: a window of its own for the monkey; exit code 1 if it broke."""

from __future__ import annotations

import argparse
import faulthandler
import os
import random
import shutil
import sys
import tempfile
import time
import traceback
import warnings
from collections.abc import Iterator
from contextlib import ExitStack, chdir, contextmanager
from functools import partial
from pathlib import Path

from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QDrag
from PySide6.QtWidgets import QApplication

from melodygen.export import write_midi, write_musicxml
from melodygen.generation import generate
from melodygen.parameters import Parameters
from melodygen.project import Project, write_project
from tests.null_sink import running_null_sink
from tests.test_bringing import ABC, song
from tests.ui.monkey.answers import RandomAnswers
from tests.ui.monkey.monkey import Failure, Monkey
from tests.ui.monkey.watch import Troubles, leftovers
from tests.variation.tunes import ODE, SLEEVES
from ui import revealing
from ui.app import SWITCH_INTERVAL_S, Session
from ui.memory import keep_memory_compact
from ui.settings import Settings


def main() -> int:
    """Play; each act goes to stdout as it begins, so that a crash leaves it behind too, and then what broke."""
    parser = argparse.ArgumentParser(prog="monkey")
    parser.add_argument("--acts", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--minutes", type=float, default=0.0, help="go on for so long instead of --acts")
    given = parser.parse_args()
    faulthandler.enable()
    warnings.simplefilter("error")
    sys.setswitchinterval(SWITCH_INTERVAL_S)
    keep_memory_compact()
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="monkey-", ignore_cleanup_errors=True)))
        stack.enter_context(_silence(folder))
        stack.enter_context(chdir(folder))
        broke = _play(folder, given.acts if not given.minutes else None, given.seed, given.minutes)
    if broke:
        os._exit(1)  # threads of what broke may not end
    return 0


def _play(folder: Path, acts: int | None, seed: int, minutes: float) -> bool:
    """Whether anything broke."""
    app = QApplication(["monkey"])
    app.setStyle("Fusion")
    revealing.selected = _shown_to_nobody
    QDrag.exec = _dropped_nowhere  # type: ignore[method-assign,assignment]
    troubles = Troubles()
    troubles.watch()
    things = _things_to_open(folder / "things")
    settings = Settings(QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat))
    settings.folder, settings.tour_seen = things, True
    answers = RandomAnswers(things)
    session = Session(app, settings, questions=answers, draw=random.Random(seed), recovery_folder=folder / "recovery")
    session.begin()
    monkey = Monkey(session, answers, troubles, seed, things, partial(print, end="", flush=True))
    end = time.monotonic() + 60 * minutes
    try:
        monkey.play(acts or sys.maxsize, until=(lambda: time.monotonic() > end) if acts is None else None)
        session.window.hide()
        session.end()
    except Failure as failure:
        print(f"\nseed {seed}: {failure}", flush=True)  # noqa: T201 - the report
        return True
    except Exception:  # noqa: BLE001 - the monkey itself broke, and nothing else would say so
        print(f"\n{traceback.format_exc()}", flush=True)  # noqa: T201 - the report
        return True
    found = leftovers(monkey.counts)
    print("", *found, sep="\n", flush=True)  # noqa: T201 - the report
    return bool(found)


@contextmanager
def _silence(folder: Path) -> Iterator[None]:
    """Sound that nobody hears, where PulseAudio is there; and nothing of the user's is touched."""
    for name in ("CONFIG", "DATA", "STATE", "CACHE"):
        os.environ[f"XDG_{name}_HOME"] = str(folder / name.lower())
    if not (shutil.which("pulseaudio") and shutil.which("parec")):
        yield
        return
    with running_null_sink() as sink:
        os.environ.update(sink.environment, PULSE_LATENCY_MSEC="150")
        yield


def _things_to_open(folder: Path) -> Path:
    """Projects, music and what is neither, with blanks and letters of other languages in their names."""
    for name in ("saved", "melodies to learn from", "leer"):
        (folder / name).mkdir(parents=True)
    for seed, bars in ((1, 4), (2, 16), (3, 40)):
        parameters = Parameters(seed=seed, bars=bars)
        melody = generate(parameters)
        write_project(Project(parameters, melody), folder / f"thème {seed}.melody")
        write_midi(melody, folder / "melodies to learn from" / f"{seed}.mid")
    write_musicxml(melody, folder / "notation.musicxml")
    others = folder / "of others"
    others.mkdir()
    song(others)
    (others / "zwei Lieder.abc").write_text(ABC, encoding="utf-8")
    write_midi(SLEEVES, others / "sleeves.mid")
    write_musicxml(ODE, others / "ode.xml")
    (folder / "broken.melody").write_text("{", encoding="utf-8")
    (folder / "broken.mid").write_bytes(b"MThd\0\0")
    (folder / "broken.sf2").write_bytes(b"RIFF")
    (folder / "note.txt").write_text("Dm Bb F C", encoding="utf-8")
    return folder


def _shown_to_nobody(_path: Path, *_: object) -> bool:
    """In place of a file manager, which would be started."""
    return True


def _dropped_nowhere(drag: QDrag, *_: object) -> Qt.DropAction:
    """The system's drag would hold the pointer; whoever it would be dropped on reads all of it."""
    for kind in drag.mimeData().formats():
        drag.mimeData().data(kind)
    return Qt.DropAction.IgnoreAction


if __name__ == "__main__":
    sys.exit(main())
