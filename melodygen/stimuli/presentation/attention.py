"""Attention trials among the others: instructed responses (Meade and Craig 2012; Oppenheimer et al. 2009).

Meade, A. W. and Craig, S. B. (2012). Identifying careless responses in survey data. Psychological Methods 17, 437-455.
Oppenheimer, D. M., Meyvis, T. and Davidenko, N. (2009). Instructional manipulation checks. Journal of Experimental
Social Psychology 45, 867-872.

Conventions
-----------
A gap is the place after so many melodies, from 1, so that no attention trial comes first; each gap holds one, so that
none is next to another.
"""

from __future__ import annotations

from collections.abc import Sequence

from melodygen.model.streams import Stream
from melodygen.stimuli.presentation.choosing import group_of
from melodygen.stimuli.stimulus import Stimulus

CONFIDENCES = (1, 2, 4, 5)
"""That can be asked for; 3 in the middle is what those give who do not listen."""


def gaps_for(attention: Sequence[Stimulus], order: Sequence[Stimulus], stream: Stream) -> tuple[int, ...] | None:
    """A gap of `order` for each, spread evenly and moved a little by chance; None where pairs cannot be kept apart.

    The moves are at most a quarter of an even distance, so that nobody can count on where the next one comes.
    """
    step = len(order) / (len(attention) + 1)
    wished = [step * (place + 0.75) + step * stream.below(1 << 16) / (1 << 17) for place in range(len(attention))]
    return _placed(attention, order, wished, range(1, len(order) + 1), ())


def _placed(
    attention: Sequence[Stimulus],
    order: Sequence[Stimulus],
    wished: Sequence[float],
    free: Sequence[int],
    taken: tuple[int, ...],
) -> tuple[int, ...] | None:
    if len(taken) == len(attention):
        return taken
    here = attention[len(taken)]
    for gap in sorted(free, key=lambda each: abs(each - wished[len(taken)])):
        if any(group_of(beside) == group_of(here) for beside in order[gap - 1 : gap + 1]):
            continue
        placed = _placed(attention, order, wished, [each for each in free if each != gap], (*taken, gap))
        if placed is not None:
            return placed
    return None


def instruction(number: int, stream: Stream) -> tuple[str, int]:
    """What the attention stimulus `number`, from 0, asks for: both answers in turn, and a confidence."""
    said = ("person", "generated")[(number + stream.below(2)) % 2]
    return said, CONFIDENCES[stream.below(len(CONFIDENCES))]
