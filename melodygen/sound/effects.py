"""Reverb and chorus, FluidSynth's own: off unless asked for, and always with every value stated.

Conventions
-----------
The values are FluidSynth's and so are their defaults, written out here so that they are the same with every release of
it.  `send` is how much of each part goes into the effect beside what the instruments of the SoundFont ask for
themselves: a MIDI controller value, 0 to 127, of which General MIDI 2 has 40 for reverb.
"""

from __future__ import annotations

import re
from dataclasses import asdict, dataclass, field, fields
from typing import Any, ClassVar, TypeVar

from melodygen.errors import ParameterError

_SEPARATORS = re.compile(r"[\s,;]+")


def _value(option: str, low: float, high: float, usual: Any) -> Any:
    """A field with FluidSynth's name of it, the lowest and the highest that it takes, and its usual value."""
    return field(default=usual, metadata={"option": option, "low": low, "high": high})


@dataclass(frozen=True, slots=True, kw_only=True)
class _Effect:
    NAME: ClassVar[str]
    CONTROLLER: ClassVar[int]
    """The MIDI controller that sets what is sent."""

    send: int = _value("", 0, 127, 40)

    def __post_init__(self) -> None:
        for each in fields(self):
            value, low, high = getattr(self, each.name), each.metadata["low"], each.metadata["high"]
            if not low <= value <= high:
                raise ParameterError(f"{self.NAME} {each.name}", value, f"{low:g} to {high:g}")

    @property
    def synth_settings(self) -> dict[str, int | float | str]:
        """What FluidSynth is told."""
        options = {each.metadata["option"]: getattr(self, each.name) for each in fields(self)}
        values = {f"synth.{self.NAME}.{option}": value for option, value in options.items() if option}
        return {f"synth.{self.NAME}.active": 1} | values

    def __str__(self) -> str:
        return " ".join(f"{name}={value:g}" for name, value in asdict(self).items())


@dataclass(frozen=True, slots=True, kw_only=True)
class Reverb(_Effect):
    """A room around the instruments."""

    NAME: ClassVar[str] = "reverb"
    CONTROLLER: ClassVar[int] = 91

    room: float = _value("room-size", 0, 1, 0.2)
    damp: float = _value("damp", 0, 1, 0.0)
    width: float = _value("width", 0, 100, 0.5)
    level: float = _value("level", 0, 1, 0.9)


@dataclass(frozen=True, slots=True, kw_only=True)
class Chorus(_Effect):
    """Each instrument several times over, slightly out of tune."""

    NAME: ClassVar[str] = "chorus"
    CONTROLLER: ClassVar[int] = 93

    voices: int = _value("nr", 1, 99, 3)
    level: float = _value("level", 0, 10, 2.0)
    speed: float = _value("speed", 0.3, 5, 0.3)
    depth: float = _value("depth", 0, 21, 8.0)


EffectT = TypeVar("EffectT", bound=_Effect)


def effect_from(kind: type[EffectT], text: str) -> EffectT:
    """The effect that ``"room=0.6 level=0.5"`` describes; what is not named is as usual.

    Raises
    ------
    ParameterError
        It names no such value, or one that the effect does not take.

    """
    usual = asdict(kind())
    wanted = f"values such as {' '.join(f'{name}={value}' for name, value in usual.items())}"
    found: dict[str, float] = {}
    for word in filter(None, _SEPARATORS.split(re.sub(r"\s*[=:]\s*", "=", text))):
        name, _, number = word.casefold().partition("=")
        try:
            found[name] = int(number) if isinstance(usual[name], int) else float(number)
        except (KeyError, ValueError):
            raise ParameterError(kind.NAME, word, wanted) from None
    return kind(**found)  # type: ignore[arg-type]  # each number has the type of its default
