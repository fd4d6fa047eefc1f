"""Speed of the model: ``make bench``.  Targets stand in the names' docstrings; nothing here fails on time."""

from __future__ import annotations

from itertools import count
from pathlib import Path

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from melodygen.export.midi import midi_bytes, write_midi
from melodygen.fields import FIELDS, ChoiceField
from melodygen.generation import generate
from melodygen.parameters import Parameters

FIGURE_1 = Parameters()


def test_knob_to_notes_16_bars(benchmark: BenchmarkFixture) -> None:
    """A knob's every value in turn, tables not warm: at most 30 ms at the 95th percentile."""
    turned = (
        FIGURE_1.replace(**{name: (37 * turn) % 101, "seed": turn})
        for turn in count()
        for name in ("complexity", "syncopation", "repetition", "harmonic_density")
    )
    benchmark.pedantic(generate, setup=lambda: ((next(turned),), {}), rounds=800)


def test_choice_to_notes_16_bars(benchmark: BenchmarkFixture) -> None:
    """Every value of every list in turn: at most 30 ms at the 95th percentile."""
    turned = [
        FIGURE_1.replace(**{field.name: choice.slug})
        for field in FIELDS
        if isinstance(field, ChoiceField)
        for choice in field.choices
    ]
    steps = count()
    benchmark.pedantic(generate, setup=lambda: ((turned[next(steps) % len(turned)],), {}), rounds=2 * len(turned))


def test_melody_to_midi_bytes(benchmark: BenchmarkFixture) -> None:
    """The MIDI file of 16 bars with chords, without the disk."""
    benchmark(midi_bytes, generate(FIGURE_1), ("melody", "chords"))


def test_batch_to_midi_files(benchmark: BenchmarkFixture, tmp_path: Path) -> None:
    """One round is 100 melodies written as MIDI files: 500 ms is 200 a second."""
    seeds = count(step=100)

    def batch(first: int) -> None:
        for seed in range(first, first + 100):
            write_midi(generate(FIGURE_1.replace(seed=seed)), tmp_path / f"{seed}.mid")

    benchmark.pedantic(batch, setup=lambda: ((next(seeds),), {}), rounds=10, warmup_rounds=1)


@pytest.mark.parametrize("bars", [16, 64, 256])
def test_length(benchmark: BenchmarkFixture, bars: int) -> None:
    """256 bars cost no more than 20 times 16 bars."""
    seeds = count()
    benchmark.pedantic(
        generate, setup=lambda: ((FIGURE_1.replace(bars=bars, seed=next(seeds)),), {}), rounds=40, warmup_rounds=3
    )
