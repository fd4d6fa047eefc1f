"""The bar at the bottom: play, stop, loop, where we are, tempo, volume and instrument."""

from __future__ import annotations

from itertools import pairwise
from typing import cast

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLayout, QSpinBox, QToolButton, QVBoxLayout, QWidget

from melodygen.fields import ChoiceField, NumberField, field_named
from melodygen.melody import Melody
from melodygen.parameters import Parameters
from melodygen.performance import Performance
from ui.actions import Actions, plain, stand_for
from ui.controls.choice import ChoiceBox, describe_box
from ui.controls.control import Gesture
from ui.controls.number import NumberBox, Slider
from ui.icon_names import set_icon
from ui.played_as import PlayedAs
from ui.texts import tooltip, translated
from ui.theme import Theme, set_role

VOLUME_PX, INSTRUMENT_PX = (64, 88), (120, 170)
"""Widths in a narrow window and in a wide one."""


def place_of(ticks: int, melody: Melody) -> tuple[int, int]:
    """Bar and beat of a place, both counted from 1; an upbeat is in bar 0."""
    bar, position = divmod(min(ticks, melody.length_ticks - 1), melody.metre.bar_ticks)
    return bar + 1, melody.metre.beat_at(position) + 1


def clock(seconds: float) -> str:
    """``75.3`` -> ``"1:15"``."""
    return f"{int(seconds) // 60}:{int(seconds) % 60:02d}"


class LoopBars(QWidget):
    """The first and last bar of the loop, from bar 1 or an upbeat's bar 0; the one that is moved pushes the other."""

    edited = Signal(int, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.first, self.last = QSpinBox(self), QSpinBox(self)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        names = (self.tr("First bar of the loop"), self.tr("Last bar of the loop"))
        self.label = QLabel(self.tr("Bars"), self)
        for label, box, name in zip((self.label, QLabel("–", self)), (self.first, self.last), names, strict=True):
            set_role(label, "muted")
            layout.addWidget(label)
            layout.addWidget(box)
            self._prepare(box, name)
        self.first.valueChanged.connect(lambda bar: self._on_moved(bar, max(bar, self.last.value())))
        self.last.valueChanged.connect(lambda bar: self._on_moved(min(bar, self.first.value()), bar))

    def show_bars(self, first: int, last: int, bars: range) -> None:
        """Show a loop in a melody that has these bars, and tell nobody."""
        for box, bar in ((self.first, first), (self.last, last)):
            with QSignalBlocker(box):
                if (box.minimum(), box.maximum()) != (bars[0], bars[-1]):
                    box.setRange(bars[0], bars[-1])
                if box.value() != bar:
                    box.setValue(bar)

    @staticmethod
    def _prepare(box: QSpinBox, name: str) -> None:
        box.setKeyboardTracking(False)
        box.setFixedWidth(58)
        box.setAlignment(Qt.AlignmentFlag.AlignRight)
        box.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        box.setAccessibleName(name)
        box.setToolTip(tooltip(name))

    def _on_moved(self, first: int, last: int) -> None:
        self.show_bars(first, last, range(self.first.minimum(), self.first.maximum() + 1))
        self.edited.emit(first, last)


class Transport(QFrame):
    """Shows where the music is and tells what the user wants of it; tempo and instrument are parameters."""

    tempo_edited = Signal(object, object)
    instrument_edited = Signal(str)
    volume_edited = Signal(int)
    loop_edited = Signal(int, int)

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "bar")
        self.setObjectName("transport")
        self._melody: Melody | None = None
        self._performance: Performance | None = None
        self._ticks = 0
        self._gesture = Gesture(self)
        self.play_button = self._play_button(actions)
        self.loop_bars = LoopBars(self)
        self.place, self.time = QLabel(self), QLabel(self)
        self.played_as = PlayedAs(actions["play_score"], self)
        self.tempo = self._tempo_box()
        self.volume = self._volume_slider()
        self.port = QLabel(self.tr("● MIDI"), self)
        set_role(self.port, "muted")
        self.port.hide()
        self.instrument = self._instrument_box()
        self._labels = [QLabel(text, self) for text in (self.tr("Tempo"), self.tr("&Volume"), self.tr("Instrument"))]
        self._lay_out(actions)
        self.loop_bars.edited.connect(self.loop_edited)
        self.show_ticks(0)

    def show_parameters(self, parameters: Parameters) -> None:
        """Show tempo and instrument."""
        if self.tempo.value() != parameters.tempo_bpm:
            with QSignalBlocker(self.tempo):
                self.tempo.setValue(parameters.tempo_bpm)
        self.instrument.show_slug(parameters.instrument)

    def show_performance(self, melody: Melody, performance: Performance) -> None:
        """Count bars by `melody`, and time as it is played."""
        self._melody, self._performance = melody, performance
        self.show_ticks(self._ticks)

    def show_ticks(self, ticks: int) -> None:
        """Show where the music is; the time counts from the beginning of the upbeat's bar, as in an audio file."""
        self._ticks = ticks
        if self._melody is None or self._performance is None:
            self.place.setText("1.1")
            self.time.setText("0:00 / 0:00")
            return
        bar, beat = place_of(ticks, self._melody)
        lead_in, seconds_at = self._melody.lead_in_ticks, self._performance.seconds_at
        length = clock(seconds_at(lead_in + self._melody.length_ticks))
        self._put(self.place, f"{bar}.{beat}")
        self._put(self.time, f"{clock(seconds_at(max(0, lead_in + ticks)))} / {length}")

    def show_playing(self, is_playing: bool, theme: Theme) -> None:
        """The play button says what it will do."""
        set_icon(self.play_button, "pause" if is_playing else "play", theme)
        self.play_button.setAccessibleName(self.tr("Pause") if is_playing else self.tr("Play"))

    def show_port(self, name: str) -> None:
        """Say that a MIDI port plays along, unless `name` is empty."""
        text = self.tr("All that is played goes to the MIDI port {name}.").format(name=name)
        self.port.setToolTip(tooltip(text))
        self.port.setAccessibleName(text)
        self.port.setVisible(bool(name))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """What needs no words goes without where they have no room."""
        super().resizeEvent(event)
        self._fit()

    def focus_first(self) -> None:
        """Give the keyboard to the play button."""
        self.play_button.setFocus(Qt.FocusReason.TabFocusReason)

    def _fit(self) -> None:
        """Leave away as little as has to be: the words of the switch first, and room of the instrument last."""
        spare = (
            lambda is_on: self.played_as.show_texts(is_on=is_on),
            self._labels[2].setVisible,
            self._labels[0].setVisible,
            self.loop_bars.label.setVisible,
            lambda is_on: self.volume.setFixedWidth(VOLUME_PX[is_on]),
            lambda is_on: self.instrument.setMinimumWidth(INSTRUMENT_PX[is_on]),
            lambda is_on: self.port.setText(self.tr("● MIDI") if is_on else "●"),
        )
        for show in spare:
            show(True)
        for show in spare:
            if self._needed() <= self.width():
                return
            show(False)

    def _needed(self) -> int:
        """The least width of all; layouts find it only later by themselves, and tell what it was until then."""
        for part in (self.loop_bars, self.played_as, self):
            layout = cast("QLayout", part.layout())
            layout.invalidate()
            part.updateGeometry()
        return layout.minimumSize().width()

    @staticmethod
    def _put(label: QLabel, text: str) -> None:
        if label.text() != text:
            label.setText(text)

    def _play_button(self, actions: Actions) -> QToolButton:
        button = QToolButton(self)
        set_role(button, "primary")
        set_icon(button, "play")
        button.setFixedSize(44, 36)
        button.setAccessibleName(self.tr("Play"))
        stand_for(button, actions["play"])
        return button

    def _tempo_box(self) -> NumberBox:
        field = field_named("tempo_bpm")
        box = NumberBox(cast("NumberField", field), self)
        box.setFixedWidth(96)
        box.setAccessibleName(translated(field.label))
        box.setToolTip(tooltip(translated(field.help)))
        box.refused.connect(lambda bpm: self.tempo_edited.emit(bpm, None))
        box.valueChanged.connect(lambda bpm: self.tempo_edited.emit(bpm, self._gesture.current(is_held=False)))
        return box

    def _volume_slider(self) -> Slider:
        slider = Slider(self)
        slider.setRange(0, 100)
        slider.setAccessibleName(self.tr("Volume"))
        slider.setToolTip(tooltip(self.tr("How loud it plays; files are not changed by it.")))
        slider.valueChanged.connect(self.volume_edited)
        return slider

    def _instrument_box(self) -> ChoiceBox:
        field = field_named("instrument")
        box = ChoiceBox(cast("ChoiceField", field).choices, self)
        describe_box(box, translated(field.label), translated(field.help))
        box.setMaximumWidth(230)
        box.activated.connect(lambda _: self.instrument_edited.emit(box.slug))
        return box

    def _lay_out(self, actions: Actions) -> None:
        layout = QHBoxLayout(self)
        layout.setContentsMargins(14, 9, 14, 9)
        layout.setSpacing(8)
        to_start, stop, loop = (_tool(actions, name, self) for name in ("to_start", "stop", "loop"))
        for one, other in pairwise(
            (
                to_start,
                self.play_button,
                stop,
                loop,
                self.loop_bars.first,
                self.loop_bars.last,
                *self.played_as.buttons,
                self.tempo,
                self.volume,
                self.instrument,
            )
        ):
            QWidget.setTabOrder(one, other)
        layout.addWidget(to_start)
        layout.addWidget(self.play_button)
        layout.addWidget(stop)
        layout.addSpacing(8)
        layout.addLayout(self._position())
        layout.addSpacing(12)
        layout.addWidget(loop)
        layout.addWidget(self.loop_bars)
        layout.addStretch(1)
        layout.addWidget(self.played_as)
        layout.addStretch(1)
        layout.addWidget(self.port)
        layout.addSpacing(4)
        for label, part in zip(self._labels, (self.tempo, self.volume, self.instrument), strict=True):
            set_role(label, "muted")
            label.setBuddy(part)
            layout.addWidget(label)
            layout.addWidget(part)
            layout.addSpacing(4)

    def _position(self) -> QVBoxLayout:
        set_role(self.place, "title")
        set_role(self.time, "muted")
        self.place.setAccessibleName(self.tr("Bar and beat"))
        self.time.setAccessibleName(self.tr("Time"))
        self.place.setMinimumWidth(88)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(self.place)
        column.addWidget(self.time)
        return column


def _tool(actions: Actions, name: str, parent: QWidget) -> QToolButton:
    button = QToolButton(parent)
    button.setDefaultAction(actions[name])
    button.setAccessibleName(plain(actions[name].text()))
    set_role(button, "tool")
    return button
