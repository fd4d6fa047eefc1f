"""Everything the window can be told to do, a table for each menu: menus, keys, tooltips and lists come from them."""

from ui.actions.actions import Actions
from ui.actions.buttons import stand_for
from ui.actions.menus import ACTIONS, MENUS
from ui.actions.shortcuts import Shortcuts
from ui.actions.spec import ActionSpec, default_keys, plain, shown_key, text_of

__all__ = [
    "ACTIONS",
    "MENUS",
    "ActionSpec",
    "Actions",
    "Shortcuts",
    "default_keys",
    "plain",
    "shown_key",
    "stand_for",
    "text_of",
]
