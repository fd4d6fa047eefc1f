"""The JSON of a request, read with care.

Its size and time are limited while it comes in, and it says nothing that two readers could understand in two ways:
UTF-8, each name once, finite numbers (I-JSON, RFC 7493).
"""

from __future__ import annotations

import asyncio
import json
from typing import Any

from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect, Request

LARGEST_BYTES = 256 * 1024
"""Of one answer: a comment, and questions answered at length."""

SLOWEST_S = 20.0
"""So long may the whole body take."""


async def json_of(request: Request) -> object:
    """What the body says; HTTPException with one sentence otherwise."""
    if request.headers.get("content-type", "").partition(";")[0].strip().lower() != "application/json":
        raise HTTPException(415, "The content type must be application/json.")
    if request.headers.get("content-encoding", "identity").lower() != "identity":
        raise HTTPException(415, "The body must not be compressed.")
    try:
        async with asyncio.timeout(SLOWEST_S):
            content = await _content(request)
    except TimeoutError as error:
        raise HTTPException(408, f"The body took longer than {SLOWEST_S:.0f} seconds.") from error
    except ClientDisconnect as error:
        raise HTTPException(400, "The body did not come whole.") from error
    return _parsed(content)


async def _content(request: Request) -> bytes:
    """The body, given up as soon as it is too large, whatever length was announced."""
    announced = request.headers.get("content-length", "0")
    if not announced.isascii() or not announced.isdigit():
        raise HTTPException(400, "The length of the body is no number.")
    too_large = HTTPException(413, f"The body must have at most {LARGEST_BYTES} bytes.")
    if len(announced) > 12 or int(announced) > LARGEST_BYTES:
        raise too_large
    content = bytearray()
    async for piece in request.stream():
        content += piece
        if len(content) > LARGEST_BYTES:
            raise too_large
    return bytes(content)


def _parsed(content: bytes) -> object:
    try:
        return json.loads(content.decode("utf-8"), object_pairs_hook=_once_each, parse_constant=_no_number)
    except (ValueError, RecursionError) as error:
        reason = "it is nested too deeply" if isinstance(error, RecursionError) else str(error)
        raise HTTPException(400, f"The body is no JSON that can be taken: {reason[:200]}.") from error


def _once_each(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("a name stands in it twice")
    return found


def _no_number(name: str) -> float:
    raise ValueError(f"{name} is no number")
