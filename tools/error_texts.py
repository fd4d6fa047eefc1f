"""What errors say, read off the places that raise them: their sentences, with a number for each fact.

An error takes facts and writes an English sentence; ``f"{path} could not be written ({reason})"`` is listed as
``"{0} could not be written ({1})"``.  The window knows a sentence by these (`ui.language.errors`) and says it in the
user's language.  What functions, constants and local names of the same module put into a sentence is listed as well.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TypeAlias

from melodygen.fields import FIELDS
from melodygen.measures import MEASURES
from melodygen.stimuli.design.reading import WEIGHED

ROOT = Path(__file__).resolve().parent.parent
ERRORS = "errors"
ELSEWHERE = (
    "melodygen/cli/", "melodygen/doctor/", "melodygen/stimuli/answers/", "melodygen/stimuli/serving/",
    "melodygen/stimuli/page/hosts.py", "melodygen/stimuli/page/writing.py", "melodygen/stimuli/building/cluster.py",
    "melodygen/stimuli/building/people.py", "melodygen/stimuli/incoming.py", "melodygen/stimuli/manifest.py",
    "melodygen/stimuli/study_json.py", "melodygen/stimuli/verifying.py",
)  # fmt: skip
"""Where errors are raised that the window never meets."""

WRITERS = {
    "melodygen/theory/metre.py": ("place",),
    "melodygen/errors.py": ("__init__", "unknown_name", "_why_not"),
    "melodygen/stimuli/design/error.py": ("wrong",),
    "melodygen/stimuli/design/kinds.py": ("says",),
    "melodygen/stimuli/page/texts.py": ("text_problem",),
    "melodygen/stimuli/matching/balance.py": ("_warning",),
    "melodygen/stimuli/building/finishing.py": ("_exported", "_warnings"),
    "melodygen/stimuli/building/confounds.py": ("confounds",),
    "melodygen/stimuli/presentation/squares.py": ("order_warnings",),
    "melodygen/stimuli/building/studio.py": ("_WORDS",),
}
"""Functions and tables that write what errors of other modules say, or what is to be known of a set that was built."""

SAYS = "says"
"""The argument, or field, that tells in words what is allowed."""

OF_THE_SYSTEM = (
    "Permission denied", "No space left on device", "No such file or directory", "Is a directory", "Not a directory",
    "Read-only file system", "File exists", "File name too long", "Input/output error", "Operation not permitted",
)  # fmt: skip
"""Reasons that the system has for not reading or writing a file, as Python gives them; the most usual ones."""

PYTHONS = ("ValueError", "TypeError", "KeyError", "AttributeError")
GIVE_ERRORS = ("error", "wrong")
"""Methods that make errors of the facts they get."""

_Names: TypeAlias = dict[str, list[ast.expr]]
"""What names stand for: each of the expressions."""


def error_texts() -> Iterator[tuple[str, str]]:
    """File and text of each sentence, or part of one, that an error may have."""
    yield from (("melodygen/fields.py", field.label.lower()) for field in FIELDS)
    yield from (("melodygen/measures/table.py", measure.label) for measure in MEASURES if measure.name in WEIGHED)
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
        self._results: _Names = {}
        for function in self._functions:
            found = (node.value for node in ast.walk(function) if isinstance(node, ast.Return))
            self._results[function.name] = [value for value in found if value is not None]
        self._results |= _assigned(self._tree.body)

    def sentences(self, writers: tuple[str, ...]) -> Iterator[str]:
        """All that errors raised here say, and all that the functions and tables named `writers` write."""
        for function in self._functions:
            if function.name in writers:
                for text in _literals(function):
                    yield from self._texts(text, self._results)
        for name in writers:
            if name not in {function.name for function in self._functions}:
                yield from self._texts(ast.Name(name), self._results)
        for node in ast.walk(self._tree):
            if isinstance(node, ast.keyword | ast.AnnAssign) and _tells_what_is_allowed(node) and node.value:
                yield from self._texts(node.value, self._results)
        yield from self._raised()

    def _raised(self) -> Iterator[str]:
        """What is said by the errors that are made here, in the order of the file."""
        known = {id(node): self._results for node in ast.walk(self._tree)}
        for function in self._functions:
            names = self._results | _assigned(ast.walk(function))
            known |= {id(node): names for node in ast.walk(function)}
        for call in ast.walk(self._tree):
            if isinstance(call, ast.Call) and _makes_error(call.func):
                for argument in (*call.args, *(keyword.value for keyword in call.keywords)):
                    yield from self._texts(argument, known[id(call)])

    def _texts(self, node: ast.expr, names: _Names, seen: frozenset[str] = frozenset()) -> Iterator[str]:
        """The sentences that an expression may be, and those inside it; `names` tells what names in it stand for."""
        match node:
            case ast.Constant(value=str(text)):
                parts, found = (), text
            case ast.JoinedStr(values=values):
                parts = tuple(part.value for part in values if isinstance(part, ast.FormattedValue))
                found = _with_numbers(values)
            case ast.IfExp(body=one, orelse=other) | ast.BinOp(left=one, right=other):
                parts, found = (one, other), ""
            case ast.BoolOp(values=several) | ast.Dict(values=several):
                parts, found = tuple(several), ""
            case ast.Call(func=ast.Name(id=name)) | ast.Name(id=name) if name not in seen:
                parts, found, seen = tuple(names.get(name, ())), "", seen | {name}
            case _:
                return
        if _is_sentence(found):
            yield found.lstrip("; ")
        for part in parts:
            yield from self._texts(part, names, seen)


def _assigned(nodes: Iterable[ast.AST]) -> _Names:
    """What is assigned to each name."""
    names: _Names = {}
    for node in nodes:
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
            names.setdefault(node.targets[0].id, []).append(node.value)
    return names


def _tells_what_is_allowed(node: ast.keyword | ast.AnnAssign) -> bool:
    name = node.arg if isinstance(node, ast.keyword) else getattr(node.target, "id", "")
    return name == SAYS


def _makes_error(called: ast.expr) -> bool:
    """Whether it is the class of an error, or a method such as `Place.error` that gives one."""
    if isinstance(called, ast.Attribute) and called.attr in GIVE_ERRORS:
        return True
    made = called.value if isinstance(called, ast.Attribute) and called.attr == "unknown_name" else called
    return isinstance(made, ast.Name) and made.id.endswith("Error") and made.id not in PYTHONS


def _literals(function: ast.FunctionDef) -> Iterator[ast.expr]:
    """The sentences that a function writes, those inside f-strings and its docstring left aside, and lone words."""
    joined = [node for node in ast.walk(function) if isinstance(node, ast.JoinedStr)]
    inside = {id(part) for node in joined for part in ast.walk(node) if part is not node}
    docstring = (
        function.body[0].value if ast.get_docstring(function) and isinstance(function.body[0], ast.Expr) else None
    )
    for node in ast.walk(function):
        is_own = isinstance(node, ast.JoinedStr | ast.Constant) and id(node) not in inside and node is not docstring
        if is_own and " " in ast.unparse(node):
            yield node


def _with_numbers(parts: list[ast.expr]) -> str:
    facts = iter(range(len(parts)))
    return "".join(str(part.value) if isinstance(part, ast.Constant) else f"{{{next(facts)}}}" for part in parts)


def _is_sentence(text: str) -> bool:
    """Whether there is something to translate in it, or that holds parts together."""
    return bool(re.search(r"[a-z]{2}", text)) or text in {"{0}; {1}", "{0}: {1}"}
