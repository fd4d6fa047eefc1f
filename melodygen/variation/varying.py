"""A melody is varied by an amount."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from melodygen.errors import ParameterError
from melodygen.given import NOTHING, Given, Wish
from melodygen.melody import Melody
from melodygen.model.drawn import following_form
from melodygen.model.form import plan_form
from melodygen.model.heard import heard_form
from melodygen.model.streams import Stream
from melodygen.parameters import Parameters
from melodygen.styles import load_style
from melodygen.variation.derived import composed, parameters_of, with_its_form
from melodygen.variation.evidence import (
    as_it_is,
    beat_of,
    beat_span,
    chords_in,
    fresh_bars,
    kept,
    next_take,
    timed,
    whole,
    without,
)
from melodygen.variation.locking import kept_notes, kept_spans

WISH_TO_STAY, WISH_TO_LEAVE = 2.0, 0.5
"""How much rather a free note would be of its old pitch than of another, where the amount is near 0 %, and at 100 %."""

_BENT = 0.85
"""The power of an amount at which it is drawn: measured in four styles, about as much changes then as was asked."""

_FINE = 10_000


def vary(melody: Melody, amount: float, *, around: Given = NOTHING, take: int | None = None, **changes: Any) -> Melody:
    """`melody` with about `amount` per cent of its notes changed: at 0 the same, at 100 new on its form and chords.

    Even of a new one about 15 in 100 notes come out as they were, by chance.

    What a smaller amount sets free is free at a larger one too.  Notes that return elsewhere are set free together.
    What `around` locks of the melody stays.

    Raises
    ------
    ParameterError
        An amount below 0 or above 100.

    """
    if not 0 <= amount <= 100:
        raise ParameterError("amount", amount, "0 to 100 %")
    asked = with_its_form(parameters_of(melody, **changes).replace(bars=melody.bars), melody, changes)
    chosen_take = next_take(melody, take)
    origins, beat_origins = _origins(melody, asked)
    drawn_at = (amount / 100) ** _BENT
    share, beat_share = _freed(drawn_at)
    free = _chosen(asked.seed, "vary-note", origins, chosen_take, share) - kept_notes(around, melody)
    shut = kept_spans(around, melody)
    loose = {
        beat
        for beat in _chosen(asked.seed, "vary-beat", beat_origins, chosen_take, beat_share)
        if not any(
            span.start < beat_span(melody, beat).end and beat_span(melody, beat).start < span.end for span in shut
        )
    }
    strength = round(WISH_TO_STAY * (WISH_TO_LEAVE / WISH_TO_STAY) ** drawn_at, 3)
    freed = [note for index, note in enumerate(melody.notes) if index in free]
    given = Given(
        tuple(
            timed(note) if index in free else kept(note)
            for index, note in enumerate(melody.notes)
            if index not in free or beat_of(melody, note.onset_ticks) not in loose
        ),
        without(whole(melody), [beat_span(melody, beat) for beat in loose]),
        tuple(Wish(note.onset_ticks, note.pitch, strength) for note in freed),
        chords_in(melody, asked, range(melody.bars)),
        fresh_bars(melody),
        chosen_take,
    )
    return composed(asked, given)


def _chosen(seed: int, layer: str, origins: Sequence[int], take: int, share: int) -> set[int]:
    """About `share` in `_FINE` of those whose `origins` these are; a larger share has all that a smaller one has."""
    return {index for index, origin in enumerate(origins) if Stream(seed, layer, origin, take).below(_FINE) < share}


def _freed(amount: float) -> tuple[int, int]:
    """How many of `_FINE` notes, and of as many beats' rhythms, are set free.

    More notes than are to change, since many a free one comes out as it was: neighbours that stay leave little choice.
    """
    return round(_FINE * (1 - (1 - amount) ** 1.5)), round(_FINE * amount**2)


def _origins(melody: Melody, asked: Parameters) -> tuple[list[int], list[int]]:
    """For each note and each beat the first one that it returns to, directly or by way of others; itself for none."""
    form = heard_form(following_form(plan_form(asked, load_style(asked.style)), asked), asked, as_it_is(melody))
    beats: list[int] = []
    for beat, source in enumerate(form.rhythm_source.tolist()):
        beats.append(beats[source] if source >= 0 else beat)
    at = {note.onset_ticks: index for index, note in enumerate(melody.notes)}
    notes: list[int] = []
    for index, note in enumerate(melody.notes):
        beat = beat_of(melody, note.onset_ticks)
        source = int(form.pitch_source[beat]) if beat >= 0 else -1
        move = beat_span(melody, beat).start - beat_span(melody, source).start if source >= 0 else 0
        origin = at.get(note.onset_ticks - move) if move else None
        notes.append(index if origin is None else notes[origin])
    return notes, beats
