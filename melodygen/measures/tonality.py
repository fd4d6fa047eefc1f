"""Key, chords, and how phrases end.

Conventions
-----------
A key is found from the pitch classes alone, each weighted by how long it sounds; `Melody.key` plays no part in it.

Sources
-------
Krumhansl, C. L. (1990). Cognitive Foundations of Musical Pitch. Oxford University Press: the algorithm of Krumhansl
and Schmuckler.
Krumhansl, C. L., and Kessler, E. J. (1982). Tracing the dynamic changes in perceived tonal organization in a spatial
representation of musical keys. Psychological Review 89(4): the profiles.
Temperley, D. (1999). What's key for key? The Krumhansl-Schmuckler key-finding algorithm reconsidered. Music Perception
17(1): the other profiles.
Tierney, A. T., Russo, F. A., and Patel, A. D. (2011). The motor origins of human and avian song structure. PNAS
108(37): final lengthening.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import Literal

import numpy as np
import numpy.typing as npt

from melodygen.measures.sequences import phrase_notes
from melodygen.melody import Melody
from melodygen.phrase import Phrase
from melodygen.theory.pitch import TONICS, pitch_class
from melodygen.theory.scales import scale_named

Mode = Literal["major", "minor"]


@dataclass(frozen=True, slots=True)
class Profiles:
    """How well each of the twelve degrees, by semitones above the tonic, fits a major and a minor key."""

    major: tuple[float, ...]
    minor: tuple[float, ...]


KRUMHANSL_KESSLER = Profiles(
    (6.35, 2.23, 3.48, 2.33, 4.38, 4.09, 2.52, 5.19, 2.39, 3.66, 2.29, 2.88),
    (6.33, 2.68, 3.52, 5.38, 2.60, 3.53, 2.54, 4.75, 3.98, 2.69, 3.34, 3.17),
)
TEMPERLEY = Profiles(
    (5.0, 2.0, 3.5, 2.0, 4.5, 4.0, 2.0, 4.5, 2.0, 3.5, 1.5, 4.0),
    (5.0, 2.0, 3.5, 4.5, 2.0, 4.0, 2.0, 4.5, 3.5, 2.0, 1.5, 4.0),
)


@dataclass(frozen=True, slots=True)
class KeyEstimate:
    """A key and how clearly it stands out: `clarity` is the correlation with its profile, -1 to 1."""

    tonic: int
    mode: Mode
    clarity: float

    @property
    def name(self) -> str:
        """As musicians write it, in the spelling with fewest signs: ``"Bb major"``."""
        scale = scale_named("natural-minor" if self.mode == "minor" else "major")
        return f"{min(TONICS[self.tonic], key=lambda name: abs(scale.fifths(name)))} {self.mode}"


def find_key(melody: Melody, profiles: Profiles = KRUMHANSL_KESSLER) -> KeyEstimate | None:
    """The key whose profile correlates best with how long each pitch class sounds (Krumhansl 1990).

    None where no key stands out: no notes, or all twelve pitch classes alike.
    """
    sounding = np.zeros(12)
    for note in melody.notes:
        sounding[note.pitch % 12] += note.duration_ticks
    sounding -= sounding.mean()
    norm = float(np.linalg.norm(sounding))
    if not norm:
        return None
    correlations = _keys(profiles) @ sounding / norm
    best = int(correlations.argmax())
    return KeyEstimate(best % 12, "minor" if best >= 12 else "major", float(correlations[best]))


def found_key(melody: Melody) -> str | None:
    """The name of the key that the notes suggest: ``"D minor"``."""
    estimate = find_key(melody)
    return estimate.name if estimate else None


def key_clarity(melody: Melody) -> float | None:
    """Correlation of the melody's pitch classes with the best key's profile, -1 to 1."""
    estimate = find_key(melody)
    return estimate.clarity if estimate else None


def harmonic_density(melody: Melody) -> float | None:
    """Chord changes a bar: spans whose chord is not the one before; None where the chords are not known."""
    if not melody.chords:
        return None
    return sum(first.chord != second.chord for first, second in pairwise(melody.chords)) / melody.bars


def degree_shares(melody: Melody) -> dict[str, float]:
    """Of all notes the share, 0 to 1, that each degree of the melody's scale has."""
    tonic, count = pitch_class(melody.key), max(1, len(melody.notes))
    above = [(note.pitch - tonic) % 12 for note in melody.notes]
    pairs = zip(melody.scale.degrees, melody.scale.intervals, strict=True)
    return {degree: above.count(interval) / count for degree, interval in pairs}


def final_degree(melody: Melody) -> str | None:
    """Degree of the last note in the melody's own key, as in a scale's formula: ``"1"``, ``"b3"``."""
    if not melody.notes:
        return None
    semitones = (melody.notes[-1].pitch - pitch_class(melody.key)) % 12
    for scale in (melody.scale, scale_named("chromatic")):
        if semitones in scale.intervals:
            return scale.degrees[scale.intervals.index(semitones)]
    return None


def final_lengthening(melody: Melody) -> float | None:
    """How many times as long as the other notes of its phrase the last one is, on average over the phrases.

    None where no phrases of two notes or more are known.
    """
    ratios = [ratio for phrase in melody.phrases if (ratio := _lengthening(melody, phrase))]
    return sum(ratios) / len(ratios) if ratios else None


def _lengthening(melody: Melody, phrase: Phrase) -> float | None:
    *others, last = [note.duration_ticks for note in phrase_notes(melody, phrase)] or [0]
    return last * len(others) / sum(others) if others else None


@cache
def _keys(profiles: Profiles) -> npt.NDArray[np.float64]:
    """The profiles of the twelve major, then the twelve minor keys, each with mean 0 and length 1."""
    rows = np.array([np.roll(profile, tonic) for profile in (profiles.major, profiles.minor) for tonic in range(12)])
    rows -= rows.mean(axis=1, keepdims=True)
    rows /= np.linalg.norm(rows, axis=1, keepdims=True)
    return rows
