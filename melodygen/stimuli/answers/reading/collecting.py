"""What came back from a study, from wherever its page ran -> answers, checks, and who took part."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from melodygen.errors import FormatError
from melodygen.stimuli.answers.answer import Answer
from melodygen.stimuli.answers.exclusions import Checks
from melodygen.stimuli.answers.questions import Reply
from melodygen.stimuli.answers.reading import gorilla, jspsych, own, psychopy, qualtrics, webmushra
from melodygen.stimuli.answers.reading.joining import answers_of, background_of, checks_of, first_of_each, known
from melodygen.stimuli.answers.reading.key import read_key
from melodygen.stimuli.answers.reading.participation import Participation, participation_of
from melodygen.stimuli.answers.reading.tables import Table, tables_in
from melodygen.stimuli.layout import SetFolder
from melodygen.stimuli.response import Response
from melodygen.stimuli.study_page import Question, StudyPage

_READERS = {
    "melodygen": own,
    "jsPsych": jspsych,
    "PsychoPy": psychopy,
    "webMUSHRA": webmushra,
    "Gorilla": gorilla,
    "Qualtrics": qualtrics,
}
"""By the name of the program that a table is of; the first that takes its columns reads it."""


@dataclass(frozen=True, slots=True)
class Read:
    """A file that was read, without the folders above what was named: what it is of, and how many responses it has."""

    file: str
    program: str
    responses: int


@dataclass(frozen=True, slots=True)
class Collected:
    """What came back from a study.

    Parameters
    ----------
    answers, checks
        As `exclude` takes them.
    read
        The files.
    questions, asked_once
        The researcher's own, of each melody and of each listener.
    background
        What each listener answered to those that are asked once.
    repeated
        Responses that were there before, and do not count.

    """

    answers: tuple[Answer, ...]
    checks: dict[str, Checks]
    participation: Participation
    read: tuple[Read, ...]
    questions: tuple[Question, ...] = ()
    asked_once: tuple[Question, ...] = ()
    background: dict[str, dict[str, Reply]] = field(default_factory=dict)
    repeated: int = 0


def collect(folder: SetFolder, page: StudyPage, paths: Sequence[Path]) -> Collected:
    """What stands in `paths`, files and folders, or else in the database of the set.

    Raises
    ------
    FormatError
        If a file cannot be read, a row is none, or a melody is not of this set.

    """
    key = read_key(folder)
    found: list[Response] = []
    read = []
    for path in paths or (folder.responses,):
        for file, program, responses in _read(path, page):
            known(responses, key, page, file)
            found += responses
            read.append(Read(_name(file, path), program, len(responses)))
    if not found:
        where = ", ".join(map(str, paths)) or str(folder.responses)
        raise FormatError(
            where, "there are no responses in it", "name the file or folder that listeners' responses are in"
        )
    first = first_of_each(found)
    return Collected(
        answers_of(first, key, page),
        checks_of(first, key, page),
        participation_of(first, page),
        tuple(read),
        page.questions,
        page.background,
        background_of(first),
        len(found) - len(first),
    )


def _name(file: str, path: Path) -> str:
    """A file as it is called from the folder on that holds what was named."""
    return file.removeprefix(str(path.parent)).lstrip("/\\")


def _read(path: Path, page: StudyPage) -> list[tuple[str, str, tuple[Response, ...]]]:
    if not path.exists():
        problem = "there is no such file, so that nobody has answered"
        raise FormatError(path, problem, "name files or folders with responses, or serve the set first")
    if path.suffix == ".sqlite":
        from melodygen.stimuli.serving.database import read_database  # noqa: PLC0415 - the server's

        return [(str(path), "melodygen's server", tuple(read_database(path)))]
    return [(table.file, *_responses(table, page)) for table in tables_in(path)]


def _responses(table: Table, page: StudyPage) -> tuple[str, tuple[Response, ...]]:
    columns = frozenset(table.columns)
    for program, reader in _READERS.items():
        if reader.takes(columns):
            return program, reader.responses(table, page)
    shown = ", ".join(table.columns[:8])
    problem = f"its columns are of no program that is known here ({shown}…)"
    raise FormatError(table.file, problem, f"export it from {', '.join(_READERS)} as docs/platforms.md says")
