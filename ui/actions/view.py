"""View: how much is seen, in which colours, and where the keyboard goes."""

from __future__ import annotations

from ui.actions.spec import ActionSpec, Menu
from ui.actions.spec import marked as _

VIEW = Menu(
    "view",
    _("Vie&w"),
    (
        ActionSpec("zoom_in", _("Zoom &In"), ("Ctrl++", "Ctrl+="), _("Show fewer bars"), "zoom-in"),
        ActionSpec("zoom_out", _("Zoom &Out"), ("Ctrl+-",), _("Show more bars"), "zoom-out"),
        ActionSpec("zoom_fit", _("Zoom to &Fit"), ("Ctrl+0",), _("Show the melody as a whole"), "zoom-fit"),
        ActionSpec(
            "follow",
            _("Follow the &Cursor"),
            ("Ctrl+F",),
            _("Turn the pages while it plays"),
            "follow",
            is_checkable=True,
        ),
        ActionSpec(
            "notation",
            _("&Notation"),
            ("Ctrl+5",),
            _("Show the melody as notation below the roll"),
            is_checkable=True,
            begins_group=True,
        ),
        ActionSpec(
            "ideas",
            _("I&deas"),
            ("Ctrl+6",),
            _("Show other melodies below the roll, to hear, keep and take"),
            is_checkable=True,
        ),
        ActionSpec(
            "velocities",
            _("&Velocities"),
            ("Ctrl+7",),
            _("Show below the notes how loud each is, to be dragged"),
            is_checkable=True,
        ),
        ActionSpec(
            "performed",
            _("Perfor&mance"),
            ("Ctrl+8",),
            _("Show below the notes how fast and how loud they are played"),
            is_checkable=True,
        ),
        ActionSpec(
            "why",
            _("Wh&y This Note?"),
            ("Ctrl+I",),
            _("Say of the note under the pointer what it is, what else could stand there and what decided"),
            is_checkable=True,
            begins_group=True,
        ),
        ActionSpec(
            "surprise",
            _("&Surprise along the Melody"),
            ("Ctrl+Shift+I",),
            _("Show above the notes how surprising each is: the warmer, the more"),
            is_checkable=True,
        ),
        ActionSpec(
            "go_parameters",
            _("Go to &Parameters"),
            ("Ctrl+1",),
            _("Give the keyboard to the parameters"),
            begins_group=True,
        ),
        ActionSpec("go_roll", _("Go to Piano &Roll"), ("Ctrl+2",), _("Give the keyboard to the piano roll")),
        ActionSpec("go_transport", _("Go to &Transport"), ("Ctrl+3",), _("Give the keyboard to the transport")),
        ActionSpec("go_ideas", _("Go to Id&eas"), ("Ctrl+4",), _("Give the keyboard to the ideas")),
        ActionSpec("theme", _("T&heme"), begins_group=True, is_submenu=True),
    ),
)
