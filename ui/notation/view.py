"""The score as a widget: pages under each other, the sounding note in colour; it says what is clicked, no more.

Conventions
-----------
`PX_A_UNIT` pixels, times the zoom, show a unit of the engraving.  A page is parsed and drawn when it comes into view,
and its picture is kept while it stays there.
"""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate

from PySide6.QtCore import QByteArray, QEvent, QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPixmap, QResizeEvent, QWheelEvent
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from ui.notation.engraving import Page, Score
from ui.theme import LIGHT, Theme

PX_A_UNIT = 0.04
ZOOM_STEP, LEAST_ZOOM, MOST_ZOOM = 1.15, 0.5, 2.5
RESIZING_MS = 200
"""How long the width has to stay before it is engraved for."""


class NotationView(QAbstractScrollArea):
    """Shows a score, or a sentence.

    Signals
    -------
    seek_requested(ticks)
        A click on a note.
    paper_changed()
        Another width or zoom: the score should be engraved for `paper_width`.

    """

    seek_requested = Signal(int)
    paper_changed = Signal()

    def __init__(self, theme: Theme = LIGHT, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._score: Score | None = None
        self._words = ""
        self._zoom = 1.0
        self._sounding: str | None = None
        self._ticks: float | None = None
        self._is_following = True
        self._tops: list[float] = [0.0]
        self._drawings: dict[tuple[int, str], QSvgRenderer] = {}
        self._pictures: dict[int, QPixmap] = {}
        self._resizing = QTimer(self, singleShot=True, interval=RESIZING_MS)
        self._resizing.timeout.connect(self.paper_changed)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMinimumHeight(96)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setAccessibleName(self.tr("Notation"))
        self.viewport().setMouseTracking(True)

    @property
    def paper_width(self) -> float:
        """How wide a page should be, in units of the engraving."""
        return self.viewport().width() / self._scale

    @property
    def score(self) -> Score | None:
        """What is shown."""
        return self._score

    @property
    def sounding(self) -> str | None:
        """The name of the note in colour."""
        return self._sounding

    @property
    def words(self) -> str:
        """The sentence that is shown in place of a score."""
        return self._words

    def show_score(self, score: Score) -> None:
        """Show these pages; the scroll stays where it is as far as it can."""
        self._score, self._words = score, ""
        self._forget()
        self._lay_out()
        self.set_position(self._ticks)

    def say(self, words: str) -> None:
        """Show a sentence in place of a score."""
        self._score, self._words, self._sounding = None, words, None
        self._forget()
        self._lay_out()

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme's colours."""
        self._theme = theme
        self._forget()
        self.viewport().update()

    def set_position(self, ticks: float | None) -> None:
        """Colour the note that sounds at `ticks`, and bring it into view where that is another."""
        self._ticks = ticks
        before = self._sounding
        self._sounding = self._score.sounding(ticks) if self._score and ticks is not None else None
        if before == self._sounding:
            return
        if self._sounding is not None and self._is_following and self.isVisible():
            self._reveal(self._sounding)
        self.viewport().update()

    def set_following(self, *, is_on: bool) -> None:
        """Whether it scrolls to the note that sounds; at first it does."""
        self._is_following = is_on

    def zoom_in(self) -> None:
        """Larger notes."""
        self._zoom_to(self._zoom * ZOOM_STEP)

    def zoom_out(self) -> None:
        """Smaller notes."""
        self._zoom_to(self._zoom / ZOOM_STEP)

    def area(self, name: str) -> QRectF | None:
        """Where the note of that name stands in the viewport; None where it is on no page."""
        place = self._score.page_of(name) if self._score else None
        if place is None:
            return None
        box, scale = self._box(place, name), self._scale
        top = self._tops[place] - self.verticalScrollBar().value()
        return QRectF(box.x() * scale, top + box.y() * scale, box.width() * scale, box.height() * scale)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the pages in view and the sounding note over them, or the sentence."""
        with QPainter(self.viewport()) as painter:
            painter.fillRect(event.rect(), QColor(self._theme.roll_row))
            self._draw(painter)

    def _draw(self, painter: QPainter) -> None:
        if self._score is None:
            painter.setPen(QColor(self._theme.muted))
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(self.viewport().rect().adjusted(24, 8, -24, -8), flags, self._words)
            return
        shown = self._shown()
        for place in shown:
            painter.drawPixmap(QPointF(0, self._tops[place] - self.verticalScrollBar().value()), self._picture(place))
        for place in [place for place in self._pictures if place not in shown]:
            del self._pictures[place]
        self._draw_sounding(painter)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Ask for another width once it stays."""
        super().resizeEvent(event)
        self._lay_out()
        if event.size().width() != event.oldSize().width():
            self._resizing.start()

    def scrollContentsBy(self, _dx: int, _dy: int) -> None:  # noqa: N802 - Qt's name
        """Draw what has come into view."""
        self.viewport().update()

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        """Scroll; with Ctrl zoom."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._zoom_to(self._zoom * ZOOM_STEP ** (event.angleDelta().y() / 120))
            event.accept()
        else:
            super().wheelEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Seek to the note that is clicked."""
        name = self._note_at(event.position()) if event.button() == Qt.MouseButton.LeftButton else None
        if name is not None and self._score is not None:
            self.seek_requested.emit(self._score.onset(name))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """A hand over what can be clicked."""
        is_note = self._note_at(event.position()) is not None
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if is_note else Qt.CursorShape.ArrowCursor)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """On a screen of another scale, draw anew."""
        super().changeEvent(event)
        self._pictures.clear()

    @property
    def _scale(self) -> float:
        return PX_A_UNIT * self._zoom

    def _zoom_to(self, zoom: float) -> None:
        zoom = min(MOST_ZOOM, max(LEAST_ZOOM, zoom))
        if zoom != self._zoom:
            self._zoom = zoom
            self._pictures.clear()
            self._lay_out()
            self._resizing.start()

    def _forget(self) -> None:
        self._drawings.clear()
        self._pictures.clear()

    def _lay_out(self) -> None:
        pages = self._score.pages if self._score else ()
        self._tops = list(accumulate((page.height * self._scale for page in pages), initial=0.0))
        bar, room = self.verticalScrollBar(), self.viewport().height()
        bar.setRange(0, max(0, round(self._tops[-1]) - room))
        bar.setPageStep(room)
        bar.setSingleStep(max(1, room // 8))
        self.viewport().update()

    def _shown(self) -> range:
        """The pages of which something is in view."""
        top = self.verticalScrollBar().value()
        first = max(0, bisect_right(self._tops, top) - 1)
        last = bisect_right(self._tops, top + self.viewport().height())
        return range(first, min(last, len(self._tops) - 1))

    def _drawing(self, place: int, colour: str) -> QSvgRenderer:
        if (place, colour) not in self._drawings:
            page = self._page(place)
            svg = page.svg.replace("currentColor", colour)
            self._drawings[place, colour] = QSvgRenderer(QByteArray(svg.encode("utf-8")))
        return self._drawings[place, colour]

    def _page(self, place: int) -> Page:
        assert self._score is not None  # noqa: S101 - pages are shown of a score
        return self._score.pages[place]

    def _picture(self, place: int) -> QPixmap:
        if place not in self._pictures:
            page, ratio = self._page(place), self.devicePixelRatioF()
            size = QRectF(0, 0, page.width * self._scale, page.height * self._scale)
            picture = QPixmap((size.size() * ratio).toSize())
            picture.setDevicePixelRatio(ratio)
            picture.fill(Qt.GlobalColor.transparent)
            with QPainter(picture) as painter:
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                self._drawing(place, self._theme.text).render(painter, size)
            self._pictures[place] = picture
        return self._pictures[place]

    def _box(self, place: int, name: str) -> QRectF:
        """Where a note stands on its page, in units."""
        drawing = self._drawing(place, self._theme.text)
        return drawing.transformForElement(name).mapRect(drawing.boundsOnElement(name))

    def _draw_sounding(self, painter: QPainter) -> None:
        name, score = self._sounding, self._score
        place = score.page_of(name) if score is not None and name is not None else None
        area = self.area(name) if name is not None else None
        if name is None or place is None or area is None:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        halo = QColor(self._theme.note_active)
        halo.setAlphaF(0.18)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(halo)
        painter.drawRoundedRect(area.adjusted(-5, -5, 5, 5), 5, 5)
        self._drawing(place, self._theme.note_active).render(painter, name, area)

    def _reveal(self, name: str) -> None:
        """Scroll so that the staff of this note is in view, with what follows below it."""
        area = self.area(name)
        if area is not None and not QRectF(self.viewport().rect()).contains(area):
            margin = 60 * self._zoom
            self.verticalScrollBar().setValue(round(self.verticalScrollBar().value() + area.top() - margin))

    def _note_at(self, at: QPointF) -> str | None:
        if self._score is None:
            return None
        for name in (name for place in self._shown() for name in self._page(place).names):
            area = self.area(name)
            if area is not None and area.adjusted(-4, -4, 4, 4).contains(at):
                return name
        return None
