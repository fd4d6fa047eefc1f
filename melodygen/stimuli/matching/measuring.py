"""Melodies as rows of numbers, and how far two of them are apart.

Conventions
-----------
Distances are in standard deviations of people's melodies of the same length in the style, as its percentiles tell;
where a style has none of a measure, in root mean squares of how far the melodies at hand are from the one that they are
to be like: what all of them lack weighs no more than what some of them have.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from math import sqrt
from statistics import fmean, pstdev

from melodygen.measures import MEASURES
from melodygen.melody import Melody
from melodygen.model.knobs import standing_table
from melodygen.stimuli.design import Cell
from melodygen.stimuli.design.design import Matching
from melodygen.styles import Style

USUAL_WEIGHTS: Mapping[str, float] = {
    "complexity": 1.0,
    "notes_per_bar": 1.0,
    "syncopation": 1.0,
    "longest_note": 1.0,
    "final_note": 1.0,
    "repetition": 0.5,
    "npvi": 0.5,
    "mean_interval": 0.5,
    "repeats": 0.5,
    "contour_direction": 0.5,
}
"""What a match is near in where the design does not say otherwise; what it says is added to these."""

_BY_NAME = {measure.name: measure for measure in MEASURES}

GOVERNED = {
    "complexity": ("complexity", "notes_per_bar", "longest_note"),
    "syncopation": ("syncopation",),
    "repetition": ("repetition",),
    "harmonic_density": ("harmonic_density",),
    "rhythm": ("npvi", "longest_note"),
    "contour": ("contour_direction",),
    "curve": ("contour_direction",),
    "note_range": ("ambitus",),
}
"""Measures that a parameter decides: where a cell sets it, its melodies are not to be like human ones in them."""


def numbers_of(melody: Melody, names: Iterable[str] | None = None) -> dict[str, float]:
    """The measures of `melody` that are numbers, by name; all of them, or those in `names`."""
    found = {name: _BY_NAME[name].function(melody) for name in (_BY_NAME if names is None else names)}
    return {name: float(value) for name, value in found.items() if isinstance(value, int | float)}


def weights_of(rule: Matching, cell: Cell) -> dict[str, float]:
    """What is weighed in a match in `cell`: nothing that the cell itself decides, and nothing of weight 0."""
    decided = decided_by(cell)
    weights = usual_and(rule.weights)
    return {name: weight for name, weight in weights.items() if name not in decided}


def usual_and(weights: Mapping[str, float]) -> dict[str, float]:
    """The usual weights with those of a design, without the zeros among them."""
    return {name: weight for name, weight in {**USUAL_WEIGHTS, **weights}.items() if weight}


def decided_by(cell: Cell) -> frozenset[str]:
    """The measures in which melodies of `cell` are what it asks for, whatever the human one is."""
    return frozenset(name for parameter in cell.changes for name in GOVERNED.get(parameter, ()))


def units_of(
    names: Iterable[str],
    style: Style,
    bars: int,
    found: Sequence[Mapping[str, float]],
    aimed: Mapping[str, float],
) -> dict[str, float]:
    """What is one apart in each measure; `found` are the melodies at hand, which are to be like `aimed`."""
    return {name: deviation(style, name, bars) or _mean_distance(name, found, aimed) for name in names}


def _mean_distance(name: str, found: Sequence[Mapping[str, float]], aimed: Mapping[str, float]) -> float:
    """Root mean square of the differences, of the melodies that have the measure."""
    both = [one[name] - aimed[name] for one in found if name in one and name in aimed]
    return sqrt(fmean(apart**2 for apart in both)) if both else 0.0


def distance(
    one: Mapping[str, float], other: Mapping[str, float], units: Mapping[str, float], weights: Mapping[str, float]
) -> float:
    """Weighted root mean square of the differences, each by its unit; 0 where nothing is weighed.

    A measure that only one of the two has counts as one unit apart.
    """
    total = sum(weights.values())
    if not total:
        return 0.0
    squares = (weight * _apart(one.get(name), other.get(name), units[name]) ** 2 for name, weight in weights.items())
    return sqrt(sum(squares) / total)


def _apart(one: float | None, other: float | None, unit: float) -> float:
    if one is None or other is None:
        return float(one is not other)
    return (one - other) / unit if unit else float(one != other)


@lru_cache(maxsize=1024)
def deviation(style: Style, name: str, bars: int) -> float | None:
    """Standard deviation of a measure among people's melodies of so many bars; None where the style has no table."""
    return pstdev(standing_table(style, name, bars)) if name in style.standings else None
