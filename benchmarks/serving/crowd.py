"""Listeners who answer all at once, while the server is killed and started again.

Each does what the page does: whatever was not confirmed is sent again, with longer and longer pauses.  Some send an
answer twice, the second time another one; some leave in the middle; some load the page again.
"""

from __future__ import annotations

import asyncio
import json
import random
import sqlite3
from collections import Counter
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median, quantiles
from time import perf_counter
from typing import Any

from benchmarks.serving.process import Connection, Reply, Server
from melodygen.stimuli.layout import SetFolder
from melodygen.stimuli.serving.database import read_database

LEAVING, REPEATING, RELOADING = 0.1, 0.1, 0.05
"""Shares of listeners who leave, and of answers after which one is sent again or the page is loaded again."""

GONE = (OSError, EOFError, TimeoutError)


@dataclass(slots=True)
class Findings:
    """What a crowd met, and what is wrong with what was kept (nothing, if all is well)."""

    listeners: int
    kills: int = 0
    latencies_ms: list[float] = field(default_factory=list)
    retries: int = 0
    confirmed: dict[tuple[str, str], str] = field(default_factory=dict)
    lists: dict[str, int] = field(default_factory=dict)
    faults: list[str] = field(default_factory=list)
    seconds: float = 0.0
    orphans: int = 0

    def report(self) -> str:
        """The figures."""
        cuts = quantiles(self.latencies_ms, n=20)
        sessions = Counter(self.lists.values()).values()
        times = f"median {median(self.latencies_ms):.0f} ms, 95th percentile {cuts[18]:.0f} ms"
        lines = [
            f"{self.listeners} listeners, {self.kills} kills, {self.seconds:.0f} s",
            f"answers confirmed: {len(self.confirmed)}, sent again: {self.retries}",
            f"time to confirm an answer: {times}, longest {max(self.latencies_ms):.0f} ms",
            f"sessions of a list: {min(sessions)} to {max(sessions)}; begun and never heard of: {self.orphans}",
            *(self.faults or ["every confirmed answer is there, once, as it was sent"]),
        ]
        return "\n".join(lines)


def crowd(root: Path, *, listeners: int, kills: int, seconds: float, seed: int = 1) -> Findings:
    """Let `listeners` answer the set in `root` over about `seconds`, with `kills` of the server in between."""
    server, findings = Server(root), Findings(listeners)
    server.start()
    began = perf_counter()
    try:
        asyncio.run(_run(server, findings, kills, seconds, seed))
    finally:
        if server.is_running:
            server.stop()
    findings.seconds = perf_counter() - began
    _check(root, findings)
    return findings


async def _run(server: Server, findings: Findings, kills: int, seconds: float, seed: int) -> None:
    rng = random.Random(seed)  # noqa: S311 - chance for a test, the same each time
    people = [_Listener(server, findings, random.Random(rng.random()), seconds) for _ in range(findings.listeners)]  # noqa: S311
    killing = asyncio.create_task(_kill(server, findings, rng, kills, seconds))
    await asyncio.gather(*(person.take_part() for person in people))
    await killing


async def _kill(server: Server, findings: Findings, rng: random.Random, kills: int, seconds: float) -> None:
    for _ in range(kills):
        await asyncio.sleep(rng.uniform(0.5, 1.5) * seconds / (kills + 1) / 2)
        server.kill()
        findings.kills += 1
        await asyncio.to_thread(server.start)


class _Listener:
    def __init__(self, server: Server, findings: Findings, rng: random.Random, seconds: float) -> None:
        self._connection = Connection("127.0.0.1", server.port)
        self._findings, self._rng, self._seconds = findings, rng, seconds

    async def take_part(self) -> None:
        await self._wait(self._seconds / 4)
        told = (await self._insist("/api/sessions", {})).json
        session, items = str(told["session"]), [trial["item"] for trial in told["list"]["trials"]]
        self._findings.lists[session] = told["list"]["number"]
        asked = ["consent", *items, "background", "end"]
        if self._rng.random() < LEAVING:
            asked = asked[: self._rng.randrange(len(asked))]
        for item in asked:
            await self._wait(2 * self._seconds / len(items) / 4)
            await self._answer(session, item)
        self._connection.close()

    async def _answer(self, session: str, item: str) -> None:
        path, answer = f"/api/sessions/{session}/responses", self._made(item)
        reply = await self._insist(path, answer)
        self._findings.confirmed[session, item] = answer["comment"]
        if self._rng.random() < REPEATING:
            again = await self._insist(path, self._made(item))
            if again.status != 200 or again.json["comment"] != answer["comment"]:
                self._findings.faults.append(f"a repeated answer was not refused: {again}")
        if self._rng.random() < RELOADING:
            done = (await self._insist(f"/api/sessions/{session}")).json["done"]
            if {"item": item, "comment": reply.json["comment"]} not in [_short(each) for each in done]:
                self._findings.faults.append(f"a page that was loaded again lost {item}")

    def _made(self, item: str) -> dict[str, Any]:
        kind = "trial" if "-" in item else item
        said = {"said": self._rng.choice(["person", "generated"]), "confidence": 3, "quality": self._rng.randint(1, 5)}
        return {"item": item, "kind": kind, "comment": f"{self._rng.random()}", **(said if kind == "trial" else {})}

    async def _insist(self, path: str, data: object = None) -> Reply:
        """Send it until it is confirmed."""
        pause = 0.05
        while True:
            began = perf_counter()
            try:
                reply = await (self._connection.get(path) if data is None else self._connection.post(path, data))
            except GONE:
                reply = Reply(0, b"")
            if reply.status in {200, 201}:
                if data is not None:
                    self._findings.latencies_ms.append(1000 * (perf_counter() - began))
                return reply
            if reply.status not in {0, 503}:
                raise RuntimeError(f"{path}: {reply}")
            self._findings.retries += 1
            await asyncio.sleep(pause * self._rng.uniform(0.5, 1))
            pause = min(2 * pause, 2.0)

    async def _wait(self, mean_s: float) -> None:
        await asyncio.sleep(min(self._rng.expovariate(1 / mean_s), 4 * mean_s))


def _short(response: dict[str, Any]) -> dict[str, Any]:
    return {name: response[name] for name in ("item", "comment")}


def _check(root: Path, findings: Findings) -> None:
    """Whether every confirmed answer is in the database once, no other is, and the lists are even."""
    kept = tuple(read_database(SetFolder(root).responses))
    copies = Counter((each.session, each.item) for each in kept)
    comments = {(each.session, each.item): each.comment for each in kept}
    faults = findings.faults
    faults += [f"{key} is there {count} times" for key, count in copies.items() if count > 1]
    faults += [f"{key} was confirmed and is gone" for key in findings.confirmed if key not in comments]
    faults += [
        f"{key} was confirmed as {comment} and is {comments[key]}"
        for key, comment in findings.confirmed.items()
        if key in comments and comments[key] != comment
    ]
    faults += [f"{key} is there and was never confirmed" for key in comments if key not in findings.confirmed]
    faults += [f"{each.session} answered in list {each.list}" for each in kept
               if findings.lists.get(each.session) != each.list]  # fmt: skip
    _check_lists(root, findings)


def _check_lists(root: Path, findings: Findings) -> None:
    numbers = [each["number"] for each in json.loads(SetFolder(root).study.read_text(encoding="utf-8"))["lists"]]
    with closing(sqlite3.connect(SetFolder(root).responses)) as database:
        begun = dict(database.execute("SELECT session, list FROM sessions"))
    findings.orphans = len(begun.keys() - findings.lists.keys())
    if not findings.lists.items() <= begun.items():
        findings.faults.append("a session that was told is gone")
    for name, sessions, most in (("begun", begun, 1), ("told", findings.lists, 1 + findings.orphans)):
        counts = Counter(sessions.values())
        if (spread := max(counts[n] for n in numbers) - min(counts[n] for n in numbers)) > most:
            findings.faults.append(f"sessions {name} differ by {spread} between lists")
