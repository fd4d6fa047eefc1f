"""The parameters in groups that fold, one row each: name, control, and a way back to the default."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QScrollArea, QToolButton, QVBoxLayout, QWidget

from melodygen.fields import FIELDS, Choice, ChoiceField, Field
from melodygen.parameters import DEFAULT_STYLE, Parameters
from ui.controls import Control, control_for
from ui.controls.choice import ChoiceControl
from ui.controls.knob import KnobControl
from ui.icon_names import set_icon
from ui.knob_words import sentence
from ui.texts import tooltip, translated, with_mnemonic
from ui.theme import Theme, set_role

if TYPE_CHECKING:
    from melodygen.knob_report import KnobReport
    from ui.settings import Settings

MNEMONICS = {
    "tempo_bpm": "T", "bars": "D", "metre": "M", "key": "K", "scale": "S", "mood": "O", "instrument": "I",
    "style": "Y", "complexity": "X", "harmonic_density": "A", "repetition": "R", "syncopation": "N",
    "note_range": "G", "contour": "L", "rhythm": "P", "upbeat": "U", "accidentals": "C", "ending": "",
    "progression": "", "weights": "", "expression": "", "palette": "", "rules": "", "accompaniment": "",
}  # fmt: skip
"""The Alt key of each parameter; none is taken by a menu, and no letter of those without one is left."""

ELSEWHERE = ("seed", "curve")
"""Fields that the window shows outside the panel."""

WIDTH = 380


def panel_fields(styles: Iterable[Choice]) -> tuple[Field, ...]:
    """The fields of the panel in their order, the style last among the basic ones."""
    fields = (*(field for field in FIELDS if field.name not in ELSEWHERE), style_field(styles))
    return tuple(sorted(fields, key=lambda field: field.group != "Basic"))


def style_field(styles: Iterable[Choice]) -> ChoiceField:
    """The field of the style, which the user's own styles are choices of too."""
    return ChoiceField(
        "style", "Style", "Basic", tuple(styles), DEFAULT_STYLE,
        "The melodies whose habits were learned: how they move, what they repeat, where they breathe.",
    )  # fmt: skip


class Row(QObject):
    """Label, control and reset button of one field."""

    edited = Signal(str, object, object)

    def __init__(self, field: Field, parent: QWidget) -> None:
        super().__init__(parent)
        self.field: Field = field
        name, text = translated(field.label), translated(field.help)
        self.control: Control = control_for(field, parent)
        self.control.describe(name, text)
        self.label = QLabel(_with_key(field), parent)
        self.label.setBuddy(self.control)
        self.label.setToolTip(tooltip(text))
        self.reset = self._reset_button(name, parent)
        self.control.edited.connect(lambda value, gesture: self.edited.emit(field.name, value, gesture))

    def show_value(self, value: object) -> None:
        """Show `value`; the reset button is there only where there is something to reset."""
        self.control.show_value(value)
        self.reset.setVisible(value != self.field.default)

    def _reset_button(self, name: str, parent: QWidget) -> QToolButton:
        button = QToolButton(parent)
        set_role(button, "tool")
        set_icon(button, "reset")
        text = self.tr("Set {name} back to its default").format(name=name)
        button.setAccessibleName(text)
        button.setToolTip(tooltip(text))
        keep = button.sizePolicy()
        keep.setRetainSizeWhenHidden(True)
        button.setSizePolicy(keep)
        button.clicked.connect(lambda: self.edited.emit(self.field.name, self.field.default, None))
        return button


class Group(QWidget):
    """Rows under a heading, which folds them."""

    def __init__(self, title: str, fields: Iterable[Field], parent: QWidget) -> None:
        super().__init__(parent)
        self.heading = QToolButton(self)
        self._body = QWidget(self)
        self.rows = [Row(field, self._body) for field in fields]
        self.heading.setText(title)
        self.heading.setToolTip(tooltip(self.tr("Fold and unfold these parameters")))
        self.heading.setAccessibleName(title)
        self.heading.setCheckable(True)
        self.heading.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        set_role(self.heading, "heading")
        self._lay_out()
        self.heading.toggled.connect(lambda is_open: self._show(is_open=is_open))
        self.heading.setChecked(True)

    @property
    def is_open(self) -> bool:
        """Whether its rows are seen."""
        return self.heading.isChecked()

    def align(self, label_px: int) -> None:
        """Give all names that width."""
        for row in self.rows:
            row.label.setMinimumWidth(label_px)
            row.control.align(label_px)

    def _show(self, *, is_open: bool) -> None:
        self._body.setVisible(is_open)
        self.heading.setArrowType(Qt.ArrowType.DownArrow if is_open else Qt.ArrowType.RightArrow)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.heading, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._body)
        grid = QGridLayout(self._body)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(7)
        grid.setColumnStretch(1, 1)
        for row in self.rows:
            row.label.setMinimumHeight(28)
            place = grid.rowCount()
            grid.addWidget(row.label, place, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(row.control, place, 1)
            grid.addWidget(row.reset, place, 2, Qt.AlignmentFlag.AlignTop)
            if row.control.below is not None:
                grid.addWidget(row.control.below, place + 1, 0, 1, 3)


class ParametersPanel(QScrollArea):
    """Shows parameters and tells which the user sets: field, value, gesture; `folded` follows a group's folding."""

    edited = Signal(str, object, object)
    folded = Signal()

    def __init__(self, fields: Iterable[Field], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._body = QWidget(self)
        self.groups = self._groups(tuple(fields))
        self.rows = {row.field.name: row for group in self.groups.values() for row in group.rows}
        self.setWidget(self._body)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(self.tr("Parameters"))
        self._lay_out()
        for row in self.rows.values():
            row.edited.connect(self.edited)
        cast("QGuiApplication", QGuiApplication.instance()).focusObjectChanged.connect(self._bring_into_view)

    @property
    def folded_groups(self) -> tuple[str, ...]:
        """The groups of which the heading alone is seen."""
        return tuple(name for name, group in self.groups.items() if not group.is_open)

    def fold(self, groups: Iterable[str]) -> None:
        """Fold these groups and no others."""
        names = set(groups)
        for name, group in self.groups.items():
            group.heading.setChecked(name not in names)

    def remember(self, settings: Settings) -> None:
        """Fold what was folded before, and keep what will be."""
        self.fold(settings.folded_groups.split())
        self.folded.connect(lambda: setattr(settings, "folded_groups", " ".join(self.folded_groups)))

    def show_parameters(self, parameters: Parameters) -> None:
        """Let every control show its value of `parameters`."""
        for name, row in self.rows.items():
            row.control.show_surroundings(parameters)
            row.show_value(getattr(parameters, name))

    def show_styles(self, styles: Iterable[Choice]) -> None:
        """Offer other styles."""
        row = self.rows["style"]
        row.field = style_field(styles)
        if isinstance(row.control, ChoiceControl):
            row.control.box.show_choices(row.field.choices)

    def add_to(self, name: str, button: QToolButton) -> None:
        """Put `button` beside the control of a field, next in the order of the keyboard."""
        control = self.rows[name].control
        control.row.addWidget(button)
        QWidget.setTabOrder(control, button)

    def show_knobs(self, reports: Iterable[KnobReport], parameters: Parameters, *, is_kept: bool) -> None:
        """Mark on the knobs what the melody of `parameters` has reached; `is_kept` where notes were given to it."""
        by_knob = {report.knob: report for report in reports}
        for name, control in self._knobs():
            report = by_knob.get(name)
            words = ""
            if report is not None:
                style = self._style_label(parameters.style)
                words = sentence(report, style=style, bars=parameters.bars, is_kept=is_kept)
            control.show_report(report, words)

    def set_theme(self, theme: Theme) -> None:
        """Draw what the style sheet does not in the colours of `theme`."""
        for row in self.rows.values():
            row.control.set_theme(theme)

    def label_of(self, name: str) -> str:
        """The field's name as the user sees it."""
        return translated(self.rows[name].field.label)

    def focus_first(self) -> None:
        """Give the keyboard to the first control, or to the heading under which it is folded."""
        first = next(iter(self.groups.values()))
        (first.rows[0].control if first.is_open else first.heading).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def focus_on(self, name: str) -> None:
        """Give the keyboard to the control of a field, whose group unfolds."""
        self.groups[self.rows[name].field.group].heading.setChecked(True)
        self.rows[name].control.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _bring_into_view(self, now: QObject | None) -> None:
        """Scroll to what has the keyboard, however it came by it; under a button that is held, nothing moves."""
        is_held = QGuiApplication.mouseButtons() != Qt.MouseButton.NoButton
        if isinstance(now, QWidget) and self._body.isAncestorOf(now) and not is_held:
            self.ensureWidgetVisible(now)

    def _knobs(self) -> list[tuple[str, KnobControl]]:
        rows = self.rows.items()
        return [(name, row.control) for name, row in rows if isinstance(row.control, KnobControl)]

    def _style_label(self, slug: str) -> str:
        field = self.rows["style"].field
        choices = field.choices if isinstance(field, ChoiceField) else ()
        return next((translated(choice.label) for choice in choices if choice.slug == slug), slug)

    def _groups(self, fields: tuple[Field, ...]) -> dict[str, Group]:
        """In the order in which the Tab key goes through them."""
        titles = {"Basic": self.tr("Basic"), "Advanced": self.tr("Advanced"), "Performance": self.tr("Performance")}
        return {
            name: Group(title, [field for field in fields if field.group == name], self._body)
            for name, title in titles.items()
        }

    def _lay_out(self) -> None:
        outer = QVBoxLayout(self._body)
        outer.setContentsMargins(16, 12, 10, 16)
        outer.setSpacing(10)
        width = max(row.label.sizeHint().width() for row in self.rows.values())
        for group in self.groups.values():
            group.align(width)
            outer.addWidget(group)
            group.heading.toggled.connect(lambda _: self.folded.emit())
        outer.addStretch(1)


def _with_key(field: Field) -> str:
    """Its label with the Alt key; translations have a letter of their own."""
    return QCoreApplication.translate("mnemonics", with_mnemonic(field.label, MNEMONICS.get(field.name, "")))
