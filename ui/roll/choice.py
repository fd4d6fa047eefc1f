"""What the user has chosen on the roll for what comes next: notes, or else bars; no Qt."""

from __future__ import annotations

from dataclasses import dataclass

from melodygen.given import Span
from melodygen.melody import Melody
from ui.roll.marks import Bars
from ui.roll.words import bars_words, notes_words


@dataclass(frozen=True, slots=True)
class Choice:
    """The onsets of chosen notes; where there are none, bars; neither where nothing is chosen."""

    notes: frozenset[int] = frozenset()
    bars: Bars | None = None

    def __bool__(self) -> bool:
        return bool(self.notes or self.bars)

    @property
    def words(self) -> str:
        """``"3 notes"``, ``"bars 5-8"``; empty for nothing."""
        if self.notes:
            return notes_words(len(self.notes))
        return bars_words(self.bars) if self.bars else ""

    def of(self, melody: Melody) -> Choice:
        """The same as far as `melody` has these notes."""
        return Choice(self.notes & {note.onset_ticks for note in melody.notes}, self.bars)

    def span(self, melody: Melody) -> Span | None:
        """From the start of the first chosen note to the end of the last, or all of the bars."""
        if self.notes:
            ends = [note.end_ticks for note in melody.notes if note.onset_ticks in self.notes]
            return Span(min(self.notes), max(ends, default=max(self.notes)))
        length = melody.metre.bar_ticks
        return Span(self.bars[0] * length, self.bars[1] * length) if self.bars else None


NOTHING_CHOSEN = Choice()
