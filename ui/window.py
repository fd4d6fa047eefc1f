"""The window: where everything is, and what each action does."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QMainWindow, QVBoxLayout, QWidget

from melodygen import fields
from melodygen.errors import ConstraintError, MelodygenError
from melodygen.given import FIXED, NOTHING
from melodygen.melody import Melody
from melodygen.parameters import Parameters
from melodygen.presets import list_presets, save_preset
from melodygen.project import EXTENSION
from melodygen.randomise import randomised
from ui import exporting, own_styles, presets_menu, projects, soundfonts
from ui.actions import Actions
from ui.dialogs import Dialogs
from ui.document import Document
from ui.exporting import ExportDialog
from ui.formats import formats
from ui.head_bar import HeadBar
from ui.help import ShortcutsDialog, show_about
from ui.icon_names import paint_icons
from ui.jobs import Runner
from ui.learning.form import dropped_paths
from ui.menus import RecentMenu, ThemeMenu, fill_menu_bar
from ui.message_bar import MessageBar
from ui.own_styles import OwnStyles
from ui.panel import ParametersPanel, panel_fields
from ui.playback import Playback
from ui.player import Player
from ui.presets_menu import PresetsMenu
from ui.projects import ProjectFiles, title_of
from ui.roll import PianoRoll
from ui.settings import Settings
from ui.side_bar import SideBar
from ui.soundfonts import SoundFontChoice
from ui.space_key import SpaceKey
from ui.texts import tooltip
from ui.theme import Choice, Theme, ThemeSwitch
from ui.transport import Transport

FIRST_SIZE = (1360, 860)
SMALLEST_SIZE = (960, 560)
BUSY_AFTER_MS = 250


class Questions(
    exporting.Questions,
    presets_menu.Questions,
    projects.Questions,
    soundfonts.Questions,
    own_styles.Questions,
    Protocol,
):
    """Everything that the user may be asked."""


@dataclass(frozen=True, slots=True)
class Services:
    """What the window is given to work with."""

    document: Document
    player: Player
    runner: Runner
    settings: Settings
    themes: ThemeSwitch
    styles: Callable[[], tuple[fields.Choice, ...]]
    draw: random.Random
    """Where new seeds and random parameters come from."""


class MainWindow(QMainWindow):
    """Views over one document; `closed` follows when the user has left for good."""

    closed = Signal()

    def __init__(self, services: Services, questions: Questions | None = None) -> None:
        super().__init__()
        self._services = services
        self._document = services.document
        self.questions: Questions = questions or Dialogs(self)
        self.actions_by_name = Actions(self)
        self.files = ProjectFiles(self._document, services.settings, services.runner, self.questions)
        self.presets = PresetsMenu(self._document, list_presets, save_preset, self.questions, self)
        self.messages = MessageBar(self)
        self.head = HeadBar(self.actions_by_name, self)
        self.panel = ParametersPanel(panel_fields(services.styles()), self)
        self.roll = PianoRoll(services.themes.theme, self)
        self.transport = Transport(self.actions_by_name, self)
        self._playback = Playback(
            self._document,
            services.player,
            (self.transport, self.roll),
            self.actions_by_name,
            services.settings,
            services.themes,
            services.runner,
        )
        self.soundfonts = SoundFontChoice(services.settings, services.player, self.questions, self.actions_by_name)
        self.styles = OwnStyles(
            self._document, services.styles, self.panel, self.actions_by_name, services.settings,
            questions=self.questions, runner=services.runner, window=self,
        )  # fmt: skip
        self._busy_soon = QTimer(self, singleShot=True, interval=BUSY_AFTER_MS)
        self._may_close = False
        self._shown_melody: Melody | None = None
        self._lay_out()
        self._connect()
        self._use_theme(services.themes.theme)
        self._show_document()

    def start(self, path: Path | None) -> None:
        """Open `path`, or begin with the melody of the default parameters."""
        if path is None:
            self._document.new(Parameters())
        else:
            self.files.open_path(path)

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        """Close once nothing can be lost by it."""
        if not self._may_close:
            self.files.leave(self._close_for_good)
        if self._may_close:
            self._services.settings.geometry = self.saveGeometry()
            for dialog in self.findChildren(ExportDialog):
                dialog.reject()
            self.styles.leave()
            event.accept()
            self.closed.emit()
        else:
            event.ignore()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Escape, where nothing else wants it, takes the message away."""
        if event.key() == Qt.Key.Key_Escape and self.messages.isVisible():
            self.messages.dismiss()
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 - Qt's name
        """A project may be dropped, and a folder of melodies to learn from."""
        if _dropped_project(event) is not None or _dropped_folder(event) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 - Qt's name
        """Open the project that was dropped, or what learns from the folder."""
        path, folder = _dropped_project(event), _dropped_folder(event)
        if path is not None:
            event.acceptProposedAction()
            self.files.open_path(path)
        elif folder is not None:
            event.acceptProposedAction()
            self.styles.open_dialog(folder)

    # Layout

    def _lay_out(self) -> None:
        settings = self._services.settings
        fill_menu_bar(
            self.menuBar(),
            self.actions_by_name,
            {
                "recent": RecentMenu(settings, self.files.open_path, self),
                "presets": self.presets,
                "remove_style": self.styles.menu,
                "theme": ThemeMenu(settings.theme, self._choose_theme, self),
            },
        )
        self.setCentralWidget(self._body())
        self.setAcceptDrops(True)
        self.setMinimumSize(*SMALLEST_SIZE)
        self.resize(*FIRST_SIZE)
        self.restoreGeometry(settings.geometry)
        self._space_key = SpaceKey(self)
        self._space_key.watch(self)
        self.roll.setFocus()

    def _body(self) -> QWidget:
        body = QWidget(self)
        self.side = SideBar(self.actions_by_name, self.presets, self.panel, body)
        for one, other in pairwise((self.head.last, *self.side.buttons)):
            QWidget.setTabOrder(one, other)
        stage = QVBoxLayout()
        stage.setSpacing(0)
        stage.addWidget(self.messages)
        stage.addWidget(self.roll, 1)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self.side)
        middle.addLayout(stage, 1)
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addLayout(middle, 1)
        column.addWidget(self.transport)
        return body

    # What follows what

    def _connect(self) -> None:
        document, services = self._document, self._services
        document.changed.connect(self._show_document)
        document.refused.connect(self._on_refused)
        self.files.failed.connect(self._on_file_failed)
        self.files.saved.connect(lambda path: self.messages.inform(self.tr("Saved {name}").format(name=path.name)))
        self.files.opened.connect(self._on_opened)
        self.presets.failed.connect(lambda error: self.messages.say(str(error), "presets"))
        self.presets.kept.connect(lambda name: self.messages.inform(self.tr("Saved preset {name}").format(name=name)))
        services.player.trouble.connect(lambda text: self.messages.say_once(text, "sound"))
        services.player.sounded.connect(self._on_sound)
        services.themes.changed.connect(self._use_theme)
        self.styles.failed.connect(lambda error: self.messages.say(str(error)))
        self.styles.informed.connect(self.messages.inform)
        self.soundfonts.failed.connect(lambda error: self.messages.say(str(error)))
        self.soundfonts.chosen.connect(self._on_soundfont)
        self._busy_soon.timeout.connect(lambda: self.head.show_busy(is_busy=True))
        self.panel.edited.connect(self._change)
        self.transport.tempo_edited.connect(lambda bpm, gesture: self._change("tempo_bpm", bpm, gesture))
        self.transport.instrument_edited.connect(lambda slug: self._change("instrument", slug, None))
        self.head.seed.edited.connect(lambda seed: document.change(self.tr("Seed"), {"seed": seed}))
        self.head.seed.refused.connect(lambda text: self.messages.say(text, "parameters"))
        self._connect_actions()

    def _connect_actions(self) -> None:
        document = self._document
        done = {
            "new": self.files.new,
            "open": self.files.open,
            "save": self.files.save,
            "save_as": self.files.save_as,
            "export_midi": lambda: self.export("export_midi"),
            "export_wav": lambda: self.export("export_wav"),
            "quit": self.close,
            "undo": self._document.undo,
            "redo": self._document.redo,
            "generate": self.generate,
            "randomise": lambda: self._randomise(everything=False),
            "randomise_all": lambda: self._randomise(everything=True),
            "reset_all": self._reset_all,
            "let_go": lambda: document.let_go(self.tr("letting go of kept notes")),
            "copy_seed": self._copy_seed,
            "edit_seed": self.head.seed.focus,
            "zoom_in": self.roll.zoom_in,
            "zoom_out": self.roll.zoom_out,
            "zoom_fit": self.roll.zoom_to_fit,
            "go_parameters": self.panel.focus_first,
            "go_roll": self.roll.setFocus,
            "go_transport": self.transport.focus_first,
            "shortcuts": lambda: _open_once(ShortcutsDialog(self)),
            "about": lambda: show_about(self),
        }
        for name, call in done.items():
            self.actions_by_name[name].triggered.connect(lambda _=False, call=call: call())
        follow = self.actions_by_name["follow"]
        follow.setChecked(True)
        follow.toggled.connect(lambda wanted: self.roll.set_following(is_on=wanted))

    def generate(self) -> None:
        """A new melody of the same parameters: the same but for the seed."""
        self._playback.play_next()
        self._document.change(self.tr("new seed"), {"seed": self._services.draw.randint(0, fields.SEED_LIMIT)})

    def export(self, name: str) -> None:
        """Ask where to, and write the melody there."""
        self._document.when_settled(lambda: self._export_now(name))

    def _export_now(self, name: str) -> None:
        melody = self._document.melody
        if melody is None:
            return
        kind = formats(self._services.settings.soundfont)[name]
        suggestion = self._services.settings.folder / (title_of(self._document.parameters) + kind.suffix)
        dialog = ExportDialog(
            melody, kind, suggestion, runner=self._services.runner, questions=self.questions, parent=self
        )
        dialog.exported.connect(self._on_exported)
        _open_once(dialog)

    def _change(self, name: str, value: object, gesture: object | None) -> None:
        self._document.change(self.panel.label_of(name), {name: value}, gesture)

    def _randomise(self, *, everything: bool) -> None:
        self._playback.play_next()
        present = self._document.parameters
        drawn = randomised(present, self._services.draw, everything=everything)
        if self._document.kept is not None:
            drawn = drawn.replace(**{name: getattr(present, name) for name in FIXED})
        self._document.edit(drawn, self.tr("randomise"))

    def _reset_all(self) -> None:
        self._document.edit(Parameters(seed=self._document.parameters.seed), self.tr("reset of all parameters"))

    def _copy_seed(self) -> None:
        QGuiApplication.clipboard().setText(str(self._document.parameters.seed))

    # What the document and the others tell

    def _show_document(self) -> None:
        document = self._document
        if document.melody is not self._shown_melody:
            self._shown_melody = document.melody
            self.messages.settle("parameters")
        self.panel.show_parameters(document.parameters)
        self._show_knobs()
        self._show_kept()
        self.transport.show_parameters(document.parameters)
        self.head.seed.show_seed(document.parameters.seed)
        self._name_step("undo", self.tr("&Undo"), document.undo_name)
        self._name_step("redo", self.tr("&Redo"), document.redo_name)
        for name in ("save", "save_as", "export_midi", "export_wav", "play", "stop", "to_start"):
            self.actions_by_name[name].setEnabled(document.melody is not None)
        self.setWindowTitle(f"{self.files.name}[*] – melodygen")
        self.setWindowModified(document.is_dirty)
        self._show_busy()

    def _show_knobs(self) -> None:
        """As the melody on the roll has them: while another is made, the marks stay where they are."""
        project = self._document.project
        if project is not None:
            is_kept = self._document.kept is not None
            self.panel.show_knobs(self._document.knobs, project.parameters, is_kept=is_kept)

    def _show_kept(self) -> None:
        kept = self._document.kept
        self.head.show_kept(kept.given if kept else NOTHING)
        self.actions_by_name["let_go"].setEnabled(kept is not None)

    def _show_busy(self) -> None:
        if not self._document.is_busy:
            self._busy_soon.stop()
            self.head.show_busy(is_busy=False)
        elif not self._busy_soon.isActive():
            self._busy_soon.start()

    def _name_step(self, name: str, verb: str, step: str | None) -> None:
        action = self.actions_by_name[name]
        action.setEnabled(step is not None)
        action.setText(f"{verb} {step}" if step else verb)
        action.setToolTip(tooltip(f"{action.text().replace('&', '')} ({action.shortcut().toString()})"))

    def _on_refused(self, error: MelodygenError) -> None:
        """Where kept notes may be why, the message says how to be rid of them."""
        may_be_why = self._document.kept is not None and isinstance(error, ConstraintError)
        way_out = self.tr("Edit > Let Go of Kept Notes frees what is kept.")
        self.messages.say(f"{error}. {way_out}" if may_be_why else str(error), "parameters")

    def _on_file_failed(self, error: Exception) -> None:
        self.messages.say(str(error), "files")
        if self._document.melody is None and not self._document.is_busy:
            self._document.new(Parameters())

    def _on_sound(self) -> None:
        self.messages.settle("sound")
        self.messages.forget()

    def _on_opened(self) -> None:
        """Another piece begins at its beginning, and not in the midst of what was playing."""
        self._services.player.stop()
        self.messages.settle("files")

    def _on_exported(self, path: Path) -> None:
        self._services.settings.folder = path.parent
        self.messages.inform(self.tr("Wrote {path}").format(path=path))

    def _on_soundfont(self, path: Path | None) -> None:
        name = path.name if path else self.tr("the best SoundFont found")
        self.messages.inform(self.tr("Playing with {name}").format(name=name))

    def _choose_theme(self, choice: Choice) -> None:
        self._services.settings.theme = choice
        self._services.themes.choose(choice)

    def _use_theme(self, theme: Theme) -> None:
        paint_icons(self, theme)
        self.roll.set_theme(theme)
        self.panel.set_theme(theme)
        self._playback.show_state()

    def _close_for_good(self) -> None:
        if not self._may_close:
            self._may_close = True
            self.close()


def _open_once(dialog: QDialog) -> None:
    """Open `dialog`, and let it go once it is closed; its window would keep it."""
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()


def _dropped_project(event: QDropEvent) -> Path | None:
    return next((path for path in dropped_paths(event) if path.suffix == EXTENSION), None)


def _dropped_folder(event: QDropEvent) -> Path | None:
    return next((path for path in dropped_paths(event) if path.is_dir()), None)
