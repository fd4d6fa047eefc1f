"""A file as it goes over the clipboard and through a drag: a list of addresses, which every DAW and file manager takes.

On Windows Qt gives it out as CF_HDROP as well.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, QUrl

GNOME_FILES = "x-special/gnome-copied-files"
"""How file managers of Linux tell copied files from text."""


def mime_of(path: Path) -> QMimeData:
    """The file at `path`, to be copied."""
    data = QMimeData()
    url = QUrl.fromLocalFile(str(path))
    data.setUrls([url])
    data.setData(GNOME_FILES, b"copy\n" + bytes(url.toEncoded().data()))
    return data
