"""The tables' actions, made: each can be done while all that its row needs is there."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from ui.actions.menus import ACTIONS
from ui.actions.spec import REASONS, ActionSpec, Need, default_keys, plain, shown_key, text_of
from ui.icon_names import set_icon
from ui.texts import tooltip


class Actions(QObject):
    """Every action by name; they work wherever in `window` the focus is."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._there: set[Need] = set()
        self._specs = {spec.name: spec for spec in ACTIONS}
        self._made = {spec.name: self._make(spec, window) for spec in ACTIONS}

    def __getitem__(self, name: str) -> QAction:
        return self._made[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._made)

    def provide(self, need: Need, *, is_there: bool) -> None:
        """Say whether what actions need is there."""
        if (need in self._there) is is_there:
            return
        self._there ^= {need}
        for name, spec in self._specs.items():
            if need in spec.needs:
                self._made[name].setEnabled(self._there.issuperset(spec.needs))

    def reason(self, name: str) -> str:
        """Why an action cannot be done just now, in the user's language; empty where it can."""
        missing = (need for need in self._specs[name].needs if need not in self._there)
        return next((text_of(REASONS[need]) for need in missing), "")

    def tip(self, name: str) -> str:
        """What an action does, in the user's language, without its key."""
        return text_of(self._specs[name].tip)

    def _make(self, spec: ActionSpec, window: QWidget) -> QAction:
        action = QAction(text_of(spec.text), window)
        action.setObjectName(spec.name)
        action.setShortcuts(default_keys(spec))
        action.setCheckable(spec.is_checkable)
        action.setEnabled(not spec.needs)
        action.setAutoRepeat(spec.name in {"undo", "redo"})
        action.setIconVisibleInMenu(False)
        action.setMenuRole(QAction.MenuRole.AboutRole if spec.name == "about" else QAction.MenuRole.NoRole)
        action.setToolTip(tooltip(_tip_with_key(spec)))
        if spec.icon:
            set_icon(action, spec.icon)
        window.addAction(action)
        return action


def _tip_with_key(spec: ActionSpec) -> str:
    """The tip, and in brackets the key that does it."""
    keys = default_keys(spec)
    tip = text_of(spec.tip) or plain(text_of(spec.text))
    return f"{tip} ({shown_key(keys[0])})" if keys else tip
