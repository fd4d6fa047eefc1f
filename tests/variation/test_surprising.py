"""What is drawn again to surprise is less expected each time, and all else stays."""

from __future__ import annotations

import pytest

from melodygen.errors import ConstraintError, ParameterError
from melodygen.generation import generate
from melodygen.given import NOTHING
from melodygen.melody import Melody
from melodygen.model.knobs import KNOBS, reached
from melodygen.model.likelihood import likelihood
from melodygen.parameters import Parameters
from melodygen.styles import load_style
from melodygen.variation import lock_notes, surprise
from melodygen.variation.surprising import MOST_COMPLEX
from tests.variation.test_continuing import again
from tests.variation.test_filling import inside, outside
from tests.variation.tunes import ODE


def bits(melody: Melody, bars: set[int], style: str) -> float:
    told = zip(melody.notes, likelihood(melody, load_style(style)).notes, strict=True)
    own = [bit.total for note, bit in told if note.onset_ticks // melody.metre.bar_ticks in bars]
    return sum(own) / len(own)


@pytest.mark.parametrize("style", ["pop", "dance", "hymn"])
def test_it_is_less_expected_there_and_the_same_elsewhere(style: str) -> None:
    for seed in range(4):
        before = generate(Parameters(style=style, seed=seed, bars=8, complexity=40))
        after = surprise(before, bars=[4])
        assert bits(after, {4}, style) > bits(before, {4}, style)
        assert outside(after, {4}) == outside(before, {4})
        assert again(after) == after
        assert surprise(before, bars=[4]) == after
        among = reached(after, load_style(style), dict.fromkeys(KNOBS, 50.0))
        assert among["complexity"] <= MOST_COMPLEX


def test_pressed_again_it_goes_further_until_it_says_that_it_cannot() -> None:
    melody, told, refusal = ODE, [bits(ODE, {1}, "song")], ""
    while not refusal and len(told) < 40:
        try:
            melody = surprise(melody, bars=[1], style="song")
            told.append(bits(melody, {1}, "song"))
        except ConstraintError as error:
            refusal = str(error)
    assert "less expected than what is there now; choose other bars or notes" in refusal
    assert len(told) > 2
    assert told == sorted(set(told))


def test_single_notes_are_drawn_in_their_own_time_around_what_is_locked() -> None:
    before = generate(Parameters(seed=3, bars=8))
    bar = [index for index, note in enumerate(before.notes) if note.onset_ticks // 1920 == 2]
    locks = lock_notes(NOTHING, before, bar[:1])
    after = surprise(before, notes=bar, around=locks)
    assert before.notes[bar[0]] in after.notes
    assert outside(after, {2}) == outside(before, {2})
    assert inside(after, {2}) != inside(before, {2})


def test_nothing_named_is_refused() -> None:
    with pytest.raises(ParameterError, match="what to fill must be bars, notes"):
        surprise(ODE)
