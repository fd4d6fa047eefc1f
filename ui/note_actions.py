"""The actions on chosen notes, the tools, and what chooses notes by name: what they ask the roll's hand for."""

from __future__ import annotations

from typing import get_args

from PySide6.QtCore import QObject
from PySide6.QtGui import QActionGroup

from ui.actions import ACTIONS, Actions
from ui.roll import PianoRoll
from ui.roll.tools.choosing import ChoiceCommand
from ui.roll.tools.edits import EditCommand
from ui.roll.tools.hand import Tool

LOUDER = 5
"""By how much a note gets louder at once, of 127."""


class NoteActions(QObject):
    """Gives the roll its keys, and its hand what the actions say."""

    def __init__(self, roll: PianoRoll, actions: Actions) -> None:
        super().__init__(roll)
        self._roll, self._actions = roll, actions
        for spec in ACTIONS:
            if spec.is_for_roll:
                roll.addAction(actions[spec.name])
        for command in get_args(EditCommand):
            actions[command].triggered.connect(lambda _=False, command=command: self._edit(command))
        for choice in get_args(ChoiceCommand):
            actions[f"choose_{choice}"].triggered.connect(lambda _=False, choice=choice: roll.choose_notes(choice))
        for name, by in (("louder", LOUDER), ("softer", -LOUDER)):
            actions[name].triggered.connect(lambda _=False, by=by: roll.make_louder(by))
        self._tools = QActionGroup(self)
        for tool in get_args(Tool):
            self._tools.addAction(actions[f"tool_{tool}"])
            actions[f"tool_{tool}"].triggered.connect(lambda _=False, tool=tool: roll.hand.take(tool))
        roll.hand.tool_changed.connect(self._show_tool)
        roll.selection.changed.connect(self._show_chosen)
        self._show_tool(roll.hand.tool)
        self._show_chosen()

    def _edit(self, command: EditCommand) -> None:
        self._roll.hand.edit(command, goes_on=self._roll.is_key_held)

    def _show_tool(self, tool: Tool) -> None:
        self._actions[f"tool_{tool}"].setChecked(True)

    def _show_chosen(self) -> None:
        self._actions.provide("notes", is_there=bool(self._roll.selection.onsets))
