"""In which order the melodies of a list are heard: in blocks that are balanced, and never two of a pair in a row.

Conventions
-----------
Blocks follow each other without anything between them, so that a pair is kept apart across their borders as well.
`before` is the pair that was heard last before the first of them, or empty.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import accumulate, pairwise

from melodygen.model.streams import Stream
from melodygen.stimuli.presentation.choosing import group_of, shuffled
from melodygen.stimuli.presentation.williams import rows_apart, williams_rows
from melodygen.stimuli.stimulus import Stimulus

Block = tuple[Stimulus, ...]
Blocks = tuple[Block, ...]

SHUFFLES = 20
"""Drawn before an order is searched for: with pairs of two, more than a third of all orders will do."""
DEALS = 50
"""Of melodies to blocks, tried before it is said that no order will do."""


def dealt(stimuli: Sequence[Stimulus], blocks: int, stream: Stream) -> Blocks:
    """Blocks drawn by chance, whose sizes and counts of each condition differ at most by one."""
    order = [stimuli[index] for index in shuffled(range(len(stimuli)), stream)]
    names = sorted({each.condition for each in stimuli})
    rank = {names[index]: place for place, index in enumerate(shuffled(range(len(names)), stream))}
    order.sort(key=lambda each: rank[each.condition])
    shift = stream.below(blocks)
    return tuple(tuple(order[(block + shift) % blocks :: blocks]) for block in range(blocks))


def dealt_apart(stimuli: Sequence[Stimulus], blocks: int, stream: Stream) -> Blocks:
    """Of `DEALS` such, one in which the fewest melodies share a block with another of their pair."""
    deals = [dealt(stimuli, blocks, stream) for _ in range(DEALS if blocks > 1 else 1)]
    return min(deals, key=lambda deal: sum(len(block) - len(set(map(group_of, block))) for block in deal))


def in_random_order(stimuli: Sequence[Stimulus], blocks: int, before: str, stream: Stream) -> Blocks | None:
    """Blocks in an order drawn by chance, each that keeps pairs apart equally likely; None where there is none."""
    for _ in range(SHUFFLES):
        deal = tuple(_shuffled(block, stream) for block in dealt(stimuli, blocks, stream))
        if keeps_apart(deal, before):
            return deal
    for _ in range(DEALS):
        found = searched(dealt(stimuli, blocks, stream), before, stream)
        if found is not None:
            return found
    return None


def in_williams_order(deal: Blocks, number: int, before: str, stream: Stream) -> Blocks | None:
    """The row of the list `number`, from 0, in each block, with as few exchanges as keep pairs apart across blocks.

    After as many lists as there are rows, the next begin one row later in each block, so that no two rows always meet.
    """
    ordered = []
    for block in deal:
        rows = rows_apart(len(block)) if _halves_are_pairs(block) else williams_rows(len(block))
        turn, place = divmod(number, len(rows))
        ordered.append(tuple(block[label] for label in rows[(place + turn) % len(rows)]))
    found = _exchanged(tuple(ordered), before)
    return found if found is not None else searched(deal, before, stream)


def labelled(block: Block, stream: Stream) -> Block:
    """The block as rows number it: drawn by chance, but that of pairs of two the second ones follow the first ones."""
    order = _shuffled(block, stream)
    if not is_of_pairs(order):
        return order
    pairs = [[each for each in order if group_of(each) == group] for group in dict.fromkeys(map(group_of, order))]
    return (*(pair[0] for pair in pairs), *(pair[1] for pair in pairs))


def is_of_pairs(block: Sequence[Stimulus]) -> bool:
    """Whether it is two or more whole pairs of two and nothing else."""
    groups = Counter(map(group_of, block))
    return len(groups) > 1 and set(groups.values()) == {2}


def _halves_are_pairs(block: Block) -> bool:
    half = len(block) // 2
    halves = zip(block[:half], block[half:], strict=False)
    return half >= 2 and len(block) % 2 == 0 and all(group_of(one) == group_of(other) for one, other in halves)


def keeps_apart(blocks: Blocks, before: str) -> bool:
    """Whether no two in a row are of the same pair."""
    groups = [before, *(group_of(each) for block in blocks for each in block)]
    return all(first != second for first, second in pairwise(groups))


def searched(deal: Blocks, before: str, stream: Stream) -> Blocks | None:
    """The blocks of `deal`, each in some order that keeps pairs apart; None only where there is none.

    Melody after melody is drawn from those that leave a way to the end.  Block by block only the last melody matters to
    the next one, which at most one pair may not come before.
    """
    afters = [""] * len(deal)
    for index in range(len(deal) - 1, 0, -1):
        afters[index - 1] = _forbidden(deal[index], afters[index])
    ordered = []
    for block, after in zip(deal, afters, strict=True):
        way = _ordered(block, before, after, stream)
        if way is None:
            return None
        ordered.append(way)
        before = group_of(way[-1]) if way else before
    return tuple(ordered)


def _forbidden(block: Block, after: str) -> str:
    """The pair that must not come right before `block`, whose last must not be of `after`; empty for none."""
    counts = Counter(map(group_of, block))
    return next((group for group in counts if not _has_way(counts, group, after)), "")


def _ordered(block: Block, before: str, after: str, stream: Stream) -> Block | None:
    left = [block[index] for index in shuffled(range(len(block)), stream)]
    counts = Counter(map(group_of, left))
    order: list[Stimulus] = []
    if not _has_way(counts, before, after):
        return None
    while left:
        index = next((place for place, each in enumerate(left) if _may_come(counts, each, before, after)), None)
        if index is None:
            return None
        order.append(left.pop(index))
        before = group_of(order[-1])
        counts[before] -= 1
    return tuple(order)


def _may_come(counts: Counter[str], next_one: Stimulus, before: str, after: str) -> bool:
    group = group_of(next_one)
    return group != before and _has_way(counts - Counter([group]), group, after)


def _has_way(counts: Counter[str], before: str, after: str) -> bool:
    """Whether that many of each pair can stand in a row between a `before` and an `after`, none beside its own."""
    left = sum(counts.values())
    if not left:
        return not before or before != after
    return all(2 * n <= left + 1 - (group == before) - (group == after) for group, n in counts.items() if n)


def _exchanged(blocks: Blocks, before: str) -> Blocks | None:
    """`blocks` with melodies of a block exchanged wherever two of a pair meet; None where no exchange does it."""
    order = [each for block in blocks for each in block]
    groups = [before, *map(group_of, order), ""]
    start = 0
    for block in blocks:
        places = range(start, start + len(block))
        for place in places:
            other = _exchange(groups, place, places) if groups[place] == groups[place + 1] else None
            if other is not None:
                order[place], order[other] = order[other], order[place]
        start = places.stop
    stops = list(accumulate(map(len, blocks)))
    found = tuple(tuple(order[stop - len(block) : stop]) for stop, block in zip(stops, blocks, strict=True))
    return found if keeps_apart(found, before) else None


def _exchange(groups: list[str], place: int, places: range) -> int | None:
    """The nearest other place whose melody can change places with that at `place`; `groups` has one more in front."""

    def meets(at: int) -> bool:
        return groups[at + 1] in (groups[at], groups[at + 2])

    for other in sorted(places, key=lambda each: abs(each - place))[1:]:
        groups[place + 1], groups[other + 1] = groups[other + 1], groups[place + 1]
        if not meets(place) and not meets(other):
            return other
        groups[place + 1], groups[other + 1] = groups[other + 1], groups[place + 1]
    return None


def _shuffled(block: Sequence[Stimulus], stream: Stream) -> Block:
    return tuple(block[index] for index in shuffled(range(len(block)), stream))
