"""What the core's tables say, and the tables of the window whose texts cannot be seen where they are used.

The core knows of no language: the window translates its labels and sentences in one context.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

from melodygen.editing.snapping import GRIDS
from melodygen.fields import FIELDS, NumberField, TextField
from melodygen.measures import MEASURES
from melodygen.model import influence, telling
from melodygen.model.knobs import KNOBS
from melodygen.presets import list_presets
from melodygen.stimuli.design.tables import EXCLUSIONS, PLATFORMS, TABLES
from melodygen.styles import list_styles
from melodygen.theory.palettes import RULES
from tools.literals import constants_of, texts_of
from ui.controls.number import UNITS_OF_ONE
from ui.panel import MNEMONICS, panel_fields
from ui.roll.tools.edits import EditCommand, Snap, edit_for
from ui.texts import with_mnemonic

CORE = "melodygen"
NAMES_IN_ANY_LANGUAGE = {"key", "metre"}
"""Fields whose values are read alike everywhere: note names are the international ones."""


def table_texts() -> Iterator[tuple[str, str, str]]:
    """Context, text and file of every text in a table."""
    yield from ((CORE, text, "melodygen/fields.py") for text in _fields())
    for rule in RULES:
        yield from ((CORE, text, "melodygen/theory/palettes.py") for text in (rule.label, rule.help))
    yield from ((CORE, grid.label, "melodygen/editing/snapping.py") for grid in GRIDS)
    yield from ((CORE, it.unit, "melodygen/measures/table.py") for it in MEASURES if it.name in KNOBS)
    yield from ((CORE, text, "melodygen/model/influence.py") for text in influence.EXPERTS.values())
    yield from ((CORE, text, "melodygen/model/telling.py") for text in _said(Path(telling.__file__)))
    for preset in list_presets():
        if preset.is_shipped:
            yield from (
                (CORE, text, f"melodygen/presets/shipped/{preset.name}.toml")
                for text in (preset.label, preset.description)
            )
    yield from (
        (CORE, style.label, f"melodygen/styles/{style.name}/style.toml") for style in list_styles() if style.is_shipped
    )
    yield from ((CORE, text, "melodygen/stimuli/design/tables.py") for text in _design())
    for field in panel_fields(()):
        yield "mnemonics", with_mnemonic(field.label, MNEMONICS.get(field.name, "")), "ui/panel.py"
    for command in get_args(EditCommand):
        yield "roll", edit_for(command, frozenset(), Snap()).name, "ui/roll/tools/edits.py"


def _fields() -> Iterator[str]:
    for field in (*FIELDS, *panel_fields(())):
        yield from (field.label, field.help)
        if isinstance(field, TextField):
            yield from (field.example, field.unset)
        elif isinstance(field, NumberField):
            yield from (field.unit, UNITS_OF_ONE.get(field.unit, ""))
        elif field.name not in NAMES_IN_ANY_LANGUAGE:
            for choice in field.choices:
                yield from (choice.family, choice.label)


def _design() -> Iterator[str]:
    """What the tables and keys of a design are for."""
    for table in (*TABLES.values(), EXCLUSIONS):
        yield table.about
        yield from (key.about for key in table.keys.values())
    yield PLATFORMS.about


def _said(path: Path) -> Iterator[str]:
    """The texts that a module of the core hands to its `say`."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    constants = constants_of(tree)
    for function in (node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.Lambda)):
        known = {**constants, **(constants_of(function) if isinstance(function, ast.FunctionDef) else {})}
        for node in ast.walk(function):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "say":
                yield from texts_of(node.args[0], known)
