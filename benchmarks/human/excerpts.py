"""The human side: excerpts of one style, each with its song."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from benchmarks.human.songs import Part, Song, part_of, song_of
from benchmarks.human.tunes import Tune, tune_of_notes
from melodygen.corpus import pieces_of
from melodygen.learning.pieces import Piece
from melodygen.reading import HumanMelody, read_folder

METRE = "4/4"


@dataclass(frozen=True, slots=True)
class Excerpt:
    """One excerpt as it was read."""

    path: Path
    song: str
    human: HumanMelody

    @property
    def tune(self) -> Tune:
        """What the judges hear of it."""
        return tune_of_notes(self.song, self.human.notes)

    @property
    def pieces(self) -> Sequence[Piece]:
        """What a style learns from it: itself, as excerpts have no more than 16 bars, or less where it falls silent."""
        return pieces_of(self.human)


def read_excerpts(folder: Path, songs: Mapping[str, Song]) -> list[Excerpt]:
    """Every excerpt in `folder` that is in 4/4 and in a key, in the order of their names."""
    found = []
    for path in sorted(folder.glob("*.mid")):
        song = song_of(path.stem, songs)
        for human in read_folder(path):
            if isinstance(human, HumanMelody) and human.metre.name == METRE:
                keyed = human if song.tonic is None else replace(human, tonic=song.tonic, mode=song.mode or human.mode)
                if keyed.tonic is not None and keyed.mode is not None:
                    found.append(Excerpt(path, song.name, keyed))
    return found


def split(excerpts: Sequence[Excerpt]) -> dict[Part, list[Excerpt]]:
    """The excerpts of each part."""
    parts: dict[Part, list[Excerpt]] = {"learn": [], "tune": [], "report": []}
    for excerpt in excerpts:
        parts[part_of(excerpt.song)].append(excerpt)
    return parts
