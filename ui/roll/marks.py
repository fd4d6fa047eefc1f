"""What stands out on the roll: bars that are looped, chosen or locked, and notes that are locked; no Qt.

Conventions
-----------
Bars count from 0, that of an upbeat is -1; a range of bars is its first bar and the bar after its last.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from melodygen.given import NOTHING, Given
from melodygen.melody import Melody
from ui.roll.curve import NOT_DRAWN, Drawn
from ui.roll.sheet import Sheet

Bars = tuple[int, int]

Layer = Literal["everything", "rhythm", "pitches"]


@dataclass(frozen=True, slots=True)
class Locked:
    """What of a melody its locks hold."""

    bars: tuple[Bars, ...] = ()
    rhythms: tuple[Bars, ...] = ()
    pitches: tuple[Bars, ...] = ()
    chords: tuple[Bars, ...] = ()
    notes: frozenset[int] = frozenset()

    @property
    def layers(self) -> tuple[tuple[Layer, tuple[Bars, ...]], ...]:
        """What of bars is locked, and of which."""
        return ("everything", self.bars), ("rhythm", self.rhythms), ("pitches", self.pitches)

    @classmethod
    def of(cls, locks: Given, melody: Melody) -> Locked:
        """The bars that are locked as a whole, in their rhythm or pitches only, and in their chords; and the notes."""
        if locks == NOTHING:
            return cls()
        from melodygen.variation.locking import locked_bars, locked_notes  # noqa: PLC0415 - the model comes with it

        return cls(
            ranges(locked_bars(locks, melody)),
            ranges(locked_bars(locks, melody, "rhythm")),
            ranges(locked_bars(locks, melody, "pitches")),
            ranges(locked_bars(locks, melody, "chords")),
            frozenset(locked_notes(locks, melody)),
        )


UNLOCKED = Locked()


@dataclass(frozen=True, slots=True)
class Marks:
    """What is drawn besides the music itself."""

    loop: Bars | None = None
    chosen: Bars | None = None
    locked: Locked = UNLOCKED
    notes: frozenset[int] = frozenset()
    """The onsets of the notes that are chosen."""
    curve: Drawn = NOT_DRAWN
    """The contour that was drawn by hand."""


PLAIN = Marks()


def ranges(bars: Iterable[int]) -> tuple[Bars, ...]:
    """Bars in order as ranges.

    Examples
    --------
    >>> ranges([0, 1, 2, 5])
    ((0, 3), (5, 6))

    """
    found: list[Bars] = []
    for bar in bars:
        if found and found[-1][1] == bar:
            found[-1] = (found[-1][0], bar + 1)
        else:
            found.append((bar, bar + 1))
    return tuple(found)


def phrase_bars(sheet: Sheet, ticks: float) -> Bars:
    """The bars of the phrase at `ticks`, or the bar where there is none."""
    bar = int(ticks // sheet.melody.metre.bar_ticks)
    phrases = (phrase for phrase in sheet.melody.phrases if phrase.first_bar <= bar < phrase.end_bar)
    return next(((phrase.first_bar, phrase.end_bar) for phrase in phrases), within((bar, bar + 1), sheet))


def within(bars: Bars, sheet: Sheet) -> Bars:
    """`bars` as far as the melody has them, at least one."""
    first = min(max(bars[0], sheet.first_bar), sheet.melody.bars - 1)
    return first, max(first + 1, min(bars[1], sheet.melody.bars))


def stretched(bars: Bars | None, sheet: Sheet, at: int, step: int) -> Bars:
    """`bars` with their end moved by `step` bars, at least one of them left; the bar `at` where none are chosen."""
    if bars is None:
        return within((at, at + 1), sheet)
    end = bars[1] + step
    return within((min(bars[0], end - 1), end), sheet)
