"""Changes of a melody's notes.

Conventions
-----------
Notes are chosen by their onsets, in ticks from bar 1.  Whatever is done, one note sounds at a time, from the bar before
bar 1, which is an upbeat's, to the last bar line, and pitches are MIDI numbers 0 to 127; EditError says in one sentence
what stands in the way, and nothing is pushed aside.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from itertools import pairwise
from types import MappingProxyType
from typing import Literal

from melodygen.editing.snapping import Grid, next_line, previous_line, snapped, step_ticks
from melodygen.errors import EditError
from melodygen.mark import carried
from melodygen.melody import Melody, Note
from melodygen.touch import Touch

Edge = Literal["start", "end"]

HIGHEST_PITCH = 127


def move(melody: Melody, chosen: Collection[int], *, ticks: int = 0, semitones: int = 0) -> Melody:
    """The chosen notes so much later and higher; negative numbers are earlier and lower."""
    moved = [
        replace(note, onset_ticks=note.onset_ticks + ticks, pitch=note.pitch + semitones)
        for note in _chosen(melody, chosen)
    ]
    return _with(melody, [*_others(melody, chosen), *moved], {onset + ticks: onset for onset in chosen})


def transpose(melody: Melody, chosen: Collection[int], *, steps: int) -> Melody:
    """The chosen notes so many steps of the scale higher.

    One outside the scale stays as far above the scale's note below it, where that is still below the next.
    """
    moved = [replace(note, pitch=_stepped(melody, note.pitch, steps)) for note in _chosen(melody, chosen)]
    return _with(melody, [*_others(melody, chosen), *moved])


def nudge(melody: Melody, chosen: Collection[int], grid: Grid, *, later: bool) -> Melody:
    """The chosen notes later or earlier by the step of the grid in which the first of them starts."""
    first = _chosen(melody, chosen)[0]
    return move(melody, chosen, ticks=step_ticks(first.onset_ticks, melody.metre, grid, later=later))


def resize(melody: Melody, chosen: Collection[int], *, ticks: int, edge: Edge = "end") -> Melody:
    """The chosen notes with their ends, or their starts, so much later."""
    resized = [
        Note(note.onset_ticks + ticks, note.duration_ticks - ticks, note.pitch)
        if edge == "start"
        else replace(note, duration_ticks=note.duration_ticks + ticks)
        for note in _chosen(melody, chosen)
    ]
    started = ticks if edge == "start" else 0
    return _with(melody, [*_others(melody, chosen), *resized], {onset + started: onset for onset in chosen})


def stretch(melody: Melody, chosen: Collection[int], grid: Grid, *, is_longer: bool) -> Melody:
    """The chosen notes longer or shorter by the step of the grid in which the first of them ends."""
    first = _chosen(melody, chosen)[0]
    return resize(melody, chosen, ticks=step_ticks(first.end_ticks, melody.metre, grid, later=is_longer))


def add(melody: Melody, note: Note) -> Melody:
    """The melody with one note more."""
    return _with(melody, [*melody.notes, note])


def erase(melody: Melody, chosen: Collection[int]) -> Melody:
    """The melody without the chosen notes; one is left at least."""
    if len(_chosen(melody, chosen)) == len(melody.notes):
        raise EditError("a melody has one note at least, and all would be erased", "leave one of them")
    return _with(melody, _others(melody, chosen))


def split(melody: Melody, places: Collection[int]) -> Melody:
    """The notes that sound at `places` (ticks), each cut in two there."""
    notes, origins = list(melody.notes), dict[int, int]()
    for place in sorted(places):
        index = next((index for index, note in enumerate(notes) if note.onset_ticks < place < note.end_ticks), None)
        if index is None:
            raise EditError(f"no note goes on in {melody.metre.place(place)}", "choose a place within a note")
        note = notes[index]
        origins[place] = origins.get(note.onset_ticks, note.onset_ticks)
        notes[index : index + 1] = [
            replace(note, duration_ticks=place - note.onset_ticks),
            Note(place, note.end_ticks - place, note.pitch),
        ]
    return _with(melody, notes, origins)


def halve(melody: Melody, chosen: Collection[int], grid: Grid) -> Melody:
    """The chosen notes cut in two: on the line of the grid nearest to the middle of each, or there if none is in it."""
    places = []
    for note in _chosen(melody, chosen):
        middle = note.onset_ticks + note.duration_ticks // 2
        line = snapped(middle, melody.metre, grid)
        places.append(line if note.onset_ticks < line < note.end_ticks else middle)
    return split(melody, places)


def join(melody: Melody, chosen: Collection[int]) -> Melody:
    """The chosen notes as one, of the first one's pitch, from where that starts to where the last one ends."""
    notes = _chosen(melody, chosen)
    if len(notes) == 1:
        raise EditError("it takes two notes to join them, and one is chosen", "choose its neighbour as well")
    joined = replace(notes[0], duration_ticks=notes[-1].end_ticks - notes[0].onset_ticks)
    return _with(melody, [*_others(melody, chosen), joined])


def quantise(melody: Melody, chosen: Collection[int], grid: Grid) -> Melody:
    """The chosen notes with their onsets on the nearest lines of the grid.

    A note that lasts until the next one starts still does; others keep their lengths as far as there is room.
    """
    moving = {note.onset_ticks for note in _chosen(melody, chosen)}
    before = [*(note.onset_ticks for note in melody.notes), melody.length_ticks]
    after = [_on_line(melody, onset, grid) if onset in moving else onset for onset in before]
    for index, (start, following) in enumerate(pairwise(after)):
        if following <= start:
            one, other = (_name(melody, note) for note in melody.notes[index : index + 2])
            raise EditError(f"{one} and {other} would start together on that grid", "choose a finer one")
    quantised = []
    for note, end_before, (start, following) in zip(melody.notes, before[1:], pairwise(after), strict=True):
        room = following - start
        length = room if note.end_ticks == end_before else min(room, note.duration_ticks)
        quantised.append(Note(start, length, note.pitch))
    return _with(melody, quantised, dict(zip(after, before, strict=True)))


def duplicate(melody: Melody, chosen: Collection[int], grid: Grid) -> Melody:
    """The chosen notes again, from the next line of the grid after them on; whole bars again as whole bars."""
    notes = _chosen(melody, chosen)
    distance = _whole_bars(melody, notes)
    if not distance:
        start = previous_line(notes[0].onset_ticks, melody.metre, grid)
        distance = next_line(notes[-1].end_ticks - 1, melody.metre, grid) - start
    again = [replace(note, onset_ticks=note.onset_ticks + distance) for note in notes]
    return _with(melody, [*melody.notes, *again], {onset + distance: onset for onset in chosen})


def still_chosen(before: Melody, after: Melody, chosen: Collection[int]) -> frozenset[int]:
    """Of the notes that were chosen before a change, and those that it has made or moved: where they start after it."""
    old = {note.onset_ticks for note in before.notes}
    return frozenset(
        note.onset_ticks for note in after.notes if note.onset_ticks in chosen or note.onset_ticks not in old
    )


def sounding_where_chosen(before: Melody, after: Melody, chosen: Collection[int]) -> frozenset[int]:
    """Of `after`, which was drawn anew, where the notes start that stand in the time of those chosen in `before`."""
    times = [(note.onset_ticks, note.end_ticks) for note in before.notes if note.onset_ticks in chosen]
    onsets = (note.onset_ticks for note in after.notes)
    return frozenset(onset for onset in onsets if any(start <= onset < end for start, end in times))


def _chosen(melody: Melody, chosen: Collection[int]) -> list[Note]:
    """The notes that start there, in order; EditError where there are none, or one is missing."""
    found = [note for note in melody.notes if note.onset_ticks in chosen]
    if not found:
        raise EditError("no note is chosen", "choose one first")
    if missing := set(chosen) - {note.onset_ticks for note in found}:
        raise EditError(f"no note starts in {melody.metre.place(min(missing))}", "choose one that is there")
    return found


def _others(melody: Melody, chosen: Collection[int]) -> list[Note]:
    return [note for note in melody.notes if note.onset_ticks not in chosen]


def _stepped(melody: Melody, pitch: int, steps: int) -> int:
    scale, key = melody.scale, melody.key
    below = scale.step_below(key, pitch)
    goal, following = scale.pitch_at(key, below + steps), scale.pitch_at(key, below + steps + 1)
    raised = goal + pitch - scale.pitch_at(key, below)
    return raised if raised < following else goal


def _on_line(melody: Melody, ticks: int, grid: Grid) -> int:
    """The nearest line before the last bar line."""
    line = snapped(ticks, melody.metre, grid)
    return line if line < melody.length_ticks else previous_line(melody.length_ticks - 1, melody.metre, grid)


def _whole_bars(melody: Melody, notes: list[Note]) -> int:
    """The length of the bars in which `notes` start if they are all that start there, else 0."""
    length = melody.metre.bar_ticks
    start, end = notes[0].onset_ticks // length * length, (notes[-1].onset_ticks // length + 1) * length
    are_all = len(notes) == sum(start <= note.onset_ticks < end for note in melody.notes)
    return end - start if are_all and notes[-1].end_ticks <= end else 0


def _with(melody: Melody, notes: Iterable[Note], origins: Mapping[int, int] = MappingProxyType({})) -> Melody:
    """The melody with those notes in order; EditError where they cannot be.

    `origins` are the onsets from which those at other ones come, whose velocities and marks they keep.
    """
    ordered = sorted(notes, key=lambda note: note.onset_ticks)
    for note in ordered:
        _check(melody, note)
    for one, other in pairwise(ordered):
        if other.onset_ticks < one.end_ticks:
            raise EditError(
                f"{_name(melody, one)} and {_name(melody, other)} would overlap, and only one can sound at a time",
                "leave room between them",
            )
    came = [(note.onset_ticks, origins.get(note.onset_ticks, note.onset_ticks)) for note in ordered]
    velocities = dict(melody.touches)
    touches = tuple(Touch(onset, velocities[origin]) for onset, origin in came if origin in velocities)
    marks = carried(melody.marks, [note.onset_ticks for note in melody.notes], came)
    return replace(melody, notes=tuple(ordered), touches=touches, marks=marks)


def _check(melody: Melody, note: Note) -> None:
    if not 0 <= note.pitch <= HIGHEST_PITCH:
        limit = "lower than the lowest" if note.pitch < 0 else "higher than the highest"
        raise EditError(f"the note in {melody.metre.place(note.onset_ticks)} would be {limit}", "stay from C-1 to G9")
    if note.duration_ticks < 1:
        raise EditError(f"{_name(melody, note)} would have no length", "leave it some, or erase it")
    if note.onset_ticks < -melody.metre.bar_ticks:
        raise EditError(f"{_name(melody, note)} would start before the bar of the upbeat", "move it less far")
    if note.end_ticks > melody.length_ticks:
        raise EditError(f"{_name(melody, note)} would go on after the last bar line", "move it less far or shorten it")


def _name(melody: Melody, note: Note) -> str:
    """``"F#5 in bar 3, beat 2.5"``."""
    return f"{melody.scale.spelled(melody.key, note.pitch)} in {melody.metre.place(note.onset_ticks)}"
