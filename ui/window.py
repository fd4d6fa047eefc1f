"""The window: makes its parts, lays them out, and connects them."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QVBoxLayout, QWidget

from melodygen.melody import Melody
from melodygen.midi import MidiInput, input_names, port_names
from melodygen.parameters import Parameters
from ui.actions import Actions, Shortcuts
from ui.bringing.bringing import Bringing
from ui.composing import Composing
from ui.dialogs import Dialogs, open_once
from ui.document_actions import DocumentActions
from ui.dragout import OwnFolder, Takings
from ui.dropping import dropped_file, dropped_folder
from ui.editing import Editing
from ui.exporting import Exports
from ui.folder_export import FolderExport
from ui.head_bar import HeadBar
from ui.help import ShortcutsDialog, about_box
from ui.icon_names import paint_icons
from ui.ideas import Ideas, IdeasStrip
from ui.language import said
from ui.menus import RecentMenu, ThemeMenu, fill_menu_bar
from ui.message_bar import MessageBar
from ui.midi import MidiChoice, MidiMenu
from ui.notation.showing import Notation
from ui.notation.stage import Stage
from ui.notices import Notices
from ui.own_styles import OwnStyles
from ui.palette import CommandPalette
from ui.panel import ParametersPanel, panel_fields
from ui.performed import Performed
from ui.playback import Playback
from ui.playing_in.playing_in import PlayingIn
from ui.preferences.dialog import PreferencesDialog
from ui.preferences.effects import Effects
from ui.presets_menu import PresetsMenu
from ui.projects import ProjectFiles
from ui.recovery import Recovery
from ui.recovery.question_bar import QuestionBar
from ui.revealing import Reveal
from ui.roll import PianoRoll
from ui.roll.choice import Choice
from ui.roll.lane.lane import VelocityLane
from ui.roll.lane.played_lane import PlayedLane
from ui.roll.tools.bar import RollBar
from ui.services import Questions, Services
from ui.side_bar import SideBar
from ui.soundfonts import SoundFontChoice
from ui.space_key import SpaceKey
from ui.stimulus_sets import StimulusSets
from ui.theme import Theme
from ui.tour import Step, Tour
from ui.transport import Transport
from ui.why import Explaining, WhyPanel

FIRST_SIZE = (1360, 860)
SMALLEST_SIZE = (960, 560)


class MainWindow(QMainWindow):
    """Views over one document; `closed` follows when the user has left for good."""

    closed = Signal()

    def __init__(self, services: Services, questions: Questions | None = None) -> None:
        super().__init__()
        self._services = services
        self._document = services.document
        self.questions: Questions = questions or Dialogs(self)
        self.actions_by_name = Actions(self)
        self._shortcuts = Shortcuts(self.actions_by_name, services.settings)
        self._may_close = False
        self._make_views()
        self._make_owners()
        self._lay_out()
        self._connect()
        self._use_theme(services.themes.theme)
        self._show_parameters()
        self._show_state()

    def start(self, path: Path | None) -> None:
        """Open `path`, or begin with the melody of the default parameters."""
        self.takings.begin()
        if path is None:
            self._document.new(Parameters())
        else:
            self.files.open_path(path)
        if self._recovery is not None:
            self._recovery.look()

    def end(self) -> None:
        """Leave what is not saved to the next start, unless it was let go."""
        if self._recovery is not None:
            self._recovery.end()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        """Close once nothing can be lost by it."""
        if not self._may_close and self.studies.may_leave():
            self.files.leave(self._close_for_good)
        if self._may_close:
            self._services.settings.geometry = self.saveGeometry()
            self.stage.keep_sizes()
            self._notation.leave()
            self.playing_in.leave()
            self.exports.leave()
            self.styles.leave()
            self.studies.leave()
            if self._recovery is not None:
                self._recovery.forget()
            event.accept()
            self.closed.emit()
        else:
            event.ignore()

    def event(self, event: QEvent) -> bool:
        """Grow with what is shown, so that nothing lies over another."""
        kind, is_done = event.type(), super().event(event)
        layout = self.layout() if kind is QEvent.Type.LayoutRequest else None  # after its deletion it has none
        if layout is not None:
            needed = layout.minimumSize().height()
            self.setMinimumHeight(min(max(SMALLEST_SIZE[1], needed), self.screen().availableGeometry().height()))
        return is_done

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Escape, where nothing else wants it, takes the message away."""
        if event.key() == Qt.Key.Key_Escape and self.messages.isVisible():
            self.messages.dismiss()
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 - Qt's name
        """A project or a tune may be dropped, and a folder of melodies to learn from."""
        if dropped_file(event) is not None or dropped_folder(event) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 - Qt's name
        """Open the project or tune that was dropped, or what learns from the folder."""
        path, folder = dropped_file(event), dropped_folder(event)
        if path is not None:
            event.acceptProposedAction()
            self.files.open_path(path)
        elif folder is not None:
            event.acceptProposedAction()
            self.styles.open_dialog(folder)

    # Parts and layout

    def _make_views(self) -> None:
        self.messages = MessageBar(self)
        self.question = QuestionBar(self)
        self.head = HeadBar(self.actions_by_name, self)
        self.panel = ParametersPanel(panel_fields(self._services.styles()), self)
        self.panel.remember(self._services.settings)
        self.roll = PianoRoll(self._services.themes.theme, self)
        self.lane = VelocityLane(self.roll)
        self.played_lane = PlayedLane(self.roll)
        self.stage = Stage(self.roll, self._services.themes.theme, self._services.settings, self)
        self.roll_bar = RollBar(self.roll.hand, self.actions_by_name, self._services.settings, self)
        self.ideas_strip = IdeasStrip(self.actions_by_name, self)
        self.transport = Transport(self.actions_by_name, self)
        self.why = WhyPanel(self.actions_by_name["why"], self)

    def _make_owners(self) -> None:
        """What answers for one kind of work each, between the document and the views."""
        document, actions, settings = self._document, self.actions_by_name, self._services.settings
        player, runner, questions = self._services.player, self._services.runner, self.questions
        self.files = ProjectFiles(document, settings, runner, questions)
        self.presets = PresetsMenu(document, questions, self)
        self._playback = Playback(
            document, player, (self.transport, self.roll), actions, settings, self._services.themes, runner
        )
        self.bringing = Bringing(document, self.files, self._playback, player, runner=runner, window=self)
        self.playing_in = PlayingIn(
            document, player, (self._playback, self.roll), actions, settings,
            ports=(input_names, MidiInput), runner=runner, window=self,
        )  # fmt: skip
        self.soundfonts = SoundFontChoice(settings, questions, actions, self)
        self._effects = Effects(settings, player, self._services.themes, self)
        self.midi = MidiChoice(settings, player)
        self._midi_menu = MidiMenu(self.midi, port_names, runner, self)
        self.styles = OwnStyles(
            document, self._services.styles, self.panel, actions, settings,
            questions=questions, runner=runner, window=self,
        )  # fmt: skip
        self.studies = StimulusSets(
            document, player, actions, settings,
            questions=questions, runner=runner, themes=self._services.themes, window=self,
        )  # fmt: skip
        self.exports = Exports(document, settings, actions, questions=questions, runner=runner, window=self)
        self.takings = Takings(
            document, self._to_take, self.head.drag, actions,
            settings=settings, runner=runner, folder=OwnFolder(),
        )  # fmt: skip
        self.folder_export = FolderExport(
            document, player, actions, settings=settings, questions=questions, runner=runner
        )
        self.reveal = Reveal(actions["reveal"], runner, parent=self)
        self.explaining = Explaining(
            self.roll, self.why, actions, style_of=self._style_of, settings=settings, runner=runner
        )
        self._composing = Composing(
            document, self._playback, self._services.draw, actions,
            panel=self.panel, transport=self.transport, head=self.head,
        )  # fmt: skip
        Performed(self.played_lane, actions, settings)
        self._notation = Notation(document, player, self.stage.notation, runner)
        self._document_actions = DocumentActions(document, actions)
        self.editing = Editing(
            document, (self.roll, self.lane, self.panel), actions, settings=settings, questions=questions, window=self
        )
        self.ideas = Ideas(
            document, player, actions, (self.ideas_strip, self.roll),
            settings=settings, questions=questions, runner=runner, window=self,
        )  # fmt: skip
        folder = self._services.recovery_folder
        self._recovery = Recovery(document, self.files, settings, self.question, folder) if folder else None
        self._notices = Notices(self.messages, document)

    def _lay_out(self) -> None:
        settings = self._services.settings
        fill_menu_bar(
            self.menuBar(),
            self.actions_by_name,
            {
                "recent": RecentMenu(settings, self.files.open_path, self),
                "presets": self.presets,
                "remove_style": self.styles.menu,
                "midi_output": self._midi_menu,
                "theme": ThemeMenu(settings, self),
            },
        )
        self.setCentralWidget(self._body())
        self.commands = CommandPalette(self, self.actions_by_name, settings)
        self.setAcceptDrops(True)
        self.setMinimumSize(*SMALLEST_SIZE)
        self.resize(*FIRST_SIZE)
        self.restoreGeometry(settings.geometry)
        self.ideas_strip.obey(self.actions_by_name["ideas"], settings, self)
        self.tour = Tour(self, self._steps())
        self._space_key = SpaceKey(self)
        self._space_key.watch(self)
        self.roll.setFocus()

    def _steps(self) -> tuple[Step, ...]:
        return (
            Step(self.side, self.tr("Say what you want"), self.tr(
                "Each parameter changes the melody at once; the mark under a knob shows how far it got. "
                "Presets are places to start from."
            )),
            Step(self.head.generate, self.tr("Ask for another"), self.tr(
                "Generate draws a new melody of the same kind. Nothing is lost: undo brings back the one before."
            )),
            Step(self.roll, self.tr("See and hear it"), self.tr(
                "Space plays and pauses. Drag over the bar numbers to loop some bars; click a note to hear it."
            )),
            Step(self.head.exports, self.tr("Take it with you"), self.tr(
                "MIDI goes to your music program, audio is what you hear. Help > Find an Action knows all else by name."
            )),
        )  # fmt: skip

    def _body(self) -> QWidget:
        body = QWidget(self)
        self.side = SideBar(self.actions_by_name, self.presets, self.panel, body)
        for one, other in pairwise((self.head.last, *self.side.buttons)):
            QWidget.setTabOrder(one, other)
        stage = QVBoxLayout()
        stage.setSpacing(0)
        stage.addWidget(self.question)
        stage.addWidget(self.messages)
        stage.addWidget(self.playing_in.bar)
        stage.addWidget(self.roll_bar)
        stage.addWidget(self.stage, 1)
        stage.addWidget(self.ideas_strip)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self.side)
        middle.addLayout(stage, 1)
        middle.addWidget(self.why)
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addLayout(middle, 1)
        column.addWidget(self.transport)
        return body

    # What follows what

    def _connect(self) -> None:
        services = self._services
        self._notices.watch_parameters(self.head.seed, self.presets, self.styles)
        self._notices.watch_files(self.files, self.exports)
        self._notices.watch_bringing(self.bringing, self.playing_in)
        self._notices.watch_taking(self.takings, self.folder_export, self.reveal)
        for written in (self.exports.exported, self.takings.taken, self.takings.copied, self.folder_export.written):
            written.connect(self.reveal.remember)
        for changed in (self.roll.choice_changed, self.roll.selection.changed, self._playback.loop_changed):
            changed.connect(self.takings.show_choice)
        self.folder_export.changed.connect(self.head.show_folder)
        self.editing.chords.failed.connect(lambda error: self.messages.say(said(error), "parameters"))
        self._notices.watch_sound(services.player, self.soundfonts)
        self._document.asked.connect(self._show_parameters)
        self._document.state_changed.connect(self._show_state)
        if self._recovery is not None:
            self._recovery.failed.connect(lambda error: self.messages.say_once(said(error)))
        self.studies.informed.connect(self.messages.say)
        self.studies.failed.connect(self.messages.say)
        self._notices.watch_midi(self.midi)
        self.midi.changed.connect(lambda: self.transport.show_port(self.midi.open_name))
        for trouble in (self.files.failed, self.bringing.failed, self.bringing.given_up):
            trouble.connect(lambda *_: self._begin_where_nothing_is())
        self.files.opened.connect(services.player.stop)  # another piece begins at its beginning
        self.files.opened.connect(self.ideas.choosing.begin_anew)
        self.files.opened.connect(self.roll.choose_nothing)
        self.ideas.failed.connect(lambda error: self.messages.say(said(error)))
        services.themes.changed.connect(self._use_theme)
        self._connect_actions()

    def _connect_actions(self) -> None:
        done = {
            "new": self.files.new,
            "open": self.files.open,
            "save": self.files.save,
            "save_as": self.files.save_as,
            "quit": self.close,
            "edit_seed": self.head.seed.focus,
            "zoom_in": self.roll.zoom_in,
            "zoom_out": self.roll.zoom_out,
            "zoom_fit": self.roll.zoom_to_fit,
            "go_parameters": self.panel.focus_first,
            "go_roll": self.roll.setFocus,
            "go_transport": self.transport.focus_first,
            "preferences": lambda: open_once(self._preferences()),
            "tour": self.tour.start,
            "shortcuts": lambda: open_once(ShortcutsDialog(self._shortcuts, self)),
            "about": lambda: open_once(about_box(self)),
        }
        for name, call in done.items():
            self.actions_by_name[name].triggered.connect(lambda _=False, call=call: call())
        self.stage.obey(self.actions_by_name["notation"], self._notation.refresh)
        follow = self.actions_by_name["follow"]
        follow.setChecked(True)
        follow.toggled.connect(lambda wanted: self.roll.set_following(is_on=wanted))
        follow.toggled.connect(lambda wanted: self.stage.notation.set_following(is_on=wanted))

    def _show_parameters(self) -> None:
        parameters = self._document.parameters
        self.panel.show_parameters(parameters)
        self.transport.show_parameters(parameters)
        self.head.seed.show_seed(parameters.seed)

    def _preferences(self) -> PreferencesDialog:
        services = self._services
        dialog = PreferencesDialog(services.settings, self._shortcuts, self.questions, services.runner, self)
        paint_icons(dialog, services.themes.theme)
        return dialog

    def _show_state(self) -> None:
        document, project = self._document, self._document.project
        if project is not None:  # while another melody is made, the marks stay as the one on the roll has them
            self.panel.show_knobs(document.knobs, project.parameters, is_kept=project.locks.holds_anything)
        self.head.show_locks(document.locks)
        self.head.show_busy(is_busy=document.is_busy)
        self.setWindowTitle(f"{self.files.name}[*] – melodygen")
        self.setWindowModified(document.is_dirty)

    def _style_of(self, melody: Melody) -> str:
        """The style that `melody` was made in, or the one that is chosen."""
        return melody.recipe.style.name if melody.recipe else self._document.parameters.style

    def _to_take(self) -> Choice:
        """What is dragged out: what is chosen, or else the bars of the loop."""
        return self.roll.choice or Choice(bars=self._playback.loop)

    def _begin_where_nothing_is(self) -> None:
        if self._document.melody is None and not self._document.is_busy:
            self._document.new(Parameters())

    def _use_theme(self, theme: Theme) -> None:
        paint_icons(self, theme)
        self.stage.set_theme(theme)
        self.panel.set_theme(theme)
        self.ideas_strip.set_theme(theme)
        self._playback.show_state()

    def _close_for_good(self) -> None:
        if not self._may_close:
            self._may_close = True
            self.close()
