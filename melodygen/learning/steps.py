"""The steps of human melodies, from each note to the next, in the contexts in which a style knows them.

Conventions
-----------
An interval is a column of the style's tables: `WIDEST` is a repeated pitch.  Steps wider than an octave are left out.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields

import numpy as np

from melodygen.learning.pieces import Piece
from melodygen.learning.relations import Relations
from melodygen.styles.contexts import NO_INTERVAL, WIDEST, length_class
from melodygen.styles.figures import LONGEST, figure_keys, place_code
from melodygen.styles.style import Table, Whole

TIED_WEIGHT = 0.3
"""What an event counts that only repeats an earlier one of its melody."""


@dataclass(frozen=True, slots=True, eq=False)
class Steps:
    """n steps as columns.

    Attributes
    ----------
    piece, cluster
        Numbers of the piece, and of the melodies that it is like.
    pitch_class, before
        Of the note that is left, above the tonic, and the interval that led to it (`NO_INTERVAL` for none).
    place, length, length_before
        Of the note that is reached in the metre, and classes of its length and of the one before it.
    from_end
        How many notes are after it.
    interval
        The step itself.
    weight
        What it counts.
    figures
        n x `LONGEST` keys of the figures that lead to it, shortest first; -1 for those that there are none of.

    """

    piece: Whole
    cluster: Whole
    pitch_class: Whole
    before: Whole
    place: Whole
    length: Whole
    length_before: Whole
    from_end: Whole
    interval: Whole
    weight: Table
    figures: Whole

    def where(self, chosen: np.ndarray) -> Steps:
        """Some of them, by a mask."""
        return Steps(*(getattr(self, field.name)[chosen] for field in fields(self)))


def steps_of(piece: Piece, related: Relations, *, number: int = 0, cluster: int = 0) -> Steps:
    """The steps of one piece."""
    pitches = np.array(piece.pitches)
    last = len(pitches) - 1
    wide = np.diff(pitches)
    notes = np.flatnonzero(np.abs(wide) <= WIDEST) + 1
    lengths = length_class(piece.gaps)
    beats = np.searchsorted(piece.beat_starts, piece.onsets, side="right")[notes] - 1
    is_tied = (beats >= 0) & (np.array([*related.pitch, 0])[beats] > 0)
    before = np.append(NO_INTERVAL, np.where(np.abs(wide) <= WIDEST, wide + WIDEST, NO_INTERVAL))[notes - 1]
    return Steps(
        piece=np.full(len(notes), number),
        cluster=np.full(len(notes), cluster),
        pitch_class=pitches[notes - 1] % 12,
        before=before,
        place=np.array([note_place(piece, piece.onsets[note]) for note in notes.tolist()], np.int64),
        length=lengths[notes],
        length_before=lengths[notes - 1],
        from_end=last - notes,
        interval=wide[notes - 1] + WIDEST,
        weight=np.where(is_tied, TIED_WEIGHT, 1.0),
        figures=np.array([_figures(piece, wide, note) for note in notes.tolist()], np.int64).reshape(-1, LONGEST),
    )


def joined(found: Sequence[Steps]) -> Steps:
    """The steps of several pieces, or of none."""
    columns = [[getattr(one, field.name) for one in (_NO_STEPS, *found)] for field in fields(Steps)]
    return Steps(*map(np.concatenate, columns))


def note_place(piece: Piece, onset: int) -> int:
    """0 on the bar line, 1 on a strong beat, 2 on another, 3 off the beat."""
    return min(piece.metre.level(onset % piece.metre.bar_ticks), 3)


def _figures(piece: Piece, wide: Whole, note: int) -> list[int]:
    """The keys of the figures that lead to a note."""
    before = wide[max(0, note - 1 - LONGEST) : note - 1][::-1].tolist()
    keys = figure_keys(piece.pitches[note - 1] % 12, before, place_code(piece.metre, piece.onsets[note]))
    return keys + [-1] * (LONGEST - len(keys))


_NONE = np.empty(0, np.int64)
_NO_STEPS = Steps(
    _NONE, _NONE, _NONE, _NONE, _NONE, _NONE, _NONE, _NONE, _NONE, np.empty(0), np.empty((0, LONGEST), np.int64)
)
