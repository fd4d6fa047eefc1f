"""How near matches are to people's melodies, and what people's melodies do: ``make bench-matching``.

Excerpts in a folder for each style, of which the beginning of a file's name up to ``_`` says the corpus, are read as a
set reads them.  From each corpus as many as are asked for are drawn and matched, as the usual rule has it and by less.
"""

from __future__ import annotations

import argparse
import random
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from functools import partial
from pathlib import Path
from statistics import fmean, stdev

from melodygen.generation import generate
from melodygen.melody import Melody
from melodygen.stimuli.design import Design, cells_of, parse_design
from melodygen.stimuli.humans import HumanMelody, likeliest_style
from melodygen.stimuli.humans.reading import melodies_in
from melodygen.stimuli.matching import Match, match, numbers_of
from melodygen.stimuli.matching.checks import failed_checks
from melodygen.stimuli.matching.measuring import USUAL_WEIGHTS, distance, units_of
from melodygen.styles import load_style
from melodygen.variation.derived import parameters_of

DESIGN = """
[set]
name = "bench"
title = "Bench"
[humans]
[matching]
candidates = {candidates}
"""
SEED = 1
"""Of the draw of excerpts; what a set draws has the seeds of its design."""
FIRST_THREE = dict.fromkeys(("complexity", "notes_per_bar", "syncopation"), 1.0)
RULES = ("the usual measures and checks", "the usual measures, range alone", "the first three, range alone")
"""Those by which a candidate is taken, in the order of `matches_of`."""


def main() -> None:
    """Print a row for each corpus, and for each rule."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--excerpts", type=Path, default=Path("../shared/excerpts"), help="with a folder a style")
    parser.add_argument("--count", type=int, default=15, help="excerpts of each corpus to match")
    parser.add_argument("--candidates", type=int, default=64, help="drawn for each match")
    parser.add_argument("--processes", type=int, default=2)
    asked = parser.parse_args()
    folders = sorted({path.parent for path in asked.excerpts.glob("*/*.mid")})
    if not folders:
        remedy = "call make bench-matching EXCERPTS=FOLDER, with a folder of excerpts for each style in it"
        parser.error(f"there are no MIDI excerpts in {asked.excerpts}; {remedy}")
    print("corpus       excerpts   five of a pitch   a bar three times   ten semitones or more")  # noqa: T201
    drawn: list[Melody] = []
    for corpus, scores in [found for folder in folders for found in corpora_of(folder).items()]:
        print(f"{corpus:12} {people(scores)}", flush=True)  # noqa: T201
        drawn += random.Random(SEED).sample(scores, min(asked.count, len(scores)))  # noqa: S311 - a fixed draw
    design = parse_design(DESIGN.format(candidates=asked.candidates))
    with ProcessPoolExecutor(asked.processes) as pool:
        found = list(pool.map(partial(matches_of, design), range(len(drawn)), drawn))
    print("\n".join(report(drawn, found)))  # noqa: T201


def corpora_of(folder: Path) -> dict[str, list[Melody]]:
    """The melodies of each corpus, in the order of their files."""
    found: dict[str, list[Melody]] = {}
    for one in melodies_in(folder, licence=""):
        found.setdefault(one.title.partition("_")[0], []).append(one.score)
    return found


def people(scores: Sequence[Melody]) -> str:
    """How many fail the checks beside a melody that never does such things: one of a single note."""
    failed = [{check.name for check in failed_checks(one, replace(one, notes=one.notes[:1]), ())} for one in scores]
    shares = [sum(name in one for one in failed) / len(scores) for name in ("repeats", "bars", "leaps")]
    return f"{len(scores):8d} {shares[0]:17.1%} {shares[1]:19.1%} {shares[2]:23.1%}"


def matches_of(design: Design, number: int, score: Melody) -> tuple[Match, tuple[Melody, ...]]:
    """What is taken by the rule of the design, and the melodies by each of `RULES` from the same candidates."""
    like, name = parameters_of(score, style=likeliest_style(score)), f"{number}"
    human = HumanMelody(name=name, title=name, origin="", licence="", melody=score, score=score, parameters=like)
    found = match(human, cells_of(design)[0], 1, design)
    return found, (found.melody, *(_nearest(found, score, weights) for weights in (USUAL_WEIGHTS, FIRST_THREE)))


def _nearest(found: Match, score: Melody, weights: Mapping[str, float]) -> Melody:
    """The nearest of the candidates that have the range of `score`, whatever other checks they fail."""
    aimed, measures = numbers_of(score, weights), [one.measures for one in found.candidates]
    units = units_of(weights, load_style(found.parameters.style), score.bars, measures, aimed)
    fit = [one for one in found.candidates if "range" not in one.failed] or found.candidates
    nearest = min(fit, key=lambda one: distance(aimed, one.measures, units, weights))
    return generate(found.parameters.replace(seed=nearest.seed))


def report(scores: Sequence[Melody], found: Sequence[tuple[Match, tuple[Melody, ...]]]) -> Iterator[str]:
    """The rows of the second table, and what became of the candidates."""
    theirs = [numbers_of(score) for score in scores]
    yield f"\n{len(theirs):3d} matches by                   difference   hold a note longer   by a beat or more"
    for place, rule in enumerate(RULES):
        ours = [numbers_of(melodies[place]) for _, melodies in found]
        longer = [one["longest_note"] - other["longest_note"] for one, other in zip(ours, theirs, strict=True)]
        held = [sum(apart > 0 for apart in longer), sum(apart >= 1 for apart in longer)]
        yield f"{rule:32} {difference(ours, theirs):9.2f} {held[0]:20d} {held[1]:19d}"
    refused = fmean(bool(one.failed) for best, _ in found for one in best.candidates)
    faulty = sum(one.is_chosen and bool(one.failed) for best, _ in found for one in best.candidates)
    far = sum(not best.is_near for best, _ in found) - faulty
    yield f"{refused:.0%} of candidates refused; {faulty} matches fail a check, {far} others are not near"


def difference(ours: Sequence[Mapping[str, float]], people: Sequence[Mapping[str, float]]) -> float:
    """Mean of all measures that all have: mean absolute difference in standard deviations of people's melodies."""
    names = set.intersection(*(set(one) for one in (*ours, *people)))
    units = {name: stdev(one[name] for one in people) for name in names}
    return fmean(
        fmean(abs(one[name] - other[name]) for one, other in zip(ours, people, strict=True)) / unit
        for name, unit in units.items()
        if unit
    )


if __name__ == "__main__":
    main()
