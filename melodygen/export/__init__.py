"""Files for other programs.

midi_bytes(melody, parts, timing="tempo-map") -> bytes
anonymous_midi_bytes(performance) -> bytes: the notes and nothing else
write_midi(melody, path, parts, timing="tempo-map")
musicxml_bytes(melody) -> bytes
write_musicxml(melody, path)

A MIDI file keeps time exactly as written (``"score"``), as played with the notes on the grid and rubato as changes of
tempo (``"tempo-map"``), or as played in one tempo, off the grid (``"free"``): `TIMINGS`.
"""

from melodygen.export.midi import anonymous_midi_bytes, midi_bytes, write_midi
from melodygen.export.musicxml import musicxml_bytes, write_musicxml
from melodygen.score_event import TIMINGS, Timing

__all__ = ["TIMINGS", "Timing", "anonymous_midi_bytes", "midi_bytes", "musicxml_bytes", "write_midi", "write_musicxml"]
