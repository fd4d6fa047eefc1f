"""Files back to melodies.

read_recipe(path) -> Recipe or None
read_performed_notes(path) -> Performance
read_melody(path, part=None) -> Melody
quantise(melody) -> Quantised: the melody on the grid, and how far its notes were from it
read_folder(path) -> HumanMelody or Skipped, one after the other: what a style is learned from
heard_chords(human) -> the chords that sound beside a melody, tuple of ChordMark
read_midi(path), parse_midi(data) -> MidiContent: all that stands in a MIDI file
read_score(path), parse_score(data) -> ScoreContent: the notes and the recipe in a MusicXML file
"""

from melodygen.reading.conversion import as_melody
from melodygen.reading.folder import files_to_read, read_file, read_folder
from melodygen.reading.heard import heard_chords
from melodygen.reading.human import ChordMark, HumanMelody, PhraseMark, Skipped
from melodygen.reading.melodies import read_melody
from melodygen.reading.midi import MidiContent, parse_midi, read_midi, read_performed_notes, read_recipe
from melodygen.reading.quantising import Quantisation, Quantised, quantise
from melodygen.reading.scores import ScoreContent, parse_score, read_score

__all__ = [
    "ChordMark",
    "HumanMelody",
    "MidiContent",
    "PhraseMark",
    "Quantisation",
    "Quantised",
    "ScoreContent",
    "Skipped",
    "as_melody",
    "files_to_read",
    "heard_chords",
    "parse_midi",
    "parse_score",
    "quantise",
    "read_file",
    "read_folder",
    "read_melody",
    "read_midi",
    "read_performed_notes",
    "read_recipe",
    "read_score",
]
