"""A melody, or a part of it, as evidence for another.

Conventions
-----------
A beat is counted from the start of bar 1, over all bars; that of an upbeat is -1.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable

from melodygen.errors import ParameterError
from melodygen.given import Given, GivenChord, GivenNote, Span
from melodygen.melody import Melody, Note
from melodygen.parameters import Parameters
from melodygen.theory.chords import triads
from melodygen.theory.pitch import pitch_class


def as_it_is(melody: Melody) -> Given:
    """All notes, and no others."""
    return Given(tuple(map(kept, melody.notes)), (whole(melody),), fresh=fresh_bars(melody))


def kept(note: Note) -> GivenNote:
    """A note that stays."""
    return GivenNote(note.onset_ticks, note.duration_ticks, note.pitch)


def timed(note: Note) -> GivenNote:
    """A note whose pitch is free."""
    return GivenNote(note.onset_ticks, note.duration_ticks)


def whole(melody: Melody) -> Span:
    """From the start of the upbeat's bar to the last bar line."""
    return Span(-melody.metre.bar_ticks, melody.length_ticks)


def without(span: Span, opened: Iterable[Span]) -> tuple[Span, ...]:
    """What is left of `span` between the `opened` ones."""
    found: list[Span] = []
    reached = span.start
    for hole in [*sorted(opened), Span(span.end, span.end)]:
        if hole.start > reached:
            found.append(Span(reached, hole.start))
        reached = max(reached, hole.end)
    return tuple(found)


def joined(spans: Iterable[Span]) -> tuple[Span, ...]:
    """`spans` in order, with those made one that touch."""
    found: list[Span] = []
    for span in sorted(spans):
        if found and span.start <= found[-1].end:
            found[-1] = Span(found[-1].start, max(found[-1].end, span.end))
        else:
            found.append(span)
    return tuple(found)


def chords_in(melody: Melody, asked: Parameters, bars: Collection[int]) -> tuple[GivenChord, ...]:
    """The chords of those bars; none where key or scale are others."""
    if (pitch_class(melody.key), melody.scale) != (pitch_class(asked.key), asked.the_scale):
        return ()
    own = {(chord.degree, chord.pitch_classes) for chord in triads(asked.the_scale, asked.key)}
    length = melody.metre.bar_ticks
    found: list[GivenChord] = []
    for bar in sorted(bars):
        start, end = bar * length, (bar + 1) * length
        spans = [span for span in melody.chords if span.onset_ticks < end and start < span.end_ticks]
        if spans and spans[0].onset_ticks <= start:
            for span in spans:
                onset = max(start, span.onset_ticks)
                symbol = "" if (span.chord.degree, span.chord.pitch_classes) in own else span.chord.symbol
                found.append(GivenChord(onset, min(end, span.end_ticks) - onset, span.chord.degree, symbol))
    return tuple(found)


def bar_of(melody: Melody, note: Note) -> int:
    """The bar in which it starts."""
    return note.onset_ticks // melody.metre.bar_ticks


def beat_of(melody: Melody, ticks: int) -> int:
    """The beat in which `ticks` from the start of bar 1 fall."""
    bar, position = divmod(ticks, melody.metre.bar_ticks)
    return -1 if bar < 0 else bar * len(melody.metre.beats) + melody.metre.beat_at(position)


def beat_span(melody: Melody, beat: int) -> Span:
    """From the start to the end of a beat of a bar."""
    bar, place = divmod(beat, len(melody.metre.beats))
    start = bar * melody.metre.bar_ticks + melody.metre.beat_onsets[place]
    return Span(start, start + melody.metre.beats[place])


def next_take(melody: Melody, take: int | None) -> int:
    """`take`, or the one after those of the melody's recipe; ParameterError where it is negative."""
    if take is not None and take < 0:
        raise ParameterError("take", take, "0 or more")
    return take if take is not None else melody.recipe.given.latest_take + 1 if melody.recipe else 0


def fresh_bars(melody: Melody) -> tuple[int, ...]:
    """The bars that return to no earlier one."""
    return melody.recipe.given.fresh if melody.recipe else ()
