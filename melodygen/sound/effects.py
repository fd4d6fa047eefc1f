"""Reverb and chorus, FluidSynth's own: off unless asked for, and always with every value stated.

Conventions
-----------
The values are FluidSynth's and so are their defaults, written out here so that they are the same with every release of
it.  `send` is how much of each part goes into the effect beside what the instruments of the SoundFont ask for
themselves: a MIDI controller value, 0 to 127, of which General MIDI 2 has 40 for reverb.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import ClassVar, TypeVar

from melodygen.errors import ParameterError

_SEPARATORS = re.compile(r"[\s,;]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Effect:
    NAME: ClassVar[str]
    CONTROLLER: ClassVar[int]
    """The MIDI controller that sets what is sent."""
    OPTIONS: ClassVar[Mapping[str, tuple[str, float, float]]]
    """FluidSynth's name of each value, and the lowest and highest that it takes."""

    send: int = 40

    def __post_init__(self) -> None:
        for name, (_, low, high) in {**self.OPTIONS, "send": ("", 0, 127)}.items():
            value = getattr(self, name)
            if not low <= value <= high:
                raise ParameterError(f"{self.NAME} {name}", value, f"{low:g} to {high:g}")

    @property
    def synth_settings(self) -> dict[str, int | float | str]:
        """What FluidSynth is told."""
        values = {f"synth.{self.NAME}.{option}": getattr(self, name) for name, (option, _, _) in self.OPTIONS.items()}
        return {f"synth.{self.NAME}.active": 1} | values

    def __str__(self) -> str:
        return " ".join(f"{name}={value:g}" for name, value in asdict(self).items())


@dataclass(frozen=True, slots=True, kw_only=True)
class Reverb(_Effect):
    """A room around the instruments."""

    NAME: ClassVar[str] = "reverb"
    CONTROLLER: ClassVar[int] = 91
    OPTIONS: ClassVar[Mapping[str, tuple[str, float, float]]] = {
        "room": ("room-size", 0, 1),
        "damp": ("damp", 0, 1),
        "width": ("width", 0, 100),
        "level": ("level", 0, 1),
    }

    room: float = 0.2
    damp: float = 0.0
    width: float = 0.5
    level: float = 0.9


@dataclass(frozen=True, slots=True, kw_only=True)
class Chorus(_Effect):
    """Each instrument several times over, slightly out of tune."""

    NAME: ClassVar[str] = "chorus"
    CONTROLLER: ClassVar[int] = 93
    OPTIONS: ClassVar[Mapping[str, tuple[str, float, float]]] = {
        "voices": ("nr", 1, 99),
        "level": ("level", 0, 10),
        "speed": ("speed", 0.3, 5),
        "depth": ("depth", 0, 21),
    }

    voices: int = 3
    level: float = 2.0
    speed: float = 0.3
    depth: float = 8.0


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
