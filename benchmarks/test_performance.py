"""Speed of the player: ``make bench``.  Targets stand in the names' docstrings; nothing here fails on time."""

from __future__ import annotations

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from melodygen.generation import generate
from melodygen.parameters import Parameters
from melodygen.performance import PARTS, perform


@pytest.mark.parametrize("parts", [PARTS[:1], PARTS], ids=["melody", "all-parts"])
def test_perform_16_bars(benchmark: BenchmarkFixture, parts: tuple[str, ...]) -> None:
    """At most 5 ms."""
    melody = generate(Parameters(expression=100))
    benchmark.pedantic(perform, args=(melody, parts), rounds=200, warmup_rounds=2)
