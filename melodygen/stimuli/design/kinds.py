"""What a key of a design file may hold: one class for each kind of value.

Conventions
-----------
`says` is for people, in the reference and after "write" in errors.  `check` gives the value as `Design` has it, or
raises DesignError; whole numbers are taken where a number is asked for, and never true for 1.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from math import isfinite
from typing import Any, Protocol

from melodygen.errors import ParameterError, nearest
from melodygen.files import is_plain_name
from melodygen.stimuli.design.error import Place
from melodygen.theory.instruments import instrument_named

LONGEST_TEXT = 10_000
"""Characters; more are no text for listeners but a mistake."""


class Kind(Protocol):
    """A kind of value."""

    @property
    def says(self) -> str:
        """What is allowed, in words."""

    def check(self, value: object, place: Place) -> Any:
        """`value` as `Design` has it; DesignError where it is not allowed."""


@dataclass(frozen=True, slots=True)
class Flag:
    """True or false."""

    says: str = "true or false"

    def check(self, value: object, place: Place) -> bool:
        """As `Kind` says."""
        if not isinstance(value, bool):
            raise place.wrong(value, self.says)
        return value


@dataclass(frozen=True, slots=True)
class Number:
    """A number from `low` to `high`, both allowed; a whole one where `is_whole`."""

    low: float
    high: float
    unit: str = ""
    is_whole: bool = False

    @property
    def says(self) -> str:
        """As `Kind` says."""
        low, high = _plain(self.low), f"{_plain(self.high)} {self.unit}".strip()
        return f"a whole number, {low} to {high}" if self.is_whole else f"a number, {low} to {high}"

    def check(self, value: object, place: Place) -> int | float:
        """As `Kind` says."""
        kinds = int if self.is_whole else (int, float)
        if isinstance(value, bool) or not isinstance(value, kinds) or not isfinite(value):
            raise place.wrong(value, self.says)
        if not self.low <= value <= self.high:
            raise place.wrong(value, self.says)
        return int(value) if self.is_whole else float(value)


@dataclass(frozen=True, slots=True)
class Text:
    """A text."""

    may_be_empty: bool = True

    @property
    def says(self) -> str:
        """As `Kind` says."""
        return "a text in quotes" if self.may_be_empty else "a text in quotes, not empty"

    def check(self, value: object, place: Place) -> str:
        """As `Kind` says."""
        if not isinstance(value, str) or len(value) > LONGEST_TEXT or not (self.may_be_empty or value.strip()):
            raise place.wrong(value, self.says)
        return value


@dataclass(frozen=True, slots=True)
class PlainName:
    """A name that can be a file's on every system."""

    says: str = "a name of small letters, digits, - and _, at most 64 of them"

    def check(self, value: object, place: Place) -> str:
        """As `Kind` says."""
        if not isinstance(value, str) or not is_plain_name(value):
            raise place.wrong(value, self.says)
        return value


@dataclass(frozen=True, slots=True)
class Pattern:
    """A text of a certain form."""

    pattern: str
    says: str

    def check(self, value: object, place: Place) -> str:
        """As `Kind` says."""
        if not isinstance(value, str) or re.fullmatch(self.pattern, value) is None:
            raise place.wrong(value, self.says)
        return value


@dataclass(frozen=True, slots=True)
class OneOf:
    """One of some values."""

    choices: tuple[str | int, ...]

    @property
    def says(self) -> str:
        """As `Kind` says."""
        return f"one of: {', '.join(map(str, self.choices))}"

    def check(self, value: object, place: Place) -> str | int:
        """As `Kind` says."""
        for choice in self.choices:
            if value == choice and type(value) is type(choice):
                return choice
        near = nearest(str(value), [str(choice) for choice in self.choices])
        raise place.wrong(value, self.says + (f"; did you mean {near!r}?" if near else ""))


@dataclass(frozen=True, slots=True)
class InstrumentName:
    """A General MIDI instrument, or empty for each melody's own."""

    says: str = "the name of an instrument (melodygen instruments lists them), or empty for each melody's own"

    def check(self, value: object, place: Place) -> str:
        """As `Kind` says."""
        if not isinstance(value, str):
            raise place.wrong(value, self.says)
        try:
            return value and instrument_named(value).slug
        except ParameterError as error:
            raise place.wrong(value, error.allowed) from None


@dataclass(frozen=True, slots=True)
class ListOf:
    """A list of values of one kind, none of them twice."""

    item: Kind
    fewest: int = 0

    @property
    def says(self) -> str:
        """As `Kind` says."""
        each = self.item.says
        return f"a list of at least {self.fewest}, each {each}" if self.fewest else f"a list, each {each}"

    def check(self, value: object, place: Place) -> tuple[Any, ...]:
        """As `Kind` says."""
        if not isinstance(value, list) or len(value) < self.fewest:
            raise place.wrong(value, self.says)
        found: list[Any] = []
        for index, one in enumerate(value):
            checked = self.item.check(one, place[index])
            if checked in found:
                raise place[index].error(f"{one!r} is there twice", "leave one of them out")
            found.append(checked)
        return tuple(found)


def _plain(value: float) -> str:
    return f"{value:,.0f}".replace(",", " ") if float(value).is_integer() else f"{value:g}"
