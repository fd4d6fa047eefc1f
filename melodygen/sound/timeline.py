"""When what sounds: musical time laid along the synth's clock.

Conventions
-----------
Times in ms are the synth's clock, which counts rendered audio from when the synth started.  Ticks count from bar 1, as
in the score; those of a lead-in bar are negative.  A leg is played straight through; a loop is a row of legs.  What is
between two places of the score lasts as long as the tempo map has it, at a tempo that may be another than the map's.
"""

from __future__ import annotations

import math
from bisect import bisect_right
from dataclasses import dataclass

from melodygen.performance import Performance
from melodygen.performance.tempo import STEADY, TempoMap
from melodygen.sound.notes import ChannelControl, ChannelNote, channel_controls, channel_notes
from melodygen.theory.units import TICKS_PER_QUARTER, seconds_to_ticks, ticks_to_seconds


@dataclass(frozen=True, slots=True)
class Leg:
    """A stretch of music from `start_ticks`, sounding from `start_ms` on, up to `end_ticks`."""

    start_ms: float
    start_ticks: float
    end_ticks: int
    tempo_bpm: float
    tempo_map: TempoMap = STEADY

    @property
    def end_ms(self) -> float:
        """When the leg is over; at once if it starts behind its end."""
        return max(self.start_ms, self.ms_at(self.end_ticks))

    def ms_at(self, ticks: float) -> float:
        """When `ticks` is reached, were the leg endless both ways."""
        warp = self.tempo_map.warp
        return self.start_ms + 1000 * ticks_to_seconds(warp(ticks) - warp(self.start_ticks), self.tempo_bpm)

    def ticks_at(self, ms: float) -> float:
        """Where the leg is at `ms`; never before its start nor behind its end."""
        played = self.tempo_map.warp(self.start_ticks) + seconds_to_ticks((ms - self.start_ms) / 1000, self.tempo_bpm)
        ticks = self.tempo_map.unwarp(played)
        return min(max(ticks, self.start_ticks), max(self.end_ticks, self.start_ticks))

    def onset_ms(self, event: ChannelNote | ChannelControl) -> int:
        """The whole millisecond at which `event` begins: what it is scheduled for."""
        return round(self.ms_at(event.onset_ticks))

    def release_ms(self, note: ChannelNote) -> int:
        """The whole millisecond at which `note` ends, at the end of the leg at the latest."""
        return round(self.ms_at(min(note.end_ticks, self.end_ticks)))


PULSE_TICKS = TICKS_PER_QUARTER // 24
"""A pulse of MIDI clock."""

PULSES_PER_SIXTEENTH = 6
"""Song positions are told in 16th notes."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What to play: notes and controls in order of onset, from where to where, how fast, and what over and over."""

    notes: tuple[ChannelNote, ...] = ()
    controls: tuple[ChannelControl, ...] = ()
    start_ticks: int = 0
    end_ticks: int = 0
    tempo_bpm: float = 120.0
    tempo_map: TempoMap = STEADY
    loop_ticks: tuple[int, int] | None = None

    def of(self, performance: Performance) -> Plan:
        """The same loop in other notes: here a performance's ticks become the score's."""
        lead_in = performance.lead_in_ticks
        return Plan(
            notes=channel_notes(performance, origin_ticks=lead_in),
            controls=channel_controls(performance, origin_ticks=lead_in),
            start_ticks=-lead_in,
            end_ticks=performance.length_ticks - lead_in,
            tempo_bpm=performance.tempo_bpm,
            tempo_map=performance.tempo_map.shifted(-lead_in),
            loop_ticks=self.loop_ticks,
        )

    @property
    def loop(self) -> tuple[int, int] | None:
        """`loop_ticks` as far as there is music, if there is any."""
        if self.loop_ticks is None:
            return None
        start, end = max(self.loop_ticks[0], self.start_ticks), min(self.loop_ticks[1], self.end_ticks)
        return (start, end) if start < end else None

    def held(self, ticks: float) -> float:
        """`ticks` as far as there is music."""
        return min(max(ticks, self.start_ticks), self.end_ticks)

    def entry(self, ticks: float) -> float:
        """Where playing starts if asked for at `ticks`: from outside the loop, or from the end, at the start."""
        start, end = self.loop or (self.start_ticks, self.end_ticks)
        return ticks if start <= ticks < end else start

    def leg_from(self, ticks: float, start_ms: float) -> Leg:
        """The leg that begins at `ticks`: up to the end of the loop, unless that is passed already."""
        ends_at = self.loop[1] if self.loop and ticks < self.loop[1] else self.end_ticks
        return Leg(start_ms, ticks, ends_at, self.tempo_bpm, self.tempo_map)

    def leg_after(self, leg: Leg) -> Leg | None:
        """The next time round the loop; None without one."""
        return Leg(leg.end_ms, *self.loop, self.tempo_bpm, self.tempo_map) if self.loop else None

    def pulse_ticks(self, number: int) -> int:
        """Where the pulse of that number is, 0 being at the beginning."""
        return self.start_ticks + number * PULSE_TICKS

    def sixteenth_from(self, ticks: float) -> int:
        """The first 16th note at or after `ticks`, counted from the beginning."""
        return math.ceil((ticks - self.start_ticks) / (PULSES_PER_SIXTEENTH * PULSE_TICKS))

    def pulse_after(self, leg: Leg, ms: float) -> int:
        """The number of the first pulse that `leg` comes to later than `ms`."""
        number = math.floor((leg.ticks_at(ms) - self.start_ticks) / PULSE_TICKS) - 1
        while leg.ms_at(self.pulse_ticks(number)) <= ms:
            number += 1
        return number

    def under_way(self, ticks: float) -> tuple[ChannelNote, ...]:
        """The notes that began before `ticks` and last beyond it."""
        return tuple(note for note in self.notes if note.onset_ticks < ticks < note.end_ticks)

    def control_after(self, ticks: float) -> int:
        """The number of the first control that takes its value later than `ticks`."""
        return bisect_right(self.controls, ticks, key=lambda control: control.onset_ticks)

    def values_at(self, ticks: float) -> dict[tuple[int, int], int]:
        """The value that each controller, by channel and number, has taken by `ticks`; others are at rest."""
        return {(it.channel, it.number): it.value for it in self.controls[: self.control_after(ticks)]}
