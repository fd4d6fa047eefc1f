"""How a score is to be played: what the player is told beside it, as one value.

Conventions
-----------
As a text, rules are named with their quantities k, and those that are as the palette has them are left out:
``final-ritard=0 phrase-arch=1.5``.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any

from melodygen.errors import ParameterError
from melodygen.theory.palettes import AS_THE_MOOD, LARGEST_QUANTITY, RULES

_SEPARATORS = re.compile(r"[\s,;]+")
_SLUGS = tuple(rule.slug for rule in RULES)


@dataclass(frozen=True, slots=True)
class Interpretation:
    """What the player is told.

    Attributes
    ----------
    expression
        0 to 100 %: by how much every rule is used; 0 is exactly the score.
    palette
        The slug of one of `melodygen.theory.palettes.PALETTES`.
    quantities
        Rules whose quantity k was set by hand, by slug in the order of the rules.
    accompaniment
        The slug of the pattern in which the chords are played.

    """

    expression: int = 50
    palette: str = AS_THE_MOOD
    quantities: tuple[tuple[str, float], ...] = ()
    accompaniment: str = "block"

    @property
    def as_written(self) -> Interpretation:
        """Exactly the score; the chords stay in their pattern."""
        return replace(self, expression=0)

    def to_dict(self) -> dict[str, Any]:
        """Plain values by the names of their parameters."""
        return {
            "expression": self.expression,
            "palette": self.palette,
            "rules": quantities_text(dict(self.quantities)),
            "accompaniment": self.accompaniment,
        }


USUAL = Interpretation()


@lru_cache(maxsize=256)
def quantities_in(text: str) -> tuple[tuple[str, float], ...]:
    """The quantity k of each rule that `text` names; ParameterError where it says no such thing.

    Examples
    --------
    >>> quantities_in("phrase-arch=1.5, final-ritard=0")
    (('phrase-arch', 1.5), ('final-ritard', 0.0))

    """
    words = [word for word in _SEPARATORS.split(re.sub(r"\s*[=:]\s*", "=", text)) if word]
    named = dict(map(_named, words))
    return tuple((slug, named[slug]) for slug in _SLUGS if slug in named)


def quantities_text(quantities: Mapping[str, float]) -> str:
    """Inverse of `quantities_in`."""
    return " ".join(f"{slug}={quantities[slug]:g}" for slug in _SLUGS if slug in quantities)


def tidied(value: object) -> str:
    """`value`, a text or quantities by rule, as this program writes it; ParameterError as in `quantities_in`."""
    if isinstance(value, Mapping):
        value = " ".join(f"{slug}={quantity}" for slug, quantity in value.items())
    if not isinstance(value, str):
        raise ParameterError("rules", value, _WANTED)
    return quantities_text(dict(quantities_in(value)))


_WANTED = f"rules with quantities of -{LARGEST_QUANTITY:g} to {LARGEST_QUANTITY:g}, such as final-ritard=0"


def _named(word: str) -> tuple[str, float]:
    slug, _, number = word.casefold().partition("=")
    if slug not in _SLUGS:
        raise ParameterError.unknown_name("rules", slug, _SLUGS)
    try:
        quantity = float(number)
    except ValueError:
        raise ParameterError("rules", word, _WANTED) from None
    if not abs(quantity) <= LARGEST_QUANTITY:
        raise ParameterError("rules", word, _WANTED)
    return slug, round(quantity, 3) + 0.0
