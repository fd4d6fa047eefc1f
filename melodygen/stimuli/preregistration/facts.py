"""How many there are of what, as far as a design says or a set that was built shows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from melodygen.stimuli.design import Design, cells_of, melodies_in
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
        humans = design.humans
        judged = [stimulus for stimulus in stimuli if stimulus.role == "trial"]
        people: int | None = 0 if humans is None else humans.count or len(humans.tunes) or None
        drawn = None
        if judged:
            people = sum(stimulus.source == "human" for stimulus in judged)
            drawn = len(judged) - people
        elif people is not None or design.matching is None:
            drawn = melodies_in(design, people or 0) - (people or 0)
        every = None if people is None or drawn is None else people + drawn
        return cls(len(cells_of(design)), people, drawn, design.presentation.trials or every)

    @property
    def both_kinds(self) -> bool:
        """Whether human and generated melodies are heard."""
        return self.humans != 0 and self.generated != 0


def counted(count: int | None, one: str, many: str) -> str:
    """``"1 block"``, ``"2 blocks"``, or that it is not known yet."""
    if count is None:
        return f"*(as many as the set has)* {many}"
    return f"{count} {one if count == 1 else many}"
