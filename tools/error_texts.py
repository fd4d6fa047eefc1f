"""What errors say, read off the places that raise them: their sentences, with a number for each fact.

An error takes facts and writes an English sentence; ``f"{path} could not be written ({reason})"`` is listed as
``"{0} could not be written ({1})"``.  The window knows a sentence by these (`ui.language.errors`) and says it in the
user's language.  What functions and constants of the same module put into a sentence is listed as well.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from melodygen.fields import FIELDS

ROOT = Path(__file__).resolve().parent.parent
ERRORS = "errors"
ELSEWHERE = ("melodygen/cli/", "melodygen/doctor/", "melodygen/stimuli/")
"""Where errors are raised that the window never meets."""

WRITERS = {"melodygen/theory/metre.py": ("place",), "melodygen/errors.py": ("__init__", "unknown_name", "_why_not")}
"""Functions that write what errors of other modules say."""

OF_THE_SYSTEM = (
    "Permission denied", "No space left on device", "No such file or directory", "Is a directory", "Not a directory",
    "Read-only file system", "File exists", "File name too long", "Input/output error", "Operation not permitted",
)  # fmt: skip
"""Reasons that the system has for not reading or writing a file, as Python gives them; the most usual ones."""

PYTHONS = ("ValueError", "TypeError", "KeyError", "AttributeError")


def error_texts() -> Iterator[tuple[str, str]]:
    """File and text of each sentence, or part of one, that an error may have."""
    yield from (("melodygen/fields.py", field.label.lower()) for field in FIELDS)
    yield from (("tools/error_texts.py", reason) for reason in OF_THE_SYSTEM)
    for path in (*sorted((ROOT / "melodygen").rglob("*.py")), *sorted((ROOT / "ui").rglob("*.py"))):
        place = path.relative_to(ROOT).as_posix()
        if not place.startswith(ELSEWHERE):
            yield from ((place, text) for text in _Module(path).sentences(WRITERS.get(place, ())))


class _Module:
    """One module of the core: its functions, and what its names stand for."""

    def __init__(self, path: Path) -> None:
        self._tree = ast.parse(path.read_text(encoding="utf-8"))
        self._functions = [node for node in ast.walk(self._tree) if isinstance(node, ast.FunctionDef)]
        self._results: dict[str, list[ast.expr]] = {}
        for function in self._functions:
            found = (node.value for node in ast.walk(function) if isinstance(node, ast.Return))
            self._results[function.name] = [value for value in found if value is not None]
        for node in self._tree.body:
            if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
                self._results[node.targets[0].id] = [node.value]

    def sentences(self, writers: tuple[str, ...]) -> Iterator[str]:
        """All that errors raised here say, and all that the functions named `writers` write."""
        for function in self._functions:
            if function.name in writers:
                for text in _literals(function):
                    yield from self._texts(text, frozenset())
        for call in ast.walk(self._tree):
            if isinstance(call, ast.Call) and _makes_error(call.func):
                for argument in (*call.args, *(keyword.value for keyword in call.keywords)):
                    yield from self._texts(argument, frozenset())

    def _texts(self, node: ast.expr, seen: frozenset[str]) -> Iterator[str]:
        """The sentences that an expression may be, and those inside it."""
        match node:
            case ast.Constant(value=str(text)):
                parts, found = (), text
            case ast.JoinedStr(values=values):
                parts = tuple(part.value for part in values if isinstance(part, ast.FormattedValue))
                found = _with_numbers(values)
            case ast.IfExp(body=one, orelse=other) | ast.BinOp(left=one, right=other):
                parts, found = (one, other), ""
            case ast.Call(func=ast.Name(id=name)) | ast.Name(id=name) if name not in seen:
                parts, found, seen = tuple(self._results.get(name, ())), "", seen | {name}
            case _:
                return
        if _is_sentence(found):
            yield found.lstrip("; ")
        for part in parts:
            yield from self._texts(part, seen)


def _makes_error(called: ast.expr) -> bool:
    made = called.value if isinstance(called, ast.Attribute) and called.attr == "unknown_name" else called
    return isinstance(made, ast.Name) and made.id.endswith("Error") and made.id not in PYTHONS


def _literals(function: ast.FunctionDef) -> Iterator[ast.expr]:
    """The texts that a function writes, those inside f-strings and its docstring left aside."""
    joined = [node for node in ast.walk(function) if isinstance(node, ast.JoinedStr)]
    inside = {id(part) for node in joined for part in ast.walk(node) if part is not node}
    docstring = (
        function.body[0].value if ast.get_docstring(function) and isinstance(function.body[0], ast.Expr) else None
    )
    for node in ast.walk(function):
        if isinstance(node, ast.JoinedStr | ast.Constant) and id(node) not in inside and node is not docstring:
            yield node


def _with_numbers(parts: list[ast.expr]) -> str:
    facts = iter(range(len(parts)))
    return "".join(str(part.value) if isinstance(part, ast.Constant) else f"{{{next(facts)}}}" for part in parts)


def _is_sentence(text: str) -> bool:
    """Whether there is something to translate in it, or that holds parts together."""
    return bool(re.search(r"[a-z]{2}", text)) or text in {"{0}; {1}", "{0}: {1}"}
