"""The answer of one listener to one melody.

Conventions
-----------
The question was whether a person or a program made the melody.  Ratings are whole numbers of 1 to 5.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import isfinite

from melodygen.errors import ParameterError

SCALE = range(1, 6)
"""What confidence and quality are rated with."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What a listener said of a melody.

    Parameters
    ----------
    listener, stimulus
        Who heard what, by the names of the study.
    condition
        The cell of the design that the melody is of.
    is_human, said_human
        Whether a person made the melody, and whether the listener thought so.
    pair
        What a melody and its match have in common; empty where there are no pairs.
    group
        The listener's background, e.g. ``"producer"``; empty where it was not asked.
    confidence, quality
        Ratings of 1 to 5; None where they were not given.
    seconds
        From the end of the melody to the answer; None where it was not measured.
    listening_list, position
        The list of stimuli that the listener heard, and the place in it, from 1; 0 is not known.
    own
        Answers to questions of the researcher's own, by their ids.

    Raises
    ------
    ParameterError
        If a rating, the time or the position is not what it can be.

    """

    listener: str
    stimulus: str
    condition: str
    is_human: bool
    said_human: bool
    pair: str = ""
    group: str = ""
    confidence: int | None = None
    quality: int | None = None
    comment: str = ""
    seconds: float | None = None
    listening_list: str = ""
    position: int = 0
    own: tuple[tuple[str, str | int | float | bool], ...] = ()

    def __post_init__(self) -> None:
        for field, rating in (("confidence", self.confidence), ("quality", self.quality)):
            if rating is not None and (isinstance(rating, bool) or rating not in SCALE):
                raise ParameterError(field, rating, "a whole number of 1 to 5, or empty")
        if self.seconds is not None and not (isfinite(self.seconds) and self.seconds >= 0):
            raise ParameterError("seconds", self.seconds, "0 or more, or empty")
        if self.position < 0:
            raise ParameterError("position", self.position, "1 or more, or 0 where it is not known")

    @property
    def correct(self) -> bool:
        """Whether the listener was right."""
        return self.is_human == self.said_human
