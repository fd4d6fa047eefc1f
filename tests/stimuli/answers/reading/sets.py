"""The folder of a set with nothing in it but what answers are read with, and the answers to it."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from pathlib import Path

from melodygen.stimuli.layout import SetFolder
from melodygen.stimuli.manifest import KEY_COLUMNS
from melodygen.stimuli.response import Response
from melodygen.stimuli.response_table import write_table
from melodygen.stimuli.stimulus import Stimulus
from melodygen.stimuli.study_json import write_study
from melodygen.stimuli.study_page import StudyPage
from tests.stimuli.sets import beside, paired

STIMULI = (*paired(2), *beside())
"""Those of tests/stimuli/platforms/data/study.json."""


def set_folder(root: Path, page: StudyPage, stimuli: Sequence[Stimulus] = STIMULI) -> SetFolder:
    folder = SetFolder(root)
    for each in (folder.listeners, folder.researcher):
        each.mkdir(parents=True)
    write_study(page, folder.study)
    with folder.key.open("w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(KEY_COLUMNS)
        rows.writerows([s.id, s.source, s.condition, s.pair, s.replicate, s.role] for s in stimuli)
    return folder


def table(path: Path, responses: Iterable[Response]) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", encoding="utf-8", newline="") as file:
        write_table(responses, file)
    return path
