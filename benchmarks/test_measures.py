"""Speed of the measures: ``make bench``.  Targets stand in the docstrings; nothing here fails on time."""

from __future__ import annotations

from pytest_benchmark.fixture import BenchmarkFixture

from melodygen.generation import generate
from melodygen.measures import MEASURES, summary
from melodygen.melody import Melody
from melodygen.parameters import Parameters

KNOBS = [
    measure.function
    for measure in MEASURES
    if measure.name in {"complexity", "syncopation", "repetition", "harmonic_density"}
]


def measure_knobs(melody: Melody) -> None:
    """What choosing among candidates needs to know of each."""
    for function in KNOBS:
        function(melody)


def test_measures_of_the_knobs_16_bars(benchmark: BenchmarkFixture) -> None:
    """Complexity, syncopation, repetition and harmonic density: at most 1 ms together."""
    benchmark(measure_knobs, generate(Parameters()))


def test_all_measures_16_bars(benchmark: BenchmarkFixture) -> None:
    """A whole summary: at most 5 ms."""
    benchmark(summary, generate(Parameters()))
