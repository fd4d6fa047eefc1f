"""Harmony: triads on a harmonic rhythm, sampled a phrase at a time with its cadence as a constraint.

Harmonic Density sets how often chords change.  A bar that repeats an earlier one takes its chords along.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import accumulate
from typing import NamedTuple

import numpy as np

from melodygen.errors import ConstraintError
from melodygen.given import NOTHING, Given
from melodygen.measures import value_at
from melodygen.melody import ChordSpan, Phrase
from melodygen.model.form import Form
from melodygen.model.knobs import standing_table
from melodygen.model.lattice import STEP_BITS, UNARY_BITS, Weights, draw, messages, whole, whole_rows
from melodygen.model.streams import Stream
from melodygen.parameters import Parameters
from melodygen.styles import Style
from melodygen.theory.chords import Chord, triads
from melodygen.theory.metre import Metre
from melodygen.theory.scales import scale_named
from melodygen.theory.symbols import read_symbol
from melodygen.theory.units import TICKS_PER_QUARTER

_KINDS = {"hold": 0, "bar": 42, "half": 75, "beat": 110}
"""A chord for two bars, one a bar, two a bar, one each beat: where each lies along Harmonic Density."""

_SPREAD = 22
_SPARSEST, _DENSEST = -40.0, 150.0
_HALVINGS = 6
ATTEMPTS = 3
"""Chords that are drawn alike side by side make one change less: then more places for them are tried."""

_STAY = 0.1
"""What a chord is worth where the one before goes on, against how often people's songs say it twice."""

CHORD_TONE_A_BEAT = 8.0
"""What a chord is worth for each beat that one of its tones is given."""

_DISSONANT = 0.08
"""What a diminished or augmented triad is worth against a consonant one."""


class Slot(NamedTuple):
    """A place for a chord: taken along from slot `source` of an earlier bar, given as a `degree`, or to be drawn.

    What is given may have a `symbol`, where it is not the triad on that degree.
    """

    onset: int
    bar: int
    source: int | None = None
    degree: int | None = None
    symbol: str = ""


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
    outlines = _outlines(form, given_bars(given, parameters.bars, metre.bar_ticks))
    takes = given.takes_of("harmony", parameters.bars)
    numbers = [Stream(parameters.seed, "harmony", bar, take).next_word() for bar, take in enumerate(takes)]
    for _ in range(ATTEMPTS):
        slots = _solved_slots(metre, outlines, numbers, slots_wanted)
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


def _solved_slots(metre: Metre, outlines: Sequence[_Outline], numbers: Sequence[int], wanted: int) -> list[Slot]:
    """Of the slots at several densities, drawn with the same random numbers, those nearest in number to `wanted`."""
    low, high = _SPARSEST, _DENSEST
    best: list[Sequence[int]] = []
    nearest = None
    for _ in range(_HALVINGS):
        density = (low + high) / 2
        changes = _changes(metre, outlines, density, numbers)
        count = sum(map(len, changes))
        if nearest is None or abs(count - wanted) < nearest:
            best, nearest = changes, abs(count - wanted)
        if count == wanted:
            break
        low, high = (low, density) if count > wanted else (density, high)
    return _slots(outlines, best, metre.bar_ticks)


def given_bars(given: Given, bars: int, bar_ticks: int) -> dict[int, list[Slot]]:
    """The slots of the bars whose chords are given."""
    found: dict[int, list[Slot]] = {}
    for chord in given.chords:
        for bar in range(max(0, chord.onset_ticks // bar_ticks), min(bars, -(-chord.end_ticks // bar_ticks))):
            onset = max(chord.onset_ticks, bar * bar_ticks) if found else bar * bar_ticks
            found.setdefault(bar, []).append(Slot(onset, bar, degree=chord.degree, symbol=chord.symbol))
    return found


class _Outline(NamedTuple):
    """What a bar's chords must do: stand as given, come along with those of bar `source`, close, or change at least."""

    given: tuple[Slot, ...] = ()
    source: int | None = None
    closes: bool = False
    must_change: bool = False


def _outlines(form: Form, given: dict[int, list[Slot]]) -> list[_Outline]:
    """One for each bar."""
    starts = {phrase.first_bar for phrase in form.phrases}
    closes = {phrase.end_bar - 1 for phrase in form.phrases if phrase.is_closed}
    ends = {phrase.end_bar - 1 for phrase in form.phrases}
    return [
        _Outline(
            tuple(given.get(bar, ())),
            plan.source if plan.relation in ("same", "varied") and bar not in ends else None,
            bar in closes,
            bar in starts or bar in ends or bar - 1 in given,
        )
        for bar, plan in enumerate(form.bars)
    ]


def _changes(metre: Metre, outlines: Sequence[_Outline], density: float, numbers: Sequence[int]) -> list[Sequence[int]]:
    """For each bar where in it chords may change, in ticks; `numbers` are random ones, one for each bar."""
    kinds, heights = tuple(_KINDS), _kind_heights(density)
    found: list[Sequence[int]] = []
    for bar, (outline, number) in enumerate(zip(outlines, numbers, strict=True)):
        if outline.given:
            found.append([slot.onset - bar * metre.bar_ticks for slot in outline.given])
        elif outline.source is not None:
            found.append(found[outline.source])
        else:
            kind = kinds[bisect_right(heights, heights[-1] * number >> 64)]
            if outline.closes:
                kind = "bar"  # a phrase closes on the tonic before its last note starts
            found.append(_onsets(kind, metre, outline.must_change))
    return found


def _slots(outlines: Sequence[_Outline], changes: Sequence[Sequence[int]], bar_ticks: int) -> list[Slot]:
    """The slots of all bars."""
    slots: list[Slot] = []
    firsts: list[int] = []
    for bar, (outline, onsets) in enumerate(zip(outlines, changes, strict=True)):
        firsts.append(len(slots))
        if outline.given:
            slots += outline.given
        elif outline.source is not None:
            source = firsts[outline.source]
            slots += [Slot(bar * bar_ticks + onset, bar, source + own) for own, onset in enumerate(onsets)]
        else:
            slots += [Slot(bar * bar_ticks + onset, bar) for onset in onsets]
    return slots


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


@cache
def _kind_heights(density: float) -> tuple[int, ...]:
    """Cumulative weights of the kinds of bar at this density."""
    misses = [(place - density) / _SPREAD for place in _KINDS.values()]
    return tuple(accumulate(max(1, round(4096 * 2.0 ** -(miss * miss))) for miss in misses))


@cache
def _onsets(kind: str, metre: Metre, must_change: bool) -> tuple[int, ...]:
    """Positions in the bar, in ticks, where a chord starts."""
    onsets = metre.beat_onsets
    if kind == "hold" and not must_change:
        return ()
    if kind == "beat":
        return onsets
    if kind == "half" and len(onsets) > 1:
        strong = metre.strong_beats[0] if metre.strong_beats else len(onsets) - 1
        return (0, onsets[strong])
    return (0,)


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
