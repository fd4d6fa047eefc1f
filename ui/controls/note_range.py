"""The note range: one of three widths, or an exact lowest and highest note."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QValidator, QWheelEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSpinBox, QWidget

from melodygen.errors import MelodygenError
from melodygen.fields import Choice, ChoiceField
from melodygen.parameters import Parameters, exact_range
from melodygen.theory.pitch import parse_pitch, pitch_name
from ui.controls.choice import ChoiceBox, describe_box
from ui.controls.control import Control, Gesture
from ui.texts import tooltip, translated

EXACT = "exact"


class PitchBox(QSpinBox):
    """A pitch by name: arrows go by semitones, typing takes ``F#3``, ``gb3`` or a MIDI number."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setRange(0, 127)
        self.setKeyboardTracking(False)
        self.setMinimumWidth(62)
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def textFromValue(self, value: int) -> str:  # noqa: N802 - Qt's name
        """The note's name."""
        return pitch_name(value)

    def valueFromText(self, text: str) -> int:  # noqa: N802 - Qt's name
        """The pitch of a name; the present one while there is none."""
        pitch = _pitch(text)
        return self.value() if pitch is None else pitch

    def validate(self, text: str, pos: int) -> tuple[QValidator.State, str, int]:
        """Anything may be typed; a note's name or number is taken."""
        is_pitch = _pitch(text) is not None
        return QValidator.State.Acceptable if is_pitch else QValidator.State.Intermediate, text, pos

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        """The wheel scrolls the panel until the box has the focus."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


def _pitch(text: str) -> int | None:
    """The pitch of a name or a MIDI number, None for anything else."""
    text = text.strip()
    if text.isdigit():
        return int(text) if int(text) <= 127 else None
    try:
        return parse_pitch(text)
    except MelodygenError:
        return None


class RangeControl(Control):
    """A choice of widths whose last, "Exact", opens a lowest and a highest note."""

    def __init__(self, field: ChoiceField, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.box = ChoiceBox((*field.choices, Choice(EXACT, self.tr("Exact notes…"))), self)
        self.lowest, self.highest = PitchBox(self), PitchBox(self)
        self._ambitus = Parameters().ambitus
        self._gesture = Gesture(self)
        self._exact = self._exact_row()
        self.row.setDirection(QHBoxLayout.Direction.TopToBottom)
        self.row.addWidget(self.box)
        self.row.addWidget(self._exact)
        self._exact.hide()
        self.setFocusProxy(self.box)
        self.box.activated.connect(lambda _: self._on_chosen())
        self.lowest.valueChanged.connect(lambda _: self._on_notes(self.lowest))
        self.highest.valueChanged.connect(lambda _: self._on_notes(self.highest))

    def show_value(self, value: object) -> None:
        """Show a width, or two notes such as ``"A3-C5"``, and tell nobody."""
        text = str(value)
        is_exact = not self.box.findData(text) >= 0
        self.box.show_slug(EXACT if is_exact else text)
        self._exact.setVisible(is_exact)
        if is_exact:
            self._show_notes(exact_range(text))

    def show_ambitus(self, lowest: int, highest: int) -> None:
        """The pitches that the present range comes to: where "Exact" starts from."""
        self._ambitus = (lowest, highest)

    def describe(self, name: str, text: str) -> None:
        """Give all parts their accessible name, description and tooltip."""
        describe_box(self.box, name, text)
        for part, label in ((self.lowest, self.tr("Lowest note")), (self.highest, self.tr("Highest note"))):
            part.setAccessibleName(label)
            part.setAccessibleDescription(text)
            part.setToolTip(tooltip(translated("A note with its octave, such as F#3; C4 is middle C.")))

    def _exact_row(self) -> QWidget:
        row = QWidget(self)
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        for text, part in ((self.tr("from"), self.lowest), (self.tr("to"), self.highest)):
            layout.addWidget(QLabel(text, row))
            layout.addWidget(part, 1)
        return row

    def _show_notes(self, ambitus: tuple[int, int]) -> None:
        for part, pitch in zip((self.lowest, self.highest), ambitus, strict=True):
            with QSignalBlocker(part):
                part.setValue(pitch)

    def _on_chosen(self) -> None:
        if self.box.slug == EXACT:
            self._show_notes(self._ambitus)
            self._tell(None)
        else:
            self._exact.hide()
            self.edited.emit(self.box.slug, None)

    def _on_notes(self, moved: PitchBox) -> None:
        """Keep the notes in order: the one that is moved pushes the other."""
        low, high = self.lowest.value(), self.highest.value()
        if low >= high:
            low, high = (low, low + 1) if moved is self.lowest else (high - 1, high)
        low, high = min(max(low, 0), 126), min(max(high, 1), 127)
        self._show_notes((low, high))
        self._tell(self._gesture.current(is_held=False))

    def _tell(self, gesture: object | None) -> None:
        low, high = self.lowest.value(), self.highest.value()
        self.edited.emit(f"{pitch_name(low)}-{pitch_name(high)}", gesture)
