"""The live player: a thread that keeps FluidSynth and a MIDI port supplied, and goes on in silence without them.

Conventions
-----------
Every method returns at once; what it asks for is done on the player's thread, in order.  Callbacks come from that
thread.  Positions are in ticks, 480 to the quarter note, and follow the synth's clock; they count from bar 1, and in
the lead-in bar of an upbeat they are negative.
"""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable
from pathlib import Path

from melodygen.errors import ParameterError, SoundError
from melodygen.midi import Lateness
from melodygen.performance import Performance
from melodygen.sound.device_part import STALL_S, Choice, DevicePart
from melodygen.sound.opening import CLOSE_LIMIT_S
from melodygen.sound.output import Output
from melodygen.sound.port_part import PortNews, PortPart
from melodygen.sound.transport import State, Transport

WAKE_S = 0.05
Command = Callable[[], None]


class Player:
    """Plays a performance live.

    Parameters
    ----------
    soundfont
        The user's choice; None for the best one found.
    driver
        An audio driver by FluidSynth's name; None for the system's usual ones.
    device
        The device as that driver calls it.
    latency_ms
        The buffer to ask the device for; None for the one that is safe on most computers.
    on_state
        Called with each new state.
    on_error
        Called with a SoundError, once for each kind of trouble until sound is back.  The player goes on: position and
        state move as ever, and each `play` tries for sound again.
    on_port
        Called with the name of a MIDI port once it is open, with a NoPortError if it would not open or went away, and
        with None once it is let go.  The player goes on in each case.
    stall_s
        After how many seconds without progress a device counts as gone.

    Examples
    --------
    >>> import os
    >>> player = Player(driver="file", device=os.devnull)
    >>> player.state
    <State.STOPPED: 'stopped'>
    >>> player.close()

    """

    def __init__(
        self,
        *,
        soundfont: Path | None = None,
        driver: str | None = None,
        device: str | None = None,
        latency_ms: int | None = None,
        on_state: Callable[[State], None] | None = None,
        on_error: Callable[[SoundError], None] | None = None,
        on_port: Callable[[PortNews], None] | None = None,
        stall_s: float = STALL_S,
    ) -> None:
        self._on_state = on_state
        self._commands: queue.SimpleQueue[Command | None] = queue.SimpleQueue()
        self._told_state = State.STOPPED
        post = self._commands.put
        self._device = DevicePart(
            (soundfont, driver, device, latency_ms),
            post=post,
            use=self._use_sound,
            tell=on_error,
            settle=self._play_if_open,
            stall_s=stall_s,
        )
        self._transport = Transport(self._device.output)
        self._port = PortPart(post=post, tell=on_port, go_on=self._go_on_elsewhere, settle=self._play_if_open)
        self._play_when_open = False
        self._thread = threading.Thread(target=self._run, name="melodygen player", daemon=True)
        self._thread.start()

    @property
    def state(self) -> State:
        """``"stopped"``, ``"playing"`` or ``"paused"``."""
        return self._told_state

    @property
    def position_ticks(self) -> int:
        """Where the music is, from 0 to the length of the performance."""
        return self._transport.position_ticks

    @property
    def has_sound(self) -> bool:
        """Whether an audio device is there; without one, position and state move all the same."""
        return self._device.has_sound

    @property
    def lateness(self) -> Lateness | None:
        """How late the MIDI port that was let go last has sent its messages; None if there was none."""
        return self._port.lateness

    def load(self, performance: Performance) -> None:
        """Take new notes; while playing, go on with them at the same musical position."""
        self._commands.put(lambda: self._transport.load(performance))

    def play(self) -> None:
        """Play from the present position, trying for a device again if there was none."""
        self._commands.put(self._play)

    def pause(self) -> None:
        """Be silent and keep the position."""
        self._commands.put(lambda: self._be_silent(self._transport.pause))

    def stop(self) -> None:
        """Be silent and go back to the beginning."""
        self._commands.put(lambda: self._be_silent(self._transport.stop))

    def seek(self, ticks: int) -> None:
        """Go to `ticks`, limited to the performance; playing goes on from there."""
        self._commands.put(lambda: self._transport.seek(ticks))

    def set_loop(self, start_ticks: int, end_ticks: int) -> None:
        """Play from `start_ticks` to `end_ticks` over and over; playing outside jumps to the start of it."""
        if not start_ticks < end_ticks:
            raise ParameterError("loop", (start_ticks, end_ticks), "a start and an end after it")
        self._commands.put(lambda: self._transport.set_loop((start_ticks, end_ticks)))

    def clear_loop(self) -> None:
        """Play straight on to the end again."""
        self._commands.put(lambda: self._transport.set_loop(None))

    def set_tempo(self, tempo_bpm: float) -> None:
        """Quarter notes a minute from here on, until other notes are loaded."""
        if not tempo_bpm > 0:
            raise ParameterError("tempo", tempo_bpm, "more than 0 BPM")
        self._commands.put(lambda: self._transport.set_tempo(tempo_bpm))

    def set_program(self, part_index: int, program: int) -> None:
        """Another General MIDI program, 0 to 127, for a part of the performance, until other notes are loaded."""
        if not 0 <= program <= 127:
            raise ParameterError("program", program, "0 to 127")
        self._commands.put(lambda: self._transport.set_program(part_index, program))

    def set_volume(self, volume: float) -> None:
        """Loudness of everything, 0 to 1; 1 is as loud as a rendered file."""
        if not 0 <= volume <= 1:
            raise ParameterError("volume", volume, "0 to 1")
        self._commands.put(lambda: self._transport.set_volume(volume))

    def audition(self, pitch: int, velocity: int = 90) -> None:
        """Sound one short note in the first part's instrument."""
        _check_note(pitch, velocity)
        self._commands.put(lambda: self._transport.audition(pitch, velocity))

    def press(self, pitch: int, velocity: int = 90) -> None:
        """Sound a note in the first part's instrument until `lift`, as a key that is played does.  For any thread."""
        _check_note(pitch, velocity)
        self._commands.put(lambda: self._transport.press(pitch, velocity))

    def lift(self, pitch: int) -> None:
        """End the note that was pressed.  For any thread."""
        self._commands.put(lambda: self._transport.lift(pitch))

    def choose_output(
        self,
        *,
        soundfont: Path | None = None,
        driver: str | None = None,
        device: str | None = None,
        latency_ms: int | None = None,
    ) -> None:
        """Change SoundFont, driver, device and latency, each as in the constructor; what plays goes on."""
        self._commands.put(lambda: self._choose((soundfont, driver, device, latency_ms)))

    def choose_port(self, name: str | None) -> None:
        """Send all that is played to the MIDI port `name`, `melodygen.midi.VIRTUAL` for one of our own, None for none.

        What plays goes on.
        """
        self._commands.put(lambda: self._port.choose(name))

    def set_plays_here(self, *, is_on: bool) -> None:
        """Whether what goes to a MIDI port sounds here too."""
        self._commands.put(lambda: self._port.set_plays_here(is_on))

    def close(self) -> None:
        """Give the device back and end the thread; waits a few seconds at most.  All else is then without effect."""
        self._commands.put(None)
        self._thread.join(2 * CLOSE_LIMIT_S)

    # From here on everything runs on the player's thread.

    def _run(self) -> None:
        self._device.open()
        try:
            while (command := self._next_command()) is not None:
                command()
                self._transport.advance()
                self._port.deliver()
                self._device.watch()
                self._port.watch()
                self._tell_state()
        finally:
            self._wind_up()

    def _wind_up(self) -> None:
        self._transport.stop()
        self._tell_state()
        self._device.close()
        self._port.let_go()
        self._device.wind_up()
        self._port.wind_up()

    def _next_command(self) -> Command | None:
        try:
            return self._commands.get(timeout=WAKE_S)
        except queue.Empty:
            return _nothing

    def _play(self) -> None:
        if not self._device.is_opening and not self.has_sound and self._port.is_heard_here:
            self._device.open()
        self._play_when_open = True
        self._play_if_open()

    def _play_if_open(self) -> None:
        if self._play_when_open and not (self._device.is_opening or self._port.is_opening):
            self._play_when_open = False
            self._transport.play()

    def _be_silent(self, how: Command) -> None:
        self._play_when_open = False
        how()

    def _choose(self, choice: Choice) -> None:
        self._play_when_open = self._play_when_open or self._transport.state is State.PLAYING
        self._device.choose(choice)

    def _use_sound(self, sound: Output) -> None:
        """What goes to a port alone does not depend on the sound here."""
        if self._port.is_heard_here:
            self._transport.use(self._port.output(sound))

    def _go_on_elsewhere(self) -> None:
        was_playing = self._transport.state is State.PLAYING
        self._transport.use(self._port.output(self._device.output))
        if was_playing:
            self._transport.play()

    def _tell_state(self) -> None:
        if self._transport.state is not self._told_state:
            self._told_state = self._transport.state
            if self._on_state is not None:
                self._on_state(self._told_state)


def _check_note(pitch: int, velocity: int) -> None:
    if not (0 <= pitch <= 127 and 1 <= velocity <= 127):
        raise ParameterError("note", (pitch, velocity), "a pitch of 0 to 127 and a velocity of 1 to 127")


def _nothing() -> None:
    """The command when none came."""
