"""What is dropped on a window: files and folders of this computer."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QDropEvent

from melodygen.project import EXTENSION
from ui.bringing.endings import is_tune


def dropped_paths(event: QDropEvent) -> list[Path]:
    """The folders and files of this computer that are dropped."""
    return [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]


def dropped_file(event: QDropEvent) -> Path | None:
    """The first project among them, or tune from elsewhere."""
    return next((path for path in dropped_paths(event) if path.suffix == EXTENSION or is_tune(path)), None)


def dropped_folder(event: QDropEvent) -> Path | None:
    """The first folder among them."""
    return next((path for path in dropped_paths(event) if path.is_dir()), None)
