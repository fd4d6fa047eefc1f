"""The menu bar from the tables of actions, and the menus that change: recent files and themes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from ui.actions import MENUS, Actions, text_of
from ui.actions.spec import Menu
from ui.preferences.table import THEMES, preference_text
from ui.settings import Settings


def fill_menu_bar(bar: QMenuBar, actions: Actions, submenus: Mapping[str, QMenu]) -> None:
    """One menu for each of the tables', with `submenus` and those of other tables in the places of their rows."""
    inner = {spec.name for table in MENUS for spec in table.rows if spec.is_submenu}
    for table in MENUS:
        if table.name not in inner:
            _fill(bar.addMenu(text_of(table.title)), table, actions, submenus)


def _fill(menu: QMenu, table: Menu, actions: Actions, submenus: Mapping[str, QMenu]) -> None:
    for spec in table.rows:
        if spec.begins_group:
            menu.addSeparator()
        inner = next((other for other in MENUS if spec.is_submenu and other.name == spec.name), None)
        if inner is not None:
            _fill(menu.addMenu(text_of(spec.text)), inner, actions, submenus)
        elif spec.is_submenu:
            menu.addMenu(submenus[spec.name])
        else:
            menu.addAction(actions[spec.name])


class RecentMenu(QMenu):
    """Projects opened or saved last."""

    def __init__(self, settings: Settings, open_path: Callable[[Path], None], parent: QWidget) -> None:
        super().__init__(_tr("Open &Recent"), parent)
        self._settings = settings
        self._open_path = open_path
        self.aboutToShow.connect(self.fill)
        self.fill()

    def fill(self) -> None:
        """List them anew."""
        self.clear()
        paths = self._settings.recent_files
        for place, path in enumerate(paths, start=1):
            action = self.addAction(f"&{place}  {path.name}".replace("_", "__"))
            action.setToolTip(str(path))
            action.triggered.connect(lambda _=False, path=path: self._open_path(path))
        if not paths:
            self.addAction(_tr("None yet")).setEnabled(False)
            return
        self.addSeparator()
        self.addAction(_tr("&Clear This List")).triggered.connect(self._settings.forget_recent_files)


class ThemeMenu(QMenu):
    """Light, dark, or as the system has it."""

    def __init__(self, settings: Settings, parent: QWidget) -> None:
        super().__init__(_tr("T&heme"), parent)
        group = QActionGroup(self)
        self._choices = {choice: self.addAction(preference_text(text)) for choice, text in THEMES}
        for choice, action in self._choices.items():
            action.setCheckable(True)
            action.setActionGroup(group)
            action.triggered.connect(lambda _=False, choice=choice: setattr(settings, "theme", choice))
        settings.changed.connect(lambda _: self._choices[settings.theme].setChecked(True))
        self._choices[settings.theme].setChecked(True)


def _tr(text: str) -> str:
    return QCoreApplication.translate("menus", text)
