"""How many listeners and melodies it takes to find an effect of a stated size, or to show that there is none.

Conventions
-----------
The effect is a d' that listeners have in the mean (`Listeners` of the simulation say how they differ).  A study is of
pairs of a human and a generated melody (`Plan`).  Two tests are planned for, both of the share correct with clusters
(`clustering`), t tests with the degrees of freedom of the listeners or the pairs, the fewer: the two-sided one against
0.5, and, with a margin, the two one-sided ones of equivalence with 0.5.

Sources
-------
Westfall, J., Kenny, D. A. and Judd, C. M. (2014). Statistical power and optimal design in experiments in which samples
    of participants respond to samples of stimuli. Journal of Experimental Psychology: General 143, 2020-2045: more
    listeners alone cannot bring power to 1 while melodies are few.
Phillips, K. F. (1990). Power of the two one-sided tests procedure in bioequivalence. Journal of Pharmacokinetics and
    Biopharmaceutics 18, 137-144.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import sqrt
from typing import NamedTuple

import numpy as np
from numpy.polynomial.hermite_e import hermegauss

from melodygen.errors import ParameterError
from melodygen.stimuli.answers.answer import Answer
from melodygen.stimuli.answers.clustering import Array, clustered
from melodygen.stimuli.answers.proportion import CHANCE, share
from melodygen.stimuli.answers.simulation import Heard, Listeners, pairs, simulate

_NODES = 24
_FORMULA = (
    "noncentral t with the variance among listeners, among melodies and of single answers (after Westfall, Kenny and "
    "Judd 2014)"
)
_EQUIVALENCE = f"{_FORMULA}, two one-sided tests (after Phillips 1990)"
_SHARES = 100
_NOTHING = 1e-9
_RUNS = "simulation of {} studies, each tested with clusters (Cameron, Gelbach and Miller 2011)"


@dataclass(frozen=True, slots=True)
class Plan:
    """What is planned of a study, but for its listeners.

    Parameters
    ----------
    pairs
        Pairs of a human and a generated melody, 1 or more.
    trials
        Melodies that each listener hears, even; 0 for all.  Which ones goes around, so that each is heard as often.
    alpha
        The level of the test.
    margin
        None plans for the test against chance; else for that of equivalence: how far from 0.5 the share correct may be.

    """

    pairs: int
    trials: int = 0
    alpha: float = 0.05
    margin: float | None = None

    def __post_init__(self) -> None:
        if self.pairs < 1:
            raise ParameterError("pairs", self.pairs, "1 or more")
        if self.trials % 2 or not 0 <= self.trials <= 2 * self.pairs:
            raise ParameterError("trials", self.trials, f"an even number of 2 to {2 * self.pairs}, or 0 for all")
        if not 0 < self.alpha < 1:
            raise ParameterError("alpha", self.alpha, "above 0 and below 1")
        if self.margin is not None and not 0 < self.margin < CHANCE:
            raise ParameterError("margin", self.margin, f"above 0 and below {CHANCE:g}")

    @property
    def heard(self) -> int:
        """Melodies that each listener hears."""
        return self.trials or 2 * self.pairs


@dataclass(frozen=True, slots=True)
class Power:
    """How probable it is that a study finds an effect, or shows equivalence.

    Parameters
    ----------
    power
        0 to 1.
    share_correct
        The share of right answers that is expected.
    low, high
        Of a power that was simulated, its 95 % interval (Wilson 1927); None of one by formula.

    """

    power: float
    listeners: int
    pairs: int
    trials: int
    share_correct: float
    method: str
    low: float | None = None
    high: float | None = None


def power(listeners: Listeners, plan: Plan) -> Power:
    """The power of a study by formula: at once, and good to a few per cent where it is not tiny.

    The share correct is expected over the listeners' and melodies' d' and c by Gauss-Hermite quadrature; its variance
    is that among listeners by their number, that among melodies by theirs, and what is left by the answers.  The error
    that a study will find is cautious as that of `clustering` is, which matters with few pairs.  With one listener or
    one pair there is nothing to be said of others, and the power is 0.
    """
    mean, of_listeners, of_melodies = _components(listeners)
    left = max(0.0, mean * (1 - mean) - of_listeners - of_melodies)
    answers = listeners.count * plan.heard
    error = _Error(of_listeners / listeners.count, of_melodies / (2 * plan.pairs), left / answers)
    freedom = listeners.count - 1, plan.pairs - 1
    if plan.margin is None:
        found, method = _found(abs(mean - CHANCE), error, freedom, plan.alpha), _FORMULA
    else:
        found, method = _within(mean - CHANCE, plan.margin, error, freedom, plan.alpha), _EQUIVALENCE
    return Power(found, listeners.count, plan.pairs, plan.heard, mean, method)


def is_possible(listeners: Listeners, plan: Plan) -> bool:
    """Whether any number of listeners and melodies can show what is planned for: there is an effect, or it is small."""
    off = abs(_components(listeners)[0] - CHANCE)
    return off > _NOTHING if plan.margin is None else off < plan.margin


def listeners_needed(listeners: Listeners, plan: Plan, wanted: float = 0.8, *, most: int = 10_000) -> Power | None:
    """The fewest listeners of that kind (their count is not looked at) that reach the power `wanted`.

    None where `most` do not: more melodies are needed, or it is not possible at all (`is_possible`).
    """
    if not 0 < wanted < 1:
        raise ParameterError("power", wanted, "above 0 and below 1")
    if power(replace(listeners, count=most), plan).power < wanted:
        return None
    low, high = 2, most
    while low < high:
        middle = (low + high) // 2
        if power(replace(listeners, count=middle), plan).power < wanted:
            low = middle + 1
        else:
            high = middle
    return power(replace(listeners, count=low), plan)


def simulated_power(listeners: Listeners, plan: Plan, *, seed: int, studies: int = 200) -> Power:
    """The share of simulated studies whose intervals, with clusters, show what is planned for.

    Slower than `power`, and of the very test that an analysis makes.
    """
    if studies < 1:
        raise ParameterError("studies", studies, "1 or more")
    found, correct = 0, 0.0
    melodies = pairs(plan.pairs)
    lists = _lists(melodies, plan.heard)
    for study in range(studies):
        answers = simulate(listeners, melodies, seed + study, lists)
        found += _shown(answers, plan)
        correct += sum(answer.correct for answer in answers) / len(answers)
    of_studies = share(found, studies)
    method, ends = _RUNS.format(studies), (of_studies.low, of_studies.high)
    return Power(found / studies, listeners.count, plan.pairs, plan.heard, correct / studies, method, *ends)


def _lists(melodies: tuple[Heard, ...], heard: int) -> tuple[tuple[str, ...], ...]:
    """As many pairs in a row as are heard, from each pair on, and around: any listeners in a row hear all as often."""
    names = [melody.stimulus for melody in melodies]
    starts = [start % len(names) for start in range(0, len(names) * heard // 2, heard)]
    return tuple(tuple((names + names)[start : start + heard]) for start in starts)


def _shown(answers: tuple[Answer, ...], plan: Plan) -> bool:
    found = clustered(answers, level=1 - plan.alpha, alpha=plan.alpha)
    if plan.margin is not None:
        return found.is_within(plan.margin)
    return not found.alone and found.correct.low is not None and not found.correct.holds(CHANCE)


class _Error(NamedTuple):
    """The variance of the share correct: what listeners, melodies, and single answers add to it."""

    listeners: float
    melodies: float
    answers: float

    @property
    def true(self) -> float:
        """The standard error."""
        return sqrt(sum(self))

    def found(self, freedom: tuple[int, int]) -> Array:
        """The standard errors that studies find, in equal shares: as `Clusters.error` does, from as many clusters.

        The variances over listeners and over pairs, which each hold that of the answers, vary as chi squares do.
        """
        from scipy.stats import chi2  # noqa: PLC0415 - takes half a second to load

        shares = (np.arange(_SHARES) + 0.5) / _SHARES
        by_listener, by_pair = (np.asarray(chi2.ppf(shares, each) / each) for each in freedom)
        alone = (self.listeners + self.answers) * by_listener[:, None], (self.melodies + self.answers) * by_pair
        both = alone[0] + alone[1] - self.answers
        return np.sqrt(np.maximum(np.maximum(both, self.answers), np.maximum(*alone)))


def _found(effect: float, error: _Error, freedom: tuple[int, int], alpha: float) -> float:
    """The power of a two-sided t test of an effect; 0 where nothing can be tested.

    The noncentral t distribution as a normal one over the errors that a study can find.
    """
    if min(freedom) < 1:
        return 0.0
    if not error.true:
        return float(effect > 0)
    from scipy.special import ndtr  # noqa: PLC0415 - takes a while to load

    least = _least(error, freedom, 1 - alpha / 2)
    distance = effect / error.true
    return float((ndtr(distance - least) + ndtr(-distance - least)).mean())


def _within(effect: float, margin: float, error: _Error, freedom: tuple[int, int], alpha: float) -> float:
    """The power of two one-sided t tests that an effect is within the margin, in the same way."""
    if min(freedom) < 1:
        return 0.0
    if not error.true:
        return float(abs(effect) < margin)
    from scipy.special import ndtr  # noqa: PLC0415 - takes a while to load

    least = _least(error, freedom, 1 - alpha)
    above, below = ndtr((margin - effect) / error.true - least), ndtr(least - (margin + effect) / error.true)
    return float(np.maximum(0, above - below).mean())


def _least(error: _Error, freedom: tuple[int, int], quantile: float) -> Array:
    """How many true standard errors it takes, for each error that a study can find."""
    from scipy.stats import t  # noqa: PLC0415 - takes half a second to load

    least: Array = float(t.ppf(quantile, min(freedom))) * error.found(freedom) / error.true
    return least


def _components(listeners: Listeners) -> tuple[float, float, float]:
    """The share correct that is expected, and its variance among listeners and among melodies."""
    nodes, weights = hermegauss(_NODES)
    weights = weights / weights.sum()
    # axes: the listener's d', the listener's c, the melody's d'
    shift, lean, melody = np.meshgrid(nodes, nodes, nodes, indexing="ij", sparse=True)
    d_prime = listeners.d_prime + listeners.listener_sd * shift + listeners.melody_sd * melody
    c = listeners.criterion + listeners.criterion_sd * lean
    from scipy.special import ndtr  # noqa: PLC0415 - takes a while to load

    kinds = np.stack([ndtr(d_prime / 2 - c), ndtr(d_prime / 2 + c)])  # generated, human
    by_listener = np.einsum("kabm,m->ab", kinds, weights) / 2
    by_melody = np.einsum("kabm,a,b->km", kinds, weights, weights)
    mean = float(weights @ by_listener @ weights)
    of_listeners = float(weights @ (by_listener - mean) ** 2 @ weights)
    # the two kinds differ by c, which the study has fixed: only what melodies of a kind differ by is by chance
    within = by_melody - (by_melody @ weights)[:, None]
    return mean, of_listeners, float((within**2 @ weights).mean())
