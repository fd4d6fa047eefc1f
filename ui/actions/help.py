"""Help: how to find one's way."""

from __future__ import annotations

from ui.actions.spec import ActionSpec, Menu
from ui.actions.spec import marked as _

HELP = Menu(
    "help",
    _("&Help"),
    (
        ActionSpec(
            "commands", _("&Find an Action…"), ("Ctrl+K",), _("Find anything that can be done by some of its name")
        ),
        ActionSpec("tour", _("&Tour of the Window"), (), _("Show in four steps what is where")),
        ActionSpec("shortcuts", _("&Keyboard Shortcuts"), ("F1",), _("Show every key")),
        ActionSpec("about", _("&About melodygen")),
    ),
)
