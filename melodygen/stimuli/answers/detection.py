"""How well listeners tell, apart from what they tend to say: d' and criterion c of signal detection theory.

Conventions
-----------
The signal is "generated": a hit is a generated melody that was called generated, a false alarm a human one that was.
c above 0 is a tendency to say "human", below 0 to say "generated".  d' of 0 is chance.

Sources
-------
Green, D. M. and Swets, J. A. (1966). Signal detection theory and psychophysics. Wiley.
Hautus, M. J. (1995). Corrections for extreme proportions and their biasing effects on estimated values of d'. Behavior
    Research Methods, Instruments, & Computers 27, 46-51.
Gourevitch, V. and Galanter, E. (1967). A significance test for one parameter isosensitivity functions. Psychometrika
    32, 25-33.
Suero, M., Privado, J. and Botella, J. (2017). Methods to estimate the variance of some indices of the signal detection
    theory: a simulation study. Psicológica 38, 149-175: that of Gourevitch and Galanter is too large, if anything,
    where rates are extreme.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from math import sqrt
from statistics import NormalDist

from melodygen.errors import ParameterError
from melodygen.stimuli.answers.answer import Answer
from melodygen.stimuli.answers.estimate import LEVEL, Estimate
from melodygen.stimuli.answers.proportion import z_of

_NORMAL = NormalDist()
_METHOD = "equal-variance signal detection, log-linear correction (Hautus 1995), {}"
_INTERVAL = "normal interval of independent answers (Gourevitch and Galanter 1967)"


@dataclass(frozen=True, slots=True)
class Counts:
    """How often what was said of what, 0 or more each."""

    hits: int = 0
    misses: int = 0
    false_alarms: int = 0
    correct_rejections: int = 0

    def __post_init__(self) -> None:
        for field in ("hits", "misses", "false_alarms", "correct_rejections"):
            if getattr(self, field) < 0:
                raise ParameterError(field, getattr(self, field), "0 or more")

    @property
    def generated(self) -> int:
        """Answers to generated melodies."""
        return self.hits + self.misses

    @property
    def human(self) -> int:
        """Answers to human melodies."""
        return self.false_alarms + self.correct_rejections

    @property
    def correct(self) -> int:
        """Right answers."""
        return self.hits + self.correct_rejections

    @property
    def n(self) -> int:
        """All answers."""
        return self.generated + self.human


@dataclass(frozen=True, slots=True)
class Detection:
    """d' and criterion c."""

    d_prime: Estimate
    criterion: Estimate


def counted(answers: Iterable[Answer]) -> Counts:
    """The four counts of `answers`."""
    cells = {(human, said): 0 for human in (False, True) for said in (False, True)}
    for answer in answers:
        cells[answer.is_human, answer.said_human] += 1
    return Counts(cells[False, False], cells[False, True], cells[True, False], cells[True, True])


def corrected(count: float, n: float) -> float:
    """A rate that is never 0 or 1: half an answer more, of one more (the log-linear correction, Hautus 1995)."""
    return (count + 0.5) / (n + 1)


def detection(counts: Counts, level: float = LEVEL) -> Detection:
    """Sensitivity d' = z(H) - z(F) and criterion c = -(z(H) + z(F)) / 2, with intervals.

    H is the corrected rate of hits, F that of false alarms.  The variance of d' is the sum of those of both z, each
    rate (1 - rate) / (n density(z)^2) (Gourevitch and Galanter 1967); that of c is a quarter of it.  Both are None
    where only human or only generated melodies were heard.
    """
    method = _METHOD.format(_INTERVAL)
    if not counts.generated or not counts.human:
        missing = "generated" if not counts.generated else "human"
        nothing = Estimate(None, counts.n, method, level=level, note=f"there are no answers to {missing} melodies")
        return Detection(nothing, nothing)
    rates = ((counts.hits, counts.generated), (counts.false_alarms, counts.human))
    (z_hit, hit_variance), (z_false, false_variance) = (_deviate(count, n) for count, n in rates)
    half = z_of(level) * sqrt(hit_variance + false_variance)
    d_prime, criterion = z_hit - z_false, -(z_hit + z_false) / 2
    return Detection(
        Estimate(d_prime, counts.n, method, d_prime - half, d_prime + half, level),
        Estimate(criterion, counts.n, method, criterion - half / 2, criterion + half / 2, level),
    )


def _deviate(count: int, n: int) -> tuple[float, float]:
    """The z of the corrected rate, and its variance."""
    rate = corrected(count, n)
    z = _NORMAL.inv_cdf(rate)
    return z, rate * (1 - rate) / (n * _NORMAL.pdf(z) ** 2)


def d_prime_of(share_correct: float, *, listener_sd: float = 0, melody_sd: float = 0) -> float:
    """The mean d' of listeners without bias who are right in that share (Green and Swets 1966).

    It is 2 z(share), and more where d' differs normally among listeners and melodies: each answer then varies by more.
    """
    if not 0 < share_correct < 1:
        raise ParameterError("share", share_correct, "above 0 and below 1")
    return 2 * NormalDist().inv_cdf(share_correct) * sqrt(1 + (listener_sd**2 + melody_sd**2) / 4)
