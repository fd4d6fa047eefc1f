"""Probability tables of each style, with origin and licence, and the loader.

style_names() -> tuple of names
list_styles() -> tuple of StyleEntry
broken_styles() -> tuple of FormatError
load_style(name) -> Style
"""

from melodygen.styles.loader import StyleEntry, broken_styles, list_styles, load_style, style_names
from melodygen.styles.style import Style

__all__ = ["Style", "StyleEntry", "broken_styles", "list_styles", "load_style", "style_names"]
