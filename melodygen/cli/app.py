"""``melodygen app``: the window is a program of its own, found by the name under which it was installed."""

from __future__ import annotations

import sys
from importlib.metadata import entry_points
from pathlib import Path

import click

from melodygen.errors import MelodygenError

PROGRAM = "melodygen-app"


class NoWindowError(MelodygenError):
    """The window's toolkit is not there, or does not load."""


@click.command
@click.argument("project", required=False, type=click.Path(path_type=Path))
@click.pass_context
def app(ctx: click.Context, *, project: Path | None) -> None:
    """Open the window, with PROJECT in it if one is given."""
    (program,) = entry_points(group="gui_scripts", name=PROGRAM)
    try:
        open_window = program.load()
    except ImportError as error:
        raise NoWindowError(_reason(error)) from error
    sys.argv = [PROGRAM, *([str(project)] if project else [])]
    ctx.exit(open_window() or 0)


def _reason(error: ImportError) -> str:
    if (error.name or "").startswith(("PySide6", "shiboken6")) and isinstance(error, ModuleNotFoundError):
        return (
            f"the window needs PySide6, which is not installed; type: {sys.executable} -m pip install 'melodygen[gui]'"
        )
    return f"the window's toolkit does not load ({error}); melodygen doctor says what mends it"
