"""Writing a study for another program: one folder for each, whole or not at all."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Collection, Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from melodygen.errors import ConstraintError, FormatError, MelodygenError
from melodygen.files import atomic_folder
from melodygen.stimuli.layout import SetFolder
from melodygen.stimuli.platforms import gorilla, jspsych, psychopy, qualtrics, webmushra
from melodygen.stimuli.platforms.wording import sound_file
from melodygen.stimuli.study_page import StudyPage


@dataclass(frozen=True, slots=True)
class Platform:
    """What a program is given.

    Attributes
    ----------
    title
        As its makers write it.
    files
        A study as texts by their paths.
    sounds
        The folder that the sounds go to.
    endings
        Of the sounds, best first.

    """

    title: str
    files: Callable[[StudyPage], dict[str, str]]
    sounds: Callable[[StudyPage], str]
    endings: tuple[str, ...]


PLATFORMS = {
    "gorilla": Platform("Gorilla", gorilla.files, lambda _: "sounds", gorilla.ENDINGS),
    "jspsych": Platform("jsPsych", jspsych.files, lambda _: "sounds", jspsych.ENDINGS),
    "psychopy": Platform("PsychoPy", psychopy.files, lambda _: "sounds", psychopy.ENDINGS),
    "qualtrics": Platform("Qualtrics", qualtrics.files, lambda _: "sounds", qualtrics.ENDINGS),
    "webmushra": Platform("webMUSHRA", webmushra.files, webmushra.sounds_folder, webmushra.ENDINGS),
}
"""By the names that designs and the command line use."""


class AddedFilesError(MelodygenError):
    """Files that somebody put into a folder of an export, such as answers, and that replacing it would lose."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"{path} is no file of the export, which replaces its whole folder; move it elsewhere first")


def export(page: StudyPage, folder: SetFolder, platforms: Iterable[str]) -> tuple[Path, ...]:
    """Write `page` and its sounds for each of `platforms` under `SetFolder.platforms`; the folders that were written.

    A folder that is there is replaced when the new one is complete.

    Raises
    ------
    AddedFilesError
        Somebody put files into a folder that is there.
    ConstraintError
        A program does not play any format of the set.
    FormatError
        A sound is missing.
    WriteError
        A folder could not be written; an older one is as it was.

    """
    made = [(folder.platforms / name, PLATFORMS[name], PLATFORMS[name].files(page)) for name in platforms]
    for path, platform, files in made:
        sounds = _sounds(page, platform)
        _check_nothing_added(path, _paths(files, platform.sounds(page), sounds))
        with atomic_folder(path) as draft:
            for name, text in files.items():
                target = draft / name
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_bytes(text.encode())
            _copy(sounds, folder.sounds, draft / platform.sounds(page))
    return tuple(path for path, _, _ in made)


def check_nothing_added(page: StudyPage | None, folder: SetFolder) -> None:
    """AddedFilesError where `SetFolder.platforms` holds anything but exports of `page`, if that is known."""
    exports = {name: _own(page, platform) for name, platform in PLATFORMS.items()} if page else {}
    _check_nothing_added(folder.platforms, {Path(name, each) for name, own in exports.items() for each in own})


def _check_nothing_added(path: Path, own: Collection[Path]) -> None:
    for found in sorted(path.rglob("*")):
        is_hidden = any(part.startswith(".") for part in found.relative_to(path).parts)
        if found.is_file() and not is_hidden and found.relative_to(path) not in own:
            raise AddedFilesError(found)


def _own(page: StudyPage, platform: Platform) -> set[Path]:
    """The paths of all files of an export; none where the program plays no sound of the study."""
    with suppress(ConstraintError):
        return _paths(platform.files(page), platform.sounds(page), _sounds(page, platform))
    return set()


def _paths(files: Iterable[str], folder: str, sounds: Iterable[str]) -> set[Path]:
    return {*map(Path, files), *(Path(folder, name) for name in sounds)}


def _sounds(page: StudyPage, platform: Platform) -> list[str]:
    return [sound_file(page, id_, platform.endings, platform.title) for id_ in sorted(page.sounds)]


def _copy(names: Sequence[str], source: Path, target: Path) -> None:
    """One after the other by their ids, so that not even their dates tell anything."""
    target.mkdir(parents=True, exist_ok=True)
    for name in names:
        if not (source / name).is_file():
            raise FormatError(source, f"the sound {name} is missing", "build the set again")
        shutil.copyfile(source / name, target / name)
