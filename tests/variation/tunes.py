"""Tunes that everybody knows, written by hand, without a recipe."""

from __future__ import annotations

from melodygen.melody import Melody, Note
from melodygen.theory.instruments import INSTRUMENTS
from melodygen.theory.metre import metre_named
from melodygen.theory.pitch import parse_pitch
from melodygen.theory.scales import scale_named


def tune(text: str, *, key: str, metre: str = "4/4", scale: str = "major", lead_in: int = 0) -> Melody:
    """A melody from notes such as ``"F#4:480"`` (a name and a length in ticks, ``-:480`` for a rest)."""
    notes: list[Note] = []
    onset = -lead_in
    for word in text.replace("|", " ").split():
        name, ticks = word.split(":")
        if name != "-":
            notes.append(Note(onset, int(ticks), parse_pitch(name)))
        onset += int(ticks)
    bars = -(-onset // metre_named(metre).bar_ticks)
    return Melody(
        tempo_bpm=120,
        metre=metre_named(metre),
        key=key,
        scale=scale_named(scale),
        instrument=INSTRUMENTS[0],
        bars=bars,
        notes=tuple(notes),
    )


_QUESTION = "F#4:480 F#4:480 G4:480 A4:480 | A4:480 G4:480 F#4:480 E4:480 | D4:480 D4:480 E4:480 F#4:480 | "
ODE = tune(
    f"{_QUESTION} F#4:720 E4:240 E4:960 | {_QUESTION} E4:720 D4:240 D4:960",
    key="D",
)
"""Beethoven, Ode to Joy, eight bars."""

_MIDDLE = "G4:480 G4:480 F4:480 F4:480 | E4:480 E4:480 D4:960 | "
TWINKLE = tune(
    "C4:480 C4:480 G4:480 G4:480 | A4:480 A4:480 G4:960 | F4:480 F4:480 E4:480 E4:480 | D4:480 D4:480 C4:960 | "
    + 2 * _MIDDLE,
    key="C",
)
"""Ah vous dirai-je, Maman, eight bars."""

SLEEVES = tune(
    "A4:240 | C5:480 D5:240 E5:360 F5:120 E5:240 | D5:480 B4:240 G4:360 A4:120 B4:240 | "
    "C5:480 A4:240 A4:360 G#4:120 A4:240 | B4:480 G#4:240 E4:480 -:240",
    key="A",
    metre="6/8",
    scale="natural-minor",
    lead_in=240,
)
"""Greensleeves, four bars with an upbeat and two notes outside natural minor."""
