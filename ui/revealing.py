"""Shows a file in the system's file manager: selected where the system can, else its folder."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QProcess, QUrl, Signal
from PySide6.QtGui import QAction, QDesktopServices


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
        command: Callable[[Path], tuple[str, list[str]]] = selecting_command,
        open_folder: Callable[[QUrl], bool] = QDesktopServices.openUrl,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._action, self._command, self._open_folder = action, command, open_folder
        self._path: Path | None = None
        action.setEnabled(False)
        action.triggered.connect(self.show)

    def remember(self, path: Path) -> None:
        """`path` is what was written last."""
        self._path = path
        self._action.setEnabled(True)

    def show(self) -> None:
        """Show it; where the system cannot select a file, its folder is opened."""
        path = self._path
        if path is None:
            return
        if not path.exists():
            self.refused.emit(self.tr("{path} is no longer there; export it again").format(path=path))
            return
        process = QProcess(self)
        process.finished.connect(lambda code, _: self._on_finished(path, code))
        process.errorOccurred.connect(lambda error: self._on_error(path, error))
        process.finished.connect(process.deleteLater)
        process.start(*self._command(path))

    def _on_finished(self, path: Path, code: int) -> None:
        """Explorer says 1 also where it has shown the file."""
        if code and sys.platform != "win32":
            self._open_folder(QUrl.fromLocalFile(str(path.parent)))

    def _on_error(self, path: Path, error: QProcess.ProcessError) -> None:
        if error == QProcess.ProcessError.FailedToStart:
            self._open_folder(QUrl.fromLocalFile(str(path.parent)))
