"""What stays of a melody that was changed by hand when the rest is drawn again."""

from __future__ import annotations

from dataclasses import replace

from melodygen.given import Given, GivenNote
from melodygen.melody import Melody


def locks_after(locks: Given, before: Melody, after: Melody) -> Given:
    """`locks` of the melody `before`, as they are for the one `after` a change by hand.

    Notes that were made or changed are locked, those that are gone are not any more; bars stay locked, whole or in
    their rhythm or pitches, as they are now.
    """
    from melodygen.variation.locking import lines_of  # noqa: PLC0415 - the model comes with it, and a start waits

    old, now = set(before.notes), {(note.onset_ticks, note.duration_ticks) for note in after.notes}
    made = [GivenNote(note.onset_ticks, note.duration_ticks, note.pitch) for note in after.notes if note not in old]
    onsets = {note.onset_ticks for note in made}
    staying = [held for held in locks.notes if held.onset_ticks not in onsets and held[:2] in now]
    lines = lines_of(after, [line.bar for line in locks.lines])
    return replace(locks, notes=tuple(sorted([*staying, *made])), lines=tuple(lines))
