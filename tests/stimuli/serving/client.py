"""Asking a server in this process: the application itself, without a network."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import unquote

HOST = "study.test:8000"
TOKEN = "abcdefghijklmnop"  # noqa: S105 - of servers in tests


@dataclass(frozen=True, slots=True)
class Answer:
    status: int
    headers: Mapping[str, str]
    body: bytes

    @property
    def json(self) -> Any:
        return json.loads(self.body)


class Client:
    """Of an ASGI application, as uvicorn would call it."""

    def __init__(self, app: Any, address: str = "192.0.2.7") -> None:
        self.app, self.address = app, address

    def get(self, path: str, method: str = "GET", **headers: str) -> Answer:
        return self.request(method, path, headers)

    def post(self, path: str, data: object, **headers: str) -> Answer:
        usual = {"content_type": "application/json", "origin": f"http://{HOST}"}
        body = data if isinstance(data, bytes) else json.dumps(data).encode()
        return self.request("POST", path, usual | headers, [body])

    def request(
        self, method: str, target: str, headers: Mapping[str, str], body: Iterable[bytes] = (), *, ends: bool = True
    ) -> Answer:
        """`body` in pieces, of which each is made when the server takes it; unless it `ends`, no more comes."""
        return asyncio.run(self._request(method, target, headers, body, ends=ends))

    def answers(self, paths: Iterable[str]) -> dict[str, Answer]:
        """Of many paths, with one loop for all."""

        async def all_of_them() -> dict[str, Answer]:
            return {path: await self._request("GET", path, {}, (), ends=True) for path in paths}

        return asyncio.run(all_of_them())

    async def _request(
        self, method: str, target: str, headers: Mapping[str, str], body: Iterable[bytes], *, ends: bool
    ) -> Answer:
        path, _, query = target.partition("?")
        named = {name.replace("_", "-"): value for name, value in ({"host": HOST} | dict(headers)).items() if value}
        scope = {
            "type": "http",
            "asgi": {"version": "3.0", "spec_version": "2.3"},
            "http_version": "1.1",
            "method": method,
            "scheme": "http",
            "path": unquote(path),
            "raw_path": path.encode(),
            "query_string": query.encode(),
            "root_path": "",
            "headers": [(name.encode(), value.encode("latin-1")) for name, value in named.items()],
            "client": (self.address, 40_000),
            "server": ("192.0.2.1", 8000),
        }
        pieces, sent = iter(body), list[dict[str, Any]]()
        ending = iter([b""] if ends else [])
        gone = asyncio.Event()

        async def receive() -> dict[str, Any]:
            for piece in pieces:
                return {"type": "http.request", "body": piece, "more_body": True}
            for piece in ending:
                return {"type": "http.request", "body": piece, "more_body": False}
            await gone.wait()
            return {"type": "http.disconnect"}

        async def send(message: dict[str, Any]) -> None:
            sent.append(message)

        await self.app(scope, receive, send)
        head = {name.decode(): value.decode("latin-1") for name, value in sent[0]["headers"]}
        return Answer(sent[0]["status"], head, b"".join(message.get("body", b"") for message in sent[1:]))
