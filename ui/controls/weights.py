"""Degree weights: a row of bars, one for each degree of the scale, opened by a button that says what is set."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QPointF, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from melodygen.degree_weights import AS_THE_STYLE, weights_in, weights_text
from melodygen.parameters import Parameters
from melodygen.theory.scales import Scale
from melodygen.theory.solfege import SYLLABLES
from ui.controls.control import Control, Gesture
from ui.controls.degree_bar import DegreeBar
from ui.language import brief
from ui.roll.sheet import with_signs
from ui.texts import tooltip
from ui.theme import LIGHT, Theme, set_role

SHOWN_WEIGHTS = 3


class WeightsControl(Control):
    """The button, and below it the bars while it is down; a weight that is set opens them by itself."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.opener = QToolButton(self)
        self.opener.setCheckable(True)
        self.opener.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        set_role(self.opener, "tool")
        self.bars = DegreeBars(self)
        self.row.setDirection(QHBoxLayout.Direction.TopToBottom)
        self.row.setSpacing(4)
        self.row.addWidget(self.opener, 0, Qt.AlignmentFlag.AlignLeft)
        self.row.addWidget(self.bars)
        self.setFocusProxy(self.opener)
        self._value = ""
        self._open(is_open=False)
        self.opener.toggled.connect(lambda is_open: self._open(is_open=is_open))
        self.bars.edited.connect(self.edited)

    def show_surroundings(self, parameters: Parameters) -> None:
        """Have a bar for each degree of the scale, with the notes of the key."""
        self.bars.show_degrees(parameters.the_scale, parameters.key)

    def show_value(self, value: object) -> None:
        """Show the weights of a text."""
        text = str(value)
        if text and not self._value:
            self.opener.setChecked(True)
        self._value = text
        self.bars.show_weights(text)
        self._name()

    def describe(self, name: str, text: str) -> None:
        """Give the button and the bars their names, description and tooltip."""
        self.opener.setAccessibleDescription(text)
        self.opener.setToolTip(tooltip(text))
        self.bars.describe(name, text)
        self._name()

    def set_theme(self, theme: Theme) -> None:
        """Draw the bars in the colours of `theme`."""
        self.bars.set_theme(theme)

    def _open(self, *, is_open: bool) -> None:
        self.bars.setVisible(is_open)
        self.opener.setArrowType(Qt.ArrowType.DownArrow if is_open else Qt.ArrowType.RightArrow)

    def _name(self) -> None:
        words = [with_signs(word).replace("=", " ") for word in self._value.split()]
        shown = ", ".join(words[:SHOWN_WEIGHTS]) + (" …" if len(words) > SHOWN_WEIGHTS else "")
        self.opener.setText(shown or self.tr("As in the style"))
        self.opener.setAccessibleName(self.tr("{name}: {weights}").format(
            name=self.bars.title, weights=", ".join(words) or self.opener.text()
        ))  # fmt: skip


class DegreeBars(QWidget):
    """A bar for each degree, of which Tab reaches one; a drag over several sets all that it goes over.

    `edited` carries the weights as a text, and the gesture.
    """

    edited = Signal(object, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = ""
        self._help = ""
        self._theme: Theme = LIGHT
        self._scale: Scale | None = None
        self._tonic = ""
        self._bars: list[DegreeBar] = []
        self._gesture = Gesture(self)
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)

    @property
    def bars(self) -> tuple[DegreeBar, ...]:
        """From the tonic up."""
        return tuple(self._bars)

    def show_degrees(self, scale: Scale, tonic: str) -> None:
        """Have the degrees of `scale`, with the names that their notes have on `tonic`."""
        if (scale, tonic) == (self._scale, self._tonic):
            return
        self._scale, self._tonic = scale, tonic
        for bar in self._bars:
            self._layout.removeWidget(bar)
            bar.hide()
            bar.deleteLater()
        names = scale.names(tonic)
        self._bars = [DegreeBar(with_signs(own), with_signs(note), self)
                      for own, note in zip(scale.degrees, names, strict=True)]  # fmt: skip
        for place, bar in enumerate(self._bars):
            self._layout.addWidget(bar, 1)
            bar.set_theme(self._theme)
            bar.setFocusPolicy(Qt.FocusPolicy.ClickFocus if place else Qt.FocusPolicy.StrongFocus)
            bar.valueChanged.connect(lambda _, bar=bar: self._on_changed(bar))
            bar.dragged_to.connect(lambda at, bar=bar: self._drag(bar, at))
            bar.sliderPressed.connect(self._gesture.end)
            bar.sliderReleased.connect(self._gesture.end)
            bar.reset_asked.connect(lambda bar=bar: bar.setValue(AS_THE_STYLE))
            bar.left_for.connect(lambda step, place=place: self._go(place, step))
        self._layout.addStretch(0)
        self.describe(self.title, self._help)

    def show_weights(self, text: str) -> None:
        """Show the weights of a text, and tell nobody."""
        if self._scale is None:
            return
        for bar, weight in zip(self._bars, weights_in(text, self._scale), strict=True):
            with QSignalBlocker(bar):
                bar.setValue(weight)
            self._tip(bar)
            bar.update()

    def describe(self, name: str, text: str) -> None:
        """Name each bar by its degree, its syllable and its note."""
        self.title, self._help = name, text
        for bar in self._bars:
            bar.setAccessibleName(_tr("{title} of degree {degree}, {note}").format(
                title=name, degree=bar.degree, note=bar.note
            ))  # fmt: skip
            bar.setAccessibleDescription(text)
            self._tip(bar)

    def set_theme(self, theme: Theme) -> None:
        """Draw in the colours of `theme`."""
        self._theme = theme
        for bar in self._bars:
            bar.set_theme(theme)

    def _tip(self, bar: DegreeBar) -> None:
        assert self._scale is not None  # noqa: S101 - there are no bars before
        degree = self._scale.degrees[self._bars.index(bar)]
        named = _tr("Degree {degree}, {syllable}, {note}: {words}")
        bar.setToolTip(tooltip(named.format(
            degree=bar.degree, syllable=SYLLABLES[degree], note=bar.note, words=_words(bar.value())
        )) + tooltip(_tr("Drag, or use the arrow keys; a double click resets it.")))  # fmt: skip

    def _drag(self, bar: DegreeBar, at: QPointF) -> None:
        """Set the bar that the pointer is over, or the nearest."""
        x = bar.x() + at.x()
        nearest = min(self._bars, key=lambda it: abs(it.x() + it.width() / 2 - x))
        nearest.setValue(nearest.weight_at(at.y()))

    def _go(self, place: int, step: int) -> None:
        """Give the focus to a neighbour, which Tab then comes back to."""
        following = self._bars[(place + step) % len(self._bars)]
        following.setFocus(Qt.FocusReason.TabFocusReason)
        for bar in self._bars:
            bar.setFocusPolicy(Qt.FocusPolicy.StrongFocus if bar is following else Qt.FocusPolicy.ClickFocus)

    def _on_changed(self, bar: DegreeBar) -> None:
        assert self._scale is not None  # noqa: S101 - there are no bars before
        self._tip(bar)
        is_held = any(it.isSliderDown() for it in self._bars)
        text = weights_text([it.value() for it in self._bars], self._scale)
        self.edited.emit(text, self._gesture.current(is_held=is_held))


def _words(weight: int) -> str:
    """What a weight means."""
    if weight == AS_THE_STYLE:
        return _tr("as often as in the style")
    if not weight:
        return _tr("never")
    return _tr("{times} times as likely as in the style").format(times=brief(weight / AS_THE_STYLE, 2))


def _tr(text: str) -> str:
    return QCoreApplication.translate("weights", text)
