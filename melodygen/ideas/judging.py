"""What ideas are sorted by: how human they are, how near to what was asked, and how different from another melody.

Conventions
-----------
Percentiles are of people's melodies in the style, 0 to 100.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import sqrt

import numpy as np

from melodygen.errors import MelodygenError
from melodygen.ideas.idea import Idea
from melodygen.knob_report import knob_reports
from melodygen.melody import Melody
from melodygen.model.knobs import sections
from melodygen.model.likeness import line_likeness, rhythm_likeness
from melodygen.model.standing import places_among_people
from melodygen.styles import Style, load_style
from melodygen.theory.pitch import pitch_class

USUAL = (10.0, 90.0)
"""Between these percentiles stand eight in ten of people's melodies."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """What is known of an idea; nothing where its style is not here, or it has no notes.

    Attributes
    ----------
    measured
        By how many measures it was placed among people's melodies.
    usual
        In how many of these it stands where eight in ten of them do.
    likeness
        How much commoner its traits are in people's melodies than in the style's own, as a natural logarithm up to a
        constant; 0 in metres of which the style knows too few.
    missed
        Percentile points by which it misses what its knobs aim at, as the root of their mean square; what was typed may
        overrule a knob, which then counts for nothing.

    """

    measured: int = 0
    usual: int = 0
    likeness: float = 0.0
    missed: float | None = None

    @property
    def share(self) -> float:
        """The share of the measures in which it is as people's melodies usually are, 0 to 1; people's have 0.8."""
        return self.usual / self.measured if self.measured else 0.0

    @property
    def humanity(self) -> tuple[float, float]:
        """Sorts ideas from the least to the most human; of equal shares the likelier one is more so."""
        return self.share, self.likeness


def judged(idea: Idea) -> Judgement:
    """What an idea comes to, under the style of its parameters."""
    melody, parameters = idea.melody, idea.parameters
    if not melody.notes:
        return Judgement()
    try:
        style = load_style(parameters.style)
        reports = knob_reports(parameters, melody)
    except MelodygenError:
        return Judgement()
    places = places_among_people(melody, style, {report.knob: report.aimed for report in reports})
    low, high = USUAL
    misses = [report.reached - report.aimed for report in reports if not report.is_overruled]
    return Judgement(
        measured=len(places),
        usual=sum(low <= place <= high for place in places.values()),
        likeness=_likeness(melody, style),
        missed=sqrt(sum(miss**2 for miss in misses) / len(misses)),
    )


def _likeness(melody: Melody, style: Style) -> float:
    rhythm = list(sections([note.onset_ticks for note in melody.notes], melody.metre, melody.bars))
    if not all(part.onsets for part in rhythm):
        return 0.0
    line = np.array([[note.pitch for note in melody.notes]])
    tonic = pitch_class(melody.key)
    found = rhythm_likeness(style, melody.metre, [rhythm])
    found = found + line_likeness(style, melody.metre, melody.scale, tonic, rhythm, line)
    return float(found[0])
