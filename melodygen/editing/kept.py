"""What a hand has set stays with the notes that a draw has kept: their velocities and their marks."""

from __future__ import annotations

from dataclasses import replace

from melodygen.mark import carried
from melodygen.melody import Melody, Note


def hand_kept(before: Melody, after: Melody) -> Melody:
    """`after`, which was drawn around notes of `before`, with the velocities and the marks of those that stayed.

    In another key all of them are the same notes.
    """
    if not before.touches and not before.marks:
        return after
    if _is_transposed(before, after):
        return replace(after, touches=before.touches, marks=before.marks)
    given = after.recipe.given.notes if after.recipe else ()
    stayed = {Note(note.onset_ticks, note.duration_ticks, note.pitch) for note in given if note.pitch is not None}
    onsets = {note.onset_ticks for note in before.notes if note in stayed}
    rows = [(note.onset_ticks, note.onset_ticks if note.onset_ticks in onsets else None) for note in after.notes]
    return replace(
        after,
        touches=tuple(touch for touch in before.touches if touch.onset_ticks in onsets),
        marks=carried(before.marks, [note.onset_ticks for note in before.notes], rows),
    )


def _is_transposed(before: Melody, after: Melody) -> bool:
    """Whether both have the same notes, all of them as much higher or lower."""
    if len(before.notes) != len(after.notes):
        return False
    semitones = after.notes[0].pitch - before.notes[0].pitch
    return all(
        replace(one, pitch=one.pitch + semitones) == other for one, other in zip(before.notes, after.notes, strict=True)
    )
