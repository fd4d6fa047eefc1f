"""Which control a key of a design gets."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from melodygen.fields import Choice
from melodygen.stimuli.design.kinds import Flag, InstrumentName, Kind, ListOf, Number, OneOf
from melodygen.stimuli.humans import bundled_titles
from melodygen.theory.instruments import INSTRUMENTS
from ui.controls.control import Control
from ui.stimuli import row_specs
from ui.stimuli.controls import (
    FlagControl,
    ListControl,
    ManyOfControl,
    MaybeNumberControl,
    NamedControl,
    NumberKeyControl,
    OneOfControl,
    PathControl,
    TextControl,
)
from ui.stimuli.groups import GroupControl
from ui.stimuli.questions import QuestionsControl
from ui.stimuli.rows import RowsControl
from ui.stimuli.tunes import TunesControl
from ui.stimuli.words import UNITS, ZERO, label_of, tr
from ui.theme import Theme

USUAL = {
    "analysis.exclusions.seconds_at_least": 0.5,
    "analysis.exclusions.seconds_at_most": 120.0,
    "analysis.exclusions.answers_at_least": 1,
    "analysis.exclusions.attention_at_least": 1.0,
    "analysis.exclusions.headphones_at_least": 5,
}
"""Where numbers that are not asked for begin once they are."""


@dataclass(frozen=True, slots=True)
class Around:
    """What controls need of the window: its theme, and files and folders that are asked for."""

    theme: Callable[[], Theme]
    folder: Callable[[], Path | None]
    soundfont: Callable[[], Path | None]


def control_of(key: str, kind: Kind | None, around: Around, parent: QWidget) -> Control:
    """A new control for the values of a key; those without a kind are the tables within tables."""
    if kind is None:
        return _table_control(key, around, parent)
    own = OWN.get(key)
    return own(around, parent) if own else _control_for(key, kind, parent)


def _folder(around: Around, parent: QWidget) -> Control:
    return PathControl(_asking(around.folder), _tr("empty for the tunes that come with melodygen"), parent)


def _soundfont(around: Around, parent: QWidget) -> Control:
    return PathControl(_asking(around.soundfont), _tr("the best one found"), parent)


OWN: dict[str, Callable[[Around, QWidget], Control]] = {
    "humans.tunes": lambda _, parent: TunesControl(bundled_titles(), parent),
    "humans.folder": _folder,
    "page.group": lambda _, parent: GroupControl(parent),
    "rendering.soundfont": _soundfont,
}
"""Keys whose values are found elsewhere."""


def _control_for(key: str, kind: Kind, parent: QWidget) -> Control:
    match kind:
        case Flag():
            made: Control = FlagControl(label_of(key), parent)
        case Number() if key in USUAL:
            made = MaybeNumberControl(kind, USUAL[key], parent)
        case Number():
            made = NumberKeyControl(kind, tr(UNITS.get(key, "")), tr(ZERO.get(key, "")), parent)
        case OneOf(choices):
            made = OneOfControl(choices, parent)
        case ListOf(item=OneOf(choices)):
            made = ManyOfControl(map(str, choices), columns=1 if key == "platforms" else 3, parent=parent)
        case InstrumentName():
            named = (Choice(one.slug, one.label, one.family) for one in INSTRUMENTS)
            made = NamedControl(named, _tr("Each melody's own"), parent)
        case _:
            made = TextControl(parent)
    return made


def named_tunes(parent: QWidget) -> Control:
    """Melodies of a folder by name."""
    return ListControl(parent, _tr("all; or titles with semicolons between them"))


def _table_control(key: str, around: Around, parent: QWidget) -> Control:
    if key in {"page.questions", "page.background"}:
        return QuestionsControl(around.theme, parent)
    specs = {
        "generated.factors": row_specs.factors_spec,
        "generated.parameters": row_specs.parameters_spec,
        "generated.cells": row_specs.cells_spec,
        "matching.weights": row_specs.weights_spec,
        "page.texts": row_specs.texts_spec,
    }
    return RowsControl(specs[key](), around.theme, parent)


def _asking(ask: Callable[[], Path | None]) -> Callable[[], str | None]:
    def asked() -> str | None:
        path = ask()
        return None if path is None else str(path)

    return asked


def _tr(text: str) -> str:
    return QCoreApplication.translate("stimuli", text)
