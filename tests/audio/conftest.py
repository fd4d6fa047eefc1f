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
    """Four seconds and what rings on: a little more than loudness needs to be told reliably."""
    return generate(Parameters(bars=2, seed=3, tempo_bpm=120))


@pytest.fixture(scope="session")
def longer() -> Melody:
    """Eight seconds, with peaks that stand out."""
    return generate(Parameters(bars=4, seed=3, tempo_bpm=120, mood="angry"))
