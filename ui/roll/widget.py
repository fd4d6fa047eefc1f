"""The piano roll as a widget: a view of one melody that says what the user points at and changes nothing.

Conventions
-----------
Bars are counted from 0; a range of bars is its first bar and the bar after its last.  Time is in ticks, 480 to the
quarter note, from bar 1.  An upbeat stands in bar -1, at negative ticks; people see it numbered 0.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QNativeGestureEvent, QWheelEvent
from PySide6.QtWidgets import QToolTip, QWidget

from melodygen.given import NOTHING, Given
from melodygen.melody import Melody
from ui.roll.canvas import RollCanvas
from ui.roll.geometry import View
from ui.roll.keys import Command, command
from ui.roll.marks import UNLOCKED, Bars, Locked, Marks, stretched, within
from ui.roll.overlay import Overlay
from ui.roll.pointer import BANDS, Place, RulerDrag, chosen_bars, dragged, place_at, seek_target
from ui.roll.sheet import Sheet
from ui.roll.words import place_words, summary, with_surprise
from ui.theme import LIGHT, Theme

ZOOM_STEP = 1.25
WHEEL_NOTCH = 120
"""Eighths of a degree in one notch of a wheel."""


class PianoRoll(RollCanvas):
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
    choice_changed()
        Other bars are chosen, or none.
    note_pointed(index or None), note_chosen(index or None)
        The note that the pointer is over, in the grid or the strip of surprise, or that was clicked; None beside all.
    melody_shown(melody or None)
        It is another one from now on.

    """

    seek_requested = Signal(int)
    loop_requested = Signal(int, int)
    note_pressed = Signal(int)
    note_released = Signal(int)
    note_hovered = Signal(object)
    choice_changed = Signal()
    note_pointed = Signal(object)
    note_chosen = Signal(object)
    melody_shown = Signal(object)

    def __init__(self, theme: Theme = LIGHT, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._loop: Bars | None = None
        self._chosen: Bars | None = None
        self._locks = NOTHING
        self._locked = UNLOCKED
        self._position: float | None = None
        self._is_following = True
        self._drag: RulerDrag | None = None
        self._held: Place | None = None
        self._hovered: int | None = None
        self._pointed: int | None = None
        self._marked: int | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(240, 160)
        self.setAccessibleName(self.tr("Piano roll"))
        self.setAccessibleDescription(summary(None))
        self.viewport().setMouseTracking(True)

    # What the window tells the roll.

    @property
    def melody(self) -> Melody | None:
        """The melody that is shown."""
        return self._sheet.melody if self._sheet else None

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
        self.choose(self._chosen)
        self.show_locks(self._locks)
        self._describe()
        self.sync_scroll_bars()
        if is_other:
            self.melody_shown.emit(self.melody)

    def mark_note(self, index: int | None) -> None:
        """Draw a frame around a note, or around none."""
        self._marked = index
        self.move_overlay()

    def show_locks(self, locks: Given) -> None:
        """Mark what is locked of the melody that is shown."""
        self._locks = locks
        before, self._locked = self._locked, Locked.of(locks, self.melody) if self.melody else UNLOCKED
        if self._locked != before:
            self._describe()
            self.redraw()

    @property
    def chosen(self) -> Bars | None:
        """The bars that are chosen for what comes next."""
        return self._chosen

    def choose(self, bars: Bars | None) -> None:
        """Choose bars, as far as the melody has them, or none."""
        before, self._chosen = self._chosen, within(bars, self._sheet) if bars and self._sheet else None
        if self._chosen != before:
            self._describe()
            self.redraw()
            self.choice_changed.emit()

    def set_position(self, ticks: float | None) -> None:
        """Move the cursor to `ticks`, or take it away."""
        before, self._position = self._position, ticks
        if self._sheet and ticks is not None and self._should_follow(self._sheet, before, ticks):
            self._follow(self._sheet, ticks)
        self.move_overlay()

    def bring_into_view(self, index: int) -> None:
        """Scroll in time until a note begins in view."""
        if self._sheet:
            self._follow(self._sheet, self._sheet.onsets[index])

    def set_following(self, *, is_on: bool) -> None:
        """Whether the roll turns its pages with the cursor; at first it does."""
        self._is_following = is_on

    def set_loop(self, first_bar: int, end_bar: int) -> None:
        """Show the loop from `first_bar` up to the beginning of `end_bar`."""
        self._loop = (first_bar, end_bar)
        self.redraw()

    def clear_loop(self) -> None:
        """Show no loop."""
        self._loop = None
        self.redraw()

    def zoom_in(self) -> None:
        """Show fewer bars, around the cursor or the middle of the view."""
        self._zoom_time(ZOOM_STEP)

    def zoom_out(self) -> None:
        """Show more bars."""
        self._zoom_time(1 / ZOOM_STEP)

    def zoom_to_fit(self) -> None:
        """Back to the first zoom, which follows the window's size again."""
        if self._sheet:
            self._camera.fit(self._sheet)
            self.sync_scroll_bars()

    def view(self) -> View | None:
        """Where everything is drawn; None without a melody."""
        return self._camera.view(self._sheet) if self._sheet else None

    def shown_marks(self) -> Marks:
        """What is locked, and the loop and the chosen bars, where the pointer is drawing them as it has them now."""
        drawn, chooses = (self._drag.bars, self._drag.chooses) if self._drag else (None, False)
        loop = self._loop if chooses else drawn or self._loop
        chosen = drawn or self._chosen if chooses else self._chosen
        return Marks(loop, chosen, self._locked)

    def present_overlay(self, view: View, sheet: Sheet) -> Overlay:
        """The cursor, the note it is on, and what the pointer holds."""
        return Overlay.at(view, sheet, self._position, self._held, self._marked)

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
        elif place.is_audible:
            self._hold(place)
        if place.part in {"grid", "surprise"}:
            self.note_chosen.emit(place.note)

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
        self._hover(place)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """End what the press began."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        self._let_go()
        drag, self._drag = self._drag, None
        if drag is None or self._sheet is None:
            return
        self.redraw()
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
        (self._zoom_pitch if is_pitch else self._zoom_time)(factor, event.position())
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Scroll, zoom and choose bars by keys; Escape gives up a drag, then the choice; others go on to the window."""
        if event.key() == Qt.Key.Key_Escape and (self._drag or self._chosen):
            if self._drag is None:
                self.choose(None)
            self._drag = None
            self.redraw()
            return
        wanted = command(event)
        if wanted is None or self._sheet is None:
            event.ignore()
            return
        self.show_focus(is_on=True)
        self._actions()[wanted]()

    def viewportEvent(self, event: QEvent) -> bool:  # noqa: N802
        """Tips under the pointer, and pinching."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            self._show_tip(event.pos(), event.globalPos())
            return True
        if isinstance(event, QNativeGestureEvent) and event.gestureType() == Qt.NativeGestureType.ZoomNativeGesture:
            self._zoom_time(1 + event.value(), event.position())
            return True
        return super().viewportEvent(event)

    def _describe(self) -> None:
        self.setAccessibleDescription(summary(self._sheet, self.shown_marks()))

    def _place(self, at: QPointF | QPoint) -> Place | None:
        return place_at(self._camera.view(self._sheet), self._sheet, at.x(), at.y()) if self._sheet else None

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
        is_band = place is not None and place.part in BANDS
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if is_band else Qt.CursorShape.ArrowCursor)
        if pitch != self._hovered:
            self._hovered = pitch
            self.note_hovered.emit(pitch)
        pointed = place.note if place else None
        if pointed != self._pointed:
            self._pointed = pointed
            self.note_pointed.emit(pointed)

    def _show_tip(self, at: QPoint, on_screen: QPoint) -> None:
        place = self._place(at)
        text = place_words(self._sheet, place) if self._sheet and place else ""
        if place and place.part == "surprise" and place.note is not None and self._surprises:
            text = with_surprise(text, self._surprises[place.note])
        QToolTip.showText(on_screen, text, self)

    def _actions(self) -> dict[Command, Callable[[], None]]:
        across, down = self.horizontalScrollBar(), self.verticalScrollBar()
        return {
            "left": lambda: across.setValue(across.value() - across.singleStep()),
            "right": lambda: across.setValue(across.value() + across.singleStep()),
            "up": lambda: down.setValue(down.value() - down.singleStep()),
            "down": lambda: down.setValue(down.value() + down.singleStep()),
            "start": lambda: across.setValue(across.minimum()),
            "end": lambda: across.setValue(across.maximum()),
            "page-left": lambda: across.setValue(across.value() - across.pageStep()),
            "page-right": lambda: across.setValue(across.value() + across.pageStep()),
            "page-up": lambda: down.setValue(down.value() - down.pageStep()),
            "page-down": lambda: down.setValue(down.value() + down.pageStep()),
            "zoom-in": self.zoom_in,
            "zoom-out": self.zoom_out,
            "taller": lambda: self._zoom_pitch(ZOOM_STEP),
            "flatter": lambda: self._zoom_pitch(1 / ZOOM_STEP),
            "fit": self.zoom_to_fit,
            "choose-more": lambda: self._stretch_choice(1),
            "choose-less": lambda: self._stretch_choice(-1),
        }

    def _stretch_choice(self, step: int) -> None:
        if self._sheet is not None:
            at = int((self._position or 0) // self._sheet.melody.metre.bar_ticks)
            self.choose(stretched(self._chosen, self._sheet, at, step))

    def _zoom_time(self, factor: float, at: QPointF | None = None) -> None:
        if self._sheet is None:
            return
        keys = self._camera.view(self._sheet).bands.keys_px
        x = at.x() if at else self._overlay.cursor_x or (self._camera.width_px + keys) / 2
        self._camera.zoom_time(self._sheet, factor, max(0.0, x - keys))
        self.sync_scroll_bars()

    def _zoom_pitch(self, factor: float, at: QPointF | None = None) -> None:
        if self._sheet is None:
            return
        top = self._camera.view(self._sheet).bands.top_px
        y = at.y() if at else (self._camera.height_px + top) / 2
        self._camera.zoom_pitch(self._sheet, factor, max(0.0, y - top))
        self.sync_scroll_bars()

    def _follow(self, sheet: Sheet, ticks: float) -> None:
        if self._camera.follow(sheet, ticks):
            self.sync_scroll_bars()

    def _should_follow(self, sheet: Sheet, before: float | None, ticks: float) -> bool:
        """Follow what was in view, and any jump; not a cursor that the user has scrolled away from."""
        if not self._is_following or self._drag:
            return False
        if before is None or abs(ticks - before) >= sheet.melody.metre.bar_ticks:
            return True
        return self._camera.sees(sheet, before)
