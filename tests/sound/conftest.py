from __future__ import annotations

from pathlib import Path

import pytest

from melodygen.sound.soundfonts import find_soundfont, usual_places
from tests.null_sink import mortal_null_sink, null_sink, shared_null_sink

__all__ = ["mortal_null_sink", "null_sink", "shared_null_sink"]


@pytest.fixture(scope="session")
def soundfont() -> Path:
    """The SoundFont that every machine has, so that tests hear the same everywhere."""
    return find_soundfont(places=usual_places()[-1:])
