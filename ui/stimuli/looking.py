"""What a design comes to, and how one of its conditions sounds: slow work, for a job's thread."""

from __future__ import annotations

from dataclasses import replace

from melodygen.generation import generate
from melodygen.melody import Melody
from melodygen.performance import PARTS, Performance, perform
from melodygen.stimuli.design import Design, cells_of, seed_of
from melodygen.stimuli.extent import Extent, extent_of
from melodygen.stimuli.humans import human_melodies
from melodygen.stimuli.matching import match
from melodygen.stimuli.stimulus import HUMAN
from ui.heard import as_written


def look(design: Design) -> Extent:
    """The extent of a design that holds; DesignError where its human melodies cannot be had."""
    return extent_of(design, human_melodies(design))


def example(design: Design, condition: str, number: int = 0) -> Performance:
    """How a melody of a condition sounds; each `number` gives another one."""
    melody = _melody(design, condition, number)
    if design.rendering.played == "score":
        melody = as_written(melody)
    return perform(melody, PARTS if design.rendering.accompanied else PARTS[:1])


def _melody(design: Design, condition: str, number: int) -> Melody:
    humans = human_melodies(design)
    if condition == HUMAN:
        return humans[number % len(humans)].melody
    cell = next(cell for cell in cells_of(design) if cell.name == condition)
    if design.matching is None:
        return generate(cell.parameters.replace(seed=seed_of(design, "example", condition, number)))
    quick = replace(design.matching, candidates=1)  # like the human melody in all that is set, and drawn at once
    return match(humans[number % len(humans)], cell, 1, replace(design, matching=quick)).melody
