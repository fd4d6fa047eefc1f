"""Breath and bow: tones that swell and fade, vibrato that comes after a while.

Conventions
-----------
A swell is in dB below the tone's own loudness, which is reached at its peak: the expression controller attenuates by
40 log10(127 / value) dB in a SoundFont synth (SoundFont 2.04, 8.4).  Its sizes are ours.

The width of a vibrato is in cents to either side; the modulation wheel at 127 is 50 of them there.  Singers' is 0.6 to
2 semitones from top to bottom and string players' 0.2 to 0.35, at 5.5 to 8 Hz (Timmers and Desain 2000, after Seashore
1938, Sundberg 1987 and Meyer 1992); its rate is the SoundFont's.  When it begins, and how wide that of winds and
synthesizers is, are ours.
"""

from __future__ import annotations

from collections.abc import Iterator

from melodygen.performance.controls.tones import LONG_S, Tone, eased, sampled
from melodygen.performance.played import EXPRESSION, MODULATION, Control
from melodygen.theory.instruments import Instrument

ATTACK_DB, TAPER_DB = 3.0, 4.0
"""How far below its peak a long tone begins and ends."""

FULL_S = 2.0
"""From which length on it does so in full; down to the shortest long tones it does so less and less."""

PEAK, FADING = 0.35, 0.65
"""Which share of a long tone has passed when it is loudest, and when it begins to fade."""

PHRASE_DB = 1.5
"""How far below the middle of the phrase tones are held at its ends; their velocities have the rest of the arch."""

WIDEST_CENTS = 50.0
VIBRATO_DELAY_S, VIBRATO_RISE_S = 0.25, 0.5
VIBRATO_CENTS = {"Strings": 14.0, "Ensemble": 14.0, "Synth Lead": 15.0}
"""By family; of singers, and of all others."""

VOICES_CENTS, OTHERS_CENTS = 30.0, 10.0
VOICES = ("Choir Aahs", "Voice Oohs", "Synth Voice")


def swells(tone: Tone, amount: float, phrase_db: float, second: float, step: int) -> Iterator[Control]:
    """The loudness of one tone: shaped the more the longer it is, else that of its place in the phrase."""
    depth = min(1.0, (tone.duration_ticks / second - LONG_S) / (FULL_S - LONG_S))
    if depth <= 0:
        yield Control(tone.onset_ticks, EXPRESSION, attenuated(amount * phrase_db))
        return
    yield from sampled(
        tone.onset_ticks,
        tone.end_ticks,
        step,
        EXPRESSION,
        lambda share: attenuated(amount * (phrase_db + depth * _messa_di_voce(share))),
    )


def _messa_di_voce(share: float) -> float:
    if share < PEAK:
        return ATTACK_DB * (1 - eased(share / PEAK))
    return TAPER_DB * eased((share - FADING) / (1 - FADING))


def attenuated(below_db: float) -> int:
    """The controller's value so many dB below its highest."""
    return round(127 * 10 ** (-below_db / 40))


def phrase_db(place: float) -> float:
    """How far below its middle a phrase is at `place`, 0 to 1, along a parabola."""
    return PHRASE_DB * (2 * place - 1) ** 2


def vibrato(tone: Tone, amount: float, instrument: Instrument, second: float, step: int) -> Iterator[Control]:
    """None at first, and then as wide as that instrument's."""
    width = amount * vibrato_cents(instrument) / WIDEST_CENTS * 127
    start = tone.onset_ticks + round(VIBRATO_DELAY_S * second)
    yield Control(tone.onset_ticks, MODULATION, 0)
    if start < tone.end_ticks:
        length = tone.end_ticks - start
        rise = VIBRATO_RISE_S * second / length
        yield from sampled(start, tone.end_ticks, step, MODULATION, lambda share: width * eased(share / rise))


def vibrato_cents(instrument: Instrument) -> float:
    """How wide its vibrato is to either side, when it has come."""
    if instrument.label in VOICES:
        return VOICES_CENTS
    return VIBRATO_CENTS.get(instrument.family, OTHERS_CENTS)
