from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from melodygen.errors import ParameterError
from melodygen.generation import generate
from melodygen.given import NOTHING
from melodygen.melody import Melody
from melodygen.parameters import Parameters
from melodygen.variation import lock_bars, vary
from tests.strategies import open_pitches, parameters
from tests.variation.test_continuing import again
from tests.variation.test_filling import inside
from tests.variation.tunes import ODE, SLEEVES, TWINKLE


def changed(before: Melody, after: Melody) -> float:
    """The share of the notes that are no longer there."""
    old, new = ({(note.onset_ticks, note.pitch) for note in melody.notes} for melody in (before, after))
    return 1 - len(old & new) / len(old)


def kept(melody: Melody) -> set[tuple[int, ...]]:
    assert melody.recipe is not None
    return {tuple(note) for note in melody.recipe.given.notes if note.pitch is not None}


@settings(max_examples=25, deadline=None)
@given(asked=parameters(most_bars=12), amount=st.integers(0, 100))
def test_any_variation_is_in_the_scale_and_the_range_and_can_be_rebuilt(asked: Parameters, amount: int) -> None:
    before = generate(asked)
    after = vary(before, amount)
    own = open_pitches(asked)
    assert {note.pitch for note in after.notes} <= own
    assert after.bars == before.bars
    assert after.chords == before.chords
    assert kept(after) <= {(n.onset_ticks, n.duration_ticks, n.pitch) for n in after.notes}
    assert again(after) == after


@settings(max_examples=25, deadline=None)
@given(asked=parameters(most_bars=12))
def test_nothing_changes_at_nought(asked: Parameters) -> None:
    before = generate(asked)
    after = vary(before, 0)
    assert (after.notes, after.chords) == (before.notes, before.chords)


@pytest.mark.parametrize("tune", [ODE, TWINKLE, SLEEVES], ids=["ode", "twinkle", "greensleeves"])
def test_a_tune_from_elsewhere_is_the_same_at_nought_and_another_at_a_hundred(tune: Melody) -> None:
    assert vary(tune, 0).notes == tune.notes
    assert changed(tune, vary(tune, 100)) > 0.5


@settings(max_examples=10, deadline=None)
@given(asked=parameters(most_bars=8), take=st.integers(1, 5))
def test_what_a_larger_amount_keeps_a_smaller_one_keeps_too(asked: Parameters, take: int) -> None:
    before = generate(asked)
    rows = [kept(vary(before, amount, take=take)) for amount in (0, 20, 40, 60, 80, 100)]
    assert all(more >= fewer for more, fewer in pairwise(rows))


def test_the_share_of_changed_notes_rises_with_the_amount_and_is_near_it() -> None:
    melodies = [generate(Parameters(seed=seed, style=style)) for seed in range(5) for style in ("pop", "song")]
    melodies += [ODE, TWINKLE]
    amounts = [0, 10, 30, 50, 70, 90, 100]
    shares = [
        sum(changed(melody, vary(melody, amount, take=take)) for melody in melodies for take in (1, 2, 3))
        / (3 * len(melodies))
        for amount in amounts
    ]
    assert shares[0] == 0
    assert shares == sorted(shares)
    near = [0.08 if amount <= 70 else 0.2 for amount in amounts]
    misses = [abs(share - amount / 100) for share, amount in zip(shares, amounts, strict=True)]
    assert all(miss < most for miss, most in zip(misses, near, strict=True)), shares


def test_notes_that_return_are_varied_together() -> None:
    """Bars 5 to 7 of the Ode are bars 1 to 3: they have the same notes in most variations too."""
    alike = 0
    for take in range(10):
        after = vary(ODE, 40, take=take)
        starts = [[(n.onset_ticks % 7680, n.pitch) for n in after.notes if n.onset_ticks // 1920 in bars]
                  for bars in ((0, 1, 2), (4, 5, 6))]  # fmt: skip
        alike += len(set(starts[0]) & set(starts[1])) / max(map(len, starts)) > 0.8
    assert alike >= 8


@pytest.mark.parametrize("amount", [-1, 101, float("nan")])
def test_an_amount_is_a_percentage(amount: float) -> None:
    with pytest.raises(ParameterError, match="amount must be 0 to 100 %"):
        vary(ODE, amount)


@settings(max_examples=15, deadline=None)
@given(st.sets(st.integers(0, 7)), st.integers(0, 100))
def test_what_is_locked_stays(bars: set[int], amount: int) -> None:
    asked = Parameters(bars=8)
    before = generate(asked)
    after = vary(before, amount, around=lock_bars(NOTHING, before, asked, bars))
    assert inside(after, bars) == inside(before, bars)
