"""Whether melodies follow a curve that was drawn, and what that costs: ``python -m benchmarks.curve [STYLE...]``.

Five curves, 30 melodies each, 16 bars, half of them major and half minor, each beside the melody of the same parameters
and seed without a curve.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import mean, median

import click
import numpy as np

from melodygen.curve import PARTS, Curve
from melodygen.generation import generate
from melodygen.knob_report import knob_reports
from melodygen.melody import Melody
from melodygen.model.knobs import Standings
from melodygen.model.likelihood import likelihood
from melodygen.model.likeness import line_likeness
from melodygen.parameters import Parameters
from melodygen.styles import Style, load_style, style_names
from melodygen.theory.pitch import pitch_class

CURVES = (
    "1:20 9:80 17:20",
    "1:20 17:80",
    "1:80 17:20",
    "1:50 3:80 7:20 11:80 15:20 17:50",
    "1:40 3:75 5:40 7:60 9:20 11:55 13:35 15:70 17:50",
)
MELODIES = 30
_ROW = "| {:5} | {:6} | {:11} | {:13} | {:8} | {:8} | {:10} | {:10} |"


@dataclass(frozen=True, slots=True)
class Told:
    """One melody: bits a note for its pitches, likeness, and how far off its complexity and repetition are."""

    bits: float
    likeness: float
    complexity: float
    repetition: float


def main() -> None:
    """Print two rows for each style: with a curve, and without."""
    head = ("style", "curve", "correlation", "10th percent.", "bits", "likeness", "complexity", "repetition")
    click.echo(_ROW.format(*head))
    click.echo(_ROW.format(*["---"] * len(head)))
    for name in sys.argv[1:] or style_names():
        style = load_style(name)
        for is_drawn in (True, False):
            click.echo(_ROW.format(name, "drawn" if is_drawn else "none", *_figures(style, is_drawn=is_drawn)))


def followed(melody: Melody, curve: Curve) -> float:
    """Correlation of pitch with `curve` by half bars, each note weighted by how long it sounds in them."""
    half = melody.metre.bar_ticks // 2
    found = []
    for start in range(0, melody.length_ticks, half):
        ticks = [min(start + half, note.end_ticks) - max(start, note.onset_ticks) for note in melody.notes]
        weights = np.maximum(0, ticks)
        height = curve.height_at((start + half / 2) / melody.metre.bar_ticks * PARTS)
        if weights.any() and height is not None:
            found.append((np.average([note.pitch for note in melody.notes], weights=weights), height))
    return float(np.corrcoef(np.array(found).T)[0, 1])


def _figures(style: Style, *, is_drawn: bool) -> tuple[str, ...]:
    correlations, told = [], []
    for number, curve in enumerate(CURVES):
        for seed in range(number * MELODIES, (number + 1) * MELODIES):
            scale = ("major", "natural-minor")[seed % 2]
            asked = Parameters(style=style.name, mood="neutral", scale=scale, complexity=50, seed=seed)
            melody = generate(asked.replace(curve=curve) if is_drawn else asked)
            correlations.append(followed(melody, Curve.parse(curve)))
            told.append(_told(melody, asked, style))
    return (f"{median(correlations):.2f}", f"{np.percentile(correlations, 10):.2f}", *_means(told))


def _told(melody: Melody, asked: Parameters, style: Style) -> Told:
    misses = {report.knob: abs(report.reached - report.aimed) for report in knob_reports(asked, melody)}
    parts = Standings(style, melody.metre, melody.bars).sections([note.onset_ticks for note in melody.notes])
    line = np.array([[note.pitch for note in melody.notes]])
    found = line_likeness(style, melody.metre, melody.scale, pitch_class(melody.key), parts, line)
    bits = mean(note.pitch for note in likelihood(melody, style).notes)
    return Told(bits, float(found[0]), misses["complexity"], misses["repetition"])


def _means(told: Sequence[Told]) -> tuple[str, ...]:
    return (
        f"{mean(one.bits for one in told):.2f}",
        f"{mean(one.likeness for one in told):.2f}",
        f"{mean(one.complexity for one in told):.1f}",
        f"{mean(one.repetition for one in told):.1f}",
    )


if __name__ == "__main__":
    main()
