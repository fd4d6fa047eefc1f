"""The user's hand on the notes: the tool that it holds, what it has chosen, and the gesture that it is making."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QObject, QRectF, Qt, Signal

from melodygen.editing.notes import Edge
from ui.roll.geometry import View
from ui.roll.lane.edits import raised, setting
from ui.roll.notes import note_rect
from ui.roll.pointer import DRAG_PX, Place
from ui.roll.sheet import Sheet
from ui.roll.tools.edits import NO_GHOSTS, EditCommand, Ghosts, Snap, edit_for
from ui.roll.tools.gestures import Banding, Drawing, Erasing, Gesture, Moving, Resizing
from ui.roll.tools.pen import Pen
from ui.selection import Selection

Tool = Literal["point", "draw", "erase", "curve"]

EDGE_PX = 6
"""How near to its end a note is taken by it; by a third of its width at most."""

CURSORS: dict[Tool, Qt.CursorShape] = {
    "point": Qt.CursorShape.ArrowCursor,
    "draw": Qt.CursorShape.CrossCursor,
    "erase": Qt.CursorShape.PointingHandCursor,
    "curve": Qt.CursorShape.CrossCursor,
}


class Hand(QObject):
    """Turns presses, drags and commands over the notes into choices and edits.

    Signals
    -------
    edit_requested(NoteEdit)
        A gesture has ended, or a command was given.
    tool_changed(tool)
        Another tool was taken up.
    touch_requested(NoteEdit)
        A key was pressed that makes the chosen notes louder or softer.
    curve_moved(percent, run), curve_cleared()
        A key was pressed that raises the contour, or clears it; presses of one `run` are one step to undo.

    """

    edit_requested = Signal(object)
    tool_changed = Signal(str)
    touch_requested = Signal(object)
    curve_moved = Signal(int, object)
    curve_cleared = Signal()

    def __init__(self, selection: Selection, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.selection = selection
        self.snap = Snap()
        self.pen = Pen(self)
        self._tool: Tool = "point"
        self._gesture: Gesture | None = None
        self._waiting: Gesture | None = None
        self._start: Place | None = None
        self._was_alone = False
        self._run = object()

    @property
    def tool(self) -> Tool:
        """The tool that is held."""
        return self._tool

    def take(self, tool: Tool) -> None:
        """Take up another tool; what was begun with the one before is given up.

        The pen's keys are the same as those of chosen notes, so that none are chosen any more.
        """
        self.cancel()
        if tool == "curve":
            self.selection.choose(())
        if tool != self._tool:
            self._tool = tool
            self.tool_changed.emit(tool)

    @property
    def ghosts(self) -> Ghosts:
        """What would come of the gesture if it ended now."""
        return self._gesture.ghosts if self._gesture else NO_GHOSTS

    @property
    def band(self) -> QRectF | None:
        """The rubber band."""
        if not isinstance(self._gesture, Banding):
            return None
        start, end = self._gesture.start, self._gesture.end
        return QRectF(start.x, start.y, end.x - start.x, end.y - start.y).normalized()

    @property
    def pitch(self) -> int | None:
        """What should sound while the gesture goes on."""
        return self._gesture.pitch if isinstance(self._gesture, Moving | Drawing) else None

    def press(self, view: View, sheet: Sheet, place: Place, *, is_adding: bool) -> None:
        """Begin at a place of the grid; `is_adding` to what is chosen already."""
        self._start, self._run = place, object()
        if self._tool == "curve":
            self.pen.press(sheet.melody, place)
        elif self._tool == "erase":
            self._gesture = Erasing(sheet).to(place)
        elif place.note is not None:
            self._press_note(view, sheet, place, is_adding=is_adding)
        elif self._tool == "draw":
            self._gesture = Drawing.at(sheet.melody, place, self.snap)
        else:
            before = self.selection.onsets if is_adding else frozenset()
            self._waiting = Banding(sheet, place, before, place)

    def drag(self, place: Place) -> None:
        """Go on with what was begun."""
        start = self._start
        self.pen.drag(place)
        if self._waiting and start and max(abs(place.x - start.x), abs(place.y - start.y)) >= DRAG_PX:
            self._gesture, self._waiting = self._waiting, None
        if self._gesture:
            self._gesture = self._gesture.to(place)
        if isinstance(self._gesture, Banding):
            self.selection.choose(self._gesture.chosen)

    def release(self, sheet: Sheet) -> None:
        """End what was begun: a drag is asked for, a click chooses."""
        self.pen.release()
        gesture, waiting, start = self._gesture, self._waiting, self._start
        self.cancel()
        if gesture and gesture.edit:
            self.edit_requested.emit(gesture.edit)
        elif isinstance(waiting, Banding):
            self.selection.choose(waiting.before)
        elif waiting and start and start.note is not None and not self._was_alone:
            self.selection.choose({sheet.onsets[start.note]})

    def cancel(self) -> bool:
        """Give up what was begun; whether there was anything."""
        had_begun = self.pen.cancel() or self._gesture is not None
        self._gesture = self._waiting = self._start = None
        return had_begun

    def double_click(self, sheet: Sheet, place: Place) -> None:
        """Erase the note there, or draw one where none is; with the pen there is nothing to do twice."""
        if self._tool == "curve":
            return
        self.cancel()
        gesture = Drawing.at(sheet.melody, place, self.snap) if place.note is None else Erasing(sheet).to(place)
        if gesture.edit:
            self.edit_requested.emit(gesture.edit)

    def cursor(self, view: View, sheet: Sheet, place: Place) -> Qt.CursorShape:
        """What the pointer looks like over the grid."""
        if place.note is None or self._tool in {"erase", "curve"}:
            return CURSORS[self._tool]
        is_edge = _edge(view, sheet, place) is not None
        return Qt.CursorShape.SizeHorCursor if is_edge else Qt.CursorShape.OpenHandCursor

    def edit(self, command: EditCommand, *, goes_on: bool = False) -> None:
        """Ask for what `command` does with the chosen notes; one that goes on is one step to undo with that before."""
        self._begin_run(goes_on=goes_on)
        if self.selection.onsets:
            self.edit_requested.emit(edit_for(command, self.selection.onsets, self.snap, self._run))

    def make_louder(self, sheet: Sheet, by: int, *, goes_on: bool = False) -> None:
        """Ask for the chosen notes to be so much louder; else as `edit`."""
        self._begin_run(goes_on=goes_on)
        if self.selection.onsets:
            self.touch_requested.emit(setting(raised(sheet, self.selection.onsets, by), self._run))

    def change_curve(self, percent: int | None, *, goes_on: bool = False) -> None:
        """Ask for the contour to be raised by so many per cent, or cleared; else as `edit`."""
        self._begin_run(goes_on=goes_on)
        if percent is None:
            self.curve_cleared.emit()
        else:
            self.curve_moved.emit(percent, self._run)

    def _begin_run(self, *, goes_on: bool) -> None:
        if not goes_on:
            self._run = object()

    def _press_note(self, view: View, sheet: Sheet, place: Place, *, is_adding: bool) -> None:
        note = sheet.melody.notes[place.note or 0]
        if is_adding:
            self.selection.toggle(note.onset_ticks)
            return
        if note.onset_ticks not in self.selection.onsets:
            self.selection.choose({note.onset_ticks})
        self._was_alone = self.selection.onsets == {note.onset_ticks}
        chosen, edge = self.selection.onsets, _edge(view, sheet, place)
        self._waiting = (
            Resizing(sheet.melody, chosen, note, place, self.snap, edge)
            if edge
            else Moving(sheet.melody, chosen, note, place, self.snap)
        )


def _edge(view: View, sheet: Sheet, place: Place) -> Edge | None:
    """The edge of the note there that the pointer is near to."""
    rect = note_rect(view, sheet, place.note or 0)
    reach = min(EDGE_PX, rect.width() / 3)
    if place.x >= rect.right() - reach:
        return "end"
    return "start" if place.x <= rect.left() + reach else None
