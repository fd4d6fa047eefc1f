"""What an instrument does within its notes: pedal, swells, vibrato and slides, as MIDI controllers.

controls_of(part, melody, quantities) -> controls in onset order
"""

from melodygen.performance.controls.playing import controls_of

__all__ = ["controls_of"]
