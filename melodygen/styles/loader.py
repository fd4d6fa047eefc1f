"""Finding and loading styles by name."""

from __future__ import annotations

from functools import cache

from melodygen.errors import ParameterError
from melodygen.styles.style import Style


def style_names() -> tuple[str, ...]:
    """The names that `load_style` knows."""
    return ("textbook",)


@cache
def load_style(name: str) -> Style:
    """The style of that name; ParameterError names those there are."""
    if name not in style_names():
        raise ParameterError.unknown_name("style", name, style_names())
    return Style(name, name.title(), "1", "0" * 64)
