"""Ideas in the window: a strip of other melodies to hear, keep, sort and take; what was heard; and the morph."""

from ui.ideas.ideas import Ideas
from ui.ideas.strip import IdeasStrip

__all__ = ["Ideas", "IdeasStrip"]
