"""How many there are of what, as far as a design says or a set that was built shows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import prod

from melodygen.stimuli.design.design import Design
from melodygen.stimuli.stimulus import Stimulus

Items = list[tuple[str, str]]
"""Headings of a section, and what stands under each."""


@dataclass(frozen=True, slots=True)
class Facts:
    """How many there are of what; None is known only when the set is built."""

    cells: int
    humans: int | None
    generated: int | None
    trials: int | None

    @classmethod
    def of(cls, design: Design, stimuli: Sequence[Stimulus]) -> Facts:
        """From the design, or from the stimuli where there are any."""
        made, humans = design.generated, design.humans
        cells = 0 if made is None else len(made.cells) or prod(map(len, made.factors.values()))
        judged = [stimulus for stimulus in stimuli if stimulus.role == "trial"]
        people: int | None = 0 if humans is None else humans.count or len(humans.tunes) or None
        if judged:
            people = sum(stimulus.source == "human" for stimulus in judged)
        each = 0 if made is None else cells * made.replicates
        drawn = each if design.matching is None else None if people is None else each * people
        if judged:
            drawn = len(judged) - (people or 0)
        every = None if people is None or drawn is None else people + drawn
        return cls(cells, people, drawn, design.presentation.trials or every)

    @property
    def both_kinds(self) -> bool:
        """Whether human and generated melodies are heard."""
        return self.humans != 0 and self.generated != 0


def counted(count: int | None, one: str, many: str) -> str:
    """``"1 block"``, ``"2 blocks"``, or that it is not known yet."""
    if count is None:
        return f"*(as many as the set has)* {many}"
    return f"{count} {one if count == 1 else many}"
