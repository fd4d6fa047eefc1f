"""A server as a process of its own, which can be killed, and one request over a connection."""

from __future__ import annotations

import asyncio
import json
import socket
import subprocess
import sys
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path
from time import monotonic, sleep
from typing import Any

TOKEN = "a-token-for-measuring"  # noqa: S105 - of a server on this machine that is gone afterwards
START_S = 60.0
ANSWER_S = 30.0


class Server:
    """``melodygen stimuli serve`` of a set, at a port that stays the same."""

    def __init__(self, root: Path) -> None:
        self.root = root
        with closing(socket.create_server(("127.0.0.1", 0))) as free:
            self.port: int = free.getsockname()[1]
        self.host = f"127.0.0.1:{self.port}"
        self.said = root / "server.log"
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Start it, and come back when it answers."""
        command = [sys.executable, "-m", "melodygen", "stimuli", "serve", str(self.root)]
        options = ["--port", f"{self.port}", "--token", TOKEN]
        with self.said.open("ab") as log:
            self._process = subprocess.Popen([*command, *options], stdout=log, stderr=log)  # noqa: S603
        end = monotonic() + START_S
        while monotonic() < end:
            with suppress(OSError), closing(socket.create_connection(("127.0.0.1", self.port), 1)):
                return
            if self._process.poll() is not None:
                raise RuntimeError(f"the server ended:\n{self.said.read_text(encoding='utf-8')}")
            sleep(0.02)
        raise RuntimeError("the server does not answer")

    def kill(self) -> None:
        """End it as a power cut does, SIGKILL."""
        assert self._process is not None  # noqa: S101
        self._process.kill()
        self._process.wait()

    def restart(self) -> None:
        """Kill it, and start it again."""
        self.kill()
        self.start()

    def stop(self) -> int:
        """End it as Ctrl-C does; its exit code."""
        assert self._process is not None  # noqa: S101
        self._process.terminate()
        return self._process.wait(START_S)

    @property
    def is_running(self) -> bool:
        """Whether it is still there."""
        return self._process is not None and self._process.poll() is None


@dataclass(frozen=True, slots=True)
class Reply:
    """What came back; status 0 where nothing did."""

    status: int
    body: bytes

    @property
    def json(self) -> Any:
        """The body as JSON."""
        return json.loads(self.body)


class Connection:
    """A listener's browser: one connection, kept as long as the server keeps it."""

    def __init__(self, host: str, port: int) -> None:
        self._host, self._port = host, port
        self._streams: tuple[asyncio.StreamReader, asyncio.StreamWriter] | None = None

    async def get(self, path: str) -> Reply:
        """OSError or EOFError where the server is gone."""
        return await self._send("GET", path, b"")

    async def post(self, path: str, data: object) -> Reply:
        """The same with a body of JSON."""
        return await self._send("POST", path, json.dumps(data).encode())

    def close(self) -> None:
        """End it."""
        if self._streams is not None:
            self._streams[1].close()
            self._streams = None

    async def _send(self, method: str, path: str, body: bytes) -> Reply:
        try:
            async with asyncio.timeout(ANSWER_S):
                if self._streams is None:
                    self._streams = await asyncio.open_connection(self._host, self._port)
                self._streams[1].write(self._request(method, path, body))
                await self._streams[1].drain()
                return await read_reply(self._streams[0])
        except BaseException:
            self.close()
            raise

    def _request(self, method: str, path: str, body: bytes) -> bytes:
        host = f"{self._host}:{self._port}"
        head = f"{method} {path} HTTP/1.1\r\nhost: {host}\r\norigin: http://{host}\r\ncontent-length: {len(body)}\r\n"
        return f"{head}content-type: application/json\r\nuser-agent: crowd\r\n\r\n".encode() + body


async def read_reply(reader: asyncio.StreamReader) -> Reply:
    """One reply, whose length is told; EOFError where it does not come whole."""
    head = await reader.readuntil(b"\r\n\r\n")
    lines = head.decode("latin-1").lower().split("\r\n")
    length = next((int(line.partition(":")[2]) for line in lines if line.startswith("content-length:")), 0)
    return Reply(int(lines[0].split(" ")[1]), await reader.readexactly(length))
