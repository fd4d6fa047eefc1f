"""The page, its assets and the sounds, with ranges (RFC 9110, 14) and validators.

Conventions
-----------
All files of a set have one date, so that it tells nothing; whether one has changed is told by when the system last
changed it, and by its number and length.  Browsers ask each time whether what they have is still right.
"""

from __future__ import annotations

import asyncio
import hashlib
import os
from collections.abc import Mapping
from email.utils import formatdate
from pathlib import Path

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import FileResponse, Response

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


async def file_response(request: Request, files: Mapping[str, Path]) -> Response:
    """The file at the path of a request, if it is one of `files`; HTTPException 404 of anything else."""
    path = files.get(request.scope["path"])
    if path is None:
        raise HTTPException(404, "There is nothing here.")
    try:
        found = await asyncio.to_thread(path.stat)
    except OSError as error:
        raise HTTPException(404, "This file is gone; tell whoever runs the study.") from error
    tag = _tag(found)
    headers = {"etag": tag, "cache-control": "no-cache"}
    if tag in request.headers.get("if-none-match", ""):
        return Response(status_code=304, headers=headers)
    headers["last-modified"] = formatdate(found.st_ctime, usegmt=True)
    kind = MEDIA_TYPES.get(path.suffix.lower(), "application/octet-stream")
    return FileResponse(path, headers=headers, media_type=kind, stat_result=found)


def _tag(found: os.stat_result) -> str:
    facts = f"{found.st_ino}-{found.st_size}-{found.st_mtime_ns}-{found.st_ctime_ns}"
    return f'"{hashlib.sha256(facts.encode()).hexdigest()[:32]}"'
