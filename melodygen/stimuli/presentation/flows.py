"""Whole numbers within bounds on the arcs of a network, so that what comes into a node leaves it.

Conventions
-----------
Nodes are numbers from 0.  An arc is (from, to, least, most).  Where fractions within the bounds exist, whole numbers do
(Hoffman's circulation theorem), which is why balance "to within one" can always be had.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence

Arc = tuple[int, int, int, int]


def circulation(nodes: int, arcs: Sequence[Arc]) -> list[int] | None:
    """What goes along each arc, or None where nothing fits; which of several is taken follows the order of the arcs.

    A greatest flow (Dinic 1970) from where the least amounts arrive to where they are missing.
    """
    network = _Network(nodes + 2)
    source, sink = nodes, nodes + 1
    missing = [0] * nodes
    for start, end, least, most in arcs:
        if least > most:
            return None
        network.join(start, end, most - least)
        missing[start] += least
        missing[end] -= least
    for node, amount in enumerate(missing):
        if amount < 0:
            network.join(source, node, -amount)
        elif amount > 0:
            network.join(node, sink, amount)
    if network.fill(source, sink) < sum(amount for amount in missing if amount > 0):
        return None
    return [least + network.room[2 * index + 1] for index, (_, _, least, _) in enumerate(arcs)]


class _Network:
    """What room is left on each arc and on the way back along it, which has the next number."""

    def __init__(self, nodes: int) -> None:
        self.out: list[list[int]] = [[] for _ in range(nodes)]
        self.end: list[int] = []
        self.room: list[int] = []

    def join(self, start: int, end: int, room: int) -> None:
        self.out[start].append(len(self.end))
        self.out[end].append(len(self.end) + 1)
        self.end += [end, start]
        self.room += [room, 0]

    def fill(self, source: int, sink: int) -> int:
        total = 0
        while (levels := self._levels(source, sink)) is not None:
            tried = [0] * len(self.out)
            while pushed := self._push(source, sink, levels, tried):
                total += pushed
        return total

    def _levels(self, source: int, sink: int) -> list[int] | None:
        """How many arcs with room each node is away from the source, or None where the sink is out of reach."""
        levels = [-1] * len(self.out)
        levels[source] = 0
        waiting = deque([source])
        while waiting:
            node = waiting.popleft()
            for arc in self.out[node]:
                if self.room[arc] and levels[self.end[arc]] < 0:
                    levels[self.end[arc]] = levels[node] + 1
                    waiting.append(self.end[arc])
        return levels if levels[sink] >= 0 else None

    def _push(self, source: int, sink: int, levels: list[int], tried: list[int]) -> int:
        """Along one shortest way as much as it has room for; 0 where there is none left."""
        way: list[int] = []
        node = source
        while node != sink:
            arcs = self.out[node]
            while tried[node] < len(arcs):
                arc = arcs[tried[node]]
                if self.room[arc] and levels[self.end[arc]] == levels[node] + 1:
                    break
                tried[node] += 1
            else:
                if not way:
                    return 0
                node = self.end[way.pop() ^ 1]
                tried[node] += 1
                continue
            way.append(arc)
            node = self.end[arc]
        pushed = min(self.room[arc] for arc in way)
        for arc in way:
            self.room[arc] -= pushed
            self.room[arc ^ 1] += pushed
        return pushed
