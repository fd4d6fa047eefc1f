"""Small groups of notes end a little longer, and with a breath: Friberg, Bresin, Frydén and Sundberg (1998).

Where groups end is told by weights, as in Director Musices (Punctuation.lsp): of a note before a rest, about leaps, on
the longest of five notes, about short notes next to long ones, and of an appoggiatura's resolution; some are taken away
again.  The paper could not be read, and marks by an expert in a tune of the program were met in 4 of 11 places: this is
the program's rule, not its agreement with musicians.  A note that ends a group is let go 20 k ms earlier if it lasts
160 ms, 60 k ms from 640 ms on, in between in proportion; its IOI is longer by 0.45 of that.  The end of a phrase is
marked whatever its weight, and with the breath of the program's rule of phrase articulation (frules2.lsp), 80 k ms; the
40 k ms by which its IOI is longer there are left to the phrase arch, since after a short note they are a stumble.
"""

from __future__ import annotations

from itertools import pairwise

import numpy as np

from melodygen.performance.deviations import Deviations
from melodygen.performance.line import Line
from melodygen.theory.pitch import pitch_class

LENGTHENING_SHARE = 0.45
LENGTHS_MS, MARKS_MS = (160, 640), (20, 60)
PHRASE_GAP_S = 0.08

RESTING = 10.0
RESOLVED = 2.0
RISING = {(11, 0), (6, 7), (3, 4), (2, 4), (2, 3)}
RISING_OVER_MAJOR = (9, 10)
FALLING = {(1, 0), (2, 0), (7, 0), (9, 7), (8, 7), (5, 3), (5, 4)}
"""Appoggiaturas and their resolutions, in semitones above the chord's root."""

AFTER_LONG, SHORT_BETWEEN_LONGS, LONG_FIRST = 2.25, 6.0, 5.0
SHORT_AGAINST_MEAN = 0.6
WEAK_AGAINST_MEAN = 0.5


def punctuation(line: Line, k: float) -> Deviations:
    """Mark the ends of small groups and of phrases, unless a rest does."""
    mark = k / 1000 * np.interp(1000 * line.lengths_s, LENGTHS_MS, MARKS_MS)
    ends = line.ends_phrase & ~line.has_rest
    is_marked = ends | (boundaries(line) > 0)
    gap = np.where(is_marked, mark, 0.0)
    return Deviations(LENGTHENING_SHARE * gap, gap_s=np.where(ends, PHRASE_GAP_S * k, gap))


def boundaries(line: Line) -> np.ndarray[tuple[int, ...], np.dtype[np.float64]]:
    """The weight of a boundary after each note; 0 where there is none, where a rest follows, and of the last note."""
    weights = _Weights(line)
    weights.weigh()
    found = np.array(weights.found)
    found[line.has_rest] = 0.0
    return found


class _Weights:
    """The steps of the rule in their order; later ones look at what earlier ones left."""

    def __init__(self, line: Line) -> None:
        self.lengths = (1000 * line.lengths_s).round(3).tolist()
        self.pitches = line.pitches.astype(int).tolist()
        self.rests = line.has_rest.tolist()
        self.steps = [None if rest else int(step) for rest, step in zip(self.rests, line.intervals, strict=True)]
        self.found = [0.0] * len(self.lengths)
        self.resolutions = _resolutions(line, self.rests)
        self.total_ms = 1000 * float(line.iois_s.sum())

    def weigh(self) -> None:
        self._rests_and_resolutions()
        self._leaps()
        longs = self._longs()
        self._remove_weak_places()
        self._short_against_long(longs)
        self._before_resolutions()
        self._repeated()
        self._weakest()

    def _rests_and_resolutions(self) -> None:
        for note in range(len(self.found)):
            if self.rests[note] and note < len(self.found) - 1:
                self.found[note] += RESTING
            if note in self.resolutions:
                self.found[note] += RESOLVED
            if note and _is_step(self.steps[note - 1]) and _is_step(self.steps[note]):
                self.found[note] = 0.0

    def _leaps(self) -> None:
        lengths, steps = self.lengths, self.steps
        for note in range(2, len(lengths) - 2):
            before, leap, after = steps[note - 1 : note + 2]
            if before is None or leap is None or after is None or abs(leap) <= 2:
                continue
            time = lengths[note - 2] + lengths[note] + 2 * lengths[note + 1] + lengths[note + 2]
            width = 0.3 + 0.175 * (abs(leap) - 4)
            self.found[note] += round(_shape(before, leap, after) * 1.2 * width * (4000 - time) / 3000)

    def _longs(self) -> dict[int, float]:
        """Add and return the weights of the longest of five notes, and of long first ones."""
        lengths, rests, added = self.lengths, self.rests, {}
        for note, length in enumerate(lengths):
            has_neighbours = 2 <= note < len(lengths) - 2 and not any(rests[note - 2 : note + 2])
            if has_neighbours and max(lengths[note - 2 : note]) <= length > max(lengths[note + 1 : note + 3]):
                share = length / sum(lengths[note - 1 : note + 2])
                added[note] = 10.5 * 1.3 * (0.78 + (share - 0.5) * 0.45 / 0.17)
            if (note == 0 or rests[note - 1]) and not rests[note] and length > lengths[note + 1]:
                added[note] = added.get(note, 0.0) + LONG_FIRST
        for note, weight in added.items():
            self.found[note] += weight
        return added

    def _remove_weak_places(self) -> None:
        """The last note but one before a rest, and short notes, end nothing."""
        shortest = SHORT_AGAINST_MEAN * self.total_ms / (len(self.found) + sum(self.rests[:-1]))
        for note, length in enumerate(self.lengths):
            if length < shortest or (note < len(self.found) - 1 and self.rests[note + 1]):
                self.found[note] = 0.0

    def _short_against_long(self, longs: dict[int, float]) -> None:
        """Before short notes there is a boundary; of two reasons for one the smaller does not count."""
        lengths, rests = self.lengths, self.rests
        for note in range(1, len(lengths) - 1):
            before, length, after = lengths[note - 1 : note + 2]
            if rests[note - 1] or rests[note] or length >= before:
                continue
            reasons = [longs.get(note - 1, 0.0)]
            if length == after:
                reasons.append(AFTER_LONG * min(2.0, 2 / 3 * (before / length - 1)))
            elif length < after:
                reasons.append(SHORT_BETWEEN_LONGS)
            self.found[note - 1] += sum(reasons[1:]) - (min(reasons) if len(reasons) == 2 else 0.0)

    def _before_resolutions(self) -> None:
        for note in self.resolutions:
            self.found[note - 1] = max(0.0, self.found[note - 1] - 4)

    def _repeated(self) -> None:
        found = self.found
        for note in range(len(found) - 1):
            if self.steps[note] == 0 and found[note] > 0 and found[note + 1] > 0:
                found[note + (found[note] > found[note + 1])] = 0.0

    def _weakest(self) -> None:
        counted = [weight for weight in self.found if weight > 0]
        least = WEAK_AGAINST_MEAN * sum(counted) / len(counted) if counted else 0.0
        self.found = [weight if weight >= least else 0.0 for weight in self.found]


def _resolutions(line: Line, rests: list[bool]) -> set[int]:
    """Notes that an appoggiatura resolves to, over the chord it stands in."""
    found = set()
    roots = [(pitch_class(span.chord.root), span.chord.quality.is_upper) for span in line.chords]
    pitches, places = line.pitches.astype(int).tolist(), line.chord_at.tolist()
    for note, (place, after) in enumerate(pairwise(places)):
        if place < 0 or after != place or rests[note]:
            continue
        root, is_major = roots[place]
        one, other = pitches[note : note + 2]
        pair = (one - root) % 12, (other - root) % 12
        resolves = pair in RISING or (is_major and pair == RISING_OVER_MAJOR) if one < other else pair in FALLING
        if resolves:
            found.add(note + 1)
    return found


def _is_step(interval: int | None) -> bool:
    return interval is not None and 1 <= abs(interval) <= 2


def _shape(before: int, leap: int, after: int) -> int:
    """How clearly a leap divides, by the intervals about it; all seen with the leap going down."""
    if leap > 0:
        before, after = -before, -after
    wide = abs(leap)
    rows = (
        (10, before > 0 and after > 0 and wide > round(1.5 * before) and wide > round(1.5 * after)),
        (9, before in (1, 2) and after in (-1, -2)),
        (9, before >= 0 and after in (0, 1, 2)),
        (5, before in (0, 1, 2) and after >= 0),
        (5, before > 0 and after in (-1, -2)),
        (4, before < 0 and after in (0, 1, 2)),
        (3, before in (-2, -1, 0) and (after in (-2, -1, 0) or (after < 0 and wide > 2 * -after))),
    )
    return next((weight for weight, holds in rows if holds), 0)
