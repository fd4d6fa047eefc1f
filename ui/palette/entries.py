"""What the palette lists: every action of the menu bar, those of menus that fill themselves too."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QMenuBar

from ui.actions import Actions, plain, shown_key, text_of
from ui.palette.matching import fit

STEP = " › "
"""Between a menu and a menu in it."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One action as it is now; `key` is as the platform writes it, `reason` why it cannot be done, or empty."""

    action: QAction
    identity: str
    """What it is remembered by: its name in the tables, or where it stands."""
    name: str
    menu: str
    tip: str = ""
    key: str = ""
    reason: str = ""
    state: str = ""

    @property
    def spoken(self) -> str:
        """All of it in the order that matters to who hears it."""
        return ", ".join(part for part in (self.name, self.state, self.reason, self.menu, self.key) if part)


def entries(bar: QMenuBar, actions: Actions, *, but: str) -> list[Entry]:
    """The actions of `bar` from left to right, without the one that is named."""
    menus = ((plain(action.text()), action.menu()) for action in bar.actions())
    found = [entry for title, menu in menus if isinstance(menu, QMenu) for entry in _of_menu(menu, title, actions)]
    return [entry for entry in found if entry.identity != but]


def found(typed: str, of: Iterable[Entry], recent: tuple[str, ...]) -> list[Entry]:
    """The entries that fit what was `typed`, the best first and of equals those used last; all where it is empty."""
    order = {identity: place for place, identity in enumerate(recent)}
    fits = [(fit(typed, entry.name, entry.menu, entry.tip), entry) for entry in of]
    fitting = [(score, entry) for score, entry in fits if score or not typed.strip()]
    fitting.sort(key=lambda pair: (-pair[0], bool(typed and pair[1].reason), order.get(pair[1].identity, len(order))))
    return [entry for _, entry in fitting]


def _of_menu(menu: QMenu, path: str, actions: Actions) -> Iterator[Entry]:
    menu.aboutToShow.emit()  # those that list files fill themselves then
    for action in menu.actions():
        inner = action.menu()
        if isinstance(inner, QMenu):
            yield from _of_menu(inner, path + STEP + plain(inner.title()), actions)
        elif not action.isSeparator() and (action.isEnabled() or action.objectName()):
            yield _entry(action, path, actions)


def _entry(action: QAction, path: str, actions: Actions) -> Entry:
    name, keys, text = action.objectName(), action.shortcuts(), plain(action.text()).strip()
    return Entry(
        action,
        name or f"{path}{STEP}{text}",
        text,
        path,
        tip=text_of(actions.spec(name).tip) if name else "",
        key=shown_key(keys[0]) if keys else "",
        reason=actions.reason(name) if name else "",
        state=_state(action),
    )


def _state(action: QAction) -> str:
    if not action.isCheckable():
        return ""
    return _tr("on") if action.isChecked() else _tr("off")


def _tr(text: str) -> str:
    return QCoreApplication.translate("palette", text)
