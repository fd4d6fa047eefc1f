from __future__ import annotations

import json
from collections.abc import Callable

import pytest

from melodygen.cli import midi_ports
from melodygen.errors import NoPortError
from tests.cli.conftest import Run


@pytest.fixture(autouse=True)
def ports(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(midi_ports, "port_names", lambda: ("Synth:in 128:0", "Drums"))
    monkeypatch.setattr(midi_ports, "has_virtual", lambda: True)


def test_ports_are_listed_and_the_one_of_our_own_after_them(run: Run) -> None:
    lines = run("midi-ports").stdout.splitlines()
    assert lines[:2] == ["Synth:in 128:0", "Drums"]
    assert lines[2].startswith("virtual makes one")


def test_without_ports_it_says_so(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(midi_ports, "port_names", tuple)
    assert run("midi-ports").stdout.startswith("no port is connected\n")


def test_where_there_can_be_none_of_our_own_loopmidi_is_named(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(midi_ports, "has_virtual", lambda: False)
    assert "loopMIDI" in run("midi-ports").stdout


def test_json_is_for_programs(run: Run) -> None:
    assert json.loads(run("midi-ports", "--json").stdout) == {"ports": ["Synth:in 128:0", "Drums"], "virtual": True}


def test_without_midi_it_is_one_line(refused: Callable[..., str], monkeypatch: pytest.MonkeyPatch) -> None:
    def absent() -> None:
        raise NoPortError("this system has no MIDI ports; try something")

    monkeypatch.setattr(midi_ports, "port_names", absent)
    assert refused("midi-ports") == "melodygen: this system has no MIDI ports; try something\n"
