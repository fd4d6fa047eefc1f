"""How the same notes are played is no reason to draw them again."""

from __future__ import annotations

from typing import Any

import pytest

from melodygen.generation import generate, played_as
from melodygen.parameters import Parameters

MADE = Parameters(bars=4)


@pytest.mark.parametrize("values", [{"tempo_bpm": 61}, {"instrument": "bright-acoustic-piano"}, {"tempo_bpm": 200.5}])
def test_played_otherwise_is_what_would_have_been_drawn(values: dict[str, Any]) -> None:
    asked = MADE.replace(**values)
    assert played_as(generate(MADE), MADE, asked) == generate(asked)


def test_an_instrument_of_another_range_plays_other_notes() -> None:
    asked = MADE.replace(instrument="contrabass")
    assert asked.ambitus != MADE.ambitus
    assert played_as(generate(MADE), MADE, asked) is None


def test_all_else_is_drawn() -> None:
    melody = generate(MADE)
    for values in ({"mood": "sad"}, {"seed": 2}, {"key": "A"}, {"complexity": 10, "tempo_bpm": 60}):
        assert played_as(melody, MADE, MADE.replace(**values)) is None
