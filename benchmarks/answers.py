"""What the intervals of an analysis hold, and how long it takes: ``make bench-answers`` prints the figures of the docs.

Studies are simulated by model listeners with the d' that is given, which differs by `SD` among listeners and melodies.
"""

from __future__ import annotations

import argparse
import time
import warnings
from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from melodygen.stimuli.answers import (
    Answer,
    Listeners,
    Plan,
    Rules,
    Study,
    exclude,
    findings,
    pairs,
    power,
    report_page,
    simulate,
)
from melodygen.stimuli.answers.clustering import clustered
from melodygen.stimuli.answers.crossed import fit_crossed

SIZES = ((20, 4), (20, 8), (40, 10), (40, 20))
"""Listeners, and pairs of a human and a generated melody, which all of them hear."""
D_PRIMES = (0.0, 0.3, 1.0)
SD = 0.3
RESAMPLES = 400
LARGE = ((40, 20), (1_000, 40))
"""Listeners and melodies whose analysis is timed."""
Share = NDArray[np.float64]


def main() -> None:
    """Print all figures, as they come."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--studies", type=int, default=1_000, help="simulated for each row")
    asked = parser.parse_args()
    print("listeners  pairs   d'    differing   held d'   held c   held share correct")  # noqa: T201
    for count, of_pairs in SIZES:
        for d_prime in D_PRIMES:
            print(coverage(_listeners(count, d_prime), of_pairs, asked.studies), flush=True)  # noqa: T201
    print(coverage(Listeners(20), 8, asked.studies))  # noqa: T201
    print(bootstrapped(_listeners(20, 0.3), 8, asked.studies))  # noqa: T201
    for count, melodies in LARGE:
        print(timed(count, melodies))  # noqa: T201
    print(fits(60, 40))  # noqa: T201


def _listeners(count: int, d_prime: float) -> Listeners:
    return Listeners(count, d_prime=d_prime, listener_sd=SD, melody_sd=SD)


def coverage(listeners: Listeners, of_pairs: int, studies: int) -> str:
    """How many of the intervals of 95 % hold what is true."""
    true_d, true_c = listeners.pooled
    true_share = power(listeners, Plan(of_pairs)).share_correct
    held = np.zeros(3)
    for seed in range(studies):
        found = clustered(simulate(listeners, pairs(of_pairs), seed))
        held += [found.d_prime.holds(true_d), found.criterion.holds(true_c), found.correct.holds(true_share)]
    row = "".join(f"{share:9.1%} " for share in held / studies)
    return f"{listeners.count:9d} {of_pairs:6d} {listeners.d_prime:5.1f} {listeners.listener_sd:10.1f}  {row}"


def bootstrapped(listeners: Listeners, of_pairs: int, studies: int) -> str:
    """How many intervals leave out chance: by clustering, by a bootstrap over listeners and pairs, by the formula."""
    left_out = np.zeros(2)
    for seed in range(studies):
        answers = simulate(listeners, pairs(of_pairs), seed)
        found = clustered(answers).correct
        low, high = _bootstrap(answers, np.random.default_rng(seed))
        left_out += [not found.holds(0.5), not low <= 0.5 <= high]
    by_clustering, by_bootstrap = left_out / studies
    formula = power(listeners, Plan(of_pairs)).power
    return (
        f"{listeners.count} listeners, {of_pairs} pairs, d' {listeners.d_prime:g}: chance left out by clustering "
        f"{by_clustering:.0%}, by a bootstrap {by_bootstrap:.0%}, by the formula {formula:.0%}"
    )


def _bootstrap(answers: Sequence[Answer], rng: np.random.Generator) -> tuple[float, float]:
    """The percentile interval of the share correct: listeners and pairs are drawn with replacement (Owen 2007)."""
    rows = {name: place for place, name in enumerate(dict.fromkeys(answer.listener for answer in answers))}
    columns = {name: place for place, name in enumerate(dict.fromkeys(answer.pair for answer in answers))}
    right = np.zeros((len(rows), len(columns)))
    for answer in answers:
        right[rows[answer.listener], columns[answer.pair]] += answer.correct / 2
    drawn: list[Share] = [rng.multinomial(count, np.full(count, 1 / count), RESAMPLES) / count for count in right.shape]
    shares = np.einsum("ri,ij,rj->r", drawn[0], right, drawn[1])
    low, high = np.quantile(shares, (0.025, 0.975))
    return float(low), float(high)


def timed(count: int, melodies: int) -> str:
    """Processor time from answers to report and JSON."""
    answers = simulate(_listeners(count, 0.3), pairs(melodies // 2), 1)

    def analysed() -> None:
        found = findings(exclude(answers, Rules()), Study())
        report_page(found)
        found.to_json()

    return f"{count} listeners, {melodies} melodies: analysed in {_cpu_s(analysed):.1f} s of processor time"


def fits(count: int, melodies: int) -> str:
    """Processor time of the mixed model, here and by a program for any."""
    from statsmodels.regression.mixed_linear_model import MixedLM, VCSpec  # noqa: PLC0415 - of the tests alone

    answers = simulate(_listeners(count, 0.3), pairs(melodies // 2), 1)
    factors = [[answer.listener for answer in answers], [answer.stimulus for answer in answers]]
    y = np.array([answer.quality for answer in answers], dtype=float)
    x = np.array([[1.0, not answer.is_human] for answer in answers])
    blocks = [np.array([[float(v == name) for name in sorted({*values})] for v in values]) for values in factors]
    names = [[[f"{n}" for n in range(block.shape[1])]] for block in blocks]
    spec = VCSpec(["listener", "melody"], names, [[block] for block in blocks])
    here = _cpu_s(lambda: fit_crossed(y, x, *factors))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # that it is at an edge, or has no gradient there
        there = _cpu_s(lambda: MixedLM(y, x, groups=np.ones(len(y)), exog_vc=spec).fit(method=["powell", "nm"]))
    return f"{count} listeners, {melodies} melodies: mixed model {here:.2f} s, statsmodels' MixedLM {there:.1f} s"


def _cpu_s(work: Callable[[], Any]) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start


if __name__ == "__main__":
    main()
