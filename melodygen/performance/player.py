"""From a melody to what is played: every part by the same function.

A part is notes in score time with their stress in decibels; the player makes velocities of that, lengths, and the
small slips of hands.  Velocity is 80 at 0 dB and follows the curve of a SoundFont synth, whose attenuation is
40 log10(127 / velocity) dB (SoundFont 2.04, 8.4.1), so that decibels are decibels in the sound.  A note of the melody
that the hand has given a velocity has that one.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import replace

from melodygen.melody import Melody
from melodygen.performance.accompaniment import accompany, level_db
from melodygen.performance.bass import bass_line
from melodygen.performance.controls import controls_of
from melodygen.performance.noise import Slip, slip
from melodygen.performance.palette import quantities_of
from melodygen.performance.played import PARTS, Part, Performance, PlayedNote
from melodygen.performance.shape import LARGEST_GAP, Shape, shape_of
from melodygen.performance.sketch import Stroke
from melodygen.theory.instruments import bass_beside, chords_beside
from melodygen.theory.units import ticks_to_seconds
from melodygen.touch import held

PLAIN_VELOCITY = 80
BASS_DB = -5.0
GAP_S = 0.03
"""At an expression of 100 %."""

LARGEST_SLIP = 0.25
"""Share of the time to the notes before and after by which a hand is early or late at most."""


def perform(melody: Melody, parts: Iterable[str] = PARTS[:1], *, on_the_grid: bool = False) -> Performance:
    """Play the named parts of `melody`: ``"melody"``, ``"chords"`` and ``"bass"``.

    With `on_the_grid` no hand slips: every onset is where it is written, and moved by the tempo map alone.
    """
    wanted = set(parts)
    shape = shape_of(melody)
    if on_the_grid:
        shape = replace(shape, delays=0.0)
    players = {"melody": _play_melody, "chords": _play_chords, "bass": _play_bass}
    return Performance(
        tempo_bpm=melody.tempo_bpm,
        length_ticks=melody.lead_in_ticks + melody.length_ticks,
        parts=tuple(players[name](melody, shape) for name in PARTS if name in wanted),
        lead_in_ticks=melody.lead_in_ticks,
        tempo_map=shape.tempo_map.shifted(melody.lead_in_ticks),
    )


def _play_melody(melody: Melody, shape: Shape) -> Part:
    touched = dict(melody.touches)
    strokes = [
        Stroke(note.onset_ticks, note.duration_ticks, note.pitch, level)
        for note, level in zip(melody.notes, shape.levels_db, strict=True)
    ]
    sounding = _sounding(melody, shape, strokes, _slips(melody, shape, "melody", strokes), shape.gaps_s)
    notes = tuple(
        replace(played, velocity=touched[note.onset_ticks]) if note.onset_ticks in touched else played
        for note, played in zip(melody.notes, sounding, strict=True)
    )
    return _controlled(Part("Melody", 0, melody.instrument.program, notes), melody)


def _play_chords(melody: Melody, shape: Shape) -> Part:
    notes = _accompanying(melody, shape, "chords", accompany(melody), level_db(melody))
    return _controlled(Part("Chords", 1, chords_beside(melody.instrument).program, notes), melody)


def _play_bass(melody: Melody, shape: Shape) -> Part:
    notes = _accompanying(melody, shape, "bass", bass_line(melody), BASS_DB)
    return _controlled(Part("Bass", 2, bass_beside(melody.instrument).program, notes), melody)


def _controlled(part: Part, melody: Melody) -> Part:
    """With what its instrument does within the notes."""
    return replace(part, controls=controls_of(part, melody, quantities_of(melody.interpretation, melody.mood)))


def _accompanying(
    melody: Melody, shape: Shape, part: str, strokes: Sequence[Stroke], plain_db: float
) -> tuple[PlayedNote, ...]:
    """A part that goes with the melody: as loud as its phrases, by a hand of its own."""
    amount = melody.interpretation.expression / 100
    phrasing = shape.phrasing_db_at([stroke.onset_ticks for stroke in strokes]) if strokes else []
    slips = _slips(melody, shape, part, strokes)
    heard = [
        Stroke(it.onset_ticks, it.duration_ticks, it.pitch, plain_db + amount * it.stress_db + level + uneven.louder_db)
        for it, level, uneven in zip(strokes, phrasing, slips, strict=True)
    ]
    played = _sounding(melody, shape, heard, slips, [GAP_S * amount] * len(heard))
    return tuple(sorted(played, key=lambda note: (note.onset_ticks, note.pitch)))


def _sounding(
    melody: Melody, shape: Shape, strokes: Sequence[Stroke], slips: Sequence[Slip], gaps_s: Sequence[float]
) -> list[PlayedNote]:
    """Each stroke as it sounds, counted from the start of what is played.

    Notes stay in order, and end before the next that was written after them.
    """
    tick_s = ticks_to_seconds(1, melody.tempo_bpm)
    ticks_s = [tick_s * stretch for stretch in shape.stretch_at([stroke.onset_ticks for stroke in strokes])]
    onsets = _onsets(melody, strokes, [round(it.late_s / tick) for it, tick in zip(slips, ticks_s, strict=True)])
    struck: dict[int, int] = {}
    for stroke, onset in zip(strokes, onsets, strict=True):
        struck[stroke.onset_ticks] = min(onset, struck.get(stroke.onset_ticks, onset))
    written = sorted(struck)
    played = []
    for stroke, onset, gap_s, tick in zip(strokes, onsets, gaps_s, ticks_s, strict=True):
        end = stroke.end_ticks - round(min(max(0.0, gap_s / tick), LARGEST_GAP * stroke.duration_ticks))
        later = bisect_left(written, stroke.end_ticks)
        if later < len(written):
            end = min(end, struck[written[later]])
        played.append(
            PlayedNote(melody.lead_in_ticks + onset, max(1, end - onset), stroke.pitch, velocity(stroke.stress_db))
        )
    return played


def _slips(melody: Melody, shape: Shape, part: str, strokes: Sequence[Stroke]) -> list[Slip]:
    """What the hands of a part do that was not meant."""
    if not shape.noise:
        return [Slip(0.0, 0.0)] * len(strokes)
    seed = melody.recipe.parameters.seed if melody.recipe else 0
    drawn = (slip(seed, part, stroke.onset_ticks, stroke.pitch) for stroke in strokes)
    return [Slip(shape.delays * it.late_s, shape.noise * it.louder_db) for it in drawn]


def _onsets(melody: Melody, strokes: Sequence[Stroke], slips_ticks: Sequence[int]) -> list[int]:
    """Where each stroke starts when hands slip, never past its neighbours nor out of what is played."""
    written = sorted({stroke.onset_ticks for stroke in strokes})
    edges = [-melody.lead_in_ticks, *written, melody.length_ticks]
    room = {
        onset: (int(LARGEST_SLIP * (onset - edges[place])), int(LARGEST_SLIP * (edges[place + 2] - onset)))
        for place, onset in enumerate(written)
    }
    found = []
    for stroke, late in zip(strokes, slips_ticks, strict=True):
        before, after = room[stroke.onset_ticks]
        found.append(stroke.onset_ticks + min(max(late, -before), after))
    return found


def velocity(level_db: float) -> int:
    """The velocity that a SoundFont synth makes that loudness of, 0 dB being a velocity of 80."""
    return held(round(PLAIN_VELOCITY * 10 ** (level_db / 40)))
