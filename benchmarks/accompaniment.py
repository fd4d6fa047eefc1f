"""How voices go and how loud parts are on drawn melodies: ``python -m benchmarks.accompaniment``.

Voices: fifty melodies of each shipped style, 16 bars, in four scales and five keys, with few to many chords.  Loudness:
nine melodies of 8 bars, each of another instrument and mood, by the SoundFont that is always there.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise
from statistics import fmean

import click

from melodygen.generation import generate
from melodygen.melody import Melody
from melodygen.parameters import Parameters
from melodygen.performance import perform
from melodygen.performance.accompaniment.playing import PATTERNS, voicings_of
from melodygen.performance.bass import bass_line, bass_roots
from melodygen.performance.voicing import is_parallel, unresolved
from melodygen.sound import measure, render
from melodygen.sound.soundfonts import find_soundfont, usual_places
from melodygen.sound.synth import SAMPLE_RATE
from melodygen.theory.pitch import pitch_class

STYLES = ("pop", "song", "dance", "hymn")
SCALES = ("major", "natural-minor", "dorian", "harmonic-minor")
KEYS = ("C", "D", "F", "A", "Eb")
CAST = {
    "piano": "neutral", "flute": "calm", "violin": "sad", "nylon-string-guitar": "happy", "trumpet": "energetic",
    "string-ensemble-1": "dramatic", "clarinet": "playful", "vibraphone": "tender", "electric-piano-1": "angry",
}  # fmt: skip
"""Instruments, and the mood of what each plays."""

MELODIES = 50


def main() -> None:
    """Print the figures of docs/accompaniment.md."""
    melodies = list(drawn())
    moves = [step for melody in melodies for step in steps(melody)]
    lines = [abs(one.pitch - other.pitch) for it in melodies for one, other in pairwise(bass_line(it))]
    outer, outer_moves = parallels(melodies, outer=True)
    inner, inner_moves = parallels(melodies, outer=False)
    missed, asked = leading_notes(melodies)
    click.echo(f"voices move {fmean(moves):.1f} semitones, {max(moves)} at most, a step or none in {_share(moves, 2)}")
    click.echo(f"parallel fifths and octaves: top voice and bass {outer} in {outer_moves} moves of both, ", nl=False)
    click.echo(f"others {inner} in {inner_moves}")
    click.echo(f"leading notes that the next chord could resolve: {asked}, not resolved {missed}")
    click.echo(
        f"the bass moves {fmean(lines):.1f} semitones, {max(lines)} at most, a fifth or less in {_share(lines, 7)}"
    )
    for name, softer in softer_than_the_melody():
        shown = f"{fmean(softer):.1f} LU on average, {min(softer):.1f} to {max(softer):.1f}"
        click.echo(f"{name} softer than the melody by {shown}")


def softer_than_the_melody() -> Iterator[tuple[str, list[float]]]:
    """By how many LU the chords of each pattern are, and the bass, on each melody."""
    for pattern in PATTERNS:
        yield pattern, [_between(melody, "chords") for melody in _played_by_the_cast(pattern)]
    yield "bass", [_between(melody, "bass") for melody in _played_by_the_cast("block")]


def _played_by_the_cast(pattern: str) -> Iterator[Melody]:
    for seed, (instrument, mood) in enumerate(CAST.items()):
        yield generate(Parameters(seed=seed, bars=8, instrument=instrument, mood=mood, accompaniment=pattern))


def _between(melody: Melody, part: str) -> float:
    soundfont = find_soundfont(places=usual_places()[-1:])
    heard = (measure([render(perform(melody, (it,)), soundfont=soundfont)], SAMPLE_RATE) for it in ("melody", part))
    one, other = (levels.loudness_lufs or 0.0 for levels in heard)
    return one - other


def drawn() -> Iterator[Melody]:
    """The melodies."""
    for style in STYLES:
        for seed in range(MELODIES):
            scale, key = SCALES[seed % len(SCALES)], KEYS[seed % len(KEYS)]
            asked = Parameters(style=style, seed=seed, bars=16, scale=scale, key=key, harmonic_density=30 + seed)
            yield generate(asked)


def _share(values: list[int], most: int) -> str:
    return f"{sum(value <= most for value in values) / len(values):.1%}"


def steps(melody: Melody) -> list[int]:
    """How far each voice moves from chord to chord, in semitones."""
    pairs = [(one, other) for one, other in pairwise(voicings_of(melody)) if len(one) == len(other)]
    return [abs(a - b) for one, other in pairs for a, b in zip(one, other, strict=True)]


def parallels(melodies: Sequence[Melody], *, outer: bool) -> tuple[int, int]:
    """Parallels, and how often two voices move at all: the bass with the top voice, or the others with each other."""
    found = moves = 0
    for melody in melodies:
        for (bass, one), (next_bass, other) in pairwise(zip(bass_roots(melody), voicings_of(melody), strict=True)):
            if len(one) != len(other):
                continue
            pairs = (
                [((bass, next_bass), (one[-1], other[-1]))]
                if outer
                else list(combinations(zip(one, other, strict=True), 2))
            )
            for (low, next_low), (high, next_high) in pairs:
                moves += low != next_low and high != next_high
                found += is_parallel(low, high, next_low, next_high)
    return found, moves


def leading_notes(melodies: Sequence[Melody]) -> tuple[int, int]:
    """How many leading notes that the next chord could resolve are not resolved, and of how many."""
    missed = asked = 0
    for melody in melodies:
        leading = (pitch_class(melody.key) - 1) % 12
        for one, other in pairwise(voicings_of(melody)):
            if leading in {p % 12 for p in one} and (leading + 1) % 12 in {p % 12 for p in other}:
                asked += 1
                missed += unresolved(one, other, leading=leading, seventh=None)
    return missed, asked


if __name__ == "__main__":
    main()
