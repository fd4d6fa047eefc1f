"""Features of small melodies by hand, and clusters that a child would draw."""

from __future__ import annotations

import numpy as np
import pytest

from melodygen.learning.characters import cluster, pitch_features, rhythm_features
from tests.learning.stretches import notes, quarters


def test_rhythm_features_of_quarter_notes() -> None:
    assert rhythm_features(quarters((0, 2, 4, 5))) == [1, 1, 0, 0, 0, 0, 1, 0, 0]


def test_rhythm_features_are_shares_of_notes_and_of_beats() -> None:
    piece = notes([(0, 0), (240, 2), (600, 4), (960, 5)], bars=1)
    density, on, eighth, sixteenth, triplet, long, quarter, short, empty = rhythm_features(piece)
    assert (density, on, eighth, sixteenth, triplet) == (1, 0.5, 0.25, 0.25, 0)
    assert (long, quarter, short, empty) == (0.25, 0, 0.25, 0.25)


def test_pitch_features_tell_steps_from_leaps() -> None:
    repeated, steps, thirds, leaps, spread, span, is_minor = pitch_features(quarters((0, 0, 2, 5), (12, 11, 11, 7)))
    assert (repeated, steps, thirds, leaps) == pytest.approx((2 / 7, 2 / 7, 2 / 7, 1 / 7))
    assert spread == pytest.approx(np.std([0, 0, 2, 5, 12, 11, 11, 7]))
    assert (span, is_minor) == (3, 0)


def test_mode_is_a_feature() -> None:
    assert pitch_features(quarters((0, 2, 3, 5), is_minor=True))[-1] == 2


def test_two_heaps_are_two_clusters_whatever_the_seed() -> None:
    rows = [[0, 0], [10, 10], [0, 1], [10, 11], [1, 0], [11, 10]]
    for seed in range(5):
        found = cluster(rows, 2, seed=seed).tolist()
        assert found[0] == found[2] == found[4] != found[1]
        assert found[1] == found[3] == found[5]


def test_units_of_a_feature_do_not_matter() -> None:
    rows = np.random.Generator(np.random.PCG64(3)).normal(size=(40, 3))
    assert cluster(rows.tolist(), 4).tolist() == cluster((rows * [1, 1000, 0.001]).tolist(), 4).tolist()


def test_a_feature_that_is_the_same_everywhere_is_no_error() -> None:
    assert set(cluster([[1, 5], [2, 5], [3, 5]], 2).tolist()) <= {0, 1}
