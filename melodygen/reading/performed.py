"""The melody part of a MIDI file, as a transcription.

Conventions
-----------
MIDI files say where the bars are but not where an upbeat is: one is assumed where the first notes stand in the second
half of a bar, where the file starts with a bar shorter than its metre, and where a recipe of ours asks for one.  A key
signature of C major is what programs write when nobody chose a key; it is taken for none, and so is one that holds
fewer than 9 in 10 of the notes.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from melodygen.errors import FormatError
from melodygen.performance import Part
from melodygen.reading.human import Mode
from melodygen.reading.midi import MidiContent, read_midi
from melodygen.reading.transcription import Signature, Sounding, Transcription, UnusableError
from melodygen.reading.voices import NoSuchVoiceError, Voice, chosen
from melodygen.theory.pitch import pitch_class
from melodygen.theory.scales import scale_named

PERCUSSION_CHANNEL = 9
_BELIEVED_SHARE = 0.9
"""Of the notes in a scale, for its key signature to be believed; a melody in another key has a fifth outside it."""

Entry = tuple[str, Transcription | UnusableError]


def read_midi_melody(path: Path, asked: int | str | None = None) -> Iterator[Entry]:
    """The melody part, or the one asked for; FormatError where the file cannot be read or has no such part."""
    content = read_midi(path).as_score
    part = melody_part(content, asked)
    notes = _sounding(part)
    tonic, mode = _key(content.key, notes)
    yield (
        "",
        Transcription(
            name=path.stem,
            notes=notes,
            signatures=_signatures(content, notes),
            upbeat_ticks=content.lead_in_ticks,
            tonic=tonic,
            mode=mode,
            accompaniment=_accompaniment(content, part),
            tempo_bpm=content.performance.tempo_bpm,
        ),
    )


def melody_part(content: MidiContent, asked: int | str | None = None) -> Part:
    """The likeliest melody among the parts, or the one of that number (from 1) or name; FormatError otherwise."""
    if asked is None and content.known_melody is not None:
        return content.known_melody
    parts = content.performance.parts
    voices = [_voice(part) for part in parts]
    try:
        voice = chosen(voices, asked)
    except NoSuchVoiceError as error:
        remedy = "choose a file with a melody" if asked is None else "ask for one of those, or for none"
        raise FormatError(content.source, str(error), remedy) from error
    return next(part for part, candidate in zip(parts, voices, strict=True) if candidate is voice)


def _voice(part: Part) -> Voice:
    return Voice(part.name, _sounding(part), part.program, part.channel == PERCUSSION_CHANNEL)


def _sounding(part: Part) -> tuple[Sounding, ...]:
    return tuple((note.onset_ticks, note.duration_ticks, note.pitch) for note in part.notes)


def _accompaniment(content: MidiContent, melody: Part) -> tuple[Sounding, ...]:
    others = [part for part in content.performance.parts if part is not melody and part.channel != PERCUSSION_CHANNEL]
    return tuple(note for part in others for note in _sounding(part))


def _signatures(content: MidiContent, notes: Sequence[Sounding]) -> tuple[Signature, ...]:
    """Those in the file; 4/4 before the first of them, as the standard has it, where there are notes before it."""
    found = tuple(Signature(*signature) for signature in content.signatures)
    if found and found[0].onset_ticks > notes[0][0]:
        return (Signature(0, 4, 4), *found)
    return found


def _key(name: str | None, notes: Sequence[Sounding]) -> tuple[int | None, Mode | None]:
    """Tonic and mode of a key signature, as mido names it, where it can be believed."""
    if name is None or name == "C":
        return None, None
    mode: Mode = "minor" if name.endswith("m") else "major"
    scale = scale_named("harmonic-minor" if mode == "minor" else "major")
    natural = scale_named("natural-minor" if mode == "minor" else "major")
    tonic = name.removesuffix("m")
    classes = {*scale.pitch_classes(tonic), *natural.pitch_classes(tonic)}
    inside = sum(pitch % 12 in classes for _, _, pitch in notes)
    return (pitch_class(tonic), mode) if inside >= _BELIEVED_SHARE * len(notes) else (None, None)
