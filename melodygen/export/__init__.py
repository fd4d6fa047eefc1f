"""Files for other programs.

midi_bytes(melody, parts) -> bytes
write_midi(melody, path, parts)
"""

from melodygen.export.midi import midi_bytes, write_midi

__all__ = ["midi_bytes", "write_midi"]
