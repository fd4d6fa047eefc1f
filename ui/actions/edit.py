"""Edit: back and forth, and what sets more than one parameter."""

from __future__ import annotations

from ui.actions.spec import ActionSpec, Key, Menu
from ui.actions.spec import marked as _

EDIT = Menu(
    "edit",
    _("&Edit"),
    (
        ActionSpec("undo", _("&Undo"), Key.Undo, _("Take back the latest change"), "undo", needs=("past",)),
        ActionSpec(
            "redo",
            _("&Redo"),
            ("Ctrl+Shift+Z", "Ctrl+Y"),
            _("Bring back what was taken back"),
            "redo",
            needs=("future",),
        ),
        ActionSpec(
            "choose_all",
            _("Choose A&ll Notes"),
            ("Ctrl+A",),
            _("Select every note"),
            needs=("melody",),
            is_for_roll=True,
            begins_group=True,
        ),
        ActionSpec(
            "choose_next",
            _("Choose the Ne&xt Note"),
            (".",),
            _("Select the note after the chosen ones"),
            needs=("melody",),
            is_for_roll=True,
        ),
        ActionSpec(
            "choose_previous",
            _("Choose the Pre&vious Note"),
            (",",),
            _("Select the note before the chosen ones"),
            needs=("melody",),
            is_for_roll=True,
        ),
        ActionSpec(
            "choose_bar",
            _("Choose the Notes of the &Bar"),
            ("B",),
            _("Select all notes of the bars in which some are chosen, or of the bar of the cursor"),
            needs=("melody",),
            is_for_roll=True,
        ),
        ActionSpec(
            "choose_phrase",
            _("Choose the Notes of the P&hrase"),
            ("Shift+B",),
            _("Select all notes of the phrases in which some are chosen, or of the phrase of the cursor"),
            needs=("melody",),
            is_for_roll=True,
        ),
        ActionSpec(
            "generate",
            _("&Generate"),
            ("Ctrl+G", "F5"),
            _("Make a new melody with these parameters and a new seed"),
            "generate",
            begins_group=True,
        ),
        ActionSpec(
            "randomise",
            _("Ra&ndomise"),
            ("Ctrl+R",),
            _("Draw another character; tempo, length, metre, key, instrument and range stay as they are"),
            "dice",
        ),
        ActionSpec(
            "randomise_all",
            _("Randomise &Everything"),
            ("Ctrl+Shift+R",),
            _("Draw tempo, key, metre and instrument anew as well"),
        ),
        ActionSpec(
            "reset_all",
            _("Reset &All Parameters"),
            ("Ctrl+Shift+D",),
            _("Set every parameter back to its default; the seed stays"),
            "reset",
        ),
        ActionSpec("presets", _("&Presets"), begins_group=True, is_submenu=True),
        ActionSpec(
            "learn_style",
            _("Learn a St&yle from a Folder…"),
            ("Ctrl+Shift+L",),
            _("Learn a style of your own from the melodies in a folder"),
        ),
        ActionSpec("remove_style", _("Re&move a Style"), is_submenu=True),
        ActionSpec(
            "copy_seed",
            _("&Copy Seed"),
            ("Ctrl+Shift+C",),
            _("Copy the seed to the clipboard"),
            "copy",
            begins_group=True,
        ),
        ActionSpec("edit_seed", _("Edit See&d"), ("Ctrl+Shift+G",), _("Type a seed")),
        ActionSpec(
            "preferences",
            _("Pre&ferences…"),
            ("Ctrl+,",),
            _("Choose theme, sound, keys and what is kept"),
            begins_group=True,
        ),
    ),
)
