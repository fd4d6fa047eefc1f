"""Which notes are chosen: a matter of the view, so it is neither saved nor undone."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QObject, Signal


class Selection(QObject):
    """The onsets of the chosen notes, in ticks; `changed` follows every change."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._onsets: frozenset[int] = frozenset()

    @property
    def onsets(self) -> frozenset[int]:
        """Where the chosen notes start."""
        return self._onsets

    def choose(self, onsets: Iterable[int]) -> None:
        """Choose these and no others."""
        before, self._onsets = self._onsets, frozenset(onsets)
        if before != self._onsets:
            self.changed.emit()

    def toggle(self, onset: int) -> None:
        """Choose one note more, or one less."""
        self.choose(self._onsets ^ {onset})
