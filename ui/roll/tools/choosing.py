"""Which notes are chosen by name: all, a neighbour, or the bars or phrases that are touched; no Qt."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Literal

from ui.roll.marks import phrase_bars
from ui.roll.sheet import Sheet

ChoiceCommand = Literal["all", "next", "previous", "bar", "phrase"]


def chosen_by(command: ChoiceCommand, sheet: Sheet, chosen: frozenset[int], at: float) -> frozenset[int]:
    """The onsets to choose where those of `chosen` are, or the cursor is `at` so many ticks where none are."""
    onsets, places = sheet.onsets, list[float](chosen) or [at]
    found: dict[ChoiceCommand, Callable[[], Iterable[int]]] = {
        "all": lambda: onsets,
        "next": lambda: [next((it for it in onsets if it > max(chosen, default=-1e9)), onsets[-1])],
        "previous": lambda: [next((it for it in reversed(onsets) if it < min(chosen, default=1e9)), onsets[0])],
        "bar": lambda: _within(sheet, {int(place // sheet.melody.metre.bar_ticks) for place in places}),
        "phrase": lambda: _within(sheet, {bar for place in places for bar in range(*phrase_bars(sheet, place))}),
    }
    return frozenset(found[command]())


def _within(sheet: Sheet, bars: set[int]) -> Iterable[int]:
    return (onset for onset in sheet.onsets if onset // sheet.melody.metre.bar_ticks in bars)
