"""A design as the text of a file that reads back to it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import MISSING, fields
from typing import Any

from melodygen.stimuli.design.design import Design, Generated
from melodygen.stimuli.design.tables import EXCLUSIONS, QUESTION, TABLES, Table
from melodygen.stimuli.study_page import Question
from melodygen.toml_text import toml_value

_BARE = re.compile(r"[A-Za-z0-9_-]+")


def design_text(design: Design) -> str:
    """TOML with what is not as it would be anyway: reading it gives `design` again, but for comments."""
    blocks = [_lines({"platforms": design.platforms} if design.platforms else {})]
    usual = {field.name: field.default for field in fields(Design)}
    for name, table in TABLES.items():
        value = getattr(design, name)
        if value != usual[name]:
            blocks += _table_blocks(name, table, value)
    return "\n".join(block for block in blocks if block)


def _table_blocks(name: str, table: Table, value: Any) -> Iterator[str]:
    """The table, where it says something or is all that says that it is there; and those in it."""
    own, parts = _set(table, value), list(_parts(name, value))
    if own or not parts:
        yield _block(f"[{name}]", own)
    yield from parts


def _parts(name: str, value: Any) -> Iterator[str]:
    """The tables within a table, and what of `Generated` stands beside it."""
    if isinstance(value, Generated):
        yield from _some("[generated.parameters]", value.parameters)
        yield from _some("[factors]", value.factors)
        for cell, own in value.cells.items():
            yield _block("[[cells]]", {"name": cell, **own})
    elif name == "matching":
        yield from _some("[matching.weights]", value.weights)
    elif name == "page":
        yield from _some("[page.texts]", value.texts)
        yield from _questions("questions", value.questions)
        yield from _questions("background", value.background)
    elif name == "analysis":
        yield from _some("[analysis.exclusions]", _set(EXCLUSIONS, value.exclusions))


def _questions(name: str, questions: Iterable[Question]) -> Iterator[str]:
    for question in questions:
        yield _block(f"[[page.{name}]]", _set(QUESTION, question))


def _set(table: Table, value: Any) -> dict[str, Any]:
    """The plain keys that are not as they would be anyway."""
    given = {name: getattr(value, name) for name in table.keys}
    return {name: own for name, own in given.items() if table.default(name) is MISSING or own != table.default(name)}


def _some(head: str, values: Mapping[str, Any]) -> Iterator[str]:
    if values:
        yield _block(head, values)


def _block(head: str, values: Mapping[str, Any]) -> str:
    return f"{head}\n{_lines(values)}"


def _lines(values: Mapping[str, Any]) -> str:
    return "".join(f"{_key(name)} = {toml_value(value)}\n" for name, value in values.items())


def _key(name: str) -> str:
    return name if _BARE.fullmatch(name) else toml_value(name)
