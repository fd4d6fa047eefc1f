"""The presets: those that come with the program, the user's own, and ways to keep, rename and remove those."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QMenu, QWidget

from melodygen.errors import MelodygenError, ParameterError
from melodygen.presets import Preset, list_presets, remove_preset, rename_preset, save_preset
from ui.document import Document
from ui.language import said
from ui.texts import translated

Keep = Callable[[str], Path]
"""Gives a preset a name that the user has chosen."""


class Questions(Protocol):
    """What this asks the user."""

    def preset_name(self, before: str = "", problem: str = "") -> str | None:
        """A name for a preset of the user's; again, with the name `before`, where there was a `problem` with it."""

    def may_remove_preset(self, label: str) -> bool:
        """Whether that preset may be taken away for good."""

    def may_replace(self, name: str) -> bool:
        """Whether what has that name may be replaced."""


class PresetsMenu(QMenu):
    """Lists the presets each time it opens, since the user may have added files."""

    failed = Signal(object)
    kept = Signal(str)
    removed = Signal(str)

    def __init__(self, document: Document, questions: Questions, parent: QWidget | None = None) -> None:
        super().__init__(_tr("&Presets"), parent)
        self._document = document
        self._questions = questions
        self._menus: list[QMenu] = []
        self.setToolTipsVisible(True)
        self.aboutToShow.connect(self.fill)

    def fill(self) -> None:
        """List them anew, the shipped ones first, and what can be done with the user's own."""
        self.clear()
        while self._menus:
            self._menus.pop().deleteLater()
        presets = list_presets()
        for is_shipped in (True, False):
            group = [preset for preset in presets if preset.is_shipped is is_shipped]
            for preset in group:
                self._add(preset)
            if group:
                self.addSeparator()
        self.addAction(_tr("&Save as Preset…")).triggered.connect(self.keep_present)
        own = [preset for preset in presets if not preset.is_shipped]
        for title, call in ((_tr("&Rename"), self.rename), (_tr("Re&move"), self.remove)):
            if own:
                self._add_menu(title, own, call)

    def apply(self, preset: Preset) -> None:
        """Take over the preset's parameters; the seed stays."""
        name = _tr("preset {name}").format(name=translated(preset.label))
        self._document.edit(preset.parameters.replace(seed=self._document.parameters.seed), name)

    def keep_present(self) -> None:
        """Keep the present parameters under a name that is asked for."""
        parameters = self._document.parameters
        self._name("", lambda name: save_preset(name, parameters))

    def rename(self, preset: Preset) -> None:
        """Give one of the user's own a name that is asked for."""
        self._name(preset.label, lambda name: rename_preset(preset.name, name))

    def remove(self, preset: Preset) -> None:
        """Take one of the user's own away, if the user means it."""
        if not self._questions.may_remove_preset(preset.label):
            return
        try:
            remove_preset(preset.name)
        except MelodygenError as error:
            self.failed.emit(error)
        else:
            self.removed.emit(preset.label)

    def _name(self, present: str, keep: Keep) -> None:
        """Ask for a name, beginning with the `present` one, until `keep` takes it or the user gives up."""
        name = self._questions.preset_name(present)
        while name is not None:
            try:
                if name.casefold() == present.casefold() or self._may_keep(name):
                    keep(name)
                    self.kept.emit(name)
                    return
                problem = ""
            except ParameterError as error:
                problem = said(error)
            except MelodygenError as error:
                self.failed.emit(error)
                return
            name = self._questions.preset_name(name, problem)

    def _may_keep(self, name: str) -> bool:
        """Whether no preset of the user's is lost that is to stay."""
        taken = {preset.label.casefold() for preset in list_presets() if not preset.is_shipped}
        return name.casefold() not in taken or self._questions.may_replace(name)

    def _add_menu(self, title: str, presets: list[Preset], call: Callable[[Preset], None]) -> None:
        menu = self.addMenu(title)
        self._menus.append(menu)
        for preset in presets:
            action = menu.addAction(preset.label.replace("&", "&&") + "…")
            action.triggered.connect(lambda _=False, preset=preset: call(preset))

    def _add(self, preset: Preset) -> None:
        action = self.addAction(translated(preset.label).replace("&", "&&"))
        action.setToolTip(translated(preset.description))
        action.triggered.connect(lambda: self.apply(preset))


def _tr(text: str) -> str:
    return QCoreApplication.translate("presets", text)
