"""What a drag over the notes comes to, place by place; no Qt.

Conventions
-----------
A gesture is a frozen value; `to` is the same gesture with the pointer moved on.  Places are those of `ui.roll.pointer`.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Protocol

from melodygen.editing import notes
from melodygen.editing.notes import Edge
from melodygen.editing.snapping import next_line, previous_line, snapped, snapped_pitch
from melodygen.errors import EditError
from melodygen.melody import Melody, Note
from ui.roll.pointer import DRAG_PX, Place
from ui.roll.sheet import Sheet
from ui.roll.tools.edits import FREE_LENGTH_TICKS, NO_GHOSTS, Ghosts, NoteEdit, Snap, ghosts_of


class Gesture(Protocol):
    """A press that has not been let go."""

    def to(self, place: Place) -> Gesture:
        """The pointer is now here."""

    @property
    def edit(self) -> NoteEdit | None:
        """What it asks for if it ends here."""

    @property
    def ghosts(self) -> Ghosts:
        """What that would look like."""


@dataclass(frozen=True, slots=True)
class Moving:
    """The chosen notes go with the one that is held."""

    melody: Melody
    chosen: frozenset[int]
    held: Note
    start: Place
    snap: Snap
    ticks: int = 0
    height: int = 0
    """In scale steps, or semitones where nothing snaps to the scale."""

    def to(self, place: Place) -> Moving:
        """The pointer is now here."""
        onset = self.held.onset_ticks
        goal = snapped(onset + place.ticks - self.start.ticks, self.melody.metre, self.snap.grid)
        is_upright = abs(place.x - self.start.x) < DRAG_PX
        return replace(self, ticks=0 if is_upright else goal - onset, height=self._height(place))

    @property
    def edit(self) -> NoteEdit | None:
        """What it asks for if it ends here."""
        if not self.ticks and not self.height:
            return None
        chosen, ticks, height = self.chosen, self.ticks, self.height
        if not self.snap.in_scale:
            return NoteEdit("moving notes", lambda it: notes.move(it, chosen, ticks=ticks, semitones=height), chosen)
        there = {onset + ticks for onset in chosen}
        return NoteEdit(
            "moving notes", lambda it: notes.transpose(notes.move(it, chosen, ticks=ticks), there, steps=height), chosen
        )

    @property
    def ghosts(self) -> Ghosts:
        """What that would look like."""
        return ghosts_of(self.melody, self.edit) if self.edit else NO_GHOSTS

    @property
    def pitch(self) -> int | None:
        """How high the note that is held would be."""
        found = self.ghosts.notes
        place = sorted(self.chosen).index(self.held.onset_ticks)
        return found[place].pitch if len(found) == len(self.chosen) else None

    def _height(self, place: Place) -> int:
        semitones = place.pitch - self.start.pitch
        if not semitones or not self.snap.in_scale:
            return semitones
        scale, key = self.melody.scale, self.melody.key
        goal = snapped_pitch(self.held.pitch + semitones, scale, key)
        return scale.step_below(key, goal) - scale.step_below(key, self.held.pitch)


@dataclass(frozen=True, slots=True)
class Resizing:
    """An edge of the chosen notes goes with that of the one that is held."""

    melody: Melody
    chosen: frozenset[int]
    held: Note
    start: Place
    snap: Snap
    edge: Edge
    ticks: int = 0

    def to(self, place: Place) -> Resizing:
        """The pointer is now here."""
        at = self.held.onset_ticks if self.edge == "start" else self.held.end_ticks
        return replace(self, ticks=snapped(at + place.ticks - self.start.ticks, self.melody.metre, self.snap.grid) - at)

    @property
    def edit(self) -> NoteEdit | None:
        """What it asks for if it ends here."""
        chosen, ticks, edge = self.chosen, self.ticks, self.edge
        if not ticks:
            return None
        return NoteEdit("resizing notes", lambda it: notes.resize(it, chosen, ticks=ticks, edge=edge), chosen)

    @property
    def ghosts(self) -> Ghosts:
        """What that would look like."""
        return ghosts_of(self.melody, self.edit) if self.edit else NO_GHOSTS


@dataclass(frozen=True, slots=True)
class Drawing:
    """A note is drawn from the line before the press to the line after the pointer, as far as there is room."""

    melody: Melody
    note: Note
    snap: Snap

    @classmethod
    def at(cls, melody: Melody, place: Place, snap: Snap) -> Drawing:
        """A note of one step of the grid."""
        line = previous_line(place.ticks, melody.metre, snap.grid)
        ends = [note.end_ticks for note in melody.notes if line < note.end_ticks <= place.ticks]
        return cls(melody, Note(max([line, *ends]), 0, place.pitch), snap).to(place)

    def to(self, place: Place) -> Drawing:
        """The pointer is now here."""
        shortest = FREE_LENGTH_TICKS if self.snap.grid.slug == "off" else 1
        wanted = next_line(max(place.ticks, self.note.onset_ticks), self.melody.metre, self.snap.grid)
        later = [note.onset_ticks for note in self.melody.notes if note.onset_ticks > self.note.onset_ticks]
        end = min(max(wanted, self.note.onset_ticks + shortest), *later[:1], self.melody.length_ticks)
        pitch = _pitch(self.melody, place, self.snap)
        return replace(self, note=replace(self.note, duration_ticks=end - self.note.onset_ticks, pitch=pitch))

    @property
    def pitch(self) -> int:
        """How high the note is."""
        return self.note.pitch

    @property
    def edit(self) -> NoteEdit | None:
        """What it asks for if it ends here."""
        return NoteEdit("drawing a note", lambda melody: notes.add(melody, self.note))

    @property
    def ghosts(self) -> Ghosts:
        """What that would look like."""
        try:
            notes.add(self.melody, self.note)
        except EditError:
            return Ghosts((self.note,), is_allowed=False)
        return Ghosts((self.note,))


@dataclass(frozen=True, slots=True)
class Erasing:
    """All notes that the pointer touches go."""

    sheet: Sheet
    onsets: frozenset[int] = frozenset()

    def to(self, place: Place) -> Erasing:
        """The pointer is now here."""
        return self if place.note is None else replace(self, onsets=self.onsets | {self.sheet.onsets[place.note]})

    @property
    def edit(self) -> NoteEdit | None:
        """What it asks for if it ends here."""
        onsets = self.onsets
        return NoteEdit("erasing notes", lambda melody: notes.erase(melody, onsets), onsets) if onsets else None

    @property
    def ghosts(self) -> Ghosts:
        """What that would look like."""
        return Ghosts(leaving=self.onsets)


@dataclass(frozen=True, slots=True)
class Banding:
    """A rubber band: notes that it touches are chosen, beside those that were before."""

    sheet: Sheet
    start: Place
    before: frozenset[int]
    end: Place

    def to(self, place: Place) -> Banding:
        """The pointer is now here."""
        return replace(self, end=place)

    @property
    def edit(self) -> NoteEdit | None:
        """What it asks for if it ends here."""
        return None

    @property
    def ghosts(self) -> Ghosts:
        """What that would look like."""
        return NO_GHOSTS

    @property
    def chosen(self) -> frozenset[int]:
        """The onsets of the notes that are chosen now."""
        low, high = sorted((self.start.pitch, self.end.pitch))
        touched = self.sheet.notes_between(*sorted((self.start.ticks, self.end.ticks)))
        found = [self.sheet.melody.notes[index] for index in touched]
        return self.before | {note.onset_ticks for note in found if low <= note.pitch <= high}


def _pitch(melody: Melody, place: Place, snap: Snap) -> int:
    return snapped_pitch(place.pitch, melody.scale, melody.key) if snap.in_scale else place.pitch
