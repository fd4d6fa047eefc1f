"""What is known of performances holds in those of 200 generated melodies, all rules at work."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from itertools import pairwise
from statistics import fmean

import numpy as np
import pytest

from melodygen.generation import generate
from melodygen.interpretation import Interpretation
from melodygen.melody import Melody
from melodygen.parameters import Parameters
from melodygen.performance import Performance, perform
from melodygen.performance.grouping import PHRASE
from melodygen.performance.line import Line, line_of
from melodygen.performance.rules.durations import double_duration
from tests.performance.playing import by

MELODIES = 200
TEMPOS = (72, 96, 120, 144, 168)
METRES = ("4/4", "3/4", "6/8", "4/4")
STYLES = ("pop", "song", "dance", "hymn")
PLAIN = Interpretation(100, "plain")
END_TEMPO = 0.4
"""Of a final ritard of quantity 0.5, against the tempo before it; measured ones are 0.32 to 0.51."""


@cache
def generated() -> tuple[Melody, ...]:
    asked = (
        Parameters(bars=8, seed=seed, tempo_bpm=TEMPOS[seed % 5], metre=METRES[seed % 4], style=STYLES[seed // 4 % 4])
        for seed in range(MELODIES)
    )
    return tuple(replace(generate(parameters), interpretation=PLAIN) for parameters in asked)


def stretches(played: Performance, line: Line, lead_in: int) -> list[float]:
    """By note, how many times longer than written its inter-onset interval is."""
    edges = [*(line.onsets + lead_in).tolist(), float(line.ends[-1] + lead_in)]
    heard = [played.tempo_map.warp(edge) for edge in edges]
    return [(b - a) / (d - c) for (a, b), (c, d) in zip(pairwise(heard), pairwise(edges), strict=True)]


def share_that_holds(found: list[bool]) -> float:
    assert len(found) >= MELODIES / 2
    return fmean(found)


def test_tempo_falls_at_the_ends_of_phrases_and_rises_in_them() -> None:
    """Todd (1985): phrases end, and begin, slower than they go; also where no ritard ends the piece."""
    slower, rising = [], []
    for melody in generated():
        line = line_of(melody)
        found = stretches(perform(replace(melody, interpretation=PLAIN)), line, melody.lead_in_ticks)
        for group in line.groups:
            if group.level == PHRASE and group.last - group.first >= 6 and group.last < len(line) - 1:
                inner = found[group.first + 1 : group.last - 1]
                slower.append(found[group.last] > fmean(inner))
                rising.append(found[group.first] > fmean(inner))
    assert share_that_holds(slower) > 0.9
    assert share_that_holds(rising) > 0.9


def test_loudness_falls_at_the_ends_of_phrases() -> None:
    """Todd (1992): the slower, the softer."""
    softer = []
    for melody in generated():
        line = line_of(melody)
        levels = [note.velocity for note in perform(by(melody, phrase_arch=1)).parts[0].notes]
        for group in line.groups:
            if group.level == PHRASE and group.last - group.first >= 6:
                phrase = levels[group.first : group.last + 1]
                softer.append(phrase[-1] == min(phrase) < max(phrase))
    assert share_that_holds(softer) == 1


def test_higher_notes_are_louder() -> None:
    """Friberg (1991): 3 dB an octave; with everything else at work the slope stays positive in nearly all melodies."""
    rising = []
    for melody in generated():
        velocities = [note.velocity for note in perform(melody).parts[0].notes]
        pitches = [note.pitch for note in melody.notes]
        rising.append(bool(np.corrcoef(pitches, velocities)[0, 1] > 0))
        levels = 40 * np.log10(
            np.array([note.velocity for note in perform(by(melody, high_loud=1)).parts[0].notes]) / 80
        )
        slope = np.polyfit(pitches, levels, 1)[0]
        assert slope == pytest.approx(0.25, abs=0.02)
    assert share_that_holds(rising) > 0.9


def test_short_notes_are_shorter_and_long_ones_longer_by_what_was_published() -> None:
    """Friberg (1991): up to 16.5 ms, at 200 ms; what short notes lose the whole has back, since the tempo stays."""
    for melody in generated():
        line = line_of(melody)
        played = perform(by(melody, duration_contrast=1))
        nominal = 1000 * line.iois_s
        found = np.array(stretches(played, line, melody.lead_in_ticks)) * nominal
        in_pairs = double_duration(line, 1).lengthening_s != 0
        shorter_ms = np.interp(1000 * line.lengths_s, [30, 200, 400, 600], [0, 16.5, 10.5, 0])
        wanted = nominal - np.where(in_pairs, 0, shorter_ms)
        assert found == pytest.approx(wanted * nominal.sum() / wanted.sum(), abs=0.02)
        long, short = line.lengths_s >= 0.6, (line.lengths_s > 0.15) & (line.lengths_s < 0.3) & ~in_pairs
        if long.any() and short.any():
            assert (found / nominal)[short].max() < (found / nominal)[long].min()


def test_the_final_ritard_follows_the_curve_of_a_runner() -> None:
    """Friberg and Sundberg (1999): each interval takes what a runner takes who slows down from 1 to the end tempo."""
    for melody in generated():
        line = line_of(melody)
        found = np.array(stretches(perform(by(melody, final_ritard=0.5)), line, melody.lead_in_ticks))
        slowed = np.flatnonzero(found[:-1] > 1.0001)
        first, last = int(slowed[0]), len(line) - 1
        assert slowed.tolist() == list(range(first, last))
        assert line.onsets_s[-1] - line.onsets_s[first] >= min(0.65, line.onsets_s[-1]) - 1e-9
        ends = line.onsets_s[first:] - line.onsets_s[first]
        for place in range(first, last):
            within = np.linspace(ends[place - first], ends[place - first + 1], 2001) / ends[-1]
            slowness = (1 + (END_TEMPO**3 - 1) * within) ** (-1 / 3)
            assert found[place] == pytest.approx(float(((slowness[1:] + slowness[:-1]) / 2).mean()), abs=0.002)
