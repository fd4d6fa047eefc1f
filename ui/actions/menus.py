"""The menus of the bar from left to right, each with the menus in it behind it."""

from __future__ import annotations

from ui.actions.articulation import ARTICULATION
from ui.actions.edit import EDIT
from ui.actions.file import FILE
from ui.actions.help import HELP
from ui.actions.ideas import IDEAS
from ui.actions.melody import MELODY
from ui.actions.note import NOTE
from ui.actions.playback import PLAYBACK
from ui.actions.view import VIEW

MENUS = (FILE, EDIT, MELODY, NOTE, ARTICULATION, IDEAS, PLAYBACK, VIEW, HELP)
ACTIONS = tuple(spec for menu in MENUS for spec in menu.rows if not spec.is_submenu)
