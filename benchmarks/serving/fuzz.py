"""Requests that nobody should send: malformed, oversized, replayed, of other sites, in every encoding.

None may change what is kept, none may be answered with an error of the server (5xx), and the server goes on.  All go
over connections of their own to a real server, as bytes, so that every layer gets them.
"""

from __future__ import annotations

import asyncio
import random
import sqlite3
from collections import Counter
from contextlib import closing, suppress
from dataclasses import dataclass, field
from pathlib import Path
from time import perf_counter
from typing import Any

from benchmarks.serving.process import TOKEN, Connection, Reply, Server, read_reply
from benchmarks.serving.rubbish import KEY, Made, Target, rubbish
from melodygen.stimuli.layout import SetFolder
from melodygen.stimuli.serving.researcher import cookie_name

AT_ONCE = 32
ANSWER_S = 40.0


@dataclass(slots=True)
class Fuzzed:
    """What came back, by kind of request, and what is wrong (nothing, if all is well)."""

    statuses: Counter[tuple[str, int]] = field(default_factory=Counter)
    faults: list[str] = field(default_factory=list)
    seconds: float = 0.0

    def report(self) -> str:
        """The figures."""
        kinds = sorted({kind for kind, _ in self.statuses})
        lines = [f"{self.statuses.total()} requests in {self.seconds:.0f} s (status 0: the connection was ended)"]
        for kind in kinds:
            of_it = sorted((status, count) for (name, status), count in self.statuses.items() if name == kind)
            lines.append(f"  {kind:<12}" + ", ".join(f"{status}: {count}" for status, count in of_it))
        return "\n".join([*lines, *(self.faults or ["nothing has changed, and the server goes on"])])


def fuzz(root: Path, *, requests: int, seed: int = 1) -> Fuzzed:
    """Send so many of them to a server of the set in `root`, and look at what it keeps before and after."""
    server, found = Server(root), Fuzzed()
    server.start()
    began = perf_counter()
    try:
        asyncio.run(_run(server, found, requests, random.Random(seed)))  # noqa: S311 - the same each time
        if not server.is_running:
            found.faults.append("the server has crashed")
    finally:
        code = server.stop() if server.is_running else 1
    if code:
        found.faults.append(f"the server ended with exit code {code}")
    said = server.said.read_text(encoding="utf-8", errors="replace")
    if "Traceback" in said or "Error" in said:
        found.faults.append(f"the server said: {said[-2000:]}")
    found.seconds = perf_counter() - began
    return found


async def _run(server: Server, found: Fuzzed, requests: int, rng: random.Random) -> None:
    target = await _target(server)
    before, slots = _all_rows(server.root), asyncio.Semaphore(AT_ONCE)

    async def one(made: Made) -> None:
        async with slots:
            _judge(found, made, await _reply(server, made))

    await asyncio.gather(*(one(rubbish(target, rng)) for _ in range(requests)))
    if _all_rows(server.root) != before:
        found.faults.append("what is kept has changed")
    connection = Connection("127.0.0.1", server.port)
    resumed = await connection.get(f"/api/sessions/{target.full}")
    if resumed.status != 200 or len(resumed.json["done"]) != len(target.items):
        found.faults.append(f"the server does not go on: {resumed.status}")
    connection.close()


async def _target(server: Server) -> Target:
    """A session that has answered all, and one that has answered nothing."""
    connection = Connection("127.0.0.1", server.port)
    told = [(await connection.post("/api/sessions", {})).json for _ in range(2)]
    items = tuple(trial["item"] for trial in told[0]["list"]["trials"])
    items = (*items, "consent", "background", "end")
    cookie = cookie_name(TOKEN)
    target = Target(server.host, told[0]["session"], told[1]["session"], items, TOKEN, cookie)
    for item in target.items:
        reply = await connection.post(f"/api/sessions/{target.full}/responses", target.answer(item))
        assert reply.status == 201, reply  # noqa: S101
    connection.close()
    return target


async def _reply(server: Server, made: Made) -> Reply:
    """The bytes, in the pieces in which they are to be sent; status 0 where the connection just ends."""
    with suppress(OSError, EOFError, ValueError, asyncio.LimitOverrunError):
        async with asyncio.timeout(ANSWER_S):
            reader, writer = await asyncio.open_connection("127.0.0.1", server.port)
            try:
                for piece in made.pieces:
                    writer.write(piece)
                    await writer.drain()
                    await asyncio.sleep(made.pause_s)
                if made.hangs_up:
                    return Reply(0, b"")
                return await (read_head(reader) if made.is_head else read_reply(reader))
            finally:
                writer.close()
    return Reply(0, b"")


async def read_head(reader: asyncio.StreamReader) -> Reply:
    """A reply that has no body, whatever length it tells."""
    return Reply(int((await reader.readuntil(b"\r\n\r\n")).split(b" ")[1]), b"")


def _judge(found: Fuzzed, made: Made, reply: Reply) -> None:
    found.statuses[made.kind, reply.status] += 1
    problem = _problem(made, reply)
    if problem:
        found.faults.append(f"{problem} ({reply.status} {reply.body[:200]!r}) to {b''.join(made.pieces)[:300]!r}")


def _problem(made: Made, reply: Reply) -> str:
    if reply.status >= 500:
        return "an error of the server"
    if KEY in reply.body:
        return "the key was served"
    if reply.status not in {0, *made.allowed}:
        return "an answer that it must not give"
    return ""


def _all_rows(root: Path) -> dict[str, list[Any]]:
    tables = ("meta", "sessions", "responses", "sqlite_master")
    with closing(sqlite3.connect(SetFolder(root).responses)) as database:
        return {table: database.execute(f"SELECT * FROM {table}").fetchall() for table in tables}  # noqa: S608
