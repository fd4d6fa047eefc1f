"""Probability tables of each style, with origin and licence, and the loader.

style_names() -> tuple of names
load_style(name) -> Style
"""

from melodygen.styles.loader import load_style, style_names
from melodygen.styles.style import Style

__all__ = ["Style", "load_style", "style_names"]
