"""Orders in which each melody follows each other equally often (Williams 1949).

Williams, E. J. (1949). Experimental designs balanced for the estimation of residual effects of treatments.  Australian
Journal of Scientific Research A 2, 149-168.

Conventions
-----------
Melodies are numbers from 0; a row is the order of one listener.  In each set of rows below every melody is equally
often at every place.
"""

from __future__ import annotations

from functools import lru_cache

Rows = tuple[tuple[int, ...], ...]


@lru_cache(maxsize=32)
def williams_rows(melodies: int) -> Rows:
    """One square for an even number, a square and its mirror image, row by row, for an odd one.

    Each melody comes right after each other once, or twice where the number is odd.

    Examples
    --------
    >>> williams_rows(4)
    ((0, 3, 1, 2), (1, 0, 2, 3), (2, 1, 3, 0), (3, 2, 0, 1))

    """
    first = _zigzag(melodies)
    return _shifted(first) if melodies % 2 == 0 else _with_mirror(first)


@lru_cache(maxsize=32)
def rows_apart(melodies: int) -> Rows:
    """As that for pairs of i and i + melodies / 2, none of which is ever heard in a row; `melodies` even, 4 or more.

    A Williams square has each of the ordered pairs of melodies in a row once, so that no square is without these.  In
    the square of `williams_rows`, though, they all stand in the middle of a row.  Turning the second half around parts
    them, and with the mirror images, each melody comes right after each other that is not its own pair's two or three
    times: evenly to within one, which is the best that 2 n rows allow (n - 1 steps in each, n - 2 others to step to).

    Examples
    --------
    >>> rows_apart(4)[:2]
    ((0, 3, 2, 1), (1, 2, 3, 0))

    """
    first = _zigzag(melodies)
    half = melodies // 2
    return _with_mirror((*first[:half], *reversed(first[half:])))


def _zigzag(melodies: int) -> tuple[int, ...]:
    """0, n - 1, 1, n - 2, ...: all differences between neighbours differ, modulo an even n."""
    return tuple(place // 2 if place % 2 == 0 else melodies - 1 - place // 2 for place in range(melodies))


def _shifted(first: tuple[int, ...]) -> Rows:
    return tuple(tuple((melody + shift) % len(first) for melody in first) for shift in range(len(first)))


def _with_mirror(first: tuple[int, ...]) -> Rows:
    return tuple(row for straight in _shifted(first) for row in (straight, straight[::-1]))
