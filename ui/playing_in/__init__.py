"""Playing in: keys of a MIDI or the computer's keyboard, in time with a metronome, become the melody or bars of it."""
