"""What holds of every request and every answer: how many, from where, and what browsers must not do with it.

Conventions
-----------
Headers follow the HTTP Headers cheat sheet of OWASP
(https://cheatsheetseries.owasp.org/cheatsheets/HTTP_Headers_Cheat_Sheet.html).  A POST must come from a page of this
server: browsers say where a request comes from in ``Origin``, and where they trust the address in ``Sec-Fetch-Site``
too (https://cheatsheetseries.owasp.org/cheatsheets/Cross-Site_Request_Forgery_Prevention_Cheat_Sheet.html).
"""

from __future__ import annotations

import math
from urllib.parse import urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import JSONResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from melodygen.stimuli.serving.limits import REQUESTS, Buckets, Limit, client_of

POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' data:",
        "font-src 'self'",
        "media-src 'self' blob:",
        "connect-src 'self'",
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors 'none'",
    )
)

LARGEST_HEAD = 12 * 1024
"""Bytes of a request before its body: browsers send one or two thousand."""

HEADERS = {
    "content-security-policy": POLICY,
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), "
    "magnetometer=(), microphone=(), midi=(), payment=(), usb=()",
}


class Guard:
    """Around an application: it gets only requests that may be answered."""

    def __init__(self, app: ASGIApp, limit: Limit = REQUESTS) -> None:
        self._app, self._requests = app, Buckets(limit)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let a request through, or refuse it with one sentence."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return

        async def with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(raw=message.setdefault("headers", []))
                for name, value in HEADERS.items():
                    headers.setdefault(name, value)
                headers.setdefault("cache-control", "no-store")
            await send(message)

        refusal = self._refusal(scope)
        await (refusal or self._app)(scope, receive, with_headers)

    def _refusal(self, scope: Scope) -> JSONResponse | None:
        wait = self._requests.take(client_of((scope.get("client") or ("",))[0]))
        if wait:
            return too_many(wait)
        if _head_bytes(scope) > LARGEST_HEAD:
            return JSONResponse({"error": f"The head of a request must have at most {LARGEST_HEAD} bytes."}, 431)
        if scope["method"] == "POST" and not is_from_here(Headers(scope=scope)):
            return JSONResponse({"error": "This request must come from the page of the study itself."}, 403)
        return None


def _head_bytes(scope: Scope) -> int:
    """Uvicorn limits only heads that come in pieces."""
    lines = sum(len(name) + len(value) + 4 for name, value in scope["headers"])
    return lines + len(scope.get("raw_path") or b"") + len(scope["query_string"])


def too_many(wait_s: float) -> JSONResponse:
    """Come back later."""
    wait = math.ceil(wait_s)
    return JSONResponse(
        {"error": f"Too many requests came from your address; try again in {wait} s."}, 429, {"retry-after": str(wait)}
    )


def is_from_here(headers: Headers) -> bool:
    """Whether a page of this server sent the request, by all that the browser says of it; it must say something."""
    site, origin = headers.get("sec-fetch-site"), headers.get("origin")
    if site is None and origin is None:
        return False
    if site is not None and site != "same-origin":
        return False
    return origin is None or _is_same_host(origin, headers.get("host", ""))


def _is_same_host(origin: str, host: str) -> bool:
    """The scheme is not compared: in front of this server another one may have added the encryption."""
    try:
        parts = urlsplit(origin)
    except ValueError:
        return False
    return parts.scheme in {"http", "https"} and bool(host) and parts.netloc.lower() == host.lower()
