"""What of the folder of a set may be served: the page, its assets, and the sounds that the study names.

Conventions
-----------
Everything is listed when the server starts, under the exact path of its address.  A request is looked up in that list;
no path of a request ever becomes the name of a file.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from melodygen.errors import FormatError
from melodygen.stimuli.layout import SetFolder
from melodygen.stimuli.study_json import MINUTES, read_study
from melodygen.stimuli.study_page import ListeningList, StudyPage

INDEX, ASSETS = "index.html", "assets"


@dataclass(frozen=True, slots=True)
class ServedStudy:
    """A study as the server has it.

    Attributes
    ----------
    folder
        Of the set.
    page
        What the page is told.
    files
        What may be got, by the paths of their addresses.

    """

    folder: SetFolder
    page: StudyPage
    files: dict[str, Path]

    @property
    def lists(self) -> dict[int, ListeningList]:
        """By their numbers."""
        return {each.number: each for each in self.page.lists}

    @property
    def told(self) -> dict[str, Any]:
        """What every listener's page is told, as plain values: all but the lists."""
        plain = asdict(self.page) | {MINUTES: self.page.minutes}
        del plain["lists"]
        return plain

    @property
    def digest(self) -> str:
        """Of the lists: answers to others must not be mixed with answers to these."""
        plain = [asdict(each) for each in self.page.lists]
        return hashlib.sha256(json.dumps(plain, sort_keys=True).encode()).hexdigest()


def served_study(root: Path) -> ServedStudy:
    """The study in the folder of a set; FormatError where there is none, or no page, or a sound is missing."""
    folder = SetFolder(root)
    if not folder.study.is_file():
        problem = "this is no folder of a set" if root.is_dir() else "there is no such folder"
        raise FormatError(root, problem, "name one that melodygen stimuli build made")
    page = read_study(folder.study)
    if not page.lists:
        raise FormatError(
            folder.study, "it has no lists", "set lists under [presentation] in the design and build again"
        )
    if not (folder.listeners / INDEX).is_file():
        problem = f"there is no page in it ({INDEX} is missing)"
        raise FormatError(folder.listeners, problem, "build the set again with melodygen stimuli build")
    return ServedStudy(folder, page, dict(_files(folder, page)))


def _files(folder: SetFolder, page: StudyPage) -> Iterator[tuple[str, Path]]:
    yield "/", _inside(folder, folder.listeners / INDEX)
    for path in sorted((folder.listeners / ASSETS).rglob("*")):
        if path.is_file() and not path.name.startswith("."):
            yield f"/{path.relative_to(folder.listeners).as_posix()}", _inside(folder, path)
    for name in sorted({name for sound in page.sounds.values() for name in sound.files}):
        path = folder.sounds / name
        if Path(name).name != name or not path.is_file():
            raise FormatError(folder.study, f"the sound {name} is not in {folder.sounds}", "build the set again")
        yield f"/sounds/{name}", _inside(folder, path)


def _inside(folder: SetFolder, path: Path) -> Path:
    """The file itself; a link that leads out of the listeners' folder is refused."""
    real = path.resolve()
    if not real.is_relative_to(folder.listeners.resolve()):
        raise FormatError(path, "it is a link that leads out of the listeners' folder", "put the file itself there")
    return real
