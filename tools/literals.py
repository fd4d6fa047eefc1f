"""The texts that an expression of a program may stand for, as far as they can be read off it."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator, Mapping

Texts = Mapping[str, tuple[str, ...]]
"""By name, the texts that it may stand for."""


def texts_of(node: ast.expr, constants: Texts) -> Iterator[str]:
    """Every text that an expression may be: a literal, one of two, a constant, one out of a table of texts."""
    match node:
        case ast.Constant(value=str(text)):
            yield text
        case ast.Name(id=name):
            yield from constants.get(name, ())
        case ast.IfExp(body=body, orelse=other):
            yield from _of_all((body, other), constants)
        case ast.BoolOp(values=values) | ast.Dict(values=values) | ast.Tuple(elts=values):
            yield from _of_all(values, constants)
        case ast.Subscript(value=table):
            yield from texts_of(table, constants)


def constants_of(scope: ast.Module | ast.FunctionDef) -> dict[str, tuple[str, ...]]:
    """The texts that each name of a module or function is given, one after the other."""
    found: dict[str, tuple[str, ...]] = {}
    for node in ast.walk(scope) if isinstance(scope, ast.FunctionDef) else scope.body:
        match node:
            case (
                ast.Assign(targets=[ast.Name(id=name)], value=value)
                | ast.AnnAssign(target=ast.Name(id=name), value=ast.expr() as value)
            ):
                found[name] = tuple(dict.fromkeys((*found.get(name, ()), *texts_of(value, found))))
    return {name: texts for name, texts in found.items() if texts}


def _of_all(nodes: Iterable[ast.expr], constants: Texts) -> Iterator[str]:
    for node in nodes:
        yield from texts_of(node, constants)
