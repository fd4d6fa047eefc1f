"""Harmony as it was typed: a progression, again and again to the last bar line."""

from __future__ import annotations

from melodygen.given import Given
from melodygen.melody import ChordSpan
from melodygen.model.harmonic_rhythm import given_bars
from melodygen.model.harmony import no_triad, spans_of
from melodygen.parameters import Parameters
from melodygen.progression import Progression
from melodygen.theory.chords import Chord, triads
from melodygen.theory.symbols import read_symbol


def typed_harmony(parameters: Parameters, progression: Progression, given: Given) -> tuple[ChordSpan, ...]:
    """`progression` from bar 1 to the last bar line without a gap; bars whose chords are given have these."""
    length, bars = parameters.the_metre.bar_ticks, parameters.bars
    held = given_bars(given, bars, length)
    found: dict[int, Chord] = {}
    on = progression.at(0)[0].chord
    for bar in range(bars):
        start, changes = bar * length, progression.at(bar)
        if bar in held:
            found |= {slot.onset: _given(slot.degree, slot.symbol, parameters) for slot in held[bar]}
        else:
            found |= {start: on} | {start + change.ticks: change.chord for change in changes}
        on = changes[-1].chord if changes else on
    return spans_of(tuple(found), tuple(found.values()), bars * length)


def _given(degree: int | None, symbol: str, parameters: Parameters) -> Chord:
    """The chord of a symbol, or else the scale's triad on a degree; ConstraintError where it has none."""
    written = read_symbol(symbol)
    if written:
        return written.chord(parameters.the_scale, parameters.key)
    own = (chord for chord in triads(parameters.the_scale, parameters.key) if chord.degree == degree)
    found = next(own, None)
    if found is None:
        raise no_triad(degree)
    return found
