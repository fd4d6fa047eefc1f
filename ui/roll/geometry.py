"""Where ticks and pitches lie on the screen, and back; no Qt.

Conventions
-----------
x and y are in device-independent pixels from the top left corner of the roll; y grows downwards.  A pitch has a row;
its y is the row's upper edge.  Ticks count from bar 1; those of an upbeat's bar are negative.  Scroll distances are in
the same pixels, from the start of what can be shown.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

BARS_AT_FIRST = 16
MIN_BAR_PX, MAX_BAR_PX = 44.0, 640.0
"""A bar's width at the first zoom; what does not fit is scrolled to."""

MIN_QUARTER_PX, MAX_QUARTER_PX = 1.5, 640.0
MIN_ROW_PX, MAX_ROW_PX = 7.0, 40.0
BEST_ROW_PX = (9.0, 26.0)
END_MARGIN_PX = 24.0
PITCH_MARGIN = 2
"""Rows shown beyond the lowest and the highest note allowed."""

ROUNDING = 1e-6
HIGHEST_PITCH = 127
TICKS_PER_QUARTER = 480


@dataclass(frozen=True, slots=True)
class TimeAxis:
    """Score time to the right: `start_ticks` stands at `origin_px` where nothing is scrolled."""

    origin_px: float
    px_per_tick: float
    scroll_px: float = 0.0
    start_ticks: int = 0

    def x(self, ticks: float) -> float:
        """Where `ticks` stands."""
        return self.origin_px + (ticks - self.start_ticks) * self.px_per_tick - self.scroll_px

    def ticks(self, x: float) -> float:
        """What stands at `x`, also left of the beginning."""
        return self.start_ticks + (x - self.origin_px + self.scroll_px) / self.px_per_tick

    def visible(self, right_px: float) -> tuple[float, float]:
        """First and last tick between the origin and `right_px`."""
        start = float(self.start_ticks)
        return max(start, self.ticks(self.origin_px)), max(start, self.ticks(right_px))


@dataclass(frozen=True, slots=True)
class PitchAxis:
    """Pitch upwards: the row of `highest` starts at `origin_px` where nothing is scrolled."""

    origin_px: float
    row_px: float
    lowest: int
    highest: int
    scroll_px: float = 0.0

    def y(self, pitch: int) -> float:
        """Upper edge of the pitch's row."""
        return self.origin_px + (self.highest - pitch) * self.row_px - self.scroll_px

    def middle(self, pitch: float) -> float:
        """The middle of the row of a pitch; of one between two rows so much below or above."""
        return self.origin_px + (self.highest - pitch + 0.5) * self.row_px - self.scroll_px

    def height(self, y: float) -> float:
        """The pitch, with its fraction, whose middle is at `y`."""
        return self.highest + 0.5 - (y - self.origin_px + self.scroll_px) / self.row_px

    def pitch(self, y: float) -> int:
        """The pitch whose row `y` lies in, held within the axis."""
        row = math.floor((y - self.origin_px + self.scroll_px) / self.row_px)
        return min(self.highest, max(self.lowest, self.highest - row))

    def visible(self, bottom_px: float) -> tuple[int, int]:
        """Lowest and highest pitch between the origin and `bottom_px`, also where only part of the row shows."""
        return self.pitch(math.nextafter(bottom_px, 0.0)), self.pitch(self.origin_px)

    @property
    def content_px(self) -> float:
        """Height of all rows."""
        return (self.highest - self.lowest + 1) * self.row_px


@dataclass(frozen=True, slots=True)
class Bands:
    """Heights of what lies above the grid, from top to bottom, and the keyboard's width; 0 where one is left out."""

    ruler_px: int
    phrases_px: int
    chords_px: int
    keys_px: int
    surprise_px: int = 0

    @property
    def phrases_top(self) -> int:
        """Upper edge of the phrase band."""
        return self.ruler_px

    @property
    def chords_top(self) -> int:
        """Upper edge of the chord row."""
        return self.ruler_px + self.phrases_px

    @property
    def top_px(self) -> int:
        """Upper edge of the grid."""
        return self.surprise_top + self.surprise_px

    @property
    def surprise_top(self) -> int:
        """Upper edge of the strip of surprise."""
        return self.chords_top + self.chords_px


@dataclass(frozen=True, slots=True)
class View:
    """What is to be seen: the roll's size, its bands and both axes."""

    width_px: int
    height_px: int
    bands: Bands
    time: TimeAxis
    pitch: PitchAxis


def bands_for(width_px: int, *, has_phrases: bool, has_chords: bool, has_surprise: bool = False) -> Bands:
    """The bands of a roll that is `width_px` wide; a narrow one has a narrow keyboard."""
    return Bands(
        ruler_px=24,
        phrases_px=20 if has_phrases else 0,
        chords_px=26 if has_chords else 0,
        keys_px=64 if width_px >= 480 else 48,
        surprise_px=16 if has_surprise else 0,
    )


def first_px_per_tick(width_px: float, bars: int, bar_ticks: int, lead_in_ticks: int = 0) -> float:
    """The first zoom: all bars up to sixteen in `width_px`, where they are neither crammed nor stretched.

    The bar of an upbeat is shown with them and not counted.
    """
    bar_px = (width_px - END_MARGIN_PX) / (min(bars, BARS_AT_FIRST) + lead_in_ticks / bar_ticks)
    return min(MAX_BAR_PX, max(MIN_BAR_PX, bar_px)) / bar_ticks


def first_row_px(height_px: float, low: int, high: int) -> float:
    """The first row height: `low` to `high` with their margin in `height_px`, rows whole where they can be."""
    row = height_px / (high - low + 1 + 2 * PITCH_MARGIN)
    if row <= BEST_ROW_PX[1]:
        return max(BEST_ROW_PX[0], row)
    return height_px / math.ceil(height_px / BEST_ROW_PX[1])


def shown_pitches(height_px: float, row_px: float, low: int, high: int) -> tuple[int, int]:
    """Lowest and highest pitch with a row: `low` to `high`, a margin, and as many more as `height_px` has room for."""
    rows = min(HIGHEST_PITCH + 1, max(math.ceil(height_px / row_px - ROUNDING), high - low + 1 + 2 * PITCH_MARGIN))
    bottom = low - (rows - (high - low + 1)) // 2
    bottom = min(max(0, bottom), HIGHEST_PITCH + 1 - rows)
    return bottom, bottom + rows - 1


def content_width(length_ticks: int, px_per_tick: float) -> float:
    """Width of the whole melody with the margin after its last bar line."""
    return length_ticks * px_per_tick + END_MARGIN_PX


def zoomed(px_per_tick: float, factor: float) -> float:
    """`px_per_tick` times `factor`, held where a melody can still be read."""
    quarter = px_per_tick * TICKS_PER_QUARTER * factor
    return min(MAX_QUARTER_PX, max(MIN_QUARTER_PX, quarter)) / TICKS_PER_QUARTER


def scroll_keeping(scroll_px: float, anchor_px: float, scale: float) -> float:
    """The scroll that leaves what lies `anchor_px` from the origin where it is, when all grows by `scale`."""
    return (scroll_px + anchor_px) * scale - anchor_px


def scroll_following(scroll_px: float, at_px: float, width_px: float) -> float:
    """The scroll that shows a cursor at `at_px` of the content: turned like a page when it leaves the view."""
    if scroll_px <= at_px <= scroll_px + width_px * 0.94:
        return scroll_px
    return max(0.0, at_px - width_px * 0.06)
