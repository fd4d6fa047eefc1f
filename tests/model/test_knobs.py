"""Each knob does to the music what its tooltip says: means over seeds, in the stated direction."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from statistics import fmean
from typing import Any

import pytest

from melodygen.fields import CONTOURS, RHYTHMS
from melodygen.generation import generate
from melodygen.measures.repetition import repetition
from melodygen.melody import Melody
from melodygen.parameters import Parameters
from melodygen.theory.moods import MOODS, mood_named

SEEDS = range(24)
MANY_SEEDS = range(96)
"""More, since a wave's thirds, or a mood's intervals, differ by less than chance does in 24 melodies."""


generated = cache(generate)
"""The same melodies tell of knobs, registers and intervals."""


def mean(measure: Callable[[Melody], float], seeds: range = SEEDS, **values: Any) -> float:
    return fmean(measure(generated(Parameters(seed=seed, **({"mood": "neutral"} | values)))) for seed in seeds)


def notes_per_bar(melody: Melody) -> float:
    return len(melody.notes) / melody.bars


def changes_per_bar(melody: Melody) -> float:
    return len(melody.chords) / melody.bars


def returned_share(melody: Melody) -> float:
    return repetition(melody) or 0.0


def held_over_stronger(melody: Melody) -> float:
    """Share of notes that start on a weaker place than one they sound through."""
    metre = melody.metre
    count = 0
    for note in melody.notes:
        own = metre.level(note.onset_ticks % metre.bar_ticks)
        through = range(note.onset_ticks // 120 * 120 + 120, note.end_ticks, 120)
        count += any(metre.level(tick % metre.bar_ticks) < own for tick in through)
    return count / len(melody.notes)


def mean_pitch(melody: Melody) -> float:
    return fmean(note.pitch for note in melody.notes)


def mean_interval(melody: Melody) -> float:
    return fmean(abs(a.pitch - b.pitch) for a, b in zip(melody.notes, melody.notes[1:], strict=False))


KNOBS = [
    ("complexity", notes_per_bar),
    ("harmonic_density", changes_per_bar),
    ("repetition", returned_share),
    ("syncopation", held_over_stronger),
]


@pytest.mark.parametrize(("name", "measure"), KNOBS, ids=[name for name, _ in KNOBS])
def test_a_knob_turned_up_gives_more_all_along_its_way(name: str, measure: Callable[[Melody], float]) -> None:
    reached = [mean(measure, **{name: value}) for value in (0, 25, 50, 75, 100)]
    assert reached == sorted(reached)
    assert reached[-1] > 1.5 * reached[0]


@pytest.mark.parametrize("mood", [mood.slug for mood in MOODS if abs(mood.density) >= 0.3])
def test_moods_make_the_melody_denser_or_thinner(mood: str) -> None:
    change = mean(notes_per_bar, mood=mood) - mean(notes_per_bar)
    assert change * mood_named(mood).density > 0


@pytest.mark.parametrize("mood", [mood.slug for mood in MOODS if abs(mood.register) >= 0.4])
def test_moods_lift_or_lower_the_melody(mood: str) -> None:
    change = mean(mean_pitch, MANY_SEEDS, mood=mood) - mean(mean_pitch, MANY_SEEDS)
    assert change * mood_named(mood).register > 0


@pytest.mark.parametrize("mood", [mood.slug for mood in MOODS if abs(mood.leaps) >= 0.4])
def test_moods_widen_or_narrow_the_intervals(mood: str) -> None:
    change = mean(mean_interval, MANY_SEEDS, mood=mood) - mean(mean_interval, MANY_SEEDS)
    assert change * mood_named(mood).leaps > 0


SCALE_COLOURS = [("lydian", 6), ("phrygian", 1), ("dorian", 9), ("mixolydian", 10), ("harmonic-minor", 11)]


@pytest.mark.parametrize("style", ["pop", "song", "dance", "hymn"])
@pytest.mark.parametrize(("scale", "colour"), SCALE_COLOURS, ids=[scale for scale, _ in SCALE_COLOURS])
def test_most_melodies_have_the_note_that_makes_their_scale_what_it_is(style: str, scale: str, colour: int) -> None:
    melodies = (generate(Parameters(key="C", scale=scale, style=style, mood="neutral", seed=seed)) for seed in SEEDS)
    assert fmean(any(note.pitch % 12 == colour for note in melody.notes) for melody in melodies) > 0.6


def thirds(melody: Melody) -> tuple[float, float, float]:
    """Mean pitch of the melody's first, middle and last third."""
    parts: tuple[list[int], list[int], list[int]] = ([], [], [])
    for note in melody.notes:
        parts[min(2, 3 * note.onset_ticks // melody.length_ticks)].append(note.pitch)
    return fmean(parts[0]), fmean(parts[1]), fmean(parts[2])


@pytest.mark.parametrize("contour", [choice.slug for choice in CONTOURS])
def test_contours_have_their_shape(contour: str) -> None:
    shapes = [thirds(generated(Parameters(seed=seed, contour=contour, repetition=10))) for seed in MANY_SEEDS]
    first, middle, last = (fmean(part) for part in zip(*shapes, strict=True))
    shown = {
        "balanced": abs(last - first) < 4,
        "ascending": first < middle < last,
        "descending": first > middle > last,
        "arch": first < middle > last,
        "inverted-arch": first > middle < last,
        "wave": first > last,
    }
    assert shown[contour], (first, middle, last)


def lengths(rhythm: str) -> list[int]:
    return [
        note.duration_ticks for seed in SEEDS for note in generated(Parameters(seed=seed, rhythm=rhythm, bars=8)).notes
    ]


TELLTALE: dict[str, Callable[[int], bool]] = {
    "dotted": lambda ticks: ticks in (360, 720),
    "swing": lambda ticks: ticks in (320, 160),
    "triplet": lambda ticks: ticks in (160, 320),
    "sparse": lambda ticks: ticks >= 480,
    "flowing": lambda ticks: ticks <= 240,
    "straight": lambda ticks: ticks in (240, 480, 960),
}


@pytest.mark.parametrize("rhythm", list(TELLTALE))
def test_rhythm_patterns_show_in_the_note_lengths(rhythm: str) -> None:
    def share(name: str) -> float:
        return fmean(TELLTALE[rhythm](ticks) for ticks in lengths(name))

    assert share(rhythm) > share("standard")


def test_the_syncopated_pattern_holds_notes_across_stronger_beats() -> None:
    assert mean(held_over_stronger, rhythm="syncopated") > 1.3 * mean(held_over_stronger)


def test_every_rhythm_pattern_is_tested() -> None:
    assert {choice.slug for choice in RHYTHMS} == {*TELLTALE, "standard", "syncopated"}


def test_straight_swing_and_triplet_do_not_mix() -> None:
    assert not any(ticks % 120 for ticks in lengths("straight"))
    assert 240 not in lengths("swing") or 320 in lengths("swing")
