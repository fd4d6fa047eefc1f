"""Everything the window can be told to do, as one table: menus, keys, tooltips and the list of keys come from it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from ui.icon_names import set_icon
from ui.texts import tooltip

Key = QKeySequence.StandardKey


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """One row: `keys` are the standard key of the platform or key sequences, the first of which is shown."""

    name: str
    menu: str
    text: str
    keys: Key | tuple[str, ...] = ()
    tip: str = ""
    icon: str = ""
    is_checkable: bool = False
    begins_group: bool = False


def _(text: str) -> str:
    """Mark `text` of the table for translation."""
    return str(QT_TRANSLATE_NOOP("actions", text))


MENUS = (
    ("file", _("&File")),
    ("edit", _("&Edit")),
    ("melody", _("Melody")),
    ("playback", _("Play&back")),
    ("view", _("Vie&w")),
    ("help", _("&Help")),
)

ACTIONS = (
    ActionSpec("new", "file", _("&New"), Key.New, _("Begin again with the default parameters"), "new"),
    ActionSpec("open", "file", _("&Open…"), Key.Open, _("Open a saved project"), "open"),
    ActionSpec("recent", "file", _("Open &Recent")),
    ActionSpec("save", "file", _("&Save"), Key.Save, _("Save the parameters and the melody"), "save",
               begins_group=True),
    ActionSpec("save_as", "file", _("Save &As…"), ("Ctrl+Shift+S",), _("Save under another name")),
    ActionSpec("export_midi", "file", _("Export &MIDI…"), ("Ctrl+E",),
               _("Write a MIDI file that any music program opens"), "export", begins_group=True),
    ActionSpec("export_wav", "file", _("Export &WAV…"), ("Ctrl+Shift+E",), _("Write the sound as a WAV file"),
               "export"),
    ActionSpec("quit", "file", _("&Quit"), ("Ctrl+Q",), begins_group=True),
    ActionSpec("undo", "edit", _("&Undo"), Key.Undo, _("Take back the latest change"), "undo"),
    ActionSpec("redo", "edit", _("&Redo"), ("Ctrl+Shift+Z", "Ctrl+Y"), _("Bring back what was taken back"), "redo"),
    ActionSpec("generate", "edit", _("&Generate"), ("Ctrl+G", "F5"),
               _("Make a new melody with these parameters and a new seed"), "generate", begins_group=True),
    ActionSpec("randomise", "edit", _("Ra&ndomise"), ("Ctrl+R",),
               _("Draw another character; tempo, length, metre, key, instrument and range stay as they are"), "dice"),
    ActionSpec("randomise_all", "edit", _("Randomise &Everything"), ("Ctrl+Shift+R",),
               _("Draw tempo, key, metre and instrument anew as well")),
    ActionSpec("reset_all", "edit", _("Reset &All Parameters"), ("Ctrl+Shift+D",),
               _("Set every parameter back to its default; the seed stays"), "reset"),
    ActionSpec("presets", "edit", _("&Presets"), begins_group=True),
    ActionSpec("learn_style", "edit", _("Learn a St&yle from a Folder…"), ("Ctrl+Shift+L",),
               _("Learn a style of your own from the melodies in a folder")),
    ActionSpec("remove_style", "edit", _("Re&move a Style")),
    ActionSpec("copy_seed", "edit", _("&Copy Seed"), ("Ctrl+Shift+C",), _("Copy the seed to the clipboard"), "copy",
               begins_group=True),
    ActionSpec("edit_seed", "edit", _("Edit See&d"), ("Ctrl+D",), _("Type a seed")),
    ActionSpec("lock", "melody", _("&Lock Chosen Bars"), ("Ctrl+B",),
               _("Keep the chosen bars as they are, whatever is turned"), "lock"),
    ActionSpec("lock_rhythm", "melody", _("Lock Their R&hythm"), (),
               _("Keep when the notes of the chosen bars sound; their pitches are free")),
    ActionSpec("lock_chords", "melody", _("Lock Their &Chords"), (),
               _("Keep the chords of the chosen bars; their notes are free")),
    ActionSpec("unlock", "melody", _("&Unlock Chosen Bars"), ("Ctrl+U",),
               _("Let the next draw change the chosen bars; the notes stay until then")),
    ActionSpec("unlock_all", "melody", _("Unlock &All"), ("Ctrl+Shift+U",),
               _("Let the next draw change all that is locked; the notes stay until then")),
    ActionSpec("reroll", "melody", _("&Re-roll Chosen Bars"), ("Ctrl+J",),
               _("Draw the chosen bars again, as far as they are not locked"), begins_group=True),
    ActionSpec("reroll_pitches", "melody", _("Re-roll Only the &Pitches"), ("Ctrl+T",),
               _("Draw other pitches on the same rhythm: in the chosen bars, or wherever nothing is locked")),
    ActionSpec("reroll_rhythm", "melody", _("Re-roll Only the Rh&ythm"), ("Ctrl+Shift+T",),
               _("Draw another rhythm around the same pitches: in the chosen bars, or wherever nothing is locked")),
    ActionSpec("reroll_rest", "melody", _("Re-roll &Everything Not Locked"), ("Ctrl+Shift+J",),
               _("Draw all that is not locked again, on the same form")),
    ActionSpec("vary", "melody", _("&Vary…"), ("Ctrl+Shift+V",),
               _("Change about so many of the notes that are not locked"), begins_group=True),
    ActionSpec("continue_melody", "melody", _("C&ontinue…"), ("Ctrl+Shift+N",),
               _("Go on from where the melody ends; what is there gets locked")),
    ActionSpec("play", "playback", _("&Play"), ("Space",), _("Play or pause"), "play"),
    ActionSpec("stop", "playback", _("&Stop"), ("Ctrl+.",), _("Stop and go back to where playing began"), "stop"),
    ActionSpec("to_start", "playback", _("Go to the &Beginning"), ("Ctrl+Home",), _("Go to bar 1"), "to-start"),
    ActionSpec("loop", "playback", _("&Loop"), ("Ctrl+L",), _("Play the chosen bars over and over"), "loop",
               is_checkable=True),
    ActionSpec("hear_chords", "playback", _("Hear the &Chords"), ("Ctrl+K",), _("Play the chords under the melody"),
               is_checkable=True, begins_group=True),
    ActionSpec("play_new", "playback", _("Play &New Melodies at Once"), (),
               _("Play what Generate has made as soon as it is there"), is_checkable=True),
    ActionSpec("choose_soundfont", "playback", _("Choose Sound&Font…"), (),
               _("Play, and export WAV, with the sounds of another file (.sf2, .sf3)"), begins_group=True),
    ActionSpec("best_soundfont", "playback", _("Use the &Best SoundFont Found"), (),
               _("Play with the best of the SoundFonts on this computer again")),
    ActionSpec("zoom_in", "view", _("Zoom &In"), ("Ctrl++", "Ctrl+="), _("Show fewer bars"), "zoom-in"),
    ActionSpec("zoom_out", "view", _("Zoom &Out"), ("Ctrl+-",), _("Show more bars"), "zoom-out"),
    ActionSpec("zoom_fit", "view", _("Zoom to &Fit"), ("Ctrl+0",), _("Show the melody as a whole"), "zoom-fit"),
    ActionSpec("follow", "view", _("Follow the &Cursor"), ("Ctrl+F",), _("Turn the pages while it plays"), "follow",
               is_checkable=True),
    ActionSpec("go_parameters", "view", _("Go to &Parameters"), ("Ctrl+1",), _("Give the keyboard to the parameters"),
               begins_group=True),
    ActionSpec("go_roll", "view", _("Go to Piano &Roll"), ("Ctrl+2",), _("Give the keyboard to the piano roll")),
    ActionSpec("go_transport", "view", _("Go to &Transport"), ("Ctrl+3",), _("Give the keyboard to the transport")),
    ActionSpec("theme", "view", _("T&heme"), begins_group=True),
    ActionSpec("shortcuts", "help", _("&Keyboard Shortcuts"), ("F1",), _("Show every key")),
    ActionSpec("about", "help", _("&About melodygen")),
)  # fmt: skip

SUBMENUS = ("recent", "presets", "remove_style", "theme")
"""Rows whose action opens a menu that somebody else fills."""


def text_of(text: str) -> str:
    """A text of the table in the user's language."""
    return QCoreApplication.translate("actions", text)


class Actions(QObject):
    """The table's actions, made; they work wherever in `window` the focus is."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._made = {spec.name: self._make(spec, window) for spec in ACTIONS if spec.name not in SUBMENUS}

    def __getitem__(self, name: str) -> QAction:
        return self._made[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._made)

    @staticmethod
    def _make(spec: ActionSpec, window: QWidget) -> QAction:
        action = QAction(text_of(spec.text), window)
        action.setShortcuts(keys_of(spec))
        action.setCheckable(spec.is_checkable)
        action.setAutoRepeat(spec.name in {"undo", "redo"})
        action.setIconVisibleInMenu(False)
        action.setMenuRole(QAction.MenuRole.AboutRole if spec.name == "about" else QAction.MenuRole.NoRole)
        action.setToolTip(tooltip(tip_with_key(spec)))
        if spec.icon:
            set_icon(action, spec.icon)
        window.addAction(action)
        return action


def tip_with_key(spec: ActionSpec) -> str:
    """The tip, and in brackets the key that does it."""
    keys = keys_of(spec)
    tip = text_of(spec.tip) or text_of(spec.text).replace("&", "")
    return f"{tip} ({shown_key(keys[0])})" if keys else tip


def shown_key(key: QKeySequence) -> str:
    """A key as this platform writes it."""
    return key.toString(QKeySequence.SequenceFormat.NativeText)


def keys_of(spec: ActionSpec) -> list[QKeySequence]:
    """The keys that do it on this platform, the one to show first."""
    if isinstance(spec.keys, tuple):
        return [QKeySequence(key) for key in spec.keys]
    return QKeySequence.keyBindings(spec.keys)
