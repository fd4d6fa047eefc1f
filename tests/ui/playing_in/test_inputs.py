"""The ports that notes come from: one open at a time, whatever the order in which they open."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from PySide6.QtWidgets import QApplication

from melodygen.errors import NoPortError
from tests.ui.doubles import Later
from ui.playing_in.inputs import MidiInputs
from ui.playing_in.keys import OnNote


class Ports:
    """What is open, and what is told."""

    def __init__(self) -> None:
        self.open: list[str] = []
        self.told: list[str] = []
        self.runner = Later()
        self.inputs = MidiInputs(lambda *_: None, lambda: ("One", "Two"), self.open_input, self.runner)
        self.inputs.failed.connect(lambda error: self.told.append(str(error)))
        self.inputs.listed.connect(lambda names: self.told.append(", ".join(names)))

    def open_input(self, name: str, _: OnNote) -> SimpleNamespace:
        if name == "Broken":
            raise NoPortError("it would not open")
        self.open.append(name)
        return SimpleNamespace(close=lambda: self.open.remove(name))

    def run_all(self) -> None:
        while self.runner.calls:
            self.runner.run()


@pytest.fixture
def ports(qapp: QApplication) -> Ports:
    return Ports()


def test_one_port_is_open_at_a_time(ports: Ports) -> None:
    ports.inputs.use("One")
    ports.run_all()
    assert ports.open == ["One"]
    ports.inputs.use("Two")
    assert ports.open == []
    ports.run_all()
    assert ports.open == ["Two"]
    ports.inputs.use("")
    assert ports.open == []


@pytest.mark.parametrize("first", ["One", "Broken"])
def test_another_choice_while_one_is_being_opened_leaves_only_the_last(ports: Ports, first: str) -> None:
    ports.inputs.use(first)
    ports.inputs.use("Two")
    ports.run_all()
    assert (ports.open, ports.told) == (["Two"], [])


def test_what_opens_after_all_is_over_is_closed(ports: Ports) -> None:
    ports.inputs.use("One")
    ports.inputs.rest()
    ports.run_all()
    assert ports.open == []


def test_what_would_not_open_is_told_and_can_be_tried_again(ports: Ports) -> None:
    for _ in range(2):
        ports.inputs.use("Broken")
        ports.run_all()
    assert ports.told == ["it would not open"] * 2


def test_ports_are_listed_when_they_are_others_than_before(ports: Ports) -> None:
    ports.inputs.watch()
    ports.run_all()
    ports.inputs.rest()
    ports.inputs.watch()
    ports.run_all()
    ports.inputs.rest()
    assert ports.told == ["One, Two"]
