"""A design file (TOML): what a set is to be.

read_design(path) -> Design, or one DesignError that names file, key, what was got and what to do
parse_design(text, path) -> the same of a text that is not in a file yet
design_text(design) -> the text of a design file that reads back to it
cells_of(design) -> its cells, crossed or as they are listed
can_group(question) -> whether the answers to a background question can make groups of listeners
melodies_in(design, humans) -> how many melodies to judge it has with so many human ones
seed_of(design, *place), digest_of: all that chance decides, each from its place in the set alone
"""

from melodygen.stimuli.design.cells import Cell, cells_of
from melodygen.stimuli.design.checks import can_group, check_counts, melodies_in
from melodygen.stimuli.design.design import Design
from melodygen.stimuli.design.error import DesignError
from melodygen.stimuli.design.reading import parse_design, read_design
from melodygen.stimuli.design.seeds import digest_of, seed_of
from melodygen.stimuli.design.writing import design_text

__all__ = [
    "Cell",
    "Design",
    "DesignError",
    "can_group",
    "cells_of",
    "check_counts",
    "design_text",
    "digest_of",
    "melodies_in",
    "parse_design",
    "read_design",
    "seed_of",
]
