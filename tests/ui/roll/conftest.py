"""A melody made by hand, so that what is drawn does not depend on what the model draws."""

from __future__ import annotations

import os
from dataclasses import replace

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from pytestqt.qtbot import QtBot

from melodygen.melody import ChordSpan, Melody, Note
from melodygen.phrase import Phrase
from melodygen.theory.chords import triads
from melodygen.theory.instruments import INSTRUMENTS
from melodygen.theory.metre import metre_named
from melodygen.theory.scales import scale_named
from ui.roll import PianoRoll
from ui.roll.sheet import Sheet
from ui.theme import LIGHT

BAR = 1920
PITCHES = (60, 64, 67, 72)


def made_melody(bars: int = 8, metre: str = "4/4", key: str = "C", scale: str = "major") -> Melody:
    """One note a beat up the tonic triad, a chord a bar, phrases of four bars."""
    facts = metre_named(metre)
    notes = tuple(
        Note(bar * facts.bar_ticks + onset, length, PITCHES[beat % 4])
        for bar in range(bars)
        for beat, (onset, length) in enumerate(zip(facts.beat_onsets, facts.beats, strict=True))
    )
    chords = triads(scale_named(scale), key)
    return Melody(
        tempo_bpm=120,
        metre=facts,
        key=key,
        scale=scale_named(scale),
        instrument=INSTRUMENTS[0],
        bars=bars,
        notes=notes,
        chords=tuple(ChordSpan(bar * facts.bar_ticks, facts.bar_ticks, chords[bar % 3]) for bar in range(bars)),
        phrases=tuple(
            Phrase(first, min(4, bars - first), "AB"[first // 4 % 2], is_closed=first % 8 == 4)
            for first in range(0, bars, 4)
        ),
    )


def after_an_upbeat(melody: Melody) -> Melody:
    """The melody with two eighths on G before bar 1."""
    return replace(melody, notes=(Note(-480, 240, 67), Note(-240, 240, 67), *melody.notes))


@pytest.fixture
def melody() -> Melody:
    return made_melody()


@pytest.fixture
def roll(qtbot: QtBot, melody: Melody) -> PianoRoll:
    """A roll of 1000 by 600 that shows the melody."""
    widget = PianoRoll(LIGHT)
    qtbot.addWidget(widget)
    widget.resize(1000, 600)
    widget.show()
    widget.show_sheet(Sheet.of(melody))
    return widget
