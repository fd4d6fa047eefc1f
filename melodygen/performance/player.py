"""A plain player: metrical accents and phrase arches in loudness, the mood's loudness and articulation.

It moves no onset, but counts from the lead-in bar where there is one.  Loudness falls with metrical level as accents do
in performances (Drake and Palmer 1993), and swells towards the middle of each phrase (Todd 1992); an upbeat is as soft
as the start of the phrase it leads into.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from melodygen.melody import Melody, Note, Phrase
from melodygen.performance.played import PARTS, Part, Performance, PlayedNote
from melodygen.performance.voicing import voice_chords

ACCENTS = (10, 6, 3, -3, -6, -8)
"""Velocity added at each metrical level, 0 (bar line) to 5."""

PHRASE_SWELL = 8
CHORD_VELOCITY_OFFSET = -24
CHORD_GAP_TICKS = 20


def perform(melody: Melody, parts: Iterable[str] = PARTS[:1]) -> Performance:
    """Play the named parts of `melody`: ``"melody"``, ``"chords"``, or both."""
    wanted = set(parts)
    players = {"melody": _play_melody, "chords": _play_chords}
    return Performance(
        tempo_bpm=melody.tempo_bpm,
        length_ticks=melody.lead_in_ticks + melody.length_ticks,
        parts=tuple(players[name](melody) for name in PARTS if name in wanted),
        lead_in_ticks=melody.lead_in_ticks,
    )


def _play_melody(melody: Melody) -> Part:
    phrases = {bar: phrase for phrase in melody.phrases for bar in range(phrase.first_bar, phrase.end_bar)}
    lead_in = melody.lead_in_ticks
    notes = tuple(
        PlayedNote(lead_in + note.onset_ticks, _sounding(melody, note), note.pitch, _velocity(melody, note, phrases))
        for note in melody.notes
    )
    return Part("Melody", 0, melody.instrument.program, notes)


def _play_chords(melody: Melody) -> Part:
    base, lead_in = _base_velocity(melody) + CHORD_VELOCITY_OFFSET, melody.lead_in_ticks
    notes = tuple(
        PlayedNote(lead_in + span.onset_ticks, max(1, span.duration_ticks - CHORD_GAP_TICKS), pitch, _in_range(base))
        for span, pitches in zip(melody.chords, voice_chords(melody.chords), strict=True)
        for pitch in pitches
    )
    return Part("Chords", 1, melody.instrument.program, notes)


def _sounding(melody: Melody, note: Note) -> int:
    """Written length times the mood's share of it: 95 % when neutral, about 55 % detached, all of it legato."""
    articulation = melody.mood.articulation
    share = 0.95 + (0.05 if articulation > 0 else 0.4) * articulation
    return max(1, round(note.duration_ticks * share))


def _velocity(melody: Melody, note: Note, phrases: Mapping[int, Phrase]) -> int:
    bar, position = divmod(note.onset_ticks, melody.metre.bar_ticks)
    accent = ACCENTS[melody.metre.level(position)] * (1 + 0.6 * melody.mood.contrast)
    phrase = phrases.get(max(0, bar))
    swell = _arch(melody, note, phrase) * PHRASE_SWELL * (1 + 0.5 * melody.mood.contrast) if phrase else 0.0
    return _in_range(_base_velocity(melody) + accent + swell)


def _base_velocity(melody: Melody) -> float:
    return 80 + 22 * melody.mood.loudness


def _arch(melody: Melody, note: Note, phrase: Phrase) -> float:
    """-1 at the ends of the phrase and before it, 1 at its middle, along a parabola."""
    start = phrase.first_bar * melody.metre.bar_ticks
    place = max(0, note.onset_ticks - start) / (phrase.bars * melody.metre.bar_ticks)
    return 1 - 2 * (2 * place - 1) ** 2


def _in_range(velocity: float) -> int:
    return max(1, min(127, round(velocity)))
