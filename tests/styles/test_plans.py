"""Plans on the disk, made when they are asked for."""

from __future__ import annotations

import dataclasses

import numpy as np
import pytest

from melodygen.styles import load_style
from melodygen.styles.plans import PlanColumns, StoredPlans, columns_of
from melodygen.styles.style import Plan
from melodygen.styles.tables import to_arrays


@pytest.fixture(scope="module")
def stored() -> StoredPlans:
    plans = load_style("hymn").plans
    assert isinstance(plans, StoredPlans)
    return plans


def as_row(plan: Plan) -> list[object]:
    values = [getattr(plan, field.name) for field in dataclasses.fields(plan)]
    return [value.tolist() if isinstance(value, np.ndarray) else value for value in values]


def test_plans_come_back_as_they_were_stored(stored: StoredPlans) -> None:
    style = load_style("hymn")
    again = to_arrays(dataclasses.replace(style, plans=tuple(stored)))
    assert all(np.array_equal(array, again[name]) for name, array in to_arrays(style).items())


def test_each_plan_is_of_its_own_size(stored: StoredPlans) -> None:
    for plan in stored:
        assert plan.rhythm_lag.shape == plan.pitch_lag.shape == plan.shift.shape == plan.is_empty.shape
        assert len(plan.rhythm_lag) == len(plan.onsets) == len(plan.register) == plan.bars
        assert plan.phrase_ends[-1] == plan.bars - 1


def test_they_are_a_sequence(stored: StoredPlans) -> None:
    assert len(list(stored)) == len(stored)
    assert as_row(stored[-1]) == as_row(stored[len(stored) - 1])
    assert [as_row(plan) for plan in stored[1:6:2]] == [as_row(stored[number]) for number in (1, 3, 5)]
    with pytest.raises(IndexError):
        stored[len(stored)]


def test_columns_are_those_of_the_plans(stored: StoredPlans) -> None:
    quick, made = columns_of(stored), columns_of(tuple(stored))
    for field in dataclasses.fields(PlanColumns):
        mine, theirs = getattr(quick, field.name), getattr(made, field.name)
        if field.name == "ranks":
            assert {knob: row.tolist() for knob, row in mine.items()} == {k: row.tolist() for k, row in theirs.items()}
        else:
            assert np.array_equal(mine, theirs) if isinstance(mine, np.ndarray) else mine == theirs
