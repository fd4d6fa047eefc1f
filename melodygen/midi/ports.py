"""The system's MIDI, by python-rtmidi, which is loaded when it is first needed.

Conventions
-----------
A port goes by the name the system gives it.  ALSA ends names with numbers that may differ after the next start, e.g.
``"Synth:in 128:0"``; a port is found without them too.
"""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from melodygen.errors import NoPortError

VIRTUAL = "virtual"
"""The name that asks for a port of our own."""

OWN_NAME = "melodygen"
"""What that port is called in other programs."""

SEQUENCER = Path("/dev/snd/seq")
JACK_SERVERS = Path("/dev/shm")  # noqa: S108 - where JACK's servers have their sockets
LOOP_MIDI = "install loopMIDI (https://www.tobias-erichsen.de), add a port there and choose it here"


def port_names() -> tuple[str, ...]:
    """Every port that can be sent to; NoPortError where the system has no MIDI."""
    with _opened() as out:
        return tuple(dict.fromkeys(out.get_ports()))


def has_virtual() -> bool:
    """Whether this system lets programs make ports of their own; Windows does not."""
    return sys.platform != "win32"


def open_port(name: str) -> Any:
    """The library's end of the port `name`, or of a new one for `VIRTUAL`; NoPortError if there is none."""
    if name == VIRTUAL and not has_virtual():
        raise NoPortError(f"Windows lets no program make a MIDI port of its own; {LOOP_MIDI}")
    out = _new_out()
    try:
        if name == VIRTUAL:
            return out.open_virtual_port(OWN_NAME)
        names = out.get_ports()
        return out.open_port(names.index(matching(names, name)), OWN_NAME)
    except NoPortError:
        out.delete()
        raise
    except Exception as error:
        out.delete()
        raise NoPortError(
            f"the MIDI port {name} would not open ({error}); close what uses it, or choose another"
        ) from error


def matching(names: Sequence[str], wanted: str) -> str:
    """The one of `names` that `wanted` means: as a whole, without ALSA's numbers, or by a part that only one has."""
    low = wanted.casefold()
    for same in (
        [name for name in names if name == wanted],
        [name for name in names if bare(name) == bare(wanted)],
        [name for name in names if low in name.casefold()],
    ):
        if len(set(same)) == 1:
            return same[0]
    have = f"there are: {', '.join(names)}" if names else "there is none; connect or start what shall play"
    hint = f"{have}, or {VIRTUAL} for one of our own" if has_virtual() else have
    raise NoPortError(f"there is no MIDI port {wanted!r}, or more than one; {hint}")


def bare(name: str) -> str:
    """`name` without ALSA's numbers."""
    return re.sub(r" \d+:\d+$", "", name)


@contextmanager
def _opened() -> Iterator[Any]:
    out = _new_out()
    try:
        yield out
    finally:
        out.delete()


def _new_out() -> Any:
    rtmidi = load()
    try:
        return rtmidi.MidiOut(api(rtmidi), name=OWN_NAME)
    except rtmidi.SystemError as error:
        raise NoPortError(f"this system's MIDI does not answer ({error}); restart it") from error


def load() -> Any:
    """The library; NoPortError where it is not installed."""
    try:
        import rtmidi  # noqa: PLC0415
    except ImportError as error:
        line = f"{sys.executable} -m pip install python-rtmidi"
        raise NoPortError(f"MIDI ports need python-rtmidi, which is not installed; install it with: {line}") from error
    return rtmidi


def api(rtmidi: Any) -> int:
    """The part of rtmidi to use: on Linux the one whose server is there, as each complains on the terminal else."""
    if not sys.platform.startswith("linux"):
        return int(rtmidi.API_UNSPECIFIED)
    if SEQUENCER.exists():
        return int(rtmidi.API_LINUX_ALSA)
    server = os.environ.get("JACK_DEFAULT_SERVER", "default")
    if next(JACK_SERVERS.glob(f"jack_{server}_*_0"), None) is not None:
        return int(rtmidi.API_UNIX_JACK)
    raise NoPortError(
        f"this system has no MIDI ports: neither ALSA's sequencer ({SEQUENCER}) nor a JACK server is there; "
        "try: sudo modprobe snd-seq"
    )
