"""Where a page is hosted, and so where its answers go."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args
from urllib.parse import urlsplit

from melodygen.errors import ParameterError

HostKind = Literal["melodygen", "jatos", "pavlovia", "post", "download"]

HOSTS: tuple[HostKind, ...] = get_args(HostKind)
EXPORTED = tuple(host for host in HOSTS if host != "melodygen")
"""Those that are given a copy of the page."""


@dataclass(frozen=True, slots=True)
class Host:
    """Where the page is hosted.

    Parameters
    ----------
    kind
        - ``"melodygen"``: our own server, which chooses the list and keeps the answers
        - ``"jatos"``: a JATOS server, as the HTML file of a component
        - ``"pavlovia"``: pavlovia.org, by its plugin for jsPsych
        - ``"post"``: any host of files; each answer is sent to `url` as one JSON object
        - ``"download"``: any host of files; at the end listeners save a table with their answers
    url
        Of ``"post"`` the address that answers are sent to; of ``"pavlovia"`` another place of its plugin.

    Raises
    ------
    ParameterError
        The kind is none of these, or an address is missing or not one of the web.

    """

    kind: HostKind = "melodygen"
    url: str = ""

    def __post_init__(self) -> None:
        if self.kind not in HOSTS:
            raise ParameterError.unknown_name("host", self.kind, HOSTS)
        if self.kind == "post" and not self.url:
            raise ParameterError(
                "url", self.url, "the address that answers are sent to, e.g. https://example.org/answers"
            )
        if self.url and self.kind not in ("post", "pavlovia"):
            raise ParameterError("url", self.url, f"left out with host {self.kind!r}")
        if self.url and not _is_address(self.url):
            raise ParameterError("url", self.url, "an address that begins with https:// or http://")


def _is_address(text: str) -> bool:
    parts = urlsplit(text)
    return parts.scheme in ("http", "https") and bool(parts.hostname) and not set(text) & set(" \"'<>;,")
