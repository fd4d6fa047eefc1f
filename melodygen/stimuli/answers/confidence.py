"""Whether listeners know when they are right: share correct by confidence, and the gamma of both.

Sources
-------
Goodman, L. A. and Kruskal, W. H. (1954). Measures of association for cross classifications. Journal of the American
    Statistical Association 49, 732-764; (1963), III: approximate sampling theory. 58, 310-364.
Nelson, T. O. (1984). A comparison of current measures of the accuracy of feeling-of-knowing predictions. Psychological
    Bulletin 95, 109-133: gamma, within each person.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import sqrt
from statistics import fmean, stdev

import numpy as np

from melodygen.stimuli.answers.answer import SCALE, Answer
from melodygen.stimuli.answers.estimate import LEVEL, Estimate
from melodygen.stimuli.answers.proportion import share, z_of

_POOLED = "Goodman-Kruskal gamma of all answers, normal interval of independent answers (Goodman and Kruskal 1963)"
_WITHIN = "mean of the listeners' Goodman-Kruskal gammas (Nelson 1984), t interval over {} listeners"


@dataclass(frozen=True, slots=True)
class Calibration:
    """Confidence and being right.

    Parameters
    ----------
    shares
        The share correct of the answers of each confidence, 1 to 5.
    mean
        The mean confidence; None where nobody gave one.
    gamma
        Over all answers as if they were independent.
    within
        The mean over listeners of each one's own gamma: what does not depend on how boldly somebody answers.

    """

    shares: tuple[tuple[int, Estimate], ...]
    mean: float | None
    gamma: Estimate
    within: Estimate


def calibration(answers: Sequence[Answer], level: float = LEVEL) -> Calibration:
    """How confidence goes with being right; answers without a confidence do not count."""
    rated = [(answer.confidence, answer.correct) for answer in answers if answer.confidence is not None]
    shares = []
    for confidence in SCALE:
        right = [correct for given, correct in rated if given == confidence]
        shares.append((confidence, share(sum(right), len(right), level)))
    mean = fmean(confidence for confidence, _ in rated) if rated else None
    return Calibration(tuple(shares), mean, gamma(rated, level), _within(answers, level))


def gamma(pairs: Iterable[tuple[float, float]], level: float = LEVEL) -> Estimate:
    """(concordant - discordant) / (concordant + discordant) over all pairs of points, ties left out.

    Its standard error is the one for large samples (Goodman and Kruskal 1963); where all pairs go one way it is 0, and
    no interval is given.
    """
    points = list(pairs)
    rows, columns = (sorted({point[axis] for point in points}) for axis in (0, 1))
    table = np.zeros((len(rows), len(columns)))
    for x, y in points:
        table[rows.index(x), columns.index(y)] += 1
    along, against = _beyond(table), _beyond(table[:, ::-1])[:, ::-1]
    concordant, discordant = float((table * along).sum()), float((table * against).sum())
    if not concordant + discordant:
        return Estimate(None, len(points), _POOLED, level=level, note="no two answers differ in both")
    value = (concordant - discordant) / (concordant + discordant)
    spread = (table * (discordant * along - concordant * against) ** 2).sum()
    half = z_of(level) * 4 / (concordant + discordant) ** 2 * sqrt(spread)
    if not half:
        return Estimate(value, len(points), _POOLED, level=level, note="no interval: all pairs of answers go one way")
    return Estimate(value, len(points), _POOLED, max(-1.0, value - half), min(1.0, value + half), level)


def _beyond(
    table: np.ndarray[tuple[int, int], np.dtype[np.float64]],
) -> np.ndarray[tuple[int, int], np.dtype[np.float64]]:
    """For each cell how many stand above it in both, or below it in both."""
    beyond = np.zeros_like(table)
    for row, column in np.ndindex(table.shape):
        beyond[row, column] = table[row + 1 :, column + 1 :].sum() + table[:row, :column].sum()
    return beyond


def _within(answers: Sequence[Answer], level: float) -> Estimate:
    own: dict[str, list[tuple[float, float]]] = defaultdict(list)
    for answer in answers:
        if answer.confidence is not None:
            own[answer.listener].append((answer.confidence, answer.correct))
    values = [value for points in own.values() if (value := gamma(points, level).value) is not None]
    method = _WITHIN.format(len(values))
    if not values:
        return Estimate(None, 0, method, level=level, note="no listener was right and wrong with different confidence")
    if len(values) == 1 or not stdev(values):
        return Estimate(fmean(values), len(values), method, level=level, note="no interval: the gammas do not differ")
    from scipy.stats import t  # noqa: PLC0415 - takes half a second to load

    half = float(t.ppf((1 + level) / 2, len(values) - 1)) * stdev(values) / sqrt(len(values))
    mean = fmean(values)
    return Estimate(mean, len(values), method, max(-1.0, mean - half), min(1.0, mean + half), level)
