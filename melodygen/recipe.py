"""What rebuilds a melody: parameters, the style they were drawn from, and the release that drew it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from melodygen.errors import FormatError, MelodygenError, NewerFormatError
from melodygen.given import NOTHING, Given
from melodygen.mark import Mark, as_rows, marks_from
from melodygen.parameters import Parameters
from melodygen.phrase import Phrase, phrases_from
from melodygen.phrase import as_rows as phrase_rows
from melodygen.touch import Touch, touches_from

FORMAT_VERSION = 1

MUSICXML_FIELD = "melodygen-recipe"
"""The miscellaneous field of a MusicXML file that holds a recipe."""


@dataclass(frozen=True, slots=True)
class StyleRef:
    """A style as a recipe names it: `checksum` is the SHA-256 of its tables, in hex."""

    name: str
    version: str
    checksum: str


@dataclass(frozen=True, slots=True)
class Recipe:
    """Travels in every export; the same recipe gives the same notes."""

    parameters: Parameters
    style: StyleRef
    software: str
    given: Given = NOTHING
    touches: tuple[Touch, ...] = ()
    """Velocities set by hand, in files alone: in memory the melody itself has them."""
    marks: tuple[Mark, ...] = ()
    """Articulation marks, in files alone as well."""
    phrases: tuple[Phrase, ...] = ()
    """Those of a melody that was changed by hand, where they are not what its notes alone would say."""

    def to_json(self) -> str:
        """One line of JSON with sorted keys, in ASCII."""
        data = {
            "melodygen_recipe": FORMAT_VERSION,
            "parameters": {name: value for name, value in self.parameters.to_dict().items() if value != ""},
            "style": asdict(self.style),
            "software": self.software,
        }
        if self.given:
            data["given"] = self.given.to_dict()
        if self.touches:
            data["velocities"] = [list(touch) for touch in self.touches]
        if self.marks:
            data["marks"] = as_rows(self.marks)
        if self.phrases:
            data["phrases"] = phrase_rows(self.phrases)
        return json.dumps(data, sort_keys=True)

    @classmethod
    def from_json(cls, text: str, *, source: str = "recipe") -> Recipe:
        """Inverse of `to_json`; FormatError or NewerFormatError names `source`."""
        try:
            data = json.loads(text)
        except (ValueError, RecursionError) as error:
            raise FormatError(source, f"the recipe is no JSON ({error})", "export the melody again") from None
        return cls.from_dict(data, source=source)

    @classmethod
    def from_dict(cls, data: Any, *, source: str) -> Recipe:
        """A recipe from the plain values that `to_json` writes."""
        version = data.get("melodygen_recipe") if isinstance(data, Mapping) else None
        if not isinstance(version, int) or version < 1:
            raise FormatError(source, "this is no melodygen recipe", "export the melody again")
        if version > FORMAT_VERSION:
            raise NewerFormatError(source, "the recipe", version, FORMAT_VERSION)
        try:
            parameters = Parameters.from_dict(data["parameters"])
            return cls(
                parameters,
                StyleRef(**data["style"]),
                str(data["software"]),
                Given.from_dict(data.get("given", {})),
                touches_from(data.get("velocities", ())),
                marks_from(data.get("marks", ())),
                phrases_from(data.get("phrases", ()), parameters.bars),
            )
        except (KeyError, TypeError, ValueError, AttributeError, MelodygenError) as error:
            raise FormatError(source, f"the recipe is damaged ({error})", "export the melody again") from None
