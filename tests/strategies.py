"""Hypothesis strategies for parameters and for melodies that obey them without the model.

What values are drawn from is made once: making it anew for each example took as long as drawing.
"""

from __future__ import annotations

from functools import cache
from itertools import pairwise

from hypothesis import strategies as st

from melodygen.curve import HIGHEST, PARTS, Curve, Point
from melodygen.fields import FIELDS, SEED_LIMIT, ChoiceField, NumberField, TextField
from melodygen.melody import Bar, ChordSpan, Melody, Note
from melodygen.parameters import Parameters
from melodygen.phrase import Phrase
from melodygen.recipe import Recipe, StyleRef
from melodygen.theory.chords import Chord, seventh_chords, triads
from melodygen.theory.pitch import pitch_name
from melodygen.theory.scales import Scale
from melodygen.theory.symbols import borrowed_chords

TICKS_PER_STEP = 60
LABELS = ("A", "A'", "B", "C")
CHORDS = (triads, seventh_chords, borrowed_chords)
STYLES = ("pop", "song", "dance", "hymn")
"""The shipped ones: what a user has learned is no part of the tests."""


def _field_values(field: ChoiceField | NumberField) -> st.SearchStrategy[object]:
    if isinstance(field, ChoiceField):
        return st.sampled_from([choice.slug for choice in field.choices])
    return st.integers(field.low, field.high)


def _ranges() -> st.SearchStrategy[str]:
    """The named ranges, and exact ones of a major seventh or more, which hold every tonic."""
    exact = st.tuples(st.integers(0, 116), st.integers(11, 60)).map(
        lambda pair: f"{pitch_name(pair[0])}-{pitch_name(min(127, sum(pair)))}"
    )
    return st.one_of(st.sampled_from(["narrow", "medium", "wide"]), exact)


VALUES = {
    field.name: _field_values(field)
    for field in FIELDS
    if not isinstance(field, TextField) and field.name not in {"bars", "note_range", "tempo_bpm", "seed"}
} | {
    "note_range": _ranges(),
    "style": st.sampled_from(STYLES),
    "tempo_bpm": st.one_of(st.integers(20, 400), st.integers(2000, 40_000).map(lambda cents: cents / 100)),
    "seed": st.integers(0, SEED_LIMIT),
}
"""What each parameter is drawn from, but for `bars` and `curve`."""

HEIGHTS, CUTS = st.integers(0, HIGHEST), st.sets(st.integers(2, 7), max_size=2)
COINS, PHRASE_LABELS = st.booleans(), st.sampled_from(LABELS)


@cache
def _places(low: int, high: int, *, least: int = 0, most: int) -> st.SearchStrategy[set[int]]:
    """From `least` to `most` places between `low` and `high`, both included."""
    return st.sets(st.integers(low, high), min_size=least, max_size=most)


@cache
def _chords(scale: Scale, key: str) -> st.SearchStrategy[Chord]:
    return st.sampled_from([chord for table in CHORDS for chord in table(scale, key)])


@cache
def _pitches(scale: Scale, key: str, low: int, high: int) -> st.SearchStrategy[int]:
    return st.sampled_from(scale.pitches(key, low, high))


@st.composite
def curves(draw: st.DrawFn, *, most_bars: int = 8) -> Curve:
    """Any curve over the first bars: no stroke, or some, also with a jump from one to the next."""
    places = sorted(draw(_places(0, most_bars * PARTS, most=9)))
    points = [Point(place, draw(HEIGHTS)) for place in places]
    cuts = sorted(draw(CUTS))
    strokes = (tuple(points[start:end]) for start, end in pairwise([0, *cuts, len(points)]) if start < end)
    return Curve(tuple(stroke for stroke in strokes if len(stroke) > 1))


CURVES = curves()


@st.composite
def parameters(draw: st.DrawFn, *, most_bars: int = 256) -> Parameters:
    """Any parameters that are allowed, up to `most_bars` bars."""
    values = {name: draw(allowed) for name, allowed in VALUES.items()}
    bars, curve = draw(st.integers(1, most_bars)), draw(CURVES)
    return Parameters(bars=bars, curve=str(curve), **values)  # type: ignore[arg-type]


def open_pitches(asked: Parameters) -> set[int]:
    """Every pitch that a melody of `asked` may have."""
    own = asked.the_scale.pitches(asked.key, *asked.ambitus)
    return set(own if asked.accidentals == "none" else range(own[0], own[-1] + 1))


@st.composite
def melodies(draw: st.DrawFn, *, most_bars: int = 6) -> Melody:
    """A melody that its recipe's parameters allow, with notes, chords and phrases wherever they may be.

    There is an upbeat where the parameters want it always, and in half of those that leave it open.
    """
    asked = draw(parameters(most_bars=most_bars))
    metre, scale = asked.the_metre, asked.the_scale
    phrases = _phrases(draw, asked.bars)
    chords = _chords(scale, asked.key)
    return Melody(
        tempo_bpm=asked.tempo_bpm,
        metre=metre,
        key=scale.spelled_tonic(asked.key),
        scale=scale,
        instrument=asked.the_instrument,
        mood=asked.the_mood,
        bars=asked.bars,
        notes=_notes(draw, asked),
        chords=tuple(ChordSpan(bar * metre.bar_ticks, metre.bar_ticks, draw(chords)) for bar in range(asked.bars)),
        phrases=phrases,
        form=tuple(Bar("same", 0) if bar and draw(COINS) else Bar("new") for bar in range(asked.bars)),
        recipe=draw(st.sampled_from([None, Recipe(asked, StyleRef("pop", "1", "0" * 64), "0.1.0")])),
    )


def _notes(draw: st.DrawFn, asked: Parameters) -> tuple[Note, ...]:
    """One note at least, in onset order, without overlaps, rests between some."""
    low, high = asked.ambitus
    bar = asked.the_metre.bar_ticks // TICKS_PER_STEP
    has_upbeat = asked.upbeat == "always" or (asked.upbeat == "auto" and draw(COINS))
    starts = draw(_places(-bar, -1, least=1, most=4)) if has_upbeat else set()
    edges = sorted(starts | draw(_places(0, asked.bars * bar, least=2, most=24)))
    pitches = _pitches(asked.the_scale, asked.key, low, high)
    spans = [pair for index, pair in enumerate(pairwise(edges)) if index == 0 or draw(COINS)]
    return tuple(Note(start * TICKS_PER_STEP, (stop - start) * TICKS_PER_STEP, draw(pitches)) for start, stop in spans)


def _phrases(draw: st.DrawFn, bars: int) -> tuple[Phrase, ...]:
    starts = sorted({0, *draw(_places(0, bars - 1, most=4))})
    return tuple(
        Phrase(start, stop - start, draw(PHRASE_LABELS), is_closed=draw(COINS))
        for start, stop in zip(starts, [*starts[1:], bars], strict=True)
    )
