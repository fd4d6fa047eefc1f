from __future__ import annotations

import sys
from pathlib import Path

import pytest

from melodygen.errors import NoPortError
from melodygen.midi import VIRTUAL, ports
from melodygen.midi.ports import matching, open_port, port_names

NAMES = ("Midi Through:Port-0 14:0", "Synth:in 128:0", "Synth:out 128:1", "Synth")


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        ("Synth:in 128:0", "Synth:in 128:0"),
        ("Synth:in 130:0", "Synth:in 128:0"),
        ("Synth", "Synth"),
        ("through", "Midi Through:Port-0 14:0"),
    ],
)
def test_port_is_found_by_its_name_without_its_numbers_or_by_a_part(wanted: str, found: str) -> None:
    assert matching(NAMES, wanted) == found


@pytest.mark.parametrize("wanted", ["Organ", "synth:"])
def test_name_of_none_or_of_two_is_refused_with_those_there_are(wanted: str) -> None:
    with pytest.raises(NoPortError, match=r"there are: Midi Through:Port-0 14:0, Synth:in"):
        matching(NAMES, wanted)


def test_without_rtmidi_one_sentence_says_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "rtmidi", None)
    with pytest.raises(NoPortError, match="pip install python-rtmidi"):
        port_names()


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="ALSA and JACK are Linux's")
def test_without_sequencer_and_jack_one_sentence_says_so(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(ports, "SEQUENCER", tmp_path / "seq")
    monkeypatch.setattr(ports, "JACK_SERVERS", tmp_path)
    with pytest.raises(NoPortError, match="modprobe snd-seq"):
        port_names()


def test_windows_is_told_of_loopmidi(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "win32")
    with pytest.raises(NoPortError, match="loopMIDI"):
        open_port(VIRTUAL)
