"""Melodies at random, as lines: a few intervals in a few rhythms, every one as likely as any other."""

from __future__ import annotations

import random
from collections.abc import Sequence
from itertools import accumulate

from melodygen.melody import Melody, Note
from melodygen.runs import Line
from melodygen.theory.instruments import INSTRUMENTS
from melodygen.theory.metre import metre_named
from melodygen.theory.scales import scale_named

BAR = 1920
INTERVALS = (-4, -3, -2, -1, 1, 2, 3, 4)
IOIS = (240, 480, 960)
Step = tuple[int, int]


def random_steps(count: int, source: random.Random) -> list[Step]:
    return [(source.choice(INTERVALS), source.choice(IOIS)) for _ in range(count)]


def line_of(steps: Sequence[Step], *, name: str = "a tune", onset: int = 0, pitch: int = 60) -> Line:
    intervals, iois = ([step[part] for step in steps] for part in (0, 1))
    return Line(name, BAR, tuple(accumulate(iois, initial=onset)), tuple(accumulate(intervals, initial=pitch)))


def random_lines(count: int, *, notes: int = 40, seed: int = 0) -> list[Line]:
    source = random.Random(seed)
    return [line_of(random_steps(notes - 1, source), name=f"tune {number}") for number in range(count)]


def steps_of(line: Line, first: int, count: int) -> list[Step]:
    """Intervals and inter-onset intervals of a part of a line."""
    notes = range(first, first + count)
    return [(line.pitches[k + 1] - line.pitches[k], line.onsets[k + 1] - line.onsets[k]) for k in notes]


def melody_of(line: Line) -> Melody:
    ends = (*line.onsets[1:], line.onsets[-1] + 240)
    notes = [Note(on, end - on, pitch) for on, end, pitch in zip(line.onsets, ends, line.pitches, strict=True)]
    return Melody(
        tempo_bpm=120,
        metre=metre_named("4/4"),
        key="C",
        scale=scale_named("major"),
        instrument=INSTRUMENTS[0],
        bars=-(-ends[-1] // BAR),
        notes=tuple(notes),
    )
