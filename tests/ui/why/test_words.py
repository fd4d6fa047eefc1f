"""The words cover all that an explanation can hold."""

from __future__ import annotations

import pytest

from melodygen.model.influence import EXPERTS
from melodygen.theory.scales import SCALES
from tests.ui.why.fakes import explanation
from ui.why.words import REASONS, level, printed, role


def test_every_expert_has_a_name_and_a_sentence() -> None:
    assert list(REASONS) == list(EXPERTS)
    assert all(name and tip.endswith(".") for name, tip in REASONS.values())


def test_every_degree_of_every_scale_has_a_role() -> None:
    degrees = {degree for scale in SCALES for degree in scale.degrees}
    assert {"b3", "#4", "b7"} <= degrees
    for degree in degrees:
        assert role(explanation(degree=degree), is_in_scale=True).startswith(f"Degree {degree}, the ")
    assert "outside the scale" in role(explanation(degree="b2"), is_in_scale=False)


def test_the_seventh_is_told_by_its_distance_from_home() -> None:
    assert "leading note" in role(explanation(degree="7"), is_in_scale=True)
    assert "subtonic" in role(explanation(degree="b7"), is_in_scale=True)


@pytest.mark.parametrize(
    ("rank", "word"),
    [(0.0, "Expected"), (0.5, "Ordinary"), (0.8, "Surprising"), (1.0, "Very surprising")],
)
def test_each_rank_has_a_word(rank: float, word: str) -> None:
    assert level(explanation(rank=rank)) == word


@pytest.mark.parametrize(
    ("plain", "signed"),
    [
        ("the third of Bbm, over F#dim", "the third of B♭m, over F♯dim"),
        ("Bar 3, beat 2: a fifth by degree b3 or #4", "Bar 3, beat 2: a fifth by degree ♭3 or ♯4"),
        ("Likeliest: Eb4, Ab5. Above it, the subtonic", "Likeliest: E♭4, A♭5. Above it, the subtonic"),
    ],
)
def test_signs_are_printed_and_letters_left_alone(plain: str, signed: str) -> None:
    assert printed(plain) == signed
