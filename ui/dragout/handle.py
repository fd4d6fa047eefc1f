"""The handle that a melody is dragged out by.

The file is asked for with the press and dragged as soon as it lies there, so that nothing waits: MIDI takes
milliseconds, sound as long as it takes while the pointer is already on its way.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QMimeData, QPointF, Qt, Signal
from PySide6.QtGui import QDrag, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from ui.dragout.mime import mime_of
from ui.dragout.takeaway import CHORDS, MELODY, Kind
from ui.icon_names import set_icon
from ui.texts import tooltip

Keys = Qt.KeyboardModifier
Request = tuple[tuple[str, ...], Kind]
"""Parts, and the kind of file."""

StartDrag = Callable[[QWidget, QMimeData], None]


class DragHandle(QPushButton):
    """Asks for a file when it is pressed, and gives it away once `offer` has brought it.

    Signals
    -------
    wanted(request)
        A file of these parts and kind is being reached for; `offer` answers.
    taken(path)
        It was dropped somewhere.
    let_go_early()
        The button was let go before there was a file; the next drag will find it.
    renamed()
        It says something else now, which takes another room.

    `clicked` follows a press without a drag.
    """

    wanted = Signal(object)
    taken = Signal(object)
    let_go_early = Signal()
    renamed = Signal()

    def __init__(self, start_drag: StartDrag | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._start_drag = start_drag or self._drag
        self._pressed_at: QPointF | None = None
        self._request: Request | None = None
        self._path: Path | None = None
        self._is_moved = False
        self._what, self._has_words = "", True
        set_icon(self, "drag")
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.setToolTip(
            tooltip(
                self.tr(
                    "Drag this into your DAW: the melody as a MIDI file, or the notes or bars that are chosen, or the "
                    "bars of the loop where one is on. Hold Ctrl or Alt for its sound (WAV), Shift for the chords. "
                    "A click copies the file instead, to be pasted."
                )
            )
        )
        self.say("")

    def say(self, what: str) -> None:
        """Show what of the melody would be dragged: ``"bars 5-8"``, ``"3 notes"``, or nothing for all of it."""
        self._what = what
        self.setAccessibleName(self.tr("Drag {what} out").format(what=what or self.tr("the melody")))
        self._show_text()
        self.renamed.emit()

    def show_words(self, *, has_words: bool) -> None:
        """Say what would be dragged in the button too, or to screen readers alone."""
        self._has_words = has_words
        self._show_text()

    def _show_text(self) -> None:
        is_named = bool(self._what) and self._has_words
        self.setText(self.tr("Drag {what}").format(what=self._what) if is_named else self.tr("Drag"))

    def offer(self, path: Path) -> None:
        """What was `wanted` lies at `path`."""
        self._path = path
        if self._pressed_at is not None:
            self.setCursor(Qt.CursorShape.ClosedHandCursor)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Ask for the file; a drag may follow."""
        super().mousePressEvent(event)
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed_at, self._is_moved = event.position(), False
            self._want(event.modifiers())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Begin the drag where the file is there, and ask for another where other keys are held."""
        if self._pressed_at is None:
            return
        self._is_moved |= (event.position() - self._pressed_at).manhattanLength() >= QApplication.startDragDistance()
        self._want(event.modifiers())
        if not self._is_moved:
            return
        if self._path is None:
            self.setCursor(Qt.CursorShape.WaitCursor)
            return
        path = self._path
        self._end()
        self._start_drag(self, mime_of(path))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Without a drag it was a click, or the file was not there in time."""
        if self._is_moved:
            self.let_go_early.emit()
        else:
            super().mouseReleaseEvent(event)
        self._end()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Escape gives a drag up that has not begun."""
        if event.key() == Qt.Key.Key_Escape and self._pressed_at is not None:
            self._end()
        else:
            super().keyPressEvent(event)

    def _want(self, keys: Keys) -> None:
        parts = CHORDS if keys & Keys.ShiftModifier else MELODY
        kind: Kind = "export_audio" if keys & (Keys.ControlModifier | Keys.AltModifier) else "export_midi"
        if self._request != (parts, kind):
            self._request, self._path = (parts, kind), None
            self.wanted.emit(self._request)

    def _end(self) -> None:
        self._pressed_at = self._request = self._path = None
        self._is_moved = False
        self.setDown(False)
        self.setCursor(Qt.CursorShape.OpenHandCursor)

    def _drag(self, source: QWidget, data: QMimeData) -> None:
        """The system's drag; it returns when the file has been dropped, or nowhere."""
        path = Path(data.urls()[0].toLocalFile())
        drag = QDrag(source)
        drag.setMimeData(data)
        drag.setPixmap(self.icon().pixmap(24))
        if drag.exec(Qt.DropAction.CopyAction) != Qt.DropAction.IgnoreAction:
            self.taken.emit(path)
