"""What every stimulus of a set is made with: the design, its human melodies, and one SoundFont."""

from __future__ import annotations

import platform
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path
from typing import Any

from melodygen.audio import FORMATS, AudioSettings
from melodygen.audio.tags import load_soundfile
from melodygen.audio.writing import checksum_of
from melodygen.sound import find_soundfont, synth_version
from melodygen.stimuli.building.people import as_kept, people_text
from melodygen.stimuli.building.plan import Plan, extra_humans
from melodygen.stimuli.design import Cell, Design, DesignError, cells_of, digest_of
from melodygen.stimuli.design.cells import ONLY
from melodygen.stimuli.humans import HumanMelody, human_melodies
from melodygen.stimuli.matching import check_matches
from melodygen.version import __version__

FADE_OUT_S = 0.5
"""How long what still sounds at the end of a file takes to die away, or as long as the tail is."""

PACKAGES = ("numpy", "scipy", "soundfile", "pyloudnorm", "mido")
"""Those that the bytes of a stimulus may depend on."""


@dataclass(frozen=True)
class Studio:
    """All that a stimulus is a function of, beside its place in the plan.

    Attributes
    ----------
    humans, spare
        The human melodies that are judged, and those that are left over.
    soundfont
        None where no audio is made.

    """

    design: Design
    humans: tuple[HumanMelody, ...] = ()
    spare: tuple[HumanMelody, ...] = ()
    soundfont: Path | None = None

    @property
    def plan(self) -> Plan:
        """The stimuli that are to be made."""
        return Plan(self.design, [human.name for human in self.humans], [human.name for human in self.spare])

    @cached_property
    def by_name(self) -> Mapping[str, HumanMelody]:
        """Every human melody by its name."""
        return {human.name: human for human in (*self.humans, *self.spare)}

    @cached_property
    def cells(self) -> Mapping[str, Cell]:
        """The cells of the design by their names; one without wishes where it has none, for what is practised with."""
        return {cell.name: cell for cell in cells_of(self.design) or (Cell(ONLY, {}),)}

    @property
    def settings(self) -> AudioSettings:
        """What audio files are to be like."""
        wanted = self.design.rendering
        return AudioSettings(
            sample_rate=wanted.sample_rate,
            loudness_lufs=wanted.loudness_lufs,
            peak_dbtp=wanted.peak_dbtp,
            fade_out_s=min(FADE_OUT_S, wanted.tail_seconds),
        )

    def facts(self) -> dict[str, Any]:
        """What the bytes of the set depend on: the same facts make the same bytes."""
        humans = people_text(self.humans, self.spare).encode()
        own = self.soundfont
        return {
            "software": __version__,
            "design_sha256": sha256(self.design.text.encode()).hexdigest(),
            "humans_sha256": sha256(humans).hexdigest(),
            "fluidsynth": None if own is None else synth_version(),
            "soundfont": None if own is None else {"name": own.name, "sha256": checksum_of(own)},
            "python": platform.python_version(),
            "packages": {name: version(name) for name in PACKAGES} | _libraries(own is not None),
        }


_WORDS = {
    "software": "another release of melodygen",
    "design_sha256": "another design",
    "humans_sha256": "other human melodies",
    "fluidsynth": "another FluidSynth",
    "soundfont": "another SoundFont",
    "packages": "other releases of packages",
}


def differences(some: dict[str, Any], others: dict[str, Any]) -> str:
    """What of two studios' facts makes other bytes, in words; empty where they make the same."""
    return ", ".join(words for name, words in _WORDS.items() if some.get(name) != others.get(name))


def studio_for(design: Design) -> Studio:
    """What is needed to build `design`, all of it looked for before anything is made.

    Raises
    ------
    DesignError
        Something in the design, or in a file that it names, cannot be done.
    SoundError
        FluidSynth, an encoder or the SoundFont is missing.

    """
    soundfont = _soundfont(design)
    humans = human_melodies(design)
    check_matches(design, humans)
    spare = _spare(design, humans)
    return Studio(design, tuple(map(as_kept, humans)), tuple(map(as_kept, spare)), soundfont)


def _spare(design: Design, humans: tuple[HumanMelody, ...]) -> tuple[HumanMelody, ...]:
    """Human melodies that are not judged, as many as are needed beside them; none where one of them cannot be used."""
    wanted = design.presentation
    if design.humans is None or not (wanted.practice or wanted.attention):
        return ()
    taken = {text for human in humans for text in (human.name, human.title)}
    try:
        every = human_melodies(replace(design, humans=replace(design.humans, count=0, tunes=())))
    except DesignError:
        return ()
    left = [human for human in every if not {human.name, human.title} & taken]
    left.sort(key=lambda human: digest_of(design, "spare", human.name))
    return tuple(left[: extra_humans(design)])


def _soundfont(design: Design) -> Path | None:
    """The SoundFont of the design, once it is clear that it can be used; None where no audio is wanted."""
    kinds = [FORMATS[name] for name in design.rendering.formats if name in FORMATS]
    if not kinds:
        return None
    synth_version()
    if any(kind.name != "wav" for kind in kinds):
        load_soundfile("making the stimuli")
    named = design.rendering.soundfont
    return find_soundfont(design.path.parent / named if named else None).resolve()


def _libraries(has_audio: bool) -> dict[str, str]:
    """The library that codes audio, which soundfile brings."""
    return {"libsndfile": load_soundfile("making the stimuli").__libsndfile_version__} if has_audio else {}
