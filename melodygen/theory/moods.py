"""What each mood does to the notes, as one row of numbers a mood, and the findings that the rows follow.

Conventions
-----------
Valence (unpleasant to pleasant) and arousal (quiet to excited) lie in -1 to 1, after the circumplex of Russell (1980).
They are the mean ratings of the mood's word in Warriner, Kuperman and Brysbaert (2013), from 1 to 9, as
(rating - 5) / 4; for Dark those of "darkened", since "dark" is rated as a colour.

Each effect is 0 in the Neutral row and lies in -1 to 1.  Signs follow `CUES`, sizes are ours; docs/moods.md has both
with what they come to in the melodies.  A mood leaves tempo, key, scale, range, metre and length alone: those are set
by their own parameters and obeyed exactly.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from melodygen.errors import ParameterError

Dimension = Literal["valence", "arousal"]

QUADRANT_EDGE = 0.2
"""A mood counts as high or low on a dimension from this value on."""


@dataclass(frozen=True, slots=True)
class Mood:
    """One mood: where it lies, and its effects.

    Attributes
    ----------
    valence, arousal
        Its place.
    register
        Melody lies lower (-) or higher (+) within its range.
    density
        Fewer (-) or more (+) notes.
    leaps
        Small steps (-) or wide intervals (+).
    articulation
        Detached (-) or legato (+).
    loudness
        Soft (-) or loud (+).
    contrast
        Even (-) or strongly accented (+) dynamics.
    tension
        Chords that rest on the tonic (-) or leave it, dissonant ones among them (+).
    slope
        Phrases fall (-) or rise (+).

    """

    slug: str
    label: str
    valence: float = 0.0
    arousal: float = 0.0
    register: float = 0.0
    density: float = 0.0
    leaps: float = 0.0
    articulation: float = 0.0
    loudness: float = 0.0
    contrast: float = 0.0
    tension: float = 0.0
    slope: float = 0.0

    @property
    def quadrant(self) -> tuple[int, int] | None:
        """Signs of valence and arousal where both are clear, else None."""
        place = self.valence, self.arousal
        if min(map(abs, place)) < QUADRANT_EDGE:
            return None
        return (1 if self.valence > 0 else -1, 1 if self.arousal > 0 else -1)


#                               valence arousal  reg.  dens. leaps  artic. loud. contr. tens. slope
MOODS = (
    Mood("neutral", "Neutral"),
    Mood("happy", "Happy",          0.87, 0.26,  0.5,  0.5,  0.3, -0.5,  0.4,  0.2, -0.5,  0.3),
    Mood("sad", "Sad",             -0.73, -0.38, -0.6, -0.6, -0.4, 0.7, -0.6, -0.4,  0.1, -0.6),
    Mood("calm", "Calm",            0.47, -0.83, 0.1, -0.5, -0.5,  0.6, -0.6, -0.6, -0.6,  0.0),
    Mood("tender", "Tender",        0.37, -0.45, 0.2, -0.2, -0.4,  0.7, -0.5, -0.3, -0.4, -0.1),
    Mood("dramatic", "Dramatic",    0.04, 0.40,  0.1,  0.2,  0.6,  0.2,  0.6,  0.8,  0.5,  0.2),
    Mood("energetic", "Energetic",  0.64, 0.28,  0.4,  0.8,  0.4, -0.6,  0.8,  0.6,  0.0,  0.2),
    Mood("dark", "Dark",           -0.41, -0.31, -0.8, -0.4, -0.2, 0.4, -0.1, -0.1,  0.7, -0.5),
    Mood("mysterious", "Mysterious", 0.26, 0.11, -0.3, -0.4, 0.1,  0.3, -0.6,  0.0,  0.8,  0.0),
    Mood("epic", "Epic",            0.55, -0.05, 0.3, -0.1,  0.6,  0.5,  0.8,  0.5,  0.1,  0.6),
    Mood("playful", "Playful",      0.66, 0.22,  0.5,  0.5,  0.5, -0.9,  0.0,  0.4, -0.3,  0.1),
    Mood("angry", "Angry",         -0.62, 0.30, -0.1,  0.5,  0.6, -0.4,  1.0,  0.9,  0.8, -0.1),
    Mood("hopeful", "Hopeful",      0.61, -0.04, 0.4,  0.0,  0.1,  0.4,  0.1,  0.1, -0.4,  0.7),
    Mood("nostalgic", "Nostalgic",  0.42, -0.16, 0.0, -0.3,  0.0,  0.6, -0.3, -0.2,  0.0, -0.4),
)  # fmt: skip

_BY_SLUG = {mood.slug: mood for mood in MOODS}


def mood_named(slug: str) -> Mood:
    """The mood of that slug; ParameterError with the nearest name otherwise."""
    try:
        return _BY_SLUG[slug]
    except KeyError:
        raise ParameterError.unknown_name("mood", slug, _BY_SLUG) from None


@dataclass(frozen=True, slots=True)
class Cue:
    """A finding of listening research: more of `effect` is heard as more (+1) or less (-1) of `dimension`."""

    effect: str
    dimension: Dimension
    direction: Literal[-1, 1]
    finding: str
    source: str


CUES = (
    Cue(
        "loudness", "arousal", 1, "loud music is more energetic and tense; turning the loudness curve turns arousal",
        "Ilie and Thompson (2006); Dean, Bailes and Schubert (2011); Bresin and Friberg (2011)",
    ),
    Cue(
        "contrast", "arousal", 1, "large and rapid changes of loudness: fear, playfulness; few: sadness, peace",
        "Gabrielsson and Lindström (2010)",
    ),
    Cue(
        "articulation", "arousal", -1, "staccato has more tension and energy, legato is calmer",
        "Carr, Olsen and Thompson (2023); Bresin and Friberg (2011)",
    ),
    Cue(
        "density", "arousal", 1, "attack rate alone, of three cues, tells arousal in Bach's preludes and fugues",
        "Battcock and Schutz (2019); Bresin and Friberg (2011)",
    ),
    Cue(
        "density", "valence", 1, "musicians choose more notes a second for happy than scary, for peaceful than sad",
        "Bresin and Friberg (2011)",
    ),
    Cue(
        "register", "valence", 1, "high is happier, low sadder, also in an unknown scale",
        "Collier and Hubbard (2001); Eerola, Friberg and Bresin (2013); Friedman (2018)",
    ),
    Cue(
        "slope", "valence", 1, "ascending scales are happier and brighter than descending ones",
        "Collier and Hubbard (2001)",
    ),
    Cue(
        "leaps", "arousal", 1, "wide intervals mark activity, small ones sadness",
        "Costa, Fine and Ricci Bitti (2004); Huron and Davis (2013)",
    ),
    Cue(
        "tension", "valence", -1, "melodies strong in their key are more pleasant",
        "Costa, Fine and Ricci Bitti (2004)",
    ),
    Cue(
        "tension", "arousal", 1, "the more dissonant a chord, the more tense it is",
        "Lahdelma and Eerola (2016)",
    ),
)  # fmt: skip
"""In the order of docs/moods.md; tests hold `MOODS` and the melodies to each of them."""
