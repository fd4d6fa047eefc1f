"""A melody as a Standard MIDI File of format 1.

Conventions
-----------
480 ticks a quarter note.  Track 0 conducts: name, metre, key, tempo, the recipe as JSON in a text event, and a marker
where each phrase starts.  Then one track for each part, the melody first.  Every track ends at the last bar line, and
nothing sounds past it.  Where there is an upbeat, the file starts with its lead-in bar.  All texts are ASCII, since the
format names no encoding.

The meta events are mido's; the notes are encoded here, because through mido's message objects 100 notes take 0.8 ms,
a sixth of the time there is for making a whole melody, and here 0.1 ms.
"""

from __future__ import annotations

import struct
from collections.abc import Iterable, Iterator
from functools import lru_cache
from math import gcd
from pathlib import Path

from mido import MetaMessage

from melodygen.files import write_bytes_atomically
from melodygen.melody import Melody
from melodygen.performance import PARTS, Part, PlayedNote, perform
from melodygen.theory.metre import Metre
from melodygen.theory.units import TICKS_PER_QUARTER, bpm_to_microseconds_per_quarter

FORMAT = 1
NOTE_ON, NOTE_OFF, PROGRAM_CHANGE = 0x90, 0x80, 0xC0
RELEASE_VELOCITY = 64
CLOCKS_PER_QUARTER = 24
THIRTY_SECONDS_PER_QUARTER = 8

Event = tuple[int, bytes]
"""Ticks from the start, and the bytes of a MIDI or meta event."""


def write_midi(melody: Melody, path: Path, parts: Iterable[str] = PARTS[:1]) -> None:
    """Write the named parts of `melody` to `path`, whole or not at all; WriteError otherwise."""
    write_bytes_atomically(path, midi_bytes(melody, parts))


def midi_bytes(melody: Melody, parts: Iterable[str] = PARTS[:1]) -> bytes:
    """The MIDI file that holds the named parts of `melody`: ``"melody"``, ``"chords"`` and ``"bass"``."""
    performance = perform(melody, parts, on_the_grid=True)
    end = performance.length_ticks
    tracks = [_track(_conductor_events(melody), end)]
    tracks += [_track(_part_events(part, end), end) for part in performance.parts]
    header = struct.pack(">4sIHHH", b"MThd", 6, FORMAT, len(tracks), TICKS_PER_QUARTER)
    return header + b"".join(tracks)


def _conductor_events(melody: Melody) -> Iterator[Event]:
    yield 0, _meta("track_name", name=_ascii(f"{melody.key} {melody.scale.label}"))
    yield 0, _time_signature(melody.metre)
    yield 0, _meta("key_signature", key=_key_name(melody))
    yield 0, _meta("set_tempo", tempo=bpm_to_microseconds_per_quarter(melody.tempo_bpm))
    if melody.whole_recipe is not None:
        yield 0, _meta("text", text=melody.whole_recipe.to_json())
    for phrase in melody.phrases:
        start = melody.lead_in_ticks + phrase.first_bar * melody.metre.bar_ticks
        yield start, _meta("marker", text=_ascii(phrase.label))


def _time_signature(metre: Metre) -> bytes:
    """The metronome clicks on the beat, or, where beats are not all of one length, on what divides them all."""
    return _meta(
        "time_signature",
        numerator=metre.numerator,
        denominator=metre.denominator,
        clocks_per_click=gcd(*metre.beats) * CLOCKS_PER_QUARTER // TICKS_PER_QUARTER,
        notated_32nd_notes_per_beat=THIRTY_SECONDS_PER_QUARTER,
    )


def _key_name(melody: Melody) -> str:
    """The key signature as mido names it: ``"Bb"`` or ``"Dm"``, on the twin that needs at most seven signs."""
    return melody.scale.spelled_tonic(melody.key) + ("m" if melody.scale.is_minor else "")


def _part_events(part: Part, end: int) -> list[Event]:
    events = [
        (0, _meta("track_name", name=_ascii(part.name))),
        (0, bytes((PROGRAM_CHANGE | part.channel, part.program))),
    ]
    return events + _note_events(part, end)


def _note_events(part: Part, end: int) -> list[Event]:
    """Notes on and off by time; at one time the offs come first, so that a note struck again is not cut off."""
    on, off = NOTE_ON | part.channel, NOTE_OFF | part.channel
    released = _releases(part.notes, end)
    events = [(release, bytes((off, note.pitch, RELEASE_VELOCITY))) for note, release in released]
    events += [(note.onset_ticks, bytes((on, note.pitch, note.velocity))) for note, _ in released]
    events.sort()  # an off byte is below an on byte
    return events


def _releases(notes: tuple[PlayedNote, ...], end: int) -> list[tuple[PlayedNote, int]]:
    """Each note with the time it is let go: by the last bar line, and before its pitch is struck again."""
    struck_again: dict[int, int] = {}
    found = []
    for note in reversed(notes):
        release = min(note.onset_ticks + note.duration_ticks, end, struck_again.get(note.pitch, end))
        if note.onset_ticks < release:
            found.append((note, release))
            struck_again[note.pitch] = note.onset_ticks
    return found


def _track(events: Iterable[Event], end: int) -> bytes:
    """A track chunk of events in order of time, ending at `end` ticks."""
    data = bytearray()
    now = 0
    for ticks, message in events:
        data += _delta(ticks - now)
        data += message
        now = ticks
    data += _delta(end - now) + _meta("end_of_track")
    return b"MTrk" + struct.pack(">I", len(data)) + data


def _delta(ticks: int) -> bytes:
    """`ticks` as a variable-length quantity: seven bits a byte, the high bit set in all but the last."""
    groups = [ticks & 0x7F]
    while ticks := ticks >> 7:
        groups.append(ticks & 0x7F | 0x80)
    return bytes(reversed(groups))


@lru_cache(maxsize=256)  # files of a batch differ in the recipe alone
def _meta(kind: str, **values: int | str) -> bytes:
    return bytes(MetaMessage(kind, **values).bytes())


def _ascii(text: str) -> str:
    return text.encode("ascii", "replace").decode("ascii")
