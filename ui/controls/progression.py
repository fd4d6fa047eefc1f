"""A progression: a line to type chords in, checked as they are typed."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QWidget

from melodygen.errors import MelodygenError
from melodygen.fields import TextField
from melodygen.parameters import Parameters
from melodygen.progression import bar_count, progression_in, uses_letters
from melodygen.theory.scales import harmony_scale
from ui.controls.control import Control
from ui.language import said
from ui.roll.sheet import with_signs
from ui.texts import tooltip
from ui.theme import set_role

TYPING_MS = 350
"""A pause in typing after which what stands there is heard."""

SHOWN_CHORDS = 8


class ProgressionControl(Control):
    """A line of chords, and below it what they are, or what is wrong with them.

    What cannot be stays in the line until it is mended or given up with Escape; the last that could be holds.
    """

    def __init__(self, field: TextField, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = ChordLine(self)
        self.line.setPlaceholderText(self.tr("such as {example}").format(example=field.example))
        self.said = QLabel(self)
        self.said.setWordWrap(True)
        self.said.setTextFormat(Qt.TextFormat.PlainText)
        set_role(self.said, "muted")
        self.row.setDirection(QHBoxLayout.Direction.TopToBottom)
        self.row.setSpacing(3)
        self.row.addWidget(self.line)
        self.row.addWidget(self.said)
        self.said.hide()
        self.setFocusProxy(self.line)
        self._parameters = Parameters()
        self._value = ""
        self._gesture: object | None = None
        self._help = ""
        self._is_wrong = False
        self._pause = QTimer(self, singleShot=True, interval=TYPING_MS)
        self._pause.timeout.connect(self._tell)
        self.line.textEdited.connect(lambda _: self._on_typed())
        self.line.editingFinished.connect(self._on_finished)
        self.line.given_up.connect(self._give_up)

    def show_surroundings(self, parameters: Parameters) -> None:
        """The key, scale, metre and length that chords are checked and shown in."""
        self._parameters = parameters

    def show_value(self, value: object) -> None:
        """Show `value`, unless what is being typed comes to it, or waits to be mended."""
        text = str(value)
        is_other, self._value = text != self._value, text
        if self.line.is_typed and (not is_other or self._checked()[0] == text):
            self._show_words()
            return
        self.line.show_text(text)
        self._show_words()

    def describe(self, name: str, text: str) -> None:
        """Give the line its accessible name, description and tooltip."""
        self._help = text
        self.line.setAccessibleName(name)
        self.line.setToolTip(tooltip(text))
        self._show_words()

    def _on_typed(self) -> None:
        """Say at once what is wrong; hear what is right after a pause."""
        self._show_words()
        self._pause.start()

    def _on_finished(self) -> None:
        """All that was typed until Enter, or until another part has the focus, is one change."""
        if self._pause.isActive():
            self._tell()
        self._gesture = None
        text, _ = self._checked()
        if text is not None:
            self.line.show_text(text)

    def _give_up(self) -> None:
        self._pause.stop()
        self.line.show_text(self._value)
        self._show_words()

    def _tell(self) -> None:
        self._pause.stop()
        text, _ = self._checked()
        if text is not None and text != self._value:
            self._gesture = self._gesture or object()
            self.edited.emit(text, self._gesture)

    def _checked(self) -> tuple[str | None, str]:
        """What stands in the line as the program writes it, or None and what is wrong with it."""
        try:
            return self._parameters.replace(progression=self.line.text()).progression, ""
        except MelodygenError as error:
            return None, said(error)

    def _show_words(self) -> None:
        text, error = self._checked()
        words = error or (_summary(self._parameters, text) if text else "")
        if bool(error) != self._is_wrong:
            self._is_wrong = bool(error)
            set_role(self.said, "error" if error else "muted")
            set_role(self.line, "error" if error else "plain")
        words = words[:1].upper() + words[1:] if error else words
        self.said.setText(words)
        self.said.setVisible(bool(words))
        self.line.setAccessibleDescription(f"{self._help} {words}".rstrip())


class ChordLine(QLineEdit):
    """A line that knows whether it has been typed in since it was last shown a text; Escape gives that up."""

    given_up = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.is_typed = False
        self.textEdited.connect(lambda _: setattr(self, "is_typed", True))

    def show_text(self, text: str) -> None:
        """Show `text` in place of what was typed."""
        self.is_typed = False
        if text != self.text():
            self.setText(text)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Escape takes back what was typed, where anything was."""
        if event.key() == Qt.Key.Key_Escape and self.is_typed:
            self.given_up.emit()
        else:
            super().keyPressEvent(event)


def _summary(parameters: Parameters, text: str) -> str:
    """The chords by letter where numerals were typed, and the other way round; how often they come, and from where."""
    progression = progression_in(text, parameters.the_scale, parameters.key, parameters.the_metre)
    chords = [change.chord for bar in progression.bars for change in bar]
    names = [chord.numeral if uses_letters(text) else chord.symbol for chord in chords]
    shown = " ".join(map(with_signs, names[:SHOWN_CHORDS])) + (" …" if len(names) > SHOWN_CHORDS else "")
    count = bar_count(text)
    if count > parameters.bars:
        said = _tr("{chords} ({count} bars; the melody has {bars}, the others wait)")
    elif count < parameters.bars:
        said = _tr(
            "{chords} (1 bar, from the start again)" if count == 1 else "{chords} ({count} bars, from the start again)"
        )
    else:
        said = "{chords}"
    said = said.format(chords=shown, count=count, bars=parameters.bars)
    own = set(harmony_scale(parameters.the_scale).pitch_classes(parameters.key))
    borrowed = dict.fromkeys(with_signs(chord.symbol) for chord in chords if not own >= set(chord.pitch_classes))
    return said + _tr("; not of the scale: {chords}").format(chords=", ".join(borrowed)) if borrowed else said


def _tr(text: str) -> str:
    return QCoreApplication.translate("progression", text)
