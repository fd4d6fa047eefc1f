"""A performance as a synth takes it: all parts in one row, each note on its channel.

Conventions
-----------
A MIDI channel cannot sound one pitch twice, so a note ends where the next of its pitch and channel begins.
"""

from __future__ import annotations

from dataclasses import dataclass

from melodygen.performance import Performance


@dataclass(frozen=True, slots=True, order=True)
class ChannelNote:
    """A note from `onset_ticks` up to `end_ticks`; `channel` is 0 to 15."""

    onset_ticks: int
    channel: int
    pitch: int
    velocity: int
    end_ticks: int


def channel_notes(performance: Performance) -> tuple[ChannelNote, ...]:
    """Every note of every part in order of onset."""
    notes: list[ChannelNote] = []
    next_onset: dict[tuple[int, int], int] = {}
    for onset, channel, pitch, velocity, end in sorted(_rows(performance), reverse=True):
        limit = next_onset.get((channel, pitch), end)
        if onset < min(end, limit):
            notes.append(ChannelNote(onset, channel, pitch, velocity, min(end, limit)))
            next_onset[channel, pitch] = onset
    return tuple(reversed(notes))


def _rows(performance: Performance) -> list[tuple[int, int, int, int, int]]:
    return [
        (note.onset_ticks, part.channel, note.pitch, note.velocity, note.onset_ticks + note.duration_ticks)
        for part in performance.parts
        for note in part.notes
    ]
