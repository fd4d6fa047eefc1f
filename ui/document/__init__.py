"""What is worked on: one value, its past and future, and the edits that wait for their turn."""

from ui.document.document import Document

__all__ = ["Document"]
