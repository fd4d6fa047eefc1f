"""A design file to start from."""

from __future__ import annotations

from pathlib import Path

from melodygen.files import plain_name_of

STARTER = Path(__file__).parent / "starter.toml"
NAME = "my-study"


def starter_text(name: str = NAME) -> str:
    """The text of a design that can be built as it is, with a comment at each key; the set is named after `name`."""
    text = STARTER.read_text(encoding="utf-8")
    return text.replace(f'"{NAME}"', f'"{plain_name_of(name, otherwise=NAME)}"', 1)
