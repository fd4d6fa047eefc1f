"""A page of the dialog: the keys of a table of the design, each with its control, what is wrong, and what it is for."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from melodygen.stimuli.design import Design
from melodygen.stimuli.design.design import Generated, Humans, Matching
from melodygen.stimuli.design.kinds import Kind
from melodygen.stimuli.design.tables import EXCLUSIONS, PLATFORMS, TABLES
from ui.controls.control import Control
from ui.controls.number import NumberBox
from ui.language import brief, said
from ui.stimuli.controls import FlagControl, MaybeNumberControl, NumberKeyControl
from ui.stimuli.draft import Problem
from ui.stimuli.groups import GroupControl
from ui.stimuli.making import Around, control_of, named_tunes
from ui.stimuli.words import MORE_ABOUT, OUT_OF_RANGE, PageSpec, label_of, tr
from ui.texts import translated
from ui.theme import set_role

FLAG_INDENT = 24
"""From the tick to its words."""

BEGINNINGS: dict[str, Callable[[], Any]] = {"generated": Generated, "humans": Humans, "matching": Matching}
"""What a table that may be missing is at first."""

WITHIN = {
    "generated": ("generated.parameters", "generated.factors", "generated.cells"),
    "matching": ("matching.weights",),
    "page": ("page.questions", "page.background", "page.texts"),
}
BESIDE = {"factors": "generated.factors", "cells": "generated.cells"}
"""Tables that stand at the top of a file, and in `Generated`."""

SHOWN: dict[str, Callable[[Design], bool]] = {
    "humans.tunes": lambda design: not (design.humans and design.humans.folder),
    "humans.names": lambda design: bool(design.humans and design.humans.folder),
    "humans.licence": lambda design: bool(design.humans and design.humans.folder),
    "generated.factors": lambda design: not (design.generated and design.generated.cells),
    "generated.cells": lambda design: not (design.generated and design.generated.factors),
}
"""Keys that mean something only beside certain others."""


@dataclass(slots=True)
class Field:
    """A key on a page, and the widgets of its rows."""

    key: str
    control: Control
    label: QLabel | None
    problem: QLabel
    about: QLabel

    def show(self, *, is_shown: bool) -> None:
        """Show all of it, or nothing; the problem only while there is one."""
        for part in filter(None, (self.label, self.control)):
            part.setVisible(is_shown)
        self.about.setVisible(is_shown and bool(self.about.text()))
        self.problem.setVisible(is_shown and bool(self.problem.text()))

    def say(self, sentence: str) -> None:
        """What is wrong here; empty for nothing."""
        self.problem.setText(sentence)
        self.problem.setVisible(bool(sentence))


class DesignPage(QScrollArea):
    """One page; `edited` carries the key, its new value, and the gesture that the change is part of."""

    edited = Signal(str, object, object)

    def __init__(self, spec: PageSpec, around: Around, parent: QWidget) -> None:
        super().__init__(parent)
        self.spec, self._around = spec, around
        self.fields: dict[str, Field] = {}
        self._kept: Any = None
        body = QWidget(self)
        self.title, self.about, self.problem = (QLabel(body) for _ in range(3))
        self.switch = QCheckBox(tr(spec.switch), body) if spec.switch else None
        self.form = QWidget(body)
        self._grid = QGridLayout(self.form)
        self._lay_out(body)
        for key, kind, about in _keys(spec.table):
            self._add(key, control_of(key, kind, around, self.form), about)
            if key == "humans.tunes":
                self._add("humans.names", named_tunes(self.form), about)
        self._grid.setRowStretch(self._grid.rowCount(), 1)
        self.setWidget(body)

    def show_design(self, design: Design) -> None:
        """Show what is in the table, and tell nobody."""
        table = getattr(design, self.spec.table)
        is_there = table is not None
        if self.switch is not None:
            self.switch.blockSignals(True)
            self.switch.setChecked(is_there)
            self.switch.blockSignals(False)
            self.form.setVisible(is_there)
        if is_there:
            self._kept = table
            for each in self.fields.values():
                if isinstance(each.control, GroupControl):
                    each.control.show_page(design.page)
                each.control.show_value(_value(design, each.key))
                shown = SHOWN.get(each.key)
                each.show(is_shown=shown is None or shown(design))

    def show_problem(self, problem: Problem | None) -> bool:
        """Show what is wrong at the field that it is about; whether it is one of this page."""
        for each in self.fields.values():
            each.say("")
        self.problem.hide()
        if problem is None or page_of(problem.key) != self.spec.table:
            return False
        field, inner = self._field_of(problem.key)
        sentence = said(problem.sentence)
        sentence = f"{inner}: {sentence}" if inner else sentence[:1].upper() + sentence[1:]
        if field is None or field.control.isHidden() or self.form.isHidden():
            self.problem.setText(sentence)
            self.problem.show()
        else:
            field.say(sentence)
        return True

    def _field_of(self, key: str) -> tuple[Field | None, str]:
        """The field that a key is in, and where in it."""
        head = _head(key)
        key = BESIDE[head] + key[len(head) :] if head in BESIDE else key
        for name in sorted(self.fields, key=len, reverse=True):
            if key.startswith(name) and key[len(name) :][:1] in {"", ".", "["}:
                field = self.fields[name]
                if field.control.isHidden() and name == "humans.tunes":
                    field = self.fields["humans.names"]
                return field, key[len(name) :].lstrip(".")
        return None, ""

    def _lay_out(self, body: QWidget) -> None:
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(14)
        self._grid.setVerticalSpacing(3)
        self._grid.setColumnStretch(1, 1)
        self.title.setText(tr(self.spec.title))
        set_role(self.title, "title")
        self.about.setText(translated(_about(self.spec.table)))
        set_role(self.about, "muted")
        set_role(self.problem, "error")
        for label in (self.about, self.problem):
            label.setWordWrap(True)
        self.problem.hide()
        column = QVBoxLayout(body)
        column.setContentsMargins(20, 16, 16, 16)
        column.setSpacing(6)
        for part in (self.title, self.about):
            column.addWidget(part)
        column.addSpacing(8)
        if self.switch is not None:
            column.addWidget(self.switch)
            column.addSpacing(8)
            self.switch.toggled.connect(self._on_switched)
        column.addWidget(self.problem)
        column.addWidget(self.form)
        column.addStretch(1)

    def _add(self, key: str, control: Control, about: str) -> None:
        named = "humans.tunes" if key == "humans.names" else key
        says, row = about, self._grid.rowCount()
        label = None if isinstance(control, FlagControl) else QLabel(label_of(named), self.form)
        problem, help_ = QLabel(self.form), QLabel(says, self.form)
        set_role(problem, "error")
        set_role(help_, "muted")
        help_.setContentsMargins(0, 0, 0, 12)
        help_.setHidden(not says)
        problem.hide()
        control.describe(label_of(named), says)
        if label is not None:
            label.setBuddy(control)
            label.setContentsMargins(0, 5, 0, 0)
            self._grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
        first = 0 if label is None else 1
        self._grid.addWidget(control, row, first, 1, 2 - first)
        for place, text in enumerate((problem, help_), start=1):
            text.setWordWrap(True)
            text.setIndent(FLAG_INDENT if label is None else 0)
            self._grid.addWidget(text, row + place, first, 1, 2 - first)
        field = self.fields[key] = Field(key, control, label, problem, help_)
        if isinstance(control, NumberKeyControl | MaybeNumberControl):
            control.box.refused.connect(lambda got: field.say(_refusal(got, control.box)))
        control.edited.connect(lambda value, gesture: self._tell(named, value, gesture))

    def _tell(self, key: str, value: Any, gesture: object) -> None:
        if key == "page.background":
            key, value = "page", cast("GroupControl", self.fields["page.group"].control).followed(self._kept, value)
        self.edited.emit(key, value, gesture)

    def _on_switched(self, is_on: bool) -> None:
        """What was in the table comes back when it is wanted again."""
        table = self.spec.table
        self.edited.emit(table, (self._kept or BEGINNINGS[table]()) if is_on else None, None)


def _keys(table: str) -> Iterator[tuple[str, Kind | None, str]]:
    """Each key of a page with its kind and what it is for."""
    if table == "platforms":
        yield "platforms", PLATFORMS.kind, ""
        return
    for name, key in TABLES[table].keys.items():
        path = f"{table}.{name}"
        yield path, key.kind, tr(MORE_ABOUT[path]) if path in MORE_ABOUT else translated(key.about)
    for name in WITHIN.get(table, ()):
        yield name, None, tr(MORE_ABOUT[name])
    if table == "analysis":
        for name, key in EXCLUSIONS.keys.items():
            yield f"analysis.exclusions.{name}", key.kind, translated(key.about)


def _refusal(got: float, box: NumberBox) -> str:
    says = tr(OUT_OF_RANGE)
    return says.format(
        got=brief(got), low=brief(box.minimum()), high=brief(box.maximum()), kept=box.textFromValue(box.value())
    )


def _about(table: str) -> str:
    return PLATFORMS.about if table == "platforms" else TABLES[table].about


def _value(design: Design, key: str) -> Any:
    value: Any = design
    for name in ("humans.tunes" if key == "humans.names" else key).split("."):
        value = getattr(value, name)
    return value


def _head(key: str) -> str:
    """The table that a key begins with: ``"cells[0].name"`` -> ``"cells"``."""
    return re.split(r"[.\[ ]", key, maxsplit=1)[0]


def page_of(key: str) -> str:
    """The page that a key of a design is on: the first where it is about the file as a whole."""
    head = _head(key)
    return "generated" if head in {*BESIDE, "cell"} else head or "generated"
