"""The folder that a set is built in: whether it may be, that one build at a time has it, and what of an older set goes.

Conventions
-----------
Only files of a set are ever removed, and none of a set that listeners have answered or that answers from other programs
were put into.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Any

from melodygen.errors import ConstraintError, MelodygenError, WriteError
from melodygen.stimuli.building.journal import facts_in
from melodygen.stimuli.building.studio import differences
from melodygen.stimuli.hold import HeldError, Hold
from melodygen.stimuli.layout import SetFolder
from melodygen.stimuli.platforms import check_nothing_added
from melodygen.stimuli.study_json import read_study
from melodygen.stimuli.study_page import StudyPage


class LoudnessError(ConstraintError):
    """Stimuli cannot be as loud as the design wants, so that there will never be a set of it."""


@contextmanager
def place_for(folder: SetFolder, facts: dict[str, Any], *, is_forced: bool) -> Iterator[None]:
    """Have the folder for one build: made, and without what another set has left in it.

    What is finished stays however the block ends.  After a LoudnessError nothing does: it would be of no use, and in
    the way of the design that is mended.

    Raises
    ------
    ConstraintError
        Something there must not be replaced, or another build is writing it.
    WriteError
        It cannot be written.

    """
    _check(folder, facts, is_forced=is_forced)
    was_there = folder.root.exists()
    with _held(folder):
        _check(folder, facts, is_forced=is_forced)  # a build that had it until now may have left a set
        _begin(folder, facts)
        try:
            yield
        except LoudnessError:
            _abandon(folder, was_there=was_there)
            raise


def _check(folder: SetFolder, facts: dict[str, Any], *, is_forced: bool) -> None:
    """ConstraintError where the folder holds what must not be replaced."""
    root = folder.root
    if (root.exists() or root.is_symlink()) and not root.is_dir():
        raise WriteError(root, "a file is there" if root.exists() else "it is a link to what is not there")
    found = facts_in(folder.journal)
    if found is not None and not differences(found, facts):
        return
    if found is None:
        own = (folder.journal, folder.lock)
        other = next((path for path in root.rglob("*") if path.is_file() and path not in own), None)
        if other is not None:
            conflict = f"{root} holds files that are no set, such as {other.relative_to(root)}"
            raise ConstraintError(conflict, "choose a new folder")
        return
    if folder.responses.exists():
        raise ConstraintError(
            f"{root} holds another set that listeners have answered", "choose another folder: answers are never removed"
        )
    if not is_forced:
        different = differences(found, facts)
        raise ConstraintError(
            f"{root} holds a set made from something else ({different})",
            "choose another folder, or replace it by --force",
        )
    check_nothing_added(_page(folder), folder)


def _page(folder: SetFolder) -> StudyPage | None:
    try:
        return read_study(folder.study)
    except MelodygenError:
        return None


def _held(folder: SetFolder) -> Hold:
    try:
        folder.researcher.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise WriteError.of(folder.root, error) from error
    try:
        return Hold(folder.lock)
    except HeldError as error:
        conflict = f"another build is writing {folder.root}"
        raise ConstraintError(conflict, "wait for it, or choose another folder") from error


def _begin(folder: SetFolder, facts: dict[str, Any]) -> None:
    """Make the folders, without what another set or a killed build has left in them; WriteError where that fails."""
    try:
        found = facts_in(folder.journal)
        if found is not None and differences(found, facts):
            _remove(folder)
        for own in (folder.sounds, folder.humans):
            own.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise WriteError.of(folder.root, error) from error


def _remove(folder: SetFolder) -> None:
    """Remove a set, and its journal last: as long as that is there, it is known that the folder is a set's."""
    for own in (folder.listeners, folder.platforms, folder.humans):
        shutil.rmtree(own, ignore_errors=True)
    picture = folder.balance.with_suffix(".svg")
    tables = (folder.manifest, folder.manifest_table, folder.key, folder.candidates, folder.balance, picture)
    for path in (*tables, folder.preregistration, folder.design, folder.journal):
        path.unlink(missing_ok=True)


def _abandon(folder: SetFolder, *, was_there: bool) -> None:
    """Leave nothing of a set that cannot be; where systems keep files that are open, the empty lock stays."""
    if folder.manifest.exists() or folder.responses.exists():
        return
    with suppress(OSError):
        _remove(folder)
        folder.lock.unlink()
        folder.researcher.rmdir()
        if not was_there:
            folder.root.rmdir()
