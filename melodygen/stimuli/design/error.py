"""What is wrong in a design file, and where."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from melodygen.errors import FormatError

LONGEST_SHOWN = 80
"""Characters of a wrong value that an error repeats."""


class DesignError(FormatError):
    """Something in a design file that cannot be done; nothing was built.

    Parameters
    ----------
    path
        The design file.
    key
        The path of the key, such as ``"factors.mood[1]"`` (items of a list count from 0); empty where it is about the
        file as a whole.
    problem, remedy
        What was got, and what to do.

    """

    def __init__(self, path: Path | str, key: str, problem: str, remedy: str) -> None:
        self.key = key
        super().__init__(path, f"{key}: {problem}" if key else problem, remedy)


@dataclass(frozen=True, slots=True)
class Place:
    """Where in which design file a value stands."""

    path: Path
    key: str = ""

    def __truediv__(self, name: str) -> Place:
        """The key of that name in the table that stands here."""
        return Place(self.path, f"{self.key}.{name}" if self.key else name)

    def __getitem__(self, index: int) -> Place:
        """The item of the list that stands here, from 0."""
        return Place(self.path, f"{self.key}[{index}]")

    def error(self, problem: str, remedy: str) -> DesignError:
        """The error to raise about what stands here."""
        return DesignError(self.path, self.key, problem, remedy)

    def wrong(self, got: object, wanted: str) -> DesignError:
        """The same where another value would be right: `wanted` says which."""
        shown = repr(got)
        shown = shown if len(shown) <= LONGEST_SHOWN else f"{shown[: LONGEST_SHOWN - 1]}…"
        return self.error(f"got {shown}", f"write {wanted}")
