"""Files for other programs.

midi_bytes(melody, parts) -> bytes
write_midi(melody, path, parts)
musicxml_bytes(melody) -> bytes
write_musicxml(melody, path)
"""

from melodygen.export.midi import midi_bytes, write_midi
from melodygen.export.musicxml import musicxml_bytes, write_musicxml

__all__ = ["midi_bytes", "musicxml_bytes", "write_midi", "write_musicxml"]
