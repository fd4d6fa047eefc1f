"""The piano roll as a widget: a view of one melody that says what the user points at and asks for, and changes nothing.

Conventions
-----------
Bars are counted from 0; a range of bars is its first bar and the bar after its last.  Time is in ticks, 480 to the
quarter note, from bar 1.  An upbeat stands in bar -1, at negative ticks; people see it numbered 0.
"""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QNativeGestureEvent, QWheelEvent
from PySide6.QtWidgets import QToolTip, QWidget

from melodygen.curve import Curve
from ui.roll.canvas import LEAST_PX, ZOOM_STEP
from ui.roll.curve import NOT_DRAWN, Drawn
from ui.roll.following import FollowingCanvas
from ui.roll.geometry import View
from ui.roll.keys import FOR_CURVE, command, key_of
from ui.roll.marks import Marks, stretched
from ui.roll.overlay import Overlay
from ui.roll.pointer import BANDS, Place, RulerDrag, chosen_bars, dragged, notes_under, place_at, seek_target
from ui.roll.sheet import Sheet
from ui.roll.tools.choosing import ChoiceCommand, chosen_by
from ui.roll.tools.edits import NO_GHOSTS, Ghosts
from ui.roll.tools.hand import Hand
from ui.roll.words import place_words, summary, with_surprise
from ui.theme import LIGHT, Theme

ADDING = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.ControlModifier
WHEEL_NOTCH = 120
"""Eighths of a degree in one notch of a wheel."""


class PianoRoll(FollowingCanvas):
    """Shows a melody, the place that is played and the loop.

    Signals
    -------
    seek_requested(ticks)
        A click in the ruler; the beat nearest to it.
    loop_requested(first_bar, end_bar)
        A drag in the ruler.
    note_pressed(pitch), note_released(pitch)
        A key or a note is held with the pointer, to hear it.
    note_hovered(pitch or None)
        The key or note that the pointer is over.
    note_pointed(index or None), note_chosen(index or None)
        The note that the pointer is over, in the grid or the strip of surprise, or that was clicked; None beside all.
    chord_requested(ticks, point on the screen)
        Another chord is wanted there: a double click in the chord row.
    melody_shown(melody or None)
        It is another one from now on.

    """

    seek_requested = Signal(int)
    loop_requested = Signal(int, int)
    note_pressed = Signal(int)
    note_released = Signal(int)
    note_hovered = Signal(object)
    note_pointed = Signal(object)
    note_chosen = Signal(object)
    chord_requested = Signal(float, QPoint)
    melody_shown = Signal(object)

    def __init__(self, theme: Theme = LIGHT, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._held: Place | None = None
        self._hovered: int | None = None
        self._pointed: int | None = None
        self._marked: int | None = None
        self._is_key_held = False
        self._played = NO_GHOSTS
        self.hand = Hand(self.selection, self)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumWidth(LEAST_PX[0])
        self.setAccessibleName(self.tr("Piano roll"))
        self.setAccessibleDescription(summary(None))
        self.viewport().setMouseTracking(True)

    # What the window tells the roll.

    def show_sheet(self, sheet: Sheet | None) -> None:
        """Show a melody, or the hint how to make one; zoom and scroll stay where they are as far as they can."""
        self._let_go()
        before, self._sheet = self._sheet, sheet
        self._drag = None
        is_other = (before.melody if before else None) is not (sheet.melody if sheet else None)
        if is_other:
            self._surprises, self._pointed, self._marked = (), None, None
        if self._sheet:
            self._camera.adapt(before, self._sheet)
        self.adapt_marks()
        self.sync_scroll_bars()
        if is_other:
            self.melody_shown.emit(self.melody)

    def below_chord(self, ticks: float) -> QPoint:
        """The point on the screen below the chord row at `ticks`, or where the roll ends before that."""
        if self._sheet is None:
            return self.viewport().mapToGlobal(QPoint())
        view = self._camera.view(self._sheet)
        x = min(max(view.bands.keys_px, round(view.time.x(ticks))), self.viewport().width() - 1)
        return self.viewport().mapToGlobal(QPoint(x, view.bands.surprise_top))

    def show_played(self, played: Ghosts | None) -> None:
        """Show notes that are being played in, and where they take others' place; None for nothing any more."""
        self._played = played or NO_GHOSTS
        pitches = [note.pitch for note in self._played.notes]
        if self._sheet and pitches and not self._sheet.low <= min(pitches) <= max(pitches) <= self._sheet.high:
            self.show_sheet(self._sheet.holding(pitches))
        self.move_overlay()

    def mark_note(self, index: int | None) -> None:
        """Draw a frame around a note, or around none."""
        self._marked = index
        self.move_overlay()

    def present_overlay(self, view: View, sheet: Sheet) -> Overlay:
        """The cursor, the note it is on, what the pointer holds, and what would come of its gesture."""
        overlay = Overlay.at(view, sheet, self._position, self._held, self._marked)
        curve = self.hand.pen.shown if self.hand.pen.is_drawing else NOT_DRAWN
        ghosts = self.hand.ghosts if self._played is NO_GHOSTS else self._played
        return replace(overlay, ghosts=ghosts, band=self.hand.band, curve=curve)

    def shown_marks(self) -> Marks:
        """All that stands out; the contour while it is drawn is a part of what moves."""
        marks = super().shown_marks()
        return replace(marks, curve=NOT_DRAWN) if self.hand.pen.is_drawing else marks

    def show_curve(self, curve: Curve, ambitus: tuple[int, int]) -> None:
        """Show the contour that was drawn by hand, over which the pen draws on; while it does it shows its own."""
        if self.hand.pen.is_drawing:
            self._curve = Drawn(curve, *ambitus)
        else:
            self.hand.pen.shown = Drawn(curve, *ambitus)
            super().show_curve(curve, ambitus)

    # What the user tells the roll.

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Begin a click or drag in the bands above the grid, or hold a key or note."""
        self.show_focus(is_on=False)
        place = self._place(event.position())
        if place is None or event.button() != Qt.MouseButton.LeftButton:
            return
        if place.part in BANDS:
            chooses = place.part != "ruler" or bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._drag = RulerDrag(event.position().x(), place.ticks, chooses=chooses, part=place.part)
            return
        if place.is_audible and (place.part == "keys" or self.hand.tool not in {"erase", "curve"}):
            self._hold(place)
        if place.part in {"grid", "surprise"}:
            self.note_chosen.emit(place.note)
        if place.part == "grid" and self._sheet:
            is_adding = bool(event.modifiers() & ADDING)
            self.hand.press(self._camera.view(self._sheet), self._sheet, place, is_adding=is_adding)
            if self.hand.pen.is_drawing:
                self.redraw()
            self.move_overlay()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Choose the bar or phrase there, draw or erase a note, or ask for another chord."""
        place = self._place(event.position())
        if place is None or self._sheet is None or event.button() != Qt.MouseButton.LeftButton:
            return
        if place.part == "grid":
            self.hand.double_click(self._sheet, place)
        elif place.part == "chords":
            self.chord_requested.emit(place.ticks, event.globalPosition().toPoint())
        elif place.part in {"ruler", "phrases"}:
            self.selection.choose(notes_under(self._sheet, place))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Go on with a drag, slide over the keys, or tell what is under the pointer."""
        place = self._place(event.position())
        if place is None or self._sheet is None:
            return
        if self._drag:
            self._drag = dragged(self._drag, self._sheet, event.position().x(), place.ticks)
            self.redraw()
        elif self._held and self._held.part == place.part == "keys" and self._held.pitch != place.pitch:
            self._hold(place)
        else:
            self.hand.drag(place)
            self._sound_gesture(place)
        self._hover(place)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """End what the press began."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        self._let_go()
        drag, self._drag = self._drag, None
        if self._sheet is None:
            return
        self.hand.release(self._sheet)
        self.redraw()
        if drag is None:
            return
        if drag.chooses:
            self.choose(chosen_bars(drag, self._sheet))
        elif drag.bars:
            self.loop_requested.emit(*drag.bars)
        else:
            self.seek_requested.emit(seek_target(drag, self._sheet))

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802
        """Nothing is under the pointer any more."""
        super().leaveEvent(event)
        self._hover(None)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        """Scroll; with Ctrl zoom in time, with Ctrl and Shift in pitch."""
        modifiers, delta = event.modifiers(), event.angleDelta()
        if not modifiers & Qt.KeyboardModifier.ControlModifier:
            super().wheelEvent(event)
            return
        factor = ZOOM_STEP ** ((delta.y() or delta.x()) / WHEEL_NOTCH)
        is_pitch = modifiers & Qt.KeyboardModifier.ShiftModifier
        (self.zoom_pitch if is_pitch else self.zoom_time)(factor, event.position())
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Scroll, zoom and choose by keys; Escape gives up a drag, then the choice; others go on to the window."""
        if event.key() == Qt.Key.Key_Escape and self._give_up():
            return
        if self.hand.tool == "curve" and key_of(event) in FOR_CURVE:
            self.hand.change_curve(FOR_CURVE[key_of(event)], goes_on=event.isAutoRepeat())
            return
        wanted = command(event)
        if wanted is None or self._sheet is None:
            event.ignore()
            return
        self.show_focus(is_on=True)
        self.movements()[wanted]()

    def event(self, event: QEvent) -> bool:
        """Know whether a key is held down, before it does what it does."""
        if isinstance(event, QKeyEvent):
            self._is_key_held = event.isAutoRepeat() and event.type() != QEvent.Type.KeyRelease
        return super().event(event)

    @property
    def is_key_held(self) -> bool:
        """Whether what is done now is done by a key that was down already."""
        return self._is_key_held

    def choose_notes(self, command: ChoiceCommand) -> None:
        """Choose notes by name, and bring the first of them into view."""
        if self._sheet and self._sheet.onsets:
            self.selection.choose(chosen_by(command, self._sheet, self.selection.onsets, self.position))
            if self.selection.onsets:
                self.bring_into_view(self._sheet.onsets.index(min(self.selection.onsets)))

    def choose_nothing(self) -> None:
        """Let go of the notes and bars that are chosen."""
        self.selection.choose(())
        self.choose(None)

    def make_louder(self, by: int) -> None:
        """Ask for the chosen notes to be played so much louder."""
        if self._sheet:
            self.hand.make_louder(self._sheet, by, goes_on=self._is_key_held)

    def viewportEvent(self, event: QEvent) -> bool:  # noqa: N802
        """Tips under the pointer, and pinching."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            self._show_tip(event.pos(), event.globalPos())
            return True
        if isinstance(event, QNativeGestureEvent) and event.gestureType() == Qt.NativeGestureType.ZoomNativeGesture:
            self.zoom_time(1 + event.value(), event.position())
            return True
        return super().viewportEvent(event)

    def _place(self, at: QPointF | QPoint) -> Place | None:
        return place_at(self._camera.view(self._sheet), self._sheet, at.x(), at.y()) if self._sheet else None

    def _give_up(self) -> bool:
        """Give up a drag, or else what is chosen; whether there was anything."""
        if self.hand.cancel() or self._drag:
            self._drag = None
            self.redraw()
            return True
        was_chosen = bool(self.selection.onsets or self._chosen)
        if self.selection.onsets:
            self.selection.choose(())
        else:
            self.choose(None)
        return was_chosen

    def _sound_gesture(self, place: Place) -> None:
        """Sound the note that is being moved, once at each height."""
        self.move_overlay()
        pitch = self.hand.pitch
        if pitch is not None and (self._held is None or self._held.pitch != pitch):
            self._hold(replace(place, pitch=pitch, note=None))

    def _hold(self, place: Place) -> None:
        self._let_go()
        self._held = place
        self.move_overlay()
        self.note_pressed.emit(place.pitch)

    def _let_go(self) -> None:
        held, self._held = self._held, None
        if held:
            self.move_overlay()
            self.note_released.emit(held.pitch)

    def _hover(self, place: Place | None) -> None:
        pitch = place.pitch if place and place.is_audible else None
        self.viewport().setCursor(self._cursor(place))
        if pitch != self._hovered:
            self._hovered = pitch
            self.note_hovered.emit(pitch)
        pointed = place.note if place else None
        if pointed != self._pointed:
            self._pointed = pointed
            self.note_pointed.emit(pointed)

    def _cursor(self, place: Place | None) -> Qt.CursorShape:
        if place and place.part == "grid" and self._sheet:
            return self.hand.cursor(self._camera.view(self._sheet), self._sheet, place)
        is_band = place is not None and place.part in BANDS
        return Qt.CursorShape.PointingHandCursor if is_band else Qt.CursorShape.ArrowCursor

    def _show_tip(self, at: QPoint, on_screen: QPoint) -> None:
        place = self._place(at)
        text = place_words(self._sheet, place, self.shown_marks()) if self._sheet and place else ""
        if place and place.part == "surprise" and place.note is not None and self._surprises:
            text = with_surprise(text, self._surprises[place.note])
        QToolTip.showText(on_screen, text, self)

    def stretch_choice(self, step: int) -> None:
        """Choose so many bars more, or less, from the cursor on."""
        if self._sheet is not None:
            at = int(self.position // self._sheet.melody.metre.bar_ticks)
            self.choose(stretched(self._chosen, self._sheet, at, step))
