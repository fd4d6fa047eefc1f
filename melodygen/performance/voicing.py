"""Chord symbols to sounding notes: each chord in close position, led from the one before as voices are led.

Conventions
-----------
A voicing is MIDI pitches, ascending.  Of all ways through the progression the one with the lowest cost is taken.  What
costs follows the rules of part-writing as Huron (2001) derives them from hearing: small steps, common tones kept, no
parallel fifths and octaves, tendency tones resolved; as costs that are summed, after Harrison and Pearce (2020).  The
sizes of the costs are ours, in semitones of movement.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import combinations, pairwise
from typing import NamedTuple

from melodygen.melody import ChordSpan
from melodygen.theory.chords import Chord
from melodygen.theory.pitch import pitch_class

LOWEST_BASS, HIGHEST_BASS = 48, 60
"""Between which MIDI pitches a chord's lowest note lies."""

FIRST_CENTRE = 57

OUTER_PARALLEL, INNER_PARALLEL, UNRESOLVED, ABOVE_CEILING, ROUGH = 30, 10, 10, 2, 4
"""Costs: of parallels between bass and top voice and between others, of a tendency tone that the next chord would
resolve but its voice does not, of each semitone above the melody, and of each second between the three lowest notes."""

SMALLEST_LOW_INTERVAL = 3

Voicing = tuple[int, ...]


class _Stage(NamedTuple):
    """What is known of one chord before it is voiced."""

    classes: tuple[int, ...]
    seventh: int | None
    bass: int | None
    ceiling: int | None


def voice_chords(
    spans: Sequence[ChordSpan],
    *,
    bass: Sequence[int] = (),
    ceilings: Sequence[int | None] = (),
    tonic: str | None = None,
) -> tuple[Voicing, ...]:
    """MIDI pitches of each chord, ascending.

    Parameters
    ----------
    spans
        The chords in order.
    bass
        The bass note under each, with which the top voice must not go in parallels.
    ceilings
        For each the highest pitch that it should reach, None where there is no limit.
    tonic
        Of the key, for its leading note.

    """
    leading = None if tonic is None else (pitch_class(tonic) - 1) % 12
    stages = [
        _Stage(
            span.chord.pitch_classes,
            _seventh(span.chord),
            bass[place] if bass else None,
            ceilings[place] if ceilings else None,
        )
        for place, span in enumerate(spans)
    ]
    return _cheapest_way(stages, leading) if stages else ()


def _cheapest_way(stages: Sequence[_Stage], leading: int | None) -> tuple[Voicing, ...]:
    """Viterbi's algorithm over the close positions of each chord."""
    first = (FIRST_CENTRE - 4, FIRST_CENTRE, FIRST_CENTRE + 4)
    starts = close_positions(stages[0].classes)
    costs = {choice: _standing(choice, stages[0]) + movement(first, choice) for choice in starts}
    origins: list[dict[Voicing, Voicing]] = []
    for before, after in pairwise(stages):
        found: dict[Voicing, int] = {}
        origin: dict[Voicing, Voicing] = {}
        for choice in close_positions(after.classes):
            ways = (
                (cost + _cost(one, choice, before.bass, after.bass, leading, before.seventh), one)
                for one, cost in costs.items()
            )
            cost, origin[choice] = min(ways)
            found[choice] = cost + _standing(choice, after)
        costs = found
        origins.append(origin)
    way = [min(costs, key=lambda choice: (costs[choice], choice))]
    for origin in reversed(origins):
        way.append(origin[way[-1]])
    return tuple(reversed(way))


@lru_cache(maxsize=512)
def close_positions(classes: tuple[int, ...]) -> tuple[Voicing, ...]:
    """Every inversion within an octave whose lowest note is in the register."""
    bottoms = (bottom for bottom in range(LOWEST_BASS, HIGHEST_BASS + 1) if bottom % 12 in classes)
    return tuple(tuple(sorted(bottom + (pc - bottom) % 12 for pc in classes)) for bottom in bottoms)


def _standing(choice: Voicing, stage: _Stage) -> int:
    """Cost of a voicing by itself."""
    rough = ROUGH * sum(high - low < SMALLEST_LOW_INTERVAL for low, high in pairwise(choice[:3]))
    return rough if stage.ceiling is None else rough + ABOVE_CEILING * max(0, choice[-1] - stage.ceiling)


@lru_cache(maxsize=16_384)
def _cost(
    one: Voicing, other: Voicing, low: int | None, next_low: int | None, leading: int | None, seventh: int | None
) -> int:
    cost = movement(one, other)
    if low is not None and next_low is not None:
        cost += OUTER_PARALLEL * is_parallel(low, one[-1], next_low, other[-1])
    if len(one) == len(other):
        pairs = combinations(zip(one, other, strict=True), 2)
        cost += INNER_PARALLEL * sum(is_parallel(a, b, next_a, next_b) for (a, next_a), (b, next_b) in pairs)
    return cost + UNRESOLVED * unresolved(one, other, leading=leading, seventh=seventh)


def is_parallel(low: int, high: int, next_low: int, next_high: int) -> bool:
    """Whether both move from one fifth or octave to another, either way."""
    interval = (high - low) % 12
    return interval in (0, 7) and interval == (next_high - next_low) % 12 and low != next_low and high != next_high


def unresolved(one: Voicing, other: Voicing, *, leading: int | None, seventh: int | None) -> int:
    """How many tendency tones of `one` do not go where `other` could take them: the leading note up, a seventh down."""
    classes = {pitch % 12 for pitch in other}
    found = 0
    for pitch in one:
        if pitch % 12 == leading and (pitch + 1) % 12 in classes:
            found += pitch + 1 not in other
        elif pitch % 12 == seventh and not classes.isdisjoint({pitch % 12, (pitch - 1) % 12, (pitch - 2) % 12}):
            found += not {pitch, pitch - 1, pitch - 2} & set(other)
    return found


def _seventh(chord: Chord) -> int | None:
    """Pitch class of the chord's seventh, None where it has none."""
    tones = dict(zip(chord.quality.tones, chord.pitch_classes, strict=True))
    return tones.get(7)


def movement(one: Sequence[int], other: Sequence[int]) -> int:
    """How far the voices go, in semitones; where one chord has more, each of its tones from the nearest."""
    if len(one) == len(other):
        return sum(abs(a - b) for a, b in zip(one, other, strict=True))
    fewer, more = sorted((one, other), key=len)
    return sum(min(abs(a - b) for b in fewer) for a in more)


def roots_between(spans: Sequence[ChordSpan], low: int, high: int, centre: int) -> tuple[int, ...]:
    """The root of each chord between `low` and `high`, near the one before and not far from `centre`."""
    found: list[int] = []
    for span in spans:
        root = pitch_class(span.chord.root)
        before = found[-1] if found else centre
        choices = (pitch for pitch in range(low, high + 1) if pitch % 12 == root)
        found.append(min(choices, key=lambda pitch: (2 * abs(pitch - before) + abs(pitch - centre), pitch)))
    return tuple(found)
