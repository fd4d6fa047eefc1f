"""What is done with a file on a job's thread: from its path to a tune, and from a tune to work for the document."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from melodygen.project import Project
from ui.work import Work, looked_at

if TYPE_CHECKING:
    from melodygen.bringing import Contents
    from melodygen.reading import Quantisation, Quantised


@dataclass(frozen=True, slots=True)
class Taken:
    """Work that was made of the file at `path`; without a `report` it is the melody of the recipe in it."""

    path: Path
    work: Work
    report: Quantisation | None = None


def look(path: Path) -> Taken | Contents:
    """The only melody in a file, if it is not too long; else the tunes to choose among, and bars of them."""
    from melodygen.bringing import MOST_BARS, contents, rebuilt  # noqa: PLC0415 - loaded with the first file

    path = path.absolute()
    melody = rebuilt(path)
    if melody is not None and melody.recipe is not None:
        recipe = melody.recipe
        return Taken(path, looked_at(Project(recipe.parameters, melody, replace(recipe.given, wishes=()))))
    found = contents(path)
    if len(found.tunes) == 1 and (tune := found.tunes[0].read()).melody.bars <= MOST_BARS:
        return take(path, tune)
    return found


def take(path: Path, tune: Quantised, bars: tuple[int, int] | None = None) -> Taken:
    """Those bars of a tune in the file at `path`, or all of it."""
    from melodygen.bringing import as_project  # noqa: PLC0415

    return Taken(path, looked_at(as_project(tune.melody, bars)), tune.report)
