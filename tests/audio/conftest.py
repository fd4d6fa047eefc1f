from __future__ import annotations

from pathlib import Path

import pytest

from melodygen import Parameters, generate
from melodygen.melody import Melody
from melodygen.sound.soundfonts import find_soundfont, usual_places


@pytest.fixture(scope="session")
def soundfont() -> Path:
    """The SoundFont that every machine has, so that tests hear the same everywhere."""
    return find_soundfont(places=usual_places()[-1:])


@pytest.fixture(scope="session")
def melody() -> Melody:
    return generate(Parameters(bars=4, seed=3, tempo_bpm=120))
