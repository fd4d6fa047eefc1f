"""Out of the window, as often as one likes: files that are dragged away or copied, made while one reaches for them.

Takings            the owner: makes what is wanted in a job, and tells when it lies there
├── Takeaway       what is wanted: bars and parts of a melody, as MIDI or as sound, and its name
├── OwnFolder      where such files lie until the next start, since a DAW may read them late
└── DragHandle     the button that is dragged from
"""

from ui.dragout.handle import DragHandle
from ui.dragout.own_folder import OwnFolder
from ui.dragout.takeaway import Takeaway
from ui.dragout.takings import Takings

__all__ = ["DragHandle", "OwnFolder", "Takeaway", "Takings"]
