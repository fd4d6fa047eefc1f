"""The presets: those that come with the program, the user's own, and a way to keep the present parameters."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QMenu, QWidget

from melodygen.errors import MelodygenError, ParameterError
from melodygen.parameters import Parameters
from melodygen.presets import Preset
from ui.document import Document
from ui.texts import translated

List = Callable[[], tuple[Preset, ...]]
Keep = Callable[[str, Parameters], Path]


class Questions(Protocol):
    """What this asks the user."""

    def preset_name(self, before: str = "", problem: str = "") -> str | None:
        """A name for a preset of the user's; again, with the name `before`, where there was a `problem` with it."""

    def may_replace(self, name: str) -> bool:
        """Whether what has that name may be replaced."""


class PresetsMenu(QMenu):
    """Lists the presets each time it opens, since the user may have added files."""

    failed = Signal(object)
    kept = Signal(str)

    def __init__(
        self, document: Document, list_presets: List, keep: Keep, questions: Questions, parent: QWidget | None = None
    ) -> None:
        super().__init__(_tr("&Presets"), parent)
        self._document = document
        self._list = list_presets
        self._keep = keep
        self._questions = questions
        self.setToolTipsVisible(True)
        self.aboutToShow.connect(self.fill)

    def fill(self) -> None:
        """List them anew, the shipped ones first."""
        self.clear()
        presets = self._list()
        for is_shipped in (True, False):
            group = [preset for preset in presets if preset.is_shipped is is_shipped]
            for preset in group:
                self._add(preset)
            if group:
                self.addSeparator()
        self.addAction(_tr("&Save as Preset…")).triggered.connect(self.keep_present)

    def apply(self, preset: Preset) -> None:
        """Take over the preset's parameters; the seed stays."""
        name = _tr("preset {name}").format(name=translated(preset.label))
        self._document.edit(preset.parameters.replace(seed=self._document.parameters.seed), name)

    def keep_present(self) -> None:
        """Keep the present parameters under a name that is asked for, until there is one that can be."""
        name, problem = self._questions.preset_name(), ""
        while name is not None:
            try:
                if self._may_keep(name):
                    self._keep(name, self._document.parameters)
                    self.kept.emit(name)
                    return
                problem = ""
            except ParameterError as error:
                problem = str(error)
            except MelodygenError as error:
                self.failed.emit(error)
                return
            name = self._questions.preset_name(name, problem)

    def _may_keep(self, name: str) -> bool:
        """Whether no preset of the user's is lost that is to stay."""
        taken = {preset.label.casefold() for preset in self._list() if not preset.is_shipped}
        return name.casefold() not in taken or self._questions.may_replace(name)

    def _add(self, preset: Preset) -> None:
        action = self.addAction(translated(preset.label).replace("&", "&&"))
        action.setToolTip(translated(preset.description))
        action.triggered.connect(lambda: self.apply(preset))


def _tr(text: str) -> str:
    return QCoreApplication.translate("presets", text)
