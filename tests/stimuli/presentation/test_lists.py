from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import combinations, pairwise, permutations, product
from math import ceil, floor

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from melodygen.errors import ConstraintError
from melodygen.stimuli.design.design import Design
from melodygen.stimuli.presentation import lists_of
from melodygen.stimuli.presentation.choosing import shares
from melodygen.stimuli.stimulus import Role, Stimulus
from melodygen.stimuli.study_page import ListeningList
from tests.stimuli.sets import beside, design, paired, stimulus

CONDITIONS = ("human", "a", "b")
Made = tuple[Design, tuple[Stimulus, ...]]


@st.composite
def studies(draw: st.DrawFn, *, largest: int = 12, lists: int = 12, whole: bool = False) -> Made:
    """Any set, with pairs of any size or none, and any wishes for its lists; or lists that have all of it."""

    def some(role: Role, at_most: int) -> list[Stimulus]:
        kinds = st.tuples(st.sampled_from(CONDITIONS), st.sampled_from(("", "p", "q", "r", "s", "t")))
        drawn = draw(st.lists(kinds, max_size=at_most, min_size=role == "trial"))
        return [stimulus(f"{role}-{n}", each, pair, role) for n, (each, pair) in enumerate(drawn)]

    sets = {role: some(role, at_most) for role, at_most in (("trial", largest), ("practice", 2), ("attention", 2))}  # type: ignore[arg-type]
    wanted = design(
        seed=draw(st.integers(0, 5)),
        lists=draw(st.integers(1, lists)),
        trials=0 if whole else draw(st.integers(0, len(sets["trial"]))),
        order=draw(st.sampled_from(("random", "williams"))),
        blocks=draw(st.integers(1, 3)),
        practice=len(sets["practice"]) if whole else draw(st.integers(0, len(sets["practice"]))),
        attention=len(sets["attention"]) if whole else draw(st.integers(0, len(sets["attention"]))),
        both_of_pair=draw(st.booleans()),
    )
    return wanted, tuple(each for some_of in sets.values() for each in some_of)


def _within_one(counts: Sequence[int]) -> bool:
    return max(counts) - min(counts) <= 1


def _allowed(made: Made, order: Sequence[Stimulus], blocks: Sequence[int], roles: Sequence[Role]) -> bool:
    """Whether a list may be so: all that holds of a list by itself."""
    wanted, stimuli = made[0].presentation, made[1]
    mine = [each for each, role in zip(order, roles, strict=True) if role == "trial"]
    of_block = [block for block, role in zip(blocks, roles, strict=True) if role == "trial"]
    every = [each.condition for each in stimuli if each.role == "trial"]
    average = shares(Counter(every), len(mine))
    counts = {name: sum(each.condition == name for each in mine) for name in average}
    pairs = Counter(each.pair for each in mine if each.pair)
    return (
        all(floor(share) <= counts[name] <= ceil(share) for name, share in average.items())
        and all(one.pair != other.pair or not one.pair for one, other in pairwise(order))
        and all(one.pair != other.pair or not one.pair for one, other in pairwise(mine))
        and (wanted.both_of_pair or all(times == 1 for times in pairs.values()))
        and _within_one([of_block.count(block) for block in range(1, wanted.blocks + 1)])
        and all(
            _within_one(
                [
                    sum(b == block and each.condition == name for each, b in zip(mine, of_block, strict=True))
                    for block in range(1, wanted.blocks + 1)
                ]
            )
            for name in counts
        )
    )


def _holds(made: Made, lists: Sequence[ListeningList]) -> None:
    wanted, known = made[0].presentation, {each.id: each for each in made[1]}
    assert [each.number for each in lists] == list(range(1, wanted.lists + 1))
    for each in lists:
        roles = [trial.role for trial in each.trials]
        order = [known[trial.stimulus] for trial in each.trials]
        assert _allowed(made, order, [trial.block for trial in each.trials], roles)
        assert len({trial.stimulus for trial in each.trials}) == len(order)
        assert [stimulus.role for stimulus in order] == roles
        assert roles[: wanted.practice] == ["practice"] * wanted.practice
        assert (roles.count("practice"), roles.count("attention")) == (wanted.practice, wanted.attention)
        assert roles[wanted.practice] == "trial"
        assert all((one, other) != ("attention", "attention") for one, other in pairwise(roles))
        assert [trial.block for trial in each.trials] == sorted(trial.block for trial in each.trials)
        for role in ("practice", "attention", "trial"):
            items = [trial.item for trial in each.trials if trial.role == role]
            assert items == [f"{role}-{n:0{3 if role == 'trial' else 2}}" for n in range(1, len(items) + 1)]
        assert all((trial.instructed is not None) == (trial.role == "attention") for trial in each.trials)
    heard = Counter(trial.stimulus for each in lists for trial in each.trials)
    trials = [each for each in made[1] if each.role == "trial"]
    sizes = Counter(each.condition for each in trials)
    for name in sizes:
        assert _within_one([heard[each.id] for each in trials if each.condition == name])
    if len(set(sizes.values())) == 1:
        assert _within_one([heard[each.id] for each in trials])


@settings(max_examples=120, deadline=None)
@given(studies())
def test_whatever_is_asked_the_lists_hold_it_or_one_sentence_says_why_not(made: Made) -> None:
    try:
        lists = lists_of(*made)
    except ConstraintError:
        return
    _holds(made, lists)
    assert lists == lists_of(made[0], tuple(reversed(made[1])))


def _possible(made: Made) -> bool:
    """Whether there is any list at all, by trying every one."""
    wanted = made[0].presentation
    of = {role: [each for each in made[1] if each.role == role] for role in ("practice", "attention", "trial")}
    again = {each.pair for each in of["trial"] if each.pair} & {
        each.pair for each in (*of["practice"], *of["attention"]) if each.pair
    }
    if wanted.blocks > (wanted.trials or len(of["trial"])) or (again and not wanted.both_of_pair):
        return False
    counts = [wanted.trials] if wanted.trials else [len(of["trial"])]
    if not wanted.trials and not wanted.both_of_pair:
        counts = list(range(wanted.blocks, len(of["trial"]) + 1))
    return any(_allowed(made, *each) for count in counts for each in _all_lists(wanted, of, count))


def _all_lists(
    wanted: object, of: dict[str, list[Stimulus]], count: int
) -> Iterator[tuple[list[Stimulus], list[int], list[Role]]]:
    presentation = wanted  # as a design has it
    practice, attention, blocks = presentation.practice, presentation.attention, presentation.blocks  # type: ignore[attr-defined]
    sizes = [
        each for each in product((count // blocks, ceil(Fraction(count, blocks))), repeat=blocks) if sum(each) == count
    ]
    gaps = list(combinations(range(1, count + 1), attention))
    for first, main, asked in product(
        permutations(of["practice"], practice),
        permutations(of["trial"], count),
        permutations(of["attention"], attention),
    ):
        for size, places in product(set(sizes), gaps):
            numbers = [block for block, n in enumerate(size, start=1) for _ in range(n)]
            order, where, roles = list(first), [0] * practice, ["practice"] * practice
            for place, (each, block) in enumerate(zip(main, numbers, strict=True), start=1):
                order, where, roles = [*order, each], [*where, block], [*roles, "trial"]
                if place in places:
                    order, where, roles = [*order, asked[places.index(place)]], [*where, block], [*roles, "attention"]
            yield order, where, roles  # type: ignore[misc]


@settings(max_examples=60, deadline=None)
@given(studies(largest=5, lists=1, whole=True))
def test_where_no_list_is_made_there_is_none(made: Made) -> None:
    try:
        lists_of(*made)
    except ConstraintError:
        assert not _possible(made)


def _after(lists: Sequence[ListeningList]) -> Counter[tuple[str, str]]:
    orders = [[trial.stimulus for trial in each.trials if trial.role == "trial"] for each in lists]
    return Counter(step for order in orders for step in pairwise(order))


@pytest.mark.parametrize(("melodies", "rows"), [(6, 6), (7, 14)])
def test_in_a_williams_design_each_melody_follows_each_other_equally_often(melodies: int, rows: int) -> None:
    stimuli = [stimulus(str(n), CONDITIONS[n % 2]) for n in range(melodies)]
    after = _after(lists_of(design(order="williams", lists=2 * rows, practice=0, attention=0), stimuli))
    assert len(after) == melodies * (melodies - 1)
    assert set(after.values()) == {2 * rows // melodies}


def test_in_a_williams_design_of_pairs_all_others_follow_equally_often_to_within_one() -> None:
    stimuli = (*paired(5), *beside())
    after = _after(lists_of(design(order="williams", lists=20), stimuli))
    assert len(after) == 10 * 8
    assert set(after.values()) == {2, 3}


def test_in_williams_blocks_each_melody_follows_each_other_of_its_block_equally_often() -> None:
    stimuli = paired(6)
    lists = lists_of(design(order="williams", lists=12, blocks=2, practice=0, attention=0), stimuli)
    blocks = {frozenset(trial.stimulus for trial in each.trials if trial.block == 1) for each in lists}
    assert len(blocks) == 2  # the same members in all lists, which come first in turn
    inside = {step: times for step, times in _after(lists).items() if any(set(step) <= block for block in blocks)}
    assert len(inside) == 2 * 6 * 5
    assert sum(inside.values()) == 12 * 2 * 5
    assert max(inside.values()) <= 4  # two each, but for lists in which two of a pair would have met between blocks


def test_attention_trials_are_spread_and_ask_for_both_answers() -> None:
    stimuli = (*paired(20), *beside(attention=4))
    lists = lists_of(design(lists=30, attention=4), stimuli)
    asked = {trial.stimulus: trial.instructed for each in lists for trial in each.trials if trial.instructed}
    assert {said for said, _ in asked.values()} == {"person", "generated"}
    places = set()
    for each in lists:
        order = [trial.role for trial in each.trials if trial.role != "practice"]
        at = [sum(role == "trial" for role in order[:place]) for place, role in enumerate(order) if role == "attention"]
        assert all(4 <= later - earlier <= 12 for earlier, later in pairwise([0, *at, 40]))
        assert all(trial.instructed == asked[trial.stimulus] for trial in each.trials if trial.role == "attention")
        places.add(tuple(at))
    assert len(places) > 5


@pytest.mark.parametrize(
    ("wishes", "said"),
    [
        ({"trials": 9}, "the set has 8 trial stimuli, and lists are to have 9; set trials to 8 or less"),
        ({"practice": 3}, "the set has 2 practice stimuli, and lists are to have 3; set practice to 2 or less"),
        ({"blocks": 9}, "8 trials cannot be parted in 9 blocks; set blocks to 8 or less under [presentation]"),
        ({"both_of_pair": False, "trials": 5}, "lists of 5 trials with only one of each pair"),
        ({"both_of_pair": False, "trials": 5}, "set trials to 4 or less under [presentation], or both_of_pair to true"),
    ],
)
def test_what_cannot_be_is_one_sentence_that_says_what_to_relax(wishes: dict[str, int], said: str) -> None:
    with pytest.raises(ConstraintError) as error:
        lists_of(design(**wishes), (*paired(4), *beside()))
    assert said in str(error.value)


def test_a_set_of_one_pair_alone_says_that_it_cannot_be_in_order() -> None:
    with pytest.raises(ConstraintError, match="no order of list 1 keeps melodies of the same pair apart"):
        lists_of(design(practice=0, attention=0), paired(1))


def test_the_lists_of_a_design_stay_what_they_are() -> None:
    """A set that is rebuilt years later has the same lists: if this changes, the changelog says so."""
    wishes = ({}, {"order": "williams", "lists": 20}, {"trials": 6, "blocks": 2}, {"both_of_pair": False, "lists": 9})
    made = [lists_of(design(**each), (*paired(6), *beside())) for each in wishes]
    assert hashlib.sha256(repr(made).encode()).hexdigest()[:16] == "35bd7268b7db1ded"
