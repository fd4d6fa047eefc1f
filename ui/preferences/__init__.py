"""Preferences: a table of them, from which both `ui.settings` and the pages of the dialog are made."""
