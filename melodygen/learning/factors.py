"""What a context adds to what is predicted without it: factors that experts multiply.

Each expert learns what those before it leave over, so that together they do not say a thing twice.  The counts of a
context are held to what was predicted there, as by a Dirichlet prior with that mean (MacKay and Peto 1995, "A
hierarchical Dirichlet language model"); its strength grows with the number of different symbols that the context was
seen with, as the escapes of Moffat (1990) do.
"""

from __future__ import annotations

import numpy as np

from melodygen.styles.style import Table, Whole

LEAST_PREDICTED = 1e-9


def factors(contexts: Whole, symbols: Whole, weights: Table, predicted: Table, *, count: int, hold: float) -> Table:
    """For each of `count` contexts and S symbols, how many times as likely as predicted the symbol is in it.

    Parameters
    ----------
    contexts, symbols, weights
        n events: in which context what happened, and what that counts.
    predicted
        n x S probabilities of the symbols at each event, each above 0.
    count
        Of all contexts.
    hold
        How many events what was predicted is worth, for each different symbol of a context.

    Returns
    -------
    count x S factors: 1 in contexts that were not seen.

    """
    seen = np.zeros((count, predicted.shape[1]))
    np.add.at(seen, (contexts, symbols), weights)
    expected = np.zeros_like(seen)
    np.add.at(expected, contexts, weights[:, None] * predicted)
    total = seen.sum(axis=1, keepdims=True)
    mean = np.divide(expected, total, out=np.ones_like(seen), where=total > 0)
    held = hold * (seen > 0).sum(axis=1, keepdims=True)
    return np.where(total > 0, (seen + held * mean) / np.maximum(LEAST_PREDICTED, mean * (total + held)), 1.0)


def reweighed(predicted: Table, by: Table) -> Table:
    """What n x S probabilities become by n x S factors."""
    product = predicted * by
    return np.asarray(product / product.sum(axis=1, keepdims=True))
