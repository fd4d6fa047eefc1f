"""A performance as a synth takes it: all parts in one row, each note and control on its channel.

Conventions
-----------
A MIDI channel cannot sound one pitch twice, so a note ends where the next of its pitch and channel begins.  Ticks count
from the start of the performance, or from a place in it that is asked for.  At one time notes end first, then controls
take their values, then notes begin.
"""

from __future__ import annotations

from dataclasses import dataclass

from melodygen.performance import RESTING, Performance


@dataclass(frozen=True, slots=True, order=True)
class ChannelNote:
    """A note from `onset_ticks` up to `end_ticks`; `channel` is 0 to 15."""

    onset_ticks: int
    channel: int
    pitch: int
    velocity: int
    end_ticks: int


@dataclass(frozen=True, slots=True)
class ChannelControl:
    """A controller of a channel that takes a value; `number` and `value` are those of a `Control`."""

    onset_ticks: int
    channel: int
    number: int
    value: int


def channel_notes(performance: Performance, *, origin_ticks: int = 0) -> tuple[ChannelNote, ...]:
    """Every note of every part in order of onset, counted from `origin_ticks`."""
    notes: list[ChannelNote] = []
    next_onset: dict[tuple[int, int], int] = {}
    for onset, channel, pitch, velocity, end in sorted(_rows(performance, origin_ticks), reverse=True):
        limit = next_onset.get((channel, pitch), end)
        if onset < min(end, limit):
            notes.append(ChannelNote(onset, channel, pitch, velocity, min(end, limit)))
            next_onset[channel, pitch] = onset
    return tuple(reversed(notes))


def channel_controls(performance: Performance, *, origin_ticks: int = 0) -> tuple[ChannelControl, ...]:
    """Every control of every part in order of time, counted from `origin_ticks`.

    Those of one time stay in the order of their part.  A value that is in force already is left out: parts start
    from `RESTING`.
    """
    rows = [
        ChannelControl(control.onset_ticks - origin_ticks, part.channel, control.number, control.value)
        for part in performance.parts
        for control in part.controls
    ]
    in_force: dict[tuple[int, int], int] = {}
    kept = []
    for row in sorted(rows, key=lambda row: row.onset_ticks):
        if row.value != in_force.get((row.channel, row.number), RESTING.get(row.number)):
            kept.append(row)
            in_force[row.channel, row.number] = row.value
    return tuple(kept)


def _rows(performance: Performance, origin: int) -> list[tuple[int, int, int, int, int]]:
    return [
        (onset, part.channel, note.pitch, note.velocity, onset + note.duration_ticks)
        for part in performance.parts
        for note in part.notes
        for onset in (note.onset_ticks - origin,)
    ]
