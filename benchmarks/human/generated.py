"""The generated side: a style learned on one part alone, and melodies of it that are asked for as people write them."""

from __future__ import annotations

import random
from collections.abc import Sequence

from benchmarks.human.excerpts import METRE, Excerpt
from melodygen.calibration import calibrated
from melodygen.learning.learn import learn
from melodygen.likening import asked_with_knobs_of, likened
from melodygen.melody import Melody
from melodygen.model.compose import compose
from melodygen.parameters import Parameters
from melodygen.styles import Style
from melodygen.theory.pitch import TONICS

DRAW_SEED = 3
"""Of the random source that draws parameters; the melodies have the seeds 0, 1, 2, ..."""

FEWEST_BARS, MOST_BARS = 4, 16


def learn_style(name: str, excerpts: Sequence[Excerpt]) -> Style:
    """The style of `excerpts` and nothing else: never the shipped one, which has seen every song."""
    pieces = [piece for excerpt in excerpts for piece in excerpt.pieces]
    style = calibrated(learn(pieces, name=name, label=name, version="1", origin="", licence=""))
    return likened(style, pieces)


def draw_parameters(style: Style, excerpts: Sequence[Excerpt], count: int) -> list[Parameters]:
    """What `count` melodies are asked to be: each has bars, key, mode, range and knobs of a human melody.

    So knobs go together as they do in people's melodies: who repeats much surprises little.
    """
    source = random.Random(DRAW_SEED)  # noqa: S311 - a fixed draw, nothing secret
    usable = [excerpt for excerpt in excerpts if excerpt.pieces]
    return [_parameters(style, source.choice(usable), seed) for seed in range(count)]


def generate(style: Style, asked: Sequence[Parameters]) -> list[Melody]:
    """A melody for each set of parameters."""
    return [compose(parameters, style) for parameters in asked]


def _parameters(style: Style, model: Excerpt, seed: int) -> Parameters:
    return asked_with_knobs_of(
        model.pieces[0].as_melody(),
        style,
        [note.pitch for note in model.human.notes],
        metre=METRE,
        bars=min(MOST_BARS, max(FEWEST_BARS, model.human.bars)),
        key=TONICS[model.human.tonic or 0][-1],
        scale="natural-minor" if model.human.mode == "minor" else "major",
        seed=seed,
    )
