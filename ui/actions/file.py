"""File: projects and what is made of them."""

from __future__ import annotations

from ui.actions.spec import ActionSpec, Key, Menu
from ui.actions.spec import marked as _

FILE = Menu(
    "file",
    _("&File"),
    (
        ActionSpec("new", _("&New"), Key.New, _("Begin again with the default parameters"), "new"),
        ActionSpec("open", _("&Open…"), Key.Open, _("Open a saved project, or a tune: MIDI, MusicXML or ABC"), "open"),
        ActionSpec("recent", _("Open &Recent"), is_submenu=True),
        ActionSpec(
            "save",
            _("&Save"),
            Key.Save,
            _("Save the parameters and the melody"),
            "save",
            begins_group=True,
            needs=("melody",),
        ),
        ActionSpec("save_as", _("Save &As…"), ("Ctrl+Shift+S",), _("Save under another name"), needs=("melody",)),
        ActionSpec(
            "export_midi",
            _("Export &MIDI…"),
            ("Ctrl+E",),
            _("Write a MIDI file that any music program opens"),
            "export",
            begins_group=True,
            needs=("melody",),
        ),
        ActionSpec(
            "export_musicxml",
            _("Export Musi&cXML…"),
            ("Ctrl+Shift+X",),
            _("Write notation that MuseScore and other notation programs open"),
            "export",
            needs=("melody",),
        ),
        ActionSpec(
            "export_audio",
            _("Export A&udio…"),
            ("Ctrl+Shift+E",),
            _("Write the sound as a WAV, FLAC, Ogg or MP3 file, as loud as is wanted"),
            "export",
            needs=("melody",),
        ),
        ActionSpec(
            "export_session",
            _("Export Sess&ion Pack…"),
            ("Ctrl+Shift+W",),
            _("Write all that a DAW needs as a folder or zip file: MIDI, stems, notation"),
            "export",
            needs=("melody",),
        ),
        ActionSpec(
            "export_folder",
            _("Export Every Melody to a &Folder…"),
            (),
            _("Write each melody that is heard to a folder, as a MIDI file, until this is turned off again"),
            needs=("melody",),
            is_checkable=True,
        ),
        ActionSpec(
            "copy_file",
            _("Cop&y MIDI File"),
            ("Ctrl+Shift+Y",),
            _("Copy the melody, or what is chosen, or the bars of the loop, as a file to be pasted into a DAW"),
            "copy",
            needs=("melody",),
            begins_group=True,
        ),
        ActionSpec(
            "reveal",
            _("Reveal &Last Export"),
            ("Ctrl+Shift+O",),
            _("Open the folder of the file that was written last"),
            "open",
        ),
        ActionSpec(
            "stimulus_set",
            _("Stimulus Se&t…"),
            (),
            _("Design and build the melodies, pages and lists of a listening study"),
            begins_group=True,
        ),
        ActionSpec("quit", _("&Quit"), ("Ctrl+Q",), begins_group=True),
    ),
)
