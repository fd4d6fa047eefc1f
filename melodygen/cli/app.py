"""``melodygen app``: the window is a program of its own, found by the name under which it was installed."""

from __future__ import annotations

import sys
from importlib.metadata import entry_points
from pathlib import Path

import click

from melodygen.doctor.window import qt_version, why_no_window
from melodygen.errors import MelodygenError

PROGRAM = "melodygen-app"


class NoWindowError(MelodygenError):
    """The window cannot open here."""

    def __init__(self, reason: str) -> None:
        install = f"type: {sys.executable} -m pip install 'melodygen[gui]'"
        remedy = "melodygen doctor says what mends it" if qt_version() else install
        super().__init__(f"the window cannot open: {reason}; {remedy}")


@click.command
@click.argument("project", required=False, type=click.Path(path_type=Path))
@click.pass_context
def app(ctx: click.Context, *, project: Path | None) -> None:
    """Open the window, with PROJECT in it if one is given."""
    reason = why_no_window()
    if reason is not None:
        raise NoWindowError(reason)
    (program,) = entry_points(group="gui_scripts", name=PROGRAM)
    try:
        open_window = program.load()
    except ImportError as error:
        raise NoWindowError(str(error)) from error
    ctx.exit(open_window([str(project)] if project else []))
