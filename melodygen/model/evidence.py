"""What is given in a beat, onsets that stay and time that is closed to others, and in a bar whose pitches stay."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from melodygen.given import Given, GivenNote, Span
from melodygen.styles.style import Cell


@dataclass(frozen=True, slots=True)
class BeatEvidence:
    """What is given in one beat, in ticks from its start: onsets that stay, and where no other note may start.

    One that `must_sound` has to get a note that is not given.
    """

    onsets: Cell
    closed: tuple[Span, ...]
    must_sound: bool = False

    def is_whole(self, ticks: int) -> bool:
        """Whether all of a beat of so many ticks is closed."""
        return any(span.start <= 0 and ticks <= span.end for span in self.closed)

    def allows(self, cell: Cell) -> bool:
        """Whether a cell has all onsets that stay and no other where none may be."""
        if self.must_sound and len(cell) <= len(self.onsets):
            return False
        return set(self.onsets) <= set(cell) and not any(
            span.start <= onset < span.end for onset in cell if onset not in self.onsets for span in self.closed
        )


def beat_evidence(given: Given, start: int, ticks: int) -> BeatEvidence | None:
    """What is given in the beat of so many ticks at `start`; None where it is free."""
    spans = [*given.closed, *(Span(note.onset_ticks, note.end_ticks) for note in given.notes)]
    closed = tuple(Span(a - start, b - start) for a, b in spans if a < start + ticks and start < b)
    must_sound = any(start <= span.start < start + ticks for span in given.sounding)
    if not closed and not must_sound:
        return None
    onsets = tuple(note.onset_ticks - start for note in given.notes if start <= note.onset_ticks < start + ticks)
    return BeatEvidence(onsets, closed, must_sound)


def with_lines(given: Given, onsets: Sequence[int], durations: Sequence[int], bar_ticks: int) -> Given:
    """`given` with the pitches of its lines on the notes that a rhythm has in their bars; those given stay."""
    held = {note.onset_ticks: note for note in given.notes if note.pitch is not None}
    for line in given.lines:
        times = [time for time in zip(onsets, durations, strict=True) if time[0] // bar_ticks == line.bar]
        for (onset, duration), pitch in zip(times, line.spread(len(times)), strict=True):
            held.setdefault(onset, GivenNote(onset, duration, pitch))
    timed = [note for note in given.notes if note.onset_ticks not in held]
    return replace(given, notes=tuple(sorted([*timed, *held.values()]))) if given.lines else given
