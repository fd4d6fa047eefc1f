"""Who hears what in which order.

What holds of every list, exactly, or there is one ConstraintError and no list at all:

- first the practice trials, in one order for all; then the others in blocks, with attention trials among them
- no two of a pair in a row: not across blocks, not after practice, not beside an attention trial, and not with only an
  attention trial between them
- where a list does not have all melodies: as many of each condition as of the others, to within one (conditions that
  have fewer are in it whole); over all lists, each melody of a condition equally often, to within one
- blocks have as many melodies, and as many of each condition, as each other, to within one
- with ``both_of_pair = false`` one melody of a pair at most

``order = "williams"`` keeps besides, where lists have all melodies:

- in one block without pairs: each melody comes right after each other equally often, after every `williams_rows` lists
- in one block of whole pairs of two: so do melodies that are no pair, to within one, after every `rows_apart` lists
- in several blocks: the same within each block, whose members are then the same in all lists, and of the blocks
  themselves; a list in which two of a pair would meet where a block or practice ends has two melodies exchanged
- in all other sets with pairs: rows begin as Williams rows, and have two melodies exchanged wherever two of a pair meet

and a list that no exchange helps is in random order.

Where lists have some of the melodies only, rows are of places with a condition each: in one block without pairs, and
with as many melodies of each condition in every list, conditions come after each other as often as in a whole square.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import suppress
from itertools import count
from math import ceil

from melodygen.errors import ConstraintError
from melodygen.model.streams import Stream
from melodygen.stimuli.design.design import Design, Presentation
from melodygen.stimuli.presentation.attention import gaps_for, instruction
from melodygen.stimuli.presentation.choosing import group_of, most_balanced, selections
from melodygen.stimuli.presentation.ordering import (
    Blocks,
    dealt,
    dealt_apart,
    in_random_order,
    in_williams_order,
    labelled,
)
from melodygen.stimuli.presentation.williams import williams_rows
from melodygen.stimuli.stimulus import Role, Stimulus
from melodygen.stimuli.study_page import ListeningList, Trial

ORDERS = 20
"""Of a list, tried before it is said that there is none."""
SELECTIONS = 10
"""Of melodies for all lists, tried before that is said."""


def lists_of(design: Design, stimuli: Sequence[Stimulus]) -> tuple[ListeningList, ...]:
    """The lists of `design`; the same on every machine, in whatever order the stimuli are given.

    Raises
    ------
    ConstraintError
        What is asked for cannot hold together: says what, and what to relax.

    """
    known = tuple(sorted(stimuli, key=lambda each: each.id))
    for draw in range(SELECTIONS - 1):
        with suppress(_NoOrderError):
            return _lists(design, known, draw)
    return _lists(design, known, SELECTIONS - 1)


def _lists(design: Design, stimuli: tuple[Stimulus, ...], draw: int) -> tuple[ListeningList, ...]:
    making = _Making(design, stimuli, draw)
    return tuple(making.listening_list(number) for number in range(design.presentation.lists))


class _NoOrderError(ConstraintError):
    """What was chosen for a list cannot be put in order; something else might."""


class _Making:
    """What all lists have in common: what each hears, and the squares that they are rows of."""

    def __init__(self, design: Design, stimuli: tuple[Stimulus, ...], draw: int) -> None:
        self.seed, self.wanted, self.draw = design.set.seed, design.presentation, draw
        practice, attention = _of("practice", stimuli), _of("attention", stimuli)
        trials = _of("trial", stimuli)
        _check(self.wanted, trials, practice, attention)
        self.practice = self._selected(practice, self.wanted.practice, len(practice), "practice")
        self.attention = self._selected(attention, self.wanted.attention, len(attention), "attention")
        self.trials = self._trials(trials)
        _check_length(self.wanted, len(self.trials[0]))
        asked = self._stream("instructions")
        self.instructions = {each.id: instruction(number, asked) for number, each in enumerate(attention)}
        self.squares = self._squares(trials)

    def listening_list(self, number: int) -> ListeningList:
        """The list `number`, from 0."""
        stream = self._stream(f"list-{number}")
        for attempt in range(ORDERS):
            practice = in_random_order(self.practice[number], 1, "", self._stream(f"practice-order-{attempt}"))
            if practice is None:
                raise _no_order(self.wanted, number, is_practice=True)
            before = group_of(practice[0][-1]) if practice[0] else ""
            blocks = self._blocks(number, before, stream, attempt)
            order = [each for block in blocks or () for each in block]
            gaps = gaps_for(self.attention[number], order, stream) if blocks is not None else None
            if blocks is not None and gaps is not None:
                asked = dict(zip(gaps, self.attention[number], strict=True))
                return ListeningList(number=number + 1, trials=(*_practice(practice[0]), *self._main(blocks, asked)))
        raise _no_order(self.wanted, number, is_practice=False)

    def _blocks(self, number: int, before: str, stream: Stream, attempt: int) -> Blocks | None:
        if self.wanted.order == "random" or attempt:
            return in_random_order(self.trials[number], self.wanted.blocks, before, stream)
        if self.squares is None:
            deal = _by_condition(dealt(self.trials[number], self.wanted.blocks, stream))
            return in_williams_order(deal, number, before, stream)
        rows = williams_rows(len(self.squares))
        turned = tuple(self.squares[index] for index in rows[number % len(rows)])
        return in_williams_order(turned, number, before, stream)

    def _main(self, blocks: Blocks, attention: dict[int, Stimulus]) -> Iterator[Trial]:
        """The trials with attention trials after the gaps' melodies; these belong to the block of the one before."""
        places = ((block, each) for block, members in enumerate(blocks, start=1) for each in members)
        asked = count(1)
        for place, (block, each) in enumerate(places, start=1):
            yield Trial(item=f"trial-{place:03}", stimulus=each.id, block=block)
            if place in attention:
                id_ = attention[place].id
                item, said = f"attention-{next(asked):02}", self.instructions[id_]
                yield Trial(item=item, stimulus=id_, role="attention", block=block, instructed=said)

    def _trials(self, trials: tuple[Stimulus, ...]) -> list[tuple[Stimulus, ...]]:
        """Of a pair at most as many as can be kept apart, or one."""
        if self.wanted.trials:
            most = ceil(self.wanted.trials / 2) if self.wanted.both_of_pair else 1
            return self._selected(trials, self.wanted.trials, most, "trials")
        if self.wanted.both_of_pair:
            return self._selected(trials, len(trials), len(trials), "trials")
        groups = len(set(map(group_of, trials)))
        best = most_balanced(trials, lists=self.wanted.lists, most=1, at_most=groups)
        return self._selected(trials, best, 1, "trials")

    def _selected(self, stimuli: tuple[Stimulus, ...], heard: int, most: int, what: str) -> list[tuple[Stimulus, ...]]:
        lists = self.wanted.lists
        found = selections(stimuli, lists=lists, count=heard, most=most, stream=self._stream(f"{what}-chosen"))
        if found is None:
            raise self._unbalanced(stimuli, heard, most)
        return found

    def _unbalanced(self, stimuli: tuple[Stimulus, ...], heard: int, most: int) -> ConstraintError:
        best = most_balanced(stimuli, lists=self.wanted.lists, most=most, at_most=heard)
        limit = "only one of each pair" if most == 1 else f"no more than {most} of each pair"
        conflict = f"lists of {heard} trials with {limit} cannot have the conditions equally often"
        lower = f"set trials to {best} or less under [presentation]" if best else "have more pairs or conditions"
        return ConstraintError(conflict, f"{lower}, or both_of_pair to true" if not self.wanted.both_of_pair else lower)

    def _squares(self, trials: tuple[Stimulus, ...]) -> Blocks | None:
        """Of Williams orders, where lists have all melodies: the blocks, the same in all lists."""
        if self.wanted.order == "random" or len(self.trials[0]) < len(trials):
            return None
        stream = self._stream("squares")
        return tuple(labelled(block, stream) for block in dealt_apart(trials, self.wanted.blocks, stream))

    def _stream(self, what: str) -> Stream:
        return Stream(self.seed, f"presentation/{what}", take=self.draw)


def _check(
    wanted: Presentation, trials: Sequence[Stimulus], practice: Sequence[Stimulus], attention: Sequence[Stimulus]
) -> None:
    """Whether the set has what lists are to have, before any is made."""
    for name, asked, there in (
        ("trials", wanted.trials, trials),
        ("practice", wanted.practice, practice),
        ("attention", wanted.attention, attention),
    ):
        if asked > len(there):
            has = f"the set has {len(there)} {name.removesuffix('s')} stimuli, and lists are to have {asked}"
            raise ConstraintError(has, f"set {name} to {len(there)} or less under [presentation]")
    if not trials:
        raise ConstraintError("the set has no melodies to judge", "ask for some under [generated] or [humans]")
    again = {each.pair for each in trials if each.pair} & {each.pair for each in (*practice, *attention)}
    if again and not wanted.both_of_pair:
        conflict = f"the pair {min(again)} is in practice or attention trials as well, but both_of_pair is false"
        raise ConstraintError(
            conflict, "set both_of_pair to true, or practice and attention to 0, under [presentation]"
        )


def _check_length(wanted: Presentation, heard: int) -> None:
    """Whether lists of that many trials can be parted in blocks, and part attention trials."""
    if wanted.blocks > heard:
        conflict = f"{heard} trials cannot be parted in {wanted.blocks} blocks"
        raise ConstraintError(conflict, f"set blocks to {heard} or less under [presentation]")
    if wanted.attention > heard:
        conflict = f"{wanted.attention} attention trials cannot be kept apart by {heard} trials"
        raise ConstraintError(conflict, f"set attention to {heard} or less under [presentation]")


def _no_order(wanted: Presentation, number: int, *, is_practice: bool) -> _NoOrderError:
    what = "its practice trials" if is_practice else "its trials"
    among = f"{what} in {wanted.blocks} blocks" if wanted.blocks > 1 else what
    conflict = f"no order of list {number + 1} keeps melodies of the same pair apart among {among}"
    relax = "have more pairs, fewer blocks, or fewer practice and attention trials"
    return _NoOrderError(conflict, relax if not wanted.both_of_pair else f"{relax}, or set both_of_pair to false")


def _by_condition(deal: Blocks) -> Blocks:
    return tuple(tuple(sorted(block, key=lambda each: each.condition)) for block in deal)


def _practice(order: Sequence[Stimulus]) -> list[Trial]:
    return [
        Trial(item=f"practice-{place:02}", stimulus=each.id, role="practice", block=0)
        for place, each in enumerate(order, start=1)
    ]


def _of(role: Role, stimuli: Sequence[Stimulus]) -> tuple[Stimulus, ...]:
    return tuple(each for each in stimuli if each.role == role)
