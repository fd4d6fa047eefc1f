"""MIDI coming in: the ports that notes can come from, and one of them open.

Conventions
-----------
Ports go by the same names as those that are sent to (`melodygen.midi.ports`).  A message is timed, by
`time.perf_counter`, on the thread that MIDI calls back on, so that nothing the program does makes it late.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

from melodygen.errors import NoPortError
from melodygen.midi.ports import OWN_NAME, api, load, matching

NOTE_OFF, NOTE_ON, KIND = 0x80, 0x90, 0xF0

OnNote = Callable[[float, int, int], None]
"""Called with the time in seconds, pitch and velocity of each note; velocity 0 for its release."""


def input_names() -> tuple[str, ...]:
    """Every port that notes can come from; NoPortError where the system has no MIDI."""
    end = _new_in()
    try:
        return tuple(dict.fromkeys(end.get_ports()))
    finally:
        end.delete()


class MidiInput:
    """An open port: `on_note` is called, on a thread of MIDI's, with each note that comes.

    Raises
    ------
    NoPortError
        There is no such port, or no MIDI here.

    """

    def __init__(self, name: str, on_note: OnNote) -> None:
        self._on_note = on_note
        self._end = _new_in()
        try:
            names = self._end.get_ports()
            self.name = matching(names, name)
            self._end.set_callback(self._on_message)
            self._end.open_port(names.index(self.name), OWN_NAME)
        except NoPortError:
            self._end.delete()
            raise
        except Exception as error:
            self._end.delete()
            raise NoPortError(
                f"the MIDI port {name} would not open ({error}); close what uses it, or choose another"
            ) from error

    def close(self) -> None:
        """Give the port back; nothing comes any more."""
        self._end.cancel_callback()
        self._end.delete()

    def _on_message(self, event: tuple[list[int], float], _: Any) -> None:
        now_s = time.perf_counter()
        message, _since = event
        kind = message[0] & KIND if len(message) == 3 else 0
        if kind == NOTE_ON:
            self._on_note(now_s, message[1], message[2])
        elif kind == NOTE_OFF:
            self._on_note(now_s, message[1], 0)


def _new_in() -> Any:
    rtmidi = load()
    try:
        return rtmidi.MidiIn(api(rtmidi), name=OWN_NAME)
    except rtmidi.SystemError as error:
        raise NoPortError(f"this system's MIDI does not answer ({error}); restart it") from error
