"""What is refused before anybody looks at it, and what browsers are told."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest

from melodygen.stimuli.serving import body
from melodygen.stimuli.serving.app import study_app
from melodygen.stimuli.serving.limits import Buckets, Limit, client_of
from melodygen.stimuli.serving.store import Store
from melodygen.stimuli.serving.study import ServedStudy
from tests.stimuli.serving.client import HOST, TOKEN, Client

HERE = f"http://{HOST}"


@pytest.mark.parametrize(
    "headers",
    [
        {"origin": ""},
        {"origin": "null"},
        {"origin": "http://evil.test"},
        {"origin": f"http://{HOST}.evil.test"},
        {"origin": "http://study.test:8001"},
        {"origin": "http://study.test"},
        {"origin": f"http://{HOST}@evil.test"},
        {"origin": "http://[broken"},
        {"origin": f"ftp://{HOST}"},
        {"origin": HERE, "sec_fetch_site": "cross-site"},
        {"origin": HERE, "sec_fetch_site": "same-site"},
        {"origin": HERE, "sec_fetch_site": "none"},
        {"origin": "http://evil.test", "sec_fetch_site": "same-origin"},
        {"host": "", "origin": "http://"},
    ],
)
def test_requests_of_other_sites_begin_nothing(steady: Client, headers: dict[str, str]) -> None:
    answer = steady.post("/api/sessions", {}, **headers)
    assert answer.status == 403
    assert "page of the study" in answer.json["error"]


@pytest.mark.parametrize(
    "headers",
    [
        {"origin": HERE.upper().replace("HTTP", "http")},
        {"origin": f"https://{HOST}"},  # behind a server that adds the encryption
        {"origin": "", "sec_fetch_site": "same-origin"},
        {"origin": HERE, "sec_fetch_site": "same-origin"},
        {"content_type": "application/json; charset=utf-8"},
    ],
)
def test_requests_of_the_page_itself_are_answered(client: Client, headers: dict[str, str]) -> None:
    assert client.post("/api/sessions", {}, **headers).status == 201


@pytest.mark.parametrize("path", ["/", "/sounds/00000001.wav", "/nothing", "/researcher", "/api/sessions/x"])
def test_every_answer_tells_browsers_what_not_to_do(steady: Client, path: str) -> None:
    for answer in (steady.get(path), steady.get(path, "DELETE"), steady.get(path, "POST")):
        policy = answer.headers["content-security-policy"]
        assert "default-src 'none'" in policy
        assert "frame-ancestors 'none'" in policy
        assert "unsafe" not in policy
        assert answer.headers["x-content-type-options"] == "nosniff"
        assert answer.headers["referrer-policy"] == "no-referrer"
        assert answer.headers["cross-origin-opener-policy"] == "same-origin"
        assert "microphone=()" in answer.headers["permissions-policy"]
        assert "access-control-allow-origin" not in answer.headers


@pytest.mark.parametrize("method", ["PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "CONNECT", "BREW", ""])
def test_other_methods_are_refused(steady: Client, method: str) -> None:
    assert steady.get("/", method).status == 405


@pytest.mark.parametrize(
    ("content", "headers", "status", "sentence"),
    [
        (b"{}", {"content_type": "text/plain"}, 415, "application/json"),
        (b"{}", {"content_type": ""}, 415, "application/json"),
        (b"{}", {"content_encoding": "gzip"}, 415, "compressed"),
        (b"{}", {"content_length": "99999999"}, 413, "at most"),
        (b"{}", {"content_length": "9" * 5000}, 413, "at most"),
        (b"{}", {"content_length": "-1"}, 400, "no number"),
        (b"[" + b" " * body.LARGEST_BYTES + b"]", {}, 413, "at most"),
        (b"", {}, 400, "no JSON"),
        (b"{", {}, 400, "no JSON"),
        (b"\xff{}", {}, 400, "no JSON"),
        (b"\xef\xbb\xbf{}", {}, 400, "no JSON"),
        (b'{"a": 1, "a": 2}', {}, 400, "a name stands in it twice"),
        (b'{"a": NaN}', {}, 400, "NaN is no number"),
        (b'{"a": -Infinity}', {}, 400, "-Infinity is no number"),
        (b"9" * 10_000, {}, 400, "no JSON"),
        (b"[" * 100_000, {}, 400, "nested too deeply"),
        (b'{"list": 3}', {}, 400, "empty object"),
        (b"[]", {}, 400, "empty object"),
    ],
)
def test_bodies_that_cannot_be_taken_are_refused(
    steady: Client, content: bytes, headers: dict[str, str], status: int, sentence: str
) -> None:
    answer = steady.post("/api/sessions", content, **headers)
    assert answer.status == status
    assert sentence in answer.json["error"]
    assert len(answer.json["error"]) < 300


def test_a_body_is_given_up_while_it_comes_in(steady: Client) -> None:
    taken = list[int]()

    def endless() -> Iterator[bytes]:
        for number in range(100):
            taken.append(number)
            yield b" " * 65_536

    usual = {"content_type": "application/json", "origin": HERE}
    answer = steady.request("POST", "/api/sessions", usual, endless())
    assert answer.status == 413
    assert len(taken) <= 6


def test_a_body_that_does_not_come_is_not_waited_for(steady: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(body, "SLOWEST_S", 0.01)
    usual = {"content_type": "application/json", "origin": HERE}
    assert steady.request("POST", "/api/sessions", usual, ends=False).status == 408


def test_one_client_may_ask_so_often_and_others_still_may(served: ServedStudy, store: Store) -> None:
    app = study_app(served, store, TOKEN, requests=Limit(3, 0.001), sessions=Limit(2, 0.001))
    first, other = Client(app), Client(app, "192.0.2.8")
    assert [first.post("/api/sessions", {}).status for _ in range(4)] == [201, 201, 429, 429]
    refused = first.get("/")
    assert refused.status == 429
    assert int(refused.headers["retry-after"]) > 0
    assert "error" in json.loads(refused.body)
    assert [other.post("/api/sessions", {}).status for _ in range(3)] == [201, 201, 429]
    assert sum(counts.active for counts in store.counts().result().values()) == 4


def test_a_bucket_fills_again() -> None:
    time = [0.0]
    buckets = Buckets(Limit(2, 0.5), lambda: time[0])
    assert [buckets.take("a") for _ in range(3)] == [0, 0, 2]
    time[0] = 1.0
    assert buckets.take("a") == 1
    time[0] = 2.0
    assert buckets.take("a") == 0
    time[0] = 1000.0
    assert [buckets.take("a") == 0 for _ in range(3)] == [True, True, False]


def test_clients_are_households() -> None:
    assert client_of("2001:db8:1:2::3") == client_of("2001:db8:1:2:ffff::9") != client_of("2001:db8:1:3::3")
    assert client_of("::ffff:192.0.2.1") == client_of("192.0.2.1") == "192.0.2.1"
    assert client_of("fe80::1%eth0") == "fe80::"
    assert client_of("testclient") == "testclient"
