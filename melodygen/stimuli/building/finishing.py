"""What stands in a set beside its sounds, once they are all there: written from the journal, row by row.

Conventions
-----------
Everything that listeners may get is dated alike.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from melodygen.errors import WriteError
from melodygen.files import atomic_path, write_bytes_atomically
from melodygen.stimuli.building.journal import Journal
from melodygen.stimuli.building.studio import Studio
from melodygen.stimuli.layout import SetFolder
from melodygen.stimuli.manifest import Manifest, write_manifest
from melodygen.stimuli.preregistration import preregistration
from melodygen.stimuli.presentation import lists_of, study_page
from melodygen.stimuli.presentation.page import BROWSERS_BEST_FIRST
from melodygen.stimuli.study_json import write_study

DATE_S = 946_684_800
"""Of all that listeners may get: the first second of the year 2000, in UTC."""


def finish(studio: Studio, journal: Journal, folder: SetFolder) -> tuple[str, ...]:
    """Write everything that follows from the stimuli; what is to be known of the set, a sentence each."""
    design = studio.design
    warnings = list(_warnings(studio))
    _write_candidates(studio, journal, folder)
    formats = design.rendering.formats
    if any(f".{name}" in BROWSERS_BEST_FIRST for name in formats):
        known = [replace(stimulus, recipe=None, measures={}) for stimulus, _ in journal.rows()]
        write_study(study_page(design, known, lists_of(design, known)), folder.study)
        write_bytes_atomically(folder.preregistration, preregistration(design, known).encode())
    head = Manifest(name=design.set.name, facts=studio.facts(), warnings=tuple(warnings))
    write_manifest(folder, head, (stimulus for stimulus, _ in journal.rows()), formats)
    date_alike(folder)
    return head.warnings


def date_alike(folder: SetFolder) -> None:
    """Give everything in `listeners` the same date."""
    for path in (*folder.listeners.rglob("*"), folder.listeners):
        with suppress(FileNotFoundError):
            dated(path)


def dated(path: Path) -> None:
    """Give a file or folder the date of all; WriteError where that cannot be."""
    try:
        os.utime(path, (DATE_S, DATE_S))
    except OSError as error:
        raise WriteError.of(path, error) from error


def _warnings(studio: Studio) -> Iterator[str]:
    if not any(f".{name}" in BROWSERS_BEST_FIRST for name in studio.design.rendering.formats):
        yield "there is no page and no study.json, since no browser plays MIDI files"


def _write_candidates(studio: Studio, journal: Journal, folder: SetFolder) -> None:
    if studio.design.matching is None:
        return
    with atomic_path(folder.candidates) as draft, draft.open("w", encoding="utf-8", newline="\n") as file:
        for _, candidates in journal.rows():
            file.writelines(json.dumps(row, ensure_ascii=False) + "\n" for row in candidates)
