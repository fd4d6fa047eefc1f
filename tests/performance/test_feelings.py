"""Moods and palettes as they are heard: how fast, how loud and how detached."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from math import log10
from statistics import fmean

import pytest

from melodygen.generation import generate
from melodygen.interpretation import Interpretation
from melodygen.melody import Melody, Note
from melodygen.parameters import Parameters
from melodygen.performance import PARTS, perform
from melodygen.performance.palette import palette_of_mood
from melodygen.theory.moods import MOODS, Mood, mood_named
from melodygen.theory.palettes import PALETTES
from tests.performance.playing import EIGHTHS, by, melody_of, told, velocities

DRAWN = [generate(Parameters(seed=seed, bars=8, style=("song", "pop", "dance", "hymn")[seed % 4])) for seed in range(8)]


LEAPS = replace(
    EIGHTHS,
    tempo_bpm=50,
    notes=tuple(replace(note, pitch=72 + 5 * (place % 2)) for place, note in enumerate(EIGHTHS.notes)),
)
"""Eighths of 0.6 s, which contrast does not detach, in leaps, before which there is a breath that legato takes away."""


def in_mood(name: str) -> Melody:
    return replace(EIGHTHS, mood=mood_named(name))


@pytest.mark.parametrize("mood", MOODS, ids=lambda mood: mood.slug)
def test_moods_play_as_loud_and_as_detached_as_they_say(mood: Mood) -> None:
    def played(melody: Melody) -> tuple[float, float]:
        notes = melody_of(melody)
        return fmean(note.velocity for note in notes), fmean(note.duration_ticks for note in notes)

    (loud, long), (neutral_loud, neutral_long) = played(replace(LEAPS, mood=mood)), played(LEAPS)
    assert (loud - neutral_loud) * mood.loudness > 0 or abs(mood.loudness) < 0.2
    assert (long - neutral_long) * mood.articulation > 0 or abs(mood.articulation) < 0.2


def test_the_most_detached_notes_lose_a_third_and_legato_ones_reach_the_next() -> None:
    quarters = replace(EIGHTHS, notes=tuple(Note(480 * place, 480, 60 + place % 2) for place in range(16)))

    def share(mood: str) -> float:
        k = palette_of_mood(mood_named(mood))["overall-articulation"]
        return melody_of(by(quarters, overall_articulation=k))[0].duration_ticks / 480

    assert share("playful") == pytest.approx(0.66, abs=0.01)
    assert share("sad") == 1


@pytest.mark.parametrize("palette", [palette.slug for palette in PALETTES])
def test_no_feeling_is_shorter_than_staccato(palette: str) -> None:
    """Bresin and Battel (2000): staccato notes sound about two fifths of their time."""
    played = [told(melody, palette=palette) for melody in DRAWN]
    pairs = [pair for melody in played for pair in zip(melody_of(melody), melody.notes, strict=True)]
    assert fmean(note.duration_ticks / written.duration_ticks for note, written in pairs) > 0.4


def test_contrast_sharpens_the_accents() -> None:
    def spread(mood: str) -> int:
        found = velocities(told(in_mood(mood), noise=0))
        return max(found) - min(found)

    assert spread("calm") < spread("neutral") < spread("dramatic")


@pytest.mark.parametrize("palette", [palette.slug for palette in PALETTES])
@pytest.mark.parametrize("mood", ["angry", "epic", "energetic", "calm"])
def test_no_palette_in_full_drives_notes_to_the_loudest_velocity_or_out_of_hearing(mood: str, palette: str) -> None:
    melody = replace(generate(Parameters(mood=mood, bars=8, seed=1)), interpretation=Interpretation(100, palette))
    found = [note.velocity for part in perform(melody, PARTS).parts for note in part.notes]
    assert min(found) >= 20
    assert max(found) < 127


@pytest.mark.parametrize("expression", [50, 100])
def test_moods_and_feelings_are_in_the_order_of_their_loudness(expression: int) -> None:
    def mean(melody: Melody) -> float:
        return fmean(velocities(replace(melody, interpretation=replace(melody.interpretation, expression=expression))))

    moods = [mean(replace(EIGHTHS, mood=mood)) for mood in sorted(MOODS, key=lambda mood: mood.loudness)]
    assert all(softer < louder + 0.75 for softer, louder in pairwise(moods))
    anger, happiness, plain, tenderness, sadness = (
        mean(told(EIGHTHS, palette=slug)) for slug in ("anger", "happiness", "plain", "tenderness", "sadness")
    )
    assert anger > happiness > plain > tenderness > sadness


HEARD = {
    "happiness": (1, 1, -1),
    "sadness": (-1, -1, 1),
    "anger": (1, 1, -1),
    "fear": (0, -1, -1),
    "tenderness": (-1, -1, 1),
    "solemnity": (-1, 1, 0),
}
"""Faster or slower, louder or softer, legato or detached; 0 where sources disagree or name no direction.

Happy, tender (peaceful) and sad are in Bresin and Friberg (2011); the others are as we remember Juslin (2000) and
Gabrielsson and Juslin (2003), which could not be read again.
"""


@pytest.mark.parametrize(("palette", "directions"), HEARD.items())
def test_feelings_are_heard_in_tempo_loudness_and_articulation(palette: str, directions: tuple[int, ...]) -> None:
    """By more than is just heard: 5 % of the tempo, 1.5 dB, a twentieth of a note."""

    def heard(palette: str) -> tuple[float, float, float]:
        melodies = [told(melody, palette=palette, final_ritard=0) for melody in DRAWN]
        played = [perform(melody) for melody in melodies]
        notes = [note for sound in played for note in sound.parts[0].notes]
        written = [note for melody in melodies for note in melody.notes]
        return (
            sum(sound.seconds_at(sound.length_ticks) for sound in played),
            fmean(note.velocity for note in notes),
            fmean(one.duration_ticks / other.duration_ticks for one, other in zip(notes, written, strict=True)),
        )

    (plain_s, plain_velocity, plain_share), (seconds, velocity, share) = heard("plain"), heard(palette)
    changes = plain_s / seconds - 1, 40 * log10(velocity / plain_velocity), share - plain_share
    for change, least, direction in zip(changes, (0.05, 1.5, 0.05), directions, strict=True):
        assert not direction or change * direction > least
