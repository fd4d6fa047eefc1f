"""The researcher's side: counts and downloads, for whoever has the token.

Conventions
-----------
The token comes as ``Authorization: Bearer``, or once as ``?token=``, for which the browser gets a cookie that tells
nothing of it.  The cookie has no domain: a name that somebody lets point to this machine (DNS rebinding) is another
site to the browser, which sends it nothing.  Its name is made from the token too: to browsers all ports of a machine
are one site, on which another study, or a copy of this one, may be served.  Nothing here says which melody is of which
source or condition, so that whoever runs the study stays as blind as the listeners.
"""

from __future__ import annotations

import asyncio
import hashlib
import hmac
import tempfile
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path
from typing import TextIO

from starlette.background import BackgroundTask
from starlette.requests import Request
from starlette.responses import FileResponse, HTMLResponse, PlainTextResponse, Response
from starlette.routing import Route

from melodygen.stimuli.response import Response as Answer
from melodygen.stimuli.response_table import write_json, write_table
from melodygen.stimuli.serving.database import copy_database, read_database
from melodygen.stimuli.serving.researcher_page import State, closed_page, counts_page, opening_page
from melodygen.stimuli.serving.store import Store, now_utc
from melodygen.stimuli.serving.study import ServedStudy

HOME = "/researcher"
REFRESH_S = 10
STYLE = Path(__file__).with_name("researcher.css")

WRITERS: dict[str, tuple[str, Callable[[Iterable[Answer], TextIO], None]]] = {
    "csv": ("text/csv", write_table),
    "json": ("application/json", write_json),
}


class Researcher:
    """The pages behind the token."""

    def __init__(self, study: ServedStudy, store: Store, token: str) -> None:
        self._study, self._store = study, store
        self._token = token.encode()
        self._cookie_name = cookie_name(token)
        self._cookie = _made_from(token, "the researcher's cookie")

    @property
    def routes(self) -> list[Route]:
        """Of all pages."""
        downloads = [
            Route(f"{HOME}/responses.{ending}", partial(self.download, ending)) for ending in (*WRITERS, "sqlite")
        ]
        return [Route(HOME, self.home), Route(f"{HOME}/style.css", self.style), *downloads]

    async def home(self, request: Request) -> Response:
        """The counts, or the way in."""
        given = request.query_params.get("token")
        if given is not None and hmac.compare_digest(given.encode(), self._token):
            opening = HTMLResponse(opening_page(HOME))
            is_safe = request.url.scheme == "https"
            opening.set_cookie(
                self._cookie_name, self._cookie, path=HOME, httponly=True, samesite="strict", secure=is_safe
            )
            return opening
        if not self._may(request):
            return _closed()
        counts = await asyncio.wrap_future(self._store.counts())
        state = State(
            title=self._study.page.title,
            home=HOME,
            counts=counts,
            activity=await asyncio.wrap_future(self._store.activity()),
            now=now_utc(),
            silent=self._store.silent,
            refresh_s=0 if request.query_params.get("refresh") == "off" else REFRESH_S,
        )
        return HTMLResponse(counts_page(state))

    async def style(self, _request: Request) -> Response:
        """How the pages look; it tells nothing."""
        return PlainTextResponse(await asyncio.to_thread(STYLE.read_text, encoding="utf-8"), media_type="text/css")

    async def download(self, ending: str, request: Request) -> Response:
        """All responses as they are at one moment."""
        if not self._may(request):
            return _closed()
        folder = tempfile.TemporaryDirectory(prefix="melodygen-")
        try:
            path, kind = await asyncio.to_thread(_written, self._store.path, Path(folder.name), ending)
        except BaseException:
            folder.cleanup()
            raise
        done = BackgroundTask(folder.cleanup)
        return FileResponse(path, media_type=kind, filename=f"responses.{ending}", background=done)

    def _may(self, request: Request) -> bool:
        kind, _, token = request.headers.get("authorization", "").partition(" ")
        if kind.lower() == "bearer" and hmac.compare_digest(token.strip().encode(), self._token):
            return True
        return hmac.compare_digest(request.cookies.get(self._cookie_name, "").encode(), self._cookie.encode())


def cookie_name(token: str) -> str:
    """Of the cookie that opens the researcher's page of a server with that token."""
    return f"melodygen-researcher-{_made_from(token, 'the name of the cookie')[:8]}"


def _made_from(token: str, purpose: str) -> str:
    """A text for one purpose, from which nobody can tell the token."""
    return hmac.new(token.encode(), purpose.encode(), hashlib.sha256).hexdigest()


def _closed() -> Response:
    return HTMLResponse(closed_page(HOME), 401, {"www-authenticate": "Bearer"})


def _written(database: Path, folder: Path, ending: str) -> tuple[Path, str]:
    """The download, made from a copy of the database, and its media type."""
    copy = folder / "copy.sqlite"
    copy_database(database, copy)
    if ending == "sqlite":
        return copy, "application/vnd.sqlite3"
    kind, write = WRITERS[ending]
    path = folder / f"responses.{ending}"
    with path.open("w", encoding="utf-8", newline="") as file:
        write(read_database(copy), file)
    return path, kind
