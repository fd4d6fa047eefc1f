from __future__ import annotations

import warnings
from collections.abc import Sequence

import numpy as np
import pytest
from statsmodels.regression.mixed_linear_model import MixedLM, VCSpec

from melodygen.stimuli.answers import Answer, Listeners, pairs, simulate
from melodygen.stimuli.answers.crossed import Crossed, fit_crossed


def fitted(answers: Sequence[Answer]) -> Crossed | None:
    return fit_crossed(*arrays(answers), [a.listener for a in answers], [a.stimulus for a in answers])


def arrays(answers: Sequence[Answer]) -> tuple[np.ndarray, np.ndarray]:
    x = np.array([[1.0, a.condition == "generated"] for a in answers])
    return np.array([a.quality for a in answers], dtype=float), x


@pytest.mark.parametrize("plan", [Listeners(14), Listeners(30, quality_sd=(0.2, 0.5, 0.7))])
def test_statsmodels_says_the_same_of_a_study_with_gaps(plan: Listeners) -> None:
    answers = [answer for place, answer in enumerate(simulate(plan, pairs(6), 4)) if place % 7]
    found = fitted(answers)
    assert found is not None
    y, x = arrays(answers)
    factors = [[a.listener for a in answers], [a.stimulus for a in answers]]
    blocks = [np.array([[float(v == name) for name in sorted({*values})] for v in values]) for values in factors]
    names = [[[f"{n}" for n in range(block.shape[1])]] for block in blocks]
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        spec = VCSpec(["listener", "melody"], names, [[block] for block in blocks])
        other = MixedLM(y, x, groups=np.ones(len(y)), exog_vc=spec).fit(method=["powell", "nm"])
    assert found.effects == pytest.approx(other.fe_params, abs=1e-4)
    assert np.sqrt(np.diag(found.covariance)) == pytest.approx(other.bse_fe, rel=1e-3)
    assert found.variances == pytest.approx(tuple(other.vcomp), rel=5e-3, abs=1e-6)
    assert found.residual == pytest.approx(other.scale, rel=1e-3)


def test_a_balanced_study_has_the_variances_of_the_analysis_of_variance() -> None:
    # one rating of each melody by each listener and no conditions: REML is the method of moments where all are above 0
    rng = np.random.default_rng(3)
    listeners, melodies = 9, 14
    ratings = (
        rng.normal(0, 1, listeners)[:, None] + rng.normal(0, 0.7, melodies) + rng.normal(0, 0.5, (listeners, melodies))
    )
    rows, columns = np.indices(ratings.shape).reshape(2, -1)
    found = fit_crossed(ratings.ravel(), np.ones((ratings.size, 1)), rows.tolist(), columns.tolist())
    assert found is not None
    grand, of_rows, of_columns = ratings.mean(), ratings.mean(1), ratings.mean(0)
    rest = ((ratings - of_rows[:, None] - of_columns + grand) ** 2).sum() / ((listeners - 1) * (melodies - 1))
    of_listeners = (melodies * of_rows.var(ddof=1) - rest) / melodies
    of_melodies = (listeners * of_columns.var(ddof=1) - rest) / listeners
    assert found.residual == pytest.approx(rest, rel=1e-5)
    assert found.variances == pytest.approx((of_listeners, of_melodies), rel=1e-4)
    assert found.effects[0] == pytest.approx(grand)
    expected = of_listeners / listeners + of_melodies / melodies + rest / ratings.size
    assert found.covariance[0, 0] == pytest.approx(expected, rel=1e-4)


def test_the_order_of_listeners_and_melodies_does_not_matter() -> None:
    answers = simulate(Listeners(5), pairs(6), 8)
    y, x = arrays(answers)
    one, other = [a.listener for a in answers], [a.stimulus for a in answers]
    found, turned = fit_crossed(y, x, one, other), fit_crossed(y, x, other, one)
    assert found is not None
    assert turned is not None
    assert found.variances == pytest.approx(turned.variances[::-1], abs=1e-5)
    assert found.covariance == pytest.approx(turned.covariance, rel=1e-3)


def test_where_nothing_is_left_there_is_no_model() -> None:
    y = np.array([1.0, 2, 3] * 4)
    assert fit_crossed(y, np.ones((12, 1)), [n // 3 for n in range(12)], [n % 3 for n in range(12)]) is None
