"""Undo and redo by whole values: each step holds what stood before it and what stood after.

Values are frozen and shared, so a step costs little, and no edit has to know how to take itself back.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic, TypeVar

T = TypeVar("T")

LIMIT = 500
"""Steps that are kept; older ones can no longer be undone."""


@dataclass(frozen=True, slots=True)
class Step(Generic[T]):
    """One change, as the user would name it; steps of one `gesture` (a slider drag) count as one."""

    name: str
    before: T
    after: T
    gesture: object | None = None


class History(Generic[T]):
    """The present value and the way there and back.

    Examples
    --------
    >>> history = History("C major")
    >>> history.commit("D major", "Key")
    >>> history.undo(), history.redo_name
    ('C major', 'Key')

    """

    def __init__(self, present: T, *, limit: int = LIMIT) -> None:
        self._present = present
        self._limit = limit
        self._past: list[Step[T]] = []
        self._future: list[Step[T]] = []

    @property
    def present(self) -> T:
        """The value that holds now."""
        return self._present

    @property
    def undo_name(self) -> str | None:
        """What `undo` would take back, None where there is nothing."""
        return self._past[-1].name if self._past else None

    @property
    def redo_name(self) -> str | None:
        """What `redo` would bring back, None where there is nothing."""
        return self._future[-1].name if self._future else None

    def continues(self, gesture: object | None) -> bool:
        """Whether a change of `gesture` would join the latest step."""
        return gesture is not None and bool(self._past) and not self._future and self._past[-1].gesture is gesture

    def commit(self, after: T, name: str, gesture: object | None = None) -> None:
        """Make `after` the present; it joins the latest step if that is of the same gesture."""
        before = self._past.pop().before if self.continues(gesture) else self._present
        self._future.clear()
        if after == before:
            self._present = before  # the very value, so that what was saved is known again
            return
        self._present = after
        self._past.append(Step(name, before, after, gesture))
        del self._past[: -self._limit]

    def undo(self) -> T:
        """Take the latest step back; the new present."""
        if self._past:
            step = self._past.pop()
            self._future.append(step)
            self._present = step.before
        return self._present

    def redo(self) -> T:
        """Bring back the step undone last; the new present."""
        if self._future:
            step = self._future.pop()
            self._past.append(step)
            self._present = step.after
        return self._present
