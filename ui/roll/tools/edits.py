"""What the roll asks to be done with notes: named functions from a melody to another; no Qt."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Literal

from melodygen.editing import notes
from melodygen.editing.snapping import Grid, grid_named
from melodygen.errors import EditError
from melodygen.melody import Melody, Note

EditCommand = Literal[
    "earlier", "later", "bar_earlier", "bar_later", "higher", "lower", "semitone_higher", "semitone_lower",
    "octave_higher", "octave_lower", "longer", "shorter", "erase", "duplicate", "split", "join", "quantise",
]  # fmt: skip

FREE_LENGTH_TICKS = 240
"""How long a drawn note is at first where nothing snaps."""


@dataclass(frozen=True, slots=True)
class Snap:
    """What notes snap to: the lines of a grid, and the notes of the scale or not."""

    grid: Grid = field(default_factory=lambda: grid_named("1/16"))
    in_scale: bool = True


@dataclass(frozen=True, slots=True)
class NoteEdit:
    """A change of notes, undone by `name`.

    Attributes
    ----------
    make
        From the melody before to the one after; EditError where that cannot be.
    chosen
        The onsets of the notes that it is about; none where it makes new ones.
    run
        Edits of one are one step to undo.

    """

    name: str
    make: Callable[[Melody], Melody]
    chosen: frozenset[int] = frozenset()
    run: object | None = None


@dataclass(frozen=True, slots=True)
class Ghosts:
    """What would come of a gesture: the notes as they would be, whether they may, and which ones would go."""

    notes: tuple[Note, ...] = ()
    is_allowed: bool = True
    leaving: frozenset[int] = frozenset()


NO_GHOSTS = Ghosts()


def ghosts_of(melody: Melody, edit: NoteEdit) -> Ghosts:
    """The chosen notes as `edit` would leave them, also where their neighbours do not allow it."""
    alone = replace(melody, notes=tuple(note for note in melody.notes if note.onset_ticks in edit.chosen))
    try:
        notes_after = edit.make(alone).notes
    except EditError:
        return Ghosts(alone.notes, is_allowed=False, leaving=edit.chosen)
    try:
        edit.make(melody)
    except EditError:
        return Ghosts(notes_after, is_allowed=False, leaving=edit.chosen)
    return Ghosts(notes_after, leaving=edit.chosen)


def edit_for(command: EditCommand, chosen: frozenset[int], snap: Snap, run: object | None = None) -> NoteEdit:
    """What a command does with the chosen notes."""
    name, make = _table(chosen, snap)[command]
    return NoteEdit(name, make, frozenset() if command == "duplicate" else chosen, run)


def _table(chosen: frozenset[int], snap: Snap) -> dict[EditCommand, tuple[str, Callable[[Melody], Melody]]]:
    grid, bar = snap.grid, grid_named("bar")

    def nudged(by: Grid, *, later: bool) -> tuple[str, Callable[[Melody], Melody]]:
        return "moving notes", lambda melody: notes.nudge(melody, chosen, by, later=later)

    def raised(semitones: int) -> tuple[str, Callable[[Melody], Melody]]:
        return "transposing notes", lambda melody: notes.move(melody, chosen, semitones=semitones)

    def stepped(steps: int) -> tuple[str, Callable[[Melody], Melody]]:
        return "transposing notes", lambda melody: notes.transpose(melody, chosen, steps=steps)

    def stretched(*, is_longer: bool) -> tuple[str, Callable[[Melody], Melody]]:
        return "resizing notes", lambda melody: notes.stretch(melody, chosen, grid, is_longer=is_longer)

    return {
        "earlier": nudged(grid, later=False),
        "later": nudged(grid, later=True),
        "bar_earlier": nudged(bar, later=False),
        "bar_later": nudged(bar, later=True),
        "higher": stepped(1) if snap.in_scale else raised(1),
        "lower": stepped(-1) if snap.in_scale else raised(-1),
        "semitone_higher": raised(1),
        "semitone_lower": raised(-1),
        "octave_higher": raised(12),
        "octave_lower": raised(-12),
        "longer": stretched(is_longer=True),
        "shorter": stretched(is_longer=False),
        "erase": ("erasing notes", lambda melody: notes.erase(melody, chosen)),
        "duplicate": ("duplicating notes", lambda melody: notes.duplicate(melody, chosen, grid)),
        "split": ("splitting notes", lambda melody: notes.halve(melody, chosen, grid)),
        "join": ("joining notes", lambda melody: notes.join(melody, with_neighbour(melody, chosen))),
        "quantise": ("quantising notes", lambda melody: notes.quantise(melody, chosen, grid)),
    }


def with_neighbour(melody: Melody, chosen: frozenset[int]) -> frozenset[int]:
    """The chosen notes, and the one after where only one is chosen."""
    after = [note.onset_ticks for note in melody.notes if note.onset_ticks > min(chosen, default=0)]
    return chosen | set(after[:1]) if len(chosen) == 1 else chosen
