"""The user's own keys: kept, checked for what they would take away, and given to the actions."""

from __future__ import annotations

import re

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QKeySequence

from ui.actions.actions import Actions
from ui.actions.spec import shown_key
from ui.settings import Settings

OF_THE_WINDOW = {"Tab", "Backtab", "Return", "Enter", "Esc", "Backspace", "Up", "Down", "Left", "Right"}
"""Keys that, pressed alone, move through the window or end what is under way."""

OF_LETTERS = re.compile(r"Alt\+[A-Z]")


class Shortcuts(QObject):
    """Gives `actions` the keys that are kept in `settings`."""

    def __init__(self, actions: Actions, settings: Settings) -> None:
        super().__init__(actions)
        self._actions, self._settings = actions, settings
        for name in actions:
            self._give(name)

    def keys(self, name: str) -> list[QKeySequence]:
        """The keys that do an action now."""
        return self._actions[name].shortcuts()

    def shown(self, name: str) -> list[str]:
        """The keys worth knowing: of a platform's standard keys the first, as the others are on few keyboards."""
        keys = self.keys(name)
        return [shown_key(key) for key in (keys[:1] if self._is_standard(name) else keys)]

    def is_own(self, name: str) -> bool:
        """Whether the user has changed an action's keys."""
        return self._settings.keys_of(name) is not None

    def taken_by(self, key: QKeySequence, *, but: str) -> str | None:
        """The action, other than the one named, that `key` does now."""
        return next((name for name in self._actions if name != but and key in self.keys(name)), None)

    def refusal(self, key: QKeySequence) -> str:
        """Why no action can have `key`; empty where one can."""
        name, shown = _portable(key), shown_key(key)
        if OF_LETTERS.fullmatch(name):
            return _tr("{key} leads to a menu or a parameter; add Ctrl or Shift to it.").format(key=shown)
        if name in OF_THE_WINDOW:
            return _tr("{key} is needed to go through the window; add Ctrl to it.").format(key=shown)
        return ""

    def change(self, name: str, key: QKeySequence | None) -> None:
        """Let `key` alone do an action, and no other one; with None, no key does it."""
        other = self.taken_by(key, but=name) if key is not None else None
        if other is not None:
            self._keep(other, [kept for kept in self.keys(other) if kept != key])
        self._keep(name, [key] if key is not None else [])

    def reset(self, name: str) -> None:
        """Give an action the keys that it comes with, which others lose."""
        self._settings.keep_keys(name, None)
        self._give(name)
        for key in self.keys(name):
            other = self.taken_by(key, but=name)
            if other is not None:
                self._keep(other, [kept for kept in self.keys(other) if kept != key])

    def reset_all(self) -> None:
        """Give every action the keys that it comes with."""
        for name in self._actions:
            if self.is_own(name):
                self._settings.keep_keys(name, None)
                self._give(name)

    def _is_standard(self, name: str) -> bool:
        return not self.is_own(name) and not isinstance(self._actions.spec(name).keys, tuple)

    def _keep(self, name: str, keys: list[QKeySequence]) -> None:
        self._settings.keep_keys(name, tuple(_portable(key) for key in keys))
        self._give(name)

    def _give(self, name: str) -> None:
        own = self._settings.keys_of(name)
        self._actions.set_keys(name, None if own is None else [QKeySequence(key) for key in own])


def _portable(key: QKeySequence) -> str:
    return key.toString(QKeySequence.SequenceFormat.PortableText)


def _tr(text: str) -> str:
    return QCoreApplication.translate("shortcuts", text)
