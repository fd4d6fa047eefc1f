"""One lattice, many uses: a melody goes on, is filled in, varied, or led over into another.

    continue_melody(melody, 8)                  its notes, and eight bars more
    fill(melody, bars=[4, 5])                   those bars anew, all else as it is
    fill(melody, bars=[4, 5], keep="rhythm")    only their pitches anew
    fill_gaps(melody, gaps(melody))             notes in its silences
    surprise(melody, bars=[4, 5])               those bars anew, and less expected
    vary(melody, 30)                            about three notes in ten other than they were
    interpolate(one, other, 5)                  five melodies on the way from one to the other
    morph(one, other, 30)                       the one at three tenths of that way
    reroll(melody, locks, bars=[4, 5])          those bars anew as far as `lock_bars` has not locked them

Each asks for the melody's own parameters, with what stays as evidence, so that the recipe of the result rebuilds it.
All take changes of the parameters by name (``style="song"``), and `take`: which draw of what is not given.  Without it,
that is the one after the melody's own.

Conventions
-----------
Bars and notes count from 0; bar -1 is that of the upbeat.
"""

from melodygen.variation.continuing import continue_melody
from melodygen.variation.derived import parameters_of
from melodygen.variation.filling import fill
from melodygen.variation.gaps import fill_gaps, gap_around, gaps
from melodygen.variation.interpolating import interpolate, morph
from melodygen.variation.locking import (
    lock_bars,
    lock_notes,
    locked_bars,
    locked_notes,
    unlock_bars,
    unlock_notes,
)
from melodygen.variation.rerolling import reroll, with_own_takes
from melodygen.variation.surprising import surprise
from melodygen.variation.varying import vary

__all__ = [
    "continue_melody",
    "fill",
    "fill_gaps",
    "gap_around",
    "gaps",
    "interpolate",
    "lock_bars",
    "lock_notes",
    "locked_bars",
    "locked_notes",
    "morph",
    "parameters_of",
    "reroll",
    "surprise",
    "unlock_bars",
    "unlock_notes",
    "vary",
    "with_own_takes",
]
