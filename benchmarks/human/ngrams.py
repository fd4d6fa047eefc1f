"""A tune as a bag of words: n-grams of what stands side by side, and how its bars relate.

Nothing here is taken from the model or its measures, so that the judge sees with eyes of its own.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from benchmarks.human.tunes import BAR, Tune

_WIDEST = 12
"""Larger intervals, in semitones, are alike."""

_LONGEST = 4 * BAR
_LAGS = (1, 2, 4, 8)
"""How many bars ago the bar is that a bar is compared with."""

_PHRASE = 4

Bar = list[tuple[int, int]]


def words(tune: Tune) -> Iterator[str]:
    """Every word of `tune`, as often as it stands in it."""
    intervals = [max(-_WIDEST, min(_WIDEST, interval)) for interval in tune.intervals]
    iois = [min(_LONGEST, ioi) for ioi in tune.iois]
    places = [onset % BAR for onset in tune.onsets]
    yield from _ngrams("interval", intervals, 4)
    yield from _ngrams("ioi", iois, 4)
    yield from _ngrams("step", list(zip(intervals, iois, strict=True)), 3)
    yield from _ngrams("place", places, 4)
    yield from _ngrams("arrival", list(zip(intervals, places[1:], strict=True)), 2)
    yield from _ngrams("length", list(zip(places, iois, strict=False)), 2)
    yield from _bar_words(tune.notes_by_bar)


def _ngrams(kind: str, symbols: Sequence[object], most: int) -> Iterator[str]:
    """All n-grams of 1 to `most` symbols."""
    for count in range(1, most + 1):
        for start in range(len(symbols) - count + 1):
            yield f"{kind}: {'; '.join(map(str, symbols[start : start + count]))}"


def _bar_words(bars: Sequence[Bar]) -> Iterator[str]:
    yield from _ngrams("bar", [tuple(position for position, _ in bar) for bar in bars], 2)
    for lag in _LAGS:
        related = [relation(bars[number - lag], bars[number]) for number in range(lag, len(bars))]
        yield from _ngrams(f"{lag} bars ago", related, 3)
        yield from (
            f"bar {number % _PHRASE + 1} of {_PHRASE}, {lag} bars ago: {word}"
            for number, word in enumerate(related, start=lag)
        )
    for number in range(max(_LAGS), len(bars)):
        yield f"1, 2, 4, 8 bars ago: {'; '.join(relation(bars[number - lag], bars[number]) for lag in _LAGS)}"


def relation(before: Bar, after: Bar) -> str:
    """What two bars have in common, the most of it first: notes, shape, contour, rhythm, opening, some, nothing."""
    if not before or not after:
        return "silent" if before == after else "breath"
    if before == after:
        return "same notes"
    if [position for position, _ in before] == [position for position, _ in after]:
        return _relation_of_pitches([pitch for _, pitch in before], [pitch for _, pitch in after])
    return _relation_of_rhythms(before, after)


def _relation_of_pitches(before: list[int], after: list[int]) -> str:
    differing = sum(x != y for x, y in zip(before, after, strict=True))
    if differing == 1 and len(before) > 2:
        return "same but one"
    if len({y - x for x, y in zip(before, after, strict=True)}) == 1:
        return "moved"
    return "same contour" if _contour(before) == _contour(after) else "same rhythm"


def _relation_of_rhythms(before: Bar, after: Bar) -> str:
    opening = [[note for note in bar if note[0] < BAR // 2] for bar in (before, after)]
    if opening[0] and opening[0] == opening[1]:
        return "same opening"
    if [position for position, _ in opening[0]] == [position for position, _ in opening[1]]:
        return "opening's rhythm"
    positions = {position for position, _ in before}, {position for position, _ in after}
    return "alike" if 2 * len(positions[0] & positions[1]) > len(positions[0] | positions[1]) else "different"


def _contour(pitches: list[int]) -> list[int]:
    return [(after > before) - (after < before) for before, after in pairwise(pitches)]
