"""Lists every text of the window in the files that translate it: `make translations`, in the format of Qt Linguist.

Conventions
-----------
A text is found where a function that translates is called with it: ``self.tr`` (its context is the class), or one whose
body is ``QCoreApplication.translate(context, text)`` or marks it with ``QT_TRANSLATE_NOOP``.  The core knows of no
language: what its tables say is listed by `tools.core_texts`, what its errors say by `tools.error_texts`.
"""

from __future__ import annotations

import ast
import sys
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from tools.core_texts import table_texts
from tools.error_texts import ERRORS, error_texts
from tools.literals import constants_of, texts_of
from tools.ts_file import Message, read_ts, write_ts

ROOT = Path(__file__).resolve().parent.parent
TRANSLATIONS = ROOT / "ui" / "translations"
TAKES_TEXT = {"translate": 1, "QT_TRANSLATE_NOOP": 1}
"""Qt's functions, and which of their arguments is the text; the one before is the context."""


NAMED = {"NoteEdit": "roll"}
"""What is made with a name that is translated where it is shown, and the context of that."""


@dataclass(slots=True)
class Module:
    """One file of the window: what in it translates, by the name it is called by, and its constants."""

    path: Path
    tree: ast.Module
    translators: dict[str, str] = field(default_factory=dict)
    constants: dict[str, tuple[str, ...]] = field(default_factory=dict)


@dataclass(slots=True)
class Found:
    """What was found: texts by context and text with the files they are in, and calls whose text cannot be seen."""

    texts: dict[tuple[str, str], list[str]] = field(default_factory=dict)
    unseen: list[str] = field(default_factory=list)

    def add(self, context: str, text: str, place: str) -> None:
        """Note `text` once, with each file that it is in."""
        places = self.texts.setdefault((context, text), []) if text.strip() else []
        if place not in places:
            places.append(place)


def window_texts(folder: Path = ROOT / "ui") -> Found:
    """All that the modules of the window translate."""
    modules = {_dotted(path): _module(path) for path in sorted(folder.rglob("*.py"))}
    for module in modules.values():
        _import_translators(module, modules)
    found = Found()
    for module in modules.values():
        _Calls(module, found).visit(module.tree)
    return found


def all_texts() -> dict[tuple[str, str], list[str]]:
    """Everything to be translated: texts by context and text, with the files they are in."""
    found = window_texts()
    for context, text, place in table_texts():
        found.add(context, text, place)
    for place, text in error_texts():
        found.add(ERRORS, text, place)
    return found.texts


def refresh(path: Path, others: Sequence[Path] = ()) -> tuple[list[Message], list[Message]]:
    """List all texts in `path`, keeping what is translated; those without a translation, and those that are gone.

    What `path` has no translation of is taken from `others`: from the same context or, failing that, of the same text.
    """
    elsewhere = [message for other in others for message in read_ts(other)]
    offered = {message.source: message.translation for message in elsewhere}
    exact = {(message.context, message.source): message.translation for message in elsewhere}
    known = {(message.context, message.source): message for message in read_ts(path)} if path.exists() else {}
    messages = []
    for (context, source), places in all_texts().items():
        before = known.pop((context, source), None)
        translation = before.translation if before else ""
        translation = translation or exact.get((context, source)) or offered.get(source, "")
        messages.append(Message(context, source, translation, tuple(sorted(places))))
    write_ts(path, messages, _language(path))
    return [message for message in messages if not message.translation], list(known.values())


def main(arguments: Sequence[str] | None = None) -> int:
    """Refresh every translation and say what is to be done; 1 where something is.

    The arguments are other files, ``anything_de.ts`` for German, that translations are taken from.
    """
    others = [Path(name) for name in (sys.argv[1:] if arguments is None else arguments)]
    lines, count = [], 0
    for path in sorted(TRANSLATIONS.glob("*.ts")):
        unfinished, gone = refresh(path, [other for other in others if _language(other) == _language(path)])
        count += len(unfinished)
        lines += [f"gone        {message.context}: {message.source!r} was {message.translation!r}" for message in gone]
        lines += [f"unfinished  {message.context}: {message.source!r}" for message in unfinished]
        lines.append(f"{path.relative_to(ROOT)}: {len(unfinished)} to translate, {len(gone)} gone")
    print("\n".join(lines))  # noqa: T201 - a tool for the terminal
    return int(count > 0)


def _language(path: Path) -> str:
    return path.stem.rpartition("_")[2]


class _Calls(ast.NodeVisitor):
    """Goes through a module with the class and the function it is in."""

    def __init__(self, module: Module, found: Found) -> None:
        self._module, self._found = module, found
        self._class = ""
        self._locals: dict[str, tuple[str, ...]] = {}

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        outer, self._class = self._class, node.name
        self.generic_visit(node)
        self._class = outer

    def visit_FunctionDef(self, node: ast.FunctionDef) -> None:
        if _context_of(node):
            return
        outer, self._locals = self._locals, {**self._locals, **constants_of(node)}
        self.generic_visit(node)
        self._locals = outer

    def visit_Call(self, node: ast.Call) -> None:
        self.generic_visit(node)
        context, argument = self._asked(node)
        if argument is not None and not self._note(context, argument):
            place = self._module.path.relative_to(ROOT).as_posix()
            self._found.unseen.append(f"{place}: {ast.unparse(node)}")
        if isinstance(node.func, ast.Name) and node.func.id in NAMED and node.args:
            self._note(NAMED[node.func.id], node.args[0])

    def _note(self, context: str, argument: ast.expr) -> bool:
        """Note what an argument may say; whether that can be seen."""
        texts = tuple(texts_of(argument, {**self._module.constants, **self._locals}))
        for text in texts:
            self._found.add(context, text, self._module.path.relative_to(ROOT).as_posix())
        return bool(texts)

    def _asked(self, node: ast.Call) -> tuple[str, ast.expr | None]:
        called, given = node.func, node.args
        if isinstance(called, ast.Attribute) and called.attr == "tr" and given:
            return self._class, given[0]
        if isinstance(called, ast.Name) and called.id in self._module.translators and given:
            return self._module.translators[called.id], given[0]
        return _qt_call(node) or ("", None)


def _dotted(path: Path) -> str:
    return ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")


def _module(path: Path) -> Module:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    functions = [node for node in tree.body if isinstance(node, ast.FunctionDef)]
    translators = {node.name: context for node in functions if (context := _context_of(node))}
    return Module(path, tree, translators, constants_of(tree))


def _import_translators(module: Module, modules: dict[str, Module]) -> None:
    for node in ast.walk(module.tree):
        if isinstance(node, ast.ImportFrom) and node.module in modules:
            theirs = modules[node.module]
            for alias in node.names:
                if alias.name in theirs.translators:
                    module.translators[alias.asname or alias.name] = theirs.translators[alias.name]
                if alias.name in theirs.constants:
                    module.constants.setdefault(alias.asname or alias.name, theirs.constants[alias.name])


def _context_of(function: ast.FunctionDef) -> str:
    """The context that a function translates its argument in; empty where it does something else."""
    last = function.body[-1]
    calls = [node for node in ast.walk(last) if isinstance(node, ast.Call)] if isinstance(last, ast.Return) else []
    asked = next((found for call in calls if (found := _qt_call(call))), None)
    parameters = {argument.arg for argument in function.args.args}
    is_passed_on = asked is not None and isinstance(asked[1], ast.Name) and asked[1].id in parameters
    return asked[0] if asked is not None and is_passed_on else ""


def _qt_call(node: ast.Call) -> tuple[str, ast.expr] | None:
    name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
    place = TAKES_TEXT.get(name)
    if place is None or len(node.args) <= place or not isinstance(node.args[place - 1], ast.Constant):
        return None
    return str(node.args[place - 1].value), node.args[place]


if __name__ == "__main__":
    sys.exit(main())
