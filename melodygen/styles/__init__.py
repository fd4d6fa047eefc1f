"""Probability tables of each style, with origin and licence, and the loader.

style_names() -> tuple of names
list_styles() -> tuple of StyleEntry
broken_styles() -> tuple of FormatError
load_style(name) -> Style
load_fingerprints(name) -> Fingerprints or None: by what runs of its melodies are recognised; no other call reads them
"""

from melodygen.styles.fingerprints import Fingerprints
from melodygen.styles.loader import (
    StyleEntry,
    broken_styles,
    list_styles,
    load_fingerprints,
    load_style,
    style_names,
)
from melodygen.styles.style import Style

__all__ = [
    "Fingerprints",
    "Style",
    "StyleEntry",
    "broken_styles",
    "list_styles",
    "load_fingerprints",
    "load_style",
    "style_names",
]
