"""Learning to tell people's melodies from a style's own, so that the likest of its candidates can be chosen."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import replace
from typing import Any

import numpy as np

from melodygen.errors import ConstraintError
from melodygen.learning.pieces import Piece
from melodygen.melody import Melody
from melodygen.model.compose import compose
from melodygen.model.knobs import reached
from melodygen.model.lattice import Weights
from melodygen.model.likeness import LEAST_LINE, as_rows, distances, line_traits
from melodygen.model.rhythm_traits import rhythm_traits
from melodygen.parameters import Parameters
from melodygen.styles import Style
from melodygen.styles.style import Table
from melodygen.theory.pitch import pitch_name

FEWEST, MOST = 120, 700
"""Melodies of a metre that it takes, and how many are enough."""

FEWEST_NOTES = 8
LEAST_SPAN = 9
"""In semitones; a narrower range may have no room for a cadence."""

_SMALLEST_SPREAD = 0.02
_RIDGE = 3.0
_STEPS = 25


def likened(style: Style, pieces: Sequence[Piece], *, progress: Callable[[float], None] = lambda _: None) -> Style:
    """`style` with what tells its melodies from `pieces`, in each metre that enough of them have.

    For each piece a melody is made with its bars, mode, range and knobs.  `progress` hears how far it is, 0 to 1, and
    may raise to stop.
    """
    style = replace(style, likeness={})
    groups = _by_metre(pieces)
    count = sum(map(len, groups.values()))
    tables: dict[str, Table] = {}
    done = 0
    for metre, own in groups.items():
        melodies = []
        for piece in own:
            melodies.append(compose(asked_like(piece, style, done), style))
            done += 1
            progress(done / count)
        people = [piece.as_melody() for piece in own]
        for kind, traits in (("rhythm", _rhythm_rows), ("pitch", _pitch_rows)):
            tables[f"{kind} {metre}"] = ratio(traits(people), traits(melodies))
    return replace(style, likeness=tables)


def _by_metre(pieces: Sequence[Piece]) -> Mapping[str, list[Piece]]:
    groups: dict[str, list[Piece]] = {}
    for piece in pieces:
        if len(piece.onsets) >= FEWEST_NOTES:
            groups.setdefault(piece.metre.name, []).append(piece)
    return {metre: own[:: -(-len(own) // MOST)] for metre, own in groups.items() if len(own) >= FEWEST}


def asked_like(piece: Piece, style: Style, seed: int) -> Parameters:
    """What is to be asked for to have a melody of the style with the bars, mode, range and knobs of a human one."""
    melody = piece.as_melody()
    pitches = [note.pitch for note in melody.notes]
    fields = {"metre": piece.metre.name, "bars": piece.bars, "key": "C", "scale": melody.scale.slug, "seed": seed}
    return asked_with_knobs_of(melody, style, pitches, **fields)


def asked_with_knobs_of(melody: Melody, style: Style, pitches: Collection[int], **fields: Any) -> Parameters:
    """`fields`, with the knobs of a human melody and the range of `pitches`; what else there is, is left to the style.

    A range narrower than `LEAST_SPAN` is widened to it, and one without the tonic down to that.
    """
    knobs = {name: round(percent) for name, percent in reached(melody, style, _MIDDLE).items()}
    low, high = min(pitches), max(pitches)
    for wider in range(12):
        try:
            return Parameters(
                mood="neutral",
                upbeat="auto",
                accidentals="auto",
                ending="auto",
                note_range=f"{pitch_name(low - wider)}-{pitch_name(max(high, low + LEAST_SPAN))}",
                complexity=knobs["complexity"],
                repetition=knobs["repetition"],
                syncopation=knobs["syncopation"],
                **fields,
            )
        except ConstraintError:  # a melody without its tonic: room is made below it
            continue
    raise AssertionError("an octave holds every tonic")


_MIDDLE = dict.fromkeys(("complexity", "repetition", "syncopation", "harmonic_density"), 50.0)


def _rhythm_rows(melodies: Sequence[Melody]) -> Weights:
    rows = [rhythm_traits([[note.onset_ticks for note in one.notes]], one.metre, one.bars) for one in melodies]
    return np.vstack([as_rows(traits) for traits in rows])


def _pitch_rows(melodies: Sequence[Melody]) -> Weights:
    rows = []
    for one in melodies:
        if len(one.notes) < LEAST_LINE:
            continue
        onsets, line = [note.onset_ticks for note in one.notes], np.array([[note.pitch for note in one.notes]])
        rows.append(as_rows(line_traits(onsets, line, one.metre, one.bars, one.scale, 0)))
    return np.vstack(rows)


def ratio(people: Weights, ours: Weights) -> Table:
    """The table of `melodygen.model.likeness` that tells rows of people's traits from rows of ours.

    Logistic regression with a ridge, by Newton's method; both sides count alike.
    """
    centre, spread = people.mean(axis=0), np.maximum(_SMALLEST_SPREAD, people.std(axis=0))
    away = distances(np.vstack([people, ours]), centre, spread)
    rows = np.hstack([np.ones((len(away), 1)), away, away**2])
    is_human = np.arange(len(rows)) < len(people)
    worth = np.where(is_human, len(rows) / len(people), len(rows) / len(ours)) / 2
    ridge = np.diag([1e-6] + [_RIDGE] * (rows.shape[1] - 1))
    weights = np.zeros(rows.shape[1])
    for _ in range(_STEPS):
        told = 1 / (1 + np.exp(-np.clip(rows @ weights, -30, 30)))
        gradient = rows.T @ (worth * (is_human - told)) - ridge @ weights
        weights += np.linalg.solve((rows.T * (worth * told * (1 - told))) @ rows + ridge, gradient)
    return np.array([centre, spread, *weights[1:].reshape(2, -1)])
