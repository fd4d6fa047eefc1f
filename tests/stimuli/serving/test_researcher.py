"""The researcher's page: only with the token, and nobody's comment is more than text on it."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest

from melodygen.stimuli.serving.app import study_app
from melodygen.stimuli.serving.researcher import cookie_name
from melodygen.stimuli.serving.store import Store
from melodygen.stimuli.serving.study import ServedStudy, served_study
from tests.stimuli.kept import kept_in
from tests.stimuli.serving.client import TOKEN, Client
from tests.stimuli.serving.studies import study, write_set
from tests.stimuli.serving.test_app import TRIAL, began, send

BEARER = {"authorization": f"Bearer {TOKEN}"}
PAGES = ("/researcher", "/researcher/responses.csv", "/researcher/responses.json", "/researcher/responses.sqlite")
COOKIE = cookie_name(TOKEN)
EVIL = "<script>alert(1)</script> <img src=x onerror=alert(1)> \"' </td></table> &lt; '); DROP TABLE responses;--"


def cookie_of(client: Client, token: str = TOKEN) -> str:
    """What the link gives the browser, as it sends it back."""
    return client.get(f"/researcher?token={token}").headers["set-cookie"].partition(";")[0]


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"authorization": "Bearer"},
        {"authorization": f"Bearer {TOKEN[:-1]}"},
        {"authorization": f"Bearer {TOKEN}x"},
        {"authorization": f"Basic {TOKEN}"},
        {"authorization": "Bearer ä"},
        {"cookie": f"{COOKIE}={TOKEN}"},
        {"cookie": f"{COOKIE}="},
        {"cookie": f"{COOKIE}=\xff"},
    ],
)
def test_without_the_token_nothing_is_told(steady: Client, path: str, headers: dict[str, str]) -> None:
    answer = steady.get(path, **headers)
    assert answer.status == 401
    assert b"Melodies" not in answer.body
    assert "set-cookie" not in answer.headers


@pytest.mark.parametrize("query", ["token=", "token=wrong", "token=%ff", f"token={TOKEN[:-1]}", "token=\ud7ff"])
def test_a_wrong_token_in_the_address_opens_nothing(steady: Client, query: str) -> None:
    assert steady.get(f"/researcher?{query}").status == 401


def test_the_link_gives_a_cookie_that_does_not_tell_the_token(steady: Client) -> None:
    answer = steady.get(f"/researcher?token={TOKEN}")
    assert answer.status == 200
    assert TOKEN.encode() not in answer.body
    cookie, *facts = answer.headers["set-cookie"].split("; ")
    assert cookie.startswith(f"{COOKIE}=")
    assert TOKEN not in cookie
    assert {fact.lower() for fact in facts} == {"httponly", "samesite=strict", "path=/researcher"}
    assert b"<h1>Melodies &amp; &lt;people&gt;</h1>" in steady.get("/researcher", cookie=cookie).body


@pytest.mark.parametrize("lists", [2, 4])
@pytest.mark.parametrize("token", [TOKEN, "another-" + TOKEN])
def test_the_pages_of_two_servers_on_one_machine_stay_open_beside_each_other(
    steady: Client, tmp_path: Path, lists: int, token: str
) -> None:
    """Of another study, and of a copy of the same one."""
    other_study = served_study(write_set(tmp_path / "other", study(lists=lists)).root)
    numbers = tuple(other_study.lists)
    with closing(Store(other_study.folder.responses, study=other_study.digest, numbers=numbers)) as store:
        other = Client(study_app(other_study, store, token))
        browser: dict[str, str] = {}
        for client, own in ((steady, TOKEN), (other, token)):  # browsers have one cookie of a name for all ports
            name, _, value = cookie_of(client, own).partition("=")
            browser[name] = value
        cookies = "; ".join(f"{name}={value}" for name, value in browser.items())
        assert [client.get("/researcher", cookie=cookies).status for client in (steady, other)] == [200, 200]


def test_counts_are_told_by_list_and_state(client: Client) -> None:
    sessions = [began(client) for _ in range(5)]
    send(client, sessions[0], {"item": "end", "kind": "end", "answers": {"seconds": 1}})
    send(client, sessions[1], {"item": "consent", "kind": "consent", "answers": {"agreed": False}})
    page = client.get("/researcher", **BEARER).body.decode()
    tiles = {name: f"<dt>{name}</dt><dd>{count}</dd>" for name, count in
             {"complete": 1, "active": 3, "abandoned": 0, "declined": 1, "responses": 2}.items()}  # fmt: skip
    assert all(tile in page for tile in tiles.values())
    assert '<th scope="row">1</th><td>1</td><td>1</td><td>–</td><td>–</td>' in page
    assert '<th scope="row">2</th><td>–</td><td>–</td><td>–</td><td>1</td>' in page


def test_counting_reads_no_answer_again_however_many_there_are(
    client: Client, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    send(client, began(client), TRIAL)
    asked: list[str] = []
    store._database.connection.set_trace_callback(asked.append)
    monkeypatch.delattr("sqlite3.connect")
    page = client.get("/researcher", **BEARER).body.decode()
    assert "<dt>responses</dt><dd>1</dd>" in page
    assert {*asked} <= {"BEGIN IMMEDIATE", "COMMIT"}


def test_comments_are_text_and_the_page_runs_nothing(client: Client) -> None:
    send(client, began(client), TRIAL | {"comment": EVIL})
    page = client.get("/researcher", **BEARER).body.decode()
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page
    for never in ("<script", "<img", "onerror=alert(1)>", " style=", "javascript:"):
        assert never not in page


def test_the_page_reloads_itself_until_it_is_told_not_to(steady: Client) -> None:
    assert b'http-equiv="refresh" content="10; url=/researcher"' in steady.get("/researcher", **BEARER).body
    assert b"http-equiv" not in steady.get("/researcher?refresh=off", **BEARER).body
    assert steady.get("/researcher/style.css").headers["content-type"].startswith("text/css")


@pytest.mark.parametrize("ending", ["csv", "json", "sqlite"])
def test_downloads_are_what_was_kept(client: Client, served: ServedStudy, tmp_path: Path, ending: str) -> None:
    session = began(client)
    send(client, session, {"item": "consent", "kind": "consent", "answers": {"agreed": True}})
    send(client, session, TRIAL)
    send(client, session, TRIAL | {"item": "trial-001", "comment": EVIL})
    answer = client.get(f"/researcher/responses.{ending}", **BEARER)
    assert answer.status == 200
    assert answer.headers["content-disposition"] == f'attachment; filename="responses.{ending}"'
    download = tmp_path / f"download.{ending}"
    download.write_bytes(answer.body)
    kept = kept_in(served.folder.responses)
    assert kept_in(download) == kept
    assert [each.comment for each in kept] == ["", TRIAL["comment"], EVIL]
