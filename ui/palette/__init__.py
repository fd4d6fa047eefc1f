"""The command palette: every action of the menus, found by typing some of its name."""

from ui.palette.palette import CommandPalette

__all__ = ["CommandPalette"]
