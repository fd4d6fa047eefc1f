"""What was done with a value and what is still to be done: its past and future, and the edits that wait; no Qt.

Edits are made in the order in which they were asked for.  One that draws takes long and is made elsewhere, between
`begin` and `finish` or `fail`; all others are made as soon as none of those is before them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from melodygen.errors import MelodygenError
from ui.document.history import History

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Edit(Generic[T]):
    """A change, as the user would name it; without a name it begins anew, with nothing to undo.

    Attributes
    ----------
    make
        From the value before to the one after; MelodygenError where that cannot be.
    gesture
        Edits of one (a slider drag) are one step to undo.
    draws
        Whether it takes long; then one that has not begun gives way to a later one of its name or gesture.
    values
        The parameters that it sets, by name.

    """

    name: str
    make: Callable[[T], T]
    gesture: object | None = None
    draws: bool = False
    values: Mapping[str, object] = field(default_factory=dict)

    def gives_way_to(self, later: Edit[T]) -> bool:
        """Whether `later` says all that this one would have done."""
        is_alike = self.name == later.name or (self.gesture is not None and self.gesture is later.gesture)
        return self.draws and later.draws and is_alike and self.values.keys() <= later.values.keys()


class Edits(Generic[T]):
    """A value that is edited.

    Examples
    --------
    >>> edits = Edits(1)
    >>> edits.ask(Edit("doubling", lambda value: 2 * value))
    >>> edits.advance(), edits.present, edits.undo_name
    ([], 2, 'doubling')

    """

    def __init__(self, present: T) -> None:
        self._history = History(present)
        self._waiting: list[Edit[T]] = []
        self._has_begun = False

    @property
    def present(self) -> T:
        """The value that holds now."""
        return self._history.present

    @property
    def waiting(self) -> tuple[Edit[T], ...]:
        """The edits that are not made yet, the one being drawn first."""
        return tuple(self._waiting)

    @property
    def undo_name(self) -> str | None:
        """What `undo` would take back."""
        return (self._waiting[-1].name or None) if self._waiting else self._history.undo_name

    @property
    def redo_name(self) -> str | None:
        """What `redo` would bring back."""
        return None if self._waiting else self._history.redo_name

    def ask(self, edit: Edit[T]) -> None:
        """Have `edit` made after all that wait."""
        is_begun = self._has_begun and len(self._waiting) == 1
        if self._waiting and not is_begun and self._waiting[-1].gives_way_to(edit):
            self._waiting[-1] = edit
        else:
            self._waiting.append(edit)

    def advance(self) -> list[MelodygenError]:
        """Make the edits up to the first that draws; the errors of those that could not be made, and are dropped."""
        errors = []
        while self._waiting and not self._waiting[0].draws:
            edit = self._waiting.pop(0)
            try:
                self._hold(edit, edit.make(self.present))
            except MelodygenError as error:
                errors.append(error)
        return errors

    def begin(self) -> Edit[T] | None:
        """The edit to draw next, from now on being drawn; None where one is already, or none is first."""
        if self._has_begun or not self._waiting or not self._waiting[0].draws:
            return None
        self._has_begun = True
        return self._waiting[0]

    def finish(self, value: T) -> None:
        """`value` is what was drawn."""
        self._has_begun = False
        self._hold(self._waiting.pop(0), value)

    def fail(self) -> None:
        """What was being drawn could not be made: it alone is dropped."""
        self._has_begun = False
        self._waiting.pop(0)

    def undo(self) -> bool:
        """Take back the latest edit, made or not; whether it was being drawn."""
        if not self._waiting:
            self._history.undo()
            return False
        if not self._waiting[-1].name:
            return False
        gesture = self._waiting.pop().gesture
        while gesture is not None and self._waiting and self._waiting[-1].gesture is gesture:
            self._waiting.pop()
        if self._waiting:
            return False
        if self._history.continues(gesture):
            self._history.undo()
        was_drawn, self._has_begun = self._has_begun, False
        return was_drawn

    def redo(self) -> None:
        """Bring back what was undone last, where nothing waits."""
        if not self._waiting:
            self._history.redo()

    def begin_anew(self, value: T) -> None:
        """Drop all that waits, and go on from `value`."""
        self.drop_waiting()
        self._history = History(value)

    def drop_waiting(self) -> None:
        """Forget what is not made yet."""
        self._waiting.clear()
        self._has_begun = False

    def _hold(self, edit: Edit[T], value: T) -> None:
        if edit.name:
            self._history.commit(value, edit.name, edit.gesture)
        else:
            self._history = History(value)
