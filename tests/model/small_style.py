"""A style small enough to work out by hand, of two clusters and three cells."""

from __future__ import annotations

import numpy as np

from melodygen.learning.learn import FORESIGHT
from melodygen.styles.style import LENGTHS, TABLE_SIZE, CellTables, HarmonyTables, PitchTables, Style, Table
from melodygen.styles.tables import KNOBS

CLUSTERS, PLACES = 2, 8
QUARTER, EIGHTHS, REST = (0,), (0, 240), ()
CELLS = (QUARTER, EIGHTHS, REST)
UP, AGAIN, DOWN = 14, 12, 10
"""Indices of a whole tone up, a repeated pitch and a whole tone down."""


def small_style() -> Style:
    """The first cluster likes quarters and rising tones, the second eighths and falling ones; context is no matter."""
    following = np.ones((CLUSTERS, PLACES, len(CELLS) + 1, len(CELLS) + 1, len(CELLS)))
    following[0, ..., :] = (6.0, 2.0, 2.0)
    following[1, ..., :] = (2.0, 7.0, 1.0)
    cells = CellTables(CELLS, following)
    history = np.ones((CLUSTERS, 12, 26, 25))
    history[0, ..., UP], history[1, ..., DOWN] = 26.0, 76.0
    pitch = PitchTables(history, _ends(), _rhythm(), np.array([5.0] + [1.0] * 11))
    harmony = HarmonyTables(np.ones((7, 7)), np.ones(7), np.ones(7), np.ones(7))
    return Style(
        name="small", label="Small", version="1", checksum="", origin="", licence="", plans=(),
        simple=cells, compound=cells, major=pitch, minor=pitch, major_harmony=harmony, minor_harmony=harmony,
        standings={knob: np.tile(np.linspace(0, 10, TABLE_SIZE), (len(LENGTHS), 1)) for knob in KNOBS}
        | {"harmonic_density": np.linspace(0, 3, TABLE_SIZE)[None]},
        foresight=FORESIGHT,
        likeness={},
    )  # fmt: skip


def _ends() -> Table:
    """Into the last note but one all are alike; the last is repeated half of the time."""
    ends = np.ones((2, 12, 26, 25))
    ends[1, ..., AGAIN] = 24.0
    return ends


def _rhythm() -> Table:
    """On the bar line a rising tone is four times as likely."""
    rhythm = np.full((12, 4, 6, 6, 25), 256.0)
    rhythm[:, 0, :, :, UP] *= 4.0
    return rhythm
