"""A melody as plain data, as JSON holds it, and back with every value checked."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from itertools import pairwise
from typing import Any, get_args

from melodygen.fields import FIELDS
from melodygen.mark import as_rows, marks_from
from melodygen.melody import Bar, ChordSpan, Melody, Note, Relation
from melodygen.parameters import Parameters
from melodygen.phrase import Phrase
from melodygen.recipe import Recipe
from melodygen.theory.chords import QUALITIES, Chord
from melodygen.theory.pitch import canonical_name
from melodygen.touch import touches_from

HEAD = ("tempo_bpm", "metre", "scale", "instrument", "mood", "bars")
"""What a melody has in common with parameters, and is checked as they are."""

PLAYING = tuple(field.name for field in FIELDS if field.group == "Performance")
"""The same of how it is played; projects of earlier releases say nothing of it."""

_SIGNS: tuple[list[str], ...] = ([], ["b"], ["bb"], ["#"], ["##"])
_QUALITIES = {quality.slug: quality for quality in QUALITIES}


def melody_to_dict(melody: Melody) -> dict[str, Any]:
    """Plain lists and values; `melody_from_dict` is the inverse."""
    by_hand = {"velocities": melody.touches, "marks": as_rows(melody.marks)}
    return {
        "tempo_bpm": melody.tempo_bpm,
        "metre": melody.metre.name,
        "key": melody.key,
        "scale": melody.scale.slug,
        "instrument": melody.instrument.slug,
        "mood": melody.mood.slug,
        "bars": melody.bars,
        **melody.interpretation.to_dict(),
        "notes": [(note.onset_ticks, note.duration_ticks, note.pitch) for note in melody.notes],
        "chords": [_chord_to_row(span) for span in melody.chords],
        "phrases": [asdict(phrase) for phrase in melody.phrases],
        "form": [asdict(bar) for bar in melody.form],
        "recipe": melody.recipe and json.loads(melody.recipe.to_json()),
    } | {name: rows for name, rows in by_hand.items() if rows}


def _chord_to_row(span: ChordSpan) -> tuple[int | str, ...]:
    """The sign of its numeral last, where it has one."""
    chord = span.chord
    row = span.onset_ticks, span.duration_ticks, chord.degree, chord.root, chord.quality.slug
    return (*row, chord.sign) if chord.sign else row


def melody_from_dict(data: Mapping[str, Any], *, source: str) -> Melody:
    """The melody that `melody_to_dict` wrote.

    Raises
    ------
    KeyError, TypeError, ValueError, MelodygenError
        It is damaged; errors of its recipe name `source`.

    """
    playing = {name: data[name] for name in PLAYING if name in data}
    head = Parameters(**{name: data[name] for name in HEAD}, **playing)
    melody = Melody(
        tempo_bpm=head.tempo_bpm,
        metre=head.the_metre,
        key=canonical_name(data["key"]),
        scale=head.the_scale,
        instrument=head.the_instrument,
        mood=head.the_mood,
        interpretation=head.interpretation,
        bars=head.bars,
        notes=tuple(Note(*_integers(row)) for row in data["notes"]),
        chords=tuple(_chord_from_row(row) for row in data["chords"]),
        phrases=tuple(Phrase(**row) for row in data["phrases"]),
        form=tuple(Bar(**row) for row in data["form"]),
        recipe=Recipe.from_dict(data["recipe"], source=source) if data["recipe"] is not None else None,
        touches=touches_from(data.get("velocities", ())),
        marks=marks_from(data.get("marks", ())),
    )
    _check_notes(melody)
    _check_places(melody)
    return melody


def _chord_from_row(row: Sequence[Any]) -> ChordSpan:
    onset, duration, degree, root, quality, *sign = row
    _integers((onset, duration, degree))
    if sign not in _SIGNS:
        raise ValueError(f"a chord cannot have the sign {sign}")
    return ChordSpan(onset, duration, Chord(degree, canonical_name(root), _QUALITIES[quality], *sign))


def _integers(row: Sequence[Any]) -> Sequence[int]:
    if not all(type(value) is int for value in row):
        raise ValueError(f"{row} should be whole numbers")
    return row


def _check_notes(melody: Melody) -> None:
    for number, note in enumerate(melody.notes, start=1):
        if not 0 <= note.pitch <= 127:
            raise ValueError(f"note {number} has pitch {note.pitch}, which should be 0 to 127")
        if note.duration_ticks <= 0:
            raise ValueError(f"note {number} lasts {note.duration_ticks} ticks, which should be 1 or more")
    if melody.notes and melody.notes[0].onset_ticks < -melody.metre.bar_ticks:
        raise ValueError("notes start before the bar of the upbeat")
    if any(one.end_ticks > other.onset_ticks for one, other in pairwise(melody.notes)):
        raise ValueError("notes overlap")
    if melody.notes and melody.notes[-1].end_ticks > melody.length_ticks:
        raise ValueError("notes go on after the last bar")
    onsets = {note.onset_ticks for note in melody.notes}
    if not {touch.onset_ticks for touch in melody.touches} <= onsets:
        raise ValueError("a velocity has no note")
    if not {mark.onset_ticks for mark in melody.marks} <= onsets:
        raise ValueError("a mark has no note")


def _check_places(melody: Melody) -> None:
    for span in melody.chords:
        if not 0 <= span.onset_ticks < span.end_ticks <= melody.length_ticks or not 1 <= span.chord.degree <= 7:
            raise ValueError("a chord lies outside the melody")
    for phrase in melody.phrases:
        if not isinstance(phrase.label, str) or not 0 <= phrase.first_bar < phrase.end_bar <= melody.bars:
            raise ValueError("a phrase lies outside the melody")
    for place, bar in enumerate(melody.form):
        if bar.relation not in get_args(Relation) or not (bar.source is None or 0 <= bar.source < place):
            raise ValueError(f"bar {place + 1} has no such relation to an earlier one")
