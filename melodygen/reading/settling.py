"""A transcription -> the melody a style can be learned from.

Conventions
-----------
Of several regular stretches the one with the most notes is taken; its notes are counted from its first bar line and
brought to the grid where they are off it.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence

from melodygen.mark import shifted, snapped
from melodygen.melody import Note
from melodygen.reading.conversion import DEFAULT_TEMPO_BPM, with_found_key
from melodygen.reading.human import ChordMark, HumanMelody, PhraseMark
from melodygen.reading.marks import marks_on
from melodygen.reading.quantising import Quantisation, is_on_grid, quantise_notes
from melodygen.reading.stretches import Stretch, stretches
from melodygen.reading.transcription import Sounding, Transcription, UnusableError, WrittenMark, top_line

FEWEST_NOTES = 8
"""Fewer are a signal, not a melody."""
MOST_BARS = 2000
"""More are no melody but a damaged file."""
_MOST_TICKS = 10_000_000
_LARGEST_MEAN_MOVE = 24.0
"""In ticks.  Onsets that have nothing to do with the grid are 29 from it in the mean; those with a standard deviation
of 20 (21 ms at 120 BPM) 16."""


def human_melody(source: Transcription, *, fewest_notes: int = FEWEST_NOTES) -> HumanMelody:
    """The melody of `source`, in its longest regular stretch.

    Raises
    ------
    UnusableError
        No stretch is in a known metre, or there are too few notes in it.

    """
    if not source.notes:
        raise UnusableError("there are no notes in it")
    _check_length(source.notes)
    return _settled(source, _richest(stretches(source), sorted(source.notes), fewest_notes))


def _check_length(notes: Sequence[Sounding]) -> None:
    if max(onset + duration for onset, duration, _ in notes) > _MOST_TICKS or min(notes)[0] < 0:
        raise UnusableError(f"it is longer than {MOST_BARS} bars, or starts before its beginning")


def _richest(found: list[Stretch], notes: list[Sounding], fewest: int) -> Stretch:
    def count(stretch: Stretch) -> int:
        return bisect_left(notes, (stretch.end,)) - bisect_left(notes, (stretch.start,))

    best = max(found, key=count)
    if count(best) < fewest:
        raise UnusableError(f"it has fewer than {fewest} notes in a row in one metre")
    return best


def _settled(source: Transcription, stretch: Stretch) -> HumanMelody:
    """`source` in the stretch alone, counted from its first bar line, on the grid."""
    metre, factor = stretch.metre, stretch.factor
    tempo = None if source.tempo_bpm is None else float(source.tempo_bpm * factor)
    sounding = _moved(source.notes, stretch)
    notes = top_line(sounding)
    marks = marks_on(_marks_in(source, stretch), notes)
    beside = [*_below(sounding, notes), *_moved(source.accompaniment, stretch)]
    quantisation = None
    if not is_on_grid(notes):
        notes, quantisation = quantise_notes(notes, metre, tempo or DEFAULT_TEMPO_BPM)
        _check_played_to_the_beat(quantisation)
    shift = _first_bar_line(notes[0].onset_ticks, metre.bar_ticks)
    if shift:
        notes = tuple(Note(n.onset_ticks - shift, n.duration_ticks, n.pitch) for n in notes)
    marks = snapped(shifted(marks, -shift), [note.onset_ticks for note in notes])
    if notes[-1].end_ticks > MOST_BARS * metre.bar_ticks:
        raise UnusableError(f"it is longer than {MOST_BARS} bars")

    def placed(ticks: int) -> int:
        return round((ticks - stretch.first_bar_line) * factor) - shift

    begin, end = min(0, notes[0].onset_ticks), notes[-1].end_ticks
    melody = HumanMelody(
        name=source.name,
        metre=metre,
        notes=notes,
        tonic=source.tonic,
        mode=source.mode,
        chords=_sounding([ChordMark(placed(c.onset_ticks), c.root, c.quality) for c in source.chords], begin, end),
        phrases=tuple(
            mark
            for mark in dict.fromkeys(PhraseMark(placed(p.onset_ticks), p.label) for p in source.phrases)
            if begin <= mark.onset_ticks < end
        ),
        sections=_divided(map(placed, source.sections), begin, end),
        accompaniment=tuple(Note(onset - shift, duration, pitch) for onset, duration, pitch in beside),
        tempo_bpm=tempo,
        quantisation=quantisation,
        marks=marks,
    )
    return melody if melody.tonic is not None and melody.mode is not None else with_found_key(melody)


def _check_played_to_the_beat(report: Quantisation) -> None:
    if report.mean_ticks > _LARGEST_MEAN_MOVE:
        raise UnusableError(f"its notes do not keep to its beat ({report})")


def _moved(notes: Sequence[Sounding], stretch: Stretch) -> list[Sounding]:
    """The notes that start in the stretch, cut at its end, counted from its first bar line."""
    start, line, end, factor = stretch.start, stretch.first_bar_line, stretch.end, stretch.factor
    inside = [(on - line, min(length, end - on), pitch) for on, length, pitch in notes if start <= on < end]
    if factor == 1:
        return inside
    return [(round(on * factor), max(1, round(length * factor)), pitch) for on, length, pitch in inside]


def _marks_in(source: Transcription, stretch: Stretch) -> list[WrittenMark]:
    """The marks in the stretch, counted as its notes are."""
    line, factor = stretch.first_bar_line, stretch.factor
    return [
        mark._replace(
            onset_ticks=round((mark.onset_ticks - line) * factor), end_ticks=round((mark.end_ticks - line) * factor)
        )
        for mark in source.marks
        if stretch.start <= mark.onset_ticks < stretch.end
    ]


def _below(sounding: Sequence[Sounding], line: Sequence[Note]) -> list[Sounding]:
    """What of a voice of several notes is not its top line."""
    top = {(note.onset_ticks, note.pitch) for note in line}
    return [one for one in sounding if (one[0], one[2]) not in top]


def _first_bar_line(first_onset: int, bar: int) -> int:
    """Where bar 1 starts: empty bars are left off, and a start in the second half of a bar is an upbeat."""
    if -bar <= first_onset < 0:
        return 0
    whole, position = divmod(first_onset, bar)
    return (whole + 1) * bar if 2 * position >= bar else whole * bar


def _sounding(chords: Sequence[ChordMark], begin: int, end: int) -> tuple[ChordMark, ...]:
    """The changes of chord between `begin` and `end`, and the chord that sounds at `begin`."""
    later = [chord for chord in chords if begin < chord.onset_ticks < end]
    earlier = [chord for chord in chords if chord.onset_ticks <= begin]
    marks = [ChordMark(begin, earlier[-1].root, earlier[-1].quality)] if earlier else []
    for chord in later:
        if not marks or (chord.root, chord.quality) != (marks[-1].root, marks[-1].quality):
            marks.append(chord)
    return tuple(marks)


def _divided(starts: Iterable[int], begin: int, end: int) -> tuple[int, ...]:
    """The starts between `begin` and `end`, with `begin` itself; none where there is but one section."""
    inside = sorted({max(start, begin) for start in starts if start < end} | {begin})
    return tuple(inside) if len(inside) > 1 else ()
