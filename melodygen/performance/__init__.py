"""Score time to played time: timing, dynamics and articulation; a layer that can be taken off.

perform(melody, parts) -> Performance
"""

from melodygen.performance.played import PARTS, Part, Performance, PlayedNote
from melodygen.performance.player import perform

__all__ = ["PARTS", "Part", "Performance", "PlayedNote", "perform"]
