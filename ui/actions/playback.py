"""Playback: what is heard, and with what."""

from __future__ import annotations

from ui.actions.spec import ActionSpec, Menu
from ui.actions.spec import marked as _

PLAYBACK = Menu(
    "playback",
    _("Play&back"),
    (
        ActionSpec("play", _("&Play"), ("Space",), _("Play or pause"), "play", needs=("melody",)),
        ActionSpec(
            "stop", _("&Stop"), ("Ctrl+.",), _("Stop and go back to where playing began"), "stop", needs=("melody",)
        ),
        ActionSpec(
            "to_start", _("Go to the &Beginning"), ("Ctrl+Home",), _("Go to bar 1"), "to-start", needs=("melody",)
        ),
        ActionSpec("loop", _("&Loop"), ("Ctrl+L",), _("Play the chosen bars over and over"), "loop", is_checkable=True),
        ActionSpec(
            "hear_chords",
            _("Hear the &Chords"),
            ("Ctrl+Shift+K",),
            _("Play the chords under the melody"),
            is_checkable=True,
            begins_group=True,
        ),
        ActionSpec(
            "hear_bass",
            _("&Hear the Bass"),
            ("Ctrl+Shift+B",),
            _("Play a bass below the melody"),
            is_checkable=True,
        ),
        ActionSpec(
            "play_score",
            _("Play the Score &Alone"),
            ("Ctrl+Shift+A",),
            _("Hear exactly what is written, without what the performance adds; files keep the performance"),
            is_checkable=True,
        ),
        ActionSpec(
            "play_new",
            _("Play &New Melodies at Once"),
            (),
            _("Play what Generate has made as soon as it is there"),
            is_checkable=True,
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
            _("&Record"),
            ("F8",),
            _("Count in and record what is played; again, to end it"),
            "record",
            needs=("melody",),
        ),
        ActionSpec(
            "choose_soundfont",
            _("Choose Sound&Font…"),
            (),
            _("Play, and export WAV, with the sounds of another file (.sf2, .sf3)"),
            begins_group=True,
        ),
        ActionSpec(
            "best_soundfont",
            _("&Use the Best SoundFont Found"),
            (),
            _("Play with the best of the SoundFonts on this computer again"),
            needs=("own_soundfont",),
        ),
        ActionSpec("midi_output", _("MI&DI Output"), begins_group=True, is_submenu=True),
    ),
)
