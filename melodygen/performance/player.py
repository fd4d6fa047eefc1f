"""From a melody to what is played: every part by the same function.

A part is notes in score time with their stress in decibels; the player makes velocities of that, lengths, and the small
slips of hands.  Velocity is 80 at 0 dB and follows the curve of a SoundFont synth, whose attenuation is 40 log10(127 /
velocity) dB (SoundFont 2.04, 8.4.1), so that decibels are decibels in the sound.  The loudest velocity is 8 dB: levels
beyond 5 dB come nearer to it by less and less, so that loud notes stay apart.  A note of the melody that the hand has
given a velocity has that one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from math import log10
from typing import NamedTuple

import numpy as np

from melodygen.melody import Melody
from melodygen.performance.accompaniment import accompany, level_db
from melodygen.performance.bass import bass_line
from melodygen.performance.controls import controls_of
from melodygen.performance.line import Row
from melodygen.performance.noise import slip
from melodygen.performance.palette import quantities_for
from melodygen.performance.played import Part, Performance, PlayedNote
from melodygen.performance.shape import LARGEST_GAP, Shape, shape_of
from melodygen.performance.sketch import Stroke
from melodygen.theory.instruments import bass_beside, chords_beside
from melodygen.theory.units import ticks_to_seconds
from melodygen.touch import LOUDEST, SOFTEST

PLAIN_VELOCITY = 80
LOUDEST_DB = 40 * log10(LOUDEST / PLAIN_VELOCITY)
BENT_FROM_DB = 5.0
BASS_DB = -5.0
GAP_S = 0.03
"""At an expression of 100 %."""

LONGEST_DETACHED_S = 0.6
"""A chord that is held longer is let go no earlier for it: what is held is not staccato; ours."""

BELOW_DB = 2.0
"""By which a note of the accompaniment is softer than the melody's above it, however soft that is; ours."""

LARGEST_SLIP = 0.25
"""Share of the time to the notes before and after by which a hand is early or late at most."""


def play(melody: Melody, parts: Iterable[str], *, on_the_grid: bool) -> Performance:
    """As `melodygen.performance.perform` says."""
    wanted = set(parts)
    shape = shape_of(melody)
    if on_the_grid:
        shape = replace(shape, delays=0.0)
    return Performance(
        tempo_bpm=melody.tempo_bpm,
        length_ticks=melody.lead_in_ticks + melody.length_ticks,
        parts=tuple(_parts(melody, shape, wanted)),
        lead_in_ticks=melody.lead_in_ticks,
        tempo_map=shape.tempo_map.shifted(melody.lead_in_ticks),
    )


def _parts(melody: Melody, shape: Shape, wanted: set[str]) -> Iterator[Part]:
    """In the order of their tracks; chords leave to the bass what it strikes."""
    bass = bass_line(melody) if "bass" in wanted else ()
    if "melody" in wanted:
        yield _play_melody(melody, shape)
    if "chords" in wanted:
        yield _play_chords(melody, shape, accompany(melody, beside=bass))
    if "bass" in wanted:
        yield _play_bass(melody, shape, bass)


def _play_melody(melody: Melody, shape: Shape) -> Part:
    touched = dict(melody.touches)
    strokes = [Stroke(note.onset_ticks, note.duration_ticks, note.pitch) for note in melody.notes]
    slips = _slips(shape, "melody", strokes)
    gaps_s = np.array(shape.gaps_s)
    sounding = _sounding(melody, shape, strokes, np.array(shape.levels_db), slips.late_s, gaps_s, shape.held)
    notes = tuple(
        replace(played, velocity=touched[note.onset_ticks]) if note.onset_ticks in touched else played
        for note, played in zip(melody.notes, sounding, strict=True)
    )
    return _controlled(Part("Melody", 0, melody.instrument.program, notes), melody)


def _play_chords(melody: Melody, shape: Shape, strokes: Sequence[Stroke]) -> Part:
    notes = _accompanying(melody, shape, "chords", strokes, level_db(melody))
    return _controlled(Part("Chords", 1, chords_beside(melody.instrument).program, notes), melody)


def _play_bass(melody: Melody, shape: Shape, strokes: Sequence[Stroke]) -> Part:
    notes = _accompanying(melody, shape, "bass", strokes, BASS_DB)
    return _controlled(Part("Bass", 2, bass_beside(melody.instrument).program, notes), melody)


def _controlled(part: Part, melody: Melody) -> Part:
    """With what its instrument does within the notes."""
    return replace(part, controls=controls_of(part, melody, quantities_for(melody)))


def _accompanying(
    melody: Melody, shape: Shape, part: str, strokes: Sequence[Stroke], plain_db: float
) -> tuple[PlayedNote, ...]:
    """A part that goes with the melody: below it, as loud as its phrases, as detached, by a hand of its own."""
    amount = melody.interpretation.expression / 100
    slips = _slips(shape, part, strokes)
    onsets = [stroke.onset_ticks for stroke in strokes]
    stresses = np.array([stroke.stress_db for stroke in strokes])
    levels = plain_db + amount * stresses + shape.phrasing_db_at(onsets) + slips.louder_db
    levels = np.minimum(levels, _levels_above(melody, shape, onsets) - BELOW_DB)
    lengths_s = ticks_to_seconds(1, melody.tempo_bpm) * np.array([stroke.duration_ticks for stroke in strokes], float)
    gaps_s = GAP_S * amount + shape.detached * np.minimum(lengths_s, LONGEST_DETACHED_S)
    played = _sounding(melody, shape, strokes, levels, slips.late_s, gaps_s)
    return tuple(sorted(played, key=lambda note: (note.onset_ticks, note.pitch)))


def _levels_above(melody: Melody, shape: Shape, onsets_ticks: Sequence[int]) -> Row:
    """How loud the melody's note is that sounds there, accents aside, in dB; infinite where none does."""
    starts = [note.onset_ticks for note in melody.notes]
    ends = np.array([0, *(note.end_ticks for note in melody.notes)])
    levels = np.array([np.inf, *shape.unmarked_db])
    found = np.searchsorted(starts, onsets_ticks, side="right")
    return np.where(np.array(onsets_ticks) < ends[found], levels[found], np.inf)


def _sounding(
    melody: Melody,
    shape: Shape,
    strokes: Sequence[Stroke],
    levels_db: Row,
    late_s: Row,
    gaps_s: Row,
    held: Sequence[bool] = (False,),
) -> list[PlayedNote]:
    """Each stroke as it sounds, counted from the start of what is played.

    Notes stay in order, and end before the next that was written after them; those that are held end where it starts.
    """
    if not strokes:
        return []
    written = np.array([stroke.onset_ticks for stroke in strokes], float)
    ends = np.array([stroke.end_ticks for stroke in strokes], float)
    ticks_s = ticks_to_seconds(1, melody.tempo_bpm) * shape.stretch_at(written)
    places, which = np.unique(written, return_inverse=True)
    edges = np.concatenate(([-melody.lead_in_ticks], places, [melody.length_ticks]))
    before, after = np.floor(LARGEST_SLIP * np.diff(edges))[[which, which + 1]]
    onsets = written + np.clip(np.rint(late_s / ticks_s), -before, after)
    struck = np.full(len(places) + 1, np.inf)
    np.minimum.at(struck, which, onsets)
    gaps = np.rint(np.clip(gaps_s / ticks_s, 0.0, LARGEST_GAP * (ends - written)))
    following = struck[np.searchsorted(places, ends)]
    releases = np.where(held, following, np.minimum(ends - gaps, following))
    return list(
        map(
            PlayedNote,
            (melody.lead_in_ticks + onsets).astype(int).tolist(),
            np.maximum(1, releases - onsets).astype(int).tolist(),
            [stroke.pitch for stroke in strokes],
            velocities(levels_db),
        )
    )


class _Slips(NamedTuple):
    """What the hands of a part do that was not meant: a number a note."""

    late_s: Row
    louder_db: Row


def _slips(shape: Shape, part: str, strokes: Sequence[Stroke]) -> _Slips:
    if not shape.noise:
        return _Slips(np.zeros(len(strokes)), np.zeros(len(strokes)))
    drawn = [slip(shape.seed, part, stroke.onset_ticks, stroke.pitch) for stroke in strokes]
    late, louder = np.array(drawn).reshape(-1, 2).T
    return _Slips(shape.delays * late, shape.noise * louder)


def velocities(levels_db: Row) -> list[int]:
    """The velocities that a SoundFont synth makes those loudnesses of, 0 dB being a velocity of 80.

    Above `BENT_FROM_DB` they only near that of the loudest note.
    """
    room = LOUDEST_DB - BENT_FROM_DB
    above = np.maximum(0.0, levels_db - BENT_FROM_DB)
    reached = np.where(above > 0, BENT_FROM_DB + room * (1 - np.exp(-above / room)), levels_db)
    found: list[int] = np.clip(np.rint(PLAIN_VELOCITY * 10 ** (reached / 40)), SOFTEST, LOUDEST).astype(int).tolist()
    return found
