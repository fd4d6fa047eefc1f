"""Shows a file in the system's file manager: selected where the system can, else its folder."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QAction, QDesktopServices

from ui.jobs import Runner, Task

ANSWER_S = 5
"""How long the file manager may take to answer."""


def selecting_command(path: Path, platform: str = sys.platform) -> tuple[str, list[str]]:
    """The program, with its arguments, that opens the folder of `path` with the file selected."""
    if platform == "win32":
        return "explorer", ["/select,", str(path)]
    if platform == "darwin":
        return "open", ["-R", str(path)]
    address = QUrl.fromLocalFile(str(path)).toEncoded().data()
    wanted = bytes(address).decode("ascii").replace(",", "%2C")  # a comma would end the first address of the list
    return "dbus-send", [
        "--session", "--print-reply", "--dest=org.freedesktop.FileManager1", "/org/freedesktop/FileManager1",
        "org.freedesktop.FileManager1.ShowItems", f"array:string:{wanted}", "string:",
    ]  # fmt: skip


class Reveal(QObject):
    """Knows the file that was written last, and shows it when `action` asks; `refused` says why it cannot."""

    refused = Signal(str)

    def __init__(
        self,
        action: QAction,
        runner: Runner,
        *,
        select: Callable[[Path], bool] | None = None,
        open_folder: Callable[[QUrl], bool] = QDesktopServices.openUrl,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._action, self._select, self._open_folder = action, select or selected, open_folder
        self._path: Path | None = None
        self._task = Task(runner, self)
        self._task.finished.connect(self._on_asked)
        action.setEnabled(False)
        action.triggered.connect(self.show)

    def remember(self, path: Path) -> None:
        """`path` is what was written last."""
        self._path = path
        self._action.setEnabled(True)

    def show(self) -> None:
        """Show it; where the system cannot select a file, its folder is opened."""
        if self._path is None:
            return
        if self._path.exists():
            self._task.start(self._select, self._path)
        else:
            self.refused.emit(self.tr("{path} is no longer there; export it again").format(path=self._path))

    def _on_asked(self, is_selected: bool) -> None:
        if not is_selected and self._path is not None:
            self._open_folder(QUrl.fromLocalFile(str(self._path.parent)))


def selected(path: Path, command: Callable[[Path], tuple[str, list[str]]] = selecting_command) -> bool:
    """On a job's thread: whether the system has shown the file at `path`."""
    program, arguments = command(path)
    try:
        done = subprocess.run([program, *arguments], capture_output=True, check=False, timeout=ANSWER_S)  # noqa: S603 - our own words
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0 or sys.platform == "win32"  # Explorer says 1 also where it has shown the file
