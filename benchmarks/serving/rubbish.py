"""What nobody should send to the server of a study, made by chance.

Each kind says which replies are right.  Changes to well-formed requests are sent for the session that has answered
everything, in which even one that is right by accident changes nothing; what is wrong for certain, for the one that
has not.
"""

from __future__ import annotations

import json
import random
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

KEY = b"h1dden-c0ndition"
"""Stands in every file that is not for listeners."""

REFUSED = frozenset({400, 401, 403, 404, 405, 408, 411, 413, 414, 415, 416, 431})
TEXTS = (
    "'); DROP TABLE responses;--",
    "<script>alert(1)</script>",
    "\u0000\u0001\u202e",
    "𝕏" * 300,
    "=cmd|' /C calc'!A0",
    "{{7*7}}${7*7}%s%n",
    "../../researcher/key.csv",
    "\\",
    "",
)
JUNK: tuple[Any, ...] = (None, True, -1, 0, 6, 2.5, 10**30, 1e308, [], {}, [[1]], {"a": {"b": 1}}, *TEXTS)
LITERALS = (b"NaN", b"-Infinity", b"1e999", b"9" * 5000, b"0x10", b"01", b"'a'", b"[" * 5000, b'{"a":' * 5000,
            b"\xff\xfe", b'"\xed\xa0\x80"', b'"\\ud800"', b"undefined", b"/**/1", b'"a\nb"')  # fmt: skip
METHODS = ("PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "PROPFIND", "POST", "BREW", "get", "GET")
ORIGINS = ("null", "http://evil.test", "https://127.0.0.1.evil.test", "http://localhost", "", "http://", "*")
DOTS = ("..", "%2e%2e", "%252e%252e", "..%00", "..%c0%af", "%c0%ae%c0%ae", "..;", "%uff0e%uff0e", ".")
SLASHES = ("/", "%2f", "%5c", "\\", "//", "%252f", "%c0%af")
FILES = ("researcher/key.csv", "researcher/manifest.json", "researcher/responses.sqlite", "etc/passwd", "study.json",
         "sounds/left-over.wav", "researcher/design.toml")  # fmt: skip


@dataclass(frozen=True, slots=True)
class Target:
    """A server: a session that has answered all `items`, one that has answered none, the token, the cookie's name."""

    host: str
    full: str
    empty: str
    items: tuple[str, ...]
    token: str
    cookie: str

    def answer(self, item: str) -> dict[str, Any]:
        """That is right."""
        if "-" not in item:
            return {"item": item, "kind": item, "answers": {}}
        return {"item": item, "kind": "trial", "said": "person", "confidence": 3, "quality": 3, "comment": "right"}

    def head(self, method: str, path: str, length: int, **headers: str) -> bytes:
        """Of a request as the page would send it, but for `headers`; an empty one is left out."""
        usual = {"host": self.host, "origin": f"http://{self.host}", "content_type": "application/json"}
        named = {name.replace("_", "-"): value for name, value in (usual | headers).items() if value}
        lines = [f"{method} {path} HTTP/1.1", *(f"{name}: {value}" for name, value in named.items())]
        return "\r\n".join([*lines, f"content-length: {length}", "connection: close", "", ""]).encode(
            "latin-1", "replace"
        )


@dataclass(frozen=True, slots=True)
class Made:
    """A request in the pieces in which it is sent, and the replies that are right."""

    kind: str
    pieces: tuple[bytes, ...]
    allowed: frozenset[int] = REFUSED
    pause_s: float = 0.0
    hangs_up: bool = False
    is_head: bool = False


def rubbish(target: Target, rng: random.Random) -> Made:
    """One of them."""
    return rng.choice(KINDS)(target, rng)


def _responses(session: str) -> str:
    return f"/api/sessions/{session}/responses"


def _posted(
    target: Target, kind: str, path: str, body: bytes, allowed: frozenset[int] = REFUSED, **headers: str
) -> Made:
    return Made(kind, (target.head("POST", path, len(body), **headers), body), allowed)


def wrong_value(target: Target, rng: random.Random) -> Made:
    """An answer in which one field cannot be."""
    answer = target.answer(rng.choice([item for item in target.items if "-" in item]))
    name = rng.choice(["item", "kind", "said", "confidence", "quality", "answers", "comment", "heard_seconds", "plays"])
    fits: dict[str, Callable[[Any], bool]] = {
        "answers": lambda value: value == {},
        "comment": lambda value: isinstance(value, str),
        "heard_seconds": lambda value: value is None or (type(value) in {int, float} and abs(value) <= 1e8),
        "plays": lambda value: value is None or (type(value) is int and 0 <= value <= 1000),
    }
    answer[name] = rng.choice([value for value in JUNK if not (name in fits and fits[name](value))])
    if name == "comment":
        answer["comment"] = rng.choice([answer["comment"], "x" * 4001])
    return _posted(target, "wrong value", _responses(target.empty), json.dumps(answer).encode())


def unknown_field(target: Target, rng: random.Random) -> Made:
    """An answer with a field more, or without one that it needs."""
    answer = target.answer("trial-001")
    if rng.random() < 0.5:
        del answer[rng.choice(["item", "kind", "said", "confidence", "quality"])]
    else:
        answer[rng.choice(["condition", "__proto__", "source", "$where", "sessions", *TEXTS])] = rng.choice(JUNK)
    return _posted(target, "fields", _responses(target.empty), json.dumps(answer).encode())


def no_json(target: Target, rng: random.Random) -> Made:
    """A body that is no JSON, or JSON that readers take in different ways."""
    text = json.dumps(target.answer("trial-001")).encode()
    literal = rng.choice(LITERALS)
    body = rng.choice(
        [
            text.replace(b"3", literal if literal != b'"\\ud800"' else b"NaN", 1),
            text[: rng.randrange(len(text))],
            text + rng.choice([b"}", b"x", b"\x00", text]),
            text[:-1] + b', "item": "trial-002"}',
            literal,
            rng.randbytes(rng.randrange(300)),
            text.decode().encode("utf-16"),
        ]
    )
    return _posted(target, "no JSON", _responses(target.empty), body)


def changed_bytes(target: Target, rng: random.Random) -> Made:
    """A right answer, already given, with some bytes changed."""
    body = bytearray(json.dumps(target.answer(rng.choice(target.items))).encode())
    for _ in range(rng.randint(1, 4)):
        body[rng.randrange(len(body))] = rng.randrange(256)
    return _posted(target, "bytes", _responses(target.full), bytes(body), REFUSED | {200})


def replayed(target: Target, rng: random.Random) -> Made:
    """An answer that was given before, now another one."""
    answer = target.answer(rng.choice(target.items)) | {"comment": rng.choice(TEXTS)}
    if answer["kind"] == "trial":
        answer |= {"said": "generated", "confidence": rng.randint(1, 5), "stimulus": rng.choice(TEXTS), "list": 99}
    return _posted(target, "replayed", _responses(target.full), json.dumps(answer).encode(), frozenset({200}))


def cross_site(target: Target, rng: random.Random) -> Made:
    """What a page elsewhere could make a browser send."""
    path, answer = rng.choice([("/api/sessions", {}), (_responses(target.empty), target.answer("trial-001"))])
    headers = rng.choice(
        [
            {"origin": rng.choice(ORIGINS)},
            {"sec_fetch_site": rng.choice(["cross-site", "same-site", "none", "x"])},
            {
                "content_type": rng.choice(
                    ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data", ""]
                )
            },
            {"origin": "http://evil.test", "sec_fetch_site": "same-origin"},
            {"host": "evil.test"},
        ]
    )
    return _posted(target, "cross-site", path, json.dumps(answer).encode(), frozenset({403, 415}), **headers)


def oversized(target: Target, rng: random.Random) -> Made:
    """Too much, in the body, the head or the path."""
    answer = json.dumps(target.answer("trial-001")).encode()
    size = rng.choice([257, 300, 1000]) * 1024
    path = _responses(target.empty)
    return rng.choice(
        [
            lambda: _posted(target, "oversized", path, answer[:-1] + b" " * size + b"}"),
            lambda: Made("oversized", (target.head("POST", path, 10 ** rng.randint(7, 40)), answer)),
            lambda: _posted(target, "oversized", path, answer, x_more="a" * rng.choice([20_000, 70_000])),
            lambda: Made("oversized", (target.head("GET", "/" + "a" * rng.choice([3000, 70_000]), 0),)),
            lambda: Made(
                "oversized", (_chunked(target, path), *(b"8000\r\n" + b" " * 0x8000 + b"\r\n" for _ in range(10)))
            ),
            lambda: Made("oversized", (target.head("GET", "/", 0, **{f"x_{n}": "y" for n in range(3000)}),)),
        ]
    )()


def path_traversal(target: Target, rng: random.Random) -> Made:
    """A way to files that are not for listeners."""
    slash = rng.choice(SLASHES)
    start = rng.choice(["", "/", "/sounds", "/assets", "/api/sessions", "/sounds/00000001.wav", "/researcher"])
    path = f"{start}{slash}{(rng.choice(DOTS) + slash) * rng.randrange(6)}{rng.choice(FILES)}"
    if rng.random() < 0.2:
        path = quote(path, safe="")
    path = rng.choice(["", "http://127.0.0.1", "//"]) + "/" + path.lstrip("/")
    return Made("path", (target.head("GET", path, 0),))


def strange_method(target: Target, rng: random.Random) -> Made:
    """Methods that do not fit the address, or that there are not."""
    path = rng.choice(["/", "/sounds/00000001.wav", "/researcher", "/nothing", f"/api/sessions/{target.full}"])
    method = rng.choice([m for m in METHODS if m != "GET"])
    return Made("method", (target.head(method, path, 0),))


def strange_range(target: Target, rng: random.Random) -> Made:
    """Parts of a sound that are none."""
    numbers = [
        rng.choice(["", "0", "5", "-1", "99999999999999999999", "9" * 4000, "x", "10239", "10240"]) for _ in "12"
    ]
    one = "-".join(numbers)
    asked = rng.choice(
        [f"bytes={one}", f"{one}", f"lines={one}", "bytes=" + ",".join([one] * 300), "bytes=0-0,0-1,2-3"]
    )
    method = rng.choice(["GET", "HEAD"])
    head = target.head(method, "/sounds/00000001.wav", 0, range=asked)
    return Made("range", (head,), REFUSED | {200, 206}, is_head=method == "HEAD")


def wrong_token(target: Target, rng: random.Random) -> Made:
    """The researcher's page, with something like a token."""
    wrong = rng.choice([target.token[:-1], target.token.upper(), target.token + "x", "\xff\xfe", "a" * 5000, *TEXTS])
    wrong = "".join(letter for letter in wrong if letter.isprintable() or ord(letter) > 255)
    path = "/researcher" + rng.choice(["", "/responses.csv", "/responses.json", "/responses.sqlite"])
    headers = rng.choice([{"authorization": f"Bearer {wrong}"}, {"cookie": f"{target.cookie}={wrong}"}, {}])
    return Made("token", (target.head("GET", f"{path}?token={quote(wrong)}", 0, **headers),))


def no_http(target: Target, rng: random.Random) -> Made:
    """Bytes that are no request, or nearly one."""
    right = target.head("POST", "/api/sessions", 2) + b"{}"
    changed = bytearray(right[: right.index(b"\r\n")])
    changed[rng.randrange(len(changed))] = rng.choice(b"\x00\x80\xff\n\r ")
    evil = right.replace(target.host.encode(), b"evil.test", 1)
    return Made(
        "no HTTP",
        rng.choice(
            [
                (rng.randbytes(rng.randrange(1, 2000)) + b"\r\n\r\n",),
                (b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03" + rng.randbytes(200) + b"\r\n\r\n",),
                (bytes(changed) + evil[evil.index(b"\r\n") :],),
                (evil.replace(b"content-length: 2", b"content-length: 2\r\ncontent-length: 3"),),
                (evil.replace(b"content-length: 2", b"content-length: 2\r\ntransfer-encoding: chunked"),),
                (evil.replace(b"content-length: 2", b"content-length: " + rng.choice([b"-2", b"two", b"2e0", b"+2"])),),
                (evil.replace(b"HTTP/1.1", rng.choice([b"HTTP/9.9", b"HTTP/0.9", b"", b"ICY"])),),
                (evil.replace(b"\r\nhost", b"\r\nhost: a\r\nhost", 1),),
                (evil.replace(b"\r\n", b"\n"),),
                (b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",),
                (b"GET / HTTP/1.1\r\nhost: x\r\nupgrade: websocket\r\nconnection: upgrade\r\n\r\n",),
            ]
        ),
        REFUSED | {200},
    )


def broken_off(target: Target, rng: random.Random) -> Made:
    """A request that stops in the middle, or comes in drops, and whose sender is gone."""
    body = json.dumps(target.answer("trial-001")).encode()
    whole = target.head("POST", _responses(target.empty), len(body)) + body
    part = whole[: rng.randrange(1, len(whole))]
    cut = rng.randrange(len(part))
    return Made("broken off", (part[:cut], part[cut:]), pause_s=rng.random() / 50, hangs_up=True)


def unknown_session(target: Target, rng: random.Random) -> Made:
    """Answers of somebody who is not known."""
    letters = "ABCxyz019-_"
    made = "".join(rng.choice(letters) for _ in range(22))
    session = rng.choice(
        [made, target.empty[:-1], target.empty + "A", target.empty.swapcase(), quote(rng.choice(TEXTS), safe="")]
    )
    body = json.dumps(target.answer("trial-001")).encode()
    return _posted(target, "session", _responses(session), body)


def _chunked(target: Target, path: str) -> bytes:
    return target.head("POST", path, 0).replace(b"content-length: 0", b"transfer-encoding: chunked")


KINDS: tuple[Callable[[Target, random.Random], Made], ...] = (
    wrong_value,
    unknown_field,
    no_json,
    changed_bytes,
    replayed,
    cross_site,
    oversized,
    path_traversal,
    strange_method,
    strange_range,
    wrong_token,
    no_http,
    broken_off,
    unknown_session,
)
