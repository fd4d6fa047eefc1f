"""The dialog: a page for each of the table's, and one of keys."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol, cast

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QLabel, QTabWidget, QVBoxLayout, QWidget

from ui.actions import Shortcuts
from ui.jobs import Runner
from ui.preferences.editors import FlagEditor, NameEditor, editor
from ui.preferences.kinds import Place
from ui.preferences.shortcuts_page import ShortcutsPage
from ui.preferences.sound_choices import SoundChoices
from ui.preferences.table import AUDIO_DEVICE, AUDIO_DRIVER, PAGES, PREFERENCES, Preference, preference_text
from ui.settings import Settings
from ui.theme import set_role

SIZE = (620, 560)


class Questions(Protocol):
    """What the user is asked."""

    def folder_to_export_to(self, folder: Path) -> Path | None:
        """A folder for exports."""

    def soundfont_to_play_with(self, folder: Path) -> Path | None:
        """A SoundFont that is there."""


class PreferencesDialog(QDialog):
    """Shows what is kept; what is changed takes effect at once, so there is nothing to confirm."""

    def __init__(
        self, settings: Settings, shortcuts: Shortcuts, questions: Questions, runner: Runner, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._settings, self._questions = settings, questions
        self.editors: dict[str, QWidget] = {}
        self.pages = QTabWidget(self)
        self.pages.setDocumentMode(True)
        self.pages.tabBar().setAccessibleName(self.tr("Pages"))
        for page in PAGES:
            self.pages.addTab(self._page(page), preference_text(page))
        self.shortcuts = ShortcutsPage(shortcuts, self)
        self.pages.addTab(self.shortcuts, self.tr("Keyboard"))
        drivers, devices = (self.editors[preference.name] for preference in (AUDIO_DRIVER, AUDIO_DEVICE))
        SoundChoices(cast("NameEditor", drivers), cast("NameEditor", devices), settings, runner)
        self._lay_out()

    def _page(self, page: str) -> QWidget:
        widget = QWidget(self)
        form = QFormLayout(widget)
        form.setContentsMargins(16, 20, 16, 8)
        form.setVerticalSpacing(8)
        form.setHorizontalSpacing(16)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for preference in PREFERENCES:
            if preference.page == page:
                self._add(preference, form, widget)
        return widget

    def _add(self, preference: Preference[object], form: QFormLayout, parent: QWidget) -> None:
        made = editor(preference, self._settings, lambda present: self._choose(preference, present), parent)
        self.editors[preference.name] = made
        label = QLabel(preference_text(preference.label), parent)
        label.setBuddy(made)
        form.addRow(label, made)
        if preference.help and not isinstance(made, FlagEditor):
            about = QLabel(preference_text(preference.help), parent)
            about.setWordWrap(True)
            about.setContentsMargins(0, 0, 0, 12)
            set_role(about, "muted")
            form.addRow("", about)

    def _choose(self, preference: Preference[object], present: Path | None) -> Path | None:
        start = present or self._settings.folder
        if cast("Place", preference.kind).is_folder:
            return self._questions.folder_to_export_to(start)
        return self._questions.soundfont_to_play_with(start.parent if present else start)

    def _lay_out(self) -> None:
        self.setWindowTitle(self.tr("Preferences"))
        note = QLabel(self.tr("Changes take effect at once, another language at the next start."), self)
        set_role(note, "muted")
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 8, 4, 12)
        column.addWidget(self.pages, 1)
        foot = QVBoxLayout()
        foot.setContentsMargins(16, 0, 16, 0)
        foot.addWidget(note)
        foot.addWidget(buttons)
        column.addLayout(foot)
        self.resize(*SIZE)
