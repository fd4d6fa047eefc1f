"""Which stimuli each list has, where it does not have all of them.

Conventions
-----------
In every list the conditions have as many stimuli each as can be: counts differ at most by one, but for conditions that
have no more.  Over all lists, the stimuli of a condition are heard equally often, to within one; so are all stimuli of
the set where the conditions have equally many.  Of a pair a list has at most `most` stimuli.

All that is a matter of whole numbers within bounds (`circulation`): first how often each stimulus is heard in total,
then list after list what is heard of that, so that what is left can be shared among the lists that are left.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from fractions import Fraction
from math import ceil, floor

from melodygen.model.streams import Stream
from melodygen.stimuli.presentation.flows import Arc, circulation
from melodygen.stimuli.stimulus import Stimulus

Bounds = tuple[int, int]


def selections(
    stimuli: Sequence[Stimulus], *, lists: int, count: int, most: int, stream: Stream
) -> list[tuple[Stimulus, ...]] | None:
    """`count` of `stimuli` for each list, at most `most` of a pair; None where that cannot be balanced."""
    if count == len(stimuli) and max(Counter(map(group_of, stimuli)).values(), default=0) <= most:
        return [tuple(stimuli)] * lists
    left = _totals(stimuli, lists=lists, count=count, most=most, order=shuffled(range(len(stimuli)), stream))
    if left is None:
        return None
    chosen = []
    for lists_left in range(lists, 0, -1):
        taken = _one_list(stimuli, left, lists_left, count, shuffled(range(len(stimuli)), stream))
        chosen.append(tuple(stimuli[index] for index in taken))
        for index in taken:
            left[index] -= 1
    return chosen


def most_balanced(stimuli: Sequence[Stimulus], *, lists: int, most: int, at_most: int) -> int:
    """The greatest count that lists can have with at most `most` of a pair, up to `at_most`; 0 where none can."""
    counts = range(min(at_most, len(stimuli)), 0, -1)
    order = range(len(stimuli))
    return next((n for n in counts if _totals(stimuli, lists=lists, count=n, most=most, order=order) is not None), 0)


def group_of(stimulus: Stimulus) -> str:
    """The pair; one that has none is alone."""
    return f"pair {stimulus.pair}" if stimulus.pair else f"stimulus {stimulus.id}"


def shuffled(items: Sequence[int] | range, stream: Stream) -> list[int]:
    """In an order drawn by chance, each equally likely (Durstenfeld 1964)."""
    order = list(items)
    for last in range(len(order) - 1, 0, -1):
        other = stream.below(last + 1)
        order[last], order[other] = order[other], order[last]
    return order


def shares(sizes: dict[str, int], count: int) -> dict[str, Fraction]:
    """How many of `count` each condition gets on average: the same, or all it has where that is less.

    Examples
    --------
    >>> {name: str(share) for name, share in shares({"human": 2, "a": 9, "b": 9}, 7).items()}
    {'human': '2', 'a': '5/2', 'b': '5/2'}

    """
    shared: dict[str, Fraction] = {}
    left = Fraction(count)
    for done, name in enumerate(sorted(sizes, key=lambda each: sizes[each])):
        shared[name] = min(Fraction(sizes[name]), left / (len(sizes) - done))
        left -= shared[name]
    return {name: shared[name] for name in sizes}


def _totals(
    stimuli: Sequence[Stimulus], *, lists: int, count: int, most: int, order: Sequence[int]
) -> list[int] | None:
    """In how many of all lists each stimulus is; who is heard once more than others follows `order`."""
    sizes = Counter(each.condition for each in stimuli)
    shared = shares(sizes, count)
    if sum(shared.values()) != count:
        return None
    rates = [lists * shared[each.condition] / sizes[each.condition] for each in stimuli]
    of_pairs: dict[str, Fraction] = {}
    for each, rate in zip(stimuli, rates, strict=True):
        of_pairs[group_of(each)] = of_pairs.get(group_of(each), Fraction(0)) + rate
    conditions = {name: (lists * floor(share), lists * ceil(share)) for name, share in shared.items()}
    bounds, total = [_around(rate) for rate in rates], lists * count
    evenly = {name: _around(rate) for name, rate in of_pairs.items()}
    if all(at_most <= lists * most for _, at_most in evenly.values()):
        return _within(stimuli, bounds, evenly, conditions, total, order)
    return _within(stimuli, bounds, dict.fromkeys(of_pairs, (0, lists * most)), conditions, total, order)


def _one_list(
    stimuli: Sequence[Stimulus], left: list[int], lists_left: int, count: int, order: Sequence[int]
) -> list[int]:
    """What the next of the lists that are left has of what is left to be heard: there always is something.

    An even share of all that is left is within all bounds, and so whole numbers are as well.
    """
    bounds = [(max(0, times - lists_left + 1), min(1, times)) for times in left]
    pairs: Counter[str] = Counter()
    conditions: Counter[str] = Counter()
    for each, times in zip(stimuli, left, strict=True):
        pairs[group_of(each)] += times
        conditions[each.condition] += times
    even = [{name: _around(Fraction(n, lists_left)) for name, n in counted.items()} for counted in (pairs, conditions)]
    taken = _within(stimuli, bounds, even[0], even[1], count, order)
    return [index for index, times in enumerate(taken or ()) if times]


def _within(
    stimuli: Sequence[Stimulus],
    bounds: Sequence[Bounds],
    pairs: dict[str, Bounds],
    conditions: dict[str, Bounds],
    total: int,
    order: Sequence[int],
) -> list[int] | None:
    """How often each stimulus is taken, so that its own bounds, its pair's and its condition's hold."""
    groups = list(dict.fromkeys(group_of(stimuli[index]) for index in order))
    names = list(dict.fromkeys(stimuli[index].condition for index in order))
    pair_at = {group: number for number, group in enumerate(groups, start=2)}
    condition_at = {name: number for number, name in enumerate(names, start=2 + len(groups))}

    def arcs() -> Iterator[Arc]:
        for index in order:
            yield pair_at[group_of(stimuli[index])], condition_at[stimuli[index].condition], *bounds[index]
        yield from ((0, pair_at[group], *pairs[group]) for group in groups)
        yield from ((condition_at[name], 1, *conditions[name]) for name in names)
        yield 1, 0, total, total

    taken = circulation(2 + len(groups) + len(names), list(arcs()))
    if taken is None:
        return None
    times = dict(zip(order, taken, strict=False))
    return [times[index] for index in range(len(stimuli))]


def _around(rate: Fraction) -> Bounds:
    return floor(rate), ceil(rate)
