"""A human melody -> a generated one that is like it in all that is not asked about.

Conventions
-----------
Tempo, metre, bars, key, scale, exact range, instrument and upbeat are those of the human melody; the style is the one
that expects it most; complexity, syncopation and repetition are asked for where it stands among people's of that style.
What the cell sets comes before all of these.
Of the candidates drawn, those that do what the human melody does not are refused (`checks`), and of the others one is
taken by the declared rule.  Where all are refused, one is taken that has the range if any has, and fails fewest checks.
Everything is a function of design, human melody, cell and replicate alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

from melodygen.errors import ConstraintError
from melodygen.generation import generate
from melodygen.melody import Melody
from melodygen.parameters import Parameters
from melodygen.stimuli.design import Cell, Design, DesignError, cells_of, digest_of, seed_of
from melodygen.stimuli.design.design import Matching
from melodygen.stimuli.humans import HumanMelody
from melodygen.stimuli.matching.asking import parameters_like
from melodygen.stimuli.matching.checks import Check, failed_checks
from melodygen.stimuli.matching.measuring import decided_by, distance, numbers_of, units_of, weights_of
from melodygen.styles import load_style

BINDING = ("key", "scale", "note_range", "weights", "progression", "metre", "bars", "ending")
"""Parameters that may not go with what a human melody has."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MatchCandidate:
    """One of the melodies that were drawn for a match.

    Attributes
    ----------
    number
        From 1, in the order in which they were drawn.
    distance
        From the human melody, as `melodygen.stimuli.matching.measuring` has it.
    measures
        Those that the distance is made of.
    failed
        The names of the checks that it fails.
    is_chosen, why
        Its fate, and the reason in a few words.

    """

    number: int
    seed: int
    distance: float
    measures: dict[str, float]
    failed: tuple[str, ...]
    is_chosen: bool
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """The melody that was taken, and all that it was taken from.

    Attributes
    ----------
    parameters
        What it was asked for; its seed is `seed`.
    distance
        From the human melody.
    is_near
        Whether that is near enough and no check was failed.

    """

    melody: Melody
    parameters: Parameters
    seed: int
    distance: float
    is_near: bool
    candidates: tuple[MatchCandidate, ...]


def match(human: HumanMelody, cell: Cell, replicate: int, design: Design) -> Match:
    """The melody in `cell` that is like `human`, for that replicate (from 1).

    Raises
    ------
    DesignError
        What the cell sets cannot hold together with what the human melody has.

    """
    rule = design.matching or Matching()
    places = range(1, rule.candidates + 1)
    seeds = [seed_of(design, "match", human.name, cell.name, replicate, place) for place in places]
    with _blamed_on(design, cell, human):
        asked = parameters_like(human.score, cell)
        drawn = [generate(asked.replace(seed=seed)) for seed in seeds]
    weights = weights_of(rule, cell)
    aimed, found = numbers_of(human.score, weights), [numbers_of(melody, weights) for melody in drawn]
    units = units_of(weights, load_style(asked.style), human.score.bars, found, aimed)
    distances = [distance(aimed, own, units, weights) for own in found]
    failed = [failed_checks(melody, human.score, decided_by(cell)) for melody in drawn]
    chosen, whys = _choice(distances, failed, rule, digest_of(design, "choice", human.name, cell.name, replicate))
    return Match(
        melody=drawn[chosen],
        parameters=asked.replace(seed=seeds[chosen]),
        seed=seeds[chosen],
        distance=distances[chosen],
        is_near=distances[chosen] <= rule.near and not failed[chosen],
        candidates=tuple(
            MatchCandidate(
                number=place + 1,
                seed=seed,
                distance=distances[place],
                measures=found[place],
                failed=tuple(check.name for check in failed[place]),
                is_chosen=place == chosen,
                why=whys[place],
            )
            for place, seed in enumerate(seeds)
        ),
    )


def check_matches(design: Design, humans: Iterable[HumanMelody]) -> None:
    """DesignError where what a cell sets cannot hold together with a human melody: before anything is drawn."""
    risky = [cell for cell in cells_of(design) if set(cell.changes) & set(BINDING)] if design.matching else []
    for human in humans if risky else ():
        for cell in risky:
            with _blamed_on(design, cell, human):
                parameters_like(human.score, cell)


@contextmanager
def _blamed_on(design: Design, cell: Cell, human: HumanMelody) -> Iterator[None]:
    try:
        yield
    except ConstraintError as error:
        problem, _, remedy = str(error).rpartition("; ")
        problem = f"a melody like {human.title}: {problem}"
        raise DesignError(design.path, f"cell {cell.name}", problem, remedy) from error


def _choice(
    distances: Sequence[float], failed: Sequence[Sequence[Check]], rule: Matching, chance: bytes
) -> tuple[int, list[str]]:
    """Which is taken, and why each is or is not."""
    places = range(len(distances))
    nearest = min(places, key=lambda place: (*_faults(failed[place]), distances[place], place))
    near = [place for place in places if not failed[place] and distances[place] <= rule.near]
    if failed[nearest]:
        chosen, taken = nearest, f"the nearest of those that fail fewest checks, though {_reasons(failed[nearest])}"
    elif rule.select == "best" or not near:
        chosen, taken = nearest, "the nearest" if near else f"the nearest; none is within {rule.near:g}"
    elif rule.select == "first":
        chosen, taken = near[0], "the first that is near enough"
    else:
        chosen = near[int.from_bytes(chance[:8], "big") % len(near)]
        taken = f"drawn from {len(near)} that are near enough"
    others = {"best": "another is nearer", "first": "another came first", "random": "another was drawn"}
    whys = []
    for place in places:
        if place == chosen:
            whys.append(f"taken: {taken}")
        elif failed[place]:
            whys.append(_reasons(failed[place]))
        elif place in near or rule.select == "best":
            whys.append(others[rule.select])
        else:
            whys.append(f"farther than {rule.near:g}")
    return chosen, whys


def _faults(failed: Sequence[Check]) -> tuple[bool, int]:
    """By which candidates that fail checks are sorted: the range first, which a match has exactly if it can."""
    return any(check.name == "range" for check in failed), len(failed)


def _reasons(failed: Sequence[Check]) -> str:
    return "; ".join(check.why for check in failed)
