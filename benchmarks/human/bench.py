"""The whole bench for one style: split, learn, generate, judge."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.human.borrowing import shared_rhythm, shared_runs
from benchmarks.human.confidence import Figure, percentile
from benchmarks.human.excerpts import Excerpt, read_excerpts, split
from benchmarks.human.generated import draw_parameters, generate, learn_style
from benchmarks.human.judge import Tell, accuracy, tells
from benchmarks.human.places import MissingError, Places
from benchmarks.human.rig import Comparison, Feature, compare, copy_files, write_melodies
from benchmarks.human.songs import PARTS, Part, read_songs
from benchmarks.human.tunes import Tune, tune_of_notes
from benchmarks.human.variants import RAW
from melodygen.melody import Melody
from melodygen.runs import SAME_TUNE_STEPS

FEWEST_EXCERPTS = 20
"""Fewer on a side give no figure that means anything."""

TELLS = 8


@dataclass(frozen=True, slots=True)
class Judged:
    """One judge's accuracy on generated against unseen human melodies, and on human against human ones: its floor.

    `raw` is its accuracy on first candidates, among which nothing was chosen.
    """

    judge: str
    generated: Figure
    raw: Figure
    floor: Figure


@dataclass(frozen=True, slots=True)
class Borrowed:
    """One percentile of what generated, and unseen human, melodies share with the training melody nearest to them."""

    what: str
    generated: Figure
    human: Figure


@dataclass(frozen=True, slots=True)
class Findings:
    """All that was found for one style.

    Attributes
    ----------
    sizes
        Excerpts and songs of each part.
    count
        How many melodies were generated.
    retold
        How many unseen excerpts are of a tune that stands in the training part too, in another book: they are left out
        of what people share, since they are no different songs.
    seconds
        How long it took.

    """

    style: str
    part: Part
    sizes: dict[Part, tuple[int, int]]
    count: int
    judged: tuple[Judged, ...]
    comparison: Comparison
    borrowed: tuple[Borrowed, ...]
    retold: int
    tells: tuple[Tell, ...]
    seconds: float

    @property
    def worst(self) -> Judged:
        """The judge that tells best."""
        return max(self.judged, key=lambda judged: judged.generated.value)

    @property
    def features(self) -> tuple[Feature, ...]:
        """The rig's features that tell most."""
        return self.comparison.features[:TELLS]


def run(places: Places, style: str, part: Part, *, count: int | None, say: Callable[[str], None]) -> Findings:
    """Judge `count` melodies (as many as there are human ones, where None) against `part` of a style's excerpts."""
    start = time.perf_counter()
    say(f"{style}: reading")
    parts = split(read_excerpts(places.excerpts / style, read_songs(places.corpora)))
    if min(len(parts["learn"]), len(parts[part])) < FEWEST_EXCERPTS:
        raise MissingError(f"{style} has fewer than {FEWEST_EXCERPTS} excerpts to learn from or to judge; add excerpts")
    say(f"{style}: learning from {len(parts['learn'])} excerpts and generating")
    learned = learn_style(style, parts["learn"])
    asked = draw_parameters(learned, parts["learn"], count or len(parts[part]))
    melodies = generate(learned, asked)
    generated = _generated(melodies)
    training, human = _tunes(parts["learn"]), _tunes(parts[part])
    say(f"{style}: the rig's classifiers")
    comparison, floor = _rig(places.rig, melodies, parts["learn"], parts[part])
    say(f"{style}: the n-gram judge")
    ngrams = accuracy(generated, human), accuracy(training, human)
    say(f"{style}: without choosing")
    raw = told(places.rig, RAW.generate(learned, asked), parts[part])
    say(f"{style}: what is borrowed")
    different = _different(human, training)
    return Findings(
        style=style,
        part=part,
        sizes={name: (len(parts[name]), len({excerpt.song for excerpt in parts[name]})) for name in PARTS},
        count=len(melodies),
        judged=(
            *(Judged(f"rig: {name}", value, raw[name], floor[name]) for name, value in comparison.accuracies.items()),
            Judged("n-grams", ngrams[0], raw["n-grams"], ngrams[1]),
        ),
        comparison=comparison,
        borrowed=_borrowed(generated, different, training),
        retold=len(human) - len(different),
        tells=tuple(tells(generated, human, TELLS)),
        seconds=time.perf_counter() - start,
    )


def _tunes(excerpts: Sequence[Excerpt]) -> list[Tune]:
    return [excerpt.tune for excerpt in excerpts]


def _rig(
    rig: Path, melodies: Sequence[Melody], learned: Sequence[Excerpt], unseen: Sequence[Excerpt]
) -> tuple[Comparison, dict[str, Figure]]:
    """What the rig says of the melodies, and how well it tells the learned from the unseen excerpts."""
    with TemporaryDirectory(prefix="bench-human-") as name:
        scratch = Path(name)
        ours = write_melodies(melodies, scratch / "generated")
        training = copy_files([excerpt.path for excerpt in learned], scratch / "training")
        human = copy_files([excerpt.path for excerpt in unseen], scratch / "human")
        judged = compare(rig, ours, human, scratch, training=training)
        return judged, compare(rig, training, human, scratch).accuracies


def told(rig: Path, melodies: Sequence[Melody], unseen: Sequence[Excerpt]) -> dict[str, Figure]:
    """What each judge, by its name, tells right of melodies and unseen human ones."""
    with TemporaryDirectory(prefix="bench-human-") as name:
        scratch = Path(name)
        ours = write_melodies(melodies, scratch / "generated")
        human = copy_files([excerpt.path for excerpt in unseen], scratch / "human")
        found = dict(compare(rig, ours, human, scratch).accuracies)
    return found | {"n-grams": accuracy(_generated(melodies), _tunes(unseen))}


def _generated(melodies: Sequence[Melody]) -> list[Tune]:
    return [tune_of_notes(f"generated {number}", melody.notes) for number, melody in enumerate(melodies)]


def _different(human: list[Tune], training: list[Tune]) -> list[Tune]:
    """Those that are no training tune told again."""
    runs = shared_runs(human, training)
    return [tune for tune, run in zip(human, runs, strict=True) if run < SAME_TUNE_STEPS]


def _borrowed(generated: list[Tune], human: list[Tune], training: list[Tune]) -> tuple[Borrowed, ...]:
    measures = (
        ("beats with one training melody's rhythm", shared_rhythm),
        ("longest run of one training melody's notes", shared_runs),
    )
    rows = []
    for what, measure in measures:
        ours, theirs = measure(generated, training), measure(human, training)
        rows += [
            Borrowed(
                f"{what}, {name}",
                percentile(ours, rank, [tune.song for tune in generated]),
                percentile(theirs, rank, [tune.song for tune in human]),
            )
            for name, rank in (("median", 50), ("95th percentile", 95))
        ]
    return tuple(rows)
