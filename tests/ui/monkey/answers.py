"""Answers to whatever the window asks: drawn by the kind of answer that `Dialogs` promises for each question."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path
from typing import Any, get_args, get_type_hints

from ui.dialogs import Answer, Dialogs

NAMES = ("one", "Zwölf & mehr", "two", "three", "x" * 200, "a/b", "  ")
REFUSES = 0.3
"""How often a question is left without an answer."""

SAVED_FILES = 6


class RandomAnswers:
    """Stands in for all of `Dialogs`: any question is answered from `draw`, files and folders from `folder`."""

    def __init__(self, folder: Path) -> None:
        self.draw = random.Random(0)
        self.is_closing = False
        self._folder = folder

    def ask_to_save(self, _name: str) -> Answer:
        """Nobody leaves for good; before anything else, what is not saved may be saved, lost or kept."""
        answers = ("cancel",) if self.is_closing else get_args(Answer)
        self.is_closing = False
        answer: Answer = self.draw.choice(answers)
        return answer

    def __getattr__(self, name: str) -> Callable[..., Any]:
        kind = get_type_hints(getattr(Dialogs, name))["return"]

        def answer(*args: object, **_: object) -> object:
            if type(None) in get_args(kind) and self.draw.random() < REFUSES:
                return None
            if Path in get_args(kind):
                return self._path(name, *(arg for arg in args if isinstance(arg, Path)))
            if int in get_args(kind):
                return self.draw.randint(1, max(arg for arg in args if isinstance(arg, int)))
            if str in get_args(kind):
                return self.draw.choice(NAMES)
            return self.draw.choice(get_args(kind) or (True, False))

        return answer

    def _path(self, name: str, near: Path) -> Path:
        """A folder where one is asked for, a file to write where one is suggested, else one of those there are."""
        if "folder" in name:
            return self.draw.choice(sorted(it for it in self._folder.rglob("*") if it.is_dir()))
        if near.suffix:
            return self._folder / "saved" / f"{self.draw.randrange(SAVED_FILES)}{near.suffix}"
        return self.draw.choice(sorted(it for it in self._folder.rglob("*") if it.is_file()))
