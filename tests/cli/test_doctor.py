from __future__ import annotations

import json
from importlib import import_module

import pytest

from melodygen.doctor import Finding
from tests.cli.conftest import Run

doctor = import_module("melodygen.cli.doctor")

FINE = Finding("Python", "3.11.7", is_ok=True, is_essential=True)
NO_SOUND = Finding("FluidSynth", "not found", is_ok=False, remedy="apt install fluidsynth")
NO_QT = Finding("Qt", "not installed", is_ok=False, is_essential=True, remedy="pip install melodygen[gui]")


def test_all_that_is_essential_is_there(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(doctor, "examine", lambda: (FINE, NO_SOUND))
    result = run("doctor")
    assert result.exit_code == 0
    assert [line.split() for line in result.stdout.splitlines()] == [
        ["ok", "Python", "3.11.7"],
        ["lacks", "FluidSynth", "not", "found"],
        ["->", "apt", "install", "fluidsynth"],
    ]


def test_something_essential_is_missing(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(doctor, "examine", lambda: (FINE, NO_QT))
    result = run("doctor")
    assert result.exit_code == 1
    assert "MISSING Qt" in result.stdout


def test_findings_as_json(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(doctor, "examine", lambda: (NO_SOUND,))
    (finding,) = json.loads(run("doctor", "--json").stdout)
    assert finding["name"] == "FluidSynth"
    assert finding["remedy"] == "apt install fluidsynth"


def test_this_system_is_examined(run: Run) -> None:
    assert "Python" in run("doctor").stdout
