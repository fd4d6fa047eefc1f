"""The shape of a line of pitches.

Sources
-------
Huron, D. (1996). The melodic arch in Western folksongs. Computing in Musicology 10.
Müllensiefen, D. (2009). FANTASTIC: Feature ANalysis Technology Accessing STatistics (In a Corpus). Technical report,
Goldsmiths, University of London: step contour, after Steinbeck (1982).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

import numpy as np
import numpy.typing as npt

from melodygen.curve import HIGHEST, PARTS, Point, Stroke, smoothed
from melodygen.measures.sequences import inter_onset_intervals, onsets, phrase_notes, pitches
from melodygen.melody import Melody

SAMPLES = 64

ContourClass = Literal[
    "convex",
    "descending",
    "ascending",
    "concave",
    "horizontal",
    "ascending-horizontal",
    "descending-horizontal",
    "horizontal-ascending",
    "horizontal-descending",
]

_CLASSES: dict[tuple[int, int], ContourClass] = {
    (1, -1): "convex",
    (-1, -1): "descending",
    (1, 1): "ascending",
    (-1, 1): "concave",
    (0, 0): "horizontal",
    (1, 0): "ascending-horizontal",
    (-1, 0): "descending-horizontal",
    (0, 1): "horizontal-ascending",
    (0, -1): "horizontal-descending",
}


def contour(melody: Melody) -> ContourClass | None:
    """Huron's contour class of the whole melody."""
    return contour_class(pitches(melody))


def phrase_contours(melody: Melody) -> list[ContourClass | None]:
    """Huron's contour class of each phrase, which is what he classed."""
    return [contour_class([note.pitch for note in phrase_notes(melody, phrase)]) for phrase in melody.phrases]


def contour_class(line: Sequence[int]) -> ContourClass | None:
    """One of nine classes, from the first pitch to the mean of the inner ones to the last (Huron 1996).

    Examples
    --------
    >>> contour_class([60, 64, 67, 62])
    'convex'

    """
    if len(line) < 3:
        return None
    inner = len(line) - 2
    total = sum(line[1:-1])
    return _CLASSES[_sign(total - inner * line[0]), _sign(inner * line[-1] - total)]


def contour_direction(melody: Melody) -> float | None:
    """Correlation of the step contour with a rising line, -1 to 1, 0 where it is flat; None without notes.

    The global direction of FANTASTIC (Müllensiefen 2009).
    """
    if not melody.notes:
        return None
    shape = step_contour(melody)
    shape -= shape.mean()
    line = np.arange(SAMPLES) - (SAMPLES - 1) / 2
    norm = float(np.sqrt((shape @ shape) * (line @ line)))
    return float(shape @ line) / norm if norm else 0.0


def step_contour(melody: Melody) -> npt.NDArray[np.float64]:
    """The pitch that sounds at each of 64 even moments; a note is held to the next one's onset."""
    line = np.array(pitches(melody), dtype=np.float64)
    ends = np.cumsum([*inter_onset_intervals(melody), melody.notes[-1].duration_ticks])
    moments = np.arange(SAMPLES) * ends[-1]
    sounding: npt.NDArray[np.float64] = line[np.searchsorted(ends * SAMPLES, moments, side="right")]
    return sounding


def contour_slope(melody: Melody) -> float | None:
    """Slope of the line fitted to the notes by least squares, in semitones a bar; None with fewer than two notes."""
    if len(melody.notes) < 2:
        return None
    times = np.array(onsets(melody)) / melody.metre.bar_ticks
    times -= times.mean()
    return float(times @ np.array(pitches(melody)) / (times @ times))


def outline(melody: Melody, ambitus: tuple[int, int], bars: tuple[int, int]) -> Stroke:
    """How high the melody lies from one bar up to another, by half bars and smoothed, as a stroke of a curve.

    In per cent of the range `ambitus`; nothing where no note sounds.
    """
    low, high = ambitus
    half = melody.metre.bar_ticks / 2
    starts, heights = np.array(onsets(melody)), np.array(pitches(melody))
    ends = np.array([note.end_ticks for note in melody.notes])
    found = []
    for number in range(2 * bars[0], 2 * bars[1]):
        start, end = number * half, (number + 1) * half
        ticks = np.maximum(0, np.minimum(ends, end) - np.maximum(starts, start))
        if ticks.any():
            share = (np.average(heights, weights=ticks) - low) / (high - low)
            found.append(Point(2 * number + 1, round(HIGHEST * min(1.0, max(0.0, share)))))
    if not found:
        return ()
    edges = Point(PARTS * bars[0], found[0].height), Point(PARTS * bars[1], found[-1].height)
    return smoothed([edges[0], *found, edges[1]])


def _sign(value: int) -> int:
    return (value > 0) - (value < 0)
