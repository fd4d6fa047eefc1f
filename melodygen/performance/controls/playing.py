"""Which controls a part has: what its instrument can do, as far as the expression goes."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import pairwise

from melodygen.melody import Melody
from melodygen.performance.controls.breath import phrase_db, swells, vibrato
from melodygen.performance.controls.pedal import with_chords, within_a_line
from melodygen.performance.controls.slides import depth_cents, is_reached_by_a_leap, slide
from melodygen.performance.controls.tones import LONG_S, STEP_S, Tone, tones_of, without_repeats
from melodygen.performance.played import MODULATION, RESTING, Control, Part
from melodygen.theory.instruments import INSTRUMENTS, Instrument
from melodygen.theory.units import seconds_to_ticks

MELODY, CHORDS, BASS = "Melody", "Chords", "Bass"
"""The parts by their names."""

PEDALLED = ("block", "broken", "arpeggio")
"""Patterns whose notes are meant to ring; the others live of what is silent between."""

DETACHED, LEGATO = 0.5, -0.1
"""Quantities of overall articulation: from the first on there is no pedal, up to the second a line has one."""

ON_A_BEAT = 2
"""The metrical level of any beat."""

TOGETHER_S = 0.15
"""Within which the notes of a strummed chord begin."""

AFTER_S = 1.0
"""How long after the last note all is at rest again, if there is time for that: not while it fades."""


def controls_of(part: Part, melody: Melody, quantities: Mapping[str, float]) -> tuple[Control, ...]:
    """The controls of a part of `melody`, whose notes are those that are played.

    `quantities` are those of the rules, as they are used.  All starts and ends at rest, and at an expression of 0
    there is nothing.
    """
    instrument = INSTRUMENTS[part.program]
    is_able = instrument.has_pedal or instrument.swells or instrument.vibrates or instrument.bends
    if not melody.interpretation.expression or not part.notes or not is_able:
        return ()
    second = seconds_to_ticks(1, melody.tempo_bpm)
    tones = tones_of(part.notes, round(TOGETHER_S * second) if part.name == CHORDS else 0)
    controls = list(_controls(part, tones, melody, quantities, second))
    last = max(tone.end_ticks for tone in tones)
    end = min(melody.lead_in_ticks + melody.length_ticks, last + round(AFTER_S * second))
    kept = [it for it in controls if it.onset_ticks < end]
    return without_repeats([*kept, *(Control(end, number, value) for number, value in RESTING.items())])


def _controls(
    part: Part, tones: Sequence[Tone], melody: Melody, quantities: Mapping[str, float], second: float
) -> Iterator[Control]:
    instrument = INSTRUMENTS[part.program]
    if instrument.has_pedal:
        yield from _pedal(part.name, tones, melody, quantities["overall-articulation"], second)
    if instrument.swells and part.name != BASS:
        yield from _swells(tones, melody, second)
    if part.name == MELODY and instrument.vibrates:
        yield from _vibrato(tones, melody, instrument, second)
    if part.name == MELODY and instrument.bends:
        yield from _slides(tones, melody, depth_cents(quantities["metrical-accent"]), second)


def _swells(tones: Sequence[Tone], melody: Melody, second: float) -> Iterator[Control]:
    amount, place, step = melody.interpretation.expression / 100, _places(melody), round(STEP_S * second)
    for tone in tones:
        yield from swells(tone, amount, phrase_db(place(tone.onset_ticks)), second, step)


def _vibrato(tones: Sequence[Tone], melody: Melody, instrument: Instrument, second: float) -> Iterator[Control]:
    amount, step = melody.interpretation.expression / 100, round(STEP_S * second)
    for tone in tones:
        if tone.duration_ticks >= LONG_S * second:
            yield from vibrato(tone, amount, instrument, second, step)
        else:
            yield Control(tone.onset_ticks, MODULATION, 0)


def _pedal(name: str, tones: Sequence[Tone], melody: Melody, articulation: float, second: float) -> Iterator[Control]:
    if name == CHORDS and melody.interpretation.accompaniment in PEDALLED and articulation < DETACHED:
        yield from with_chords(melody, second)
    elif name == MELODY and articulation <= LEGATO:
        yield from within_a_line(melody, tones, second)


def _slides(tones: Sequence[Tone], melody: Melody, cents: float, second: float) -> Iterator[Control]:
    """Into notes on beats, where the accent is strong enough."""
    if not cents:
        return
    written = [note.onset_ticks for note in melody.notes]
    for (before, tone), onset in zip(pairwise(tones), written[1:], strict=True):
        is_on_a_beat = melody.metre.level(onset % melody.metre.bar_ticks) <= ON_A_BEAT
        if is_on_a_beat and is_reached_by_a_leap(before, tone, second):
            yield from slide(tone, cents, second)


def _places(melody: Melody) -> Callable[[int], float]:
    """For a place in what is played, how much of its phrase has passed, 0 to 1; the middle where there is none."""
    bar, lead_in = melody.metre.bar_ticks, melody.lead_in_ticks
    first_bars = [phrase.first_bar for phrase in melody.phrases]

    def place(ticks: int) -> float:
        at = max(0, ticks - lead_in) / bar
        found = bisect_right(first_bars, at) - 1
        if found < 0 or at >= melody.phrases[found].end_bar:
            return 0.5
        return (at - first_bars[found]) / melody.phrases[found].bars

    return place
