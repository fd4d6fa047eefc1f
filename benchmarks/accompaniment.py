"""How the voices of the accompaniment go on drawn melodies: ``python -m benchmarks.accompaniment``.

Fifty melodies of each shipped style, 16 bars, in four scales and five keys, with few to many chords.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations, pairwise
from statistics import fmean

import click

from melodygen.generation import generate
from melodygen.melody import Melody
from melodygen.parameters import Parameters
from melodygen.performance.accompaniment.playing import voicings_of
from melodygen.performance.bass import bass_line, bass_roots
from melodygen.performance.voicing import is_parallel, unresolved
from melodygen.theory.pitch import pitch_class

STYLES = ("pop", "song", "dance", "hymn")
SCALES = ("major", "natural-minor", "dorian", "harmonic-minor")
KEYS = ("C", "D", "F", "A", "Eb")
MELODIES = 50


def main() -> None:
    """Print the figures of docs/accompaniment.md."""
    melodies = list(drawn())
    steps = [step for melody in melodies for step in _steps(melody)]
    lines = [abs(one.pitch - other.pitch) for it in melodies for one, other in pairwise(bass_line(it))]
    outer, outer_moves = _parallels(melodies, outer=True)
    inner, inner_moves = _parallels(melodies, outer=False)
    missed, asked = _leading_notes(melodies)
    click.echo(f"voices move {fmean(steps):.1f} semitones, {max(steps)} at most, a step or none in {_share(steps, 2)}")
    click.echo(f"parallel fifths and octaves: top voice and bass {outer} in {outer_moves} moves of both, ", nl=False)
    click.echo(f"others {inner} in {inner_moves}")
    click.echo(f"leading notes that the next chord could resolve: {asked}, not resolved {missed}")
    click.echo(
        f"the bass moves {fmean(lines):.1f} semitones, {max(lines)} at most, a fifth or less in {_share(lines, 7)}"
    )


def drawn() -> Iterator[Melody]:
    """The melodies."""
    for style in STYLES:
        for seed in range(MELODIES):
            scale, key = SCALES[seed % len(SCALES)], KEYS[seed % len(KEYS)]
            asked = Parameters(style=style, seed=seed, bars=16, scale=scale, key=key, harmonic_density=30 + seed)
            yield generate(asked)


def _share(values: list[int], most: int) -> str:
    return f"{sum(value <= most for value in values) / len(values):.1%}"


def _steps(melody: Melody) -> list[int]:
    pairs = [(one, other) for one, other in pairwise(voicings_of(melody)) if len(one) == len(other)]
    return [abs(a - b) for one, other in pairs for a, b in zip(one, other, strict=True)]


def _parallels(melodies: list[Melody], *, outer: bool) -> tuple[int, int]:
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


def _leading_notes(melodies: list[Melody]) -> tuple[int, int]:
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
