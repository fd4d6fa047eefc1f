"""A melody as a Standard MIDI File of format 1.

Conventions
-----------
480 ticks a quarter note.  Track 0 conducts: name, metre, key, tempo, the recipe as JSON in a text event, and a marker
where each phrase starts.  Then one track for each part, the melody first.  Every track ends at the last bar line, and
nothing sounds past it.  Where there is an upbeat, the file starts with its lead-in bar.  All texts are ASCII, since the
format names no encoding.

A file has one of three timings.  ``"score"`` is exactly what is written, in one tempo.  ``"tempo-map"`` is played: the
notes stay on the grid, and rubato is in the tempo.  ``"free"`` is played in one tempo, every note where it is heard, so
that bar lines are nominal.  The last two carry the score in a text event (`melodygen.score_event`), and so does the
first where notes are marked, since MIDI has no articulation marks.

The meta events are mido's; the notes are encoded here, because through mido's message objects 100 notes take 0.8 ms,
a sixth of the time there is for making a whole melody, and here 0.1 ms.
"""

from __future__ import annotations

import struct
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import lru_cache
from math import gcd
from pathlib import Path

from mido import MetaMessage

from melodygen.export.tempo_events import as_heard, tempos
from melodygen.files import write_bytes_atomically
from melodygen.mark import shifted
from melodygen.melody import Melody
from melodygen.performance import PARTS, PITCH_BEND, RESTING, Part, Performance, PlayedNote, perform
from melodygen.performance.tempo import STEADY, TempoMap
from melodygen.score_event import ScoreEvent, Timing, WrittenNote
from melodygen.theory.metre import Metre
from melodygen.theory.units import TICKS_PER_QUARTER, bpm_to_microseconds_per_quarter

FORMAT = 1
NOTE_ON, NOTE_OFF, CONTROL_CHANGE, PROGRAM_CHANGE, BEND = 0x90, 0x80, 0xB0, 0xC0, 0xE0
RELEASE_VELOCITY = 64
MELODY = "Melody"
"""The name of the part that has a score."""
CLOCKS_PER_QUARTER = 24
THIRTY_SECONDS_PER_QUARTER = 8

Event = tuple[int, bytes]
"""Ticks from the start, and the bytes of a MIDI or meta event."""


def write_midi(melody: Melody, path: Path, parts: Iterable[str] = PARTS[:1], *, timing: Timing = "tempo-map") -> None:
    """Write the named parts of `melody` to `path`, whole or not at all; WriteError otherwise."""
    write_bytes_atomically(path, midi_bytes(melody, parts, timing=timing))


def midi_bytes(melody: Melody, parts: Iterable[str] = PARTS[:1], *, timing: Timing = "tempo-map") -> bytes:
    """The MIDI file that holds the named parts of `melody`.

    Parameters
    ----------
    melody
        The melody, with how it is to be played.
    parts
        Some of `melodygen.performance.PARTS`.
    timing
        ``"score"``: exactly what is written, in one tempo and without expression, as notation programs like it; chords
        are in their pattern.
        ``"tempo-map"``: as it is played, with the notes on the grid and rubato as changes of tempo.
        ``"free"``: as it is played, in one tempo, with the notes off the grid where they are heard.

    """
    asked = replace(melody, interpretation=melody.interpretation.as_written) if timing == "score" else melody
    played = perform(asked, parts, on_the_grid=timing == "tempo-map")
    laid = as_heard(played) if timing == "free" else played
    end = laid.length_ticks
    changes = list(tempos(laid))
    events = _conductor_events(melody, changes)
    if timing != "score" or melody.marks:
        events.append((0, _meta("text", text=_score_event(melody, played, laid, changes[0][1], timing).to_json())))
    events += [(ticks, _tempo(microseconds)) for ticks, microseconds in changes[1:]]
    events += _markers(melody, played.tempo_map if timing == "free" else STEADY)
    tracks = [_track(sorted(events, key=_ticks), end)]
    tracks += [_track(_part_events(part, end), end) for part in laid.parts]
    return _file(tracks)


def anonymous_midi_bytes(performance: Performance) -> bytes:
    """The MIDI file that holds what is played and nothing else: neither recipe nor score, key, metre or phrases.

    The performance is in one tempo, as `melodygen.export.tempo_events.as_heard` makes it; its parts keep their names.
    """
    end = performance.length_ticks
    tempo = _tempo(bpm_to_microseconds_per_quarter(performance.tempo_bpm))
    tracks = [_track([(0, tempo)], end), *(_track(_part_events(part, end), end) for part in performance.parts)]
    return _file(tracks)


def _file(tracks: list[bytes]) -> bytes:
    header = struct.pack(">4sIHHH", b"MThd", 6, FORMAT, len(tracks), TICKS_PER_QUARTER)
    return header + b"".join(tracks)


def _score_event(melody: Melody, played: Performance, laid: Performance, begins: int, timing: Timing) -> ScoreEvent:
    """The score beside where its notes are in the file, which is `laid`."""
    sounding = [row for part in laid.parts if part.name == MELODY for row in _releases(part.notes, laid.length_ticks)]
    sounding.reverse()
    lead_in = played.lead_in_ticks
    notes = tuple(
        WrittenNote(lead_in + note.onset_ticks, note.duration_ticks, note.pitch, it.onset_ticks, end - it.onset_ticks)
        for note, (it, end) in zip(melody.notes, sounding, strict=False)
    )
    are_all_there = [note.pitch for note in melody.notes] == [it.pitch for it, _ in sounding]
    return ScoreEvent(
        timing=timing,
        tempo_bpm=melody.tempo_bpm,
        begins_microseconds=begins,
        lead_in_ticks=lead_in,
        length_ticks=played.length_ticks,
        notes=notes if are_all_there else (),
        tempo_map=_whole_map(melody, played) if timing == "free" else STEADY,
        marks=shifted(melody.marks, lead_in) if are_all_there else (),
    )


def _whole_map(melody: Melody, played: Performance) -> TempoMap:
    """The tempo map in whole ticks; what the file marks, its beginning and its end are points of it."""
    tempo_map = played.tempo_map
    places = {0, played.length_ticks, played.lead_in_ticks, *_phrase_starts(melody), *map(round, tempo_map.score)}
    points = {round(tempo_map.warp(place)): place for place in sorted(places, reverse=True)}
    return TempoMap(tuple(float(points[it]) for it in sorted(points)), tuple(float(it) for it in sorted(points)))


def _conductor_events(melody: Melody, changes: list[tuple[int, int]]) -> list[Event]:
    """What stands at the beginning."""
    messages = [
        _meta("track_name", name=_ascii(f"{melody.key} {melody.scale.label}")),
        _time_signature(melody.metre),
        _meta("key_signature", key=_key_name(melody)),
        _tempo(changes[0][1]),
    ]
    if melody.whole_recipe is not None:
        messages.append(_meta("text", text=melody.whole_recipe.to_json()))
    return [(0, message) for message in messages]


def _markers(melody: Melody, tempo_map: TempoMap) -> list[Event]:
    return [
        (round(tempo_map.warp(start)), _meta("marker", text=_ascii(phrase.label)))
        for start, phrase in zip(_phrase_starts(melody), melody.phrases, strict=True)
    ]


def _phrase_starts(melody: Melody) -> list[int]:
    return [melody.lead_in_ticks + phrase.first_bar * melody.metre.bar_ticks for phrase in melody.phrases]


def _tempo(microseconds: int) -> bytes:
    return b"\xff\x51\x03" + microseconds.to_bytes(3, "big")


def _ticks(event: Event) -> int:
    return event[0]


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
    head = [
        (0, _meta("track_name", name=_ascii(part.name))),
        (0, bytes((PROGRAM_CHANGE | part.channel, part.program))),
    ]
    return head + _played_events(part, end)


def _played_events(part: Part, end: int) -> list[Event]:
    """Notes and controls by time; at one time offs come first, as a note struck again would be cut, and ons last."""
    on, off = NOTE_ON | part.channel, NOTE_OFF | part.channel
    released = _releases(part.notes, end)
    events = sorted((release, bytes((off, note.pitch, RELEASE_VELOCITY))) for note, release in released)
    events += _control_events(part, end)
    events += sorted((note.onset_ticks, bytes((on, note.pitch, note.velocity))) for note, _ in released)
    events.sort(key=_ticks)
    return events


def _control_events(part: Part, end: int) -> Iterator[Event]:
    """Each value that is a new one, and at the end those that bring back to rest what is not."""
    values = dict(RESTING)
    for control in part.controls:
        if control.onset_ticks < end and values[control.number] != control.value:
            values[control.number] = control.value
            yield control.onset_ticks, _control(part.channel, control.number, control.value)
    for number, value in values.items():
        if value != RESTING[number]:
            yield end, _control(part.channel, number, RESTING[number])


def _control(channel: int, number: int, value: int) -> bytes:
    if number == PITCH_BEND:
        return bytes((BEND | channel, value & 0x7F, value >> 7))
    return bytes((CONTROL_CHANGE | channel, number, value))


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
