"""The chords of a melody, played in a pattern.

accompany(melody) -> strokes in score time
"""

from melodygen.performance.accompaniment.playing import accompany

__all__ = ["accompany"]
