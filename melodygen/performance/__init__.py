"""Score time to played time: timing, dynamics and articulation; a layer that can be taken off.

perform(melody, parts) -> Performance
account(melody) -> what each rule did to each note
"""

from melodygen.performance.played import (
    EXPRESSION,
    MODULATION,
    PARTS,
    PEDAL,
    PITCH_BEND,
    RESTING,
    Control,
    Part,
    Performance,
    PlayedNote,
)
from melodygen.performance.playing import RuleEffect, account, perform
from melodygen.performance.tempo import TempoMap

__all__ = [
    "EXPRESSION",
    "MODULATION",
    "PARTS",
    "PEDAL",
    "PITCH_BEND",
    "RESTING",
    "Control",
    "Part",
    "Performance",
    "PlayedNote",
    "RuleEffect",
    "TempoMap",
    "account",
    "perform",
]
