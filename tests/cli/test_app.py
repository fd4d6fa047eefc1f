from __future__ import annotations

import sys
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


def installed(monkeypatch: pytest.MonkeyPatch, load: Callable[[], Any]) -> None:
    monkeypatch.setattr(app, "entry_points", lambda **_: (Program(load),))


def raising(error: Exception) -> Callable[[], Any]:
    def load() -> Any:
        raise error

    return load


def test_window_is_opened_with_the_project(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[list[str]] = []
    monkeypatch.setattr(sys, "argv", ["melodygen"])
    installed(monkeypatch, lambda: lambda: seen.append(sys.argv))
    assert run("app", "theme.melody").exit_code == 0
    assert seen == [["melodygen-app", "theme.melody"]]


def test_exit_code_of_the_window_is_handed_on(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "argv", ["melodygen"])
    installed(monkeypatch, lambda: lambda: 3)
    assert run("app").exit_code == 3


def test_without_pyside6_one_sentence_says_how_to_get_it(
    refused: Callable[..., str], monkeypatch: pytest.MonkeyPatch
) -> None:
    installed(monkeypatch, raising(ModuleNotFoundError("No module named 'PySide6'", name="PySide6")))
    assert "the window needs PySide6, which is not installed; type: " in refused("app")


def test_toolkit_that_does_not_load_sends_to_the_doctor(
    refused: Callable[..., str], monkeypatch: pytest.MonkeyPatch
) -> None:
    installed(monkeypatch, raising(ImportError("libEGL.so.1: cannot open shared object file", name="PySide6.QtGui")))
    message = refused("app")
    assert "libEGL.so.1" in message
    assert "melodygen doctor" in message


def test_window_is_installed_under_that_name() -> None:
    (program,) = app.entry_points(group="gui_scripts", name=app.PROGRAM)
    assert program.value == "ui.app:main"
