"""Which files are opened as tunes to work on, known before anything that reads them is loaded."""

from __future__ import annotations

from pathlib import Path

TUNE_ENDINGS = (".mid", ".midi", ".musicxml", ".xml", ".mxl", ".abc")


def is_tune(path: Path) -> bool:
    """Whether its name says that it is a file of notes from elsewhere."""
    return path.suffix.lower() in TUNE_ENDINGS
