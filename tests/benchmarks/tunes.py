"""Tunes written by hand, and tunes at random, for the judges to tell apart."""

from __future__ import annotations

import random

from benchmarks.human.tunes import BAR, Tune

SCALE = (60, 62, 64, 65, 67, 69, 71, 72)


def tune(*notes: tuple[int, int], song: str = "a song") -> Tune:
    onsets, pitches = zip(*notes, strict=True)
    return Tune(song, onsets, pitches)


def random_tunes(name: str, count: int, *, length: int, seed: int) -> list[Tune]:
    """Eight bars of steady notes of a scale, each of `length`."""
    source = random.Random(seed)
    onsets = tuple(range(0, 8 * BAR, length))
    return [Tune(f"{name} {k}", onsets, tuple(source.choice(SCALE) for _ in onsets)) for k in range(count)]
