"""Model listeners, who tell as well as they are made to: what an analysis must find again.

Conventions
-----------
Equal-variance signal detection: a generated melody is evidence of d'/2 in the mean, a human one of -d'/2, both with a
standard deviation of 1; a listener says "generated" above the criterion c.  Confidence is how far the evidence is from
the criterion.  A listener's and a melody's d' differ from the study's by normal deviates.  Draws are promised: the same
plan and seed give the same answers everywhere.

Sources
-------
Green, D. M. and Swets, J. A. (1966). Signal detection theory and psychophysics. Wiley.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import inf, isfinite, sqrt
from statistics import NormalDist

from melodygen.errors import ParameterError
from melodygen.model.streams import Stream
from melodygen.stimuli.answers.answer import Answer

_NORMAL = NormalDist()
_CONFIDENT = (0.25, 0.6, 1.0, 1.6)
"""From these distances to the criterion on, confidence is 2, 3, 4 and 5."""


@dataclass(frozen=True, slots=True)
class Heard:
    """A melody that model listeners hear, as in `Answer`."""

    stimulus: str
    condition: str
    is_human: bool
    pair: str = ""


@dataclass(frozen=True, slots=True)
class Listeners:
    """Model listeners.

    Parameters
    ----------
    count
        How many, 1 or more.
    d_prime, criterion
        How well they tell, and what they tend to say: c above 0 is "human".
    listener_sd, melody_sd
        Standard deviations of d' among listeners and among melodies, 0 or more.
    criterion_sd
        Standard deviation of c among listeners, 0 or more.
    quality_human, quality_generated
        The mean quality before it is rounded to 1 to 5.
    quality_sd
        Standard deviations of quality: among listeners, among melodies, and of what is left.

    """

    count: int
    d_prime: float = 0.0
    criterion: float = 0.0
    listener_sd: float = 0.0
    melody_sd: float = 0.0
    criterion_sd: float = 0.0
    quality_human: float = 4.2
    quality_generated: float = 3.6
    quality_sd: tuple[float, float, float] = (0.4, 0.2, 0.8)

    def __post_init__(self) -> None:
        if self.count < 1:
            raise ParameterError("count", self.count, "1 or more")
        for field in ("d_prime", "criterion"):
            if not isfinite(getattr(self, field)):
                raise ParameterError(field, getattr(self, field), "a finite number")
        for field in ("listener_sd", "melody_sd", "criterion_sd"):
            if not 0 <= getattr(self, field) < inf:
                raise ParameterError(field, getattr(self, field), "0 or more")
        if min(self.quality_sd) < 0:
            raise ParameterError("quality_sd", self.quality_sd, "0 or more")

    @property
    def pooled(self) -> tuple[float, float]:
        """The d' and c that all answers together have: what differs among listeners and melodies adds to the noise.

        The rates are normal integrals over d' and c, z(H) = (d'/2 - c) / k with k^2 = 1 + (the variances of d') / 4 +
        that of c, and z(F) in the same way.
        """
        k = sqrt(1 + (self.listener_sd**2 + self.melody_sd**2) / 4 + self.criterion_sd**2)
        return self.d_prime / k, self.criterion / k


def pairs(count: int) -> tuple[Heard, ...]:
    """Melodies of a study of `count` pairs of a human and a generated melody."""
    kinds = ((True, "human"), (False, "generated"))
    return tuple(
        Heard(f"{name}-{pair + 1:03d}", name, human, f"{pair + 1:03d}")
        for pair in range(count)
        for human, name in kinds
    )


def simulate(
    listeners: Listeners, melodies: tuple[Heard, ...], seed: int, lists: Sequence[Sequence[str]] = ()
) -> tuple[Answer, ...]:
    """What `listeners` answer, each to every melody, or to those of its list: the first, the second, and around.

    A list names stimuli in the order in which they are heard.
    """
    own = [_Deviates(seed, "listener", place) for place in range(listeners.count)]
    traits = [(next(own_), next(own_), next(own_), own_) for own_ in own]
    # a pair of deviates a melody: how well it is told, how good it is
    of_melody = [(next(d), next(d)) for d in (_Deviates(seed, "melody", place) for place in range(len(melodies)))]
    known = {melody.stimulus: (melody, deviates) for melody, deviates in zip(melodies, of_melody, strict=True)}
    heard = lists or [tuple(known)]
    return tuple(
        _answered(listeners, place, trait, *known[stimulus], position)
        for place, trait in enumerate(traits)
        for position, stimulus in enumerate(heard[place % len(heard)], start=1)
    )


class _Deviates(Iterator[float]):
    """Standard normal deviates of a stream."""

    def __init__(self, seed: int, layer: str, place: int) -> None:
        self._stream = Stream(seed, f"simulated-{layer}", place)

    def __next__(self) -> float:
        return _NORMAL.inv_cdf((self._stream.below(2**52) + 0.5) / 2**52)


_Trait = tuple[float, float, float, _Deviates]


def _answered(
    listeners: Listeners, place: int, trait: _Trait, melody: Heard, of_melody: tuple[float, float], position: int
) -> Answer:
    telling, leaning, liking, noise = trait
    d_prime = listeners.d_prime + listeners.listener_sd * telling + listeners.melody_sd * of_melody[0]
    evidence = (-d_prime if melody.is_human else d_prime) / 2 + next(noise)
    beyond = evidence - listeners.criterion - listeners.criterion_sd * leaning
    base = listeners.quality_human if melody.is_human else listeners.quality_generated
    deviates = (liking, of_melody[1], next(noise))
    quality = base + sum(sd * deviate for sd, deviate in zip(listeners.quality_sd, deviates, strict=True))
    return Answer(
        listener=f"listener-{place + 1:04d}",
        stimulus=melody.stimulus,
        condition=melody.condition,
        is_human=melody.is_human,
        said_human=beyond <= 0,
        pair=melody.pair,
        confidence=1 + sum(abs(beyond) >= distance for distance in _CONFIDENT),
        quality=min(5, max(1, round(quality))),
        position=position,
    )
