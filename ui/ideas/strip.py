"""The strip below the stage: what is shown of the ideas, in which order, and the row of cards."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QT_TRANSLATE_NOOP, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QLabel,
    QLineEdit,
    QPushButton,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from ui.actions import Actions, plain, stand_for
from ui.flow import Flow
from ui.ideas.cards import Apart, Card, Show, Sort, fitting, in_order
from ui.ideas.view import CardsView
from ui.ideas.words import ideas_text
from ui.settings import Settings
from ui.theme import Theme, set_role


def _(text: str) -> str:
    """Mark `text` of a table for translation."""
    return str(QT_TRANSLATE_NOOP("ideas", text))


SHOWS: tuple[tuple[Show, str], ...] = (
    ("new", _("New")),
    ("starred", _("Starred")),
    ("kept", _("All kept")),
    ("heard", _("Heard")),
)
SORTS: tuple[tuple[Sort, str], ...] = (
    ("order", _("As they came")),
    ("human", _("How human")),
    ("knobs", _("How close to the knobs")),
    ("different", _("How different from this one")),
    ("name", _("By name")),
)
EMPTY: dict[Show, str] = {
    "new": _("Press More Ideas for eight other melodies of these parameters, around what is locked."),
    "starred": _("No idea has a star yet: press S on one, or click its star."),
    "kept": _("Ideas that are starred, named or tagged stay here, and are saved with the project."),
    "heard": _("Every melody that is heard in this project will be found here."),
}
ON_A_CARD = (
    "hear_idea", "take_idea", "take_idea_bars", "morph", "star_idea", "rename_idea", "tag_idea", "delete_idea",
)  # fmt: skip
"""What the menu of a card offers."""

SEARCH_PX = 96

ROOMY_PX = 700
"""A window that is lower has no room for the strip unless the user wants it."""

NONE_FITS = _("No name or tag here has these words.")


class IdeasStrip(QFrame):
    """Shows the cards it is given.

    Signals
    -------
    show_changed()
        Others are to be shown: of another kind, or of a tag.

    """

    show_changed = Signal()

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "panel")
        self.setObjectName("ideasStrip")
        self.setAccessibleName(self.tr("Ideas"))
        self._cards: Sequence[Card] = ()
        self.view = CardsView(self)
        self.empty = QLabel(self)
        set_role(self.empty, "muted")
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.empty.setWordWrap(True)
        self.which = self._box(self.tr("Which ideas are shown"))
        self.sort = self._box(self.tr("Order of the ideas"))
        for sort, text in SORTS:
            self.sort.addItem(ideas_text(text), sort)
        self.search = QLineEdit(self)
        self.search.setPlaceholderText(self.tr("Find a name or tag"))
        self.search.setAccessibleName(self.tr("Find a name or tag"))
        self.search.setToolTip(self.tr("Show only ideas in whose names or tags these words are"))
        self.search.setClearButtonEnabled(True)
        self.search.setMinimumWidth(SEARCH_PX)
        self.view.addActions([actions[name] for name in ON_A_CARD])
        self.view.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self._lay_out(actions)
        self.show_tags([])
        self.which.currentIndexChanged.connect(lambda _: self.show_changed.emit())
        self.sort.currentIndexChanged.connect(lambda _: self._fill())
        self.search.textChanged.connect(lambda _: self._fill())

    @property
    def show_kind(self) -> Show:
        """Which kind of ideas is shown; where a tag is, all that are kept."""
        kind: Show = self.which.currentData()[0]
        return kind

    @property
    def tag(self) -> str:
        """The tag whose ideas are shown; empty for all of a kind."""
        return str(self.which.currentData()[1])

    @property
    def sort_by(self) -> Sort:
        """In which order they are."""
        kind: Sort = self.sort.currentData()
        return kind

    def obey(self, action: QAction, settings: Settings, window: QWidget) -> None:
        """Let `action` show and hide the strip; until the user does, it is shown where `window` is high enough."""
        has_room = window.height() >= ROOMY_PX
        is_shown = settings.shows_ideas == "yes" or (settings.shows_ideas == "room" and has_room)
        action.setChecked(is_shown)
        self.setVisible(is_shown)
        action.toggled.connect(self.setVisible)
        action.triggered.connect(lambda wanted: setattr(settings, "shows_ideas", "yes" if wanted else "no"))

    def take_focus(self) -> None:
        """Give the keyboard to the cards, or to what draws some."""
        (self.view if self.view.isVisible() else self.more).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_only(self, kind: Show) -> None:
        """Show the ideas of a kind."""
        self.which.setCurrentIndex([name for name, _ in SHOWS].index(kind))

    def show_tags(self, tags: Sequence[str]) -> None:
        """Offer these tags; one that is gone gives way to all that are kept."""
        wanted: list[tuple[tuple[Show, str], str]] = [((kind, ""), ideas_text(text)) for kind, text in SHOWS]
        wanted += [(("kept", tag), ideas_text("Tag: {tag}").format(tag=tag)) for tag in tags]
        if [self.which.itemData(row) for row in range(self.which.count())] == [data for data, _ in wanted]:
            return
        before: tuple[Show, str] | None = self.which.currentData()
        with QSignalBlocker(self.which):
            self.which.clear()
            for data, text in wanted:
                self.which.addItem(text, data)
            places = [data for data, _ in wanted]
            fallback: tuple[Show, str] = ("kept", "") if before else ("new", "")
            self.which.setCurrentIndex(places.index(before if before and before in places else fallback))
        if before and before not in places:
            self.show_changed.emit()

    def show_cards(self, cards: Sequence[Card], apart: Apart = lambda _: None) -> None:
        """Show these, as far as they fit what is searched for; `apart` is from the melody on the roll."""
        self.view.cards.apart = apart
        self._cards = cards
        self._fill()

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme's colours."""
        self.view.drawn.set_theme(theme, self.font())
        self.view.viewport().update()

    def show_sounding(self, card: Card | None, ticks: float) -> None:
        """Show which card is heard, and where it is; None for none."""
        self.view.drawn.sounding = (card, ticks) if card is not None else None
        self.view.viewport().update()

    def _fill(self) -> None:
        before, place = self.view.chosen_card, self.view.currentIndex().row()
        cards = in_order(fitting(self._cards, self.search.text()), self.sort_by, self.view.cards.apart)
        self.view.cards.show(cards)
        if before is not None and self.view.chosen_card is None:
            same = (row for row, card in enumerate(cards) if card.idea.tune == before.idea.tune)
            self.view.choose(next(same, min(place, len(cards) - 1)))
        text = NONE_FITS if self._cards else EMPTY[self.show_kind]
        self.empty.setText(ideas_text(text))
        self._stack.setCurrentWidget(self.view if cards else self.empty)
        self.view.chosen.emit(self.view.chosen_card)

    def _box(self, name: str) -> QComboBox:
        box = QComboBox(self)
        box.setAccessibleName(name)
        box.setToolTip(name)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        return box

    def _lay_out(self, actions: Actions) -> None:
        title = QLabel(self.tr("Ideas"), self)
        set_role(title, "heading")
        self.more = QPushButton(plain(actions["more_ideas"].text()), self)
        self.more.setAccessibleName(plain(actions["more_ideas"].text()))
        stand_for(self.more, actions["more_ideas"])
        head = Flow()
        head.setContentsMargins(14, 6, 14, 2)
        head.setSpacing(8)
        for widget in (title, self.more, self.which, self.sort, self.search):
            head.addWidget(widget)
        body = QWidget(self)
        body.setFixedHeight(self.view.height())
        self._stack = QStackedLayout(body)
        self._stack.addWidget(self.empty)
        self._stack.addWidget(self.view)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 4)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(body)
