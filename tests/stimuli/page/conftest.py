"""A browser, and a study that it opens."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from melodygen.stimuli.page import Host
from melodygen.stimuli.study_page import StudyPage
from tests.stimuli.page.stub import STUDY, Stub, started, write_study

if TYPE_CHECKING:
    from playwright.sync_api import Browser

    from tests.stimuli.page.listening import Listener

Start = Callable[..., tuple["Listener", Stub]]
"""Hands out a study, and opens a tab for it."""


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    pytest.importorskip("playwright", reason="the page in a browser needs playwright")
    from tests.stimuli.page.listening import CHROMIUM, chromium

    if CHROMIUM is None:
        pytest.skip("no Chromium is installed: apt-get install chromium")
    with chromium() as found:
        yield found


@pytest.fixture
def start(browser: Browser, tmp_path: Path) -> Iterator[Start]:
    from tests.stimuli.page.listening import Listener, quick

    opened: list[Callable[[], None]] = []

    def begin(study: StudyPage = STUDY, host: Host = Host(), **options: Any) -> tuple[Listener, Stub]:  # noqa: B008
        write_study(tmp_path / "study", study, host)
        stub = Stub(study)
        server, address = started(tmp_path / "study", stub)
        context = quick(browser, **options)
        opened.extend((context.close, server.shutdown, server.server_close))
        return Listener(context.new_page(), address, study.language), stub

    yield begin
    for close in opened:
        close()
