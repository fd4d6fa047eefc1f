"""MIDI ports: which there are, and one whose messages a process of its own sends in time.

port_names()               the ports that notes can be sent to
MidiPort("Synth:in")       one of them, or `VIRTUAL` for one of our own that a DAW finds under `OWN_NAME`
input_names()              the ports that notes can come from
MidiInput("Keys", on_note) one of them
"""

from melodygen.midi.inputs import MidiInput, input_names
from melodygen.midi.port import Lateness, MidiPort
from melodygen.midi.ports import OWN_NAME, VIRTUAL, has_virtual, port_names

__all__ = ["OWN_NAME", "VIRTUAL", "Lateness", "MidiInput", "MidiPort", "has_virtual", "input_names", "port_names"]
