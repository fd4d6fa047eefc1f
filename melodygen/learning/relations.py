"""How the beats of a melody relate to earlier ones: who repeats whom, in rhythm and in pitch.

Ties are looked for at lags of whole bars.  A rhythm is tied over runs of equal cells with three onsets or more (two,
over several beats); pitches over runs of two notes or more that return exactly, or of four or more that return moved
by the same number of scale steps.  Where runs overlap, the longest wins.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from melodygen.learning.pieces import Piece

MAJOR_STEPS = (0, 0, 1, 1, 2, 3, 3, 4, 4, 5, 5, 6)
MINOR_STEPS = (0, 0, 1, 2, 2, 3, 3, 4, 5, 5, 6, 6)
"""The scale step below or at each semitone above the tonic."""

MIN_EXACT_RUN, MIN_MOVED_RUN, MIN_RHYTHM_RUN = 2, 4, 3


@dataclass(frozen=True, slots=True)
class Relations:
    """For each beat: lag in beats of the beat whose rhythm and whose pitches it repeats (0 for none), and the move.

    `shifts` is in scale steps.
    """

    rhythm: tuple[int, ...]
    pitch: tuple[int, ...]
    shifts: tuple[int, ...]


def scale_steps(pitches: np.ndarray, *, is_minor: bool) -> np.ndarray:
    """Scale steps above the tonic, seven to the octave, of pitches in semitones above it."""
    octaves, classes = np.divmod(pitches, 12)
    return np.asarray(octaves * 7 + np.array(MINOR_STEPS if is_minor else MAJOR_STEPS)[classes])


def relate(piece: Piece) -> Relations:
    """The relations of all beats of `piece`."""
    pitch = _pitch_ties(piece)
    rhythm = _rhythm_ties(piece)
    lags, shifts = [0] * len(piece.cells), [0] * len(piece.cells)
    for beat, notes in enumerate(piece.notes_by_beat):
        for note in notes:
            tie = pitch[note]
            if tie is not None and tie[0] <= beat:
                lags[beat], shifts[beat] = tie
                if piece.cells[beat] == piece.cells[beat - lags[beat]]:
                    rhythm[beat] = lags[beat]
                break
    _bridge(piece, rhythm, lags, shifts)
    return Relations(tuple(rhythm), tuple(lags), tuple(shifts))


def _rhythm_ties(piece: Piece) -> list[int]:
    cells, per_bar = piece.cells, len(piece.metre.beats)
    best = [(0, 0)] * len(cells)
    for lag in range(per_bar, len(cells), per_bar):
        for start, end in _runs([cells[beat] == cells[beat - lag] for beat in range(lag, len(cells))], lag):
            onsets = sum(len(cells[beat]) for beat in range(start, end))
            if onsets >= MIN_RHYTHM_RUN or (onsets >= 2 and end - start >= 2):
                for beat in range(start, end):
                    if onsets > best[beat][0]:
                        best[beat] = (onsets, lag)
    return [lag for _, lag in best]


def _pitch_ties(piece: Piece) -> list[tuple[int, int] | None]:
    """For each note the lag in beats and the shift of the longest run of repeated pitches it is in."""
    at = {onset: index for index, onset in enumerate(piece.onsets)}
    steps = scale_steps(np.array(piece.pitches), is_minor=piece.is_minor)
    best: list[tuple[float, tuple[int, int] | None]] = [(0, None)] * len(piece.onsets)
    for bars in range(1, piece.bars):
        sources = [at.get(onset - bars * piece.metre.bar_ticks) for onset in piece.onsets]
        lag = bars * len(piece.metre.beats)
        note = 0
        while note < len(sources):
            end = _run_end(sources, steps, note)
            if end > note:
                shift = int(steps[note] - steps[sources[note]])
                is_exact = shift == 0 and all(
                    piece.pitches[k] == piece.pitches[sources[k] or 0] for k in range(note, end)
                )
                if end - note >= (MIN_EXACT_RUN if is_exact else MIN_MOVED_RUN):
                    for k in range(note, end):
                        if end - note + is_exact > best[k][0]:
                            best[k] = (end - note + is_exact, (lag, shift))
            note = max(end, note + 1)
    return [tie for _, tie in best]


def _run_end(sources: list[int | None], steps: np.ndarray, note: int) -> int:
    """The note after the run of neighbours from `note` on whose sources are neighbours too, moved alike."""
    start = sources[note]
    if start is None:
        return note
    end = note
    while (
        end < len(sources)
        and sources[end] == start + end - note
        and steps[end] - steps[start + end - note] == steps[note] - steps[start]
    ):
        end += 1
    return end


def _bridge(piece: Piece, rhythm: list[int], lags: list[int], shifts: list[int]) -> None:
    """A beat without onsets inside a repeated stretch belongs to it."""
    for beat, cell in enumerate(piece.cells):
        if cell or not rhythm[beat]:
            continue
        for near in (beat - 1, beat + 1, beat - 2, beat + 2):
            if 0 <= near < len(lags) and lags[near] and lags[near] == rhythm[beat]:
                lags[beat], shifts[beat] = lags[near], shifts[near]
                break


def _runs(flags: list[bool], offset: int) -> Iterator[tuple[int, int]]:
    """Start and end of each run of True, counted from `offset`."""
    start = None
    for index, flag in enumerate([*flags, False]):
        if flag and start is None:
            start = index
        elif not flag and start is not None:
            yield start + offset, index + offset
            start = None
