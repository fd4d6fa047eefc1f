"""A card as it is drawn: the melody small, its name, its star, and how human it is."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QEvent, QObject, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QBrush, QColor, QFont, QMouseEvent, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QLineEdit, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from melodygen.ideas.idea import AT_A_TIME
from melodygen.melody import Melody
from ui.ideas.cards import Card
from ui.ideas.model import CardsModel, Index
from ui.ideas.words import human_number, ideas_text, title
from ui.roll.ink import Ink
from ui.theme import LIGHT, Theme

HEIGHT = 92
WIDTHS = (120, 200)
GAP = 4
INSET = 8
TEXT_ROW = 18
STAR = 18
LEAST_ROWS = 12
"""A melody of a narrower range is not stretched to fill the height."""

STAR_POINTS = [(0, -1), (0.23, -0.31), (0.95, -0.31), (0.36, 0.12), (0.59, 0.81), (0, 0.38)]
ELIDED = Qt.TextElideMode.ElideRight
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class CardDelegate(QStyledItemDelegate):
    """Draws cards in a theme's colours; `starred` carries the card whose star was clicked."""

    starred = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ink = Ink(LIGHT, QFont())
        self._size = QSize(WIDTHS[0], HEIGHT)
        self.sounding: tuple[Card, float] | None = None
        """The card that is heard, and where it is in ticks."""

    def set_theme(self, theme: Theme, family: QFont) -> None:
        """Draw in another theme's colours."""
        self._ink = Ink(theme, family)

    def fit(self, width_px: int) -> None:
        """Let eight cards be as wide as that together, where they are then neither cramped nor stretched."""
        narrowest, widest = WIDTHS
        self._size = QSize(min(widest, max(narrowest, width_px // AT_A_TIME)), HEIGHT)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002, N802 - Qt's name
        """All cards are of one size."""
        return self._size

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one card."""
        card = self._card(index)
        if card is None:
            return
        place, state = QRect(option.rect), QStyle.StateFlag(option.state)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._draw_ground(painter, place, state, card)
        self._draw_melody(painter, melody_place(place), card)
        self._draw_texts(painter, place, card)
        painter.restore()

    def editorEvent(  # noqa: N802 - Qt's name
        self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: Index
    ) -> bool:
        """A click on the star stars."""
        card = self._card(index)
        if card is not None and isinstance(event, QMouseEvent) and event.button() == Qt.MouseButton.LeftButton:
            is_on_star = star_place(QRect(option.rect)).contains(event.position())
            if is_on_star and event.type() == QEvent.Type.MouseButtonRelease:
                self.starred.emit(card)
            if is_on_star:
                return True
        return super().editorEvent(event, model, option, index)

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:  # noqa: ARG002, N802
        """A field for the name."""
        editor = QLineEdit(parent)
        editor.setMaxLength(80)
        editor.setPlaceholderText(ideas_text("Name"))
        editor.setAccessibleName(ideas_text("Name of the idea"))
        return editor

    def updateEditorGeometry(  # noqa: N802 - Qt's name
        self,
        editor: QWidget,
        option: QStyleOptionViewItem,
        index: Index,  # noqa: ARG002
    ) -> None:
        """Over the name."""
        place = card_place(QRect(option.rect))
        editor.setGeometry(place.left() + 2, place.top() + 2, place.width() - STAR - INSET, TEXT_ROW + 8)

    def _card(self, index: Index) -> Card | None:
        model = index.model()
        return model.card(index) if isinstance(model, CardsModel) else None

    def _draw_ground(self, painter: QPainter, place: QRect, state: QStyle.StateFlag, card: Card) -> None:
        ink = self._ink
        is_chosen = bool(state & QStyle.StateFlag.State_Selected)
        is_pointed = bool(state & QStyle.StateFlag.State_MouseOver)
        is_focused = bool(state & QStyle.StateFlag.State_HasFocus)
        is_heard = self.sounding is not None and self.sounding[0].idea.tune == card.idea.tune
        painter.setBrush(ink["accent_soft" if is_chosen else "hover" if is_pointed else "field"])
        edge = ink["cursor"] if is_heard else ink["accent"] if is_chosen else ink["border"]
        painter.setPen(QPen(edge, 2 if is_focused or is_heard else 1))
        painter.drawRoundedRect(QRectF(card_place(place)).adjusted(1, 1, -1, -1), 6, 6)

    def _draw_texts(self, painter: QPainter, place: QRect, card: Card) -> None:
        ink, inner = self._ink, card_place(place).adjusted(INSET, INSET // 2, -INSET, -INSET // 2)
        row = QRect(inner.left(), inner.top(), inner.width() - STAR, TEXT_ROW)
        painter.setFont(ink.small_bold.font if card.idea.name else ink.small.font)
        painter.setPen(ink["text"])
        painter.drawText(row, LEFT, ink.small_bold.metrics.elidedText(title(card), ELIDED, row.width()))
        self._draw_star(painter, star_place(place), is_on=card.idea.is_starred)
        painter.setFont(ink.tiny.font)
        painter.setPen(ink["muted"])
        foot = QRect(inner.left(), inner.bottom() - TEXT_ROW + 1, inner.width(), TEXT_ROW)
        left = ideas_text("on the roll") if card.is_on_roll else " · ".join(card.idea.tags)
        number = human_number(card.judgement)
        human = number if left else ideas_text("human {number}").format(number=number)
        painter.drawText(foot, RIGHT, human)
        room = foot.width() - int(ink.tiny.width(human)) - INSET
        painter.drawText(foot, LEFT, ink.tiny.metrics.elidedText(left, ELIDED, room))

    def _draw_star(self, painter: QPainter, place: QRectF, *, is_on: bool) -> None:
        ink, radius = self._ink, place.width() / 2 - 3
        ends = [*STAR_POINTS, *[(-x, y) for x, y in reversed(STAR_POINTS[1:-1])]]
        star = QPolygonF([place.center() + QPointF(x * radius, y * radius) for x, y in ends])
        painter.setPen(QPen(ink["attention"] if is_on else ink["outline"], 1.2))
        painter.setBrush(QBrush(ink["attention"]) if is_on else QBrush(Qt.BrushStyle.NoBrush))
        painter.drawPolygon(star)

    def _draw_melody(self, painter: QPainter, place: QRectF, card: Card) -> None:
        ink, melody = self._ink, card.idea.melody
        start, end = -melody.lead_in_ticks, melody.length_ticks
        scale = place.width() / (end - start)
        painter.setPen(Qt.PenStyle.NoPen)
        for bar in range(0, melody.bars + 1, max(1, melody.bars // 4)):
            x = place.left() + (bar * melody.metre.bar_ticks - start) * scale
            painter.fillRect(QRectF(round(x), place.top(), 1, place.height()), ink["line_beat"])
        draw_notes(painter, place, melody, ink["note_loud"])
        if self.sounding is not None and self.sounding[0].idea.tune == card.idea.tune:
            x = place.left() + (self.sounding[1] - start) * scale
            painter.fillRect(QRectF(x, place.top(), 1.5, place.height()), ink["cursor"])


def draw_notes(painter: QPainter, place: QRectF, melody: Melody, colour: QColor) -> None:
    """Draw each note of `melody` as a bar, all within `place`."""
    if not melody.notes:
        return
    pitches = [note.pitch for note in melody.notes]
    low, high = min(pitches), max(pitches)
    rows = max(LEAST_ROWS, high - low + 1)
    row = place.height() / rows
    top = place.top() + (rows - (high - low + 1)) / 2 * row
    start = -melody.lead_in_ticks
    scale = place.width() / (melody.length_ticks - start)
    thick = max(2.0, row)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    for note in melody.notes:
        y = top + (high - note.pitch) * row + (row - thick) / 2
        x = place.left() + (note.onset_ticks - start) * scale
        painter.drawRect(QRectF(x, y, max(1.5, note.duration_ticks * scale - 0.75), thick))


def card_place(place: QRect) -> QRect:
    """The card within its item."""
    return place.adjusted(GAP, GAP, -GAP, -GAP)


def melody_place(place: QRect) -> QRectF:
    """Where the melody is drawn."""
    inner = card_place(place).adjusted(INSET, INSET // 2 + TEXT_ROW + 2, -INSET, -INSET // 2 - TEXT_ROW)
    return QRectF(inner)


def star_place(place: QRect) -> QRectF:
    """Where the star is, and can be clicked."""
    card = card_place(place)
    return QRectF(card.right() - STAR - 3, card.top() + 4, STAR, STAR)
