"""The kinds of values that are kept from one start to the next, and how each is written as text and read back.

Conventions
-----------
`read` gives None for what is no such value, so that a damaged store means defaults and never an error.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Generic, Protocol, TypeVar

T = TypeVar("T")
Text = TypeVar("Text", bound=str)


class Kind(Protocol[T]):
    """How values of a type are kept."""

    def read(self, text: str) -> T | None:
        """The value that `text` stands for."""

    def write(self, value: T) -> str:
        """The text that stands for `value`."""


@dataclass(frozen=True, slots=True)
class Flag:
    """Yes or no."""

    def read(self, text: str) -> bool | None:
        """``"true"`` or ``"false"``."""
        return {"true": True, "false": False}.get(text.lower())

    def write(self, value: bool) -> str:
        """``"true"`` or ``"false"``."""
        return "true" if value else "false"


@dataclass(frozen=True, slots=True)
class Whole:
    """A whole number in limits, which a kept one is moved into; `zero` is what 0 is called, if anything else."""

    least: int
    most: int
    unit: str = ""
    step: int = 1
    zero: str = ""

    def read(self, text: str) -> int | None:
        """The nearest that is allowed."""
        try:
            return min(self.most, max(self.least, int(float(text))))
        except (ValueError, OverflowError):
            return None

    def write(self, value: int) -> str:
        """Its digits."""
        return str(value)


@dataclass(frozen=True, slots=True)
class OneOf(Generic[Text]):
    """One of some words, each with the label that it is shown with."""

    labels: tuple[tuple[Text, str], ...]

    def read(self, text: str) -> Text | None:
        """The word itself, if it is one of them."""
        return next((word for word, _ in self.labels if word == text), None)

    def write(self, value: Text) -> str:
        """The word itself."""
        return value


@dataclass(frozen=True, slots=True)
class Name:
    """A name out of those that this computer has; empty for what is usual there."""

    usual: str

    def read(self, text: str) -> str:
        """The name itself: what is not there today may be back tomorrow."""
        return text

    def write(self, value: str) -> str:
        """The name itself."""
        return value


@dataclass(frozen=True, slots=True)
class Place:
    """A file or folder; None for what is `usual`."""

    usual: str
    is_folder: bool = False

    def read(self, text: str) -> Path | None:
        """The path, whether or not it is there just now."""
        return Path(text) if text else None

    def write(self, value: Path | None) -> str:
        """The path as text."""
        return str(value) if value else ""
