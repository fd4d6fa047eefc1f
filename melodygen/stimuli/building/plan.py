"""Which melodies a set has, and what each is called.

Conventions
-----------
First the trials stand in the plan, human melodies before generated ones and these cell by cell, then what is practised
with, then what shows attention.  A plan makes each of its jobs when it is asked for it, so that one of a hundred
thousand takes no more memory than a small one.

Ids are 40 bits of SHA-256 of the design's seed and name and of the place (condition, pair, replicate, role), in
Crockford's base 32, which has no letters that look like digits (https://www.crockford.com/base32.html).  Where two are
the same, the later one is drawn again.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate
from typing import overload

import numpy as np

from melodygen.stimuli.design.cells import ONLY, cells_of
from melodygen.stimuli.design.design import Design
from melodygen.stimuli.design.seeds import digest_of
from melodygen.stimuli.stimulus import HUMAN, Role, Source

ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz"
ID_BYTES, ID_LENGTH = 5, 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """One stimulus to make.

    Attributes
    ----------
    number
        Its place in the plan, from 0.
    human
        The name of the human melody that is heard, or that the generated one is to be like; empty for none.

    The others are as in `melodygen.stimuli.stimulus.Stimulus`.

    """

    number: int
    id: str
    role: Role
    source: Source
    condition: str
    pair: str = ""
    replicate: int = 1
    human: str = ""

    @property
    def place(self) -> tuple[str, str, int, str]:
        """What is particular to it in the design."""
        return self.condition, self.pair, self.replicate, self.role


@dataclass(frozen=True, slots=True, kw_only=True)
class _Block:
    """Melodies of one role and condition: for each of `humans` so many replicates, counted from `first`."""

    role: Role
    source: Source
    condition: str
    humans: tuple[str, ...] = ("",)
    replicates: int = 1
    first: int = 1
    is_paired: bool = False

    def __len__(self) -> int:
        return len(self.humans) * self.replicates

    def job(self, index: int, number: int) -> Job:
        """The one at `index`, without its id."""
        which, replicate = divmod(index, self.replicates)
        human = self.humans[which]
        return Job(
            number=number,
            id="",
            role=self.role,
            source=self.source,
            condition=self.condition,
            pair=human if self.is_paired else "",
            replicate=self.first + replicate + (0 if self.is_paired else which * self.replicates),
            human=human,
        )


class Plan(Sequence[Job]):
    """The jobs of a set, in order.

    Parameters
    ----------
    design
        What the set is to be.
    humans
        The names of its human melodies.
    spare
        Those of human melodies that are left over, for practice and attention.

    """

    def __init__(self, design: Design, humans: Sequence[str] = (), spare: Sequence[str] = ()) -> None:
        self._design = design
        self._blocks = [block for block in _blocks(design, tuple(humans), tuple(spare)) if len(block)]
        self._ends = list(accumulate(map(len, self._blocks)))
        self._draws = self._draws_of_ids()

    def __len__(self) -> int:
        return self._ends[-1] if self._ends else 0

    @overload
    def __getitem__(self, number: int) -> Job: ...
    @overload
    def __getitem__(self, number: slice) -> Sequence[Job]: ...
    def __getitem__(self, number: int | slice) -> Job | Sequence[Job]:
        """The job of that number, or several."""
        if isinstance(number, slice):
            return [self[each] for each in range(*number.indices(len(self)))]
        if not 0 <= number < len(self):
            raise IndexError(number)
        job = self._without_id(number)
        return replace(job, id=_spelled(self._word(job, self._draws.get(number, 0))))

    def _without_id(self, number: int) -> Job:
        block = bisect_right(self._ends, number)
        return self._blocks[block].job(number - (self._ends[block - 1] if block else 0), number)

    def _word(self, job: Job, draw: int) -> int:
        again = (draw,) if draw else ()
        return int.from_bytes(digest_of(self._design, *job.place, *again)[:ID_BYTES], "big")

    def _draws_of_ids(self) -> dict[int, int]:
        """Of the jobs whose first id another one has already, which of their ids it is."""
        words = np.fromiter((self._word(self._without_id(each), 0) for each in range(len(self))), np.uint64, len(self))
        order = np.argsort(words, kind="stable")
        repeated = order[1:][words[order][1:] == words[order][:-1]]
        draws: dict[int, int] = {}
        for number in sorted(map(int, repeated)):
            draw = 1
            while (word := self._word(self._without_id(number), draw)) in words:
                draw += 1
            words[number], draws[number] = word, draw
        return draws


def extra_humans(design: Design) -> int:
    """How many human melodies a set can use beside those that are judged: every other one, the first before all."""
    return sum((count + 1) // 2 for count in (design.presentation.practice, design.presentation.attention))


def _blocks(design: Design, humans: tuple[str, ...], spare: tuple[str, ...]) -> Iterator[_Block]:
    """The trials, then the others one by one."""
    are_matched = design.matching is not None
    yield _Block(role="trial", source="human", condition=HUMAN, humans=humans, is_paired=are_matched)
    replicates = design.generated.replicates if design.generated else 1
    matched = humans if are_matched else ("",)
    for cell in cells_of(design):
        yield _Block(
            role="trial",
            source="generated",
            condition=cell.name,
            humans=matched,
            replicates=replicates,
            is_paired=are_matched,
        )
    left = list(spare)
    yield from _extra("practice", design.presentation.practice, design, humans, left)
    yield from _extra("attention", design.presentation.attention, design, humans, left)


def _extra(role: Role, count: int, design: Design, humans: Sequence[str], left: list[str]) -> Iterator[_Block]:
    """So many that are no trials: human ones, while some are left over, and generated ones in turn.

    Generated ones are like a human melody where the trials are too, or where there is nothing else to say what they are
    to be: what a cell sets need not go with a human melody that its trials are not matched to.
    """
    conditions = [cell.name for cell in cells_of(design)] or [ONLY]
    models = humans if design.matching is not None or not cells_of(design) else ()
    for index in range(count):
        first = index + 1
        if index % 2 == 0 and left:
            yield _Block(role=role, source="human", condition=HUMAN, humans=(left.pop(0),), first=first)
        else:
            like = (models[index % len(models)] if models else "",)
            condition = conditions[index // 2 % len(conditions)]
            yield _Block(role=role, source="generated", condition=condition, humans=like, first=first)


def _spelled(word: int) -> str:
    return "".join(ALPHABET[word >> 5 * place & 31] for place in reversed(range(ID_LENGTH)))
