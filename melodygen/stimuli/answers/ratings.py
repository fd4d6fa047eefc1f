"""How good melodies of each condition are found: a mixed model, and two checks that take ratings for an order alone.

Conventions
-----------
Effects are differences in points of the scale of 1 to 5 from the reference: the first condition of human melodies, or
the first of all where there are none.  Listeners and melodies are crossed random intercepts, so that an effect speaks
for other listeners and other melodies.

Sources
-------
Baayen, R. H., Davidson, D. J. and Bates, D. M. (2008). Mixed-effects modeling with crossed random effects for subjects
    and items. Journal of Memory and Language 59, 390-412.
Wilcoxon, F. (1945). Individual comparisons by ranking methods. Biometrics Bulletin 1, 80-83.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt
from statistics import fmean

import numpy as np

from melodygen.stimuli.answers.answer import Answer
from melodygen.stimuli.answers.crossed import fit_crossed
from melodygen.stimuli.answers.estimate import LEVEL, Estimate
from melodygen.stimuli.answers.ordinal import odds_ratios

_MODEL = (
    "linear mixed model, crossed random intercepts of listener and melody (Baayen et al. 2008), restricted maximum "
    "likelihood, t interval with {} degrees of freedom (melodies or listeners, the fewer, less the conditions)"
)
_RANKS = "Wilcoxon signed-rank test (1945) of the listeners' mean differences, {} of them"
_NEVER_DIFFERENT = 1e-9


@dataclass(frozen=True, slots=True)
class Mean:
    """The ratings of a condition: how many, their mean, and how many there are of each of 1 to 5."""

    condition: str
    n: int
    mean: float
    histogram: tuple[int, int, int, int, int]


@dataclass(frozen=True, slots=True)
class Effect:
    """What a condition differs by from the reference.

    Parameters
    ----------
    difference
        In points, by the mixed model.
    p_value
        Of the model; None where there is no interval.
    rank_p_value, ranks
        Of the check by ranks, which rests on listeners alone, and what it was made of; None where it cannot be made.
    odds
        The odds ratio of a higher rating: the check that takes ratings for an order and no more.

    """

    condition: str
    difference: Estimate
    p_value: float | None
    rank_p_value: float | None
    ranks: str
    odds: Estimate


@dataclass(frozen=True, slots=True)
class RatingModel:
    """Ratings by condition.

    Parameters
    ----------
    listener_sd, melody_sd, residual_sd
        How much listeners, melodies of a condition, and what is left differ, in points; None without a model.
    note
        Why there is no model, or what has to be known to read it.

    """

    reference: str
    means: tuple[Mean, ...]
    effects: tuple[Effect, ...]
    listener_sd: float | None
    melody_sd: float | None
    residual_sd: float | None
    note: str


def rating_model(answers: Sequence[Answer], level: float = LEVEL) -> RatingModel:
    """The quality of every condition, and how it differs from the reference; answers without a rating do not count."""
    rated = [answer for answer in answers if answer.quality is not None]
    conditions = sorted({answer.condition for answer in rated})
    reference = min((answer.condition for answer in rated if answer.is_human), default=next(iter(conditions), ""))
    others = [name for name in conditions if name != reference]
    means = tuple(_mean(name, rated) for name in conditions)
    fit, note = _fitted(rated, [reference, *others])
    odds = odds_ratios(rated, [reference, *others], level)
    effects = tuple(
        _effect(name, place, _by_listener(rated, name, reference), fit, _Frame(len(rated), level, note, odds[name]))
        for place, name in enumerate(others, start=1)
    )
    if fit is None:
        return RatingModel(reference, means, effects, None, None, None, note)
    listener, melody, residual = (sqrt(variance) for variance in (*fit.variances, fit.residual))
    return RatingModel(reference, means, effects, listener, melody, residual, note)


@dataclass(frozen=True, slots=True)
class _Fit:
    effects: tuple[float, ...]
    errors: tuple[float, ...]
    variances: tuple[float, float]
    residual: float
    freedom: int


@dataclass(frozen=True, slots=True)
class _Frame:
    n: int
    level: float
    note: str
    odds: Estimate


def _mean(condition: str, rated: Sequence[Answer]) -> Mean:
    ratings = [answer.quality for answer in rated if answer.condition == condition and answer.quality is not None]
    one, two, three, four, five = (ratings.count(point) for point in range(1, 6))
    return Mean(condition, len(ratings), fmean(ratings), (one, two, three, four, five))


def _fitted(rated: Sequence[Answer], conditions: Sequence[str]) -> tuple[_Fit | None, str]:
    listeners, melodies = {answer.listener for answer in rated}, {answer.stimulus for answer in rated}
    if len(listeners) < 2 or len(melodies) < 2 or len(rated) <= len(conditions) + 2:
        return None, "there are too few ratings for a model: it takes two listeners and two melodies or more"
    if len({answer.quality for answer in rated}) == 1:
        return None, "all ratings are the same"
    fixed = np.array(
        [[name in (answer.condition, conditions[0]) for name in conditions] for answer in rated], dtype=float
    )
    ratings = np.array([answer.quality for answer in rated], dtype=float)
    fit = fit_crossed(ratings, fixed, [answer.listener for answer in rated], [answer.stimulus for answer in rated])
    if fit is None:
        return None, "the model did not converge"
    freedom = min(len(listeners), len(melodies)) - len(conditions)
    effects, errors = fit.effects.tolist(), np.sqrt(np.diag(fit.covariance)).tolist()
    note = "" if min(fit.variances) > _NEVER_DIFFERENT else "listeners or melodies do not differ beyond chance"
    return _Fit(tuple(effects), tuple(errors), fit.variances, fit.residual, freedom), note


def _by_listener(rated: Sequence[Answer], condition: str, reference: str) -> list[float]:
    """Of each listener who rated both, how much higher the condition was rated in the mean."""
    own: dict[str, tuple[list[int], list[int]]] = defaultdict(lambda: ([], []))
    for answer in rated:
        if answer.quality is not None and answer.condition in (condition, reference):
            own[answer.listener][answer.condition == reference].append(answer.quality)
    return [fmean(its) - fmean(others) for its, others in own.values() if its and others]


def _effect(condition: str, place: int, differences: Sequence[float], fit: _Fit | None, frame: _Frame) -> Effect:
    ranks = _RANKS.format(len(differences))
    by_ranks = _signed_ranks(differences)
    if fit is None:
        nothing = Estimate(None, frame.n, _MODEL.format("no"), level=frame.level, note=frame.note)
        return Effect(condition, nothing, None, by_ranks, ranks, frame.odds)
    value, error = fit.effects[place], fit.errors[place]
    if fit.freedom < 1 or not error:
        note = "no interval: there are no more melodies, or listeners, than conditions"
        bare = Estimate(value, frame.n, _MODEL.format("no"), level=frame.level, note=note)
        return Effect(condition, bare, None, by_ranks, ranks, frame.odds)
    from scipy.stats import t  # noqa: PLC0415 - takes half a second to load

    half = float(t.ppf((1 + frame.level) / 2, fit.freedom)) * error
    p_value = 2 * float(t.sf(abs(value) / error, fit.freedom))
    estimate = Estimate(value, frame.n, _MODEL.format(fit.freedom), value - half, value + half, frame.level, frame.note)
    return Effect(condition, estimate, p_value, by_ranks, ranks, frame.odds)


def _signed_ranks(differences: Sequence[float]) -> float | None:
    """None where no listener rated both, or none differently."""
    if not any(abs(difference) > _NEVER_DIFFERENT for difference in differences):
        return None
    from scipy.stats import wilcoxon  # noqa: PLC0415 - takes half a second to load

    return float(wilcoxon([round(difference, 9) for difference in differences], zero_method="wilcox").pvalue)
