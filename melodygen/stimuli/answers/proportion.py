"""A share of independent answers: its interval, its test against chance, and its equivalence with chance.

Sources
-------
Wilson, E. B. (1927). Probable inference, the law of succession, and statistical inference. Journal of the American
    Statistical Association 22, 209-212.
Schuirmann, D. J. (1987). A comparison of the two one-sided tests procedure and the power approach for assessing the
    equivalence of average bioavailability. Journal of Pharmacokinetics and Biopharmaceutics 15, 657-680.
Lakens, D. (2017). Equivalence tests: a practical primer for t tests, correlations, and meta-analyses. Social
    Psychological and Personality Science 8, 355-362.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import sqrt
from statistics import NormalDist

from melodygen.errors import ParameterError
from melodygen.stimuli.answers.estimate import LEVEL, Estimate

CHANCE = 0.5
"""The share of right answers of who cannot tell, with as many human melodies as generated ones."""


@dataclass(frozen=True, slots=True)
class Equivalence:
    """Two one-sided exact binomial tests of a share against chance minus and plus a margin.

    Parameters
    ----------
    margin
        How far from chance a share may be and still be as good as chance; declared before the study.
    p_value
        The larger of both tests'; below `alpha` the share is within the margin.

    """

    margin: float
    p_value: float
    alpha: float
    n: int

    @property
    def shown(self) -> bool:
        """Whether the share is within the margin, at the level of `alpha`."""
        return self.p_value < self.alpha


def wilson(successes: int, n: int, level: float = LEVEL) -> tuple[float, float]:
    """The score interval of a share of `n`, 1 or more (Wilson 1927), without continuity correction.

    Examples
    --------
    >>> [round(end, 3) for end in wilson(23, 40)]
    [0.422, 0.715]

    """
    _checked(successes, n, "successes")
    if not n:
        raise ParameterError("n", n, "1 or more")
    z = z_of(level)
    share, scale = successes / n, 1 + z * z / n
    middle = (share + z * z / (2 * n)) / scale
    half = z / scale * sqrt(share * (1 - share) / n + z * z / (4 * n * n))
    return max(0.0, min(share, middle - half)), min(1.0, max(share, middle + half))


def share(successes: int, n: int, level: float = LEVEL) -> Estimate:
    """The share of `n` with Wilson's interval."""
    _checked(successes, n, "successes")
    method = "share with the score interval of independent answers (Wilson 1927)"
    if not n:
        return Estimate(None, 0, method, level=level, note="there are no answers")
    low, high = wilson(successes, n, level)
    return Estimate(successes / n, n, method, low, high, level)


def exact_p(successes: int, n: int, chance: float = CHANCE) -> float | None:
    """The exact two-sided binomial test by the method of small p-values; None without answers.

    Outcomes that are no likelier than the one that was seen count as at least as extreme.
    """
    _checked(successes, n, "successes")
    if not n:
        return None
    from scipy.stats import binomtest  # noqa: PLC0415 - takes half a second to load

    return float(binomtest(successes, n, chance).pvalue)


def equivalence(
    successes: int, n: int, margin: float, *, alpha: float = 0.05, chance: float = CHANCE
) -> Equivalence | None:
    """Whether a share is chance, give or take `margin` (Schuirmann 1987; Lakens 2017); None without answers.

    The two one-sided tests are exact binomial ones here, in the place of their tests by t or z.

    Raises
    ------
    ParameterError
        If the margin is not above 0, or leads beyond shares of 0 or 1.

    """
    _checked(successes, n, "successes")
    most = min(chance, 1 - chance)
    if not 0 < margin < most:
        raise ParameterError("margin", margin, f"above 0 and below {most:g}")
    if not n:
        return None
    from scipy.stats import binomtest  # noqa: PLC0415 - takes half a second to load

    above = float(binomtest(successes, n, chance - margin, alternative="greater").pvalue)
    below = float(binomtest(successes, n, chance + margin, alternative="less").pvalue)
    return Equivalence(margin, max(above, below), alpha, n)


def z_of(level: float) -> float:
    """The standard normal deviate that `level` of the distribution lies within on both sides, e.g. 1.96 of 0.95."""
    if not 0 < level < 1:
        raise ParameterError("level", level, "above 0 and below 1")
    return NormalDist().inv_cdf((1 + level) / 2)


def _checked(count: int, n: int, name: str) -> None:
    if not 0 <= count <= n:
        raise ParameterError(name, count, f"0 to {n}")
