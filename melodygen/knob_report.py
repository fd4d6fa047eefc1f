"""What was asked of each knob, and what a melody has reached of it.

Conventions
-----------
All in percentiles of people's melodies in the style, 0 to 100: a melody that has reached 61 of complexity is more
complex than 61 of 100 of them.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from melodygen.measures import MEASURES, value_at
from melodygen.melody import Melody
from melodygen.model.knobs import KNOBS, aims_of, reached, section_lengths, standing_table
from melodygen.parameters import Parameters
from melodygen.styles import Style, load_style

NEAR = 10.0
"""Points within which a knob has got what it aims at: fewer are hardly heard."""


@dataclass(frozen=True, slots=True)
class MiddleHalf:
    """Where the middle half of people's melodies lies: those that are neither in the lowest nor the highest quarter.

    Attributes
    ----------
    low, high
        Its quartiles, in the unit of the knob's measure.
    first, last
        All percentiles of these values.  They are 25 and 75 unless many melodies share a value: where most have no
        syncopation at all, every percentile up to that most is the same.

    """

    low: float
    high: float
    unit: str
    first: float
    last: float


@dataclass(frozen=True, slots=True)
class KnobReport:
    """One knob: what was asked, what that comes to with mood and rhythm pattern, what was reached, and by people.

    `is_overruled` where what was typed has decided instead: how often chords change, by a progression.
    """

    knob: str
    asked: int
    aimed: float
    reached: float
    is_overruled: bool = False
    people: MiddleHalf | None = None

    @property
    def is_near(self) -> bool:
        """Whether it has what it aims at, or nearly, or is not to have it."""
        return self.is_overruled or abs(self.reached - self.aimed) <= NEAR


def knob_reports(parameters: Parameters, melody: Melody) -> tuple[KnobReport, ...]:
    """Each knob that `melody` can be measured by; ParameterError where the style of `parameters` is not here."""
    aims = aims_of(parameters)._asdict()
    style = load_style(parameters.style)
    overruled = ("harmonic_density",) if parameters.progression else ()
    found = reached(melody, style, aims)
    return tuple(
        KnobReport(
            knob,
            getattr(parameters, knob),
            aims[knob],
            float(found[knob]),
            is_overruled=knob in overruled,
            people=middle_half(style, knob, melody.bars),
        )
        for knob in KNOBS
        if knob in found
    )


def middle_half(style: Style, knob: str, bars: int) -> MiddleHalf:
    """The middle half of people's melodies of so many bars; of long ones, of the sections that they are measured in."""
    table = standing_table(style, knob, section_lengths(bars)[0])
    low, high = value_at(25, table), value_at(75, table)
    unit = next(measure.unit for measure in MEASURES if measure.name == knob)
    return MiddleHalf(low, high, unit, bisect_left(table, low), bisect_right(table, high) - 1)
