"""How many listeners and melodies it takes to find an effect of a stated size.

Conventions
-----------
The effect is a d' that listeners have in the mean (`Listeners` of the simulation say how they differ); every listener
hears every pair of a human and a generated melody.  The test is the two-sided one of the share correct against 0.5
that `clustering` makes, a t test with the degrees of freedom of the listeners or the pairs, the fewer.

Sources
-------
Westfall, J., Kenny, D. A. and Judd, C. M. (2014). Statistical power and optimal design in experiments in which samples
    of participants respond to samples of stimuli. Journal of Experimental Psychology: General 143, 2020-2045: more
    listeners alone cannot bring power to 1 while melodies are few.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import inf, sqrt

import numpy as np
from numpy.polynomial.hermite_e import hermegauss

from melodygen.errors import ParameterError
from melodygen.stimuli.answers.clustering import clustered
from melodygen.stimuli.answers.proportion import CHANCE, share
from melodygen.stimuli.answers.simulation import Listeners, pairs, simulate

_NODES = 24
_FORMULA = (
    "noncentral t with the variance among listeners, among melodies and of single answers (after Westfall, Kenny and "
    "Judd 2014)"
)
_SHARES = 1000
_RUNS = "simulation of {} studies, each tested with clusters (Cameron, Gelbach and Miller 2011)"


@dataclass(frozen=True, slots=True)
class Power:
    """How probable it is that a study finds an effect.

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
    share_correct: float
    method: str
    low: float | None = None
    high: float | None = None


def power(listeners: Listeners, pair_count: int, alpha: float = 0.05) -> Power:
    """The power of a study by formula: at once, and good to a few per cent where it is not tiny.

    The share correct is expected over the listeners' and melodies' d' and c by Gauss-Hermite quadrature; its variance
    is that among listeners by their number, that among melodies by theirs, and what is left by the answers.  With one
    listener and one pair there is no test, and the power is 0.
    """
    if pair_count < 1:
        raise ParameterError("pairs", pair_count, "1 or more")
    mean, of_listeners, of_melodies = _components(listeners)
    left = max(0.0, mean * (1 - mean) - of_listeners - of_melodies)
    melodies = 2 * pair_count
    error = sqrt(of_listeners / listeners.count + of_melodies / melodies + left / (listeners.count * melodies))
    freedom = min((count - 1 for count in (listeners.count, pair_count) if count > 1), default=0)
    found = _found(abs(mean - CHANCE) / error if error else inf, freedom, alpha)
    return Power(found, listeners.count, pair_count, mean, _FORMULA)


def listeners_needed(
    listeners: Listeners, pair_count: int, wanted: float = 0.8, *, alpha: float = 0.05, most: int = 10_000
) -> Power | None:
    """The fewest listeners of that kind (their count is not looked at) that reach the power `wanted`.

    None where `most` do not: more melodies are needed, or the effect is nil.
    """
    if not 0 < wanted < 1:
        raise ParameterError("power", wanted, "above 0 and below 1")
    if power(replace(listeners, count=most), pair_count, alpha).power < wanted:
        return None
    low, high = 2, most
    while low < high:
        middle = (low + high) // 2
        if power(replace(listeners, count=middle), pair_count, alpha).power < wanted:
            low = middle + 1
        else:
            high = middle
    return power(replace(listeners, count=low), pair_count, alpha)


def simulated_power(
    listeners: Listeners, pair_count: int, *, seed: int, studies: int = 200, alpha: float = 0.05
) -> Power:
    """The share of simulated studies whose interval of the share correct, with clusters, leaves out chance.

    Slower than `power`, and of the very test that an analysis makes.
    """
    if studies < 1:
        raise ParameterError("studies", studies, "1 or more")
    found, correct = 0, 0.0
    melodies = pairs(pair_count)
    for study in range(studies):
        answers = simulate(listeners, melodies, seed + study)
        estimate = clustered(answers, level=1 - alpha).correct
        found += estimate.low is not None and not estimate.holds(CHANCE)
        correct += sum(answer.correct for answer in answers) / len(answers)
    of_studies = share(found, studies)
    method = _RUNS.format(studies)
    return Power(
        found / studies, listeners.count, pair_count, correct / studies, method, of_studies.low, of_studies.high
    )


def _found(distance: float, freedom: int, alpha: float) -> float:
    """The power of a two-sided t test of an effect of `distance` standard errors; 0 where nothing can be tested.

    The noncentral t distribution as a normal one over the deviations that a sample can have, in equal shares.
    """
    if not 0 < alpha < 1:
        raise ParameterError("alpha", alpha, "above 0 and below 1")
    if not freedom:
        return 0.0
    from scipy.special import ndtr  # noqa: PLC0415 - takes a while to load
    from scipy.stats import chi2, t  # noqa: PLC0415 - takes half a second to load

    deviations = np.sqrt(chi2.ppf((np.arange(_SHARES) + 0.5) / _SHARES, freedom) / freedom)
    least = float(t.ppf(1 - alpha / 2, freedom)) * deviations
    return float((ndtr(distance - least) + ndtr(-distance - least)).mean())


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
