"""Random streams: pinned numbers, independence, and what the inverse distribution promises."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from melodygen.model.streams import Stream

WEIGHTS = st.lists(st.integers(0, 2**20), min_size=1, max_size=40).filter(any)


def test_first_numbers_of_a_stream_are_pinned_for_ever() -> None:
    stream = Stream(7, "pitch", 3)
    assert [stream.next_word() for _ in range(3)] == PINNED
    for _ in range(5):
        stream.next_word()
    assert stream.next_word() == PINNED_NINTH, "the second block of eight"


PINNED = [6643547306226958355, 2621518320074685907, 6646150981522562228]
PINNED_NINTH = 15720039059067512987


def test_streams_of_other_layers_bars_and_seeds_differ() -> None:
    names = [(7, "pitch", 3), (7, "pitch", 4), (7, "rhythm", 3), (8, "pitch", 3), (7, "pitch", -1)]
    assert len({Stream(*name).next_word() for name in names}) == len(names)


@given(WEIGHTS, st.integers(0, 1000))
def test_weight_zero_is_never_drawn(weights: list[int], seed: int) -> None:
    stream = Stream(seed, "test")
    assert all(weights[stream.index(weights)] > 0 for _ in range(20))


@given(WEIGHTS, st.integers(0, 1000), st.integers(1, 1000))
def test_scaling_all_weights_changes_nothing(weights: list[int], seed: int, factor: int) -> None:
    plain, scaled = Stream(seed, "test"), Stream(seed, "test")
    assert [plain.index(weights) for _ in range(10)] == [
        scaled.index([factor * weight for weight in weights]) for _ in range(10)
    ]


def test_frequencies_follow_weights() -> None:
    weights, count = [1, 0, 3, 6], 20_000
    stream = Stream(1, "frequencies")
    found = [0] * len(weights)
    for _ in range(count):
        found[stream.index(weights)] += 1
    for weight, times in zip(weights, found, strict=True):
        expected = count * weight / 10
        assert abs(times - expected) <= 4 * (expected * (1 - weight / 10)) ** 0.5
