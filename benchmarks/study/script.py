"""What each scripted listener answers: a pure function of the listener's number, known before any browser opens.

Three listeners are there to be left out by the rules of examples/ai-or-human: one does not read, one wears no
headphones, one says the same of every melody.
"""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

INATTENTIVE, WITHOUT_HEADPHONES, ALWAYS_THE_SAME = 7, 13, 21

KNOWN = ("no", "perhaps", "yes")
PRODUCTION = ("not at all", "less than 5 years", "5 years or more")
COMMENTS = ("", "", "", "too even", '<b>bold</b> & "quoted"', "=1+1", "zu glatt — überall ♪", "two\nlines")


@dataclass(frozen=True, slots=True)
class Judgement:
    """What is answered at one melody."""

    said: str
    confidence: int
    quality: int
    known: str
    comment: str


@dataclass(frozen=True, slots=True)
class Scripted:
    """A listener by number, from 1."""

    number: int

    @property
    def group(self) -> str:
        """What is answered to how long music was produced."""
        return PRODUCTION[self.number % 3]

    @property
    def plays(self) -> str:
        """What is answered to the instruments; every fourth leaves it out."""
        return "" if self.number % 4 == 0 else f"instrument {self.number}"

    @property
    def reloads_at(self) -> int:
        """At which melody of the list the page is loaded again before the answer; 0 for never."""
        return self.number % 5 * 3

    def judges(self, position: int) -> Judgement:
        """What is answered at a melody by its place in the list."""
        draw = Random(f"{self.number}/{position}")  # noqa: S311 - no secret
        said = "person" if self.number == ALWAYS_THE_SAME else draw.choice(("person", "generated"))
        return Judgement(said, draw.randint(1, 5), draw.randint(1, 5), draw.choice(KNOWN), draw.choice(COMMENTS))

    def obeys(self, position: int, instructed: tuple[str, int]) -> Judgement:
        """What is answered where the page says what to answer."""
        said, confidence = instructed
        if self.number == INATTENTIVE:
            said = "person" if said == "generated" else "generated"
        judged = self.judges(position)
        return Judgement(said, confidence, judged.quality, judged.known, judged.comment)
