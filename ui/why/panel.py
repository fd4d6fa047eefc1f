"""One note explained: its role in words, what else could stand there, what decided, how surprising it was."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QToolButton, QVBoxLayout, QWidget

from melodygen.mark import Kind
from melodygen.performance import RuleEffect
from melodygen.theory.palettes import RULES
from ui.icon_names import set_icon
from ui.language import number, said
from ui.roll.sheet import with_signs
from ui.roll.words import MARKS
from ui.texts import roll_text, tooltip, translated
from ui.theme import Role, set_role
from ui.why.playing import nothing, told
from ui.why.rows import BarRow
from ui.why.words import REASONS, level, printed, role, surprise, why_text

if TYPE_CHECKING:
    from melodygen.model.explain import Candidate, NoteExplanation

WIDTHS_PX = (260, 300)
"""The least, in a narrow window, and the one it likes to have."""

CANDIDATES = 8
NAME_PX, REASON_PX, LEVEL_PX = 40, 104, 120
SHOWN_SHARE, SHOWN_BITS = 0.01, 0.05
"""From where on a candidate, and a reason, is shown."""

FULL_BITS = 4.0
"""A bar of this many bits, for or against, is full."""

SURPRISE_BITS = 10.0
MOST_EFFECTS = 1 + len(RULES)
"""What is marked, and each rule."""


class WhyPanel(QFrame):
    """Shows an explanation, or one sentence in its place; `stepped` carries -1 or 1 for the note before or after."""

    stepped = Signal(int)

    def __init__(self, action: QAction, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "bar")
        self.setObjectName("whyPanel")
        self.setMinimumWidth(WIDTHS_PX[0])
        self.setMaximumWidth(WIDTHS_PX[1])
        self.setAccessibleName(self.tr("Why this note?"))
        self.hint = self._label("muted")
        self.title, self.place = self._label("title"), self._label("muted")
        self.role, self.bound, self.reasons = self._label(), self._label(), self._label()
        self.surprise, self.remark = self._label(), self._label("muted")
        self.candidates = [BarRow(NAME_PX, parent=self) for _ in range(CANDIDATES + 1)]
        self.experts = {name: BarRow(REASON_PX, is_signed=True, parent=self) for name in REASONS}
        self.level = BarRow(LEVEL_PX, parent=self)
        self.playing = [self._label() for _ in range(MOST_EFFECTS)]
        self._headings = [self._label("heading") for _ in range(4)]
        self._legend = self._label("muted")
        self._lay_out(action)
        self.show_sentence(self.tr("Point at a note, or click it to hold it here."))

    @property
    def text(self) -> str:
        """All that can be read."""
        if not self.hint.isHidden():
            return self.hint.text()
        labels = [label.text() for label in self._told() if not label.isHidden()]
        return "\n".join([*labels, *(f"{row.name} {row.value}" for row in self._rows() if not row.isHidden())])

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """As wide as it may be, however long the words are."""
        return QSize(WIDTHS_PX[1], super().sizeHint().height())

    def show_sentence(self, text: str) -> None:
        """Show `text` in place of a note."""
        self.hint.setText(text)
        self.hint.show()
        self._body.hide()

    def show_remark(self, text: str) -> None:
        """What holds of all notes of this melody; empty for nothing."""
        self.remark.setText(text)
        self.remark.setVisible(bool(text))

    def show_note(self, note: NoteExplanation, *, is_in_scale: bool) -> None:
        """Explain `note`."""
        from melodygen.model.telling import bound, reasons, tone  # noqa: PLC0415 - the model is loaded where it is wanted

        self.hint.hide()
        self._body.show()
        self.title.setText(with_signs(note.name))
        place = said(note.place)
        parts = (f"{place[0].upper()}{place[1:]}", tone(note, translated))
        self.place.setText(printed(", ".join(filter(None, parts))))
        self.role.setText(printed(role(note, is_in_scale=is_in_scale)))
        self._show_candidates(note)
        self._show_experts(note)
        self._put(self.bound, bound(note, translated))
        self._put(self.reasons, printed(reasons(note, translated)))
        total = note.surprise.total
        bits = self.tr("{bits} bits").format(bits=number(total))
        self.level.show_row(level(note), total / SURPRISE_BITS, bits, is_chosen=True)
        self.surprise.setText(surprise(note))

    def show_playing(self, effects: Sequence[RuleEffect], expression: int, kinds: Sequence[Kind] = ()) -> None:
        """Say how the note that is shown is marked, and what the rules of the player did to it."""
        words = ", ".join(roll_text(MARKS[kind]) for kind in kinds)
        marked = ((self.tr("Marked: {marks}").format(marks=words), ""),) if words else ()
        rows = (*marked, *(told(effects) or ((nothing(expression), ""),)))
        for label, (text, tip) in zip(self.playing, rows, strict=False):
            self._put(label, text)
            label.setToolTip(tooltip(tip) if tip else "")
        for label in self.playing[len(rows) :]:
            label.hide()

    def _show_candidates(self, note: NoteExplanation) -> None:
        """The likeliest, the one that stands there among them, and the rest as one."""
        shown = shown_candidates(note.candidates, note.pitch)
        rest = 1.0 - sum(candidate.probability for candidate in shown)
        for row in self.candidates[len(shown) : CANDIDATES]:
            row.hide()
        for row, candidate in zip(self.candidates, shown, strict=False):
            row.show_row(
                with_signs(candidate.name),
                candidate.probability,
                percent(candidate.probability),
                is_chosen=candidate.pitch == note.pitch,
                tip=self.tr("It stands here.") if candidate.pitch == note.pitch else "",
            )
        count = len(note.candidates) - len(shown)
        if count:
            tip = self.tr("1 other note") if count == 1 else self.tr("{count} other notes together").format(count=count)
            name = self.tr("Rest")
            self.candidates[-1].show_row(name, rest, percent(rest), tip=tip)
        else:
            self.candidates[-1].hide()

    def _show_experts(self, note: NoteExplanation) -> None:
        said = {share.expert: share.bits for share in note.experts}
        for name, row in self.experts.items():
            bits = said.get(name, 0.0)
            if abs(bits) < SHOWN_BITS or note.bound == "given":
                row.hide()
            else:
                short, tip = (why_text(text) for text in REASONS[name])
                row.show_row(short, bits / FULL_BITS, number(bits, is_signed=True), tip=tip)
        is_any = any(not row.isHidden() for row in self.experts.values())
        self._headings[1].setVisible(is_any)
        self._legend.setVisible(is_any)

    def _lay_out(self, action: QAction) -> None:
        self._body = QWidget(self)
        body = QVBoxLayout(self._body)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(4)
        self._headings[0].setText(self.tr("What could stand here"))
        self._headings[1].setText(self.tr("What decided, in bits"))
        self._headings[2].setText(self.tr("How surprising it is"))
        self._headings[3].setText(self.tr("How it is played"))
        self._legend.setText(self.tr("+1 bit makes it twice as likely, −1 half as likely."))
        groups: tuple[Sequence[QWidget], ...] = (
            (self.title, self.place, self.role, self.bound),
            (self._headings[0], *self.candidates),
            (self._headings[1], self.reasons, *self.experts.values(), self._legend),
            (self._headings[2], self.level, self.surprise),
            (self._headings[3], *self.playing),
        )
        for group in groups:
            for widget in group:
                body.addWidget(widget)
            body.addSpacing(12)
        inner = QWidget(self)
        column = QVBoxLayout(inner)
        column.setContentsMargins(16, 4, 16, 16)
        for widget in (self.remark, self.hint, self._body):
            column.addWidget(widget)
        column.addStretch(1)
        area = QScrollArea(self)
        area.setWidget(inner)
        area.setWidgetResizable(True)
        area.setObjectName("whyArea")
        area.setAccessibleName(self.tr("Why this note?"))
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 8, 0, 0)
        outer.addLayout(self._head(action))
        outer.addWidget(area, 1)
        self.remark.hide()

    def _head(self, action: QAction) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(16, 0, 8, 0)
        title = QLabel(self.tr("Why this note?"), self)
        set_role(title, "heading")
        row.addWidget(title, 1)
        self.steps = [
            self._tool("previous", self.tr("The note before"), lambda: self.stepped.emit(-1)),
            self._tool("next", self.tr("The note after"), lambda: self.stepped.emit(1)),
        ]
        close = self._tool("close", self.tr("Close"), lambda: action.setChecked(False))
        for button in (*self.steps, close):
            row.addWidget(button)
        return row

    def _tool(self, icon: str, name: str, call: Callable[[], None]) -> QToolButton:
        button = QToolButton(self)
        set_role(button, "tool")
        set_icon(button, icon)
        button.setAccessibleName(name)
        button.setToolTip(tooltip(name))
        button.clicked.connect(call)
        return button

    def _label(self, look: Role | None = None) -> QLabel:
        label = QLabel(self)
        label.setWordWrap(True)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        if look:
            set_role(label, look)
        return label

    def _rows(self) -> tuple[BarRow, ...]:
        return (*self.candidates, *self.experts.values(), self.level)

    def _told(self) -> tuple[QLabel, ...]:
        return (self.title, self.place, self.role, self.bound, self.reasons, self.surprise, *self.playing)

    @staticmethod
    def _put(label: QLabel, text: str) -> None:
        label.setText(text)
        label.setVisible(bool(text))


def shown_candidates(candidates: Sequence[Candidate], pitch: int) -> tuple[Candidate, ...]:
    """The likeliest, at most `CANDIDATES`, and `pitch` in place of the last where it is not among them.

    What is less likely than `SHOWN_SHARE` is not shown but for `pitch`.
    """
    first = tuple(it for it in candidates[:CANDIDATES] if it.probability >= SHOWN_SHARE or it.pitch == pitch)
    own = next(candidate for candidate in candidates if candidate.pitch == pitch)
    return first if own in first else (*first[: CANDIDATES - 1], own)


def percent(share: float) -> str:
    """``"43 %"``, and ``"< 1 %"`` for what is not 0 but would be rounded to it."""
    return f"{share:.0%}".replace("%", " %") if share >= 0.01 else "< 1 %"
