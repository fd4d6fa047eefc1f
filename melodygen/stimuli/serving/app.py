"""Requests of listeners' pages -> answers: sessions, responses, and the files of the study (ASGI).

GET  /                                page; /assets/..., /sounds/... as the study names them
POST /api/sessions                    {} -> 201: session, page, list, done
GET  /api/sessions/<session>          the same with what was answered so far
POST /api/sessions/<session>/responses  a response -> 201 kept, 200 already there
GET  /researcher                      counts and downloads, with the token
"""

from __future__ import annotations

import asyncio
from dataclasses import asdict

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp

from melodygen.errors import ParameterError, WriteError
from melodygen.stimuli.incoming import response_from
from melodygen.stimuli.serving.body import json_of
from melodygen.stimuli.serving.files import file_response
from melodygen.stimuli.serving.guard import Guard, too_many
from melodygen.stimuli.serving.limits import REQUESTS, SESSIONS, Buckets, Limit, client_of
from melodygen.stimuli.serving.researcher import Researcher
from melodygen.stimuli.serving.store import Session, Store, now_utc
from melodygen.stimuli.serving.study import ServedStudy

LONGEST_AGENT = 200
RETRY_S = 5
HOST_FILE = "/assets/host.json"
"""By which the page knows who serves it."""


def study_app(
    study: ServedStudy, store: Store, token: str, *, requests: Limit = REQUESTS, sessions: Limit = SESSIONS
) -> ASGIApp:
    """The application that serves a study and keeps its answers; `token` opens the researcher's page."""
    listeners = _Listeners(study, store, Buckets(sessions))
    routes = [
        Route("/api/sessions", listeners.start, methods=["POST"]),
        Route("/api/sessions/{session}", listeners.resume, methods=["GET"]),
        Route("/api/sessions/{session}/responses", listeners.answer, methods=["POST"]),
        *Researcher(study, store, token).routes,
        Route(HOST_FILE, listeners.host, methods=["GET"]),
        Route("/{path:path}", listeners.file, methods=["GET"]),
    ]
    app = Starlette(routes=routes, exception_handlers={HTTPException: _refused, WriteError: _not_kept})
    app.router.redirect_slashes = False
    return Guard(app, requests)


class _Listeners:
    """What the page of a listener asks for."""

    def __init__(self, study: ServedStudy, store: Store, sessions: Buckets) -> None:
        self._study, self._store, self._sessions = study, store, sessions
        self._lists, self._told = study.lists, study.told

    async def start(self, request: Request) -> Response:
        """A new session, with the emptiest list."""
        if await json_of(request) != {}:
            raise HTTPException(400, "A session is begun with an empty object: {}.")
        wait = self._sessions.take(client_of(request.client.host if request.client else ""))
        if wait:
            return too_many(wait)
        agent = "".join(filter(str.isprintable, request.headers.get("user-agent", "")))[:LONGEST_AGENT]
        return self._shown(await asyncio.wrap_future(self._store.start(agent)), 201)

    async def resume(self, request: Request) -> Response:
        """A session as it stands."""
        session = await asyncio.wrap_future(self._store.session(request.path_params["session"]))
        if session is None:
            raise _no_session()
        return self._shown(session, 200)

    async def answer(self, request: Request) -> Response:
        """Keep a response; told only when it is on the disk."""
        session = request.path_params["session"]
        number = self._store.number_of(session)
        if number is None:
            raise _no_session()
        data = await json_of(request)
        at = now_utc().isoformat(timespec="milliseconds")
        try:
            response = response_from(data, session=session, heard=self._lists[number], page=self._study.page, at=at)
        except ParameterError as error:
            raise HTTPException(400, str(error)) from error
        kept, is_new = await asyncio.wrap_future(self._store.add(response))
        return JSONResponse(asdict(kept), 201 if is_new else 200)

    async def host(self, _request: Request) -> Response:
        """Where the page sends answers: here, whatever the folder was exported for."""
        return JSONResponse({"kind": "melodygen"})

    async def file(self, request: Request) -> Response:
        """The page, its assets and the sounds."""
        return await file_response(request, self._study.files)

    def _shown(self, session: Session, status: int) -> Response:
        done = [asdict(response) for response in session.done]
        told = {"session": session.session, "page": self._told, "list": asdict(self._lists[session.list]), "done": done}
        return JSONResponse(told, status)


def _no_session() -> HTTPException:
    return HTTPException(404, "This session is not known here; load the page again to begin a new one.")


async def _refused(_request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)  # noqa: S101 - what the handler is registered for
    return JSONResponse({"error": error.detail}, error.status_code, error.headers)


async def _not_kept(_request: Request, _error: Exception) -> Response:
    sentence = "This could not be kept just now; it was not lost if the page sends it again in a moment."
    return JSONResponse({"error": sentence}, 503, {"retry-after": str(RETRY_S)})
