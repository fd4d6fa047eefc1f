"""Phrases as the player hears them: which notes belong together, and what ends with them.

Conventions
-----------
A group goes from its first note to its last one, both included, by index; groups of one level follow each other without
gaps.  Levels are those of the KTH system: 5 is a phrase, 6 a part of one.

The phrases of a melody are counted in bars.  To a player they end with the note they come to rest on: notes after the
last long one before the bar line lead into the next phrase.  Where nothing is known of phrases, four bars are one.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from melodygen.melody import Melody, Note

PHRASE, PART = 5, 6
BARS_OF_A_PHRASE = 4
"""Where none are known."""

RESTING = 2
"""A phrase ends before its bar line with a note so many times as long as each of those that follow it."""

LEAST_OF_A_PART = 4
"""Notes: a phrase that has no two such parts is not divided."""


class Group(NamedTuple):
    """Notes that belong together; `ends_period` where a closed phrase, or the melody, ends with it."""

    first: int
    last: int
    level: int
    ends_period: bool


def groups_of(melody: Melody) -> tuple[Group, ...]:
    """The phrases of `melody`, each followed by its two parts where it has such."""
    iois = _iois(melody.notes)
    found: list[Group] = []
    for phrase in _phrases(melody, iois):
        found += (phrase, *_parts(phrase, iois))
    return tuple(found)


def _iois(notes: Sequence[Note]) -> list[int]:
    """Inter-onset intervals in ticks, the last up to the note's end."""
    onsets = [note.onset_ticks for note in notes]
    return [stop - start for start, stop in zip(onsets, [*onsets[1:], notes[-1].end_ticks], strict=True)]


def _phrases(melody: Melody, iois: Sequence[int]) -> Iterator[Group]:
    onsets, bar = [note.onset_ticks for note in melody.notes], melody.metre.bar_ticks
    final = len(onsets) - 1
    first = 0
    for end_bar, is_closed in _ends(melody):
        last = bisect_left(onsets, end_bar * bar) - 1
        if last < final:
            last = _resting(onsets, iois, last, (end_bar - 1) * bar)
        if last >= first:
            yield Group(first, last, PHRASE, is_closed or last == final)
            first = last + 1
    if first <= final:
        yield Group(first, final, PHRASE, ends_period=True)


def _ends(melody: Melody) -> list[tuple[int, bool]]:
    """The bar after each phrase, and whether the phrase is closed."""
    if melody.phrases:
        return [(phrase.end_bar, phrase.is_closed) for phrase in melody.phrases]
    return [(bar, False) for bar in range(BARS_OF_A_PHRASE, melody.bars + 1, BARS_OF_A_PHRASE)]


def _resting(onsets: Sequence[int], iois: Sequence[int], last: int, start: int) -> int:
    """The note on which a phrase that may go on to `last` comes to rest, in its last bar from `start` on."""
    longest_after, note = iois[last], last - 1
    while note >= 0 and onsets[note] >= start:
        if iois[note] >= RESTING * longest_after:
            return note
        longest_after = max(longest_after, iois[note])
        note -= 1
    return last


def _parts(phrase: Group, iois: Sequence[int]) -> Iterator[Group]:
    """Two parts: the first ends with the longest note about the middle."""
    first, last = phrase.first, phrase.last
    candidates = range(first + LEAST_OF_A_PART - 1, last - LEAST_OF_A_PART + 1)
    if not candidates:
        return
    place, whole = {}, sum(iois[first : last + 1])
    gone = sum(iois[first : candidates[0]])
    for note in candidates:
        gone += iois[note]
        place[note] = abs(2 * gone - whole)
    end = max(candidates, key=lambda note: iois[note] * (whole - place[note]))
    yield Group(first, end, PART, ends_period=False)
    yield Group(end + 1, last, PART, phrase.ends_period)
