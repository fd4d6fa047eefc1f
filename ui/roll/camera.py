"""Zoom and scroll of the roll: what stays where it is when the melody, the window or the zoom changes; no Qt.

Conventions
-----------
Scroll distances are whole pixels, as scroll bars have them.  An axis is *fitted* until the user zooms it: then it
follows the window's size and the melody's length, afterwards it stays as the user left it.
"""

from __future__ import annotations

from dataclasses import dataclass

from ui.roll.geometry import (
    MAX_ROW_PX,
    MIN_ROW_PX,
    PitchAxis,
    TimeAxis,
    View,
    bands_for,
    content_width,
    first_px_per_tick,
    first_row_px,
    scroll_following,
    scroll_keeping,
    shown_pitches,
    zoomed,
)
from ui.roll.sheet import Sheet


@dataclass(slots=True)
class Camera:
    """The roll's present zoom and scroll for one sheet in a window of one size."""

    width_px: int = 1
    height_px: int = 1
    px_per_tick: float = 0.05
    row_px: float = 16.0
    scroll_x: int = 0
    scroll_y: int = 0
    is_time_fitted: bool = True
    is_pitch_fitted: bool = True
    has_surprise: bool = False

    def view(self, sheet: Sheet) -> View:
        """Where everything of `sheet` now is."""
        bands = bands_for(
            self.width_px,
            has_phrases=bool(sheet.melody.phrases),
            has_chords=bool(sheet.melody.chords),
            has_surprise=self.has_surprise,
        )
        lowest, highest = shown_pitches(self.height_px - bands.top_px, self.row_px, sheet.low, sheet.high)
        return View(
            self.width_px,
            self.height_px,
            bands,
            TimeAxis(bands.keys_px, self.px_per_tick, self.scroll_x, -sheet.melody.lead_in_ticks),
            PitchAxis(bands.top_px, self.row_px, lowest, highest, self.scroll_y),
        )

    def limits(self, sheet: Sheet) -> tuple[int, int]:
        """The furthest scroll to the right and down."""
        across, down = self.room(sheet)
        width = content_width(sheet.melody.lead_in_ticks + sheet.melody.length_ticks, self.px_per_tick)
        height = self.view(sheet).pitch.content_px
        return max(0, round(width - across)), max(0, round(height - down))

    def room(self, sheet: Sheet) -> tuple[int, int]:
        """Width and height of the grid."""
        bands = self.view(sheet).bands
        return max(1, self.width_px - bands.keys_px), max(1, self.height_px - bands.top_px)

    def resize(self, sheet: Sheet | None, width_px: int, height_px: int) -> None:
        """A new size: fitted axes fit anew, the others keep their zoom."""
        self.width_px, self.height_px = width_px, height_px
        if sheet:
            self.adapt(sheet, sheet)

    def adapt(self, before: Sheet | None, sheet: Sheet) -> None:
        """Turn from one sheet to the next, keeping what is seen where it is as far as that can be."""
        top_pitch = self._top_pitch(before) if before and not self.is_pitch_fitted else None
        across, down = self.room(sheet)
        if before and self.scroll_x:
            self.scroll_x += round((sheet.melody.lead_in_ticks - before.melody.lead_in_ticks) * self.px_per_tick)
        if self.is_time_fitted:
            melody = sheet.melody
            self.px_per_tick = first_px_per_tick(across, melody.bars, melody.metre.bar_ticks, melody.lead_in_ticks)
        if self.is_pitch_fitted:
            self.row_px = first_row_px(down, sheet.low, sheet.high)
            self.scroll_y = self.limits(sheet)[1] // 2
        elif top_pitch is not None:
            self.scroll_y = round((self.view(sheet).pitch.highest - top_pitch) * self.row_px)
        self._hold_scroll(sheet)

    def fit(self, sheet: Sheet) -> None:
        """Back to the first zoom and the beginning."""
        self.is_time_fitted = self.is_pitch_fitted = True
        self.scroll_x = 0
        self.adapt(sheet, sheet)

    def zoom_time(self, sheet: Sheet, factor: float, anchor_px: float) -> None:
        """Zoom in (`factor` above 1) or out, keeping what is `anchor_px` right of the keyboard in place."""
        before, self.px_per_tick = self.px_per_tick, zoomed(self.px_per_tick, factor)
        self.scroll_x = round(scroll_keeping(self.scroll_x, anchor_px, self.px_per_tick / before))
        self.is_time_fitted = False
        self._hold_scroll(sheet)

    def zoom_pitch(self, sheet: Sheet, factor: float, anchor_px: float) -> None:
        """Make rows higher or lower, keeping the pitch `anchor_px` below the bands in place."""
        axis = self.view(sheet).pitch
        pitch = axis.highest + 1 - (anchor_px + self.scroll_y) / axis.row_px
        self.row_px = min(MAX_ROW_PX, max(MIN_ROW_PX, self.row_px * factor))
        self.scroll_y = round((self.view(sheet).pitch.highest + 1 - pitch) * self.row_px - anchor_px)
        self.is_pitch_fitted = False
        self._hold_scroll(sheet)

    def follow(self, sheet: Sheet, ticks: float) -> bool:
        """Scroll so that `ticks` can be seen; True where that took a scroll."""
        before = self.scroll_x
        at_px = (sheet.melody.lead_in_ticks + ticks) * self.px_per_tick
        self.scroll_x = round(scroll_following(self.scroll_x, at_px, self.room(sheet)[0]))
        self._hold_scroll(sheet)
        return self.scroll_x != before

    def sees(self, sheet: Sheet, ticks: float) -> bool:
        """True where `ticks` is in view."""
        view = self.view(sheet)
        return view.bands.keys_px <= view.time.x(ticks) <= self.width_px

    def _top_pitch(self, sheet: Sheet) -> float:
        return self.view(sheet).pitch.highest - self.scroll_y / self.row_px

    def _hold_scroll(self, sheet: Sheet) -> None:
        furthest_x, furthest_y = self.limits(sheet)
        self.scroll_x = min(furthest_x, max(0, self.scroll_x))
        self.scroll_y = min(furthest_y, max(0, self.scroll_y))
