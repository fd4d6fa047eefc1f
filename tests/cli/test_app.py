from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import Any

import pytest

from tests.cli.conftest import Run

app = import_module("melodygen.cli.app")


class Program:
    """What installation leaves for the window: a name and a way to load it."""

    def __init__(self, load: Callable[[], Any]) -> None:
        self.load = load


def installed(monkeypatch: pytest.MonkeyPatch, load: Callable[[], Any], *, reason: str | None = None) -> None:
    monkeypatch.setattr(app, "entry_points", lambda **_: (Program(load),))
    monkeypatch.setattr(app, "why_no_window", lambda: reason)


def never() -> Any:
    return pytest.fail("the window is not to be loaded")


def test_window_is_opened_with_the_project(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[list[str]] = []
    installed(monkeypatch, lambda: lambda arguments: seen.append(arguments) or 0)  # type: ignore[func-returns-value]
    assert run("app", "theme.melody").exit_code == 0
    assert run("app").exit_code == 0
    assert seen == [["theme.melody"], []]


def test_exit_code_of_the_window_is_handed_on(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    installed(monkeypatch, lambda: lambda _: 3)
    assert run("app").exit_code == 3


def test_without_pyside6_one_sentence_says_how_to_get_it(
    refused: Callable[..., str], monkeypatch: pytest.MonkeyPatch
) -> None:
    installed(monkeypatch, never, reason="PySide6 is not installed")
    monkeypatch.setattr(app, "qt_version", lambda: "")
    message = refused("app")
    assert "the window cannot open: PySide6 is not installed; type: " in message
    assert "pip install 'melodygen[gui]'" in message


def test_without_a_display_qt_is_not_even_tried(refused: Callable[..., str], monkeypatch: pytest.MonkeyPatch) -> None:
    installed(monkeypatch, never, reason="there is no display")
    monkeypatch.setattr(app, "qt_version", lambda: "6.11.1")
    assert "there is no display; melodygen doctor says what mends it" in refused("app")


def test_toolkit_that_does_not_load_is_one_sentence_too(
    refused: Callable[..., str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken() -> Any:
        raise ImportError("libEGL.so.1: cannot open shared object file")

    installed(monkeypatch, broken)
    assert "the window cannot open: libEGL.so.1" in refused("app")


def test_window_is_installed_under_that_name() -> None:
    (program,) = app.entry_points(group="gui_scripts", name=app.PROGRAM)
    assert program.value == "ui.app:main"
