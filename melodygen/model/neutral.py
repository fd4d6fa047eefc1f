"""The lattice of a melody of which nothing is known but its notes, key, chords and phrases.

Nothing returns in it, its register is flat around the mean pitch, its cluster is the one that expects its pitches best.
Its candidates are the notes of the scale up to `BEYOND` semitones past the lowest and the highest note, and the pitches
that the melody has.
"""

from __future__ import annotations

import numpy as np

from melodygen.melody import Melody
from melodygen.model.experts import (
    cadence_expert,
    chord_expert,
    colour_expert,
    heard_pitches,
    history_expert,
    move_expert,
    passing_expert,
    register_expert,
)
from melodygen.model.lattice import STEP_BITS, whole
from melodygen.model.lattice_building import HUMAN_VARIANCE
from melodygen.model.likelihood import likeliest_pitch_cluster
from melodygen.model.pitch_lattice import PitchLattice
from melodygen.model.places import Places
from melodygen.phrase import Phrase
from melodygen.styles import Style
from melodygen.styles.contexts import length_class
from melodygen.theory.pitch import pitch_class

BEYOND = 4


def neutral_lattice(melody: Melody, style: Style) -> PitchLattice:
    """The lattice of the notes of `melody`, one at least, under `style`."""
    tonic = pitch_class(melody.key)
    tables = style.minor if melody.scale.is_minor else style.major
    heights = [note.pitch for note in melody.notes]
    own = melody.scale.pitches(melody.key, max(0, min(heights) - BEYOND), min(127, max(heights) + BEYOND))
    pitches = tuple(sorted({*own, *heights}))
    places = _places(melody)
    lengths = length_class(places.gaps)
    levels = np.minimum(places.levels, 3)
    cluster = likeliest_pitch_cluster(melody, style)
    heard = heard_pitches(melody.scale, tonic, pitches)
    moves = move_expert(tables, heard, tonic, melody.mood.leaps)[levels, lengths, np.append(lengths[0], lengths[:-1])]
    moves *= passing_expert(melody.scale, tonic, pitches)
    moves[0] = 1.0
    experts = {
        "register": register_expert(
            np.full(len(heights), HUMAN_VARIANCE), np.full(len(heights), np.mean(heights)), pitches
        ),
        "cadence": cadence_expert(places, tonic, pitches),
        "colour": colour_expert(tables, cluster, melody.scale, tonic, pitches, len(places)),
    }
    if melody.chords:
        experts["chord"] = chord_expert(places, melody.chords, pitches)
    return PitchLattice(
        pitches=pitches,
        places=places,
        experts=experts,
        allowed=(np.isin(pitches, own) | np.equal.outer(heights, pitches)).astype(float),
        history=history_expert(tables, cluster, heard, tonic, 1.0),
        moves=moves,
        first=whole(np.array([tables.first[(pitch - tonic) % 12] for pitch in heard]), STEP_BITS),
        sources=[-1] * len(heights),
        shifts=[0] * len(heights),
        in_scale=np.searchsorted(pitches, own),
    )


def _places(melody: Melody) -> Places:
    """Where the notes stand; a melody without phrases is one that closes."""
    metre = melody.metre
    onsets = np.array([note.onset_ticks for note in melody.notes])
    bars, positions = np.divmod(onsets, metre.bar_ticks)
    beats = np.array([metre.beat_at(position) for position in positions.tolist()])
    phrases = melody.phrases or (Phrase(0, melody.bars, "A", is_closed=True),)
    ends = np.isin(bars, [phrase.end_bar - 1 for phrase in phrases])
    return Places(
        onsets=onsets,
        gaps=np.diff(onsets, append=melody.length_ticks),
        bars=bars,
        beats=np.where(bars < 0, -1, bars * len(metre.beats) + beats),
        levels=np.array([metre.level(position) for position in positions.tolist()]),
        ends_phrase=ends & (np.append(bars[1:], -1) != bars),
        closes=np.isin(bars, [phrase.end_bar - 1 for phrase in phrases if phrase.is_closed]),
    )
