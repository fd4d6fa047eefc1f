"""Notes that come in, by a stand-in for the library: this system may have no MIDI."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

import pytest

from melodygen.errors import NoPortError
from melodygen.midi import MidiInput, input_names, inputs


class Library:
    """As much of rtmidi as comes in; `MidiIn` is itself."""

    class SystemError(Exception):  # noqa: A001 - the library's name
        pass

    def __init__(self, names: list[str]) -> None:
        self.names = names
        self.callback: Callable[[tuple[list[int], float], Any], None] | None = None
        self.told: list[str] = []

    def MidiIn(self, _api: int, name: str) -> Library:  # noqa: N802, ARG002 - the library's name
        return self

    def get_ports(self) -> list[str]:
        return self.names

    def open_port(self, index: int, _name: str) -> None:
        if self.names[index] == "Busy":
            raise self.SystemError("in use")
        self.told.append(f"open {self.names[index]}")

    def set_callback(self, call: Callable[[tuple[list[int], float], Any], None]) -> None:
        self.callback = call

    def cancel_callback(self) -> None:
        self.callback = None

    def delete(self) -> None:
        self.told.append("delete")


@pytest.fixture
def library(monkeypatch: pytest.MonkeyPatch) -> Library:
    library = Library(["Keys 20:0", "Busy"])
    monkeypatch.setattr(inputs, "load", lambda: library)
    monkeypatch.setattr(inputs, "api", lambda _: 0)
    return library


def test_ports_are_named(library: Library) -> None:
    assert input_names() == ("Keys 20:0", "Busy")
    assert library.told == ["delete"]


def test_notes_come_with_the_time_at_which_they_came(library: Library) -> None:
    came: list[tuple[float, int, int]] = []
    port = MidiInput("Keys", lambda *note: came.append(note))
    before_s = time.perf_counter()
    assert library.callback is not None
    for message in ([0x93, 60, 90], [0x83, 60, 40], [0x90, 62, 0], [0xB0, 64, 127], [0xC0, 5], [0xF8]):
        library.callback((message, 0.0), None)
    assert [note[1:] for note in came] == [(60, 90), (60, 0), (62, 0)]
    assert before_s <= came[0][0] <= came[2][0] <= time.perf_counter()
    port.close()
    assert library.callback is None
    assert library.told == ["open Keys 20:0", "delete"]


@pytest.mark.parametrize(("name", "problem"), [("Organ", "there is no MIDI port 'Organ'"), ("Busy", "in use")])
def test_a_port_that_is_not_there_or_taken_is_refused_and_given_back(library: Library, name: str, problem: str) -> None:
    with pytest.raises(NoPortError, match=problem):
        MidiInput(name, lambda *_: None)
    assert library.told == ["delete"]
