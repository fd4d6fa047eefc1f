"""The MIDI file of a session: that of every export, and what a DAW shows beside the notes.

Conventions
-----------
Tracks have names, phrases are markers and chords lyrics of their track.  No standard says what colour a track has, and
the large DAWs give tracks colours of their own; a sequencer-specific event (meta event 7F) of the kind that the editor
Signal writes and reads says it here: ``Sign``, 1, alpha, blue, green, red.  All others pass it over, as the format has
them do.
"""

from __future__ import annotations

import io
from collections.abc import Iterable

from mido import MetaMessage, MidiFile, MidiTrack
from mido.midifiles.tracks import fix_end_of_track

from melodygen.export import midi_bytes
from melodygen.melody import Melody

COLOURS = {"melody": (0x2F, 0x6F, 0xD6), "chords": (0xD9, 0x7B, 0x1C), "bass": (0x3B, 0x93, 0x4F)}
"""Red, green and blue of each part."""

_SIGNAL_COLOUR = (*b"Sign", 1, 255)
_PLAIN = str.maketrans({"♯": "#", "♭": "b", "°": "dim", "ø": "m7b5", "Δ": "maj7", "–": "-"})


def session_midi(melody: Melody, parts: Iterable[str]) -> bytes:
    """The MIDI file that holds the named parts of `melody`, with colours and chord symbols."""
    file = MidiFile(file=io.BytesIO(midi_bytes(melody, parts)))
    for track in file.tracks[1:]:
        name = track.name.lower()
        if name in COLOURS:
            red, green, blue = COLOURS[name]
            track.insert(1, MetaMessage("sequencer_specific", data=(*_SIGNAL_COLOUR, blue, green, red)))
        if name == "chords":
            track[:] = _with_lyrics(track, melody)
    content = io.BytesIO()
    file.save(file=content)
    return content.getvalue()


def plain(symbol: str) -> str:
    """A chord symbol in ASCII, as MIDI files and plain texts have it."""
    return symbol.translate(_PLAIN).encode("ascii", "replace").decode()


def _with_lyrics(track: MidiTrack, melody: Melody) -> MidiTrack:
    """The same with a lyric where each chord starts, before its notes."""
    now = 0
    rows = []
    for place, message in enumerate(track):
        now += message.time
        rows.append((now, 1, place, message))
    for span in melody.chords:
        start = melody.lead_in_ticks + span.onset_ticks
        rows.append((start, 0 if start else 1, -1, MetaMessage("lyrics", text=plain(span.chord.symbol))))
    # What stands at the very start (name, colour, program) goes before all else.
    rows.sort(key=lambda row: (row[0], row[3].type in ("note_on", "lyrics"), row[1], row[2]))
    found, before = MidiTrack(), 0
    for ticks, _, _, message in rows:
        found.append(message.copy(time=ticks - before))
        before = ticks
    return MidiTrack(fix_end_of_track(found))
