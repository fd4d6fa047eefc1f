"""A listener's page and the server: what is asked, what is kept, and what both say of it."""

from __future__ import annotations

from typing import Any

from melodygen.stimuli.serving.store import Store
from melodygen.stimuli.serving.study import ServedStudy
from tests.stimuli.kept import kept_in
from tests.stimuli.serving.client import Client

TRIAL = {
    "item": "trial-002",
    "kind": "trial",
    "said": "generated",
    "confidence": 4,
    "quality": 2,
    "comment": "=1+1 <b>&</b> 🎵",
    "heard_seconds": 2.0,
    "plays": 1,
    "answer_seconds": 1.25,
    "answers": {"liked": 5},
}


def began(client: Client) -> str:
    answer = client.post("/api/sessions", {})
    assert answer.status == 201
    return str(answer.json["session"])


def send(client: Client, session: str, data: object) -> Any:
    return client.post(f"/api/sessions/{session}/responses", data)


def test_a_session_tells_the_page_its_list_and_not_those_of_others(client: Client) -> None:
    told = client.post("/api/sessions", {}).json
    assert set(told) == {"session", "page", "list", "done"}
    assert len(told["session"]) >= 22
    assert told["list"]["number"] == 1
    assert told["list"]["trials"][1]["item"] == "trial-001"
    assert "lists" not in told["page"]
    assert told["page"]["title"] == "Melodies & <people>"
    assert told["done"] == []


def test_an_answer_is_kept_with_what_the_list_says_of_its_item(client: Client, served: ServedStudy) -> None:
    session = began(client)
    lies = {"list": 9, "role": "practice", "position": 77, "block": 8, "stimulus": "x", "session": "y", "at": "z"}
    answer = send(client, session, TRIAL | lies)
    assert answer.status == 201
    (kept,) = kept_in(served.folder.responses)
    assert (kept.session, kept.list, kept.role, kept.position, kept.block) == (session, 1, "trial", 3, 1)
    assert kept.stimulus == "00000002"
    assert (kept.said, kept.confidence, kept.quality, kept.comment) == ("generated", 4, 2, TRIAL["comment"])
    assert (kept.heard_seconds, kept.plays, kept.answer_seconds) == (2.0, 1, 1.25)
    assert kept.answers == {"liked": 5}
    assert kept.at.endswith("+00:00")


def test_the_first_answer_counts(client: Client, served: ServedStudy) -> None:
    session = began(client)
    first = send(client, session, TRIAL)
    again = send(client, session, TRIAL | {"said": "person"})
    assert (first.status, again.status) == (201, 200)
    assert again.json == first.json
    assert len(kept_in(served.folder.responses)) == 1


def test_a_page_that_is_loaded_again_gets_what_it_had(client: Client) -> None:
    session = began(client)
    kept = [send(client, session, {"item": "consent", "kind": "consent", "answers": {"agreed": True}}).json]
    kept.append(send(client, session, TRIAL).json)
    told = client.get(f"/api/sessions/{session}").json
    assert told["session"] == session
    assert told["list"]["number"] == 1
    assert told["done"] == kept


def test_lists_are_filled_evenly(client: Client) -> None:
    numbers = [client.post("/api/sessions", {}).json["list"]["number"] for _ in range(9)]
    assert numbers == [1, 2, 3, 4, 1, 2, 3, 4, 1]


def test_unknown_sessions_are_told_so(client: Client) -> None:
    for answer in (client.get("/api/sessions/AAAAAAAAAAAAAAAAAAAAAA"), send(client, "AAAAAAAAAAAAAAAAAAAAAA", TRIAL)):
        assert answer.status == 404
        assert "session is not known" in answer.json["error"]


def test_on_a_full_disk_the_page_is_told_to_try_again_and_then_it_is_kept(client: Client, store: Store) -> None:
    session = began(client)
    pages = store._database.connection.execute("PRAGMA page_count").fetchone()[0]
    store._database.connection.execute(f"PRAGMA max_page_count = {pages}")
    long = TRIAL | {"comment": "x" * 4000}
    items = ("trial-001", "trial-002", "trial-003", "practice-01", "attention-01")
    statuses = {item: send(client, session, long | {"item": item}) for item in items}
    refused = {item: answer for item, answer in statuses.items() if answer.status != 201}
    assert {answer.status for answer in refused.values()} == {503}
    assert all("retry-after" in answer.headers for answer in refused.values())
    assert str(store.path) not in refused["attention-01"].json["error"]
    done = client.get(f"/api/sessions/{session}").json["done"]
    assert {each["item"] for each in done} == set(items) - set(refused)
    store._database.connection.execute("PRAGMA max_page_count = 100000")
    assert {send(client, session, long | {"item": item}).status for item in refused} == {201}
