"""The one type that a style is, whoever made its tables."""

from __future__ import annotations

from dataclasses import dataclass

from melodygen.recipe import StyleRef


@dataclass(frozen=True, slots=True)
class Style:
    """A named set of probability tables."""

    name: str
    label: str
    version: str
    checksum: str

    @property
    def ref(self) -> StyleRef:
        """The style as a recipe names it."""
        return StyleRef(self.name, self.version, self.checksum)
