"""What came of learning: how much was learned, and what was passed over and why."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from ui.language import said
from ui.learning.names import label_of
from ui.theme import set_role

SHOWN_LINES = 8


class LearnReport(QWidget):
    """The command's report for reading and copying."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title, self.summary, self.heading = QLabel(self), QLabel(self), QLabel(self)
        self.summary.setWordWrap(True)
        set_role(self.title, "title")
        set_role(self.heading, "heading")
        self.skipped = QPlainTextEdit(self)
        self.skipped.setReadOnly(True)
        self.skipped.setTabChangesFocus(True)
        self.skipped.setMinimumHeight(QFontMetrics(self.skipped.font()).lineSpacing() * SHOWN_LINES)
        self.skipped.setAccessibleName(self.tr("Files that were passed over, and why"))
        self._lay_out()

    @property
    def text(self) -> str:
        """All of it."""
        parts = (self.title.text(), self.summary.text(), self.heading.text(), self.skipped.toPlainText())
        return "\n".join(part for part in parts if part) + "\n"

    def show_report(self, report: Mapping[str, Any], folder: Path) -> None:
        """Say what the command reported; files in `folder` are named as they are in it."""
        skipped = report["skipped"]
        self.title.setText(self.tr("Learned {label}").format(label=label_of(report["learned"])))
        self.summary.setText(f"{self._summary(report['stretches'], report['melodies'])} {self._chords(report)}")
        self.heading.setText(self.tr("Passed over: {count}").format(count=len(skipped)) if skipped else "")
        lines = (f"{_short(Path(one['file']), folder)}: {said(one['reason'])}" for one in skipped)
        self.skipped.setPlainText("\n".join(lines))
        for part in (self.heading, self.skipped):
            part.setVisible(bool(skipped))

    def _summary(self, stretches: int, melodies: int) -> str:
        found = self.tr("From {stretches} stretches of 4 to 16 bars in {melodies} melodies.")
        if melodies == 1:
            found = self.tr("From {stretches} stretches of 4 to 16 bars in one melody.")
        chosen = self.tr("It stands in the Style choice now, and is chosen.")
        return f"{found.format(stretches=stretches, melodies=melodies)} {chosen}"

    def _chords(self, report: Mapping[str, Any]) -> str:
        """Where its chord changes come from."""
        named, heard = report["chords"]["named"], report["chords"]["heard"]
        if not named and not heard:
            return self.tr("Its chord changes are the published ones.")
        said = self.tr("Chords are named in {named} of the melodies and heard in {heard}.")
        return said.format(named=named, heard=heard)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        for widget in (self.title, self.summary, self.heading):
            layout.addWidget(widget)
        layout.addWidget(self.skipped, 1)
        layout.addStretch(0)


def _short(file: Path, folder: Path) -> str:
    """Its name as it is in `folder`; all of it where it is elsewhere."""
    return str(file.relative_to(folder)) if folder in file.parents else str(file)
