"""How full each list is, so that the next listener gets the emptiest.

Conventions
-----------
A session is *complete* when its end came in, *declined* when the listener did not agree to take part, *active* while
it is neither and something came in lately, and else *abandoned*.  Only complete and active ones fill a list; who comes
back after a long silence fills it again.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

from melodygen.stimuli.response import Response

State = Literal["complete", "active", "abandoned", "declined"]

SILENT = timedelta(minutes=30)
"""After so long without an answer a session is taken for abandoned."""


@dataclass(frozen=True, slots=True)
class Counts:
    """Sessions of one list, or of all."""

    complete: int = 0
    active: int = 0
    abandoned: int = 0
    declined: int = 0

    @property
    def filled(self) -> int:
        """Those that count when the next listener comes."""
        return self.complete + self.active


@dataclass(slots=True)
class _Session:
    number: int
    heard_at: datetime
    ended: Literal["", "complete", "declined"] = ""

    def state(self, now: datetime, silent: timedelta) -> State:
        return self.ended or ("active" if now - self.heard_at <= silent else "abandoned")


class Filling:
    """The sessions of all lists as they stand in the database; `numbers` are those of the lists."""

    def __init__(self, numbers: Iterable[int], silent: timedelta = SILENT) -> None:
        self.silent = silent
        self._numbers = tuple(sorted(numbers))
        self._sessions: dict[str, _Session] = {}

    def number_of(self, session: str) -> int | None:
        """The list of a session; None where there is no such session."""
        known = self._sessions.get(session)
        return None if known is None else known.number

    def start(self, session: str, number: int, at: datetime) -> None:
        """A new session."""
        self._sessions[session] = _Session(number, at)

    def answered(self, response: Response) -> None:
        """An answer of a session that is known."""
        session = self._sessions[response.session]
        session.heard_at = max(session.heard_at, datetime.fromisoformat(response.at))
        if response.kind == "end":
            session.ended = "complete"
        elif response.kind == "consent" and response.answers.get("agreed") is False:
            session.ended = "declined"

    def emptiest(self, now: datetime) -> int:
        """The list that the next listener gets: with the fewest complete and active sessions, ties by number."""
        counts = self.counts(now)
        return min(self._numbers, key=lambda number: (counts[number].filled, number))

    def counts(self, now: datetime) -> dict[int, Counts]:
        """Of every list."""
        tallies = {number: {"complete": 0, "active": 0, "abandoned": 0, "declined": 0} for number in self._numbers}
        for number, state in self._states(now):
            tallies[number][state] += 1
        return {number: Counts(**tally) for number, tally in tallies.items()}

    def _states(self, now: datetime) -> Iterator[tuple[int, State]]:
        for session in self._sessions.values():
            yield session.number, session.state(now, self.silent)
