"""One chord changed by hand: the chords that stand there, written as a progression with the other one in it."""

from __future__ import annotations

from melodygen.errors import EditError
from melodygen.given import Given
from melodygen.melody import ChordSpan, Melody
from melodygen.parameters import Parameters
from melodygen.progression import uses_letters, written
from melodygen.theory.chords import Chord


def chord_at(melody: Melody, ticks: float) -> ChordSpan | None:
    """What sounds at `ticks` of its chord, within that bar; None where there is none."""
    length = melody.metre.bar_ticks
    start = int(ticks // length) * length
    for span in melody.chords:
        if span.onset_ticks <= ticks < span.end_ticks:
            begin, end = max(start, span.onset_ticks), min(start + length, span.end_ticks)
            return ChordSpan(begin, end - begin, span.chord)
    return None


def with_chord(parameters: Parameters, melody: Melody, locks: Given, ticks: float, chord: Chord) -> str:
    """The progression that `melody` has with `chord` in place of what stands at `ticks`, within that bar.

    By letter where the progression is, else in numerals, which move with the key.

    Raises
    ------
    EditError
        There is no chord, it is locked, or chords start elsewhere than on beats.

    """
    place = chord_at(melody, ticks)
    if place is None:
        raise EditError("there is no chord to change", "type a progression")
    where = melody.metre.place(place.onset_ticks)
    if any(held.onset_ticks < place.end_ticks and place.onset_ticks < held.end_ticks for held in locks.chords):
        raise EditError(f"the chord in {where} is locked", "unlock that bar first")
    spans = [span for own in melody.chords for span in _around(own, place)]
    by_letter = uses_letters(parameters.progression)
    length = melody.metre.bar_ticks
    bars: list[list[tuple[int, str]]] = [[] for _ in range(melody.bars)]
    for span in sorted([*spans, ChordSpan(place.onset_ticks, place.duration_ticks, chord)], key=_onset):
        bar, tick = divmod(span.onset_ticks, length)
        if tick not in melody.metre.beat_onsets:
            raise EditError(f"the chord in {where} does not start on a beat", "type a progression")
        bars[bar].append((tick, span.chord.symbol if by_letter else span.chord.numeral))
    if not bars[0] or bars[0][0][0]:
        raise EditError("the melody does not begin with a chord", "type a progression")
    waiting = parameters.the_progression.bars[melody.bars :] if parameters.the_progression else ()
    bars += [[(it.ticks, it.chord.symbol if by_letter else it.chord.numeral) for it in changes] for changes in waiting]
    return written(bars, melody.metre)


def _around(span: ChordSpan, place: ChordSpan) -> list[ChordSpan]:
    """What is left of `span` before and after `place`."""
    before = ChordSpan(span.onset_ticks, min(span.end_ticks, place.onset_ticks) - span.onset_ticks, span.chord)
    begin = max(span.onset_ticks, place.end_ticks)
    after = ChordSpan(begin, span.end_ticks - begin, span.chord)
    return [part for part in (before, after) if part.duration_ticks > 0]


def _onset(span: ChordSpan) -> int:
    return span.onset_ticks
