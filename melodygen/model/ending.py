"""Where in the last bar the last note starts, and how long it is held: as in some person's plan."""

from __future__ import annotations

from collections.abc import Iterable

from melodygen.given import Given
from melodygen.model.pools import Pool
from melodygen.model.streams import Stream
from melodygen.parameters import Parameters
from melodygen.styles.style import Plan

SHORTEST_REST_TICKS, GRID_TICKS = 480, 40
"""What the last note has at least: where the melody comes to rest, and where it ends as people's do."""


def plan_ending(
    parameters: Parameters, plan: Plan, pool: Pool, given: Given, *, has_upbeat: bool
) -> tuple[int | None, int]:
    """Onset in the last bar, None where that is left to the rhythm, and length in ticks.

    They are those of `plan`.  A melody that is to come to rest has them from another plan of the metre where that one
    does not, or has an upbeat where the melody has none: of people's tunes that end on the tonic all but a few end on a
    strong beat.  Left to the rhythm are a single bar, and one in which what is given leaves no room for such an end.
    """
    metre, last = parameters.the_metre, parameters.bars - 1
    own = plan.final_onset if plan.metre == metre.name else None
    if parameters.ending == "auto":
        if own is not None and _with_room([own], parameters, given):
            return own, max(GRID_TICKS, plan.final_ticks)
        return None, max(SHORTEST_REST_TICKS, plan.final_ticks)
    take, ticks = given.takes_of("rhythm", parameters.bars)[last], plan.final_ticks
    ends = _with_room(metre.resting_onsets, parameters, given) or _with_room(metre.beat_onsets, parameters, given)
    if not ends:
        onset = None
    elif own in ends and not take and bool(plan.upbeat) == has_upbeat:
        onset = own
    else:
        stream = Stream(parameters.seed, "final", last, take)
        onset, ticks = pool.final(ends, metre, stream, has_upbeat=has_upbeat)
    return onset, max(SHORTEST_REST_TICKS, ticks)


def _with_room(onsets: Iterable[int], parameters: Parameters, given: Given) -> list[int]:
    """Those in the last bar that come after all that is to be heard there, and not in a silence that is given.

    To be heard are notes that are given, one where a gap is filled, and one before the end of a bar that is to come out
    otherwise than it was, or keeps its pitches.  A single bar has none.
    """
    last = parameters.bars - 1
    bar_line = last * parameters.the_metre.bar_ticks
    is_filled = last in given.fresh or any(line.bar == last for line in given.lines)
    heard = [note.onset_ticks for note in given.notes] + [span.start for span in given.sounding]
    latest = max([*heard, bar_line if is_filled else bar_line - 1])
    free = (onset for onset in onsets if last and bar_line + onset > latest)
    return [onset for onset in free if not any(span.start <= bar_line + onset < span.end for span in given.closed)]
