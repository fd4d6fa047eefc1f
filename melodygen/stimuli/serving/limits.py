"""How much one client may ask for: token buckets, generous enough for a class behind one address.

A bucket holds `burst` requests and gets `per_second` back, as ATM networks police their traffic (ITU-T I.371, the
generic cell rate algorithm).
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from ipaddress import IPv6Address, ip_address
from time import monotonic

CLIENTS = 10_000
"""So many buckets are remembered; those longest unused are forgotten first, full as they are by then."""


@dataclass(frozen=True, slots=True)
class Limit:
    """So many at once, and so many a second after that."""

    burst: float
    per_second: float


REQUESTS = Limit(20_000, 400)
"""Of one client: two hundred listeners who load a page and forty sounds each make nine thousand."""

SESSIONS = Limit(400, 0.5)
"""New sessions of one client: a lecture hall at once, and thirty a minute after that."""


class Buckets:
    """What is left of a limit, by client."""

    def __init__(self, limit: Limit, clock: Callable[[], float] = monotonic) -> None:
        self._limit, self._clock = limit, clock
        self._left: OrderedDict[str, tuple[float, float]] = OrderedDict()

    def take(self, client: str) -> float:
        """Take one of the client's: 0, or the seconds after which there will be one again."""
        now = self._clock()
        left, since = self._left.pop(client, (self._limit.burst, now))
        left = min(self._limit.burst, left + (now - since) * self._limit.per_second)
        taken = left >= 1
        self._left[client] = (left - taken, now)
        if len(self._left) > CLIENTS:
            self._left.popitem(last=False)
        return 0.0 if taken else (1 - left) / self._limit.per_second


def client_of(host: str) -> str:
    """Who is behind an address: of IPv6 all of a /64, which is the least that one household gets (RFC 6177)."""
    try:
        address = ip_address(host.partition("%")[0])
    except ValueError:
        return host
    if not isinstance(address, IPv6Address):
        return host
    return str(address.ipv4_mapped or IPv6Address(int(address) >> 64 << 64))
