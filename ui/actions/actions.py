"""The tables' actions, made: each can be done while all that its row needs is there."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from ui.actions.menus import ACTIONS
from ui.actions.spec import REASONS, ActionSpec, Need, default_keys, plain, shown_key, text_of
from ui.icon_names import set_icon
from ui.texts import tooltip

ROLES = {"about": QAction.MenuRole.AboutRole, "preferences": QAction.MenuRole.PreferencesRole}
"""Actions that macOS has in the menu of the application."""


class Actions(QObject):
    """Every action by name; the keys of most work wherever in `window` the focus is."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._there: set[Need] = set()
        self._specs = {spec.name: spec for spec in ACTIONS}
        self._made = {spec.name: self._make(spec, window) for spec in ACTIONS}
        self._tips = {spec.name: text_of(spec.tip) or plain(text_of(spec.text)) for spec in ACTIONS}
        for name in self._made:
            self.set_keys(name, None)

    def __getitem__(self, name: str) -> QAction:
        return self._made[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._made)

    def spec(self, name: str) -> ActionSpec:
        """The row that an action was made from."""
        return self._specs[name]

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

    def describe(self, name: str, tip: str) -> None:
        """Let an action's tooltip be `tip`, and in brackets the key that does it."""
        keys = self._made[name].shortcuts()
        self._tips[name] = tip
        self._made[name].setToolTip(tooltip(f"{tip} ({shown_key(keys[0])})" if keys else tip))

    def set_keys(self, name: str, keys: list[QKeySequence] | None) -> None:
        """Let `keys` do an action, or with None those that it comes with."""
        self._made[name].setShortcuts(default_keys(self._specs[name]) if keys is None else keys)
        self.describe(name, self._tips[name])

    def _make(self, spec: ActionSpec, window: QWidget) -> QAction:
        action = QAction(text_of(spec.text), window)
        action.setObjectName(spec.name)
        action.setCheckable(spec.is_checkable)
        action.setEnabled(not spec.needs)
        action.setAutoRepeat((spec.is_for_roll and not spec.is_checkable) or spec.name in {"undo", "redo"})
        if spec.is_for_roll:
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.setIconVisibleInMenu(False)
        action.setMenuRole(ROLES.get(spec.name, QAction.MenuRole.NoRole))
        if spec.icon:
            set_icon(action, spec.icon)
        window.addAction(action)
        return action
