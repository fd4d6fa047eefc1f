"""A melody goes on."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from melodygen.errors import ParameterError
from melodygen.melody import Melody
from melodygen.variation.derived import composed, parameters_of, with_fitting_form
from melodygen.variation.evidence import as_it_is, chords_in, next_take


def continue_melody(melody: Melody, bars: int, *, take: int | None = None, **changes: Any) -> Melody:
    """`melody` up to its last bar line, and so many bars more.

    Raises
    ------
    ParameterError
        Fewer bars than one, or more than a melody may have.
    ConstraintError
        What is changed does not go with the notes.

    """
    if bars < 1:
        raise ParameterError("bars to go on for", bars, "1 or more")
    asked = parameters_of(melody, **changes).replace(bars=melody.bars + bars)
    chords = chords_in(melody, asked, range(melody.bars))
    given = replace(as_it_is(melody), chords=chords, take=next_take(melody, take))
    return composed(asked if "seed" in changes else with_fitting_form(asked, melody, changes), given)
