"""What a style can tell of its own melodies before their pitches are drawn: fitted to melodies that it makes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

import numpy as np

from melodygen.measures import percentile
from melodygen.model.compose import Planned, plan
from melodygen.model.foresight import foreseen_repetition, knob_features, pitch_features, tie_features
from melodygen.model.knobs import section_measures, standing_table
from melodygen.model.pitch import draw_pitches
from melodygen.model.ties import ties_of
from melodygen.parameters import Parameters
from melodygen.styles import Style
from melodygen.styles.style import Plan, Table
from melodygen.theory.metre import metre_named

MELODIES = 160
LINES = 3
ROUNDS = 2
LEAST_FALL = 0.05
"""So many bits a note does each doubling of sharpness take at least: of melodies without habits it takes hardly any."""

_METRES = ("4/4", "3/4", "2/4", "6/8")


def calibrated(style: Style, *, progress: Callable[[float], None] = lambda _: None) -> Style:
    """`style` with a foresight of its own; `progress` hears how far it is, 0 to 1, and may raise to stop."""
    for turn in range(ROUNDS):
        asked = list(_questions(style, turn))
        planned: list[Planned] = []
        rows: list[tuple[Table, float, Table, float]] = []
        for number, one in enumerate(asked):
            planned.append(plan(one, style))
            rows += _rows(one, planned[-1])
            progress((turn + number / len(asked)) / ROUNDS)
        ties, repetitions, notes, bits = (np.array(column) for column in zip(*rows, strict=True))
        knobs = np.array([knob_features(one) for one in asked])
        tilts = np.array([its.rhythm.tilt for its in planned]).T
        before = style.foresight
        tilt = [_fit(knobs, own, prior) for own, prior in zip(tilts, before["tilt"], strict=True)]
        style = replace(
            style,
            foresight={
                "repetition": _fit(ties, repetitions, before["repetition"]),
                "pitch_bits": falling(_fit(notes, bits, before["pitch_bits"])),
                "tilt": np.array(tilt),
            },
        )
    return replace(style, plans=tuple(_ranked(plan, style) for plan in style.plans))


def falling(pitch_bits: Table) -> Table:
    """The coefficients of `melodygen.model.foresight.pitch_features`, with one of sharpness that can be solved for."""
    return np.minimum(pitch_bits, [np.inf, -LEAST_FALL, np.inf, np.inf])


def _ranked(plan: Plan, style: Style) -> Plan:
    """The plan with the rank in repetition that a melody on it will have, not the one it was taken from."""
    metre = metre_named(plan.metre)
    value = foreseen_repetition(style, tie_features(*ties_of(plan, plan.bars, len(metre.beats)), metre))
    rank = percentile(value, standing_table(style, "repetition", plan.bars))
    return replace(plan, ranks={**plan.ranks, "repetition": rank})


def _questions(style: Style, turn: int) -> Iterator[Parameters]:
    """Parameters all over the knobs, in the metres and modes that the style knows best."""
    numbers = np.random.Generator(np.random.PCG64(turn)).integers(0, 101, (MELODIES, 3)).tolist()
    counts = {metre: sum(plan.metre == metre for plan in style.plans) for metre in _METRES}
    common = [metre for metre in _METRES if counts[metre] * 10 >= len(style.plans)] or ["4/4"]
    for number, (complexity, repetition, syncopation) in enumerate(numbers):
        yield Parameters(
            metre=common[number % len(common)],
            scale=("major", "natural-minor")[number // len(common) % 2],
            mood="neutral",
            complexity=complexity,
            repetition=repetition,
            syncopation=syncopation,
            seed=turn * MELODIES + number,
        )


def _rows(asked: Parameters, planned: Planned) -> Iterator[tuple[Table, float, Table, float]]:
    form, onsets = planned.form, planned.rhythm.onsets
    ties = tie_features(form.rhythm_source, form.pitch_source, form.shift, asked.the_metre)
    lines = draw_pitches(planned.lattice, form.phrases, asked.seed, candidates=LINES)
    for repetition, bits in zip(*section_measures(onsets, lines, asked.the_metre, asked.bars), strict=True):
        yield ties, repetition, pitch_features(len(onsets), planned.sharpness, repetition), bits


def _fit(features: Table, values: Table, prior: Table) -> Table:
    """Least squares, held a little to the coefficients there were."""
    scale = features.std(axis=0) + 1e-9 * np.abs(features).max() + (features.std(axis=0) == 0)
    pull = np.diag(scale * np.sqrt(len(values)) * 0.15)
    return np.asarray(np.linalg.lstsq(np.vstack([features, pull]), np.concatenate([values, pull @ prior]))[0])
