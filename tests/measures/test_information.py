from __future__ import annotations

from math import log2

import pytest
from hypothesis import given
from hypothesis import strategies as st

from melodygen.measures.information import (
    INTERVAL_ALPHABET,
    IOI_ALPHABET,
    complexity,
    entropy,
    information_content,
    interval_entropy,
    ioi_entropy,
    pitch_class_entropy,
    surprisals,
)
from tests.measures.lines import ODE, OFFBEAT, line, pitches, rhythm


def probabilities(word: str, order: int) -> list[float]:
    return [2**-bits for bits in surprisals([ord(letter) for letter in word], len(set(word)), order)]


# The probability that IDyOM gives to each letter (escape method C, mixtures, exclusion, no update exclusion), as it
# stands in the tests of the R package ppm by P. M. C. Harrison.
IDYOM_ORDER_0 = (0.2, 0.1, 0.1111, 0.25, 0.1111, 0.2667, 0.125, 0.25, 0.1818, 0.1765, 0.2571, 0.1667)
IDYOM_ORDER_1 = (0.2, 0.1, 0.1111, 0.25, 0.0667, 0.2667, 0.0833, 0.25, 0.2171, 0.4043, 0.4348, 0.1923)
IDYOM_UNBOUNDED = (0.25, 0.125, 0.1429, 0.2778, 0.5313, 0.5278, 0.1842, 0.1944, 0.05, 0.28, 0.2796, 0.0968, 0.6154)


@pytest.mark.parametrize(
    ("word", "order", "idyom"),
    [("abracadabrac", 0, IDYOM_ORDER_0), ("abracadabrac", 1, IDYOM_ORDER_1), ("letlettertele", 2, IDYOM_UNBOUNDED)],
)
def test_predictions_are_those_of_idyom(word: str, order: int, idyom: tuple[float, ...]) -> None:
    """In the last word no context is longer than two letters, so that a bound of two changes nothing."""
    assert probabilities(word, order) == pytest.approx(idyom, abs=6e-5)


def test_first_symbol_is_one_of_the_alphabet_and_the_second_mixes_orders_by_hand() -> None:
    """After one a: 1/2 of what was seen, 1/2 of the rest, a share of 1/5 for each of five, scaled to 1."""
    seen, unseen = 1 / 2 + 1 / 2 * 1 / 5, 1 / 2 * 1 / 5
    first, second = surprisals([0, 0], 5)
    assert first == pytest.approx(log2(5))
    assert second == pytest.approx(-log2(seen / (seen + 4 * unseen)))


@given(st.lists(st.integers(0, 4), max_size=30))
def test_probabilities_of_what_may_come_sum_to_one(past: list[int]) -> None:
    total = sum(2 ** -surprisals([*past, symbol], 5)[-1] for symbol in range(5))
    assert total == pytest.approx(1)


def test_what_repeats_is_less_and_less_news() -> None:
    bits = surprisals([1, 2, 3] * 10, 49)
    assert sum(bits[:6]) > sum(bits[12:18]) > sum(bits[24:30])


def test_information_content_adds_interval_and_duration_by_hand() -> None:
    """Two notes: one interval and one duration, each the first of its kind."""
    assert information_content(rhythm(0, 4)) == pytest.approx(log2(INTERVAL_ALPHABET) + log2(IOI_ALPHABET))


def test_complexity_is_information_by_beats() -> None:
    """Thirty notes in 32 quarters, of which 29 were predicted."""
    bits = information_content(ODE)
    assert bits is not None
    assert complexity(ODE) == pytest.approx(bits * 29 / 32)


def test_complexity_grows_with_news_and_with_density() -> None:
    plain = pitches(60, 62, 64, 65, 60, 62, 64, 65)
    odd = pitches(60, 67, 61, 70, 64, 59, 66, 72)
    dense = line([60, 62, 64, 65] * 2, range(0, 16, 2), bars=1)
    values = [complexity(melody) for melody in (plain, odd, dense)]
    assert None not in values
    assert values[1] > values[0] < values[2]  # type: ignore[operator]


def test_leaps_and_rests_beyond_the_alphabet_count_as_its_widest() -> None:
    far = line([24, 96, 24], (0, 40, 80), bars=8)
    farther = line([12, 120, 12], (0, 60, 120), bars=8)
    assert information_content(far) == information_content(farther)


def test_entropy_has_its_textbook_values() -> None:
    assert entropy("aaaa") == 0
    assert entropy("abcd") == 2
    assert entropy("aab") == pytest.approx(log2(3) - 2 / 3)
    assert entropy("") is None


def test_entropies_agree_with_melody_features() -> None:
    """melody-features 1.3.3, interval_entropy, and shannon_entropy of pitch classes and inter-onset intervals."""
    assert interval_entropy(ODE) == pytest.approx(2.0748729095977496)
    assert pitch_class_entropy(ODE) == pytest.approx(2.2505377798848194)
    assert ioi_entropy(ODE) == pytest.approx(0.9255982359100635)
    assert interval_entropy(OFFBEAT) == pytest.approx(2.355388542207534)
    assert pitch_class_entropy(OFFBEAT) == pytest.approx(2.411602217974672)
    assert ioi_entropy(OFFBEAT) == pytest.approx(2.054585169337799)


def test_one_note_has_no_interval_to_predict() -> None:
    single = rhythm(0)
    assert complexity(single) is None
    assert information_content(single) is None
    assert interval_entropy(single) is None
    assert pitch_class_entropy(single) == 0
