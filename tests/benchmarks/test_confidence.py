from __future__ import annotations

import pytest

from benchmarks.human.confidence import percentile, wilson


def test_wilsons_interval_is_the_published_one() -> None:
    """Newcombe (1998), table I: 81 of 263 is 0.2553 to 0.3662, and 0 of 20 is 0 to 0.1611."""
    figure = wilson(81 / 263, 263)
    assert [figure.low, figure.high] == pytest.approx([0.2553, 0.3662], abs=1e-4)
    none = wilson(0.0, 20)
    assert [none.low, none.high] == pytest.approx([0.0, 0.1611], abs=1e-4)


def test_a_percentile_lies_in_its_interval() -> None:
    figure = percentile(range(101), 95, [str(number) for number in range(101)])
    assert figure.low < figure.value < figure.high
    assert figure.value == 95


def test_excerpts_of_one_song_are_less_sure_than_songs() -> None:
    values = [float(number // 10) for number in range(100)]
    alone = percentile(values, 50, [str(number) for number in range(100)])
    together = percentile(values, 50, [str(number // 10) for number in range(100)])
    assert together.high - together.low > alone.high - alone.low
