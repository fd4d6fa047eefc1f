"""What was asked of each knob, and what a melody has reached of it.

Conventions
-----------
All in percentiles of people's melodies in the style, 0 to 100: a melody that has reached 61 of complexity is more
complex than 61 of 100 of them.
"""

from __future__ import annotations

from dataclasses import dataclass

from melodygen.melody import Melody
from melodygen.model.knobs import KNOBS, aims_of, reached
from melodygen.parameters import Parameters
from melodygen.styles import load_style

NEAR = 10.0
"""Points within which a knob has got what it aims at: fewer are hardly heard."""


@dataclass(frozen=True, slots=True)
class KnobReport:
    """One knob: what was asked, what that comes to with mood and rhythm pattern, and what was reached.

    `is_overruled` where what was typed has decided instead: how often chords change, by a progression.
    """

    knob: str
    asked: int
    aimed: float
    reached: float
    is_overruled: bool = False

    @property
    def is_near(self) -> bool:
        """Whether it has what it aims at, or nearly, or is not to have it."""
        return self.is_overruled or abs(self.reached - self.aimed) <= NEAR


def knob_reports(parameters: Parameters, melody: Melody) -> tuple[KnobReport, ...]:
    """Each knob that `melody` can be measured by; ParameterError where the style of `parameters` is not here."""
    aims = aims_of(parameters)._asdict()
    overruled = ("harmonic_density",) if parameters.progression else ()
    found = reached(melody, load_style(parameters.style), aims)
    return tuple(
        KnobReport(knob, getattr(parameters, knob), aims[knob], float(found[knob]), knob in overruled)
        for knob in KNOBS
        if knob in found
    )
