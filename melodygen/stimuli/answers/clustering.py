"""Intervals that know that answers of one listener, and of one melody, are alike: two-way clustering.

Conventions
-----------
What is alike are a listener's answers, and the answers to a pair of melodies, or to a melody where there are no pairs.
The variance of an estimate is that over listeners, plus that over pairs, less what both count (Cameron et al. 2011),
each times G / (G - 1) for G clusters; but never less than over either alone, nor than if all answers were independent:
with few clusters the sum can come out too small, even below 0.  Intervals are t intervals with the degrees of freedom
of the fewer clusters.  A bootstrap over listeners and pairs was tried in its place: it counts what single answers vary
by three times (Owen 2007), and that is most of what right and wrong vary by.

Sources
-------
Cameron, A. C., Gelbach, J. B. and Miller, D. L. (2011). Robust inference with multiway clustering. Journal of Business
    & Economic Statistics 29, 238-249.
Owen, A. B. (2007). The pigeonhole bootstrap. Annals of Applied Statistics 1, 386-411.
"""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from math import inf, sqrt
from statistics import NormalDist
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from melodygen.stimuli.answers.answer import Answer
from melodygen.stimuli.answers.detection import corrected, counted, d_prime_of, detection
from melodygen.stimuli.answers.estimate import LEVEL, Estimate
from melodygen.stimuli.answers.proportion import CHANCE

_NORMAL = NormalDist()
_METHOD = "{}, clustered by {} listeners and {} {} (Cameron, Gelbach and Miller 2011), t interval"

Array = NDArray[np.float64]
Alone = Literal["", "listener", "pair"]


@dataclass(frozen=True, slots=True)
class Clustered:
    """How well listeners tell, with intervals for other listeners and other melodies.

    Parameters
    ----------
    correct
        The mean of the share of right answers to human and to generated melodies: chance is 0.5 however many were
        heard of either and whatever a listener tends to say.  With one kind alone, the share of that.
    correct_inner
        The same with the interval that two one-sided tests at alpha ask for: its level is 1 - 2 alpha.
    d_prime, criterion
        As in `detection`, of all answers together.
    d_prime_inner
        d' with an interval of the level of `correct_inner`.
    both_kinds
        Whether human and generated melodies were heard.
    alone
        Whom the intervals do not speak for: "listener" or "pair" where there was only one of these; else empty.

    """

    correct: Estimate
    correct_inner: Estimate
    d_prime: Estimate
    d_prime_inner: Estimate
    criterion: Estimate
    both_kinds: bool
    alone: Alone

    def is_within(self, margin: float) -> bool:
        """Whether share correct and d' are chance, give or take `margin` of the share, also for others.

        Listeners who lean to one answer are right in about half of all though they can tell: d', which knows what they
        lean to, must be within what listeners have who lean to none and are right in a share of 0.5 + `margin`.
        """
        farthest = d_prime_of(CHANCE + margin)
        return (
            not self.alone
            and self.correct_inner.is_inside(CHANCE - margin, CHANCE + margin)
            and self.d_prime_inner.is_inside(-farthest, farthest)
        )


@dataclass(frozen=True, slots=True)
class Clusters:
    """Which listener, and which pair or melody, each answer belongs to; pairs where all answers have one."""

    listeners: tuple[Hashable, ...]
    units: tuple[Hashable, ...]
    paired: bool
    kinds: int

    @classmethod
    def of(cls, answers: Sequence[Answer]) -> Clusters:
        """Those of some answers."""
        paired = all(answer.pair for answer in answers)
        units = tuple(answer.pair if paired else answer.stimulus for answer in answers)
        kinds = len({answer.is_human for answer in answers})
        return cls(tuple(answer.listener for answer in answers), units, paired, kinds)

    @property
    def freedom(self) -> tuple[int, int]:
        """Degrees of freedom over listeners and over units: a mean of each kind is taken off where kinds are apart."""
        return len(set(self.listeners)) - 1, len(set(self.units)) - (1 if self.paired else self.kinds)

    @property
    def alone(self) -> Alone:
        """Of what there is only one, so that an interval cannot speak for others."""
        over_listeners, over_units = self.freedom
        if over_listeners < 1:
            return "listener"
        return "" if over_units > 0 else "pair"

    @property
    def note(self) -> str:
        """What the interval cannot speak for."""
        what = {"listener": "one listener", "pair": "one melody or pair"}
        return f"{what[self.alone]} alone: the interval does not speak for others" if self.alone else ""

    def method(self, what: str) -> str:
        """How something was estimated, for the report."""
        word = "pairs" if self.paired else "melodies"
        return _METHOD.format(what, len(set(self.listeners)), len(set(self.units)), word)

    def error(self, influences: Array, least: float) -> float | None:
        """The standard error of an estimate from what each answer adds to it; None where there are no clusters."""
        ways = [way for way, freedom in zip((self.listeners, self.units), self.freedom, strict=True) if freedom > 0]
        if not ways:
            return None
        alone = [_variance(influences, way) for way in ways]
        counted_twice = _variance(influences, tuple(zip(*ways, strict=True))) if len(ways) == 2 else 0.0
        return sqrt(max(sum(alone) - counted_twice, *alone, least))


def clustered(answers: Sequence[Answer], *, level: float = LEVEL, alpha: float = 0.05) -> Clustered:
    """The statistics of `answers` with intervals for other listeners and other melodies."""
    clusters = Clusters.of(answers)
    if clusters.kinds < 2:
        return _one_kind(answers, clusters, level, alpha)
    counts = counted(answers)
    human = np.array([answer.is_human for answer in answers])
    said_generated = np.array([not answer.said_human for answer in answers], dtype=float)
    hit, false_alarm = counts.hits / counts.generated, counts.false_alarms / counts.human
    # what an answer adds to the rate of its kind
    rates = np.where(human, (said_generated - false_alarm) / counts.human, (said_generated - hit) / counts.generated)
    around = [_Rate.of(counts.hits, counts.generated), _Rate.of(counts.false_alarms, counts.human)]
    z = rates / np.where(human, around[1].density, around[0].density)
    z_variance = sum(rate.variance / rate.density**2 for rate in around)
    own = detection(counts, level)
    correct = (hit + 1 - false_alarm) / 2
    share_error = clusters.error(np.where(human, -rates, rates) / 2, sum(rate.variance for rate in around) / 4)
    what = clusters.method("mean share correct of both kinds")

    def of_detection(estimate: Estimate, name: str, influences: Array, least: float, width: float) -> Estimate:
        method = clusters.method(f"{name}, log-linear correction (Hautus 1995)")
        return t_interval(estimate.value, clusters.error(influences, least), clusters, method, width)

    return Clustered(
        t_interval(correct, share_error, clusters, what, level, (0, 1)),
        t_interval(correct, share_error, clusters, what, 1 - 2 * alpha, (0, 1)),
        of_detection(own.d_prime, "d'", np.where(human, -z, z), z_variance, level),
        of_detection(own.d_prime, "d'", np.where(human, -z, z), z_variance, 1 - 2 * alpha),
        of_detection(own.criterion, "c", -z / 2, z_variance / 4, level),
        both_kinds=True,
        alone=clusters.alone,
    )


@dataclass(frozen=True, slots=True)
class _Rate:
    """The variance of a rate, of independent answers, and the normal density at its z; both of the corrected rate."""

    variance: float
    density: float

    @classmethod
    def of(cls, count: int, n: int) -> _Rate:
        rate = corrected(count, n)
        return cls(rate * (1 - rate) / n, _NORMAL.pdf(_NORMAL.inv_cdf(rate)))


def _one_kind(answers: Sequence[Answer], clusters: Clusters, level: float, alpha: float) -> Clustered:
    n = len(answers)
    what = clusters.method("share correct")
    missing = "only one kind of melodies was heard" if n else "there are no answers"
    nothing = Estimate(None, n, what, level=level, note=missing)
    if not n:
        return Clustered(nothing, nothing, nothing, nothing, nothing, both_kinds=False, alone=clusters.alone)
    right = np.array([answer.correct for answer in answers], dtype=float)
    error = clusters.error((right - right.mean()) / n, _Rate.of(int(right.sum()), n).variance)
    share = float(right.mean())
    outer, inner = (t_interval(share, error, clusters, what, width, (0, 1)) for width in (level, 1 - 2 * alpha))
    return Clustered(outer, inner, nothing, nothing, nothing, both_kinds=False, alone=clusters.alone)


def t_interval(
    value: float | None,
    error: float | None,
    clusters: Clusters,
    method: str,
    level: float,
    ends: tuple[float, float] = (-inf, inf),
) -> Estimate:
    """The t interval of `value`, from its standard error; None is nothing that could be estimated."""
    n = len(clusters.listeners)
    if value is None or error is None:
        note = "no interval: it takes more than one listener, or more than one melody"
        return Estimate(value, n, method, level=level, note=note)
    from scipy.stats import t  # noqa: PLC0415 - takes half a second to load

    freedom = min(freedom for freedom in clusters.freedom if freedom > 0)
    half = float(t.ppf((1 + level) / 2, freedom)) * error
    return Estimate(value, n, method, max(ends[0], value - half), min(ends[1], value + half), level, clusters.note)


def _variance(influences: Array, clusters: Sequence[Hashable]) -> float:
    """Of a sum of what answers add, if only those of different clusters are independent."""
    places = {cluster: place for place, cluster in enumerate(dict.fromkeys(clusters))}
    sums = np.bincount([places[cluster] for cluster in clusters], weights=influences)
    return float((sums**2).sum() * len(sums) / (len(sums) - 1))
