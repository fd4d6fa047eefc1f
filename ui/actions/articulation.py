"""Note > Articulation: marks on the chosen notes, set and taken off; keys are MuseScore's as far as they are free."""

from __future__ import annotations

from ui.actions.spec import ActionSpec, Menu
from ui.actions.spec import marked as _

ARTICULATION = Menu(
    "articulation",
    _("Articulation"),
    (
        ActionSpec(
            "mark_staccato",
            _("&Staccato"),
            ("Shift+S",),
            _("Let the chosen notes be short and detached"),
            needs=("notes",),
            is_for_roll=True,
            is_checkable=True,
        ),
        ActionSpec(
            "mark_tenuto",
            _("&Tenuto"),
            ("Shift+N",),
            _("Let the chosen notes be held as long as they are written"),
            needs=("notes",),
            is_for_roll=True,
            is_checkable=True,
        ),
        ActionSpec(
            "mark_accent",
            _("&Accent"),
            ("Shift+V",),
            _("Let the chosen notes stand out"),
            needs=("notes",),
            is_for_roll=True,
            is_checkable=True,
        ),
        ActionSpec(
            "mark_slur",
            _("S&lur"),
            ("Shift+L",),
            _("Let the chosen notes be played without a gap, or a single one and the next"),
            needs=("notes",),
            is_for_roll=True,
            is_checkable=True,
        ),
    ),
)
