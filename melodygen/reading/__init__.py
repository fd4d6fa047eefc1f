"""Files back to melodies.

read_recipe(path) -> Recipe or None
read_performed_notes(path) -> Performance
read_melody(path) -> Melody
read_midi(path), parse_midi(data) -> MidiContent: all that stands in a MIDI file
"""

from melodygen.reading.melodies import read_melody
from melodygen.reading.midi import MidiContent, parse_midi, read_midi, read_performed_notes, read_recipe

__all__ = ["MidiContent", "parse_midi", "read_melody", "read_midi", "read_performed_notes", "read_recipe"]
