"""Play, pause, stop, seek, loop: what the buttons mean, for one thread and any output."""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum

from melodygen.performance import Performance
from melodygen.sound.course import Course
from melodygen.sound.output import Output
from melodygen.sound.timeline import Plan

AUDITION_CHANNEL = 15
AUDITION_MS = 400


class State(StrEnum):
    """What the player does."""

    STOPPED = "stopped"
    PLAYING = "playing"
    PAUSED = "paused"


class Transport:
    """The player without its thread: every method but `position_ticks` belongs to one thread."""

    def __init__(self, output: Output) -> None:
        self.state = State.STOPPED
        self._course = Course(output)
        self._plan = Plan()
        self._resting_ticks: float = 0.0
        self._channels: tuple[int, ...] = ()
        self._programs: dict[int, int] = {}
        self._volume = 1.0

    @property
    def output(self) -> Output:
        """Where the notes go."""
        return self._course.output

    @property
    def position_ticks(self) -> int:
        """Where the music is that is heard, by the output's clock.  For any thread."""
        moving = self._course.heard_ticks
        return int(self._resting_ticks if moving is None else moving)

    def use(self, output: Output) -> None:
        """Play on `output` from now on; what was playing pauses."""
        self.pause()
        self._course = Course(output)
        output.set_volume(self._volume)
        for channel, program in self._programs.items():
            output.set_program(channel, program)

    def advance(self) -> None:
        """Keep the synth supplied, and stop at the end; to be called several times in `course.AHEAD_MS`."""
        if self.state is not State.PLAYING:
            return
        self._course.advance()
        if self._course.is_over:
            self._resting_ticks = self._plan.start_ticks
            self._course.finish()
            self.state = State.STOPPED

    def load(self, performance: Performance) -> None:
        """Take new notes; if playing, go on with them at the same musical position.

        What rests at the beginning rests at the new beginning, before the upbeat if there is one.
        """
        self._channels = tuple(part.channel for part in performance.parts)
        for part in performance.parts:
            self._give_program(part.channel, part.program)
        was_at_start = self._resting_ticks == self._plan.start_ticks
        self._change(self._plan.of(performance))
        self._resting_ticks = self._plan.start_ticks if was_at_start else self._plan.held(self._resting_ticks)

    def play(self) -> None:
        """Play on from where it is, or from the start of the loop if it is outside."""
        if self.state is not State.PLAYING and self._plan.start_ticks < self._plan.end_ticks:
            self._start_at(self._plan.entry(self._resting_ticks))

    def pause(self) -> None:
        """Be silent and stay here."""
        if self.state is State.PLAYING:
            self._rest_at(self._course.rendered_ticks or 0.0, State.PAUSED)

    def stop(self) -> None:
        """Be silent and go back to the beginning."""
        self._rest_at(self._plan.start_ticks, State.STOPPED)

    def seek(self, ticks: int) -> None:
        """Go there, and play on from there if playing."""
        place = self._plan.held(ticks)
        if self.state is State.PLAYING:
            self._start_at(place)
        else:
            self._resting_ticks = place

    def set_loop(self, loop_ticks: tuple[int, int] | None) -> None:
        """Play a stretch over and over, entering it at once; None for straight on."""
        self._change(replace(self._plan, loop_ticks=loop_ticks))
        here = self._course.rendered_ticks
        if loop_ticks is not None and here is not None and self._plan.entry(here) != here:
            self._start_at(self._plan.entry(here))

    def set_tempo(self, tempo_bpm: float) -> None:
        """Quarter notes a minute, until other notes are loaded."""
        self._change(replace(self._plan, tempo_bpm=tempo_bpm))

    def set_program(self, part_index: int, program: int) -> None:
        """Another instrument for a part, until other notes are loaded; a part that is not there is passed over."""
        if 0 <= part_index < len(self._channels):
            self._give_program(self._channels[part_index], program)

    def set_volume(self, volume: float) -> None:
        """Loudness of everything, 0 to 1."""
        self._volume = volume
        self.output.set_volume(volume)

    def audition(self, pitch: int, velocity: int) -> None:
        """One short note in the first part's instrument, beside whatever plays."""
        self._tune_in()
        now = self.output.clock_ms()
        self._course.strike(now, now + AUDITION_MS, AUDITION_CHANNEL, pitch, velocity)

    def press(self, pitch: int, velocity: int) -> None:
        """A note in the first part's instrument that sounds until it is lifted."""
        self._tune_in()
        self._course.press(self.output.clock_ms(), AUDITION_CHANNEL, pitch, velocity)

    def lift(self, pitch: int) -> None:
        """End what was pressed."""
        self._course.lift(self.output.clock_ms(), AUDITION_CHANNEL, pitch)

    def _tune_in(self) -> None:
        if self._channels:
            self._give_program(AUDITION_CHANNEL, self._programs[self._channels[0]])

    def _start_at(self, ticks: float) -> None:
        self._course.begin(self._plan, ticks)
        self.state = State.PLAYING

    def _rest_at(self, ticks: float, state: State) -> None:
        self._resting_ticks = ticks
        self._course.halt()
        self.state = state

    def _change(self, plan: Plan) -> None:
        self._plan = plan
        if self.state is State.PLAYING:
            self._course.change_to(plan)

    def _give_program(self, channel: int, program: int) -> None:
        if self._programs.get(channel) != program:
            self._programs[channel] = program
            self.output.set_program(channel, program)
