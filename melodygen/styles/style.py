"""The one type that a style is: tables learned from human melodies, never the melodies themselves.

Conventions
-----------
Probabilities, weights and factors are float64 read from whole numbers of 1 to 65535, so that every machine has the
same; rows along the last axis need not add up to 65535.  A plan is indexed [bar, beat]; lags are in bars, 0 for none.
Pitch classes are in semitones above the tonic.  Index 12 of an interval axis is a repeated pitch, 0 an octave down, 24
one up, and 25, of the interval before, that there is none.  A cell is the onsets within one beat, in ticks from it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from melodygen.recipe import StyleRef

FULL = 65535
"""The largest whole number in a table: certainty, where it is of probabilities."""

Cell = tuple[int, ...]
Table = NDArray[np.float64]
Whole = NDArray[np.int64]

TABLE_SIZE = 101
"""Percentiles: the 0th to the 100th."""

LENGTHS = (4, 8, 16)
"""Bars of the melodies whose percentiles a style knows."""

LARGEST = 1000.0
"""No percentile and no coefficient of a style is further from 0."""


@dataclass(frozen=True, slots=True, eq=False)
class Plan:
    """How the beats and bars of one human melody relate: what returns, where it breathes, how high each bar lies.

    Attributes
    ----------
    metre
        Name of its metre.
    rhythm_lag, pitch_lag
        Bars x beats: how many bars ago the beat's rhythm, or its pitches, were heard; 0 where new.
    shift
        Bars x beats: scale steps by which the returning pitches are moved.
    is_empty
        Bars x beats: True where no note starts.
    onsets
        Notes that start in each bar.
    register
        Mean pitch of each bar in semitones above that of the melody.
    phrase_ends
        Bars that end a phrase, ascending, the last bar among them.
    rhythm_cluster, pitch_cluster
        Which melodies it is like: indices into the first axes of the tables of cells and of intervals.
    is_minor
        Its mode.
    span
        Semitones from its lowest to its highest note.
    upbeat
        Onsets before bar 1, in ticks before its bar line (negative).
    final_onset
        Onset of its last note in ticks from the last bar line but one; None where that is not known.
    final_ticks
        Length of its last note.
    ranks
        Its percentile among the style's melodies, 0 to 100, by knob.

    """

    metre: str
    rhythm_lag: Whole
    pitch_lag: Whole
    shift: Whole
    is_empty: NDArray[np.bool_]
    onsets: Whole
    register: Whole
    phrase_ends: tuple[int, ...]
    rhythm_cluster: int
    pitch_cluster: int
    is_minor: bool
    span: int
    upbeat: tuple[int, ...]
    final_ticks: int
    ranks: Mapping[str, float]
    final_onset: int | None = None

    @property
    def bars(self) -> int:
        """How many bars it has."""
        return len(self.onsets)


@dataclass(frozen=True, slots=True, eq=False)
class CellTables:
    """Cells of one kind of beat.

    Attributes
    ----------
    cells
        The C cells that the style knows.
    following
        Weights of the next cell: clusters x 8 places x (C + 1) cells before x (C + 1) cells before that x C.  Places 0
        to 3 are the downbeat, the beat after it, any other and the last; 4 to 7 the same in the last bar.  Index C of
        the cells before is none of them.
    leading
        What it does to a cell whether a note starts in the beat after it, as factors of 1/256: 2 (a note starts, none
        does) x 8 places x (C + 1) cells before x C.  None where it was not counted.

    """

    cells: tuple[Cell, ...]
    following: Table
    leading: Table | None = None


@dataclass(frozen=True, slots=True, eq=False)
class FigureTable:
    """What melodic figures lead on to (`melodygen.styles.figures`).

    Attributes
    ----------
    keys
        N figures, ascending.
    codes
        What each does to the interval that follows: N x 25 logarithms of factors.

    """

    keys: Whole
    codes: Table


@dataclass(frozen=True, slots=True, eq=False)
class PitchTables:
    """Intervals of one mode.

    Attributes
    ----------
    history
        P(interval): clusters x 12 pitch classes of the note it leaves x 26 intervals before x 25 intervals.
    ends
        The same without clusters, into the last note but one and the last: 2 x 12 x 26 x 25.
    rhythm
        What place and lengths do to it, as factors of 1/256: 12 x 4 places x 6 lengths x 6 lengths before x 25.  Places
        are the bar line, a strong beat, another beat, off the beat; lengths are in eighth notes, 0 to 5.
    first
        P(pitch class) of the first note: 12.
    last
        How often the last note is of each pitch class: 12; None where that was not counted.
    figures
        What runs of intervals add to history; None where they were not counted.

    """

    history: Table
    ends: Table
    rhythm: Table
    first: Table
    figures: FigureTable | None = None
    last: Table | None = None


@dataclass(frozen=True, slots=True, eq=False)
class HarmonyTables:
    """Triads of one mode by degree, I to VII.

    Attributes
    ----------
    transitions
        Weights of changes in thousandths: 7 before x 7 after.
    opening, before_close, open_end
        Factors for the first chord, for the one before a closing tonic, and for one that stays open: 7 each.

    """

    transitions: Table
    opening: Table
    before_close: Table
    open_end: Table


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Style:
    """A named set of learned tables, with where they came from."""

    name: str
    label: str
    version: str
    checksum: str
    origin: str
    licence: str
    plans: Sequence[Plan]
    simple: CellTables
    compound: CellTables
    major: PitchTables
    minor: PitchTables
    major_harmony: HarmonyTables
    minor_harmony: HarmonyTables
    standings: Mapping[str, Table]
    """What people's melodies have of each measure: 3 lengths x 101 percentiles; of harmonic density 1 x 101.

    The knobs' measures are always among them, others where enough melodies have something to measure.
    """
    foresight: Mapping[str, Table]
    """What of the knobs' measures can be told before pitches are drawn: see `melodygen.model.foresight`."""
    likeness: Mapping[str, Table]
    """What tells people's melodies from the style's: by ``"rhythm 4/4"`` and the like (`melodygen.model.likeness`)."""

    @property
    def ref(self) -> StyleRef:
        """The style as a recipe names it."""
        return StyleRef(self.name, self.version, self.checksum)
