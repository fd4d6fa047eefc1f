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
from math import inf, sqrt
from statistics import NormalDist

import numpy as np
from numpy.polynomial.hermite_e import hermegauss
from numpy.typing import NDArray

from melodygen.errors import ParameterError
from melodygen.stimuli.answers.answer import Answer
from melodygen.stimuli.answers.clustering import clustered
from melodygen.stimuli.answers.proportion import CHANCE, share
from melodygen.stimuli.answers.simulation import Heard, Listeners, pairs, simulate

_NODES = 24
_FORMULA = (
    "noncentral t with the variance among listeners, among melodies and of single answers (after Westfall, Kenny and "
    "Judd 2014)"
)
_EQUIVALENCE = f"{_FORMULA}, two one-sided tests (after Phillips 1990)"
_SHARES = 1000
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


def d_prime_of(share_correct: float, *, listener_sd: float = 0, melody_sd: float = 0) -> float:
    """The mean d' of listeners without bias who are right in that share (Green and Swets 1966).

    It is 2 z(share), and more where d' differs normally among listeners and melodies: each answer then varies by more.
    """
    if not 0 < share_correct < 1:
        raise ParameterError("share", share_correct, "above 0 and below 1")
    return 2 * NormalDist().inv_cdf(share_correct) * sqrt(1 + (listener_sd**2 + melody_sd**2) / 4)


def power(listeners: Listeners, plan: Plan) -> Power:
    """The power of a study by formula: at once, and good to a few per cent where it is not tiny.

    The share correct is expected over the listeners' and melodies' d' and c by Gauss-Hermite quadrature; its variance
    is that among listeners by their number, that among melodies by theirs, and what is left by the answers.  With one
    listener and one pair there is no test, and the power is 0.
    """
    mean, of_listeners, of_melodies = _components(listeners)
    left = max(0.0, mean * (1 - mean) - of_listeners - of_melodies)
    answers = listeners.count * plan.heard
    error = sqrt(of_listeners / listeners.count + of_melodies / (2 * plan.pairs) + left / answers)
    freedom = min((count - 1 for count in (listeners.count, plan.pairs) if count > 1), default=0)
    if plan.margin is None:
        found, method = _found(abs(mean - CHANCE) / error if error else inf, freedom, plan.alpha), _FORMULA
    else:
        found, method = _within(mean - CHANCE, plan.margin, error, freedom, plan.alpha), _EQUIVALENCE
    return Power(found, listeners.count, plan.pairs, plan.heard, mean, method)


def listeners_needed(listeners: Listeners, plan: Plan, wanted: float = 0.8, *, most: int = 10_000) -> Power | None:
    """The fewest listeners of that kind (their count is not looked at) that reach the power `wanted`.

    None where `most` do not: more melodies are needed, or there is nothing to be found.
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
    """The share of simulated studies whose interval of the share correct, with clusters, shows what is planned for.

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
    if plan.margin is None:
        return found.correct.low is not None and not found.correct.holds(CHANCE)
    low, high = found.correct_inner.low, found.correct_inner.high
    return low is not None and high is not None and CHANCE - plan.margin < low and high < CHANCE + plan.margin


def _found(distance: float, freedom: int, alpha: float) -> float:
    """The power of a two-sided t test of an effect of `distance` standard errors; 0 where nothing can be tested.

    The noncentral t distribution as a normal one over the deviations that a sample can have, in equal shares.
    """
    if not freedom:
        return 0.0
    from scipy.special import ndtr  # noqa: PLC0415 - takes a while to load

    least = _least(freedom, 1 - alpha / 2)
    return float((ndtr(distance - least) + ndtr(-distance - least)).mean())


def _within(effect: float, margin: float, error: float, freedom: int, alpha: float) -> float:
    """The power of two one-sided t tests that an effect is within the margin, in the same way."""
    if not freedom:
        return 0.0
    if not error:
        return float(abs(effect) < margin)
    from scipy.special import ndtr  # noqa: PLC0415 - takes a while to load

    least = _least(freedom, 1 - alpha)
    above, below = ndtr((margin - effect) / error - least), ndtr(least - (margin + effect) / error)
    return float(np.maximum(0, above - below).mean())


def _least(freedom: int, quantile: float) -> NDArray[np.float64]:
    """How many true standard errors it takes, for each deviation that a sample can have."""
    from scipy.stats import chi2, t  # noqa: PLC0415 - takes half a second to load

    shares = (np.arange(_SHARES) + 0.5) / _SHARES
    least: NDArray[np.float64] = float(t.ppf(quantile, freedom)) * np.sqrt(chi2.ppf(shares, freedom) / freedom)
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
