"""Writing a study for another program: one folder for each, whole or not at all."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from melodygen.errors import FormatError
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


def export(page: StudyPage, folder: SetFolder, platforms: Iterable[str]) -> tuple[Path, ...]:
    """Write `page` and its sounds for each of `platforms` under `SetFolder.platforms`; the folders that were written.

    A folder that is there is replaced when the new one is complete.

    Raises
    ------
    ConstraintError
        A program does not play any format of the set.
    FormatError
        A sound is missing.
    WriteError
        A folder could not be written; an older one is as it was.

    """
    made = [(folder.platforms / name, PLATFORMS[name], PLATFORMS[name].files(page)) for name in platforms]
    for path, platform, files in made:
        sounds = [sound_file(page, id_, platform.endings, platform.title) for id_ in sorted(page.sounds)]
        with atomic_folder(path) as draft:
            for name, text in files.items():
                target = draft / name
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_bytes(text.encode())
            _copy(sounds, folder.sounds, draft / platform.sounds(page))
    return tuple(path for path, _, _ in made)


def _copy(names: Sequence[str], source: Path, target: Path) -> None:
    """One after the other by their ids, so that not even their dates tell anything."""
    target.mkdir(parents=True, exist_ok=True)
    for name in names:
        if not (source / name).is_file():
            raise FormatError(source, f"the sound {name} is missing", "build the set again")
        shutil.copyfile(source / name, target / name)
