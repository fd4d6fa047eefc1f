"""Whether a set is still what its design makes: everything is made again from `researcher/` alone, and compared.

Conventions
-----------
MIDI files must be the same on any machine.  Audio must be the same where FluidSynth, SoundFont and the packages that
code it are those of the manifest; elsewhere its length and loudness are compared with what the same performance has
here, and that is said.  What is made again is compared as it comes: it is never all in memory or on the disk.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from melodygen.audio import FORMATS
from melodygen.audio.comparing import soundfont_of
from melodygen.errors import FormatError, SoundError
from melodygen.files import sha256_of
from melodygen.sound import find_soundfont, synth_version
from melodygen.stimuli.building.finishing import finish
from melodygen.stimuli.building.journal import Journal
from melodygen.stimuli.building.makers import made_by
from melodygen.stimuli.building.making import NEAR_LU
from melodygen.stimuli.building.people import read_people
from melodygen.stimuli.building.studio import Studio, differences
from melodygen.stimuli.design import read_design
from melodygen.stimuli.layout import SetFolder
from melodygen.stimuli.manifest import Manifest, head_of, rows_of
from melodygen.stimuli.stimulus import SoundFile, Stimulus

NEAR_S = 0.05
"""How far the length of a file may be off where something else made it: MP3 comes in frames of 26 ms."""

SOURCES = ("design_sha256", "humans_sha256")
Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Verification:
    """What was found.

    Attributes
    ----------
    files
        How many files of stimuli there should be.
    problems
        What is missing, too much, or changed: a sentence each, which names the file.
    notes
        What could not be compared to the byte here, and why.

    """

    files: int
    problems: tuple[str, ...]
    notes: tuple[str, ...]

    @property
    def is_same(self) -> bool:
        """Whether the set is what its design makes."""
        return not self.problems


def verify_set(out: Path, *, jobs: int = 0, progress: Progress | None = None) -> Verification:
    """Make the set in the folder `out` again, and compare; `jobs` and `progress` are as in `build`.

    Raises
    ------
    FormatError
        It is no set, or what it is made from is damaged.

    """
    folder = SetFolder(out)
    if not folder.manifest.is_file():
        raise FormatError(out, "there is no manifest of a set in it", "name a folder that melodygen stimuli build made")
    head = head_of(folder.manifest)
    studio, silence = _studio(folder, head)
    check = _Comparison(folder, studio, head, is_silent=bool(silence))
    with tempfile.TemporaryDirectory(prefix="melodygen-") as place:
        again = SetFolder(Path(place))
        again.sounds.mkdir(parents=True)
        again.researcher.mkdir()
        with Journal(again.journal, {}) as journal:
            for done, total in check.compare_stimuli(journal, jobs):
                if progress is not None:
                    progress(done, total)
            if len(journal) == len(studio.plan):
                check.stand_for_sounds(again)
                check.compare_others(again, finish(studio, journal, again))
    return Verification(files=len(check.names), problems=tuple(check.problems), notes=(*silence, *check.notes))


def _studio(folder: SetFolder, head: Manifest) -> tuple[Studio, tuple[str, ...]]:
    """What the set is made with here, and why its audio cannot be made here, if it cannot."""
    design = read_design(folder.design)
    studio = Studio(design, *read_people(folder.humans))
    if not set(design.rendering.formats) & set(FORMATS):
        return studio, ()
    try:
        synth_version()
        return replace(studio, soundfont=soundfont_of(head.facts) or find_soundfont()), ()
    except SoundError as error:
        return studio, (f"audio was compared with the checksums of the manifest, and not made again: {error}",)


class _Comparison:
    """Compares, and keeps what it finds.

    Attributes
    ----------
    names
        The files of stimuli that there should be, with their checksums.
    problems, notes
        As in `Verification`.

    """

    def __init__(self, folder: SetFolder, studio: Studio, head: Manifest, *, is_silent: bool) -> None:
        self._folder, self._studio, self._head, self._is_silent = folder, studio, head, is_silent
        facts = studio.facts()
        self.problems = [*_changed_sources(head.facts, facts)]
        self._others = differences(_without_sources(head.facts), _without_sources(facts))
        self.notes = [f"audio may differ, since there is {self._others} here"] if self._others and not is_silent else []
        self.names: dict[str, str] = {}

    def compare_stimuli(self, journal: Journal, jobs: int) -> Iterator[tuple[int, int]]:
        """Make every stimulus again and compare it with its row; how many are done, and of how many."""
        plan, rows = self._studio.plan, rows_of(self._folder.manifest)
        studio = _silent(self._studio) if self._is_silent else self._studio
        for made in made_by(studio, iter(plan), len(plan), processes=jobs, scheduler=""):
            row = next(rows, None)
            if made.stimulus is None:
                self.problems.append(f"{plan[made.number].id} cannot be made again: {made.problem}")
            elif row is None or row.id != made.stimulus.id:
                self.problems.append(f"{made.stimulus.id} is not in its place in manifest.json")
            else:
                self.problems += self._of_stimulus(row, made.stimulus)
                if made.number == len(journal):
                    journal.add(replace(made, stimulus=replace(made.stimulus, files=row.files)))
            yield made.number + 1, len(plan)
        self.problems += [f"{row.id} is in manifest.json, and the design does not make it" for row in rows]

    def stand_for_sounds(self, again: SetFolder) -> None:
        """Empty files in the place of sounds, where other programs get copies: these are known by their checksums."""
        for name in self.names if self._studio.design.platforms else ():
            (again.sounds / name).touch()

    def compare_others(self, again: SetFolder, warnings: Sequence[str]) -> None:
        """What follows from the stimuli, written anew into the folder `again`, with what stands in the set."""
        if (self._head.name, self._head.warnings) != (self._studio.design.set.name, tuple(warnings)):
            self.problems.append("manifest.json has another name or other warnings than the design gives it")
        # The manifest was compared row by row, and people edit the preregistration.
        left_out = {again.manifest, again.journal, again.preregistration}
        for path in sorted(set(_files_in(again.root)) - set(_files_in(again.sounds)) - left_out):
            name = path.relative_to(again.root)
            found = _checksum(self._folder.root / name)
            if found is None:
                self.problems.append(f"{name.as_posix()} is missing")
            elif found != (self.names.get(path.name) or _checksum(path)):
                self.problems.append(f"{name.as_posix()} is not what the design makes")
        own = {path.relative_to(again.root) for path in _files_in(again.listeners)}
        own |= {self._folder.sounds.relative_to(self._folder.root) / name for name in self.names}
        there = (path.relative_to(self._folder.root) for path in _files_in(self._folder.listeners))
        self.problems += [f"{name.as_posix()} does not belong to the set" for name in sorted(there) if name not in own]

    def _of_stimulus(self, row: Stimulus, made: Stimulus) -> Iterator[str]:
        if replace(row, files=()) != replace(made, files=()):
            yield f"what manifest.json says of {row.id} is not what the design makes"
        again = {file.name: file for file in made.files}
        for file in row.files:
            self.names[file.name] = file.sha256
            found = _checksum(self._folder.sounds / file.name)
            if found is None:
                yield f"{file.name} is missing"
            elif found != file.sha256:
                yield f"{file.name} was changed"
            elif file.name in again and not self._is_alike(file, again[file.name]):
                yield f"{file.name} is not what the design makes"

    def _is_alike(self, file: SoundFile, again: SoundFile) -> bool:
        if file == again:
            return True
        if file.loudness_lufs is None or again.loudness_lufs is None or not self._others:
            return False
        is_as_long = abs(file.seconds - again.seconds) <= NEAR_S
        return is_as_long and abs(file.loudness_lufs - again.loudness_lufs) <= 2 * NEAR_LU


def _changed_sources(built: dict[str, Any], found: dict[str, Any]) -> Iterator[str]:
    for name, path in zip(SOURCES, ("design.toml", "humans/humans.json"), strict=True):
        if built.get(name) != found[name]:
            yield f"researcher/{path} is not what the set was built from"


def _without_sources(facts: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in facts.items() if name not in SOURCES}


def _silent(studio: Studio) -> Studio:
    """The same without audio: what is left is MIDI, where the design has it, and what is known of each melody."""
    midi = tuple(name for name in studio.design.rendering.formats if name not in FORMATS)
    return replace(studio, design=replace(studio.design, rendering=replace(studio.design.rendering, formats=midi)))


def _files_in(folder: Path) -> Iterable[Path]:
    return (path for path in folder.rglob("*") if path.is_file())


def _checksum(path: Path) -> str | None:
    """Of a file; None where there is none that can be read."""
    try:
        return sha256_of(path)
    except OSError:
        return None
