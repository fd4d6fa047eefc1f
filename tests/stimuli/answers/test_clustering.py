from __future__ import annotations

import numpy as np
import pytest
from scipy.stats import t
from statsmodels.regression.linear_model import OLS
from statsmodels.stats.sandwich_covariance import cov_cluster_2groups

from melodygen.stimuli.answers import Listeners, pairs, simulate
from melodygen.stimuli.answers.clustering import clustered


def test_the_interval_is_that_of_statsmodels_with_two_groups() -> None:
    answers = simulate(Listeners(25, 0.8, listener_sd=1.5, melody_sd=1.5), pairs(12), 2)
    fit = OLS(np.array([a.correct for a in answers], dtype=float), np.ones(len(answers))).fit()
    groups = [np.unique([getattr(a, name) for a in answers], return_inverse=True)[1] for name in ("listener", "pair")]
    both, one, other = (float(np.squeeze(found)) for found in cov_cluster_2groups(fit, *groups))
    assert both > max(one, other)  # else ours takes the larger of these
    found = clustered(answers).correct
    assert found.value == pytest.approx(float(fit.params[0]))
    assert found.high is not None
    assert found.low is not None
    assert (found.high - found.low) / 2 == pytest.approx(float(t.ppf(0.975, 11)) * both**0.5)
