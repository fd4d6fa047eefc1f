"""Some bars or notes of a melody as a melody of its own."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import replace

from melodygen.mark import carried
from melodygen.melody import ChordSpan, Melody, Note
from melodygen.phrase import Phrase
from melodygen.touch import Touch


def bars_of(melody: Melody, first_bar: int, end_bar: int) -> Melody:
    """The bars from `first_bar` up to `end_bar`, both counted from 0, and -1 for an upbeat's; they begin with bar 1.

    Notes go with the bar they begin in, cut at the last bar line; chords are cut at both ends.  All bars are the melody
    itself; fewer have no recipe and no form, since neither would be true of them.
    """
    if first_bar <= (-1 if melody.lead_in_ticks else 0) and end_bar >= melody.bars:
        return melody
    shift, end = max(0, first_bar) * melody.metre.bar_ticks, end_bar * melody.metre.bar_ticks
    begin = first_bar * melody.metre.bar_ticks
    onsets = [note.onset_ticks for note in melody.notes]
    return replace(
        melody,
        bars=max(1, end_bar - max(0, first_bar)),
        notes=tuple(
            Note(note.onset_ticks - shift, min(note.end_ticks, end) - note.onset_ticks, note.pitch)
            for note in melody.notes
            if begin <= note.onset_ticks < end
        ),
        chords=tuple(_cut(melody.chords, shift, end)),
        phrases=tuple(_within(melody.phrases, max(0, first_bar), end_bar)),
        form=(),
        recipe=None,
        touches=tuple(Touch(onset - shift, velocity) for onset, velocity in melody.touches if begin <= onset < end),
        marks=carried(melody.marks, onsets, [(onset - shift, onset) for onset in onsets if begin <= onset < end]),
    )


def notes_of(melody: Melody, onsets: Collection[int]) -> Melody:
    """The notes that start there (ticks from bar 1) and no others, in the bars that they are in.

    These begin with bar 1, as in `bars_of`; what is between the notes is silent.  There is no recipe and no form.
    """
    notes = tuple(note for note in melody.notes if note.onset_ticks in onsets)
    chosen = replace(
        melody,
        notes=notes,
        form=(),
        recipe=None,
        touches=tuple(touch for touch in melody.touches if touch.onset_ticks in onsets),
        marks=carried(
            melody.marks,
            [note.onset_ticks for note in melody.notes],
            [(note.onset_ticks, note.onset_ticks) for note in notes],
        ),
    )
    return bars_of(chosen, *bars_with(melody, onsets))


def bars_with(melody: Melody, onsets: Collection[int]) -> tuple[int, int]:
    """The bars of the notes that start there: the first one's, and the one after that in which the last ends."""
    length = melody.metre.bar_ticks
    ends = [note.end_ticks for note in melody.notes if note.onset_ticks in onsets]
    return min(onsets) // length, -(-max(ends) // length)


def _cut(chords: tuple[ChordSpan, ...], begin: int, end: int) -> Iterator[ChordSpan]:
    for span in chords:
        onset, stop = max(begin, span.onset_ticks), min(end, span.end_ticks)
        if onset < stop:
            yield ChordSpan(onset - begin, stop - onset, span.chord)


def _within(phrases: tuple[Phrase, ...], first_bar: int, end_bar: int) -> Iterator[Phrase]:
    """What is there of each phrase; one without its end is open."""
    for phrase in phrases:
        first, end = max(first_bar, phrase.first_bar), min(end_bar, phrase.end_bar)
        if first < end:
            is_closed = phrase.is_closed and end == phrase.end_bar
            yield Phrase(first - first_bar, end - first, phrase.label, is_closed)
