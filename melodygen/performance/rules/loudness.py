"""Rules of loudness alone."""

from __future__ import annotations

import numpy as np

from melodygen.performance.deviations import Deviations
from melodygen.performance.line import Line

SEMITONES_PER_DB = 4
ACCENTS_DB = (1.5, 1.0, 0.5, 0.0, 0.0, 0.0)
"""By metrical level, 0 (bar line) to 5."""

DUPLE_SECOND_DB = 1.0
STEP_DB = 3.0


def high_loud(line: Line, k: float) -> Deviations:
    """The higher, the louder: 3 dB an octave, from the mean pitch (Friberg 1991; Director Musices, frules2.lsp)."""
    return Deviations(louder_db=k * (line.pitches - line.pitches.mean()) / SEMITONES_PER_DB)


def metrical_accent(line: Line, k: float) -> Deviations:
    """Strong beats are louder, as pianists play them (Drake and Palmer 1993).

    The levels in dB are those of Director Musices' rule of beat salience (2009): 1.5, 0.5, 1, 0.5 in 4/4; 1.5, 0.5, 0.5
    in 3/4; 1.5, 1 in 2/4; 1.5 and 1 on the beats of 6/8.  Metres it has not follow their metrical levels alike.
    """
    levels = np.array(ACCENTS_DB)
    if line.metre.name == "2/4":
        levels[2] = DUPLE_SECOND_DB
    return Deviations(louder_db=k * levels[line.levels])


def louder_by_db(k: float) -> float:
    """What is added to the loudness of all: 3 k dB (Director Musices, set-sound-level)."""
    return STEP_DB * k


def overall_loudness(line: Line, k: float) -> Deviations:
    """All is louder by 3 k dB (Director Musices, set-sound-level)."""
    return Deviations(louder_db=np.full(len(line), louder_by_db(k)))
