"""Puts the page into a folder, for a host."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from html import escape
from importlib.resources import as_file, files
from pathlib import Path
from urllib.parse import urlsplit

from melodygen.errors import FormatError, ParameterError
from melodygen.files import atomic_folder, write_bytes_atomically
from melodygen.stimuli.layout import SetFolder
from melodygen.stimuli.page.hosts import Host
from melodygen.stimuli.page.texts import text_problem
from melodygen.stimuli.study_json import read_study

PAGE = "index.html"
ASSETS = "assets"
HEAD = "<!-- host -->"
"""Where the page's head has what one host needs and another does not."""

_POLICY = (
    "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; media-src 'self' blob:; "
    "connect-src 'self'{connect}; object-src 'none'; base-uri 'none'; form-action 'none'"
)


def write_page(folder: Path, host: Host = Host()) -> None:  # noqa: B008 - frozen
    """Put the page into `folder`, in the place of one that is there; nothing else in it is touched.

    Parameters
    ----------
    folder
        With ``study.json`` and ``sounds/`` in it, or to come.
    host
        What the page is told in ``assets/host.json``.

    Raises
    ------
    WriteError
        The folder could not be written.

    """
    built = files("melodygen.stimuli.page") / "built"
    with as_file(built) as source, as_file(files("melodygen.stimuli.page") / "texts") as texts:
        with atomic_folder(folder / ASSETS) as assets:
            shutil.copytree(source / ASSETS, assets, dirs_exist_ok=True)
            shutil.copytree(texts, assets / "texts")
            facts = {"kind": host.kind} | ({"url": host.url} if host.url else {})
            (assets / "host.json").write_bytes(f"{json.dumps(facts)}\n".encode())  # the same bytes on every system
        page = (source / PAGE).read_text(encoding="utf-8").replace(HEAD, "\n    ".join(_head(host)))
        write_bytes_atomically(folder / PAGE, page.encode())


def export_page(made: SetFolder, folder: Path, host: Host) -> None:
    """Copy what listeners may get of a set, with the page, to a new `folder` that a host can be given as it is.

    Raises
    ------
    FormatError
        `made` is no set that was built, or its study cannot be read, or it asks for texts that the page has not.
    ParameterError
        Our own server needs no copy, or something is at `folder` already.
    WriteError
        The folder could not be written.

    """
    if host.kind == "melodygen":
        raise ParameterError("host", host.kind, "another host: melodygen stimuli serve runs the page by itself")
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise ParameterError("folder", str(folder), "a new or empty folder")
    if not made.study.is_file():
        raise FormatError(made.root, "has no listeners/study.json", "build the set first: melodygen stimuli build")
    study = read_study(made.study)
    if problem := text_problem(study.language, study.texts):
        key, what, remedy = problem
        raise FormatError(made.study, f"{key}: {what}", remedy)
    with atomic_folder(folder) as draft:
        shutil.copy2(made.study, draft / made.study.name)
        shutil.copytree(made.sounds, draft / made.sounds.name)
        write_page(draft, host)


def _head(host: Host) -> Iterator[str]:
    """What the page's head has for `host`: the script of JATOS, or a policy as our server sends it with the page."""
    if host.kind == "jatos":
        yield '<script src="jatos.js"></script>'
    if host.kind in ("post", "download"):
        connect = f" {_origin(host.url)}" if host.url else ""
        yield f'<meta http-equiv="Content-Security-Policy" content="{escape(_POLICY.format(connect=connect))}">'


def _origin(url: str) -> str:
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc}"
