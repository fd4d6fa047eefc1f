"""The jsPsych export as a laboratory would run it: in a browser, from a server of files, without a network."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from melodygen.stimuli.layout import SetFolder
from melodygen.stimuli.page import texts_of
from melodygen.stimuli.platforms import export
from melodygen.stimuli.study_json import write_study
from tests.stimuli.page.stub import STUDY, tone

if TYPE_CHECKING:
    from playwright.sync_api import Page


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - named so where it comes from
        """Say nothing."""


@pytest.fixture
def address(tmp_path: Path) -> Iterator[str]:
    made = SetFolder(tmp_path / "set")
    made.sounds.mkdir(parents=True)
    for sound in STUDY.sounds.values():
        (made.sounds / sound.files[0]).write_bytes(tone(sound.seconds))
    write_study(STUDY, made.study)
    (folder,) = export(STUDY, made, ["jspsych"])
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(folder)))
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()


@pytest.fixture
def tab(address: str) -> Iterator[Page]:
    """A tab that gets nothing from anywhere but `address`, and in which nothing must go wrong."""
    pytest.importorskip("playwright", reason="the page in a browser needs playwright")
    from tests.stimuli.page.listening import CHROMIUM, PATIENCE_MS, chromium, quick

    if CHROMIUM is None:
        pytest.skip("no Chromium is installed: apt-get install chromium")
    asked_elsewhere: list[str] = []
    troubles: list[str] = []
    with chromium() as browser:
        page = quick(browser).new_page()
        page.set_default_timeout(PATIENCE_MS)
        page.route(
            lambda url: not url.startswith((address, "blob:", "data:")),
            lambda route: (asked_elsewhere.append(route.request.url), route.abort()),
        )
        page.on("pageerror", lambda error: troubles.append(str(error)))
        yield page
    assert not asked_elsewhere
    assert not troubles


def _answers(tab: Page) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = json.loads(tab.evaluate("jsPsych.data.get().json()"))
    return [row for row in rows if row.get("asked")]


def test_melodies_are_heard_and_judged_without_a_network(tab: Page, address: str) -> None:
    texts = texts_of("en")

    def clicks(name: str) -> None:
        tab.get_by_role("button", name=texts[name]).click()

    tab.goto(f"{address}?list=1")
    clicks("consent_agree")
    clicks("next")
    for begin, said in (("practice_start", "person"), ("study_start", "generated")):
        clicks(begin)
        clicks(said)  # comes alive when the sound has ended
        for name in ("confidence", "quality"):
            tab.locator(f"input[name={name}][value='4']").check()
        tab.locator("input[name=known][value=No]").check()
        clicks("next")
    tab.get_by_text(texts["said_question"]).wait_for()
    first, form, second, _ = _answers(tab)
    assert [(row["item"], row["melody"], row["response"]) for row in (first, second)] == [
        ("practice-01", "pppppppp", 0),
        ("trial-001", "aaaaaaaa", 1),
    ]
    assert {name: form["response"][name] for name in ("confidence", "quality", "known")} == {
        "confidence": "4",
        "quality": "4",
        "known": "No",
    }
    assert tab.evaluate("jsPsych.version()") == "8.3.0"
