"""The lattice against brute force: every path of small chains enumerated."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise, product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from melodygen.model.lattice import STEP_BITS, UNARY_BITS, Weights, draw, messages, whole, whole_rows
from melodygen.model.streams import Stream

Path = tuple[int, ...]


def enumerated(unary: Weights, steps: list[Weights]) -> dict[Path, float]:
    """Probability of every path, by multiplying out."""
    places, states = unary.shape
    weights = {}
    for path in product(range(states), repeat=places):
        weight = float(np.prod([unary[place, state] for place, state in enumerate(path)]))
        for place, (a, b) in enumerate(pairwise(path)):
            weight *= float(steps[place][a, b])
        weights[path] = weight
    total = sum(weights.values())
    return {path: weight / total for path, weight in weights.items() if weight} if total else {}


def sampled_probability(path: Path, found: list[Weights], steps: list[Weights]) -> float:
    """The probability with which forward sampling takes `path`."""
    chance = 1.0
    for place, state in enumerate(path):
        weights = found[place] if place == 0 else found[place] * steps[place - 1][path[place - 1]]
        chance *= float(weights[state] / weights.sum())
    return chance


def drawn(found: list[Weights], steps: list[Weights], stream: Stream) -> Path:
    path = [draw(found[0], stream)]
    for place in range(1, len(found)):
        path.append(draw(found[place] * steps[place - 1][path[-1]], stream))
    return tuple(path)


chains = st.integers(2, 4).flatmap(
    lambda states: st.integers(2, 4).flatmap(
        lambda places: st.tuples(
            arrays(float, (places, states), elements=st.integers(0, 1000).map(float)),
            arrays(float, (places - 1, states, states), elements=st.integers(0, 1000).map(float)),
        )
    )
)


@settings(max_examples=150)
@given(chains)
def test_every_path_is_drawn_with_its_exact_probability(chain: tuple[Weights, Weights]) -> None:
    unary, steps = chain[0], list(chain[1])
    truth = enumerated(unary, steps)
    if not truth:
        return
    found = messages(unary, steps)
    for path, chance in truth.items():
        assert sampled_probability(path, found, steps) == pytest.approx(chance, rel=1e-6, abs=1e-8)


@settings(max_examples=100)
@given(chains)
def test_impossible_chains_are_told_and_forbidden_paths_never_drawn(chain: tuple[Weights, Weights]) -> None:
    unary, steps = chain[0], list(chain[1])
    truth = enumerated(unary, steps)
    found = messages(unary, steps)
    assert bool(found[0].any()) == bool(truth)
    if truth:
        stream = Stream(3, "forbidden")
        assert all(drawn(found, steps, stream) in truth for _ in range(30))


def test_frequencies_agree_with_enumeration() -> None:
    unary = np.array([[3.0, 1.0, 0.0], [1.0, 1.0, 2.0], [0.0, 4.0, 1.0]])
    steps = [np.array([[1.0, 2.0, 0.0], [5.0, 0.0, 1.0], [1.0, 1.0, 1.0]])] * 2
    truth, count, stream = enumerated(unary, steps), 20_000, Stream(11, "frequencies")
    found = messages(unary, steps)
    times = Counter(drawn(found, steps, stream) for _ in range(count))
    assert set(times) == set(truth)
    for path, chance in truth.items():
        assert abs(times[path] - count * chance) <= 4.5 * (count * chance * (1 - chance)) ** 0.5 + 1


def test_a_chain_worked_by_hand() -> None:
    """Two states; staying weighs 3, leaving 1; it must end on state 1: P(first is 1) = 3 / 4."""
    steps = [np.array([[3.0, 1.0], [1.0, 3.0]])]
    found = messages(np.array([[1.0, 1.0], [0.0, 1.0]]), steps)
    assert found[0][1] / found[0].sum() == pytest.approx(0.75)


def test_a_message_from_beyond_counts_like_a_longer_chain() -> None:
    rng = np.random.default_rng(5)
    unary = whole_rows(rng.random((6, 4)), UNARY_BITS)
    steps = [whole(rng.random((4, 4)), STEP_BITS) for _ in range(5)]
    long = messages(unary, steps)
    short = messages(unary[:3], steps[:3], long[3])
    for one, other in zip(short, long[:3], strict=True):
        assert np.array_equal(one, other)


def test_long_sums_stay_exact_whole_numbers() -> None:
    rng = np.random.default_rng(6)
    unary = whole_rows(rng.random((200, 110)), UNARY_BITS)
    steps = [whole(rng.random((110, 110)), STEP_BITS)] * 199
    for message in messages(unary, steps):
        assert np.array_equal(message, np.floor(message))
        assert message.sum() * 2**STEP_BITS < 2**53


@given(
    arrays(float, (3, 5), elements=st.just(0.0) | st.floats(1e-100, 1e9)).filter(
        lambda rows: bool(rows.max(axis=1).min() > 0)
    )
)
def test_rounding_keeps_what_is_possible_possible(rows: Weights) -> None:
    rounded = whole_rows(rows, UNARY_BITS)
    assert np.array_equal(rounded > 0, rows > 0)
    assert rounded.max() <= 2**UNARY_BITS
