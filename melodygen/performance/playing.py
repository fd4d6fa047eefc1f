"""The ways in: a melody played, and what the rules did to its notes.

The player itself is loaded with the first melody that is played: it works in numpy, and a window shows before that.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from melodygen.melody import Melody
from melodygen.performance.played import PARTS, Performance


@dataclass(frozen=True, slots=True)
class RuleEffect:
    """What one rule, used with `quantity` k, did to a note.

    Its inter-onset interval grew by `lengthening_ms`, it is `louder_db` louder and let go `gap_ms` earlier.
    """

    rule: str
    quantity: float
    lengthening_ms: float
    louder_db: float
    gap_ms: float


def perform(melody: Melody, parts: Iterable[str] = PARTS[:1], *, on_the_grid: bool = False) -> Performance:
    """Play the named parts of `melody`: ``"melody"``, ``"chords"`` and ``"bass"``.

    With `on_the_grid` no hand slips: every onset is where it is written, and moved by the tempo map alone.
    """
    from melodygen.performance.player import play  # noqa: PLC0415 - loaded where it is wanted

    return play(melody, parts, on_the_grid=on_the_grid)


def account(melody: Melody) -> tuple[tuple[RuleEffect, ...], ...]:
    """For each note of `melody` what the rules did to it, in the order of the rules, those that did nothing left out.

    It is what they do to the nominal score; what they add up to is then brought back to the mean loudness and to the
    tempo that was set.
    """
    from melodygen.performance.account import effects_in  # noqa: PLC0415 - as above

    return effects_in(melody)
