"""How many lists make whole Williams squares: orders are balanced over those, and over no other number of lists.

Conventions
-----------
A block of a list goes through its rows list by list, and so do the blocks where lists have all melodies; all of them
are through at once after the least common multiple of their rows.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import ceil, lcm

from melodygen.stimuli.design.design import MOST_LISTS, Presentation
from melodygen.stimuli.presentation.ordering import is_of_pairs
from melodygen.stimuli.presentation.williams import rows_apart, williams_rows
from melodygen.stimuli.stimulus import Stimulus
from melodygen.stimuli.study_page import ListeningList


def order_warnings(wanted: Presentation, lists: Sequence[ListeningList], stimuli: Sequence[Stimulus]) -> Iterator[str]:
    """A sentence where Williams orders were asked for, and their lists are no whole squares."""
    if wanted.order != "williams":
        return
    whole = whole_squares(lists, stimuli)
    if len(lists) % whole:
        enough = whole * ceil(len(lists) / whole)
        remedy = f"set lists to {enough}, or to another multiple of {whole}, under [presentation]"
        if enough > MOST_LISTS:
            remedy = "have as many melodies in each block as in the others, or random orders"
        yield f"{len(lists)} lists are no whole Williams squares, so that what follows what is not balanced; {remedy}"


def whole_squares(lists: Sequence[ListeningList], stimuli: Sequence[Stimulus]) -> int:
    """The smallest number of lists like these in which every row of every block comes equally often."""
    known = {each.id: each for each in stimuli}
    trials = [trial for trial in lists[0].trials if trial.role == "trial"]
    blocks: dict[int, list[Stimulus]] = {}
    for trial in trials:
        blocks.setdefault(trial.block, []).append(known[trial.stimulus])
    if len(trials) < sum(each.role == "trial" for each in stimuli):
        return lcm(*(_rows(len(block)) for block in blocks.values()))
    rows = (len(rows_apart(len(block))) if is_of_pairs(block) else _rows(len(block)) for block in blocks.values())
    return lcm(_rows(len(blocks)), *rows)


def _rows(count: int) -> int:
    return len(williams_rows(count)) if count > 1 else 1
