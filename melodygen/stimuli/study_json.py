"""`StudyPage` as JSON (``study.json``), strictly read: the page, the server and the platforms all start from it.

Conventions
-----------
Each class is an object with its attributes as keys, none missing and none more, tuples as arrays; the whole has
``melodygen_study``, the version of the format, beside them.  The sounds are sorted by their ids, which tell nothing.
``minutes`` is written for the page, which need not know how they are estimated, and not read: the rest tells them.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import asdict, fields
from math import inf
from pathlib import Path
from typing import Any, TypeVar, get_args

from melodygen.errors import FormatError, NewerFormatError
from melodygen.files import write_bytes_atomically
from melodygen.stimuli.stimulus import Role
from melodygen.stimuli.study_page import Asked, ListeningList, Question, Sound, StudyPage, Trial

FORMAT_VERSION = 1
VERSION_KEY = "melodygen_study"
MINUTES = "minutes"
REMEDY = "build the set again, or take the file from a copy of it"

_PLAIN_ID = re.compile(r"[a-z0-9][a-z0-9_]*")
_SOUND_NAME = re.compile(r"[a-z0-9]+\.[a-z0-9]+")

T = TypeVar("T")
Check = Callable[[Any, str], T]


def study_to_json(page: StudyPage) -> str:
    """`page` as one line of JSON; the same page always reads the same."""
    plain = {
        VERSION_KEY: FORMAT_VERSION,
        **asdict(page),
        MINUTES: page.minutes,
        "sounds": {id_: asdict(page.sounds[id_]) for id_ in sorted(page.sounds)},
    }
    return json.dumps(plain, ensure_ascii=False, separators=(",", ":")) + "\n"


def write_study(page: StudyPage, path: Path) -> None:
    """Write `page` to `path`, whole or not at all; WriteError otherwise."""
    write_bytes_atomically(path, study_to_json(page).encode())


def read_study(path: Path) -> StudyPage:
    """The page that `path` tells of.

    Raises
    ------
    FormatError
        It cannot be read, or is not what it should be: names the key, and what was there instead.
    NewerFormatError
        A later release wrote it.

    """
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        problem = "it is not there, and sets of MIDI files alone have none, since no browser plays them"
        raise FormatError(path, problem, "build the set again, with wav, flac, ogg or mp3 among its formats") from error
    except OSError as error:
        raise FormatError(path, f"it cannot be read ({error.strerror})", REMEDY) from error
    except (ValueError, RecursionError) as error:
        raise FormatError(path, f"it is no JSON ({error})", REMEDY) from error
    version = data.get(VERSION_KEY) if isinstance(data, dict) else None
    if type(version) is not int or version < 1:
        raise FormatError(path, f"it has no {VERSION_KEY}, so it is no study of melodygen", REMEDY)
    if version > FORMAT_VERSION:
        raise NewerFormatError(path, "the study", version, FORMAT_VERSION)
    try:
        return study_from_plain({key: value for key, value in data.items() if key not in (VERSION_KEY, MINUTES)})
    except ValueError as error:
        raise FormatError(path, str(error), REMEDY) from error


def study_from_plain(data: Any) -> StudyPage:
    """The page of plain values; ValueError says which key is not what it should be."""
    page: StudyPage = _made(StudyPage, data, "the study", _STUDY)
    for number, each in enumerate(page.lists, start=1):
        where = f"lists[{number - 1}]"
        if each.number != number:
            raise ValueError(f"{where}.number must be {number}, its place from 1 (got {each.number})")
        items = [trial.item for trial in each.trials]
        twice = next((item for item in items if items.count(item) > 1), None) if len(set(items)) < len(items) else None
        if twice is not None:
            raise ValueError(f"{where} has {twice!r} twice; each trial of a list has an item of its own")
        unknown = next((trial.stimulus for trial in each.trials if trial.stimulus not in page.sounds), None)
        if unknown is not None:
            raise ValueError(f"{where} plays {unknown!r}, which is not among the sounds")
    if page.group and page.group not in {question.id for question in page.background}:
        raise ValueError(f"group must be the id of a background question (got {page.group!r})")
    return page


def _made(kind: type[T], data: Any, where: str, checks: dict[str, Check[Any]]) -> T:
    names = [field.name for field in fields(kind)]  # type: ignore[arg-type] # all of them are dataclasses
    given = _OBJECT(data, where)
    missing, more = [name for name in names if name not in given], [name for name in given if name not in names]
    if missing or more:
        what = f"has no {missing[0]}" if missing else f"has {more[0]!r}, which nothing reads"
        raise ValueError(f"{where} {what}")
    inside = "" if where == "the study" else f"{where}."
    return kind(**{name: checks[name](given[name], f"{inside}{name}") for name in names})


def _short(value: Any) -> str:
    text = json.dumps(value, ensure_ascii=False)
    return text if len(text) <= 40 else f"{text[:39]}…"


def _of(kind: type | tuple[type, ...], allowed: str, holds: Callable[[Any], bool] = lambda _: True) -> Check[Any]:
    kinds = kind if isinstance(kind, tuple) else (kind,)

    def check(value: Any, where: str) -> Any:
        if type(value) not in kinds or not holds(value):
            raise ValueError(f"{where} must be {allowed} (got {_short(value)})")
        return value

    return check


def _list(each: Check[T]) -> Check[tuple[T, ...]]:
    def check(value: Any, where: str) -> tuple[T, ...]:
        return tuple(each(item, f"{where}[{index}]") for index, item in enumerate(_ARRAY(value, where)))

    return check


def _by_name(each: Check[T]) -> Check[dict[str, T]]:
    def check(value: Any, where: str) -> dict[str, T]:
        return {name: each(item, f"{where}.{name}") for name, item in _OBJECT(value, where).items()}

    return check


def _object(kind: type[T], checks: dict[str, Check[Any]]) -> Check[T]:
    return lambda value, where: _made(kind, value, where, checks)


def _instructed(value: Any, where: str) -> tuple[str, int] | None:
    if value is None:
        return None
    said, confidence = _PAIR(value, where)
    return _SAID(said, f"{where}[0]"), _CONFIDENCE(confidence, f"{where}[1]")


_ARRAY, _OBJECT = _of(list, "an array"), _of(dict, "an object")
_PAIR = _of(list, "an answer and a confidence", lambda value: len(value) == 2)
_TEXT, _FLAG, _COUNT = _of(str, "text"), _of(bool, "true or false"), _of(int, "0 or more", lambda value: value >= 0)
_NUMBER, _SECONDS = (
    _of(int, "1 or more", lambda value: value >= 1),
    _of((int, float), "0 or more", lambda value: 0 <= value < inf),
)
_CONFIDENCE = _of(int, "1 to 5", lambda value: 1 <= value <= 5)
_ROLE = _of(str, f"one of {', '.join(get_args(Role))}", lambda value: value in get_args(Role))
_ASKED = _of(str, f"one of {', '.join(get_args(Asked))}", lambda value: value in get_args(Asked))
_SAID = _of(str, "person or generated", lambda value: value in ("person", "generated"))
_ID = _of(str, "small letters, digits and underscores", lambda value: bool(_PLAIN_ID.fullmatch(value)))
_ITEM = _of(str, "a name such as trial-001", lambda value: bool(re.fullmatch(r"[a-z]+-[0-9]+", value)))
_FILE = _of(str, "a plain file name such as a1b2c3d4.wav", lambda value: bool(_SOUND_NAME.fullmatch(value)))

_QUESTION = {"id": _ID, "text": _TEXT, "asked": _ASKED, "choices": _list(_TEXT), "required": _FLAG}
_TRIAL = {"item": _ITEM, "stimulus": _ID, "role": _ROLE, "block": _COUNT, "instructed": _instructed}
_LISTENING_LIST = {"number": _NUMBER, "trials": _list(_object(Trial, _TRIAL))}
_SOUND = {"files": _list(_FILE), "seconds": _SECONDS}
_QUESTIONS = _list(_object(Question, _QUESTION))
_STUDY: dict[str, Check[Any]] = {
    "name": _TEXT,
    "title": _TEXT,
    "language": _TEXT,
    "texts": _by_name(_TEXT),
    "sounds": _by_name(_object(Sound, _SOUND)),
    "lists": _list(_object(ListeningList, _LISTENING_LIST)),
    "headphone_check": _FLAG,
    "may_skip": _FLAG,
    "may_repeat": _COUNT,
    "asks_comment": _FLAG,
    "questions": _QUESTIONS,
    "background": _QUESTIONS,
    "group": _TEXT,
    "contact": _TEXT,
}
