"""Melody: what stays of it, and what is drawn again."""

from __future__ import annotations

from ui.actions.spec import ActionSpec, Menu
from ui.actions.spec import marked as _

MELODY = Menu(
    "melody",
    _("Melody"),
    (
        ActionSpec(
            "lock",
            _("&Lock Chosen Bars"),
            ("Ctrl+B",),
            _("Keep the chosen bars as they are, whatever is turned"),
            "lock",
            needs=("melody", "bars"),
        ),
        ActionSpec(
            "lock_rhythm",
            _("Lock Their R&hythm"),
            (),
            _("Keep when the notes of the chosen bars sound; their pitches are free"),
            needs=("melody", "bars"),
        ),
        ActionSpec(
            "lock_chords",
            _("Lock Their &Chords"),
            (),
            _("Keep the chords of the chosen bars; their notes are free"),
            needs=("melody", "bars"),
        ),
        ActionSpec(
            "unlock",
            _("&Unlock Chosen Bars"),
            ("Ctrl+U",),
            _("Let the next draw change the chosen bars; the notes stay until then"),
            needs=("melody", "bars", "locks"),
        ),
        ActionSpec(
            "unlock_all",
            _("Unlock &All"),
            ("Ctrl+Shift+U",),
            _("Let the next draw change all that is locked; the notes stay until then"),
            needs=("melody", "locks"),
        ),
        ActionSpec(
            "reroll",
            _("&Re-roll Chosen Bars"),
            ("Ctrl+J",),
            _("Draw the chosen bars again, as far as they are not locked"),
            needs=("melody", "bars"),
            begins_group=True,
        ),
        ActionSpec(
            "reroll_pitches",
            _("Re-roll Only the &Pitches"),
            ("Ctrl+T",),
            _("Draw other pitches on the same rhythm: in the chosen bars, or wherever nothing is locked"),
            needs=("melody",),
        ),
        ActionSpec(
            "reroll_rhythm",
            _("Re-roll Only the Rh&ythm"),
            ("Ctrl+Shift+T",),
            _("Draw another rhythm around the same pitches: in the chosen bars, or wherever nothing is locked"),
            needs=("melody",),
        ),
        ActionSpec(
            "reroll_rest",
            _("Re-roll &Everything Not Locked"),
            ("Ctrl+Shift+J",),
            _("Draw all that is not locked again, on the same form"),
            needs=("melody",),
        ),
        ActionSpec(
            "vary",
            _("&Vary…"),
            ("Ctrl+Shift+V",),
            _("Change about so many of the notes that are not locked"),
            needs=("melody",),
            begins_group=True,
        ),
        ActionSpec(
            "continue_melody",
            _("C&ontinue…"),
            ("Ctrl+Shift+N",),
            _("Go on from where the melody ends; what is there gets locked"),
            needs=("melody", "room"),
        ),
        ActionSpec(
            "play_in",
            _("Play &In"),
            ("Ctrl+P",),
            _("Play a melody, or the chosen bars, on a MIDI keyboard or on this one"),
            is_checkable=True,
            begins_group=True,
        ),
        ActionSpec(
            "record",
            _("Recor&d"),
            ("F8",),
            _("Count in and record what is played; again, to end it"),
            "record",
            needs=("melody",),
        ),
    ),
)
