"""A linear mixed model with two crossed random intercepts, by restricted maximum likelihood.

Conventions
-----------
The model is y = X beta + u[listener] + v[melody] + e.  Everything is worked out from sums by listener, by melody and by
both, so that time and memory grow with listeners times melodies and not with their square, as those of programs for any
mixed model do (``make bench-answers`` compares them).  The tests hold it to statsmodels' MixedLM, and to the analysis
of variance where a study is balanced.

Sources
-------
Bates, D., Mächler, M., Bolker, B. and Walker, S. (2015). Fitting linear mixed-effects models using lme4. Journal of
    Statistical Software 67 (1): the profiled criterion, as a function of the standard deviations over that of the rest.
Henderson, C. R. (1975). Best linear unbiased estimation and prediction under a selection model. Biometrics 31, 423-447.
"""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.floating[Any]]

_NIL = 1e-9
_MOST = 1e3
"""A standard deviation over that of the rest beyond which nothing is left."""


@dataclass(frozen=True, slots=True)
class Crossed:
    """What was fitted: effects of the columns of X with their covariance, and three variances."""

    effects: Array
    covariance: Array
    variances: tuple[float, float]
    residual: float


@dataclass(frozen=True, slots=True)
class _Sums:
    """All that the criterion needs; A is X with y as its last column, `first` the factor with more levels."""

    n: int
    p: int
    a: Array
    first_a: Array
    second_a: Array
    first_n: Array
    second_n: Array
    both_n: Array

    @classmethod
    def of(cls, columns: Array, first: NDArray[np.intp], second: NDArray[np.intp]) -> _Sums:
        levels = int(first.max()) + 1, int(second.max()) + 1
        both = np.zeros(levels)
        np.add.at(both, (first, second), 1)
        by_first, by_second = (np.zeros((level, columns.shape[1])) for level in levels)
        np.add.at(by_first, first, columns)
        np.add.at(by_second, second, columns)
        n, width = columns.shape
        return cls(n, width - 1, columns.T @ columns, by_first, by_second, both.sum(1), both.sum(0), both)

    def products(self, ratios: Array) -> tuple[Array, float]:
        """A' V^-1 A and log |V|, by the ratios of standard deviations of both factors to that of the rest."""
        one, other = ratios
        diagonal = 1 + one**2 * self.first_n
        crossing = one * other * self.both_n
        schur = np.diag(1 + other**2 * self.second_n) - crossing.T @ (crossing / diagonal[:, None])
        lower = np.linalg.cholesky(schur)
        first = one * self.first_a
        left = np.linalg.solve(lower, other * self.second_a - crossing.T @ (first / diagonal[:, None]))
        inner = self.a - first.T @ (first / diagonal[:, None]) - left.T @ left
        return inner, float(np.log(diagonal).sum() + 2 * np.log(np.diag(lower)).sum())

    def criterion(self, ratios: Array) -> float:
        """-2 log of the restricted likelihood, profiled over effects and residual variance, less a constant."""
        inner, log_v = self.products(np.abs(ratios))
        try:
            log_x = float(np.linalg.slogdet(inner[: self.p, : self.p])[1])
            rest = float(inner[-1, -1] - inner[-1, : self.p] @ np.linalg.solve(inner[:-1, :-1], inner[:-1, -1]))
        except np.linalg.LinAlgError:
            return np.inf
        return log_v + log_x + (self.n - self.p) * float(np.log(max(rest, _NIL) / (self.n - self.p)))


def fit_crossed(y: Array, x: Array, one: Sequence[Hashable], other: Sequence[Hashable]) -> Crossed | None:
    """The fit of `y` (n) by the columns of `x` (n, p) and by who and what each is of; None where nothing is left.

    `variances` are of `one` and of `other`.
    """
    from scipy.optimize import minimize  # noqa: PLC0415 - takes a while to load

    columns = np.column_stack([x, y])
    levels = [_numbered(names) for names in (one, other)]
    swapped = levels[0].max() < levels[1].max()
    sums = _Sums.of(columns, *(levels[::-1] if swapped else levels))
    best = None
    for start in ((0.5, 0.5), (0.05, 0.05)):
        options = {"xatol": 1e-7, "fatol": 1e-9, "maxiter": 2000}
        bounds = [(0, _MOST), (0, _MOST)]
        found = minimize(sums.criterion, start, method="Nelder-Mead", bounds=bounds, options=options)
        best = found if best is None or found.fun < best.fun else best
    if best is None or not best.success or max(best.x) > _MOST / 2:
        return None
    inner, _ = sums.products(best.x)
    effects = np.linalg.solve(inner[:-1, :-1], inner[:-1, -1])
    residual = float(inner[-1, -1] - inner[-1, :-1] @ effects) / (sums.n - sums.p)
    if residual <= _NIL:
        return None
    first, second = (residual * float(ratio) ** 2 for ratio in best.x)
    variances = (second, first) if swapped else (first, second)
    return Crossed(effects, residual * np.linalg.inv(inner[:-1, :-1]), variances, residual)


def _numbered(names: Sequence[Hashable]) -> NDArray[np.intp]:
    places = {name: place for place, name in enumerate(dict.fromkeys(names))}
    return np.array([places[name] for name in names], dtype=np.intp)
