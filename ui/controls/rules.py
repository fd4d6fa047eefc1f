"""Rules of the player: a list of them with a slider each, opened by a button that says what is set by hand."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton, QVBoxLayout, QWidget

from melodygen.interpretation import quantities_in, quantities_text
from melodygen.parameters import Parameters
from melodygen.performance.palette import quantities_of
from melodygen.theory.palettes import RULES
from ui.controls.control import Control
from ui.controls.rule_row import RuleRow
from ui.language import brief
from ui.texts import tooltip
from ui.theme import set_role


class RulesControl(Control):
    """The button, and below it, over the width of the panel, the list while it is down."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.opener = QToolButton(self)
        self.opener.setCheckable(True)
        self.opener.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        set_role(self.opener, "tool")
        self.row.addWidget(self.opener, 0, Qt.AlignmentFlag.AlignLeft)
        self.setFocusProxy(self.opener)
        self.below = self.list = QWidget(parent or self)
        self.rows = {rule.slug: RuleRow(rule, self.list) for rule in RULES}
        column = QVBoxLayout(self.list)
        column.setContentsMargins(0, 0, 0, 4)
        column.setSpacing(5)
        for row in self.rows.values():
            column.addWidget(row)
            row.edited.connect(lambda quantity, gesture, slug=row.rule.slug: self._on_edited(slug, quantity, gesture))
            row.refused.connect(lambda number, slug=row.rule.slug: self.edited.emit(self._with(slug, number), None))
        self._value = ""
        self._title = ""
        self._palette: Mapping[str, float] = {}
        self._open(is_open=False)
        self.opener.toggled.connect(lambda is_open: self._open(is_open=is_open))

    def show_surroundings(self, parameters: Parameters) -> None:
        """Know what the palette has, which unset rules show."""
        self._palette = palette_quantities(parameters)

    def show_value(self, value: object) -> None:
        """Show the quantities of a text."""
        self._value = str(value)
        set_by_hand = dict(quantities_in(self._value))
        for slug, row in self.rows.items():
            is_set = slug in set_by_hand
            row.show_quantity(set_by_hand[slug] if is_set else self._palette.get(slug, 0.0), is_set=is_set)
        self._name()

    def describe(self, name: str, text: str) -> None:
        """Give the button its name, description and tooltip; the rules have their own."""
        self._title = name
        self.opener.setAccessibleDescription(text)
        self.opener.setToolTip(tooltip(text))
        self._name()

    def align(self, name_px: int) -> None:
        """Give the names of the rules that width."""
        for row in self.rows.values():
            row.label.setFixedWidth(name_px)

    def _open(self, *, is_open: bool) -> None:
        self.list.setVisible(is_open)
        self.opener.setArrowType(Qt.ArrowType.DownArrow if is_open else Qt.ArrowType.RightArrow)

    def _on_edited(self, slug: str, quantity: float | None, gesture: object | None) -> None:
        text = self._with(slug, quantity)
        self.show_value(text)
        self.edited.emit(text, gesture)

    def _with(self, slug: str, quantity: float | None) -> str:
        """The text with another quantity of one rule."""
        quantities = {**dict(quantities_in(self._value)), slug: quantity}
        return quantities_text({it: number for it, number in quantities.items() if number is not None})

    def _name(self) -> None:
        """Say what is set by hand: one rule by its name, of more how many."""
        quantities = quantities_in(self._value)
        if not quantities:
            words = self.tr("As in the palette")
        elif len(quantities) == 1:
            ((slug, quantity),) = quantities
            words = f"{self.rows[slug].label.text()} {brief(quantity, 3)}"
        else:
            words = self.tr("{count} set by hand").format(count=len(quantities))
        self.opener.setText(words)
        self.opener.setAccessibleName(self.tr("{name}: {words}").format(name=self._title, words=words))


def palette_quantities(parameters: Parameters) -> Mapping[str, float]:
    """What the palette of some parameters has, by rule."""
    told = replace(parameters.interpretation, expression=100, quantities=())
    return quantities_of(told, parameters.the_mood, parameters.style)
