"""A design written into the text that it was read from, so that what people noted there stays.

Conventions
-----------
Only what fits on a line of its own is changed, line by line; the text is taken only if it reads back to the very
design.  Where it does not (cells or questions were changed, or a list that goes over lines), the design is written
anew, without comments: `has_comments` tells whether that loses any.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from melodygen.stimuli.design import Design, DesignError, design_text, parse_design
from melodygen.toml_text import toml_value

HEADER = re.compile(r"\s*(\[{1,2})([^\[\]=]+)\]{1,2}\s*(?:#.*)?$")
PAIR = re.compile(r"\s*([A-Za-z0-9_-]+)\s*=")


def has_comments(text: str) -> bool:
    """Whether somebody noted something in a file."""
    return any("#" in line and _comment_of(line) for line in text.splitlines())


def text_with_comments(text: str, design: Design) -> str:
    """The file of `design`, as far as can be that of `text` with what has changed."""
    if not has_comments(text):
        return design_text(design)
    before = tomllib.loads(text)
    kept = _patched(text, before, _values(design, before))
    try:
        again = parse_design(kept, design.path)
    except DesignError:
        return design_text(design)
    return kept if replace(again, text="") == replace(design, text="") else design_text(design)


def _values(design: Design, before: Mapping[str, Any]) -> dict[str, Any]:
    """What the design writes, and what of it is as usual where the file has a line for that too."""
    values: dict[str, Any] = tomllib.loads(design_text(design))
    for key, value in before.items():
        own = getattr(design, key, None)
        if not isinstance(value, Mapping):
            values.setdefault(key, list(own) if isinstance(own, tuple) else own)
        elif own is not None and not isinstance(own, Mapping):
            values[key] = _usual(own, value) | values.get(key, {})
    return values


def _usual(table: Any, before: Mapping[str, Any]) -> dict[str, Any]:
    """The plain keys of a table, by their attributes."""
    found = {name: getattr(table, name) for name, value in before.items() if _is_plain(value) and hasattr(table, name)}
    return {name: list(value) if isinstance(value, tuple) else value for name, value in found.items()}


def _patched(text: str, before: Mapping[str, Any], after: Mapping[str, Any]) -> str:
    """`text` with the lines of what has changed, those that are new below the heading of their table."""
    lines: list[str] = []
    table: str | None = ""
    places: dict[str, int] = {"": 0}
    for line in text.splitlines():
        heading, pair = HEADER.match(line), PAIR.match(line)
        if heading:
            table = None if heading[1] == "[[" else heading[2].strip()
        if heading and table is not None:
            places[table] = len(lines) + 1
        if pair and table is not None and _is_whole(line):
            lines += _lines_of(line, pair[1], _at(before, table), _at(after, table))
        else:
            lines.append(line)
    for table, place in sorted(places.items(), key=lambda item: -item[1]):
        lines[place:place] = _new_lines(_at(before, table), _at(after, table))
    return "\n".join((*lines, *_new_tables(after, places))) + "\n"


def _lines_of(line: str, name: str, before: Mapping[str, Any], after: Mapping[str, Any]) -> list[str]:
    """The line of a key as it is to be; none where the key is gone."""
    wanted = after.get(name)
    if wanted is None or not _is_plain(wanted):
        return []
    if wanted == before.get(name):
        return [line]
    pair, comment = f"{name} = {toml_value(wanted)}", _comment_of(line).lstrip()
    return [f"{pair:{len(line) - len(comment) - 1}} {comment}".rstrip()]


def _new_lines(before: Mapping[str, Any], after: Mapping[str, Any]) -> list[str]:
    return [f"{name} = {toml_value(value)}" for name, value in after.items() if name not in before and _is_plain(value)]


def _new_tables(after: Mapping[str, Any], places: Mapping[str, int]) -> list[str]:
    found = []
    for name, value in after.items():
        if isinstance(value, Mapping) and name not in places:
            found += ["", f"[{name}]", *_new_lines({}, value)]
    return found


def _at(values: Mapping[str, Any], table: str) -> Mapping[str, Any]:
    """The table of that dotted name; empty where there is none."""
    for name in filter(None, table.split(".")):
        values = values.get(name, {})
        if not isinstance(values, Mapping):
            return {}
    return values


def _is_plain(value: object) -> bool:
    """Whether it stands on a line, and is no table."""
    return not isinstance(value, Mapping) and not (isinstance(value, list) and any(isinstance(x, dict) for x in value))


def _is_whole(line: str) -> bool:
    try:
        tomllib.loads(line)
    except ValueError:
        return False
    return True


def _comment_of(line: str) -> str:
    """The comment at the end of a line, with the blanks before it; empty without one."""
    for place in (place for place, sign in enumerate(line) if sign == "#"):
        if _is_whole(line[:place]):
            begin = len(line[:place].rstrip())
            return line[begin:]
    return ""
