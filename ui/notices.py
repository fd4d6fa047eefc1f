"""What the parts of the window have to tell the user, in the message bar, and when it is past."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject

from melodygen.errors import ConstraintError, MelodygenError
from ui.bringing.bringing import Bringing
from ui.document import Document
from ui.dragout import Takings
from ui.exporting import Exports
from ui.folder_export import FolderExport
from ui.language import said
from ui.message_bar import MessageBar
from ui.midi import MidiChoice
from ui.own_styles import OwnStyles
from ui.player import Player
from ui.playing_in.playing_in import PlayingIn
from ui.presets_menu import PresetsMenu
from ui.projects import ProjectFiles
from ui.revealing import Reveal
from ui.seed_field import SeedField
from ui.soundfonts import SoundFontChoice


class Notices(QObject):
    """Says in `bar` what goes wrong, until it is dismissed or goes well again, and for a while what went well."""

    def __init__(self, bar: MessageBar, document: Document) -> None:
        super().__init__(bar)
        self._bar, self._document = bar, document
        document.melody_changed.connect(lambda: bar.settle("parameters"))
        document.refused.connect(self._on_refused)

    def watch_parameters(self, seed: SeedField, presets: PresetsMenu, styles: OwnStyles) -> None:
        """Tell of what sets parameters, besides the document."""
        seed.refused.connect(lambda text: self._bar.say(text, "parameters"))
        presets.failed.connect(lambda error: self._bar.say(said(error), "presets"))
        presets.kept.connect(lambda name: self._bar.inform(self.tr("Saved preset {name}").format(name=name)))
        presets.removed.connect(lambda name: self._bar.inform(self.tr("Removed preset {name}").format(name=name)))
        styles.failed.connect(lambda error: self._bar.say(said(error)))
        styles.informed.connect(self._bar.inform)

    def watch_files(self, files: ProjectFiles, exports: Exports) -> None:
        """Tell of what is read and written."""
        files.failed.connect(lambda error: self._bar.say(said(error), "files"))
        files.opened.connect(lambda: self._bar.settle("files"))
        files.saved.connect(lambda path: self._bar.inform(self.tr("Saved {name}").format(name=path.name)))
        exports.exported.connect(self._on_written)

    def watch_bringing(self, bringing: Bringing, playing_in: PlayingIn) -> None:
        """Tell of tunes from elsewhere, and of what is played in."""
        bringing.failed.connect(lambda error: self._bar.say(said(error), "files"))
        playing_in.failed.connect(lambda error: self._bar.say(said(error)))
        for part in (bringing, playing_in):
            part.informed.connect(self._bar.inform)

    def watch_taking(self, takings: Takings, folder: FolderExport, reveal: Reveal) -> None:
        """Tell of what leaves the window without a dialog."""
        takings.taken.connect(lambda path: self._bar.inform(self.tr("Dragged out {name}").format(name=path.name)))
        copied = self.tr("Copied {name}: paste it into your DAW or a folder")
        takings.copied.connect(lambda path: self._bar.inform(copied.format(name=path.name)))
        takings.failed.connect(lambda error: self._bar.say(said(error)))
        for part in (takings, reveal):
            part.refused.connect(self._bar.say)
        ended = self.tr("{error}. Melodies are no longer exported to the folder")
        folder.failed.connect(lambda error: self._bar.say(ended.format(error=said(error))))

    def watch_sound(self, player: Player, soundfonts: SoundFontChoice) -> None:
        """Tell of what is heard or not."""
        player.trouble.connect(lambda text: self._bar.say_once(text, "sound"))
        player.sounded.connect(self._on_sound)
        soundfonts.failed.connect(lambda error: self._bar.say(said(error)))
        soundfonts.chosen.connect(self._on_soundfont)

    def watch_midi(self, midi: MidiChoice) -> None:
        """Tell of the port that plays along."""
        midi.failed.connect(lambda error: self._bar.say(said(error), "midi"))
        midi.changed.connect(lambda: self._on_port(midi.open_name))

    def _on_refused(self, error: MelodygenError) -> None:
        """Where locks may be why, the message says how to be rid of them."""
        project = self._document.project
        if project is not None and project.is_brought and isinstance(error, ConstraintError):
            own = self.tr("The notes are your own and stay; Melody > Re-roll Everything Not Locked draws others.")
            self._bar.say(f"{said(error)}. {own}", "parameters")
            return
        may_be_why = self._document.locks.holds_anything and isinstance(error, ConstraintError)
        way_out = self.tr("Melody > Unlock All frees what is locked.")
        self._bar.say(f"{said(error)}. {way_out}" if may_be_why else said(error), "parameters")

    def _on_written(self, path: Path, words: str) -> None:
        text = self.tr("Wrote {path}: {words}") if words else self.tr("Wrote {path}")
        self._bar.inform(text.format(path=path, words=words))

    def _on_sound(self) -> None:
        self._bar.settle("sound")
        self._bar.forget()

    def _on_port(self, name: str) -> None:
        self._bar.settle("midi")
        if name:
            self._bar.inform(self.tr("All that is played goes to the MIDI port {name}").format(name=name))

    def _on_soundfont(self, path: Path | None) -> None:
        name = path.name if path else self.tr("the best SoundFont found")
        self._bar.inform(self.tr("Playing with {name}").format(name=name))
