"""The computer's keyboard as a piano, as DAWs have it: from A on the white keys, in the row above the black ones.

Key events carry the time at which the window system saw them, by a clock of its own; a window that is kept waiting
makes none of them late.
"""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QWindow
from PySide6.QtWidgets import QAbstractSpinBox, QApplication, QLineEdit

OnNote = Callable[[float, int, int], None]

PIANO = "AWSEDFTGYHUJKOLP"
"""Each a semitone above the one before, from C on."""

LOWER, HIGHER = Qt.Key.Key_Z, Qt.Key.Key_X
VELOCITY = 90
LOWEST_OCTAVE, FIRST_OCTAVE, HIGHEST_OCTAVE = 0, 4, 8
"""Octave 4 starts with middle C."""

_SEMITONES = {getattr(Qt.Key, f"Key_{letter}"): semitone for semitone, letter in enumerate(PIANO)}
_KEY_EVENTS = {QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress, QEvent.Type.KeyRelease}
_COMMANDS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier


class EventClock:
    """From the time stamps of events, in ms, to seconds by `time.perf_counter`: by the event that was least late."""

    def __init__(self) -> None:
        self._zero_s: float | None = None

    def seconds(self, stamp_ms: int, now_s: float) -> float:
        """When the event happened that arrives at `now_s`; without a stamp, now."""
        if not stamp_ms:
            return now_s
        zero_s = now_s - stamp_ms / 1000
        self._zero_s = zero_s if self._zero_s is None else min(zero_s, self._zero_s)
        return self._zero_s + stamp_ms / 1000


class ComputerKeyboard(QObject):
    """Watches a window while it is `on`; `octave_changed` carries the octave that the A key begins."""

    octave_changed = Signal(int)

    def __init__(self, on_note: OnNote, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._on_note = on_note
        self._clock = EventClock()
        self._held: dict[int, int] = {}
        self._window: QWindow | None = None
        self.octave = FIRST_OCTAVE

    def play_on(self, window: QWindow | None) -> None:
        """Take the keys of `window` from now on, or with None of none."""
        self._let_go()
        if self._window is not None:
            self._window.removeEventFilter(self)
        self._window = window
        if window is not None:
            window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Keep the piano's keys from all else, unless something is being typed."""
        if event.type() is QEvent.Type.FocusOut:
            self._let_go()
        if not isinstance(event, QKeyEvent) or event.type() not in _KEY_EVENTS:
            return super().eventFilter(watched, event)
        if event.modifiers() & _COMMANDS or isinstance(QApplication.focusWidget(), QLineEdit | QAbstractSpinBox):
            return False
        if event.type() is QEvent.Type.ShortcutOverride:
            return self._claim(event)
        return self._take(event)

    def _claim(self, event: QKeyEvent) -> bool:
        """Whether the key is one of the piano's, which then is no shortcut: S sounds, and splits no note."""
        is_own = event.key() in _SEMITONES or event.key() in (LOWER, HIGHER)
        event.setAccepted(is_own)
        return is_own

    def _take(self, event: QKeyEvent) -> bool:
        """Whether the key is one of the piano's."""
        key = event.key()
        is_press = event.type() is QEvent.Type.KeyPress
        if key in (LOWER, HIGHER):
            if is_press:
                self._move(1 if key == HIGHER else -1)
            return True
        if key not in _SEMITONES:
            return False
        if not event.isAutoRepeat():
            at_s = self._clock.seconds(event.timestamp(), time.perf_counter())
            if is_press:
                self._press(key, at_s)
            else:
                self._release(key, at_s)
        return True

    def _press(self, key: int, at_s: float) -> None:
        pitch = 12 * (self.octave + 1) + _SEMITONES[Qt.Key(key)]
        if pitch <= 127:
            self._held[key] = pitch
            self._on_note(at_s, pitch, VELOCITY)

    def _release(self, key: int, at_s: float) -> None:
        pitch = self._held.pop(key, None)
        if pitch is not None:
            self._on_note(at_s, pitch, 0)

    def _let_go(self) -> None:
        for key in tuple(self._held):
            self._release(key, time.perf_counter())

    def _move(self, octaves: int) -> None:
        octave = min(HIGHEST_OCTAVE, max(LOWEST_OCTAVE, self.octave + octaves))
        if octave != self.octave:
            self.octave = octave
            self.octave_changed.emit(octave)
