"""The lane as a widget: it stands in the foot of the roll, sees what that sees, and asks for other velocities."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QToolTip

from ui.roll.geometry import View
from ui.roll.lane.below import Lane
from ui.roll.lane.drawing import HEIGHT_PX, draw_lane, draw_value, velocity_at
from ui.roll.lane.edits import LaneGesture, Lifting, Resetting, Spot, Sweeping
from ui.roll.sheet import Sheet
from ui.roll.widget import ADDING, PianoRoll
from ui.roll.words import note_words
from ui.texts import roll_text

NOTHING_HELD = -(10**9)
"""An onset that no note has."""

NEAR_PX = 6.0
"""How near to its stem a note is taken by it."""


class VelocityLane(Lane):
    """Shows the velocities of the notes that the roll shows.

    Signals
    -------
    edit_requested(NoteEdit)
        A gesture has ended.

    """

    edit_requested = Signal(object)

    def __init__(self, roll: PianoRoll) -> None:
        super().__init__(roll, HEIGHT_PX, _words)
        self._gesture: LaneGesture | None = None
        self._held = NOTHING_HELD
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Velocities"))
        roll.installEventFilter(self)

    def set_shown(self, *, is_on: bool) -> None:
        """Whether it is there; what was begun in it is given up."""
        self._cancel()
        super().set_shown(is_on=is_on)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Escape gives up what was begun here, though the roll has the keyboard."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Escape:
            return self._cancel()
        return super().eventFilter(watched, event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Begin a gesture of the tool that is held."""
        seen = self._seen()
        if seen is None or event.button() != Qt.MouseButton.LeftButton:
            return
        self._roll.setFocus(Qt.FocusReason.MouseFocusReason)
        view, sheet = seen
        spot = self._spot(view, sheet, event.position())
        tool = self._roll.hand.tool
        if tool == "erase":
            self._gesture = Resetting(sheet).to(spot)
        elif tool in {"draw", "curve"}:
            self._gesture = Sweeping.at(sheet, spot)
        elif spot.note is not None:
            self._lift(sheet, spot, is_adding=bool(event.modifiers() & ADDING))
        else:
            self._roll.selection.choose(())
        self._hold(sheet, spot)
        self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Go on with it, or tell which note is under the pointer."""
        seen = self._seen()
        if seen is None:
            return
        spot = self._spot(*seen, event.position())
        if self._gesture is not None:
            self._gesture = self._gesture.to(spot)
            if isinstance(self._gesture, Sweeping):
                self._hold(seen[1], spot)
            self.update()
        is_free = self._roll.hand.tool == "point"
        shape = Qt.CursorShape.SizeVerCursor if is_free and spot.note is not None else Qt.CursorShape.ArrowCursor
        self.setCursor(shape if is_free else Qt.CursorShape.CrossCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Ask for what came of it."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        gesture = self._gesture
        self._cancel()
        if gesture is not None and gesture.edit is not None:
            self.edit_requested.emit(gesture.edit)

    def event(self, event: QEvent) -> bool:
        """A tip says what the note under the pointer is."""
        seen = self._seen()
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip and seen is not None:
            self._show_tip(*seen, event.pos(), event.globalPos())
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw what the roll shows, with the velocities that a gesture would set."""
        with QPainter(self) as painter:
            painter.setClipRect(event.rect())
            self._draw(painter)

    def _draw(self, painter: QPainter) -> None:
        seen, ink = self._seen(), self._roll.ink
        if seen is None:
            painter.fillRect(self.rect(), ink["panel"])
            return
        view, sheet = seen
        changed = self._gesture.velocities if self._gesture else {}
        draw_lane(painter, view, sheet, self._roll.selection.onsets, ink, changed)
        if self._held in changed:
            draw_value(painter, view, self._held, changed[self._held], ink)

    def _lift(self, sheet: Sheet, spot: Spot, *, is_adding: bool) -> None:
        """Choose the note there, and hold all that are chosen."""
        onset, selection = sheet.onsets[spot.note or 0], self._roll.selection
        if is_adding:
            selection.toggle(onset)
        elif onset not in selection.onsets:
            selection.choose({onset})
        self._gesture = Lifting(sheet, selection.onsets, spot.velocity)

    def _hold(self, sheet: Sheet, spot: Spot) -> None:
        """Say the velocity of the note there."""
        if spot.note is not None:
            self._held = sheet.onsets[spot.note]

    def _cancel(self) -> bool:
        had_begun, self._gesture, self._held = self._gesture is not None, None, NOTHING_HELD
        self.update()
        return had_begun

    def _seen(self) -> tuple[View, Sheet] | None:
        view, sheet = self._roll.view(), self._roll.sheet
        return (view, sheet) if view is not None and sheet is not None else None

    def _spot(self, view: View, sheet: Sheet, at: QPointF | QPoint) -> Spot:
        """What is there: the note whose stem is nearest, or that sounds there."""
        ticks = view.time.ticks(at.x())
        reach = NEAR_PX / view.time.px_per_tick
        near = [index for index, onset in enumerate(sheet.onsets) if abs(onset - ticks) <= reach]
        note = min(near, key=lambda index: abs(sheet.onsets[index] - ticks)) if near else sheet.note_at(ticks)
        return Spot(ticks, velocity_at(at.y()), note if at.x() >= view.bands.keys_px else None)

    def _show_tip(self, view: View, sheet: Sheet, at: QPoint, on_screen: QPoint) -> None:
        note = self._spot(view, sheet, at).note
        text = note_words(sheet, note) if note is not None else ""
        if note is not None and sheet.onsets[note] in dict(sheet.melody.touches):
            text = roll_text("{text}, set by hand").format(text=text)
        QToolTip.showText(on_screen, text, self)


def _words(sheet: Sheet | None) -> str:
    """How loud the notes are, for screen readers."""
    if sheet is None or not sheet.velocities:
        return ""
    text = roll_text("From {softest} to {loudest}, {count} set by hand. Ctrl and the arrow keys change chosen notes.")
    return text.format(softest=min(sheet.velocities), loudest=max(sheet.velocities), count=len(sheet.melody.touches))
