"""What the ties of beats come to: which bar has what to do with which, and the letters of the phrases."""

from __future__ import annotations

import numpy as np

from melodygen.melody import Bar
from melodygen.phrase import Phrase
from melodygen.styles.style import Whole


def phrases_of(ends: list[int], pitch: Whole) -> tuple[Phrase, ...]:
    """Phrases by their ends; one whose bars mostly return takes the letter of where they come from."""
    phrases: list[Phrase] = []
    beats = pitch.shape[1]
    letters: dict[int, str] = {}
    start = 0
    for end in ends:
        sources = pitch[start : end + 1].ravel() // beats
        came = [number for number, p in enumerate(phrases) for s in sources if p.first_bar <= s < p.end_bar]
        share = len(came) / sources.size
        if share >= 0.5:
            label = letters[max(set(came), key=came.count)].rstrip("'") + ("" if share > 0.9 else "'")
        else:
            label = _letter_name(len({letter.rstrip("'") for letter in letters.values()}))
        letters[len(phrases)] = label
        phrases.append(Phrase(start, end + 1 - start, label, is_closed=end == ends[-1] or len(phrases) % 2 == 1))
        start = end + 1
    return tuple(phrases)


def _letter_name(number: int) -> str:
    """0 -> A, 25 -> Z, 26 -> AA, as spreadsheets count columns."""
    name = ""
    number += 1
    while number:
        number, rest = divmod(number - 1, 26)
        name = chr(ord("A") + rest) + name
    return name


def bars_of(rhythm: Whole, pitch: Whole, shift: Whole, beats: int) -> tuple[Bar, ...]:
    """Each bar's main relation: what most of its beats do."""
    columns = (np.where(pitch < 0, -1, pitch // beats), np.where(rhythm < 0, -1, rhythm // beats), shift)
    tones, times, moves = (column.reshape(-1, beats).tolist() for column in columns)
    return tuple(_bar(*rows) for rows in zip(tones, times, moves, strict=True))


def _bar(tones: list[int], times: list[int], moves: list[int]) -> Bar:
    """The relation of a bar whose beats take pitches and rhythm from these bars (-1 for none), moved so far."""
    tied = [bar for bar in tones if bar >= 0]
    if len(tied) * 2 >= len(tones):
        source = max(sorted(set(tied)), key=tied.count)
        moved = [move for move, bar in zip(moves, tones, strict=True) if bar == source]
        shift = max(sorted(set(moved)), key=moved.count)
        is_same = len(tied) == len(tones) and not shift
        return Bar("same" if is_same else "sequence" if shift else "varied", source, shift)
    timed = [bar for bar in times if bar >= 0]
    return Bar("rhythm", max(sorted(set(timed)), key=timed.count)) if len(timed) * 2 >= len(times) else Bar("new")
