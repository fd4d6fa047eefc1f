"""How alike human and generated melodies are in the end, measure by measure.

Conventions
-----------
The standardised mean difference is that of Austin (2009, "Balance diagnostics for comparing the distribution of
baseline covariates between treatment groups in propensity-score matched samples", Statistics in Medicine 28): the mean
of the generated melodies minus that of the human ones, by the square root of the mean of both sample variances.  Like
there, an absolute difference below 0.1 is taken as negligible, unless the design says otherwise.  It is infinite where
means differ and nothing varies.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from math import inf, sqrt
from statistics import fmean, variance

from melodygen.measures import MEASURES
from melodygen.stimuli.design import Cell, Design, cells_of
from melodygen.stimuli.design.design import Matching
from melodygen.stimuli.matching.measuring import weights_of
from melodygen.stimuli.stimulus import Stimulus

ALL = "all"
"""The name of the row for all cells together."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """One measure of the human melodies and of the generated ones of a cell, or of all (`ALL`).

    Attributes
    ----------
    humans, generated
        How many melodies have the measure.
    difference
        The standardised mean difference; None where either source has fewer than two.
    is_matched
        Whether matches were chosen by this measure in the cell; in all of them for `ALL`.
    is_balanced
        Whether the absolute difference is below what the design allows; None where there is none.

    """

    condition: str
    measure: str
    humans: int
    generated: int
    human_mean: float
    generated_mean: float
    difference: float | None
    is_matched: bool
    is_balanced: bool | None

    @property
    def is_missed(self) -> bool:
        """Whether melodies were matched by the measure and differ in it all the same."""
        return self.is_matched and self.is_balanced is False

    @property
    def label(self) -> str:
        """What people call the measure."""
        return next(measure.label for measure in MEASURES if measure.name == self.measure)


def balance_of(stimuli: Iterable[Stimulus], design: Design) -> tuple[Difference, ...]:
    """Every measure that both sources have, for all cells together and then for each; only melodies to judge count."""
    judged = [stimulus for stimulus in stimuli if stimulus.role == "trial"]
    humans = [one.measures for one in judged if one.source == "human"]
    cells, rule = cells_of(design), design.matching
    own = {cell.name: [one.measures for one in judged if _is_of(one, cell)] for cell in cells}
    matched = {cell.name: set(weights_of(rule, cell)) if rule else set() for cell in cells}
    everywhere = set.intersection(*matched.values()) if matched else set()
    generated = [one for measures in own.values() for one in measures]
    limit = (rule or Matching()).unbalanced
    rows = list(_differences(ALL, humans, generated, everywhere, limit))
    if len(own) > 1:
        for name, measures in own.items():
            rows += _differences(name, humans, measures, matched[name], limit)
    return tuple(rows)


def balance_warnings(rows: Iterable[Difference]) -> tuple[str, ...]:
    """A sentence for all cells together and for each, where measures were matched and are unbalanced all the same."""
    missed: dict[str, list[Difference]] = {}
    for row in rows:
        if row.is_missed:
            missed.setdefault(row.condition, []).append(row)
    return tuple(_warning(condition, of_it) for condition, of_it in missed.items())


def _warning(condition: str, missed: Sequence[Difference]) -> str:
    first, *_ = by_size = sorted(missed, key=lambda row: -_apart(row))
    where = "all cells together" if condition == ALL else f"cell {condition}"
    return (
        f"Melodies of {where} are unbalanced in {', '.join(row.label for row in by_size)}, by up to "
        f"{_apart(first):.2f} standard deviations: {first.label} is {first.generated_mean:.3g} in the mean of "
        f"generated melodies and {first.human_mean:.3g} of human ones; draw more candidates or give {first.measure} "
        f"more weight"
    )


def _apart(row: Difference) -> float:
    return abs(row.difference or 0)


def balance_csv(rows: Iterable[Difference]) -> str:
    """A table of all rows, the first line its heads; numbers have six digits."""
    names = [field.name for field in fields(Difference)]
    text = io.StringIO()
    lines = ([_cell(getattr(row, name)) for name in names] for row in rows)
    csv.writer(text, lineterminator="\n").writerows([names, *lines])
    return text.getvalue()


def _is_of(stimulus: Stimulus, cell: Cell) -> bool:
    return stimulus.source == "generated" and stimulus.condition == cell.name


def _differences(
    condition: str,
    humans: Sequence[Mapping[str, float]],
    generated: Sequence[Mapping[str, float]],
    matched: set[str],
    limit: float,
) -> Iterator[Difference]:
    for measure in MEASURES:
        name = measure.name
        ours, theirs = ([one[name] for one in source if name in one] for source in (generated, humans))
        if not ours or not theirs:
            continue
        apart = standardised_difference(ours, theirs)
        yield Difference(
            condition=condition,
            measure=name,
            humans=len(theirs),
            generated=len(ours),
            human_mean=fmean(theirs),
            generated_mean=fmean(ours),
            difference=apart,
            is_matched=name in matched,
            is_balanced=None if apart is None else abs(apart) < limit,
        )


def standardised_difference(one: Sequence[float], other: Sequence[float]) -> float | None:
    """Mean of `one` minus mean of `other`, by the root of the mean of their sample variances (Austin 2009).

    Examples
    --------
    >>> standardised_difference([2, 4], [1, 3])
    0.7071067811865475

    """
    if len(one) < 2 or len(other) < 2:
        return None
    apart = fmean(one) - fmean(other)
    deviation = sqrt((variance(one) + variance(other)) / 2)
    if deviation:
        return apart / deviation
    return inf * apart if apart else 0.0


def _cell(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    return f"{value:.6g}" if isinstance(value, float) else str(value)
