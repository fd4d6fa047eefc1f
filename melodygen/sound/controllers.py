"""Controllers while playing: each has the value of the place that is heard, and rests when nothing is played.

Conventions
-----------
Times in ms are the output's clock.  FluidSynth does things of one millisecond in no order, so a controller takes no two
values in one, and the pedal goes down a millisecond late: not before the dampers of what ends there have fallen.
"""

from __future__ import annotations

from melodygen.performance import PEDAL, RESTING
from melodygen.sound.output import Output
from melodygen.sound.timeline import Leg, Plan

Key = tuple[int, int]
"""Channel and number of a controller."""


class Controllers:
    """All controllers of one output."""

    def __init__(self, output: Output) -> None:
        self._output = output
        self._plan = Plan()
        self._next = 0
        self._told: dict[Key, tuple[int, int]] = {}
        """The last value of each controller that was ever moved, and when it is or was due."""

    def take_up(self, plan: Plan, ticks: float, now_ms: int) -> None:
        """Play `plan` from `ticks` on, at once and after the schedule was cleared: chase what it has by then."""
        self._plan, self._next = plan, plan.control_after(ticks)
        values = plan.values_at(ticks)
        for key in sorted(self._told.keys() | values.keys()):
            self._told.pop(key, None)
            self._tell(now_ms, key, values.get(key, _resting(key)))

    def send(self, leg: Leg, until_ms: float) -> None:
        """Schedule what takes its value before `until_ms`, and before the end of the leg."""
        controls = self._plan.controls
        while self._next < len(controls) and controls[self._next].onset_ticks < leg.end_ticks:
            control = controls[self._next]
            at_ms = leg.onset_ms(control) + (control.number == PEDAL and control.value > 0)
            if at_ms >= until_ms:
                return
            self._next += 1
            if at_ms < leg.end_ms:
                self._tell(at_ms, (control.channel, control.number), control.value)

    def go_round(self, leg: Leg) -> None:
        """Schedule what the beginning of `leg`, the next time round a loop, has; no pedal holds what was before it."""
        at_ms = round(leg.start_ms)
        self._next = self._plan.control_after(leg.start_ticks)
        values = self._plan.values_at(leg.start_ticks)
        for key, (value, _) in sorted(self._told.items()):
            if key[1] == PEDAL and value > 0:
                self._tell(at_ms, key, 0)
            if (wanted := values.get(key, _resting(key))) != self._told[key][0]:
                self._tell(at_ms, key, wanted)

    def rest(self) -> None:
        """Put everything back that was ever moved, now and after the schedule was cleared or is over."""
        for key in sorted(self._told):
            self._told[key] = (_resting(key), 0)
            self._output.set_control(*key, _resting(key))

    def _tell(self, at_ms: int, key: Key, value: int) -> None:
        if key in self._told:
            at_ms = max(at_ms, self._told[key][1] + 1)
        self._told[key] = (value, at_ms)
        self._output.move_control(at_ms, *key, value)


def _resting(key: Key) -> int:
    return RESTING[key[1]]
