"""The bench of likelihood: Markov models as counted by hand, and the whole of it on melodies of our own."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import numpy as np
import pytest
from click.testing import CliRunner

from benchmarks.human.likelihood import MARKOV, OURS, Findings, main, markov
from benchmarks.human.rig import write_melodies
from benchmarks.human.songs import part_of
from melodygen.generation import generate
from melodygen.learning.pieces import Piece
from melodygen.model.likelihood import UNKNOWN_CELL, WIDE_LEAP, likelihood
from melodygen.parameters import Parameters
from melodygen.theory.metre import metre_named
from tests.model.small_style import small_style

COUNT = 160
PIECE = Piece("tune", metre_named("2/4"), 2, False, (0, 480, 720, 960, 1440), (0, 2, 4, 2, 0), 480)


@pytest.fixture(scope="module")
def material(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """A folder of excerpts of a style called mine, and its corpora, as options."""
    folder = tmp_path_factory.mktemp("material")
    (folder / "excerpts").mkdir()
    melodies = [
        generate(Parameters(bars=8, key="C", scale="major", seed=seed, mood="neutral")) for seed in range(COUNT)
    ]
    write_melodies(melodies, folder / "excerpts" / "mine")
    (folder / "corpora").mkdir()
    with gzip.open(folder / "corpora" / "mine.jsonl.gz", "wt", encoding="utf-8") as file:
        file.writelines(json.dumps({"id": f"{k:04}", "keypc": 0, "mode": "maj"}) + "\n" for k in range(COUNT))
    return [option for name in ("excerpts", "corpora") for option in (f"--{name}", str(folder / name))]


def test_order_0_by_hand() -> None:
    model = markov(small_style(), [PIECE], "order 0")
    cells = np.array([3, 1, 0]) + 2 / 3  # quarter, eighths, quarter, quarter: two kinds leave 2 of 6 to the uniform
    up = down = (2 + 2 / 25) / 6  # of two rising and two falling tones
    found = likelihood(PIECE.as_melody(), model)
    known = 1 - UNKNOWN_CELL
    assert 2.0**-found.rhythm_bits == pytest.approx(np.prod((cells / 6)[[0, 1, 0, 0]]) * known**4)
    told = [2.0**-note.pitch for note in found.notes[1:]]
    assert told == pytest.approx([up * (1 - WIDE_LEAP)] * 2 + [down * (1 - WIDE_LEAP)] * 2)


def test_order_1_by_hand() -> None:
    found = likelihood(PIECE.as_melody(), markov(small_style(), [PIECE], "order 1"))
    alone = (2 + 2 / 25) / 6
    first, again, turn = (1 + alone) / 2, (1 + 2 * alone) / 4, (1 + 2 * alone) / 4
    told = [2.0**-note.pitch / (1 - WIDE_LEAP) for note in found.notes[1:]]
    assert told == pytest.approx([first, again, turn, (1 + alone) / 2])


def test_degrees_by_hand() -> None:
    found = likelihood(PIECE.as_melody(), markov(small_style(), [PIECE], "order 1, degrees"))
    alone = (2 + 2 / 25) / 6
    tonic, second, third = (1 + alone) / 2, (1 + 2 * alone) / 4, (1 + alone) / 2
    told = [2.0**-note.pitch / (1 - WIDE_LEAP) for note in found.notes[1:]]
    assert told == pytest.approx([tonic, second, third, second])


def test_figures_are_sums_by_sums_over_songs() -> None:
    found = Findings("mine", "tune", ("a", "a", "b"), np.array([10, 10, 20]), ())
    even = found.figure(np.array([20.0, 20.0, 40.0]))
    assert (even.value, even.low, even.high) == (2.0, 2.0, 2.0)
    uneven = found.figure(np.array([10.0, 10.0, 60.0]))
    assert (uneven.value, uneven.low, uneven.high) == (2.0, 1.0, 3.0)


def test_the_whole_bench_reports_on_a_style(material: list[str], tmp_path: Path) -> None:
    file = tmp_path / "bits.md"
    done = CliRunner().invoke(main, ["mine", *material, "--markdown", str(file)], catch_exceptions=False)
    assert done.exit_code == 0
    assert file.read_text(encoding="utf-8") == done.stdout
    count = sum(part_of(f"{k:04}") == "tune" for k in range(COUNT))
    assert f"{count} melodies of {count} songs" in done.stdout
    rows = [line.split("|")[1:] for line in done.stdout.splitlines() if line.startswith("|")]
    assert [row[0].strip() for row in rows[2:]] == [OURS, *MARKOV]
    bits = {row[0].strip(): float(row[1].split("[")[0]) for row in rows[2:]}
    assert bits[OURS] < bits["order 2"] < bits["order 1"] < bits["order 0"]


@pytest.mark.parametrize("name", ["excerpts", "corpora"])
def test_what_is_missing_is_one_sentence_and_exit_code_2(material: list[str], tmp_path: Path, name: str) -> None:
    options = list(material)
    options[options.index(f"--{name}") + 1] = str(tmp_path / "nothing")
    done = CliRunner().invoke(main, ["mine", *options])
    assert done.exit_code == 2
    assert done.stderr.count("\n") == 1
    assert done.stdout == ""
