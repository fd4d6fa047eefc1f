"""The language of the window: which it is, its texts, and the core's errors in it."""

from ui.language.errors import said
from ui.language.speaking import LANGUAGES, Language, brief, number, speak

__all__ = ["LANGUAGES", "Language", "brief", "number", "said", "speak"]
