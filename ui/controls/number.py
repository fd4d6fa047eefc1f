"""Numbers: a slider for the hand and a spin box for the exact value."""

from __future__ import annotations

from bisect import bisect_left

from PySide6.QtCore import QLocale, QRect, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QMouseEvent, QValidator, QWheelEvent
from PySide6.QtWidgets import QDoubleSpinBox, QSlider, QStyle, QStyleOptionSlider, QWidget

from melodygen.fields import NumberField
from ui.controls.control import Control, Gesture
from ui.texts import tooltip, translated

SPIN_WIDTH = 90
UNITS_OF_ONE = {"bars": "bar"}
"""Units that another number of them has another word for."""


def stops(low: int, high: int) -> tuple[int, ...]:
    """The values that a slider from `low` to `high` rests on: each one, or coarser steps where a range is lopsided.

    Lengths of 1 to 256 bars are mostly short, so a slider with even steps would waste its travel on long ones.
    """
    if low < 1 or high < 128 * low:
        return tuple(range(low, high + 1))
    values = [low]
    while values[-1] < high:
        values.append(min(high, values[-1] + max(1, 1 << max(0, values[-1].bit_length() - 5))))
    return tuple(values)


class Slider(QSlider):
    """A horizontal slider that goes where it is clicked and leaves the wheel to the panel until it has the focus."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumWidth(72)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Go where it is clicked, then be dragged from there."""
        if event.button() is Qt.MouseButton.LeftButton and not self._handle_holds(event):
            self.setValue(self._value_at(round(event.position().x())))
        super().mousePressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        """The wheel scrolls the panel until this has the focus."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    def _handle_holds(self, event: QMouseEvent) -> bool:
        return bool(self._handle().contains(event.position().toPoint()))

    def _handle(self) -> QRect:
        option = QStyleOptionSlider()
        self.initStyleOption(option)
        part = QStyle.SubControl.SC_SliderHandle
        return self.style().subControlRect(QStyle.ComplexControl.CC_Slider, option, part, self)

    def _value_at(self, x: int) -> int:
        handle = self._handle().width()
        span = self.width() - handle
        return QStyle.sliderValueFromPosition(self.minimum(), self.maximum(), x - handle // 2, span)


class NumberBox(QDoubleSpinBox):
    """A number with its unit; whole numbers are written without decimals.

    `refused` carries a number that was typed and cannot be; the box shows the one before again.
    """

    refused = Signal(object)

    def __init__(self, field: NumberField, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setDecimals(0 if field.is_whole else 2)
        self.setRange(field.low, field.high)
        self._unit = field.unit
        self.agree_with(field.default)
        self.setKeyboardTracking(False)
        self.setAccelerated(True)
        self.setCorrectionMode(QDoubleSpinBox.CorrectionMode.CorrectToNearestValue)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)

    def agree_with(self, value: float) -> None:
        """Write the unit as it is with `value`: ``1 bar``, ``2 bars``."""
        unit = translated(UNITS_OF_ONE.get(self._unit, self._unit) if value == 1 else self._unit)
        if self.suffix().strip() != unit:
            self.setSuffix(f" {unit}" if unit else "")

    def textFromValue(self, value: float) -> str:  # noqa: N802 - Qt's name
        """As few decimals as the number has."""
        text = QLocale().toString(value, "f", self.decimals())
        point = QLocale().decimalPoint()
        return text.rstrip("0").rstrip(point) if point in text else text

    def validate(self, text: str, pos: int) -> tuple[QValidator.State, str, int]:
        """Any number may be typed, with a point or a comma.

        Qt would swallow the digits that lead out of range, and a point where a comma is usual, and take the rest.
        """
        text = text.replace(",", ".").replace(".", QLocale().decimalPoint())
        state = super().validate(text, pos)[0]
        if state is QValidator.State.Invalid and self._number(text) is not None:
            state = QValidator.State.Intermediate
        return state, text, pos

    def fixup(self, text: str) -> str:
        """The number before, in place of one that cannot be."""
        number = self._number(text)
        if number is not None:
            self.refused.emit(_plain(number))
        return f"{self.textFromValue(self.value())}{self.suffix()}"

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        """The wheel scrolls the panel until this has the focus."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    def _number(self, text: str) -> float | None:
        number, is_number = QLocale().toDouble(text.removesuffix(self.suffix()).strip())
        return number if is_number else None


class NumberControl(Control):
    """A slider and a spin box with one value between them; the slider may be one of another kind."""

    def __init__(self, field: NumberField, parent: QWidget | None = None, slider: Slider | None = None) -> None:
        super().__init__(parent)
        self.slider = slider or Slider(self)
        self.box = NumberBox(field, self)
        self._stops = stops(field.low, field.high)
        self._gesture = Gesture(self)
        self.slider.setRange(0, len(self._stops) - 1)
        self.slider.setPageStep(max(1, len(self._stops) // 10))
        self.box.setFixedWidth(SPIN_WIDTH)
        self.row.addWidget(self.slider, 1)
        self.row.addWidget(self.box)
        self.setFocusProxy(self.box)
        self.setTabOrder(self.box, self.slider)  # Qt passes over what comes before the proxy
        self.slider.valueChanged.connect(lambda place: self._set(self._stops[place]))
        self.slider.sliderPressed.connect(self._gesture.end)
        self.slider.sliderReleased.connect(self._gesture.end)
        self.box.valueChanged.connect(self._set)
        self.box.refused.connect(lambda number: self.edited.emit(number, None))

    def show_value(self, value: object) -> None:
        """Show `value` and tell nobody."""
        number = float(str(value))
        with QSignalBlocker(self.slider), QSignalBlocker(self.box):
            if self._stops[self.slider.value()] != number:
                self.slider.setValue(min(bisect_left(self._stops, number), len(self._stops) - 1))
            if self.box.value() != number:
                self.box.setValue(number)
            self.box.agree_with(number)

    def describe(self, name: str, text: str) -> None:
        """Give both parts their accessible name, description and tooltip."""
        for part in (self.slider, self.box):
            part.setAccessibleName(name)
            part.setAccessibleDescription(text)
            part.setToolTip(tooltip(text))

    def _set(self, value: float) -> None:
        self.show_value(value)
        self.edited.emit(_plain(value), self._gesture.current(is_held=self.slider.isSliderDown()))


def _plain(value: float) -> int | float:
    return int(value) if float(value).is_integer() else value
