"""Harmony: triads on a harmonic rhythm, sampled a phrase at a time with its cadence as a constraint.

Harmonic Density sets how often chords change.  A bar that repeats an earlier one takes its chords along.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from melodygen.errors import ConstraintError
from melodygen.given import NOTHING, Given
from melodygen.measures import value_at
from melodygen.melody import ChordSpan
from melodygen.model.form import Form
from melodygen.model.harmonic_rhythm import Slot, given_bars, outlines_of, solved_slots
from melodygen.model.knobs import standing_table
from melodygen.model.lattice import STEP_BITS, UNARY_BITS, Weights, draw, messages, whole, whole_rows
from melodygen.model.streams import Stream
from melodygen.parameters import Parameters
from melodygen.phrase import Phrase
from melodygen.styles import Style
from melodygen.theory.chords import Chord, triads
from melodygen.theory.scales import scale_named
from melodygen.theory.symbols import read_symbol
from melodygen.theory.units import TICKS_PER_QUARTER

ATTEMPTS = 3
"""Chords that are drawn alike side by side make one change less: then more places for them are tried."""

_STAY = 0.1
"""What a chord is worth where the one before goes on, against how often people's songs say it twice."""

CHORD_TONE_A_BEAT = 8.0
"""What a chord is worth for each beat that one of its tones is given."""

_DISSONANT = 0.08
"""What a diminished or augmented triad is worth against a consonant one."""


@dataclass(frozen=True, slots=True)
class _Tables:
    """What harmony needs of style, scale and mood: one row or column for each of `chords`."""

    chords: tuple[Chord, ...]
    plain: Weights
    opening: Weights
    before_close: Weights
    closing: Weights
    open_end: Weights
    step: Weights

    def only(self, slot: Slot) -> Weights:
        """1 for the triad on the degree given; where there is none all for a chord given by symbol, else an error."""
        found = np.array([float(chord.degree == slot.degree) for chord in self.chords])
        if found.any():
            return found
        if not slot.symbol:
            raise no_triad(slot.degree)
        return np.ones(len(self.chords))


def no_triad(degree: int | None) -> ConstraintError:
    """What is wrong with a chord given on a degree on which no triad of the scale has a name."""
    return ConstraintError(f"the scale has no triad on degree {degree}", "give another chord or change the scale")


def plan_harmony(parameters: Parameters, style: Style, form: Form, given: Given = NOTHING) -> tuple[ChordSpan, ...]:
    """Draw the chords, from bar 1 to the last bar line without a gap; given notes are harmonised."""
    tables = _tables(style, parameters.scale, parameters.key, parameters.the_mood.tension)
    table = standing_table(style, "harmonic_density", parameters.bars)
    wanted = round(parameters.bars * value_at(parameters.harmonic_density, table))
    best: tuple[ChordSpan, ...] = ()
    slots_wanted = wanted + 1
    metre = parameters.the_metre
    outlines = outlines_of(form, given_bars(given, parameters.bars, metre.bar_ticks))
    takes = given.takes_of("harmony", parameters.bars)
    numbers = [Stream(parameters.seed, "harmony", bar, take).next_word() for bar, take in enumerate(takes)]
    for _ in range(ATTEMPTS):
        slots = solved_slots(metre, outlines, numbers, slots_wanted)
        spans = _drawn(parameters, form, given, slots, tables)
        missing = wanted - (len(spans) - 1)
        if not best or abs(missing) < abs(wanted - (len(best) - 1)):
            best = spans
        if not missing:
            break
        slots_wanted += missing
    return best


def _drawn(
    parameters: Parameters, form: Form, given: Given, slots: list[Slot], tables: _Tables
) -> tuple[ChordSpan, ...]:
    """Chords for these slots."""
    end = parameters.bars * parameters.the_metre.bar_ticks
    fits = _fits(slots, end, tables.chords, given)
    chosen: list[int] = []
    takes = given.takes_of("harmony", parameters.bars)
    for phrase in form.phrases:
        _draw_phrase(parameters.seed, takes, phrase, slots, fits, tables, chosen)
    chords: list[Chord] = []
    for slot, index in zip(slots, chosen, strict=True):
        symbol = read_symbol(slot.symbol)
        if slot.source is not None:
            chords.append(chords[slot.source])
        else:
            chords.append(symbol.chord(parameters.the_scale, parameters.key) if symbol else tables.chords[index])
    return spans_of([slot.onset for slot in slots], chords, end)


def _fits(slots: list[Slot], end: int, chords: tuple[Chord, ...], given: Given) -> Weights | None:
    """Slots x chords: how well each chord goes with the given pitches that sound in it; None where there are none."""
    pitched = [(note, note.pitch % 12) for note in given.notes if note.pitch is not None]
    if not pitched:
        return None
    stops = [slot.onset for slot in slots[1:]] + [end]
    onsets, ends = [note.onset_ticks for note, _ in pitched], [note.end_ticks for note, _ in pitched]
    beats = np.zeros((len(slots), len(chords)))
    for number, (slot, stop) in enumerate(zip(slots, stops, strict=True)):
        for note, tone in pitched[bisect_right(ends, slot.onset) : bisect_left(onsets, stop)]:
            ticks = min(note.end_ticks, stop) - max(note.onset_ticks, slot.onset)
            beats[number] += [ticks / TICKS_PER_QUARTER * (tone in chord.pitch_classes) for chord in chords]
    return np.asarray(CHORD_TONE_A_BEAT ** (beats - beats.max(axis=1, keepdims=True)))


def _draw_phrase(
    seed: int,
    takes: Sequence[int],
    phrase: Phrase,
    slots: list[Slot],
    fits: Weights | None,
    tables: _Tables,
    chosen: list[int],
) -> None:
    """Append the chords of one phrase to `chosen`, by sampling its slots given the chord before and its cadence."""
    first = len(chosen)
    places = [slot for slot in slots[first:] if slot.bar < phrase.end_bar]
    if not places:
        return
    rows = [tables.plain.copy() for _ in places]
    if not chosen:
        rows[0] = rows[0] * tables.opening
    if phrase.is_closed:
        rows[-1] = tables.closing
        if len(rows) > 1:
            rows[-2] = rows[-2] * tables.before_close
    else:
        rows[-1] = rows[-1] * tables.open_end
    weights = np.array(rows) if fits is None else np.array(rows) * fits[first : first + len(rows)]
    for row, slot in zip(weights, places, strict=True):
        if slot.degree is not None:
            row[:] = tables.only(slot)
        elif slot.source is not None and slot.source < first:
            row[:] = np.eye(len(row))[chosen[slot.source]]
    unary = whole_rows(weights, UNARY_BITS)
    step = np.maximum(tables.step, 1.0)  # given chords may do what the style never does
    found = messages(unary, [step] * (len(rows) - 1))
    for place, slot in enumerate(places):
        weights = found[place] if not chosen else found[place] * step[chosen[-1]]
        if slot.source is not None:
            chosen.append(chosen[slot.source])
        else:
            chosen.append(draw(weights, Stream(seed, "harmony-chords", slot.onset, takes[slot.bar])))


def spans_of(onsets: Sequence[int], chords: Sequence[Chord], end: int) -> tuple[ChordSpan, ...]:
    """Chords with their lengths, a repeated chord running on."""
    spans: list[ChordSpan] = []
    for onset, stop, chord in zip(onsets, [*onsets[1:], end], chords, strict=True):
        runs_on = spans and spans[-1].chord == chord
        start = spans.pop().onset_ticks if runs_on else onset
        spans.append(ChordSpan(start, stop - start, chord))
    return tuple(spans)


@lru_cache(maxsize=64)
def _tables(style: Style, scale_slug: str, key: str, tension: float) -> _Tables:
    """The style's tables for the scale's triads; tension admits dissonant ones and leaves the tonic sooner."""
    scale = scale_named(scale_slug)
    chords = triads(scale, key)
    degrees = [chord.degree - 1 for chord in chords]
    tables = style.minor_harmony if scale.is_minor else style.major_harmony
    dissonant = _DISSONANT * 16.0**tension
    plain = np.array([1.0 if chord.quality.is_consonant else dissonant for chord in chords])
    plain[0] *= 4.0**-tension
    return _Tables(
        chords,
        plain,
        tables.opening[degrees],
        tables.before_close[degrees],
        np.eye(len(chords))[0],
        tables.open_end[degrees],
        whole(tables.transitions[np.ix_(degrees, degrees)] * (1 - (1 - _STAY) * np.eye(len(degrees))), STEP_BITS),
    )
