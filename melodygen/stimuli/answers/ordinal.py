"""Ratings taken as an order and no more: the proportional odds model, with intervals for other listeners and melodies.

Conventions
-----------
The odds are those of a rating above any point of the scale rather than at or below it; a condition multiplies them by
its odds ratio, the same at every point.  Answers of a listener, and to a pair of melodies, are alike, as in
`clustering`: the standard error is that of a sum of what each answer adds (its score times the inverse of the
information).

Sources
-------
McCullagh, P. (1980). Regression models for ordinal data. Journal of the Royal Statistical Society B 42, 109-142.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import exp, inf

import numpy as np
from numpy.typing import NDArray

from melodygen.stimuli.answers.answer import Answer
from melodygen.stimuli.answers.clustering import Clusters, t_interval
from melodygen.stimuli.answers.estimate import LEVEL, Estimate

Array = NDArray[np.float64]

_WHAT = "odds ratio of a higher rating by the proportional odds model (McCullagh 1980)"
_STEPS = 100
_NEAR = 1e-10
_FARTHEST = 15.0
"""Log odds beyond which a condition has all its ratings at one end of the scale."""

_MOST = 700.0
"""Log odds whose odds are still a number."""


def odds_ratios(rated: Sequence[Answer], conditions: Sequence[str], level: float = LEVEL) -> Mapping[str, Estimate]:
    """Of each of `conditions` but the first, against the first; answers without a quality must be left out."""
    points = sorted({answer.quality for answer in rated if answer.quality is not None})
    clusters = Clusters.of(rated)
    method = clusters.method(_WHAT)
    others = conditions[1:]
    if not rated or len(points) < 2:
        note = "there are no ratings" if not rated else "all ratings are the same"
        return {name: Estimate(None, len(rated), method, level=level, note=note) for name in others}
    places = np.array([(conditions.index(a.condition), points.index(a.quality or 0)) for a in rated])
    table = np.zeros((len(conditions), len(points)))
    np.add.at(table, tuple(places.T), 1)
    fitted = _fitted(table)
    if fitted is None:
        note = "a condition has all its ratings at one end of the scale"
        return {name: Estimate(None, len(rated), method, level=level, note=note) for name in others}
    parameters, inverse = fitted
    scores = _slopes(parameters, table.shape)[1][places[:, 0], places[:, 1]]
    found = {}
    for place, name in enumerate(others, start=len(points) - 1):
        error = clusters.error(scores @ inverse[place], float(inverse[place, place]))
        log_odds = t_interval(float(parameters[place]), error, clusters, method, level)
        low, high = (None if end is None else exp(min(end, _MOST)) for end in (log_odds.low, log_odds.high))
        found[name] = Estimate(exp(parameters[place]), len(rated), method, low, high, level, log_odds.note)
    return found


def _fitted(table: Array) -> tuple[Array, Array] | None:
    """The thresholds and then the log odds of conditions but the first, and the inverse of the information.

    Fisher scoring on the counts by condition and rating, with steps halved while they are too long; None where there is
    no maximum.
    """
    conditions, points = table.shape
    below = np.cumsum(table.sum(0))[:-1] / table.sum()
    parameters = np.concatenate([np.log(below / (1 - below)), np.zeros(conditions - 1)])
    likelihood = _likelihood(parameters, table)
    for _ in range(_STEPS):
        chances, slopes = _slopes(parameters, table.shape)
        gradient = np.einsum("ck,ckp->p", table, slopes)
        weights = table.sum(1, keepdims=True) * chances
        information = np.einsum("ck,ckp,ckq->pq", weights, slopes, slopes)
        try:
            inverse: Array = np.linalg.inv(information)
        except np.linalg.LinAlgError:
            return None
        step = inverse @ gradient
        while (longer := _likelihood(parameters + step, table)) < likelihood - _NEAR and np.abs(step).max() > _NEAR:
            step = step / 2
        parameters, likelihood = parameters + step, longer
        if np.abs(parameters[points - 1 :]).max(initial=0) > _FARTHEST:
            return None
        if np.abs(step).max() < _NEAR:
            return parameters, inverse
    return None


def _likelihood(parameters: Array, table: Array) -> float:
    if not np.all(np.diff(parameters[: table.shape[1] - 1]) > 0):
        return -inf
    chances, _ = _slopes(parameters, table.shape)
    return float((table * np.log(np.maximum(chances, np.finfo(float).tiny))).sum())


def _slopes(parameters: Array, shape: tuple[int, ...]) -> tuple[Array, Array]:
    """The chance of each rating in each condition, and the slopes of its logarithm by all parameters."""
    conditions, points = shape
    thresholds = np.concatenate([[-inf], parameters[: points - 1], [inf]])
    effects = np.concatenate([[0], parameters[points - 1 :]])
    with np.errstate(over="ignore"):
        under = 1 / (1 + np.exp(effects[:, None] - thresholds))  # condition by threshold
    density = under * (1 - under)
    chances = np.maximum(np.diff(under, axis=1), np.finfo(float).tiny)
    slopes = np.zeros((conditions, points, len(parameters)))
    for point in range(points):
        if point < points - 1:
            slopes[:, point, point] += density[:, point + 1]
        if point > 0:
            slopes[:, point, point - 1] -= density[:, point]
    for condition in range(1, conditions):
        slopes[condition, :, points - 2 + condition] = -np.diff(density[condition])
    return chances, slopes / chances[:, :, None]
