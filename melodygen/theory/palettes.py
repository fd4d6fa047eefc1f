"""The rules of the player, and what a palette of them is called.

Conventions
-----------
Rules are those of the KTH system (Friberg, Bresin and Sundberg 2006).  A rule is used by a quantity k: 0 is not at all,
1 as its authors give it, negative the other way round.
"""

from __future__ import annotations

from dataclasses import dataclass

LARGEST_QUANTITY = 5.0
"""Beyond which a rule is a caricature; the authors' own demonstrations of single rules go up to here."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule: `help` is a sentence on what it does to the music."""

    slug: str
    label: str
    help: str


RULES = (
    Rule("phrase-arch", "Phrase Arch", "Phrases start slow and soft, hurry and swell, and slow down and fade."),
    Rule("final-ritard", "Final Ritard", "The last notes slow down as a runner who comes to a stop."),
    Rule("duration-contrast", "Duration Contrast", "Short notes get shorter and softer, long ones longer."),
    Rule("double-duration", "Double Duration", "Of a long note and one half as long, the short one takes a little."),
    Rule("high-loud", "High Loud", "The higher, the louder."),
    Rule("melodic-charge", "Melodic Charge", "Notes far from the chord's root on the circle of fifths are stressed."),
    Rule("harmonic-charge", "Harmonic Charge", "Chords far from the key are reached by a swell and left by a fall."),
    Rule("punctuation", "Punctuation", "Small groups of notes end a little longer, and with a breath."),
    Rule("leap-articulation", "Leap Articulation", "Before a leap there is a short breath."),
    Rule("faster-uphill", "Faster Uphill", "Notes that rise are played a little faster."),
    Rule("repetition-articulation", "Repetition Articulation", "Between two notes of one pitch there is a gap."),
    Rule("overall-articulation", "Overall Articulation", "All notes are more legato, or more detached."),
    Rule("score-articulation", "Score Articulation", "Staccato, tenuto, accents and slurs of the score are obeyed."),
    Rule("overall-loudness", "Overall Loudness", "All is louder, or softer."),
    Rule("overall-tempo", "Overall Tempo", "All is faster, or slower, than the tempo that is set."),
    Rule("metrical-accent", "Metrical Accent", "Strong beats are louder."),
    Rule("swing", "Swing", "Of two equal notes in a beat the first is longer, the more so the slower it goes."),
    Rule("noise", "Noise", "Nobody plays like a clock: slow drifts of time, and hands that are never quite on it."),
)


@dataclass(frozen=True, slots=True)
class PaletteName:
    """A palette as it is asked for."""

    slug: str
    label: str


AS_THE_MOOD = "mood"

PALETTES = (
    PaletteName(AS_THE_MOOD, "As the mood"),
    PaletteName("plain", "Plain"),
    PaletteName("happiness", "Happiness"),
    PaletteName("sadness", "Sadness"),
    PaletteName("anger", "Anger"),
    PaletteName("fear", "Fear"),
    PaletteName("tenderness", "Tenderness"),
    PaletteName("solemnity", "Solemnity"),
)
"""The emotions of Bresin and Friberg (2000), no emotion (plain), and what the mood of the melody asks for."""
