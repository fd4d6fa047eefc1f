"""Eight other melodies, drawn one after the other off the GUI thread, and what ideas come to."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from melodygen.given import Given
from melodygen.ideas.idea import AT_A_TIME, Idea
from melodygen.parameters import Parameters
from ui.jobs import Runner, Task

if TYPE_CHECKING:
    from melodygen.ideas.judging import Judgement

JUDGED_AT_A_TIME = 50

Judged = tuple[Idea, "Judgement"]


class Drawing(QObject):
    """Draws alternatives.

    Signals
    -------
    drawn(idea, judgement, number)
        One is there, the first, second or later of these eight, from 0.
    failed(error)
        There are none, and why.

    """

    drawn = Signal(object, object, int)
    failed = Signal(object)

    def __init__(self, runner: Runner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._task = Task(runner, self)
        self._asked: tuple[Parameters, Given] | None = None
        self._draw, self._number = -1, 0
        self._task.finished.connect(self._on_drawn)
        self._task.failed.connect(self._on_failed)

    @property
    def is_running(self) -> bool:
        """Whether more are to come."""
        return self._asked is not None

    def start(self, parameters: Parameters, locks: Given) -> None:
        """Draw eight to the melody of `parameters`, others than the last time."""
        self._asked = (parameters, locks)
        self._draw, self._number = self._draw + 1, 0
        self._next()

    def follow(self, parameters: Parameters, locks: Given) -> None:
        """Draw no more where others are asked for now."""
        if self._asked is not None and self._asked != (parameters, locks):
            self._task.cancel()
            self._end()

    def stop(self) -> None:
        """Draw no more, and begin from the first eight again."""
        self._task.cancel()
        self._draw = -1
        self._end()

    def _next(self) -> None:
        if self._asked is not None:
            self._task.start(drawn, *self._asked, self._draw, self._number)

    def _on_drawn(self, made: Judged) -> None:
        self._number += 1
        self.drawn.emit(*made, self._number - 1)
        if self._number < AT_A_TIME:
            self._next()
        else:
            self._end()

    def _on_failed(self, error: Exception) -> None:
        self._end()
        self.failed.emit(error)

    def _end(self) -> None:
        self._asked = None


class Judging(QObject):
    """Finds out what ideas come to, some at a time; `judged` carries a list of ideas with what they came to."""

    judged = Signal(object)

    def __init__(self, runner: Runner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._task = Task(runner, self)
        self._task.finished.connect(self.judged)

    def want(self, ideas: Sequence[Idea]) -> None:
        """Judge the first of these, unless some are being judged."""
        if ideas and not self._task.is_running:
            self._task.start(all_judged, tuple(ideas[:JUDGED_AT_A_TIME]))


def drawn(parameters: Parameters, locks: Given, draw: int, number: int) -> Judged:
    """On a job's thread: one alternative, and what it comes to."""
    from melodygen.ideas.drawing import alternative  # noqa: PLC0415 - the model is loaded where it is wanted
    from melodygen.ideas.judging import judged  # noqa: PLC0415

    idea = alternative(parameters, parameters, locks, draw=draw, number=number)
    return idea, judged(idea)


def all_judged(ideas: Sequence[Idea]) -> list[Judged]:
    """On a job's thread: what each comes to."""
    from melodygen.ideas.judging import judged  # noqa: PLC0415

    return [(idea, judged(idea)) for idea in ideas]
