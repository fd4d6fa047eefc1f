"""What a row of the tables of actions says, and what an action may need before it can be done."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication
from PySide6.QtGui import QKeySequence

Key = QKeySequence.StandardKey

Need = Literal[
    "melody",
    "past",
    "future",
    "bars",
    "notes",
    "choice",
    "locks",
    "room",
    "curve",
    "velocities",
    "own_soundfont",
    "idea",
    "own_idea",
]


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """One row: `keys` are the standard key of the platform or key sequences, the first of which is shown.

    An action can be done once all it `needs` is there.  The keys of one that `is_for_roll` hold while the piano roll
    has the keyboard, and repeat.  A row that `is_submenu` opens the menu of its name, or one
    that somebody else fills.
    """

    name: str
    text: str
    keys: Key | tuple[str, ...] = ()
    tip: str = ""
    icon: str = ""
    needs: tuple[Need, ...] = ()
    is_checkable: bool = False
    begins_group: bool = False
    is_submenu: bool = False
    is_for_roll: bool = False


@dataclass(frozen=True, slots=True)
class Menu:
    """One menu of the bar, with its rows from top to bottom."""

    name: str
    title: str
    rows: tuple[ActionSpec, ...]


def marked(text: str) -> str:
    """Mark `text` of a table for translation."""
    return str(QT_TRANSLATE_NOOP("actions", text))


REASONS: dict[Need, str] = {
    "melody": marked("There is no melody yet"),
    "past": marked("There is nothing to take back"),
    "future": marked("Nothing has been taken back"),
    "bars": marked("No bars are chosen: drag along the numbers of the bars with Shift"),
    "notes": marked("No notes are chosen: click one on the roll, or drag around some"),
    "choice": marked("Nothing is chosen: drag around notes, or along the numbers of the bars with Shift"),
    "locks": marked("Nothing is locked"),
    "room": marked("The melody is as long as can be"),
    "curve": marked("No contour is drawn: take the tool for it over the roll, or press C there"),
    "idea": marked("No idea is chosen: Ideas > More Ideas draws some to choose from"),
    "own_idea": marked("What was heard stays in the history"),
    "velocities": marked("No velocity was set by hand: View > Velocities shows them, to be dragged"),
    "own_soundfont": marked("The best SoundFont found is used already"),
}
"""Why an action cannot be done while what it needs is not there."""


_OWN_MARK = re.compile(r" \(&\w\)")
"""An Alt key that is none of the text's letters: ``"Articulation (&X)"``."""


def text_of(text: str) -> str:
    """A text of the tables in the user's language."""
    return QCoreApplication.translate("actions", text)


def plain(text: str) -> str:
    """A menu's text without the mark of its Alt key and the dots of a question to come: ``"Save As"``."""
    return _OWN_MARK.sub("", text).replace("&&", "\0").replace("&", "").replace("\0", "&").rstrip("…")


def default_keys(spec: ActionSpec) -> list[QKeySequence]:
    """The keys that do it on this platform until the user changes them, the one to show first."""
    if isinstance(spec.keys, tuple):
        return [QKeySequence(key) for key in spec.keys]
    return QKeySequence.keyBindings(spec.keys)


def shown_key(key: QKeySequence) -> str:
    """A key as this platform writes it."""
    return key.toString(QKeySequence.SequenceFormat.NativeText)
