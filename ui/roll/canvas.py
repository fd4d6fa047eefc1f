"""The scrolling surface under the piano roll: what is shown, from where, and painted how; no pointer, no keys.

The still picture is painted once and kept; a moving cursor copies back only the strip that it leaves.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from melodygen.melody import Melody
from ui.roll.camera import Camera
from ui.roll.empty import draw_empty
from ui.roll.geometry import View
from ui.roll.ink import Ink
from ui.roll.keys import Command
from ui.roll.marks import Marks
from ui.roll.overlay import Overlay, draw_focus, draw_overlay
from ui.roll.picture import draw_picture
from ui.roll.sheet import Sheet
from ui.theme import Theme

ROWS_A_STEP = 2
ZOOM_STEP = 1.25

LEAST_PX = (240, 160)
"""How wide and high it is at least, beside what stands below the grid."""

KEYBOARD_REASONS = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)


class RollCanvas(QAbstractScrollArea):
    """Draws a sheet as its camera sees it, with marks and an overlay; `redrawn` follows what changes the picture."""

    redrawn = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ink = Ink(theme, self.font())
        self._camera = Camera()
        self._sheet: Sheet | None = None
        self._overlay = Overlay()
        self._surprises: tuple[float, ...] = ()
        self._picture: QPixmap | None = None
        self._shows_focus = False
        self._lanes: dict[QWidget, int] = {}
        self.setMinimumHeight(LEAST_PX[1])
        self.setFrameShape(QFrame.Shape.NoFrame)
        # Bars that come and go would change the size that the zoom is fitted to.
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme's colours."""
        self._ink = Ink(theme, self.font())
        self.redraw()

    def sizeHint(self) -> QSize:  # noqa: N802
        """Room for sixteen bars and two octaves."""
        return QSize(960, 520)

    def set_surprise_shown(self, *, is_on: bool) -> None:
        """Whether there is a strip of surprise; at first there is none."""
        self._camera.has_surprise = is_on
        if self._sheet:
            self._camera.adapt(self._sheet, self._sheet)
        self.sync_scroll_bars()

    def show_surprises(self, bits: tuple[float, ...]) -> None:
        """Fill the strip: the bits of each note of the melody that is shown."""
        if bits != self._surprises:
            self._surprises = bits
            self.redraw()

    @property
    def melody(self) -> Melody | None:
        """The melody that is shown."""
        return self._sheet.melody if self._sheet else None

    @property
    def sheet(self) -> Sheet | None:
        """The same, ready for drawing."""
        return self._sheet

    @property
    def ink(self) -> Ink:
        """What it is drawn with."""
        return self._ink

    def shown_marks(self) -> Marks:
        """What stands out."""
        return Marks()

    def stretch_choice(self, step: int) -> None:
        """Choose so many bars more, or less."""

    def present_overlay(self, _view: View, _sheet: Sheet) -> Overlay:
        """What moves over the picture just now."""
        return Overlay()

    def redraw(self) -> None:
        """Paint everything anew."""
        self._picture = None
        if self._sheet:
            self._overlay = self.present_overlay(self._camera.view(self._sheet), self._sheet)
        self.viewport().update()
        self.redrawn.emit()

    def leave_room_below(self, lane: QWidget, height_px: int) -> None:
        """Let the grid end so much higher for a lane, which stands below those that asked before it."""
        self._lanes[lane] = height_px
        room = sum(self._lanes.values())
        self.setViewportMargins(0, 0, 0, room)
        self.setMinimumHeight(LEAST_PX[1] + room)

    def room_below(self, lane: QWidget) -> QRect:
        """Where that lane stands."""
        grid, lanes = self.viewport().geometry(), list(self._lanes)
        above = sum(self._lanes[it] for it in lanes[: lanes.index(lane)])
        return QRect(grid.x(), grid.y() + grid.height() + above, grid.width(), self._lanes[lane])

    def move_overlay(self) -> None:
        """Repaint only what the overlay leaves and what it goes to."""
        if self._sheet is None:
            return
        view = self._camera.view(self._sheet)
        before, self._overlay = self._overlay, self.present_overlay(view, self._sheet)
        if before != self._overlay:
            for area in (*before.areas(view, self._sheet), *self._overlay.areas(view, self._sheet)):
                self.viewport().update(area)

    def sync_scroll_bars(self) -> None:
        """Give the bars the camera's scroll, and paint what it now sees."""
        camera, sheet = self._camera, self._sheet
        last, room = (camera.limits(sheet), camera.room(sheet)) if sheet else ((0, 0), (1, 1))
        places = (camera.scroll_x, camera.scroll_y)
        steps = (max(1, room[0] // 16), round(ROWS_A_STEP * camera.row_px))
        for index, bar in enumerate((self.horizontalScrollBar(), self.verticalScrollBar())):
            bar.setRange(0, last[index])
            bar.setPageStep(room[index])
            bar.setSingleStep(steps[index])
            bar.setValue(places[index])
        self.redraw()

    def view(self) -> View | None:
        """Where everything is drawn; None without a melody."""
        return self._camera.view(self._sheet) if self._sheet else None

    def zoom_in(self) -> None:
        """Show fewer bars, around the cursor or the middle of the view."""
        self.zoom_time(ZOOM_STEP)

    def zoom_out(self) -> None:
        """Show more bars."""
        self.zoom_time(1 / ZOOM_STEP)

    def zoom_to_fit(self) -> None:
        """Back to the first zoom, which follows the window's size again."""
        if self._sheet:
            self._camera.fit(self._sheet)
            self.sync_scroll_bars()

    def movements(self) -> dict[Command, Callable[[], None]]:
        """What scrolls and zooms, by the names that the keys have for it."""
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
            "taller": lambda: self.zoom_pitch(ZOOM_STEP),
            "flatter": lambda: self.zoom_pitch(1 / ZOOM_STEP),
            "fit": self.zoom_to_fit,
            "choose-more": lambda: self.stretch_choice(1),
            "choose-less": lambda: self.stretch_choice(-1),
        }

    def zoom_time(self, factor: float, at: QPointF | None = None) -> None:
        """Zoom in time by `factor`, around `at`, or the cursor or the middle of the view."""
        if self._sheet is None:
            return
        keys = self._camera.view(self._sheet).bands.keys_px
        x = at.x() if at else self._overlay.cursor_x or (self._camera.width_px + keys) / 2
        self._camera.zoom_time(self._sheet, factor, max(0.0, x - keys))
        self.sync_scroll_bars()

    def zoom_pitch(self, factor: float, at: QPointF | None = None) -> None:
        """Make rows higher or lower, around `at` or the middle of the view."""
        if self._sheet is None:
            return
        top = self._camera.view(self._sheet).bands.top_px
        y = at.y() if at else (self._camera.height_px + top) / 2
        self._camera.zoom_pitch(self._sheet, factor, max(0.0, y - top))
        self.sync_scroll_bars()

    def scrollContentsBy(self, _dx: int, _dy: int) -> None:  # noqa: N802
        """Take the scroll from the bars."""
        self._camera.scroll_x = self.horizontalScrollBar().value()
        self._camera.scroll_y = self.verticalScrollBar().value()
        self.redraw()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Fit anew what the user has not zoomed."""
        super().resizeEvent(event)
        self._camera.resize(self._sheet, self.viewport().width(), self.viewport().height())
        self.sync_scroll_bars()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Copy the still picture to where it was uncovered, and draw what moves over it."""
        with QPainter(self.viewport()) as painter:
            self._paint(painter, event.rect())

    def _paint(self, painter: QPainter, area: QRect) -> None:
        picture = self._still_picture()
        scale = picture.devicePixelRatio()
        source = QRectF(area.x() * scale, area.y() * scale, area.width() * scale, area.height() * scale)
        painter.drawPixmap(QRectF(area), picture, source)
        if self._sheet:
            draw_overlay(painter, self._camera.view(self._sheet), self._sheet, self._overlay, self._ink)
        if self._shows_focus and self.hasFocus():
            draw_focus(painter, self.viewport().width(), self.viewport().height(), self._ink)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Show the focus frame where the focus came by the keyboard."""
        super().focusInEvent(event)
        if event.reason() != Qt.FocusReason.ActiveWindowFocusReason:
            self.show_focus(is_on=event.reason() in KEYBOARD_REASONS)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Take the focus frame away."""
        super().focusOutEvent(event)
        self.viewport().update()

    def show_focus(self, *, is_on: bool) -> None:
        """Whether to draw the focus frame: for who uses the keyboard, not for who uses the pointer."""
        self._shows_focus = is_on
        self.viewport().update()

    def _still_picture(self) -> QPixmap:
        if self._picture is None or self._picture.devicePixelRatio() != self.devicePixelRatioF():
            self._picture = self._drawn()
        return self._picture

    def _drawn(self) -> QPixmap:
        scale, size = self.devicePixelRatioF(), self.viewport().size()
        picture = QPixmap(size * scale)
        picture.setDevicePixelRatio(scale)
        with QPainter(picture) as painter:
            if self._sheet is None:
                draw_empty(painter, size.width(), size.height(), self._ink)
            else:
                view, marks = self._camera.view(self._sheet), self.shown_marks()
                draw_picture(painter, view, self._sheet, marks, self._ink, self._surprises)
        return picture
