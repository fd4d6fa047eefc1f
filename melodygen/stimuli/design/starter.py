"""A design file to start from."""

from __future__ import annotations

from pathlib import Path

from melodygen.files import is_plain_name

STARTER = Path(__file__).parent / "starter.toml"
NAME = "my-study"


def starter_text(name: str = NAME) -> str:
    """The text of a design that can be built as it is, with a comment at each key; `name` is the set's where it can."""
    text = STARTER.read_text(encoding="utf-8")
    return text.replace(f'"{NAME}"', f'"{name}"', 1) if is_plain_name(name) else text
