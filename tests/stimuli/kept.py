"""What listeners answered, read as the analysis reads it."""

from __future__ import annotations

from pathlib import Path

from melodygen.stimuli.answers.reading import own
from melodygen.stimuli.answers.reading.tables import tables_in
from melodygen.stimuli.response import Response
from melodygen.stimuli.serving.database import read_database
from melodygen.stimuli.study_page import StudyPage


def kept_in(path: Path) -> tuple[Response, ...]:
    """From the database of a set, or from a download of it."""
    if path.suffix == ".sqlite":
        return tuple(read_database(path))
    page = StudyPage(name="any", title="Any", sounds={}, lists=(), language="en", texts={})
    return tuple(response for table in tables_in(path) for response in own.responses(table, page))
