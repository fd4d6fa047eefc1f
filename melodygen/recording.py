"""What was played in -> a line on the grid, and the melody that it is, or that has it in some of its bars.

Conventions
-----------
A stroke is timed in seconds by any clock that moves on steadily.  Ticks count from the start of bar 1 of the melody;
what is played in the count-in has earlier ones.  The line has one voice: the latest key wins.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from melodygen.mark import carried
from melodygen.melody import Melody, Note
from melodygen.parameters import Parameters
from melodygen.performance import Part, Performance, PlayedNote, perform
from melodygen.theory.metre import Metre
from melodygen.theory.units import seconds_to_ticks, ticks_to_seconds

if TYPE_CHECKING:
    from melodygen.reading import Quantisation

CLICK_CHANNEL, CLICK_PROGRAM, CLICK_TICKS = 14, 115, 60
"""A woodblock on a channel for tones, as not every SoundFont has percussion."""
ACCENTED_CLICK, PLAIN_CLICK = (88, 110), (81, 80)
"""Pitch and velocity on the bar line, and on the other beats."""

OVERHANG_TICKS = 240
"""So much of the last note may hang over into another bar without its being one: an eighth note."""


class Stroke(NamedTuple):
    """A key struck, or with velocity 0 released."""

    at_s: float
    pitch: int
    velocity: int


class Alignment:
    """When tick 0 is by the clock of the strokes, from readings of a position that moves on in steps.

    A reading may be behind the music but never before it, so that the one counts that was least behind.  At the place
    where the music starts the position rests until it is heard: those readings say nothing.
    """

    def __init__(self, tempo_bpm: float, start_ticks: int) -> None:
        self._tempo_bpm, self._start_ticks = tempo_bpm, start_ticks
        self._zero_s: float | None = None

    def look(self, now_s: float, ticks: float) -> None:
        """The position was `ticks` at `now_s`."""
        if ticks > self._start_ticks:
            zero_s = now_s - ticks_to_seconds(ticks, self._tempo_bpm)
            self._zero_s = zero_s if self._zero_s is None else min(zero_s, self._zero_s)

    def ticks_at(self, at_s: float) -> int | None:
        """Where the music was at that time; None before anything is known."""
        return None if self._zero_s is None else round(seconds_to_ticks(at_s - self._zero_s, self._tempo_bpm))


def line_of(strokes: Iterable[Stroke], alignment: Alignment, end_s: float) -> tuple[Note, ...]:
    """The strokes up to `end_s` as notes that are not on any grid yet; a key that is held still ends there."""
    line: list[Note] = []
    held: tuple[int, int] | None = None
    for stroke in [*strokes, Stroke(end_s, -1, 1)]:
        ticks = alignment.ticks_at(min(stroke.at_s, end_s))
        if ticks is None or (stroke.velocity == 0 and (held is None or held[1] != stroke.pitch)):
            continue
        if held is not None and ticks > held[0]:
            line.append(Note(held[0], ticks - held[0], held[1]))
        held = (ticks, stroke.pitch) if stroke.velocity else None
    return tuple(line)


def settled(
    line: Sequence[Note], metre: Metre, tempo_bpm: float, bars: tuple[int, int | None]
) -> tuple[tuple[Note, ...], Quantisation]:
    """`line` on the grid, in the bars from the first up to the second, or up to its end where that is None.

    In bar 1 it may begin with an upbeat of half a bar at most; what was tried out before that is left out.
    """
    from melodygen.reading.quantising import quantise_notes  # noqa: PLC0415 - with numpy, which a start does not need

    bar = metre.bar_ticks
    first, end = bars[0] * bar, None if bars[1] is None else bars[1] * bar
    near = [note for note in line if note.onset_ticks >= first - bar // 2 and (end is None or note.onset_ticks < end)]
    notes, report = quantise_notes(tuple(near), metre, tempo_bpm)
    begin = first if bars[0] else -bar // 2
    kept = [note for note in notes if note.onset_ticks >= begin and (end is None or note.onset_ticks < end)]
    last = end if end is not None else bars_for(kept, metre) * bar
    cut = tuple(Note(n.onset_ticks, min(n.end_ticks, last) - n.onset_ticks, n.pitch) for n in kept)
    return cut, report


def bars_for(notes: Sequence[Note], metre: Metre) -> int:
    """How many bars hold the notes."""
    if not notes:
        return 1
    last = notes[-1]
    end = max(last.onset_ticks + 1, last.end_ticks - OVERHANG_TICKS)
    return max(1, -(-end // metre.bar_ticks))


def recorded(notes: tuple[Note, ...], asked: Parameters, bars: int | None) -> Melody:
    """The melody of these notes, in the key of `asked` where that has all of them, else in the one they suggest."""
    metre = asked.the_metre
    melody = Melody(
        tempo_bpm=asked.tempo_bpm,
        metre=metre,
        key=asked.the_scale.spelled_tonic(asked.key),
        scale=asked.the_scale,
        instrument=asked.the_instrument,
        mood=asked.the_mood,
        interpretation=asked.interpretation,
        bars=bars or bars_for(notes, metre),
        notes=notes,
    )
    if {note.pitch % 12 for note in notes} <= set(asked.the_scale.pitch_classes(asked.key)):
        return melody
    from melodygen.reading.melodies import found_key  # noqa: PLC0415 - as above

    key, scale = found_key(melody)
    return replace(melody, key=key, scale=scale)


def with_bars_played(melody: Melody, notes: Sequence[Note], first_bar: int, end_bar: int) -> Melody:
    """`melody` with these notes, and no others, in the bars from `first_bar` up to `end_bar`.

    An upbeat among them takes the place of the melody's.
    """
    bar = melody.metre.bar_ticks
    begin, end = -bar if notes and notes[0].onset_ticks < 0 else first_bar * bar, end_bar * bar
    before = [_cut(note, begin) for note in melody.notes if note.onset_ticks < begin]
    after = [note for note in melody.notes if note.onset_ticks >= end]
    rows = [
        *((note.onset_ticks, note.onset_ticks) for note in (*before, *after)),
        *((note.onset_ticks, None) for note in notes),
    ]
    return replace(
        melody,
        notes=(*before, *notes, *after),
        touches=tuple(touch for touch in melody.touches if not begin <= touch.onset_ticks < end),
        marks=carried(melody.marks, [note.onset_ticks for note in melody.notes], rows),
    )


def backing(
    asked: Parameters, bars: tuple[int, int], *, count_in: int, has_click: bool, melody: Melody | None = None
) -> Performance:
    """What sounds while those bars are played in: clicks from `count_in` bars before, and `melody` outside of them.

    Its lead-in reaches back as far as the count-in does before bar 1.
    """
    metre = asked.the_metre
    bar, (first, end) = metre.bar_ticks, bars
    lead_in = max(0, count_in - first) * bar
    silent = Part("Melody", 0, asked.the_instrument.program, ())
    played = perform(with_bars_played(melody, (), first, end), on_the_grid=True) if melody is not None else None
    if played is not None:
        lead_in = max(lead_in, played.lead_in_ticks)
        shift = lead_in - played.lead_in_ticks
        heard = tuple(replace(note, onset_ticks=note.onset_ticks + shift) for note in played.parts[0].notes)
        silent = replace(silent, notes=heard)
    clicks = tuple(
        PlayedNote(lead_in + bar * number + beat, CLICK_TICKS, *(PLAIN_CLICK if beat else ACCENTED_CLICK))
        for number in range(first - count_in, end)
        for beat in metre.beat_onsets
        if has_click or number < first
    )
    parts = (silent, Part("Metronome", CLICK_CHANNEL, CLICK_PROGRAM, clicks))
    return Performance(asked.tempo_bpm, lead_in + end * bar, parts, lead_in)


def _cut(note: Note, end: int) -> Note:
    return replace(note, duration_ticks=min(note.end_ticks, end) - note.onset_ticks)
