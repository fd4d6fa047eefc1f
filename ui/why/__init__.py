"""Why this note?  What a note is, what else could stand there, what decided, and how surprising it was.

Explaining     the owner: has each melody explained off the GUI thread, and answers what the user points at
├── WhyPanel   one note in words and bars
└── words      the names that a beginner understands
"""

from ui.why.explaining import Explaining
from ui.why.panel import WhyPanel

__all__ = ["Explaining", "WhyPanel"]
