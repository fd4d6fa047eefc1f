"""What must never happen: errors that nobody caught, warnings of Qt, broken melodies, things left behind."""

from __future__ import annotations

import gc
import os
import re
import sys
import threading
import traceback
from collections import Counter
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QMessageLogContext, QObject, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from melodygen.project import Project, read_project, write_project

PAGE_BYTES = os.sysconf("SC_PAGE_SIZE") if hasattr(os, "sysconf") else 4096
HARMLESS = re.compile("^This plugin does not support ")
"""What Qt's platform without a screen says of windows."""

MOST_LEFT_OVER = 40
"""How many more of one kind may be there than before: rows of menus, and what waits to be let go."""

MOST_GROWN = 1.2
"""As many times as much memory as at the beginning is too much."""


class Troubles:
    """Collects whatever goes wrong unseen: in slots, on threads, in Qt."""

    def __init__(self) -> None:
        self.found: list[str] = []

    def watch(self) -> None:
        """From now on."""
        sys.excepthook = self._on_error
        threading.excepthook = lambda args: self._on_error(args.exc_type, args.exc_value, args.exc_traceback)
        sys.unraisablehook = lambda args: self._on_error(args.exc_type, args.exc_value, args.exc_traceback)
        qInstallMessageHandler(self._on_message)

    def _on_error(
        self, kind: type[BaseException], error: BaseException | None, trace: TracebackType | None = None
    ) -> None:
        self.found.append("".join(traceback.format_exception(kind, error, trace)))

    def _on_message(self, kind: QtMsgType, _where: QMessageLogContext, text: str) -> None:
        if kind not in {QtMsgType.QtDebugMsg, QtMsgType.QtInfoMsg} and not HARMLESS.match(text):
            self.found.append(f"Qt {kind.name}: {text}\n{''.join(traceback.format_stack(limit=8))}")


def faults_of(project: Project, folder: Path) -> list[str]:
    """What is wrong with a project: its notes, and whether it comes back from a file as it is."""
    melody, notes = project.melody, project.melody.notes
    low, high = project.parameters.ambitus
    faults = [f"{one} and {other} overlap" for one, other in pairwise(notes) if one.end_ticks > other.onset_ticks]
    faults += [f"{note} has no length" for note in notes if note.duration_ticks <= 0]
    faults += [f"{note} is outside {low} to {high}" for note in notes if not low <= note.pitch <= high]
    first = -melody.metre.bar_ticks
    inside = [first <= note.onset_ticks and note.end_ticks <= melody.length_ticks for note in notes]
    faults += [f"{note} is outside its {melody.bars} bars" for note, it in zip(notes, inside, strict=True) if not it]
    faults += [] if project.parameters.bars == melody.bars else ["the melody is not as long as asked"]
    if faults:
        return faults
    path = folder / "checked.melody"
    write_project(project, path)
    return [] if read_project(path) == project else ["the project does not come back from its file as it was"]


@dataclass(frozen=True, slots=True)
class Census:
    """How much there is at rest: resident memory in MB, blocks that Python has given out, Qt's objects by kind."""

    resident_mb: float
    blocks: int
    kinds: Counter[str]

    @classmethod
    def taken(cls, root: QObject) -> Census:
        """Of everything below `root`, all windows, and all of Python.

        Python's own objects are not looked at one by one, as another thread may be making one just then.
        """
        gc.unfreeze()
        gc.collect()
        kinds = Counter(it.metaObject().className() for it in root.findChildren(QObject))
        kinds.update(f"window {type(it).__name__}" for it in QApplication.topLevelWidgets())
        return cls(resident_mb(), sys.getallocatedblocks(), kinds)

    def grown_since(self, before: Census) -> list[str]:
        """The kinds of which there are clearly more, and memory if there is."""
        grown = {kind: count - before.kinds[kind] for kind, count in self.kinds.items()}
        found = [f"{kind}: {more} more" for kind, more in grown.items() if more > MOST_LEFT_OVER]
        for what, now, then in (
            ("MB", self.resident_mb, before.resident_mb),
            ("blocks of Python's", self.blocks, before.blocks),
        ):
            if now > MOST_GROWN * then:
                found.append(f"{then:.0f} {what}, then {now:.0f}")
        return found


def leftovers(counts: list[Census]) -> list[str]:
    """What grew between the first count, when everything has been used once, and the last."""
    return counts[-1].grown_since(counts[0]) if counts else []


def resident_mb() -> float:
    """Resident memory of this process; 0 where the system does not say."""
    try:
        return int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1]) * PAGE_BYTES / 1e6
    except OSError:
        return 0.0
