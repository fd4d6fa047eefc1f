"""What a press, a drag and a release of the pointer mean in each part of the roll; no Qt.

Conventions
-----------
In the ruler a click seeks and a drag gives bars to loop.  With Shift, and in the phrase band and the chord row, bars
are chosen: a drag chooses those it covers, a click a phrase, or one bar.  A key or a note sounds as long as it is held.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from ui.roll.geometry import View
from ui.roll.gridlines import nearest_beat
from ui.roll.marks import Bars, phrase_bars, within
from ui.roll.sheet import Sheet

Part = Literal["corner", "ruler", "phrases", "chords", "surprise", "keys", "grid"]

BANDS: tuple[Part, ...] = ("ruler", "phrases", "chords")
DRAG_PX = 5


@dataclass(frozen=True, slots=True)
class Place:
    """A point of the roll in musical terms, and in pixels; `note` is the index of the note there.

    `height` is the pitch with its fraction, a whole number in the middle of a row.
    """

    part: Part
    ticks: float
    pitch: int
    note: int | None = None
    x: float = 0.0
    y: float = 0.0
    height: float = 0.0

    @property
    def is_audible(self) -> bool:
        """True on a key or a note."""
        return self.part == "keys" or self.note is not None


@dataclass(frozen=True, slots=True)
class RulerDrag:
    """A press in the bands above the grid that has not been let go; `bars` once it has become a drag.

    `chooses` bars, or gives the loop; `part` is where it began.
    """

    start_x: float
    start_ticks: float
    bars: tuple[int, int] | None = None
    chooses: bool = False
    part: Part = "ruler"


def place_at(view: View, sheet: Sheet, x: float, y: float) -> Place:
    """What lies at a point."""
    part, ticks, pitch = _part(view, x, y), view.time.ticks(x), view.pitch.pitch(y)
    note = sheet.note_at(ticks) if part in {"surprise", "grid"} else None
    if note is not None and part == "grid" and sheet.melody.notes[note].pitch != pitch:
        note = None
    if note is not None:
        pitch = sheet.melody.notes[note].pitch
    return Place(part, ticks, pitch, note, x, y, view.pitch.height(y))


def dragged(drag: RulerDrag, sheet: Sheet, x: float, ticks: float) -> RulerDrag:
    """The drag with the pointer moved to `x`: whole bars, those it began and now is in and all between."""
    if drag.bars is None and abs(x - drag.start_x) < DRAG_PX:
        return drag
    first, last = sheet.first_bar, sheet.melody.bars - 1
    ends = sorted(min(last, max(first, int(at // sheet.melody.metre.bar_ticks))) for at in (drag.start_ticks, ticks))
    return replace(drag, bars=(ends[0], ends[1] + 1))


def seek_target(drag: RulerDrag, sheet: Sheet) -> int:
    """Where a click in the ruler jumps to: the nearest beat."""
    return nearest_beat(sheet.melody.metre, drag.start_ticks, sheet.melody.bars, sheet.first_bar)


def notes_under(sheet: Sheet, place: Place) -> frozenset[int]:
    """The onsets of the notes that start in the phrase, or else the bar, at `place`."""
    length = sheet.melody.metre.bar_ticks
    bar = int(place.ticks // length)
    first, end = phrase_bars(sheet, place.ticks) if place.part == "phrases" else (bar, bar + 1)
    return frozenset(onset for onset in sheet.onsets if first * length <= onset < end * length)


def chosen_bars(drag: RulerDrag, sheet: Sheet) -> Bars:
    """The bars that a drag, or a click, which is one that has not moved, chooses."""
    if drag.bars:
        return drag.bars
    if drag.part == "phrases":
        return phrase_bars(sheet, drag.start_ticks)
    bar = int(drag.start_ticks // sheet.melody.metre.bar_ticks)
    return within((bar, bar + 1), sheet)


def _part(view: View, x: float, y: float) -> Part:
    bands = view.bands
    if x < bands.keys_px:
        return "keys" if y >= bands.top_px else "corner"
    if y < bands.ruler_px:
        return "ruler"
    if y < bands.chords_top:
        return "phrases"
    if y < bands.surprise_top:
        return "chords"
    return "surprise" if y < bands.top_px else "grid"
