"""The bar over the roll for playing in: from what, how it is counted in, how long, and the beat as it goes by."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSpinBox,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from melodygen.theory.metre import Metre
from ui.actions import plain, stand_for
from ui.flow import Flow, labelled
from ui.icon_names import set_icon
from ui.texts import tooltip
from ui.theme import set_role

MOST_COUNT_IN, MOST_BARS = 2, 64
LEAST_INPUT_PX = 130


class PlayInBar(QFrame):
    """Shows and sets how it is played in; `input_chosen` carries a port's name, empty for the computer keyboard.

    `set_by_hand` follows when the user has set anything else.
    """

    input_chosen = Signal(str)
    set_by_hand = Signal()

    def __init__(self, record: QAction, close: QAction, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "bar")
        self.setObjectName("playInBar")
        self.setAccessibleName(_tr("Play In"))
        self.record = QPushButton(self)
        set_icon(self.record, "record")
        stand_for(self.record, record)
        self.show_record(plain(record.text()))
        self.input, self.count_in = QComboBox(self), QComboBox(self)
        self.metronome = QCheckBox(_tr("Metronome"), self)
        self.bars = QSpinBox(self)
        self.beat, self.said = QLabel(self), QLabel(self)
        self.close_button = self._close_button(close)
        self._fill()
        self._lay_out()
        self._connect()
        self.hide()

    def show_settings(self, *, count_in: int, has_click: bool, bars: int) -> None:
        """Show what was set the last time."""
        with QSignalBlocker(self.count_in), QSignalBlocker(self.metronome), QSignalBlocker(self.bars):
            self.count_in.setCurrentIndex(count_in)
            self.metronome.setChecked(has_click)
            self.bars.setValue(bars)
        self._agree()

    def show_inputs(self, names: tuple[str, ...], chosen: str) -> None:
        """Offer those ports beside the computer keyboard; what is chosen and not there is shown all the same."""
        with QSignalBlocker(self.input):
            self.input.clear()
            self.input.addItem(_tr("Computer keyboard"), "")
            for name in names:
                self.input.addItem(name, name)
            if chosen and chosen not in names:
                self.input.addItem(_tr("{port} (not connected)").format(port=chosen), chosen)
            self.input.setCurrentIndex(max(0, self.input.findData(chosen)))

    def show_beat(self, metre: Metre, ticks: int, first_bar: int) -> None:
        """The beat that `ticks` fall in, and the bar, or that it is still counted in."""
        bar, position = divmod(ticks, metre.bar_ticks)
        beat = metre.beat_at(position)
        dots = " ".join("●" if place == beat else "○" for place in range(len(metre.beats)))
        where = _tr("Count-in") if bar < first_bar else _tr("Bar {number}").format(number=bar + 1)
        self.beat.setText(f"{dots}   {where}")

    def show_said(self, text: str) -> None:
        """Say what is, or would be, recorded."""
        self.beat.setText("")
        self.said.setText(text)

    def show_record(self, text: str) -> None:
        """What the button does."""
        self.record.setText(text)
        self.record.setAccessibleName(text)

    def show_recording(self, *, is_on: bool) -> None:
        """While it is recorded, nothing else is set."""
        for part in (self.input, self.count_in, self.metronome, self.bars):
            part.setDisabled(is_on)

    def _fill(self) -> None:
        for count in range(MOST_COUNT_IN + 1):
            text = _tr("None") if not count else _tr("1 bar") if count == 1 else _tr("{count} bars")
            self.count_in.addItem(text.format(count=count), count)
        self.bars.setRange(0, MOST_BARS)
        self.bars.setSpecialValueText(_tr("Open end"))
        self.bars.setAlignment(Qt.AlignmentFlag.AlignRight)
        played = _tr("What is played on: a MIDI keyboard, or A to P of this keyboard (Z and X: octave)")
        counted = _tr("How many bars are counted before the first one")
        clicked = _tr("Whether the beats are heard after the count-in too")
        length = _tr("After how many bars it ends by itself; with an open end, when you end it")
        names = {
            self.input: (_tr("Input"), played),
            self.count_in: (_tr("Count-in"), counted),
            self.metronome: (_tr("Metronome"), clicked),
            self.bars: (_tr("Length"), length),
        }
        for part, (name, tip) in names.items():
            part.setAccessibleName(name)
            part.setToolTip(tooltip(tip))
        self.beat.setAccessibleName(_tr("Beat"))
        set_role(self.beat, "value")
        set_role(self.said, "muted")
        self.said.setWordWrap(True)

    def _lay_out(self) -> None:
        first, second = QHBoxLayout(), Flow()
        first.addWidget(self.record)
        first.addWidget(self.beat)
        first.addWidget(self.said, 1)
        first.addWidget(self.close_button)
        for text, part in ((_tr("Input"), self.input), (_tr("Count-in"), self.count_in), (_tr("Length"), self.bars)):
            label = QLabel(text, self)
            set_role(label, "muted")
            second.add_row(labelled(label, part))
        second.addWidget(self.metronome)
        second.setSpacing(8)
        self.input.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.input.setMinimumContentsLength(18)
        self.input.setMinimumWidth(LEAST_INPUT_PX)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 6, 10, 6)
        column.setSpacing(6)
        column.addLayout(first)
        column.addLayout(second)

    def _connect(self) -> None:
        self.input.activated.connect(lambda _: self.input_chosen.emit(str(self.input.currentData())))
        self.count_in.activated.connect(lambda _: self.set_by_hand.emit())
        self.metronome.toggled.connect(lambda _: self.set_by_hand.emit())
        self.bars.valueChanged.connect(lambda _: self._agree())
        self.bars.valueChanged.connect(lambda _: self.set_by_hand.emit())

    def _agree(self) -> None:
        """Write ``1 bar``, ``2 bars``."""
        self.bars.setSuffix(_tr(" bar" if self.bars.value() == 1 else " bars"))

    def _close_button(self, close: QAction) -> QToolButton:
        button = QToolButton(self)
        set_role(button, "tool")
        set_icon(button, "close")
        button.setAccessibleName(_tr("Close this bar"))
        button.setToolTip(_tr("Close; what is being recorded is dropped"))
        button.clicked.connect(lambda _=False: close.setChecked(False))
        return button


def _tr(text: str) -> str:
    return QCoreApplication.translate("playing_in", text)
