"""How strongly each rule is used: the quantities k of each palette, and of each mood.

"Plain" is the default palette of Director Musices, with 1 for rules it has not.  That of an emotion goes, in tempo,
loudness and articulation, the way of what musicians set in Bresin and Friberg (2011, read in a transcription of its
table), and in the loudness of fear that of Gabrielsson and Lindström (2010).  Which other rules it uses more, less or
the other way round is what we remember, and could not read again, of Bresin and Friberg (2000) and of Friberg, Bresin
and Sundberg (2006), who published the quantities as graphs if at all.  All sizes are ours.  A mood's come from its row
in `melodygen.theory.moods`: loudness, articulation and contrast from those effects, the others from its arousal; these
sizes are ours too.  Played as its mood, music that one moves to keeps its beat: it has less of the rules that bend the
tempo over many notes.
"""

from __future__ import annotations

from functools import lru_cache

from melodygen.interpretation import Interpretation
from melodygen.melody import Melody
from melodygen.theory.moods import Mood
from melodygen.theory.palettes import AS_THE_MOOD, RULES

PLAIN = {
    "phrase-arch": 1.5, "final-ritard": 1.0, "duration-contrast": 1.0, "double-duration": 1.0, "high-loud": 1.0,
    "melodic-charge": 1.0, "harmonic-charge": 1.0, "punctuation": 1.1, "leap-articulation": 1.0, "faster-uphill": 1.0,
    "repetition-articulation": 1.0, "overall-articulation": 0.0, "score-articulation": 1.0, "overall-loudness": 0.0,
    "overall-tempo": 0.0, "metrical-accent": 1.0, "swing": 0.0, "noise": 1.0,
}  # fmt: skip

_COLUMNS = (
    "phrase-arch", "final-ritard", "duration-contrast", "punctuation", "overall-articulation", "overall-loudness",
    "overall-tempo", "metrical-accent", "noise",
)  # fmt: skip

#                 arch  ritard contrast punct. artic. loud. tempo accent noise
_EMOTIONS = {
    "happiness":  ( 0.7,  0.5,   1.5,   1.5,   0.8,   1.0,  2.0,  1.5,  0.7),
    "sadness":    ( 2.0,  1.2,  -1.0,   0.6,  -0.5,  -1.5, -2.5,  0.5,  0.7),
    "anger":      (-0.7,  0.0,   2.0,   1.0,   0.5,   1.5,  1.5,  2.0,  0.7),
    "fear":       ( 1.5,  0.5,   1.5,   1.5,   1.0,  -1.5,  0.0,  1.0,  1.5),
    "tenderness": ( 1.2,  1.0,  -0.5,   0.8,  -0.3,  -1.0, -1.5,  0.5,  0.7),
    "solemnity":  ( 1.0,  1.2,   0.5,   1.0,   0.2,   1.0, -1.0,  1.5,  0.7),
}  # fmt: skip
"""The rules that are not as in the plain palette."""

BY_NAME = {
    "plain": PLAIN,
    **{slug: PLAIN | dict(zip(_COLUMNS, row, strict=True)) for slug, row in _EMOTIONS.items()},
}


def palette_of_mood(mood: Mood) -> dict[str, float]:
    """The quantities of a mood.

    Loudness at an expression of 100 % reaches 3.6 dB up and 6 dB down for the moods that are loud or soft without
    reserve: a velocity has less room above the plain one than below, and loud moods need some of it for their accents.
    Articulation takes a third off the notes of the most detached moods; with what the contrast of durations adds they
    sound about half their time, where staccato was measured at two fifths (Bresin and Battel 2000).
    """
    contrast, lively = 1 + 0.6 * mood.contrast, mood.arousal
    louder = (1.2 if mood.loudness > 0 else 2.0) * mood.loudness
    detached = (1.5 if mood.articulation < 0 else 1.2) * -mood.articulation + 0.0
    return PLAIN | {
        "phrase-arch": 1.2 * (1 + 0.4 * mood.contrast) * (1 - 0.5 * lively),
        "final-ritard": 0.7 * (1 - 0.5 * lively),
        "duration-contrast": 1 + lively,
        "high-loud": contrast,
        "punctuation": 1.1 + 0.6 * lively,
        "overall-articulation": detached,
        "overall-loudness": louder,
        "metrical-accent": 1.5 * contrast,
        "noise": 0.7,
    }


BENDING = ("phrase-arch", "final-ritard")
YIELDING = {"dance": 0.3, "pop": 0.5}
"""How much of them a style has, 1 if it is not here.  Ours; Director Musices' palette for fast baroque music has
no final ritard either."""


@lru_cache(maxsize=256)
def quantities_of(interpretation: Interpretation, mood: Mood, style: str = "") -> dict[str, float]:
    """The quantity k of every rule, as it is used: what is set by hand, else the palette's, by the expression."""
    slug = interpretation.palette
    own = _in_style(palette_of_mood(mood), style) if slug == AS_THE_MOOD else BY_NAME[slug]
    own = own | dict(interpretation.quantities)
    return {rule.slug: own[rule.slug] * interpretation.expression / 100 for rule in RULES}


def quantities_for(melody: Melody) -> dict[str, float]:
    """Those by which `melody` is played."""
    style = melody.recipe.parameters.style if melody.recipe else ""
    return quantities_of(melody.interpretation, melody.mood, style)


def _in_style(quantities: dict[str, float], style: str) -> dict[str, float]:
    share = YIELDING.get(style, 1.0)
    return {slug: k * share if slug in BENDING else k for slug, k in quantities.items()}
