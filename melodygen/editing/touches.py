"""Changing how loud notes are played, by hand; the notes stay, and so does the recipe.

Conventions
-----------
Notes are known by their onsets, in ticks from bar 1; velocities are those of MIDI, 1 to 127, and are held within them.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace

from melodygen.errors import EditError
from melodygen.melody import Melody, Note
from melodygen.touch import Touch, held


def touched(melody: Melody, velocities: Mapping[int, int]) -> Melody:
    """The melody with the velocities that are given by onset; EditError where no note starts there."""
    if missing := set(velocities) - {note.onset_ticks for note in melody.notes}:
        raise EditError(f"no note starts in {melody.metre.place(min(missing))}", "choose one that is there")
    after = dict(melody.touches) | {onset: held(velocity) for onset, velocity in velocities.items()}
    return replace(melody, touches=tuple(Touch(*item) for item in sorted(after.items())))


def untouched(melody: Melody, onsets: Collection[int] | None = None) -> Melody:
    """The melody with those notes, or all, as loud as the player has them again."""
    kept = () if onsets is None else tuple(touch for touch in melody.touches if touch.onset_ticks not in onsets)
    return replace(melody, touches=kept)


def touches_kept(before: Melody, after: Melody) -> Melody:
    """`after`, which was drawn around notes of `before`, with the velocities of those that stayed.

    In another key all of them are the same notes.
    """
    if before.touches and _is_transposed(before, after):
        return replace(after, touches=before.touches)
    given = after.recipe.given.notes if after.recipe else ()
    stayed = {Note(note.onset_ticks, note.duration_ticks, note.pitch) for note in given if note.pitch is not None}
    onsets = {note.onset_ticks for note in before.notes if note in stayed}
    return replace(after, touches=tuple(touch for touch in before.touches if touch.onset_ticks in onsets))


def _is_transposed(before: Melody, after: Melody) -> bool:
    """Whether both have the same notes, all of them as much higher or lower."""
    if len(before.notes) != len(after.notes):
        return False
    semitones = after.notes[0].pitch - before.notes[0].pitch
    return all(
        replace(one, pitch=one.pitch + semitones) == other for one, other in zip(before.notes, after.notes, strict=True)
    )
