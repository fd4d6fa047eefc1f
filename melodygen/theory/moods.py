"""What each mood does to the notes, as one row of numbers a mood.

Conventions
-----------
Each effect is 0 in the Neutral row and lies in -1 to 1.  Signs follow the reviews of Gabrielsson and Lindström (2010)
and Juslin and Laukka (2004), and the score rules of Livingstone, Muhlberger, Brown and Thompson (2010); sizes are ours.
A mood leaves tempo, key and scale alone: those are set by their own parameters and obeyed exactly.
"""

from __future__ import annotations

from dataclasses import dataclass

from melodygen.errors import ParameterError


@dataclass(frozen=True, slots=True)
class Mood:
    """One mood and its effects.

    Attributes
    ----------
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
        Consonant, tonic-bound (-) or restless (+) chords and notes.
    slope
        Phrases fall (-) or rise (+).

    """

    slug: str
    label: str
    register: float = 0.0
    density: float = 0.0
    leaps: float = 0.0
    articulation: float = 0.0
    loudness: float = 0.0
    contrast: float = 0.0
    tension: float = 0.0
    slope: float = 0.0


MOODS = (
    Mood("neutral", "Neutral"),
    Mood("happy", "Happy", 0.5, 0.4, 0.2, -0.5, 0.4, 0.2, -0.5, 0.3),
    Mood("sad", "Sad", -0.6, -0.5, -0.4, 0.7, -0.6, -0.4, 0.1, -0.6),
    Mood("calm", "Calm", -0.2, -0.6, -0.5, 0.6, -0.6, -0.6, -0.6, -0.1),
    Mood("tender", "Tender", 0.2, -0.3, -0.4, 0.7, -0.5, -0.3, -0.4, -0.2),
    Mood("dramatic", "Dramatic", 0.1, 0.2, 0.6, 0.2, 0.6, 0.8, 0.5, 0.2),
    Mood("energetic", "Energetic", 0.4, 0.8, 0.3, -0.6, 0.8, 0.6, 0.0, 0.2),
    Mood("dark", "Dark", -0.8, -0.2, -0.2, 0.4, -0.1, 0.2, 0.7, -0.5),
    Mood("mysterious", "Mysterious", -0.3, -0.4, 0.1, 0.3, -0.6, 0.0, 0.8, 0.0),
    Mood("epic", "Epic", 0.3, -0.1, 0.6, 0.5, 0.8, 0.5, 0.1, 0.6),
    Mood("playful", "Playful", 0.5, 0.5, 0.5, -0.9, 0.0, 0.4, -0.3, 0.1),
    Mood("angry", "Angry", -0.1, 0.7, 0.4, -0.4, 1.0, 0.9, 0.8, -0.1),
    Mood("hopeful", "Hopeful", 0.4, 0.0, 0.1, 0.4, 0.1, 0.1, -0.4, 0.7),
    Mood("nostalgic", "Nostalgic", -0.1, -0.3, 0.0, 0.6, -0.3, -0.2, 0.0, -0.4),
)

_BY_SLUG = {mood.slug: mood for mood in MOODS}


def mood_named(slug: str) -> Mood:
    """The mood of that slug; ParameterError with the nearest name otherwise."""
    try:
        return _BY_SLUG[slug]
    except KeyError:
        raise ParameterError.unknown_name("mood", slug, _BY_SLUG) from None
