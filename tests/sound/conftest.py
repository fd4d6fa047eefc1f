from __future__ import annotations

from pathlib import Path

import pytest

from melodygen.sound.soundfonts import find_soundfont, usual_places
from melodygen.sound.transport import Transport
from tests.null_sink import mortal_null_sink, null_sink, shared_null_sink
from tests.sound.scores import line
from tests.sound.scripted_output import Pair, ScriptedOutput

__all__ = ["mortal_null_sink", "null_sink", "shared_null_sink"]


@pytest.fixture(scope="session")
def soundfont() -> Path:
    """The SoundFont that every machine has, so that tests hear the same everywhere."""
    return find_soundfont(places=usual_places()[-1:])


@pytest.fixture
def pair() -> Pair:
    """A transport with four quarter notes, half a second each, and the output that it plays on."""
    output = ScriptedOutput(now_ms=1000)
    transport = Transport(output)
    transport.load(line([60, 62, 64, 65]))
    return transport, output
