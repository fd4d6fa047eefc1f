"""What moods do to melodies, measured: ``python -m benchmarks.moods`` prints the tables of docs/moods.md.

The moods that are clearly high or low in both valence and arousal form four quadrants.  A feature's shift with valence
is the mean of the two pleasant quadrants less that of the two unpleasant ones, so that arousal cancels, and likewise
with arousal; as in an experiment of two factors.  Every mood has the same seeds, half of them in minor, half in major.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from math import sqrt
from statistics import fmean, pstdev, stdev

from melodygen import Parameters, generate
from melodygen.measures.register import mean_interval, mean_pitch
from melodygen.measures.rhythm import notes_per_bar
from melodygen.melody import Melody, Note
from melodygen.performance import PlayedNote, perform
from melodygen.theory.moods import CUES, MOODS, Cue, Dimension

MELODIES = 40
SCALES = ("natural-minor", "major")


def mean_velocity(melody: Melody) -> float:
    """Loudness as played."""
    return fmean(note.velocity for note in _played(melody))


def velocity_deviation(melody: Melody) -> float:
    """How far accents and phrases carry the loudness from its mean."""
    return pstdev(note.velocity for note in _played(melody))


def sounding_share(melody: Melody) -> float:
    """How much of their written length the notes sound, in %."""
    pairs = zip(_played(melody), melody.notes, strict=True)
    return 100 * fmean(played.duration_ticks / note.duration_ticks for played, note in pairs)


def phrase_rise(melody: Melody) -> float:
    """From the first half of a phrase to its second, in semitones; the mean over the phrases."""
    rises = []
    for phrase in melody.phrases:
        first, end = (bar * melody.metre.bar_ticks for bar in (phrase.first_bar, phrase.end_bar))
        halves = _pitches(melody.notes, first, (first + end) / 2), _pitches(melody.notes, (first + end) / 2, end)
        if all(halves):
            rises.append(fmean(halves[1]) - fmean(halves[0]))
    return fmean(rises) if rises else 0.0


def time_off_tonic(melody: Melody) -> float:
    """The time on other chords than the tonic's, in %."""
    return 100 * sum(span.duration_ticks for span in melody.chords if span.chord.degree != 1) / melody.length_ticks


@cache
def _played(melody: Melody) -> tuple[PlayedNote, ...]:
    return perform(melody).parts[0].notes


def _pitches(notes: tuple[Note, ...], start: float, end: float) -> list[int]:
    return [note.pitch for note in notes if start <= note.onset_ticks < end]


@dataclass(frozen=True, slots=True)
class Feature:
    """How an effect of `Mood` shows: a measure, and what makes it move."""

    label: str
    unit: str
    how: str
    measure: Callable[[Melody], float | None]


FEATURES = {
    "loudness": Feature("Loudness", "velocity", "loudness of the whole performance", mean_velocity),
    "contrast": Feature("Changes of loudness", "velocity", "depth of accents and phrase arches", velocity_deviation),
    "articulation": Feature("Articulation", "% of length", "share of its length that a note sounds", sounding_share),
    "density": Feature("Note density", "notes a bar", "denser human plans, fuller rhythm cells", notes_per_bar),
    "register": Feature("Pitch height", "semitones", "where in the range the line should lie", mean_pitch),
    "slope": Feature("Contour of phrases", "semitones", "the same, rising or falling along each phrase", phrase_rise),
    "leaps": Feature("Interval size", "semitones", "weight of wide against small intervals", mean_interval),
    "tension": Feature("Harmonic tension", "% of time", "weight of the tonic and of dissonant triads", time_off_tonic),
}


@dataclass(frozen=True, slots=True)
class Shift:
    """A feature's mean in the high and the low moods of a dimension, and the error of their difference."""

    low: float
    high: float
    error: float

    @property
    def size(self) -> float:
        """How far it moves from low to high."""
        return self.high - self.low


@cache
def melodies(mood: str) -> tuple[Melody, ...]:
    """The same seeds for every mood."""
    asked = (Parameters(mood=mood, scale=SCALES[seed % len(SCALES)], seed=seed) for seed in range(MELODIES))
    return tuple(generate(parameters) for parameters in asked)


@cache
def values(effect: str, mood: str) -> tuple[float, ...]:
    """The feature of that effect in each melody of a mood."""
    return tuple(FEATURES[effect].measure(melody) or 0.0 for melody in melodies(mood))


def shift(cue: Cue) -> Shift:
    """How far the cue's feature moves with its dimension, the other dimension held."""
    high, low = _side(cue.effect, cue.dimension, 1), _side(cue.effect, cue.dimension, -1)
    differences = [one - other for one, other in zip(high, low, strict=True)]
    return Shift(fmean(low), fmean(high), stdev(differences) / sqrt(MELODIES))


def _side(effect: str, dimension: Dimension, sign: int) -> list[float]:
    """By melody: the mean of the two quadrants on one side of a dimension."""
    quadrants = [(sign, 1), (sign, -1)] if dimension == "valence" else [(1, sign), (-1, sign)]
    means = [_quadrant(effect, quadrant) for quadrant in quadrants]
    return [fmean(both) for both in zip(*means, strict=True)]


def _quadrant(effect: str, quadrant: tuple[int, int]) -> list[float]:
    members = [values(effect, mood.slug) for mood in MOODS if mood.quadrant == quadrant]
    return [fmean(each) for each in zip(*members, strict=True)]


def cue_rows() -> list[str]:
    """A row for each cue, with what was measured."""
    head = ["feature", "effect", "direction", "finding", "source", "how the program does it", "low → high", "shift"]
    rows = [_row(head), _row(["---"] * len(head))]
    for cue in CUES:
        found, unit = shift(cue), FEATURES[cue.effect].unit
        ends = f"{found.low:.1f} → {found.high:.1f} {unit}"
        rows.append(_row([*cue_cells(cue), ends, f"{found.size:+.2f} ± {found.error:.2f}"]))
    return rows


def cue_cells(cue: Cue) -> list[str]:
    """What stands in a cue's row before the figures."""
    feature = FEATURES[cue.effect]
    direction = f"{'+' if cue.direction > 0 else '-'} {cue.dimension}"
    return [feature.label, f"`{cue.effect}`", direction, cue.finding, cue.source, feature.how]


def mood_rows() -> list[str]:
    """A row for each mood: its place, and the mean of each feature."""
    heads = [f"{feature.label.lower()}, {feature.unit}" for feature in FEATURES.values()]
    rows = [_row(["mood", "valence", "arousal", *heads]), _row(["---", *["--:"] * (2 + len(heads))])]
    for mood in MOODS:
        means = [f"{fmean(values(effect, mood.slug)):.1f}" for effect in FEATURES]
        rows.append(_row([mood.label, f"{mood.valence:+.2f}", f"{mood.arousal:+.2f}", *means]))
    return rows


def _row(cells: list[str]) -> str:
    return f"| {' | '.join(cells)} |"


if __name__ == "__main__":
    print("\n".join([*cue_rows(), "", *mood_rows()]))  # noqa: T201 - the answer
