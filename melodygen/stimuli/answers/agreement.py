"""How far listeners agree in how good a melody is.

Conventions
-----------
Ratings are by melody: a row a melody, a column a listener, None where a listener did not rate it.  Both statistics have
room for one rating of a listener: of several the first counts, even where the study's rules let all of them in.

Sources
-------
Krippendorff, K. (2011). Computing Krippendorff's alpha-reliability. University of Pennsylvania, ScholarlyCommons.
Shrout, P. E. and Fleiss, J. L. (1979). Intraclass correlations: uses in assessing rater reliability. Psychological
    Bulletin 86, 420-428.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import permutations
from math import isfinite

import numpy as np

from melodygen.errors import ParameterError
from melodygen.stimuli.answers.answer import Answer
from melodygen.stimuli.answers.estimate import LEVEL, Estimate

Ratings = Sequence[Sequence[float | None]]

_ALPHA = "Krippendorff's alpha, ordinal (Krippendorff 2011)"
_NIL = 1e-12
_ICC = "{}, two-way random effects, absolute agreement (Shrout and Fleiss 1979)"


@dataclass(frozen=True, slots=True)
class Agreement:
    """Agreement of listeners in quality: alpha of all ratings, ICC of the listeners who rated every melody."""

    alpha: Estimate
    single: Estimate
    mean: Estimate


def agreement(answers: Sequence[Answer], level: float = LEVEL) -> Agreement:
    """How far listeners agree in quality; of several ratings of a melody by one listener the first counts."""
    ratings = quality_by_melody(answers)
    complete = [column for column in zip(*ratings, strict=True) if None not in column]
    single, mean = icc([*zip(*complete, strict=True)], level)
    return Agreement(krippendorff_alpha(ratings), single, mean)


def quality_by_melody(answers: Sequence[Answer]) -> tuple[tuple[int | None, ...], ...]:
    """The first quality ratings, melodies and listeners in the order of their names; those without any are left out."""
    given = {(a.stimulus, a.listener): a.quality for a in reversed(answers) if a.quality is not None}
    melodies, listeners = (sorted({key[part] for key in given}) for part in (0, 1))
    return tuple(tuple(given.get((melody, listener)) for listener in listeners) for melody in melodies)


def krippendorff_alpha(ratings: Ratings) -> Estimate:
    """1 - observed / expected disagreement, for ordinal ratings with any missing; 1 is agreement, 0 is chance.

    The difference of two ratings c and k is the square of how many ratings lie between them, both ends counted half.
    """
    rows = [[value for value in row if value is not None] for row in ratings]
    pairable = [row for row in rows if len(row) > 1]
    n = sum(map(len, pairable))
    totals = Counter(value for row in pairable for value in row)
    if len(totals) < 2:
        why = "no melody has two ratings" if not totals else "all ratings are the same"
        return Estimate(None, n, _ALPHA, note=why)
    values = sorted(totals)
    ends = np.cumsum([totals[value] for value in values])
    rank = {value: float(end - totals[value] / 2) for value, end in zip(values, ends, strict=True)}
    observed = sum(_differences(Counter(row), rank) / (len(row) - 1) for row in pairable)
    expected = _differences(totals, rank)
    return Estimate(1 - (n - 1) * observed / expected, n, _ALPHA, note="no interval is given for alpha")


def _differences(counts: Mapping[float, int], rank: Mapping[float, float]) -> float:
    """The squared differences of all ordered pairs of ratings, given how many there are of each."""
    return sum(counts[one] * counts[other] * (rank[one] - rank[other]) ** 2 for one, other in permutations(counts, 2))


def icc(ratings: Sequence[Sequence[float | None]], level: float = LEVEL) -> tuple[Estimate, Estimate]:
    """ICC(2,1) of one listener's rating and ICC(2,k) of the mean of all k, each with its interval.

    Raises
    ------
    ParameterError
        If a rating is missing: both need every listener's rating of every melody.

    """
    if any(value is None for row in ratings for value in row):
        raise ParameterError("ratings", None, "complete: every listener's rating of every melody")
    table = np.array(ratings, dtype=float)
    n, k = table.shape if table.ndim == 2 else (0, 0)
    if n < 2 or k < 2:
        return _none(n, k, "it takes two listeners who rated all melodies, and two melodies", level)
    squares = between, judges, error = _mean_squares(table)
    scale = between + (k - 1) * error + k * (judges - error) / n
    if scale < _NIL:
        return _none(n, k, "ratings do not differ enough", level)
    single = (between - error) / scale
    ends = _interval(table.shape, squares, single, level)
    method = _ICC.format("ICC(2,1)")
    if ends is None:
        one = Estimate(
            single, n, method, level=level, note="no interval: hardly anything is left beside melodies and listeners"
        )
    else:
        one = Estimate(single, n, method, *ends, level=level)
    return one, _of_mean(table.shape, squares, one)


def _of_mean(shape: tuple[int, ...], squares: tuple[float, float, float], one: Estimate) -> Estimate:
    """ICC(2,k), whose interval is that of ICC(2,1) stepped up by Spearman and Brown's formula."""
    (n, k), (between, judges, error) = shape, squares
    scale = between + (judges - error) / n
    if scale < _NIL:
        return _none(n, k, "listeners agree less than by chance", one.level)[1]
    value, method = (between - error) / scale, _ICC.format(f"ICC(2,{k})")
    if one.low is None or one.high is None or 1 + one.low * (k - 1) <= 0:
        note = one.note or "no interval: it would begin below all values that can be"
        return Estimate(value, n, method, level=one.level, note=note)
    low, high = (k * end / (1 + end * (k - 1)) for end in (one.low, one.high))
    return Estimate(value, n, method, low, high, one.level)


def _none(n: int, k: int, why: str, level: float) -> tuple[Estimate, Estimate]:
    names = "ICC(2,1)", f"ICC(2,{k})"
    one, mean = (Estimate(None, n, _ICC.format(name), level=level, note=why) for name in names)
    return one, mean


def _mean_squares(table: np.ndarray[tuple[int, ...], np.dtype[np.float64]]) -> tuple[float, float, float]:
    """Between melodies, between listeners (judges), and of what is left (BMS, JMS, EMS)."""
    n, k = table.shape
    grand, rows, columns = table.mean(), table.mean(axis=1), table.mean(axis=0)
    between = k * ((rows - grand) ** 2).sum() / (n - 1)
    judges = n * ((columns - grand) ** 2).sum() / (k - 1)
    error = ((table - rows[:, None] - columns + grand) ** 2).sum() / ((n - 1) * (k - 1))
    return float(between), float(judges), float(error)


def _interval(
    shape: tuple[int, ...], squares: tuple[float, float, float], single: float, level: float
) -> tuple[float, float] | None:
    """Of ICC(2,1), by F with approximate degrees of freedom (Shrout and Fleiss 1979); None where these are tiny."""
    (n, k), (between, judges, error) = shape, squares
    if error < _NIL:
        return None
    ratio = judges / error
    rest = n * (1 + (k - 1) * single) - k * single
    scale = (n - 1) * (k * single * ratio) ** 2 + rest**2
    if scale < _NIL:
        return None
    freedom = (k - 1) * (n - 1) * (k * single * ratio + rest) ** 2 / scale
    if freedom < _NIL:
        return None
    from scipy.stats import f  # noqa: PLC0415 - takes half a second to load

    upper, lower = (float(f.ppf((1 + level) / 2, *degrees)) for degrees in ((n - 1, freedom), (freedom, n - 1)))
    others = k * judges + (k * n - k - n) * error
    low = n * (between - upper * error) / (upper * others + n * between)
    high = n * (lower * between - error) / (others + n * lower * between)
    return (low, high) if isfinite(low) and isfinite(high) else None
