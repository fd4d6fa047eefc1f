"""The lane of the performance as a widget: how fast and how loud the melody is played, along what the roll sees."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, QRectF
from PySide6.QtGui import QHelpEvent, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QToolTip

from ui.language import brief, number
from ui.roll.lane.below import Lane
from ui.roll.lane.played_drawing import HEIGHT_PX, Polylines, draw_played, value_words
from ui.roll.sheet import Sheet
from ui.roll.widget import PianoRoll
from ui.roll.words import place
from ui.texts import roll_text

CURSOR_PX = 1


class PlayedLane(Lane):
    """Shows tempo and loudness; painted once for what the roll sees, over which the cursor goes."""

    def __init__(self, roll: PianoRoll) -> None:
        super().__init__(roll, HEIGHT_PX, _words)
        self._lines: Polylines | None = None
        self._picture: QPixmap | None = None
        self._cursor: int | None = None
        self._is_heard = True
        self.setAccessibleName(self.tr("Performance"))
        roll.cursor_moved.connect(self._move_cursor)

    def set_heard(self, *, is_on: bool) -> None:
        """Whether what it shows is what is heard."""
        self._is_heard = is_on
        self._follow()

    def event(self, event: QEvent) -> bool:
        """A tip says how fast and how loud it is under the pointer."""
        view, sheet = self._roll.view(), self._roll.sheet
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip and view and sheet:
            ticks = min(
                max(view.time.ticks(event.pos().x()), -sheet.melody.lead_in_ticks), sheet.melody.length_ticks - 1
            )
            where = place(sheet.melody, int(ticks))
            text = f"{where[0].upper()}{where[1:]}: {value_words(sheet, ticks)}"
            QToolTip.showText(event.globalPos(), text if event.pos().x() >= view.bands.keys_px else "", self)
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Copy the picture to where it was uncovered, and draw the cursor over it."""
        with QPainter(self) as painter:
            self._paint(painter, event.rect())

    def _paint(self, painter: QPainter, area: QRect) -> None:
        if self._picture is None or self._picture.devicePixelRatio() != self.devicePixelRatioF():
            self._picture = self._drawn()
        scale = self._picture.devicePixelRatio()
        source = QRectF(area.x() * scale, area.y() * scale, area.width() * scale, area.height() * scale)
        painter.drawPixmap(QRectF(area), self._picture, source)
        if self._cursor is not None:
            painter.fillRect(self._cursor, 0, CURSOR_PX, HEIGHT_PX, self._roll.ink["cursor"])

    def _drawn(self) -> QPixmap:
        scale = self.devicePixelRatioF()
        picture = QPixmap(self.size() * scale)
        picture.setDevicePixelRatio(scale)
        view, sheet, ink = self._roll.view(), self._roll.sheet, self._roll.ink
        picture.fill(ink["panel"])
        if view is not None and sheet is not None:
            if self._lines is None or self._lines.played is not sheet.played:
                self._lines = Polylines(sheet.played)
            with QPainter(picture) as painter:
                draw_played(painter, view, sheet, self._lines, ink, is_heard=self._is_heard)
        return picture

    def refresh(self) -> None:
        """Draw all anew."""
        self._picture = None
        self._cursor = self._cursor_x()
        super().refresh()

    def _move_cursor(self) -> None:
        before, self._cursor = self._cursor, self._cursor_x()
        if before != self._cursor:
            for x in (before, self._cursor):
                if x is not None:
                    self.update(QRect(x, 0, CURSOR_PX, HEIGHT_PX))

    def _cursor_x(self) -> int | None:
        """Where the cursor is, if it is in view."""
        view, ticks = self._roll.view(), self._roll.cursor_ticks
        if view is None or ticks is None:
            return None
        x = round(view.time.x(ticks))
        return x if view.bands.keys_px <= x <= view.width_px else None


def _words(sheet: Sheet | None) -> str:
    """What the lines reach, for screen readers."""
    if sheet is None or not sheet.melody.notes:
        return ""
    (slow, fast), (soft, loud) = sheet.played.tempo.reached, sheet.played.loudness.reached
    return roll_text("Tempo from {slow} to {fast} BPM, loudness from {soft} to {loud} dB.").format(
        slow=brief(round(slow)), fast=brief(round(fast)),
        soft=number(soft, is_signed=True), loud=number(loud, is_signed=True),
    )  # fmt: skip
