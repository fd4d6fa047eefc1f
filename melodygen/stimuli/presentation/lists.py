"""Who hears what in which order."""

from __future__ import annotations

from collections.abc import Sequence

from melodygen.model.streams import Stream
from melodygen.stimuli.design.design import Design
from melodygen.stimuli.stimulus import Role, Stimulus
from melodygen.stimuli.study_page import ListeningList, Trial


def lists_of(design: Design, stimuli: Sequence[Stimulus]) -> tuple[ListeningList, ...]:
    """The lists of a design, pure and the same on every machine."""
    return tuple(_list(design, stimuli, number) for number in range(1, design.presentation.lists + 1))


def _list(design: Design, stimuli: Sequence[Stimulus], number: int) -> ListeningList:
    wanted = design.presentation
    stream = Stream(design.set.seed, f"presentation/{number}")
    practice = _of("practice", stimuli)[: wanted.practice]
    attention = _of("attention", stimuli)[: wanted.attention]
    left = _of("trial", stimuli)
    order = [left.pop(stream.below(len(left))) for _ in range(wanted.trials or len(left))]
    trials = [
        Trial(item=f"practice-{n:02}", stimulus=each.id, role="practice", block=0) for n, each in enumerate(practice, 1)
    ]
    main = [Trial(item=f"trial-{n:03}", stimulus=each.id) for n, each in enumerate(order, 1)]
    for n, each in reversed(list(enumerate(attention, 1))):
        asked = Trial(item=f"attention-{n:02}", stimulus=each.id, role="attention", instructed=("generated", 2))
        main.insert(round(n * len(order) / (len(attention) + 1)), asked)
    return ListeningList(number=number, trials=(*trials, *main))


def _of(role: Role, stimuli: Sequence[Stimulus]) -> list[Stimulus]:
    return sorted((each for each in stimuli if each.role == role), key=lambda each: each.id)
