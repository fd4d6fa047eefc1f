"""What the lattice draws is distributed as its weights say: frequencies against every melody there is, one by one."""

from __future__ import annotations

from itertools import product

import numpy as np
import pytest

from melodygen.model.experts import History
from melodygen.model.lattice import STEP_BITS, UNARY_BITS, Weights, whole, whole_rows
from melodygen.model.pitch import draw_pitches
from melodygen.model.pitch_lattice import COPY, PitchLattice
from melodygen.model.places import Places
from melodygen.phrase import Phrase

NOTES, PITCHES = 4, (60, 62, 64, 65)
DRAWS = 4000
WHOLE = Phrase(0, 2, "A", is_closed=True)

LOCKED = {1: 2}
"""Note to state."""


def lattice(*, locked: dict[int, int] | None = None, wish: float = 1.0, sources: tuple[int, ...] = ()) -> PitchLattice:
    """Two bars of two half notes, with weights of no regularity; a wish for state 3 on the third note."""
    random = np.random.default_rng(5)
    states = len(PITCHES)
    allowed = np.ones((NOTES, states))
    allowed[-1] = [1, 0, 0, 1]
    for note, state in (locked or {}).items():
        allowed[note] = np.eye(states)[state]
    wishes = np.ones((NOTES, states))
    wishes[2, 3] = wish
    moves = np.array([whole(random.random((states, states)) + 0.05, 12) for _ in range(NOTES)])
    moves[0] = 1.0
    onsets = np.arange(NOTES) * 960

    def pairs() -> Weights:
        return whole(random.random((states,) * 3) + 0.02, STEP_BITS)

    return PitchLattice(
        pitches=PITCHES,
        places=Places(
            onsets, np.full(NOTES, 960), onsets // 1920, onsets // 480, np.zeros(NOTES, int),
            np.zeros(NOTES, bool), np.zeros(NOTES, bool),
        ),
        experts={"register": random.random((NOTES, states)) + 0.1, "wish": wishes},
        allowed=allowed,
        history=History(pairs(), (pairs(), pairs()), whole(random.random((states, states)) + 0.02, STEP_BITS)),
        moves=moves,
        first=whole(random.random(states) + 0.1, STEP_BITS),
        sources=sources or (-1,) * NOTES,
        shifts=(0,) * NOTES,
        in_scale=np.arange(states),
    )  # fmt: skip


def enumerated(of: PitchLattice, *, copies: bool = False) -> dict[tuple[int, ...], float]:
    """The probability of every melody, from the product of all weights; copies of drawn notes count as they are."""
    unary = whole_rows(of.allowed * of.experts["register"] * of.experts["wish"], UNARY_BITS)
    weights = {}
    for states in product(range(len(PITCHES)), repeat=NOTES):
        weight = of.first[states[0]] * unary[0, states[0]]
        for note in range(1, NOTES):
            before, now = states[note - 1], states[note]
            history = of.history.opening[before, now] if note == 1 else of.step(note)[before, states[note - 2], now]
            weight *= history * of.moves[note][before, now] * unary[note, now]
            if copies and of.sources[note] >= 0 and states[of.sources[note]] == now:
                weight *= COPY
        weights[tuple(PITCHES[state] for state in states)] = weight
    total = sum(weights.values())
    return {melody: weight / total for melody, weight in weights.items()}


def drawn(of: PitchLattice, phrases: tuple[Phrase, ...] = (WHOLE,)) -> dict[tuple[int, ...], float]:
    counts: dict[tuple[int, ...], int] = {}
    for seed in range(DRAWS // 50):
        for melody in map(tuple, draw_pitches(of, phrases, seed, candidates=50).tolist()):
            counts[melody] = counts.get(melody, 0) + 1
    return {melody: count / DRAWS for melody, count in counts.items()}


def chi_square(found: dict[tuple[int, ...], float], expected: dict[tuple[int, ...], float]) -> tuple[float, int]:
    """The statistic and its degrees of freedom; cells of fewer than 5 expected are thrown together."""
    likely = [melody for melody, share in expected.items() if share * DRAWS >= 5]
    rest = 1 - sum(expected[melody] for melody in likely)
    cells = [(found.get(melody, 0.0), expected[melody]) for melody in likely]
    if rest * DRAWS >= 5:
        cells.append((1 - sum(share for share, _ in cells), rest))
    return sum(DRAWS * (share - wanted) ** 2 / wanted for share, wanted in cells), len(cells) - 1


def assert_alike(found: dict[tuple[int, ...], float], expected: dict[tuple[int, ...], float]) -> None:
    assert all(expected[melody] > 0 for melody in found)
    statistic, freedom = chi_square(found, expected)
    assert freedom > 5
    assert statistic < freedom + 4 * (2 * freedom) ** 0.5  # four standard deviations


@pytest.mark.parametrize(
    ("locked", "wish"), [({}, 1.0), (LOCKED, 1.0), ({}, 6.0), (LOCKED, 0.2), ({0: 3, 2: 0}, 1.0), ({3: 3}, 3.0)]
)
def test_every_melody_is_as_frequent_as_its_weight_says(locked: dict[int, int], wish: float) -> None:
    of = lattice(locked=locked, wish=wish)
    found = drawn(of)
    assert_alike(found, enumerated(of))
    assert all(melody[note] == PITCHES[state] for melody in found for note, state in locked.items())


def test_the_test_would_notice_a_wish_that_is_not_obeyed() -> None:
    found, other = drawn(lattice(wish=1.6)), enumerated(lattice(wish=1.0))
    statistic, freedom = chi_square(found, other)
    assert statistic > freedom + 4 * (2 * freedom) ** 0.5


def test_a_copy_in_a_later_phrase_follows_what_is_drawn_and_leaves_the_first_phrase_as_it_was() -> None:
    """Two phrases: the first is drawn as if nothing were copied, the second given the first and its copies."""
    of = lattice(sources=(-1, -1, 0, -1))
    plain, tied = enumerated(of), enumerated(of, copies=True)
    expected = {}
    for melody in plain:
        begun = {other: share for other, share in tied.items() if other[:2] == melody[:2]}
        first = sum(share for other, share in plain.items() if other[:2] == melody[:2])
        expected[melody] = first * tied[melody] / sum(begun.values())
    assert_alike(drawn(of, (Phrase(0, 1, "A", is_closed=False), Phrase(1, 1, "B", is_closed=True))), expected)


def test_weights_keep_what_is_possible_possible() -> None:
    of: Weights = lattice(locked=LOCKED).unary
    assert ((of > 0) == (lattice(locked=LOCKED).allowed > 0)).all()
