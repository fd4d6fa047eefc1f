"""How much rather than the style each degree of a scale is to be sung.

Conventions
-----------
A weight is 0 to 100 %: 50 is as often as the style has it, 100 twice as likely beside the others, 25 half, 0 never.
Only what the weights are to each other counts.  As a text they are named by the scale's degrees, and those of 50 are
left out: ``1=100 b3=20``.  A user may also type one number for each degree of the scale, in its order: ``100,50,20``.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

from melodygen.errors import ParameterError
from melodygen.theory.scales import Scale

AS_THE_STYLE, MOST = 50, 100

_SEPARATORS = re.compile(r"[\s,;]+")


@lru_cache(maxsize=256)
def weights_in(text: str, scale: Scale) -> tuple[int, ...]:
    """The weight of each degree of `scale`, in its order; ParameterError where `text` says no such thing.

    Examples
    --------
    >>> from melodygen.theory.scales import scale_named
    >>> weights_in("b3=20 1=100", scale_named("natural-minor"))
    (100, 50, 20, 50, 50, 50, 50)

    """
    words = [word for word in _SEPARATORS.split(re.sub(r"\s*[=:]\s*", "=", text)) if word]
    if any("=" in word for word in words):
        named = dict(_named(word, scale) for word in words)
        return tuple(named.get(degree, AS_THE_STYLE) for degree in scale.degrees)
    if words and len(words) != len(scale.degrees):
        raise ParameterError("weights", text, _wanted(scale))
    return tuple(_number(word, scale) for word in words) or (AS_THE_STYLE,) * len(scale.degrees)


def weights_text(weights: Sequence[int], scale: Scale) -> str:
    """Inverse of `weights_in`, empty where all degrees are as the style has them."""
    pairs = zip(scale.degrees, weights, strict=True)
    return " ".join(f"{degree}={weight}" for degree, weight in pairs if weight != AS_THE_STYLE)


def tidied(value: object, scale: Scale) -> str:
    """`value`, a text or numbers, as this program writes it; ParameterError as in `weights_in`."""
    if isinstance(value, str):
        return weights_text(weights_in(value, scale), scale)
    if isinstance(value, Mapping):
        return tidied(" ".join(f"{degree}={weight}" for degree, weight in value.items()), scale)
    if isinstance(value, Sequence):
        return tidied(",".join(map(str, value)), scale)
    raise ParameterError("weights", value, _wanted(scale))


def fitted(text: str, before: Scale, after: Scale) -> str:
    """The weights of another scale: a degree has that of the same name, or else of the same number, or else its own."""
    weights = dict(zip(before.degrees, weights_in(text, before), strict=True))
    by_number = {degree.lstrip("#b"): weight for degree, weight in weights.items() if degree not in after.degrees}
    return weights_text(
        [weights.get(degree, by_number.get(degree.lstrip("#b"), AS_THE_STYLE)) for degree in after.degrees], after
    )


def _named(word: str, scale: Scale) -> tuple[str, int]:
    degree, _, number = word.partition("=")
    plain = degree.replace("♯", "#").replace("♭", "b")
    by_number = [own for own in scale.degrees if own.lstrip("#b") == plain]
    if plain not in scale.degrees and len(by_number) != 1:
        raise ParameterError("weights", word, f"of degrees of {scale.label}, which has {' '.join(scale.degrees)}")
    return (plain if plain in scale.degrees else by_number[0]), _number(number, scale)


def _number(word: str, scale: Scale) -> int:
    plain = word.removesuffix("%")
    if not plain.isdecimal() or len(plain) > 3 or int(plain) > MOST:
        raise ParameterError("weights", word, _wanted(scale))
    return int(plain)


def _wanted(scale: Scale) -> str:
    return (
        f"{len(scale.degrees)} whole numbers from 0 to {MOST} %, one for each of the degrees "
        f"{' '.join(scale.degrees)} of {scale.label}, or some by name such as {scale.degrees[0]}=100"
    )
