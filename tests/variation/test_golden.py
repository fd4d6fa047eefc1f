"""One of each use, pinned note by note.

``python -m tests.variation.test_golden`` writes the files anew.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from melodygen.generation import generate
from melodygen.melody import Melody
from melodygen.parameters import Parameters
from melodygen.variation import continue_melody, fill, interpolate, vary
from tests.model.test_golden import as_text
from tests.variation.tunes import ODE, TWINKLE

FOLDER = Path(__file__).parent / "golden"

PINNED: dict[str, Callable[[], Melody]] = {
    "continue-twinkle": lambda: continue_melody(TWINKLE, 8, style="song"),
    "fill-ode": lambda: fill(ODE, bars=[5, 6], style="song"),
    "fill-rhythm-of-figure-1": lambda: fill(generate(Parameters(bars=8, seed=7)), keep="rhythm"),
    "vary-ode": lambda: vary(ODE, 40, style="song"),
    "between-two": lambda: interpolate(generate(Parameters(bars=8, seed=1)), generate(Parameters(bars=8, seed=2)), 3)[
        1
    ],
}


@pytest.mark.parametrize("name", list(PINNED))
def test_the_melody_is_the_one_on_file(name: str) -> None:
    assert as_text(PINNED[name]()) == (FOLDER / f"{name}.txt").read_text(encoding="utf-8")


def test_no_file_is_left_over() -> None:
    assert {path.stem for path in FOLDER.glob("*.txt")} == set(PINNED)


if __name__ == "__main__":
    for title, made in PINNED.items():
        (FOLDER / f"{title}.txt").write_text(as_text(made()), encoding="utf-8")
