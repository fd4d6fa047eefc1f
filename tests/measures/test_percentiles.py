from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from melodygen.measures.percentiles import TABLE_SIZE, percentile, value_at

EVEN = [2.0 * rank for rank in range(TABLE_SIZE)]
TABLES = st.lists(st.integers(0, 1000), min_size=TABLE_SIZE, max_size=TABLE_SIZE).map(
    lambda values: [value / 10 for value in sorted(values)]
)
FLAT = [0.0] * 41 + [float(rank) for rank in range(1, 61)]


@pytest.mark.parametrize(("value", "percent"), [(0, 0), (200, 100), (50, 25), (51, 25.5), (-1, 0), (201, 100)])
def test_percentile_lies_between_the_entries(value: float, percent: float) -> None:
    assert percentile(value, EVEN) == pytest.approx(percent)


@pytest.mark.parametrize(("near", "percent"), [(0, 0), (30, 30), (40, 40), (90, 40)])
def test_value_that_many_share_is_taken_as_near_as_it_may_be(near: float, percent: float) -> None:
    assert percentile(0, FLAT, near=near) == percent


def test_one_value_for_all_is_every_percentile() -> None:
    assert percentile(3, [3.0] * TABLE_SIZE, near=77) == 77


@given(TABLES, st.floats(0, 100))
def test_value_at_a_percentile_stands_there(table: list[float], percent: float) -> None:
    assert percentile(value_at(percent, table), table, near=percent) == pytest.approx(percent, abs=1e-3)


@given(TABLES)
def test_percentile_never_falls_as_the_value_rises(table: list[float]) -> None:
    values = [percentile(value / 2, table) for value in range(-2, 203)]
    assert values == sorted(values)
    assert (values[0], values[-1]) == (0, 100)
