"""What stands in a set beside its sounds, once they are all there: written from the journal, row by row.

Conventions
-----------
Everything that listeners may get is dated alike.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from melodygen.errors import ConstraintError, WriteError
from melodygen.files import atomic_path, write_bytes_atomically
from melodygen.stimuli.building.confounds import confounds
from melodygen.stimuli.building.journal import Journal
from melodygen.stimuli.building.studio import Studio
from melodygen.stimuli.design import cells_of
from melodygen.stimuli.design.design import Matching, Platform
from melodygen.stimuli.layout import SetFolder
from melodygen.stimuli.manifest import Manifest, write_manifest
from melodygen.stimuli.matching import balance_csv, balance_of, balance_warnings, love_plot, weights_of
from melodygen.stimuli.page import write_page
from melodygen.stimuli.platforms import export
from melodygen.stimuli.preregistration import preregistration
from melodygen.stimuli.presentation import lists_of, order_warnings, study_page
from melodygen.stimuli.presentation.page import BROWSERS_BEST_FIRST
from melodygen.stimuli.study_json import write_study
from melodygen.stimuli.study_page import StudyPage

DATE_S = 946_684_800
"""Of all that listeners may get: the first second of the year 2000, in UTC."""


def finish(studio: Studio, journal: Journal, folder: SetFolder) -> tuple[str, ...]:
    """Write everything that follows from the stimuli; what is to be known of the set, a sentence each."""
    design = studio.design
    warnings = [*_warnings(studio, journal), *_write_balance(studio, journal, folder)]
    _write_candidates(studio, journal, folder)
    formats = design.rendering.formats
    if any(f".{name}" in BROWSERS_BEST_FIRST for name in formats):
        known = [replace(stimulus, recipe=None, measures={}) for stimulus, _ in journal.rows()]
        lists = lists_of(design, known)
        warnings += order_warnings(design.presentation, lists, known)
        page = study_page(design, known, lists)
        write_study(page, folder.study)
        warnings += _exported(page, folder, design.platforms)
        write_page(folder.listeners)
        if not folder.preregistration.exists():  # people write into it, and the set can be built again after that
            write_bytes_atomically(folder.preregistration, preregistration(design, known).encode())
    head = Manifest(name=design.set.name, facts=studio.facts(), warnings=tuple(warnings))
    write_manifest(folder, head, (stimulus for stimulus, _ in journal.rows()), formats)
    date_alike(folder)
    return head.warnings


def _exported(page: StudyPage, folder: SetFolder, platforms: Sequence[Platform]) -> Iterator[str]:
    """Write the study for the programs that the design names; what is to be known where one cannot have it."""
    for platform in platforms:
        try:
            export(page, folder, [platform])
        except ConstraintError as error:
            yield f"there is nothing for {platform}: {error}"


def date_alike(folder: SetFolder) -> None:
    """Give everything in `listeners` the same date; of a folder of a hundred thousand files none is kept in mind."""
    _date_all_in(folder.listeners)


def _date_all_in(folder: Path) -> None:
    with suppress(FileNotFoundError):
        with os.scandir(folder) as entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    _date_all_in(Path(entry))
                else:
                    with suppress(FileNotFoundError):
                        dated(Path(entry))
        dated(folder)


def dated(path: Path) -> None:
    """Give a file or folder the date of all; WriteError where that cannot be."""
    try:
        os.utime(path, (DATE_S, DATE_S))
    except OSError as error:
        raise WriteError.of(path, error) from error


def _warnings(studio: Studio, journal: Journal) -> Iterator[str]:
    rule = studio.design.matching
    chosen = [row for _, rows in journal.rows() for row in rows if row["is_chosen"]]
    far = [row["distance"] for row in chosen if rule is not None and row["distance"] > rule.near]
    if rule is not None and far:
        which = f"{len(far)} of {len(chosen)} matches are further from their human melodies than near = {rule.near:g}"
        yield f"{which}, at most {max(far):.2f}; draw more candidates, or weigh fewer measures"
    if refused := [check for row in chosen for check in row["failed"]]:
        count = sum(bool(row["failed"]) for row in chosen)
        names = ", ".join(sorted(set(refused)))
        which = f"every candidate of {count} of {len(chosen)} matches fails a check ({names})"
        yield f"{which}; draw more candidates, or leave their human melodies out"
    if rule is not None and not all(weights_of(rule, cell) for cell in cells_of(studio.design)):
        yield "no measure is weighed in some matches, which are then no nearer than any candidate; weigh one at least"
    yield from confounds(studio.design)
    if not any(f".{name}" in BROWSERS_BEST_FIRST for name in studio.design.rendering.formats):
        yield "there is no page and no study.json, since no browser plays MIDI files"


def _write_balance(studio: Studio, journal: Journal, folder: SetFolder) -> tuple[str, ...]:
    """How alike human and generated melodies are, where there are both; a sentence for each measure that is not."""
    design = studio.design
    rows = balance_of((stimulus for stimulus, _ in journal.rows()), design) if studio.humans else ()
    if not rows:
        return ()
    write_bytes_atomically(folder.balance, balance_csv(rows).encode())
    picture = love_plot(rows, (design.matching or Matching()).unbalanced)
    write_bytes_atomically(folder.balance.with_suffix(".svg"), picture.encode())
    return balance_warnings(rows)


def _write_candidates(studio: Studio, journal: Journal, folder: SetFolder) -> None:
    if studio.design.matching is None:
        return
    with atomic_path(folder.candidates) as draft, draft.open("w", encoding="utf-8", newline="\n") as file:
        for _, candidates in journal.rows():
            file.writelines(json.dumps(row, ensure_ascii=False) + "\n" for row in candidates)
