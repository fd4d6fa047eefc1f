"""The piano roll: a picture of a melody that scrolls, zooms and can be pointed at.

PianoRoll           the widget: what the window tells it, what the user tells it
└── RollCanvas      scrolling and painting
    ├── Camera      zoom and scroll        -> View: where ticks and pitches lie (geometry)
    ├── Sheet       a melody made ready for drawing
    ├── picture     what stands still: grid, notes, ruler, phrases, chords, keyboard
    └── Overlay     what moves: cursor, sounding note, held key
"""

from ui.roll.sheet import Sheet
from ui.roll.widget import PianoRoll

__all__ = ["PianoRoll", "Sheet"]
