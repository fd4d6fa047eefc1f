"""Sends notes to the synth a little ahead of time, and takes them back when the plan changes.

Conventions
-----------
Times in ms are the synth's clock.  A note-on and its note-off are always scheduled together, and what was scheduled is
remembered until it is over: that is how nothing is left hanging when the schedule is cleared.  Controllers are a matter
of `Controllers`.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from melodygen.sound.controllers import Controllers
from melodygen.sound.output import Output
from melodygen.sound.timeline import PULSES_PER_SIXTEENTH, Leg, Plan

AHEAD_MS = 400
"""How far ahead notes are scheduled: longer than anything that keeps the player's thread waiting."""

WORTH_STRIKING_TICKS = 60
"""A note under way where playing starts is struck again if at least this much is left of it (a 32nd note)."""

JUST_BEGUN_TICKS = 30
"""A note that is new, or that a hand now strikes a little sooner, is still struck so late (a 64th note)."""

GRACE_MS = 50
"""A note is taken for sounding this long after its end, as the synth may be about to release it just now."""

UNTIL_LIFTED_MS = 2**62
"""When a note ends of which nobody knows yet."""


@dataclass(frozen=True, slots=True)
class _Sent:
    on_ms: int
    off_ms: int
    channel: int
    pitch: int


class Course:
    """Plays one plan after another on one output; `legs` may be read from any thread."""

    def __init__(self, output: Output) -> None:
        self.output = output
        self._controllers = Controllers(output)
        self._plan = Plan()
        self._legs: tuple[Leg, ...] = ()
        self._next = 0
        self._next_pulse = 0
        self._first_pulse = 0
        self._sent: list[_Sent] = []

    @property
    def heard_ticks(self) -> float | None:
        """Where the music is that is heard now; None if nothing is being played.  For any thread."""
        return self._ticks_at(self.output.clock_ms() - self.output.delay_ms)

    @property
    def rendered_ticks(self) -> float | None:
        """Where the synth is, a little ahead of the ear; None if nothing is being played."""
        return self._ticks_at(self.output.clock_ms())

    @property
    def is_over(self) -> bool:
        """Whether the end of the plan is reached."""
        return self._plan.leg_after(self._legs[-1]) is None and self.output.clock_ms() >= self._legs[-1].end_ms

    def begin(self, plan: Plan, ticks: float) -> None:
        """Play `plan` from `ticks` on, at once."""
        self.halt()
        now = self.output.clock_ms()
        leg = plan.leg_from(ticks, now)
        self._plan, self._legs, self._next = plan, (leg,), _first_note(plan, ticks)
        self._controllers.take_up(plan, ticks, now)
        for note in plan.under_way(ticks):
            if min(note.end_ticks, leg.end_ticks) - ticks >= WORTH_STRIKING_TICKS:
                self.strike(now, leg.release_ms(note), note.channel, note.pitch, note.velocity)
        self._enter(leg)
        self.advance()

    def change_to(self, plan: Plan) -> None:
        """Go on with `plan` at the same musical position.

        A note that both plans hold there sounds on, and one that has just begun in this one is struck.
        """
        now, held = self._take_back()
        before = _leg_at(self._legs, now)
        here = max(before.ticks_at(now), plan.start_ticks)
        leg = plan.leg_from(here, now)
        self._next = bisect_right(plan.notes, now, key=before.onset_ms)
        is_same_place = plan.start_ticks == self._plan.start_ticks and here == before.ticks_at(now)
        self._next_pulse = max(self._first_pulse, self._plan.pulse_after(before, now))
        self._plan, self._legs = plan, (*self._legs[: self._legs.index(before) + 1], leg)
        if not is_same_place:
            self._enter(leg)
        self._controllers.take_up(plan, here, now)
        kept = {(note.channel, note.pitch): note for note in plan.notes[: self._next] if note.end_ticks > here}
        for channel, pitch in held:
            if (channel, pitch) in kept:
                self._end(now, leg.release_ms(kept[channel, pitch]), channel, pitch)
            else:
                self.output.release(channel, pitch)
        for key, note in kept.items():
            if key not in held and here - note.onset_ticks <= JUST_BEGUN_TICKS:
                self.strike(now, leg.release_ms(note), note.channel, note.pitch, note.velocity)
        self.advance()

    def advance(self) -> None:
        """Schedule what begins within the next `AHEAD_MS`."""
        now = self.output.clock_ms()
        self._forget_past(now)
        while True:
            leg = self._legs[-1]
            self._controllers.send(leg, now + AHEAD_MS)
            self._send_notes(leg, now + AHEAD_MS)
            self._send_pulses(leg, now + AHEAD_MS)
            following = self._plan.leg_after(leg)
            if leg.end_ms > now + AHEAD_MS or following is None:
                return
            self._legs = (*self._legs, following)
            self._next = _first_note(self._plan, following.start_ticks)
            self._controllers.go_round(following)
            self._enter(following)

    def strike(self, on_ms: int, off_ms: int, channel: int, pitch: int, velocity: int) -> None:
        """Schedule one note, unless it is over within its millisecond: the synth, releasing first, would hold it."""
        if off_ms <= on_ms:
            return
        self.output.begin_note(on_ms, channel, pitch, velocity)
        self._end(on_ms, off_ms, channel, pitch)

    def press(self, on_ms: int, channel: int, pitch: int, velocity: int) -> None:
        """Begin a note that sounds until it is lifted, or all is taken back."""
        self.output.begin_note(on_ms, channel, pitch, velocity)
        self._sent.append(_Sent(on_ms, UNTIL_LIFTED_MS, channel, pitch))

    def lift(self, off_ms: int, channel: int, pitch: int) -> None:
        """End what was pressed, after it has begun: the synth, releasing first, would hold it."""
        here = (UNTIL_LIFTED_MS, channel, pitch)
        pressed = [sent for sent in self._sent if (sent.off_ms, sent.channel, sent.pitch) == here]
        self._sent = [sent for sent in self._sent if sent not in pressed]
        for sent in pressed:
            self._end(sent.on_ms, max(off_ms, sent.on_ms + 1), channel, pitch)
        if not pressed:
            self.output.release(channel, pitch)

    def halt(self) -> None:
        """Take back what is scheduled and release what sounds."""
        for channel, pitch in self._take_back()[1]:
            self.output.release(channel, pitch)
        self.finish()

    def finish(self) -> None:
        """Nothing more is to be scheduled; what is scheduled plays to its end."""
        self._controllers.rest()
        self.output.rest()
        self._legs = ()

    def _ticks_at(self, ms: int) -> float | None:
        legs = self._legs
        return _leg_at(legs, ms).ticks_at(ms) if legs else None

    def _send_notes(self, leg: Leg, until_ms: float) -> None:
        notes = self._plan.notes
        while self._next < len(notes) and notes[self._next].onset_ticks < leg.end_ticks:
            note = notes[self._next]
            if leg.onset_ms(note) >= until_ms:
                return
            self.strike(leg.onset_ms(note), leg.release_ms(note), note.channel, note.pitch, note.velocity)
            self._next += 1

    def _enter(self, leg: Leg) -> None:
        """Those who follow come in with the next 16th note, as there is no way to tell them of a place between two."""
        sixteenths = self._plan.sixteenth_from(leg.start_ticks)
        self._first_pulse = self._next_pulse = sixteenths * PULSES_PER_SIXTEENTH
        self.output.enter(leg.start_ms, sixteenths)

    def _send_pulses(self, leg: Leg, until_ms: float) -> None:
        while (ticks := self._plan.pulse_ticks(self._next_pulse)) < leg.end_ticks:
            if leg.ms_at(ticks) >= until_ms:
                return
            self.output.pulse(leg.ms_at(ticks))
            self._next_pulse += 1

    def _end(self, on_ms: int, off_ms: int, channel: int, pitch: int) -> None:
        self.output.end_note(off_ms, channel, pitch)
        self._sent.append(_Sent(on_ms, off_ms, channel, pitch))

    def _take_back(self) -> tuple[int, set[tuple[int, int]]]:
        """Clear the schedule; up to when it has happened, and the channels and pitches that sound."""
        now = self.output.clear()
        held = {(sent.channel, sent.pitch) for sent in self._sent if sent.on_ms <= now < sent.off_ms + GRACE_MS}
        self._sent.clear()
        return now, held

    def _forget_past(self, now: int) -> None:
        self._sent = [sent for sent in self._sent if sent.off_ms + GRACE_MS > now]
        heard = _leg_at(self._legs, now - self.output.delay_ms)
        self._legs = self._legs[self._legs.index(heard) :]


def _leg_at(legs: tuple[Leg, ...], now: float) -> Leg:
    begun = [leg for leg in legs if leg.start_ms <= now]
    return begun[-1] if begun else legs[0]


def _first_note(plan: Plan, ticks: float) -> int:
    return bisect_left(plan.notes, ticks, key=lambda note: note.onset_ticks)
