"""Bars and notes of a melody are drawn again so that they are less expected than they are now."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from melodygen.errors import ConstraintError
from melodygen.given import NOTHING, Given
from melodygen.melody import Melody
from melodygen.model.knobs import KNOBS, reached
from melodygen.model.likelihood import likelihood
from melodygen.styles import Style, load_style
from melodygen.variation.derived import parameters_of
from melodygen.variation.evidence import bar_of, next_take
from melodygen.variation.filling import fill

TRIES, ROUNDS = 8, 4
"""Of so many draws one is taken that is less expected than before; where none is, so often as many are made.

It is the middle one of these, not the least expected, so that it can be pressed again: from that one nothing leads on.
"""

MOST_COMPLEX = 95.0
"""Per cent: more complex than so many of people's melodies in the style none is made by it."""


def surprise(
    melody: Melody,
    *,
    bars: Iterable[int] = (),
    notes: Iterable[int] = (),
    around: Given = NOTHING,
    take: int | None = None,
    **changes: Any,
) -> Melody:
    """`melody` with those bars and notes drawn again, by `fill`, to be less expected than they are now.

    What is expected is told by the style, in bits a note of those that start in them (`melodygen.model.likelihood`).
    The melody stays within what people's melodies reach of complexity.  Of draws there are `TRIES` for each `take`.

    Raises
    ------
    ParameterError
        As in `fill`.
    ConstraintError
        No draw is less expected, or as in `fill`.

    """
    wanted, chosen = set(bars), set(notes)
    style = load_style(parameters_of(melody, **changes).style)
    spans = [(note.onset_ticks, note.end_ticks) for index, note in enumerate(melody.notes) if index in chosen]
    limit = max(MOST_COMPLEX, _complexity(melody, style))
    now = _bits(melody, wanted, spans, style)
    first = -(-next_take(melody, None) // TRIES) if take is None else next_take(melody, take)
    for start in range(first * TRIES, (first + ROUNDS) * TRIES, TRIES):
        drawn = [
            fill(melody, bars=wanted, notes=chosen, around=around, take=number, **changes)
            for number in range(start, start + TRIES)
        ]
        bits = [_bits(one, wanted, spans, style) for one in drawn]
        found = [place for place, one in enumerate(drawn) if bits[place] > now and _complexity(one, style) <= limit]
        if found:
            return drawn[sorted(found, key=lambda place: bits[place])[len(found) // 2]]
    raise ConstraintError(
        f"none of {ROUNDS * TRIES} draws is less expected than what is there now", "choose other bars or notes"
    )


def _bits(melody: Melody, bars: set[int], spans: list[tuple[int, int]], style: Style) -> float:
    """Bits a note of those that start in the bars or the spans; 0 where there are none."""
    told = zip(melody.notes, likelihood(melody, style).notes, strict=True)
    bits = [
        own.total
        for note, own in told
        if bar_of(melody, note) in bars or any(start <= note.onset_ticks < end for start, end in spans)
    ]
    return sum(bits) / len(bits) if bits else 0.0


def _complexity(melody: Melody, style: Style) -> float:
    """Percentile among people's melodies."""
    return reached(melody, style, dict.fromkeys(KNOBS, 50.0))["complexity"]
