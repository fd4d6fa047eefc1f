"""Random streams whose numbers are promised for ever: every layer and every bar draws from one of its own.

Conventions
-----------
The n-th 64-bit number of a stream is cut from BLAKE2b (RFC 7693) of the stream's name and a block counter, so it
depends on nothing but the name: not on other streams, the machine, or a library's version.  A weight is a whole
number of at least 0; an outcome's probability is its weight's share of the sum, to within 2**-64.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from hashlib import blake2b
from itertools import accumulate
from struct import Struct

_WORDS = Struct("<8Q")


class Stream:
    """The random numbers of one layer in one bar (or, with bar -1, of a layer as a whole).

    Parameters
    ----------
    seed
        The seed of the recipe.
    layer
        ``"form"``, ``"harmony"``, ``"rhythm"``, ``"pitch"`` and the like; ``"pitch-2"`` is the third candidate's.
    bar
        Bar counted from 0, or -1 for what the layer draws once for the melody.
    take
        Which draw of it, from 0.

    """

    __slots__ = ("_block", "_name", "_words")

    def __init__(self, seed: int, layer: str, bar: int = -1, take: int = 0) -> None:
        self._name = f"melodygen/1/{seed}/{layer}/{bar}/" + (f"take-{take}/" if take else "")
        self._block = 0
        self._words: list[int] = []

    def next_word(self) -> int:
        """The next whole number, uniform on 0 to 2**64 - 1."""
        return self.below(2**64)

    def below(self, limit: int) -> int:
        """A whole number, uniform on 0 to `limit` - 1."""
        if not self._words:
            digest = blake2b(f"{self._name}{self._block}".encode()).digest()
            self._words = list(_WORDS.unpack(digest)[::-1])
            self._block += 1
        return self._words.pop() * limit >> 64

    def index(self, weights: Sequence[int]) -> int:
        """An index into `weights`, drawn by inverse cumulative distribution; their sum must be above 0."""
        heights = list(accumulate(weights))
        return bisect_right(heights, self.below(heights[-1]))
