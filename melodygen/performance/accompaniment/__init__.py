"""The chords of a melody, played in a pattern.

accompany(melody) -> strokes in score time; level_db(melody) -> how loud each of them is
"""

from melodygen.performance.accompaniment.playing import accompany, level_db

__all__ = ["accompany", "level_db"]
