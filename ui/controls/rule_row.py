"""One rule of the player: its name, a slider, its quantity, and a way back to what the palette has."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QToolButton, QWidget

from melodygen.fields import NumberField
from melodygen.theory.palettes import LARGEST_QUANTITY, Rule
from ui.controls.control import Gesture
from ui.controls.number import NumberBox, Slider
from ui.icon_names import set_icon
from ui.language import brief
from ui.texts import tooltip, translated
from ui.theme import set_role

STEP = 0.1
"""Of the slider, and of the arrows of the box."""

SLIDER_TOP = 2.0
"""What the slider goes up to from 0; other quantities are typed."""

BOX_PX = 66


class RuleRow(QWidget):
    """Sets the quantity of one rule; `edited` carries it and the gesture, or None for what the palette has.

    `refused` carries one that was typed and cannot be.
    """

    edited = Signal(object, object)
    refused = Signal(object)

    def __init__(self, rule: Rule, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rule = rule
        self.is_set = False
        self._gesture = Gesture(self)
        self.label = QLabel(translated(rule.label), self)
        self.slider = Slider(self)
        self.box = NumberBox(_field(rule), self)
        self.reset = QToolButton(self)
        self._lay_out()
        self._describe()
        self.slider.valueChanged.connect(lambda place: self._set(place * STEP))
        self.slider.sliderPressed.connect(self._gesture.end)
        self.slider.sliderReleased.connect(self._gesture.end)
        self.box.valueChanged.connect(self._set)
        self.box.refused.connect(self.refused)
        self.reset.clicked.connect(lambda: self.edited.emit(None, None))

    @property
    def quantity(self) -> float:
        """What is shown."""
        return float(self.box.value())

    def show_quantity(self, quantity: float, *, is_set: bool) -> None:
        """Show a quantity, set by hand or the palette's, and tell nobody."""
        with QSignalBlocker(self.slider), QSignalBlocker(self.box):
            place = round(quantity / STEP)
            if not self.slider.isSliderDown():
                self.slider.setValue(place)
            if self.box.value() != quantity:
                self.box.setValue(quantity)
        if is_set != self.is_set:
            self.is_set = is_set
            for part in (self.slider, self.box):
                set_role(part, "plain" if is_set else "muted")
        self.reset.setVisible(is_set)
        self._tip()

    def _set(self, quantity: float) -> None:
        self.edited.emit(round(quantity, 3), self._gesture.current(is_held=self.slider.isSliderDown()))

    def _lay_out(self) -> None:
        self.label.setWordWrap(True)
        self.label.setBuddy(self.box)
        self.slider.setRange(0, round(SLIDER_TOP / STEP))
        self.slider.setPageStep(5)
        self.box.setSingleStep(STEP)
        self.box.setFixedWidth(BOX_PX)
        set_role(self.reset, "tool")
        set_icon(self.reset, "reset")
        keep = self.reset.sizePolicy()
        keep.setRetainSizeWhenHidden(True)
        self.reset.setSizePolicy(keep)
        self.reset.hide()
        for part in (self.slider, self.box):
            set_role(part, "muted")
        parts: tuple[QWidget, ...] = (self.label, self.slider, self.box, self.reset)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        for column, widget in enumerate(parts):
            grid.addWidget(widget, 0, column, Qt.AlignmentFlag.AlignVCenter)
        grid.setColumnStretch(1, 1)

    def _describe(self) -> None:
        rule = self.rule
        name, text = translated(rule.label), translated(rule.help)
        for part in (self.slider, self.box):
            part.setAccessibleName(name)
        self.label.setToolTip(tooltip(text))
        back = _tr("Leave {name} to the palette").format(name=name)
        self.reset.setAccessibleName(back)
        self.reset.setToolTip(tooltip(back))
        self._tip()

    def _tip(self) -> None:
        """What the rule does, and by whom its quantity is set."""
        whose = _tr("Now {quantity}, set by hand.") if self.is_set else _tr("Now {quantity}, as the palette has it.")
        rule = self.rule
        text, words = translated(rule.help), whose.format(quantity=brief(self.quantity, 3))
        for part in (self.slider, self.box):
            part.setAccessibleDescription(f"{text} {words}")
            part.setToolTip(tooltip(text) + tooltip(words))


def _field(rule: Rule) -> NumberField:
    limit = round(LARGEST_QUANTITY)
    return NumberField(rule.slug, rule.label, "Performance", -limit, limit, "", 1, rule.help, is_whole=False)


def _tr(text: str) -> str:
    return QCoreApplication.translate("rules", text)
