"""What each expert of the pitch lattice makes of one note, all other notes being as they are.

Its pitch is weighed by the limits, by the experts that know one note alone, by how it follows the notes before it, by
how the two after it follow, and by the earlier note it returns to.  Later notes that return to it have no say: they
follow it, it does not follow them.

Conventions
-----------
An expert's share is log2 of its weight for the note that stands there, less log2 of its mean weight over the candidates
(the pitches that the limits leave open), each counted as likely as all other experts have it, but for the return of
earlier material, which else would leave nothing to say for the rest.  So, were nothing to return, it is by how many
bits the expert makes the note likelier: 0 is no opinion, 1 twice as likely, below 0 speaks against it.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np

from melodygen.model.lattice import Weights
from melodygen.model.pitch_lattice import COPY, PitchLattice
from melodygen.styles.figures import WHOLE_NEUTRAL
from melodygen.styles.style import Whole

RETURN = "return"
EXPERTS = {
    RETURN: "return of earlier material",
    "before": "what came before",
    "ahead": "where it leads",
    "rhythm": "rhythm and place in the bar",
    "register": "register and contour",
    "curve": "your curve",
    "chord": "chord",
    "cadence": "cadence",
    "colour": "colour of the scale",
    "accidental": "notes outside the scale",
    "weights": "your weights",
    "wish": "wish",
}
"""What the experts are called; ``ahead`` is how the notes after it follow, and the rhythm and place of the next."""


def expert_weights(lattice: PitchLattice, states: Whole, note: int) -> dict[str, Weights]:
    """By the names in `EXPERTS`, P weights of the pitches of `note`, all other notes being in `states`."""
    flat = np.ones(len(lattice.pitches))
    every = np.arange(len(lattice.pitches))
    count = len(states)

    def at(other: int) -> Any:
        return every if other == note else states[other]

    def history(into: int) -> Weights:
        if into >= count:
            return flat
        if into == 0:
            return lattice.first
        if into == 1:
            return np.asarray(lattice.history.opening[at(0), at(1)])
        return np.asarray(lattice.step(into)[at(into - 1), at(into - 2), at(into)])

    def move(into: int) -> Weights:
        return lattice.moves[into, at(into - 1), at(into)] if 0 < into < count else flat

    return {
        RETURN: _copies(lattice, states, note),
        "before": history(note) * _figures(lattice, states, note),
        "ahead": history(note + 1) * history(note + 2) * move(note + 1),
        "rhythm": move(note),
        **{name: weights[note] for name, weights in lattice.experts.items()},
    }


def _figures(lattice: PitchLattice, states: Whole, note: int) -> Weights:
    """P: what the figures before `note` make of it; of later figures the sampler knows nothing when it is drawn."""
    weights = lattice.figures.weights(note, states[:note, None]) if lattice.figures and note else None
    return np.ones(len(lattice.pitches)) if weights is None else weights[0] / WHOLE_NEUTRAL


def _copies(lattice: PitchLattice, states: Whole, note: int) -> Weights:
    weights = np.ones(len(lattice.pitches))
    if lattice.sources[note] >= 0:
        (state,) = lattice.moved(states[[lattice.sources[note]]], lattice.shifts[note])
        if state >= 0:
            weights[state] = COPY
    return weights


def probabilities(lattice: PitchLattice, weights: Mapping[str, Weights], note: int) -> Weights:
    """P probabilities of the pitches of `note`, from what its experts say (`expert_weights`) and the limits."""
    product = lattice.allowed[note] * np.prod(list(weights.values()), axis=0)
    return np.asarray(product / product.sum())


def expert_bits(lattice: PitchLattice, weights: Mapping[str, Weights], note: int, state: int) -> dict[str, float]:
    """What each expert says for `state`, by the definition at the head of this module."""
    found = {}
    for name, row in weights.items():
        others = [other for its, other in weights.items() if its not in (name, RETURN)]
        likely = lattice.allowed[note] * np.prod(others, axis=0)
        found[name] = float(np.log2(row[state] / np.average(row, weights=likely)))
    return found
