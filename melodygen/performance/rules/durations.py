"""Rules that look at how long notes are, and which way the line goes."""

from __future__ import annotations

import numpy as np

from melodygen.performance.deviations import Deviations
from melodygen.performance.line import Line, Row

SHORTENING_MS = 1.5
SOFTENING_DB = 0.075
DETACHING_MS = 4.5
"""Each times the contrast of the note (Director Musices, frules2.lsp)."""

DOUBLE_SHARE = 0.12
LONGEST_OF_TWO_S = 1.0
UPHILL_S = 0.002


def contrast(lengths_ms: Row) -> Row:
    """How far notes of those lengths are changed: 0 at 30 ms, 11 at 200, 7 at 400, 0 from 600 on."""
    return np.select(
        [
            (lengths_ms > 30) & (lengths_ms < 201),
            (lengths_ms > 200) & (lengths_ms < 401),
            (lengths_ms > 400) & (lengths_ms < 600),
        ],
        [11 / 170 * (lengths_ms - 30), 7 + (400 - lengths_ms) * 4 / 200, (600 - lengths_ms) * 7 / 200],
        0.0,
    )


def duration_contrast(line: Line, k: float) -> Deviations:
    """Short notes get shorter, softer and detached: Friberg (1991), Bresin (2000) for the articulation.

    By Director Musices (frules2.lsp) a note is at most 16.5 ms shorter and 0.825 dB softer, at 200 ms, and by duration
    contrast articulation let go up to 49.5 ms earlier, unless the next note has its pitch.  The two notes of a
    `double_duration` are only detached.
    """
    found = contrast(1000 * line.lengths_s)
    pairs = _second_of_two(line)
    kept = np.where(pairs | np.append(pairs[1:], False), 0.0, found)
    return Deviations(
        -SHORTENING_MS / 1000 * k * kept,
        -SOFTENING_DB * k * kept,
        np.where(line.is_struck_again, 0, DETACHING_MS / 1000 * k * found),
    )


def double_duration(line: Line, k: float) -> Deviations:
    """Of two notes in the ratio 2:1 before a longer one, the short one gets longer at the cost of the long one.

    Friberg (1991); by Director Musices (frules2.lsp) 0.12 k of its length, which makes 2:1 into 1.68:1.
    """
    change = np.where(_second_of_two(line), DOUBLE_SHARE * k * line.lengths_s, 0.0)
    return Deviations(change - np.append(change[1:], 0.0))


def _second_of_two(line: Line) -> np.ndarray[tuple[int, ...], np.dtype[np.bool_]]:
    """Whether a note is the short one of a double duration."""
    lengths, found = line.ends - line.onsets, np.zeros(len(line), bool)
    rests = line.has_rest
    found[1:-1] = (
        (lengths[:-2] == 2 * lengths[1:-1])
        & (lengths[2:] > lengths[1:-1])
        & (line.lengths_s[1:-1] < LONGEST_OF_TWO_S)
        & ~rests[:-2]
        & ~rests[1:-1]
    )
    return found


def faster_uphill(line: Line, k: float) -> Deviations:
    """A note between a lower and a higher one is 2 k ms shorter, and so is the one the rise starts with.

    Friberg (1991), with the constant of Director Musices (frules2.lsp).
    """
    rises = line.intervals > 0
    between = rises & np.append(False, rises[:-1])
    starts = rises & ~between & np.append(between[1:], False)
    return Deviations(-UPHILL_S * k * (between | starts))
