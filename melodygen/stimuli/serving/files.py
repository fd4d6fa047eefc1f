"""The page, its assets and the sounds, with ranges (RFC 9110, 14) and validators.

Conventions
-----------
No header tells more of a file than its content does: the date is that of the server's start, the same for all, since
dates of files may tell in which order they were made; the tag is a checksum of the content, worked out again once the
system says that the file was changed.  Browsers ask each time whether what they have is still right.
"""

from __future__ import annotations

import asyncio
import os
from collections.abc import Mapping
from email.utils import formatdate
from functools import cache
from pathlib import Path

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import FileResponse, Response

from melodygen.files import sha256_of

MEDIA_TYPES = {
    ".css": "text/css",
    ".flac": "audio/flac",
    ".html": "text/html",
    ".js": "text/javascript",
    ".json": "application/json",
    ".mid": "audio/midi",
    ".midi": "audio/midi",
    ".mp3": "audio/mpeg",
    ".ogg": "audio/ogg",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".txt": "text/plain",
    ".wav": "audio/wav",
    ".woff2": "font/woff2",
}
"""By the ending of a file's name."""

_STARTED = formatdate(usegmt=True)
"""The date of all files: when the server started."""


async def file_response(request: Request, files: Mapping[str, Path]) -> Response:
    """The file at the path of a request, if it is one of `files`; HTTPException 404 of anything else."""
    path = files.get(request.scope["path"])
    if path is None:
        raise HTTPException(404, "There is nothing here.")
    try:
        found, tag = await asyncio.to_thread(_known, path)
    except OSError as error:
        raise HTTPException(404, "This file is gone; tell whoever runs the study.") from error
    headers = {"etag": tag, "cache-control": "no-cache"}
    if tag in request.headers.get("if-none-match", ""):
        return Response(status_code=304, headers=headers)
    headers["last-modified"] = _STARTED
    kind = MEDIA_TYPES.get(path.suffix.lower(), "application/octet-stream")
    return FileResponse(path, headers=headers, media_type=kind, stat_result=found)


def _known(path: Path) -> tuple[os.stat_result, str]:
    """What the system says of a file, and its tag; OSError where it cannot be read."""
    found = path.stat()
    return found, _tag(path, (found.st_ino, found.st_size, found.st_mtime_ns, found.st_ctime_ns))


@cache
def _tag(path: Path, _state: tuple[int, ...]) -> str:
    return f'"{sha256_of(path)[:32]}"'
