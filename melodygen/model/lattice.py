"""Exact sampling of a chain of states under hard constraints, in arithmetic that is the same on every machine.

Backward messages, then forward sampling, as Papadopoulos, Pachet, Roy and Sakellariou (2015), "Exact sampling for
regular and Markov constraints with belief propagation".

Conventions
-----------
A chain has n places of S states each.  ``unary[t]`` weighs the states of place t, ``steps[t]`` the moves from place t
(rows) to place t + 1 (columns).  Weight 0 forbids.  All weights are whole numbers carried in float64: every sum stays
below 2**53, so it is exact whatever the order of summation; a product of two numbers rounds alike everywhere (IEEE
754).  Messages are scaled by powers of two and rounded up, which keeps a possible state possible; probabilities are
exact to within 2**-28 of the likeliest.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import frexp

import numpy as np
from numpy.typing import NDArray

from melodygen.model.streams import Stream

Weights = NDArray[np.float64]

UNARY_BITS = 20
STEP_BITS = 14
MESSAGE_BITS = 30


def whole(weights: Weights, bits: int) -> Weights:
    """`weights` (none negative) times a power of two such that the largest is below 2**bits, rounded up."""
    scaled: Weights = weights * 2.0 ** (bits - frexp(np.maximum.reduce(weights, axis=None))[1])
    return np.ceil(scaled, out=scaled)


def whole_each(weights: Weights, bits: int) -> Weights:
    """As `whole`, each of K x P x P scaled by itself, in place."""
    heaviest = np.maximum.reduce(weights.reshape(len(weights), -1), axis=1).tolist()
    scales = [2.0 ** (bits - frexp(weight)[1]) for weight in heaviest]
    weights *= scales[0] if len(scales) == 1 else np.array(scales)[:, None, None]
    return np.ceil(weights, out=weights)


def whole_rows(weights: Weights, bits: int) -> Weights:
    """As `whole`, each row scaled by itself."""
    exponents = np.frexp(np.maximum.reduce(weights, axis=1, keepdims=True))[1]
    return np.asarray(np.ceil(np.ldexp(weights, bits - exponents)))


def messages(unary: Weights, steps: Sequence[Weights], after: Weights | None = None) -> list[Weights]:
    """For each place, the weight of each state and of all that can follow it.

    Parameters
    ----------
    unary
        n x S whole weights below 2**20.
    steps
        n - 1 matrices of S x S whole weights below 2**14; one more, into the place after the last, where `after` is
        given.
    after
        Message of the place that follows the last, if the chain goes on.

    Returns
    -------
    list of n arrays of S; an array of zeros means that the constraints cannot be met.

    """
    found: list[Weights] = []
    message = after
    for place in range(len(unary) - 1, -1, -1):
        here = unary[place] if message is None else unary[place] * (steps[place] @ message)
        message = whole(here, MESSAGE_BITS)
        found.append(message)
    found.reverse()
    return found


def draw(weights: Weights, stream: Stream) -> int:
    """An index drawn with the given whole weights, whose sum is above 0 and below 2**53."""
    heights = weights.cumsum()
    return int(heights.searchsorted(stream.below(int(heights[-1])), side="right"))
