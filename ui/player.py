"""The live player behind the window: opened off the GUI thread, silent where there is no sound, told of by signals.

The synth calls back from a thread of its own; signals carry its news over to the GUI thread.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from melodygen.errors import NoDeviceError
from melodygen.performance import Performance
from ui.jobs import Runner, Task
from ui.language import said
from ui.synth import OpenSynth, Synth

FRAME_MS = 16


class Player(QObject):
    """Plays what it is shown.

    `changed` follows every change of state, `moved` carries the position in ticks from bar 1 (negative in the lead-in
    bar of an upbeat), `trouble` a sentence on why there is no sound, `port_told` the news of the MIDI port; `sounded`
    follows when playing begins and is heard.

    Something else can be heard in between: what is shown rests meanwhile, and goes on where it was.  `aside_changed`
    says whether that sounds, and `aside_moved` where it is.
    """

    changed = Signal()
    moved = Signal(int)
    trouble = Signal(str)
    sounded = Signal()
    port_told = Signal(object)
    aside_changed = Signal(bool)
    aside_moved = Signal(int)

    _state_came = Signal(object)
    _error_came = Signal(object)
    _port_came = Signal(object)

    def __init__(self, open_synth: OpenSynth, runner: Runner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._open_synth = open_synth
        self._synth: Synth | None = None
        self._performance: Performance | None = None
        self._loop: tuple[int, int] | None = None
        self._told_ticks = 0
        self._volume = 0.8
        self._port: str | None = None
        self._plays_here = True
        self._is_wanted = False
        self._rest: tuple[int, bool] | None = None
        self._is_aside_told = self._is_played_along = False
        self._held_ticks: int | None = None
        self._opening = Task(runner, self)
        self._clock = QTimer(self, interval=FRAME_MS, timerType=Qt.TimerType.PreciseTimer)
        self._clock.timeout.connect(self._tell_position)
        self._opening.finished.connect(self._on_open)
        self._opening.failed.connect(self._on_error)
        self._state_came.connect(self._on_state)
        self._error_came.connect(self._on_error)
        self._port_came.connect(self.port_told)

    @property
    def is_playing(self) -> bool:
        """Whether what is shown sounds just now."""
        return self._rest is None and self._sounds

    @property
    def position_ticks(self) -> int:
        """Where what is shown is."""
        return self._rest[0] if self._rest is not None else self._synth_ticks

    @property
    def _sounds(self) -> bool:
        return self._synth is not None and self._synth.state == "playing"

    @property
    def _synth_ticks(self) -> int:
        return self._synth.position_ticks if self._synth is not None else 0

    @property
    def start_ticks(self) -> int:
        """Where the melody begins: with bar 1, or with the bar before it."""
        return -self._performance.lead_in_ticks if self._performance is not None else 0

    def open(self) -> None:
        """Look for sound, off the GUI thread."""
        self._opening.start(self._open_synth, self._state_came.emit, self._error_came.emit, self._port_came.emit)

    def show_performance(self, performance: Performance, *, then_play: bool = False) -> None:
        """Play `performance` from now on, at the same place; with `then_play`, from the beginning."""
        self._attend()
        was_at_start = self._told_ticks == self.start_ticks
        self._is_wanted = self._is_wanted or then_play
        self._performance = performance
        if self._synth is not None:
            self._synth.load(performance)
        if not self.is_playing:
            self._stay_inside(was_at_start=was_at_start)
        self._play_if_wanted()

    def play_from(self, performance: Performance, ticks: int) -> bool:
        """Play `performance` straight through from a place in it; whether there is something to play it with yet.

        Until `stop`, nothing is heard aside: somebody plays along.
        """
        if self._synth is None:
            return False
        self._attend()
        self.set_loop(None)
        self.show_performance(performance)
        self.seek(ticks)
        self._is_played_along = True
        self._synth.play()
        return True

    def toggle(self) -> None:
        """Play or pause."""
        if self._rest is not None:
            self._play_on()
            return
        self._held_ticks = None
        if self._synth is None:
            self._is_wanted = self._opening.is_running
        elif self.is_playing:
            self._synth.pause()
        elif self._performance is not None:
            self._synth.play()

    def stop(self) -> None:
        """Fall silent and go back to the beginning."""
        self._is_played_along = False
        self._attend()
        self._is_wanted = False
        if self._synth is not None:
            self._synth.stop()
        self._tell(self.start_ticks)

    def to_start(self) -> None:
        """Go to the beginning."""
        self.seek(self.start_ticks)

    def seek(self, ticks: int) -> None:
        """Go to a place in the melody."""
        self._attend()
        if self._synth is not None:
            self._synth.seek(ticks)
        self._tell(ticks)

    def set_loop(self, loop: tuple[int, int] | None) -> None:
        """Play the ticks of `loop` (start, end) over and over, or no loop where it is None."""
        self._attend()
        self._loop = loop
        self._give_loop()

    def audition(self, pitch: int) -> None:
        """Sound one short note."""
        if self._synth is not None:
            self._synth.audition(pitch)

    def play_aside(self, performance: Performance) -> None:
        """Play something else from its beginning, once; what is shown rests until it is over, or `end_aside`."""
        if self._synth is None or self._is_played_along:
            return
        if self._rest is None:
            self._rest = (self._synth_ticks, self._sounds)
            self.changed.emit()
        self._is_aside_told = False
        self._synth.pause()
        self._synth.clear_loop()
        self._synth.load(performance)
        self._synth.seek(-performance.lead_in_ticks)
        self._synth.play()

    def _attend(self) -> None:
        """Turn to what is shown, before something is done with it."""
        self._held_ticks = None
        self.end_aside()

    def _play_on(self) -> None:
        """Play what rests, from where it was."""
        if self._rest is not None:
            self._rest = (self._rest[0], True)
            self.end_aside()

    def end_aside(self) -> None:
        """Go back to what is shown, and on with it if it was playing."""
        if self._rest is None or self._synth is None:
            return
        (place, was_playing), self._rest = self._rest, None
        self._held_ticks = place
        self._synth.pause()
        if self._performance is not None:
            self._synth.load(self._performance)
        self._give_loop()
        self._synth.seek(place)
        if was_playing:
            self._synth.play()
        self._tell(place)
        self.aside_changed.emit(False)
        self.changed.emit()

    def press(self, pitch: int, velocity: int) -> None:
        """Sound a note until it is lifted.  For any thread."""
        if self._synth is not None:
            self._synth.press(pitch, velocity)

    def lift(self, pitch: int) -> None:
        """End the note that was pressed.  For any thread."""
        if self._synth is not None:
            self._synth.lift(pitch)

    def choose_output(
        self, *, soundfont: Path | None, driver: str | None, device: str | None, latency_ms: int | None
    ) -> None:
        """Play with another SoundFont, on another device; None for what is usual."""
        if self._synth is not None:
            self._synth.choose_output(soundfont=soundfont, driver=driver, device=device, latency_ms=latency_ms)

    def choose_port(self, name: str | None) -> None:
        """Send all that is played to a MIDI port, None for none."""
        self._port = name
        if self._synth is not None:
            self._synth.choose_port(name)

    def set_plays_here(self, *, is_on: bool) -> None:
        """Whether what goes to a MIDI port sounds here too."""
        self._plays_here = is_on
        if self._synth is not None:
            self._synth.set_plays_here(is_on=is_on)

    def set_volume(self, percent: int) -> None:
        """Loudness of playback, 0 to 100 %."""
        self._volume = percent / 100
        if self._synth is not None:
            self._synth.set_volume(self._volume)

    def close(self) -> None:
        """Fall silent for good; after the jobs have been closed."""
        self._clock.stop()
        if self._synth is not None:
            self._synth.close()
            self._synth = None

    def _on_open(self, synth: Synth) -> None:
        self._synth = synth
        synth.set_volume(self._volume)
        synth.set_plays_here(is_on=self._plays_here)
        if self._port is not None:
            synth.choose_port(self._port)
        if self._performance is not None:
            synth.load(self._performance)
        self.set_loop(self._loop)
        self._play_if_wanted()
        self.changed.emit()

    def _give_loop(self) -> None:
        if self._synth is None:
            return
        if self._loop is None:
            self._synth.clear_loop()
        else:
            self._synth.set_loop(*self._loop)

    def _stay_inside(self, *, was_at_start: bool) -> None:
        """Say where the synth rests now: at the beginning if it was there, and not before it."""
        place = self.start_ticks if was_at_start else max(self._told_ticks, self.start_ticks)
        if place != self._told_ticks:
            self._tell(place)

    def _play_if_wanted(self) -> None:
        if self._is_wanted and self._synth is not None and self._performance is not None:
            self._is_wanted = False
            self._synth.seek(self._loop[0] if self._loop else self.start_ticks)
            self._synth.play()

    def _on_state(self, state: str) -> None:
        if state == "playing":
            self._held_ticks = None
            self._clock.start()
            if self._synth is not None and self._synth.has_sound:
                self.sounded.emit()
        else:
            self._clock.stop()
            self._tell_position()
        if self._rest is not None:
            self._on_aside(state)
        self.changed.emit()

    def _on_aside(self, state: str) -> None:
        """It has begun, or is over; news from before it began says nothing."""
        if state == "playing" and not self._is_aside_told:
            self._is_aside_told = True
            self.aside_changed.emit(True)
        elif state == "stopped" and self._is_aside_told:
            self.end_aside()

    def _on_error(self, error: Exception) -> None:
        """Without sound the synth still counts the beats, so nothing stops."""
        again = self.tr(", then press Play again") if isinstance(error, NoDeviceError) else ""
        self.trouble.emit(f"{said(error)}{again}")

    def _tell_position(self) -> None:
        self._tell(self._synth_ticks if self._held_ticks is None else self._held_ticks)

    def _tell(self, ticks: int) -> None:
        if self._rest is not None:
            self.aside_moved.emit(ticks)
            return
        self._told_ticks = ticks
        self.moved.emit(ticks)
