"""Changing how loud notes are played, by hand; the notes stay, and so does the recipe.

Conventions
-----------
Notes are known by their onsets, in ticks from bar 1; velocities are those of MIDI, 1 to 127, and are held within them.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace

from melodygen.errors import EditError
from melodygen.melody import Melody
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
