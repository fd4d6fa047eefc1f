"""Whether knobs mean what they say: asked and reached percentiles, in every style.

``python -m benchmarks.knobs [STYLE...]``: each knob at 0, 10, ..., 100 % with the others at 50 %, the same seeds at
each step; 16 bars, half of the melodies major and half minor.
"""

from __future__ import annotations

import sys
from statistics import mean

import click
import numpy as np

from melodygen.generation import generate
from melodygen.model.knobs import KNOBS, reached
from melodygen.parameters import Parameters
from melodygen.styles import Style, load_style, style_names

STEPS = range(0, 101, 10)
MELODIES = 50
_ROW = "| {:6} | {:16} | {:>8} | {:>10} | {:>8} | {:>9} |"


def main() -> None:
    """Print a row for each style and knob."""
    names = sys.argv[1:] or list(style_names())
    click.echo(_ROW.format("style", "knob", "Spearman", "mean error", "furthest", "others"))
    click.echo(_ROW.format(*["---"] * 6))
    for name in names:
        for knob in KNOBS:
            click.echo(_ROW.format(name, knob, *_figures(load_style(name), knob)))


def _figures(style: Style, knob: str) -> tuple[str, ...]:
    """Spearman's correlation, mean error from 10 to 90 %, how far the mean of a step is off, how far other knobs move.

    The last two at most; other knobs' means against where they are when this one is at 50 %.
    """
    steps = {step: [_reached(style, knob, step, seed) for seed in range(MELODIES)] for step in STEPS}
    asked = np.repeat(list(STEPS), MELODIES)
    own = np.array([found[knob] for step in STEPS for found in steps[step]])
    errors = np.abs(own - asked)[(asked >= 10) & (asked <= 90)]
    off = max(abs(mean(found[knob] for found in steps[step]) - step) for step in STEPS if 10 <= step <= 90)
    others = max(
        abs(mean(found[other] for found in steps[step]) - mean(found[other] for found in steps[50]))
        for other in KNOBS
        for step in STEPS
        if other != knob
    )
    return f"{_spearman(asked, own):.3f}", f"{errors.mean():.1f}", f"{off:.1f}", f"{others:.1f}"


def _reached(style: Style, knob: str, step: int, seed: int) -> dict[str, float]:
    asked = dict.fromkeys(KNOBS, 50) | {knob: step}
    scale = ("major", "natural-minor")[seed % 2]
    melody = generate(Parameters(style=style.name, mood="neutral", scale=scale, seed=seed, **asked))
    return reached(melody, style, asked)


def _spearman(first: np.ndarray, second: np.ndarray) -> float:
    return float(np.corrcoef(_ranks(first), _ranks(second))[0, 1])


def _ranks(values: np.ndarray) -> np.ndarray:
    """Ranks from 0, equal values sharing the mean of theirs."""
    _, inverse, counts = np.unique(values, return_inverse=True, return_counts=True)
    ends = np.cumsum(counts)
    return ((ends - counts + ends - 1) / 2)[inverse]


if __name__ == "__main__":
    main()
