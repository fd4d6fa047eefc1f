"""One recording: the strokes as they come, from any thread, and the work that is made of them."""

from __future__ import annotations

import time
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from melodygen.melody import Note
from melodygen.parameters import Parameters
from melodygen.recording import Alignment, Stroke, line_of, recorded, settled, with_bars_played
from ui.work import Work, looked_at, with_notes

if TYPE_CHECKING:
    from melodygen.reading import Quantisation


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is recorded: these bars, from 0, of the melody there is (`is_new` false), or a new one.

    A new one has all of the bars, or as many as are played where its end `is_open`.
    """

    bars: tuple[int, int]
    asked: Parameters
    is_new: bool = True
    is_open: bool = False

    def ended_at(self, ticks: int) -> Wanted:
        """What is left of it where the music was ended there: bars that were not reached stay as they are."""
        (first, end), reached = self.bars, ticks // self.asked.the_metre.bar_ticks + 1
        if reached >= end:
            return self
        return replace(self, is_open=True) if self.is_new else replace(self, bars=(first, max(first + 1, reached)))

    def settled(self, line: tuple[Note, ...]) -> tuple[tuple[Note, ...], Quantisation]:
        """What was played, on the grid, as far as it is wanted; and what that has changed."""
        first, end = self.bars
        return settled(line, self.asked.the_metre, self.asked.tempo_bpm, (first, None if self.is_open else end))


class Take:
    """Collects strokes from `start_ticks` on."""

    def __init__(self, wanted: Wanted, start_ticks: int) -> None:
        self.wanted = wanted
        self._alignment = Alignment(wanted.asked.tempo_bpm, start_ticks)
        self._strokes: list[Stroke] = []
        self.reached_ticks = start_ticks
        """Where the music was last."""

    def strike(self, at_s: float, pitch: int, velocity: int) -> None:
        """A key was struck, or with velocity 0 released.  For any thread."""
        self._strokes.append(Stroke(at_s, pitch, velocity))

    def look(self, ticks: int) -> None:
        """The music is heard at `ticks` now."""
        self._alignment.look(time.perf_counter(), ticks)
        self.reached_ticks = ticks

    @property
    def line(self) -> tuple[Note, ...]:
        """What has been played up to now, as it was played."""
        ordered = sorted(self._strokes, key=lambda stroke: stroke.at_s)
        return line_of(ordered, self._alignment, time.perf_counter())


def taken(work: Work, line: tuple[Note, ...], wanted: Wanted) -> Work:
    """The work with what was played: a melody of its own, or in its bars of the one there is."""
    from melodygen.bringing import as_project  # noqa: PLC0415 - loaded with the first take

    asked, (first, end) = wanted.asked, wanted.bars
    notes, _ = wanted.settled(line)
    if not wanted.is_new:
        return with_notes(work, with_bars_played(work.project.melody, notes, first, end))
    melody = recorded(notes, asked, None if wanted.is_open else end)
    return looked_at(as_project(melody, style=asked.style))
