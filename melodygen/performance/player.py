"""A plain player: metrical accents and phrase arches in loudness, the mood's loudness and articulation.

It moves no onset, but counts from the lead-in bar where there is one.  Loudness falls with metrical level as accents do
in performances (Drake and Palmer 1993), and swells towards the middle of each phrase (Todd 1992); an upbeat is as soft
as the start of the phrase it leads into.  A note that the hand has given a velocity has that one.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from melodygen.melody import Melody
from melodygen.performance.accompaniment import accompany
from melodygen.performance.bass import bass_line
from melodygen.performance.played import PARTS, Part, Performance, PlayedNote
from melodygen.performance.sketch import Stroke
from melodygen.theory.instruments import bass_beside, chords_beside
from melodygen.touch import held

ACCENTS = (10, 6, 3, -3, -6, -8)
"""Velocity added at each metrical level, 0 (bar line) to 5."""

PHRASE_SWELL = 8
CHORD_VELOCITY_OFFSET = -24
CHORD_GAP_TICKS = 20


def perform(melody: Melody, parts: Iterable[str] = PARTS[:1]) -> Performance:
    """Play the named parts of `melody`: ``"melody"``, ``"chords"`` and ``"bass"``."""
    wanted = set(parts)
    players = {"melody": _play_melody, "chords": _play_chords, "bass": _play_bass}
    return Performance(
        tempo_bpm=melody.tempo_bpm,
        length_ticks=melody.lead_in_ticks + melody.length_ticks,
        parts=tuple(players[name](melody) for name in PARTS if name in wanted),
        lead_in_ticks=melody.lead_in_ticks,
    )


def _play_melody(melody: Melody) -> Part:
    lead_in, level, bar_ticks = melody.lead_in_ticks, melody.metre.level, melody.metre.bar_ticks
    share = _sounding_share(melody)
    accents = [accent * (1 + 0.6 * melody.mood.contrast) for accent in ACCENTS]
    swells = _Swells(melody)
    base, touched = _base_velocity(melody), dict(melody.touches)
    notes = tuple(
        PlayedNote(
            lead_in + note.onset_ticks,
            max(1, round(note.duration_ticks * share)),
            note.pitch,
            touched.get(note.onset_ticks)
            or _in_range(base + accents[level(note.onset_ticks % bar_ticks)] + swells.at(note.onset_ticks)),
        )
        for note in melody.notes
    )
    return Part("Melody", 0, melody.instrument.program, notes)


def _play_chords(melody: Melody) -> Part:
    return Part("Chords", 1, chords_beside(melody.instrument).program, _accompanying(melody, accompany(melody)))


def _play_bass(melody: Melody) -> Part:
    return Part("Bass", 2, bass_beside(melody.instrument).program, _accompanying(melody, bass_line(melody)))


def _accompanying(melody: Melody, strokes: Sequence[Stroke]) -> tuple[PlayedNote, ...]:
    velocity, lead_in = _in_range(_base_velocity(melody) + CHORD_VELOCITY_OFFSET), melody.lead_in_ticks
    return tuple(
        PlayedNote(lead_in + it.onset_ticks, max(1, it.duration_ticks - CHORD_GAP_TICKS), it.pitch, velocity)
        for it in strokes
    )


def _sounding_share(melody: Melody) -> float:
    """How much of its written length a note sounds: 95 % when neutral, about 55 % detached, all of it legato."""
    articulation = melody.mood.articulation
    return 0.95 + (0.05 if articulation > 0 else 0.4) * articulation


def _base_velocity(melody: Melody) -> float:
    return 80 + 22 * melody.mood.loudness


class _Swells:
    """Velocity added by the phrase arch: most in the middle of a phrase, least at its ends, along a parabola."""

    def __init__(self, melody: Melody) -> None:
        self._bar_ticks = melody.metre.bar_ticks
        self._phrases = {bar: phrase for phrase in melody.phrases for bar in range(phrase.first_bar, phrase.end_bar)}
        self._height = PHRASE_SWELL * (1 + 0.5 * melody.mood.contrast)

    def at(self, onset_ticks: int) -> float:
        """For a note that starts there; an upbeat has what the start of the first phrase has."""
        onset = max(0, onset_ticks)
        phrase = self._phrases.get(onset // self._bar_ticks)
        if phrase is None:
            return 0.0
        place = (onset / self._bar_ticks - phrase.first_bar) / phrase.bars
        return self._height * (1 - 2 * (2 * place - 1) ** 2)


def _in_range(velocity: float) -> int:
    return held(round(velocity))
