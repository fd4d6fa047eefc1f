"""What a press, a drag and a release of the pointer mean in each part of the roll; no Qt.

Conventions
-----------
In the ruler a click seeks and a drag chooses bars to loop; a key or a note sounds as long as it is held.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from ui.roll.geometry import View
from ui.roll.gridlines import nearest_beat
from ui.roll.sheet import Sheet

Part = Literal["corner", "ruler", "phrases", "chords", "keys", "grid"]

DRAG_PX = 5


@dataclass(frozen=True, slots=True)
class Place:
    """A point of the roll in musical terms, and in pixels; `note` is the index of the note there."""

    part: Part
    ticks: float
    pitch: int
    note: int | None = None
    x: float = 0.0
    y: float = 0.0

    @property
    def is_audible(self) -> bool:
        """True on a key or a note."""
        return self.part == "keys" or self.note is not None


@dataclass(frozen=True, slots=True)
class RulerDrag:
    """A press in the ruler that has not been let go; `bars` once it has become a drag."""

    start_x: float
    start_ticks: float
    bars: tuple[int, int] | None = None


def place_at(view: View, sheet: Sheet, x: float, y: float) -> Place:
    """What lies at a point."""
    part, ticks, pitch = _part(view, x, y), view.time.ticks(x), view.pitch.pitch(y)
    note = sheet.note_at(ticks) if part == "grid" else None
    if note is not None and sheet.melody.notes[note].pitch != pitch:
        note = None
    return Place(part, ticks, pitch, note, x, y)


def dragged(drag: RulerDrag, sheet: Sheet, x: float, ticks: float) -> RulerDrag:
    """The drag with the pointer moved to `x`: whole bars, those it began and now is in and all between."""
    if drag.bars is None and abs(x - drag.start_x) < DRAG_PX:
        return drag
    first, last = sheet.first_bar, sheet.melody.bars - 1
    ends = sorted(min(last, max(first, int(at // sheet.melody.metre.bar_ticks))) for at in (drag.start_ticks, ticks))
    return RulerDrag(drag.start_x, drag.start_ticks, (ends[0], ends[1] + 1))


def seek_target(drag: RulerDrag, sheet: Sheet) -> int:
    """Where a click in the ruler jumps to: the nearest beat."""
    return nearest_beat(sheet.melody.metre, drag.start_ticks, sheet.melody.bars, sheet.first_bar)


def notes_under(sheet: Sheet, place: Place) -> frozenset[int]:
    """The onsets of the notes that start in the bar of the ruler, or the phrase, at `place`."""
    length = sheet.melody.metre.bar_ticks
    bar = int(place.ticks // length)
    phrases = [it for it in sheet.melody.phrases if it.first_bar <= bar < it.end_bar]
    first, end = (phrases[0].first_bar, phrases[0].end_bar) if place.part == "phrases" and phrases else (bar, bar + 1)
    return frozenset(onset for onset in sheet.onsets if first * length <= onset < end * length)


def _part(view: View, x: float, y: float) -> Part:
    bands = view.bands
    if x < bands.keys_px:
        return "keys" if y >= bands.top_px else "corner"
    if y < bands.ruler_px:
        return "ruler"
    if y < bands.chords_top:
        return "phrases"
    return "chords" if y < bands.top_px else "grid"
