"""The study page in a browser, on the server that it is made for."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from benchmarks.serving.process import TOKEN, Server
from melodygen.stimuli.layout import SetFolder
from tests.stimuli.kept import kept_in
from tests.stimuli.page.stub import write_study

if TYPE_CHECKING:
    from playwright.sync_api import BrowserContext


@pytest.fixture
def tabs() -> Iterator[BrowserContext]:
    pytest.importorskip("playwright", reason="the page in a browser needs playwright")
    from tests.stimuli.page.listening import CHROMIUM, chromium, quick

    if CHROMIUM is None:
        pytest.skip("no Chromium is installed: apt-get install chromium")
    with chromium() as browser:
        yield quick(browser)


def test_a_listener_loses_nothing_though_the_server_is_killed(tabs: BrowserContext, tmp_path: Path) -> None:
    from tests.stimuli.page.listening import ITEMS, Listener

    write_study(SetFolder(tmp_path).listeners)
    server = Server(tmp_path)
    server.start()
    try:
        listener = Listener(tabs.new_page(), f"http://{server.host}/")
        listener.opens()
        listener.reaches_the_melodies()
        server.kill()
        listener.sees("practice_count")
        listener.hears()
        listener.judges()
        server.start()
        listener.sees("study_title")
        listener.clicks("study_start")
        for words in ("melody_count", "melody_count", "break_title", "melody_count"):
            listener.sees(words)
            if words == "break_title":
                listener.clicks("break_end")
            else:
                listener.hears()
                listener.judges()
        listener.tells_of_oneself()
        listener.is_saved()
        troubles = [each for each in listener.troubles if "ERR_CONNECTION" not in each]
        researcher = tabs.new_page()
        researcher.on("console", lambda message: troubles.append(message.text))
        researcher.goto(f"http://{server.host}/researcher?token={TOKEN}")
        researcher.wait_for_url(f"http://{server.host}/researcher")
        assert researcher.get_by_role("heading", level=1).inner_text() == "Melodies: made or generated?"
        assert researcher.locator(".tile.complete dd").inner_text() == "1"
        assert troubles == []
    finally:
        server.stop()
    kept = kept_in(SetFolder(tmp_path).responses)
    assert [each.item for each in kept] == ITEMS
    assert [each.stimulus for each in kept if each.kind == "trial"] == ["pppppppp", "aaaaaaaa", "bbbbbbbb", "cccccccc"]
    assert kept[-2].answers == {"age": 33.5, "training": 2, "job": "Producer"}
