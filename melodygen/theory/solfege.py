"""Solfège: movable do, with the vowels of raised and lowered degrees."""

from __future__ import annotations

from types import MappingProxyType

SYLLABLES = MappingProxyType({
    "1": "do", "#1": "di", "b2": "ra", "2": "re", "#2": "ri", "b3": "me", "3": "mi", "b4": "fe", "4": "fa",
    "#4": "fi", "b5": "se", "5": "sol", "#5": "si", "b6": "le", "6": "la", "#6": "li", "b7": "te", "7": "ti",
})  # fmt: skip
"""By degree, as scales write it."""
