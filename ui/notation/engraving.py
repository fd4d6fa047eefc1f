"""A melody -> an engraved score: its pages, and when each note on them sounds.

Conventions
-----------
Times are in ticks from the start of bar 1.  A name is the identifier of a note in MusicXML and SVG: ``n5`` is the sixth
note of the melody, ``n5-2`` what is tied to it.  Sizes are in the units of `ui.notation.pages`.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from bisect import bisect_right
from collections import Counter
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryFile

import ui
from melodygen.errors import MelodygenError
from melodygen.export import musicxml_bytes
from melodygen.export.writing import written_bars
from melodygen.melody import Melody

_NAMES = re.compile(r'id="(n\d+(?:-\d+)?)"')

POLL_S = 0.05
"""How long it takes at most until a process that nobody waits for any more is ended."""


class NotationError(MelodygenError):
    """No score for now; everything else goes on working."""


@dataclass(frozen=True, slots=True)
class Page:
    """One page: SVG in ``currentColor``, its size, and the names of the notes on it."""

    svg: str
    width: float
    height: float
    names: frozenset[str]


@dataclass(frozen=True, slots=True)
class Mark:
    """A note as it stands in the score, and when it sounds."""

    onset_ticks: int
    end_ticks: int
    name: str


@dataclass(frozen=True, slots=True)
class Score:
    """An engraved melody; `marks` are in order of time."""

    melody: Melody
    pages: tuple[Page, ...]
    marks: tuple[Mark, ...]

    def sounding(self, ticks: float) -> str | None:
        """The name of the note that sounds at `ticks`."""
        place = bisect_right(self.marks, ticks, key=lambda mark: mark.onset_ticks) - 1
        return self.marks[place].name if place >= 0 and ticks < self.marks[place].end_ticks else None

    def page_of(self, name: str) -> int | None:
        """Which page the note of that name stands on, counted from 0."""
        return next((place for place, page in enumerate(self.pages) if name in page.names), None)

    def onset(self, name: str) -> int:
        """Where the note of that name starts."""
        return next(mark.onset_ticks for mark in self.marks if mark.name == name)


def engraved(melody: Melody, width: float, *, report: Callable[[float], None]) -> Score:
    """`melody` on paper `width` wide; a `report` that raises ends the work.

    Raises
    ------
    NotationError
        verovio is not installed, or fails.

    """
    if find_spec("verovio") is None:
        raise NotationError(f"notation is drawn by verovio, which is not here; {install_hint()}")
    text = _output([sys.executable, "-m", "ui.notation.pages", str(width)], musicxml_bytes(melody), report)
    pages = tuple(Page(svg, width, height, frozenset(_NAMES.findall(svg))) for svg, width, height in json.loads(text))
    return Score(melody, pages, marks_of(melody))


def install_hint() -> str:
    """What brings verovio, in words."""
    return f"install it with: {sys.executable} -m pip install verovio"


def marks_of(melody: Melody) -> tuple[Mark, ...]:
    """Every note of the score, what is tied to it being a note of its own."""
    times: Counter[int] = Counter()
    found = []
    for value in (value for bar in written_bars(melody) for value in bar.values):
        if value.note is not None:
            times[value.note] += 1
            name = f"n{value.note}" if times[value.note] == 1 else f"n{value.note}-{times[value.note]}"
            found.append(Mark(value.onset_ticks, value.end_ticks, name))
    return tuple(found)


def _output(command: list[str], given: bytes, report: Callable[[float], None]) -> bytes:
    """What a process writes that is given these bytes."""
    root = str(Path(ui.__file__).parent.parent)
    path = os.pathsep.join(filter(None, (root, os.environ.get("PYTHONPATH", ""))))
    with TemporaryFile() as source:  # a pipe would have to be fed while the process is waited for
        source.write(given)
        source.seek(0)
        process = subprocess.Popen(  # noqa: S603 - ourselves
            command,
            stdin=source,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env=os.environ | {"PYTHONPATH": path},
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
        with process:
            try:
                out, said = _communicate(process, report)
            except BaseException:
                process.kill()
                raise
    if process.returncode != 0:
        lines = said.decode("utf-8", "replace").strip().splitlines() or ["it ended without a word"]
        raise NotationError(f"verovio could not draw this melody ({lines[-1]}); {install_hint()} --upgrade")
    return out


def _communicate(process: subprocess.Popen[bytes], report: Callable[[float], None]) -> tuple[bytes, bytes]:
    """What it writes and says, with a report now and then."""
    while True:
        report(0.0)
        with suppress(subprocess.TimeoutExpired):
            return process.communicate(timeout=POLL_S)
