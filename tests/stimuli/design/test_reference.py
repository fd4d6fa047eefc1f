from __future__ import annotations

from dataclasses import MISSING, fields

import pytest

from melodygen.stimuli.design.design import Design
from melodygen.stimuli.design.error import Place
from melodygen.stimuli.design.reading import PARTS
from melodygen.stimuli.design.tables import EXCLUSIONS, QUESTION, TABLES, Table
from tools.design_reference import BEGIN, END, PAGE, page, reference

BESIDE = {"generated": ("factors", "cells")}
"""Attributes of a table's class that are tables beside it."""

ALL = {**TABLES, "page.questions": QUESTION, "analysis.exclusions": EXCLUSIONS}


def test_page_has_the_keys_as_they_are() -> None:
    text = PAGE.read_text(encoding="utf-8")
    assert text.count(BEGIN) == text.count(END) == 1
    assert page(text) == text, "python -m tools.design_reference"


@pytest.mark.parametrize(("name", "table"), ALL.items(), ids=list(ALL))
def test_every_attribute_of_a_table_is_a_key_and_the_other_way_round(name: str, table: Table) -> None:
    keys = {*table.keys, *PARTS.get(name, ()), *BESIDE.get(name, ())}
    assert keys == {field.name for field in fields(table.type)}


@pytest.mark.parametrize(("name", "table"), ALL.items(), ids=list(ALL))
def test_every_default_may_be_written(name: str, table: Table) -> None:
    for key, row in table.keys.items():
        default = table.default(key)
        if default is not MISSING and default is not None:
            written = list(default) if isinstance(default, tuple) else default
            assert row.kind.check(written, Place(PAGE)) == default, (name, key)


def test_every_table_of_a_design_is_read() -> None:
    known = {field.name for field in fields(Design)} - {"platforms", "path", "text"}
    assert set(TABLES) == known
    assert all(f"### [{name}]" in reference() for name in TABLES)
