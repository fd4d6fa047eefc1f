"""Every measure in one table, which the summary, the command line and docs/measures.md follow."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from melodygen.measures.contour import ContourClass, contour, contour_direction, contour_slope
from melodygen.measures.information import (
    complexity,
    information_content,
    interval_entropy,
    ioi_entropy,
    pitch_class_entropy,
)
from melodygen.measures.register import (
    ambitus,
    leap_reversal,
    leaps,
    mean_interval,
    mean_pitch,
    pitch_deviation,
    repeats,
    step_inertia,
    steps,
)
from melodygen.measures.repetition import lempel_ziv, repetition
from melodygen.measures.rhythm import final_note, longest_note, notes_per_bar, notes_per_second, npvi
from melodygen.measures.syncopation import note_to_beat_distance, syncopation, syncopation_per_note
from melodygen.measures.tonality import final_degree, final_lengthening, found_key, harmonic_density, key_clarity
from melodygen.melody import Melody

Value = float | str | None
"""A number, a name, or None where the melody has nothing to measure."""


@dataclass(frozen=True, slots=True)
class Measure:
    """One row: `name` is the field of `Summary`, `label` and `unit` are for people, `source` is author and year."""

    name: str
    group: str
    label: str
    unit: str
    function: Callable[[Melody], Value]
    source: str
    meaning: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """All measures of one melody; units and sources stand in `MEASURES`, None where there is nothing to measure."""

    syncopation: float
    syncopation_per_note: float | None
    note_to_beat_distance: float | None
    notes_per_bar: float
    notes_per_second: float
    npvi: float | None
    ioi_entropy: float | None
    longest_note: float | None
    final_note: float | None
    complexity: float | None
    information_content: float | None
    interval_entropy: float | None
    pitch_class_entropy: float | None
    repetition: float | None
    lempel_ziv: float | None
    ambitus: int | None
    mean_pitch: float | None
    pitch_deviation: float | None
    mean_interval: float | None
    repeats: float | None
    steps: float | None
    leaps: float | None
    step_inertia: float | None
    leap_reversal: float | None
    contour: ContourClass | None
    contour_direction: float | None
    contour_slope: float | None
    found_key: str | None
    key_clarity: float | None
    harmonic_density: float | None
    final_degree: str | None
    final_lengthening: float | None


RHYTHM, NEWS, REPETITION = "Rhythm", "Complexity", "Repetition"
REGISTER, INTERVALS, CONTOUR, TONALITY = "Register", "Intervals", "Contour", "Key and phrases"
LHL, SHANNON, PEARCE = "Longuet-Higgins and Lee (1984)", "Shannon (1948)", "Pearce (2005)"
KRUMHANSL = "Krumhansl and Kessler (1982); Krumhansl (1990)"
MUELLENSIEFEN, COUNTED = "Müllensiefen (2009)", "counted"

MEASURES = (
    Measure(
        "syncopation", RHYTHM, "Syncopation", "a bar", syncopation, LHL,
        "how much notes on weak positions are held, or followed by rests, over stronger ones",
    ),
    Measure(
        "syncopation_per_note", RHYTHM, "Syncopation a note", "a note", syncopation_per_note, LHL,
        "the same, free of how many notes there are",
    ),
    Measure(
        "note_to_beat_distance", RHYTHM, "Weighted note-to-beat distance", "", note_to_beat_distance,
        "Gómez, Melvin, Rappaport and Toussaint (2005)",
        "a second view of syncopation: notes close to a beat but off it, and those held over one, weigh most",
    ),
    Measure("notes_per_bar", RHYTHM, "Note density", "notes a bar", notes_per_bar, COUNTED, "notes by bars"),
    Measure(
        "notes_per_second", RHYTHM, "Note density in time", "notes a second", notes_per_second, COUNTED,
        "the same at the melody's tempo",
    ),
    Measure(
        "npvi", RHYTHM, "nPVI", "", npvi, "Patel and Daniele (2003)",
        "contrast of neighbouring inter-onset intervals: 0 where all are alike, 200 at most",
    ),
    Measure(
        "ioi_entropy", RHYTHM, "Entropy of inter-onset intervals", "bits", ioi_entropy, SHANNON,
        "variety of the times from onset to onset",
    ),
    Measure(
        "longest_note", RHYTHM, "Longest note", "beats", longest_note, COUNTED,
        "the longest time from onset to onset, the last note left out",
    ),
    Measure("final_note", RHYTHM, "Last note", "beats", final_note, COUNTED, "how long the melody ends on it"),
    Measure(
        "complexity", NEWS, "Complexity", "bits a beat", complexity, PEARCE,
        "information content times note density: how much news there is in a quarter note",
    ),
    Measure(
        "information_content", NEWS, "Information content", "bits a note", information_content, PEARCE,
        "how unexpected each interval and inter-onset interval is after what the melody did before",
    ),
    Measure(
        "interval_entropy", NEWS, "Entropy of intervals", "bits", interval_entropy, SHANNON,
        "variety of the intervals, up and down told apart",
    ),
    Measure(
        "pitch_class_entropy", NEWS, "Entropy of pitch classes", "bits", pitch_class_entropy, SHANNON,
        "variety of the pitch classes: 2.8 where all seven of a scale are used alike",
    ),
    Measure(
        "repetition", REPETITION, "Repetition", "% of notes", repetition, "Meredith, Lemström and Wiggins (2002)",
        "notes in a pattern of four or more that was heard before, in any transposition",
    ),
    Measure(
        "lempel_ziv", REPETITION, "Lempel-Ziv complexity", "", lempel_ziv,
        "Lempel and Ziv (1976); Shmulevich and Povel (2000)",
        "low where the melody can be copied from its own past, about 1 for noise",
    ),
    Measure("ambitus", REGISTER, "Ambitus", "semitones", ambitus, MUELLENSIEFEN, "from the lowest to the highest note"),
    Measure("mean_pitch", REGISTER, "Mean pitch", "MIDI pitch", mean_pitch, COUNTED, "the middle of the tessitura"),
    Measure(
        "pitch_deviation", REGISTER, "Spread of pitches", "semitones", pitch_deviation, MUELLENSIEFEN,
        "standard deviation: the width of the tessitura",
    ),
    Measure(
        "mean_interval", INTERVALS, "Mean interval", "semitones", mean_interval, MUELLENSIEFEN,
        "mean size of the intervals, repeats included",
    ),
    Measure("repeats", INTERVALS, "Repeats", "% of intervals", repeats, COUNTED, "the same pitch again"),
    Measure("steps", INTERVALS, "Steps", "% of intervals", steps, COUNTED, "one or two semitones"),
    Measure("leaps", INTERVALS, "Leaps", "% of intervals", leaps, COUNTED, "three semitones or more"),
    Measure(
        "step_inertia", INTERVALS, "Step inertia", "% of steps", step_inertia, "Chiu and Temperley (2024)",
        "steps after a step that go on in its direction",
    ),
    Measure(
        "leap_reversal", INTERVALS, "Reversal after leaps", "% of leaps", leap_reversal, "von Hippel and Huron (2000)",
        "moves after a leap that turn back",
    ),
    Measure(
        "contour", CONTOUR, "Contour", "", contour, "Huron (1996)",
        "one of nine shapes, from the first pitch to the mean of the inner ones to the last",
    ),
    Measure(
        "contour_direction", CONTOUR, "Direction of the contour", "", contour_direction, MUELLENSIEFEN,
        "correlation with a rising line: 1 rises evenly, -1 falls evenly",
    ),
    Measure(
        "contour_slope", CONTOUR, "Slope of the contour", "semitones a bar", contour_slope, "least squares",
        "the straight line that fits the notes best",
    ),
    Measure("found_key", TONALITY, "Key by its notes", "", found_key, KRUMHANSL, "whatever key the file claims"),
    Measure(
        "key_clarity", TONALITY, "Clarity of the key", "", key_clarity, KRUMHANSL,
        "correlation with that key's profile, 1 at most",
    ),
    Measure(
        "harmonic_density", TONALITY, "Harmonic density", "changes a bar", harmonic_density, COUNTED,
        "how often the chord changes",
    ),
    Measure(
        "final_degree", TONALITY, "Degree of the last note", "", final_degree, COUNTED, "in the melody's own key",
    ),
    Measure(
        "final_lengthening", TONALITY, "Final lengthening", "times", final_lengthening,
        "Tierney, Russo and Patel (2011)",
        "length of the last note of a phrase by that of its other notes",
    ),
)  # fmt: skip


def summary(melody: Melody) -> Summary:
    """Every measure of `melody`."""
    return Summary(**{measure.name: measure.function(melody) for measure in MEASURES})  # type: ignore[arg-type]
