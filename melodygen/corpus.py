"""Folders of human melodies to a style: read, cut into pieces, learn.

Conventions
-----------
Pieces and chord changes are in semitones above the tonic (`melodygen.learning.pieces`).  A melody without a key tells
nothing about degrees and is left out.  A file that is named twice, or by a folder as well, is read once.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import pairwise
from pathlib import Path
from typing import Literal, get_args

from melodygen.calibration import calibrated
from melodygen.errors import MelodygenError, ParameterError
from melodygen.learning.chords import ChordChange
from melodygen.learning.fingerprints import fingerprints_of
from melodygen.learning.learn import learn
from melodygen.learning.pieces import Piece, cut
from melodygen.likening import likened
from melodygen.melody import Note
from melodygen.reading import ChordMark, HumanMelody, Skipped, files_to_read, heard_chords, read_file
from melodygen.reading.folder import READERS
from melodygen.runs import Line, line
from melodygen.styles import Style
from melodygen.styles.fingerprints import Fingerprints

ChordSource = Literal["named", "heard", "none"]
"""Whose chords a style learns: those that files name; these, and where a file names none those that its other voices
sound; none at all, so that the published ones stand alone."""

CHORD_SOURCES: tuple[ChordSource, ...] = get_args(ChordSource)

LEAST_PIECES = 24
"""Different ones: a style of fewer would sound like them."""

_SILENT_BARS = 2.5
"""Melodies are cut where nothing starts for so many bars: an interlude."""

_SECTION_BARS = 8
"""Where a melody may be cut whose file marks no phrases and no sections."""

_FEWEST_NOTES = 8
_READ, _LEARNED, _CALIBRATED, _LIKENED = 0.15, 0.4, 0.5, 0.9
"""Of all the work, about so much is done once the files are read, the tables made, and the style has heard itself
without people's melodies, and beside them."""

_SHOWN_FOLDERS = 3
_NO_KEY = "its notes suggest no key"


@dataclass(frozen=True, slots=True)
class Corpus:
    """What was read: pieces to learn from, chord changes, how many melodies, and what was left out and why."""

    pieces: tuple[Piece, ...]
    changes: tuple[ChordChange, ...]
    changes_a_bar: tuple[float, ...]
    """Of each melody that has chords."""

    lines: tuple[Line, ...]
    """The melodies from beginning to end, to tell later what another one shares with them."""

    melodies: int
    skipped: tuple[Skipped, ...]
    named: int = 0
    """Melodies whose chords were taken as their files name them."""

    heard: int = 0
    """Melodies whose chords were taken as their other voices sound them."""

    @property
    def different_pieces(self) -> int:
        """How many pieces there are that are not the same notes again."""
        return len({(piece.metre.name, piece.onsets, piece.pitches) for piece in self.pieces})


@dataclass(frozen=True, slots=True)
class Progress:
    """How far learning is.

    Attributes
    ----------
    share
        Of all the work, 0 to 1, as far as it can be told.
    file
        What is being read; None once all is read.
    melodies, skipped
        How many were found so far, and how many left out.

    """

    share: float
    file: Path | None
    melodies: int
    skipped: int


class TooLittleError(MelodygenError):
    """Not enough melodies to learn a style from."""

    def __init__(self, folders: Sequence[Path], corpus: Corpus) -> None:
        different = " different" if corpus.different_pieces < len(corpus.pieces) else ""
        super().__init__(
            f"a style takes at least {LEAST_PIECES} stretches of 4 to 16 bars "
            f"(got {corpus.different_pieces}{different} from {_listed(folders)}{_left_out(corpus)}); add more melodies"
        )


def read_corpus(
    folders: Sequence[Path], *, chords: ChordSource = "named", progress: Callable[[Progress], None]
) -> Corpus:
    """Read every melody in `folders`, or in files; `progress` hears of each and may raise to stop.

    ParameterError where `chords` is no source of chords.
    """
    if chords not in CHORD_SOURCES:
        raise ParameterError.unknown_name("chords", chords, CHORD_SOURCES)
    pieces: list[Piece] = []
    changes: list[ChordChange] = []
    changes_a_bar: list[float] = []
    lines: list[Line] = []
    skipped: list[Skipped] = []
    melodies = named = heard = 0
    files = files_of(folders)
    for number, file in enumerate(files):
        for found in read_file(file):
            if isinstance(found, Skipped):
                skipped.append(found)
            elif found.tonic is None or found.mode is None:
                skipped.append(Skipped(file, f"{found.name}: {_NO_KEY}"))
            else:
                melodies += 1
                pieces += pieces_of(found)
                marks = _chords(found, chords)
                named, heard = named + bool(marks and found.chords), heard + bool(marks and not found.chords)
                changes += _changes(found, marks)
                changes_a_bar += _changes_a_bar(found, marks)
                lines.append(line(found.name, found.metre, found.notes))
            progress(Progress(_READ * number / len(files), file, melodies, len(skipped)))
    rows = (tuple(pieces), tuple(changes), tuple(changes_a_bar), tuple(lines))
    return Corpus(*rows, melodies, tuple(skipped), named, heard)


def files_of(folders: Sequence[Path]) -> Sequence[Path]:
    """The files in `folders` in their order, each once whatever names lead to it."""
    return tuple({os.path.realpath(path): path for folder in folders for path in files_to_read(folder)}.values())


def learn_folder(
    folders: Sequence[Path],
    *,
    name: str,
    label: str,
    origin: str,
    licence: str,
    chords: ChordSource = "named",
    progress: Callable[[Progress], None],
) -> tuple[Style, Fingerprints | None, Corpus]:
    """The style of all melodies in `folders`, and its fingerprints; errors as in `read_corpus`.

    TooLittleError where the melodies are too few.
    """
    corpus = read_corpus(folders, chords=chords, progress=progress)
    if corpus.different_pieces < LEAST_PIECES:
        raise TooLittleError(folders, corpus)

    def tell(start: float, end: float, share: float) -> None:
        progress(Progress(start + (end - start) * share, None, corpus.melodies, len(corpus.skipped)))

    style = learn(
        corpus.pieces,
        corpus.changes,
        corpus.changes_a_bar,
        name=name,
        label=label,
        version="1",
        origin=origin,
        licence=licence,
        progress=partial(tell, _READ, _LEARNED),
    )
    style = calibrated(style, progress=partial(tell, _LEARNED, _CALIBRATED))
    style = likened(style, corpus.pieces, progress=partial(tell, _CALIBRATED, _LIKENED))
    fingerprints = fingerprints_of(corpus.lines)
    tell(_LIKENED, 1.0, 1.0)
    return style, fingerprints, corpus


def pieces_of(human: HumanMelody) -> list[Piece]:
    """What a style learns of one melody: stretches of 4 to 16 bars, cut where its phrases or sections start.

    None of it where `human` has no key.
    """
    if human.tonic is None or human.mode is None:
        return []
    length = human.metre.bar_ticks
    marks = [*human.sections, *(mark.onset_ticks for mark in human.phrases)]
    starts = sorted({tick // length for tick in marks if tick >= 0}) or list(range(0, human.bars, _SECTION_BARS))
    found: list[Piece] = []
    for notes in _unbroken(human, human.tonic):
        first = max(0, (notes[0].onset_ticks + length // 4) // length)
        moved = [replace(note, onset_ticks=note.onset_ticks - first * length) for note in notes]
        own_starts = [start - first for start in starts]
        found += cut(human.name, human.metre, moved, own_starts, is_minor=human.mode == "minor")
    return [replace(piece, tonic=human.tonic, tempo_bpm=human.tempo_bpm) for piece in found]


def _listed(folders: Sequence[Path]) -> str:
    shown = [str(folder) for folder in folders[:_SHOWN_FOLDERS]]
    return ", ".join(shown) + (f" and {len(folders) - len(shown)} more" if len(folders) > len(shown) else "")


def _left_out(corpus: Corpus) -> str:
    """Why there is so little, where more than its being little is known."""
    if corpus.skipped:
        return f"; {len(corpus.skipped)} passed over, such as {corpus.skipped[0]}"
    return "" if corpus.melodies else f", where no file's name ends in {', '.join(READERS)}"


def _unbroken(human: HumanMelody, tonic: int) -> Iterator[list[Note]]:
    """The notes between interludes, pitches above `tonic`; stretches of less than eight notes are left out."""
    longest = _SILENT_BARS * human.metre.bar_ticks
    stretch: list[Note] = []
    for note in human.notes:
        if stretch and note.onset_ticks - stretch[-1].onset_ticks > longest:
            yield from _long_enough(stretch)
            stretch = []
        stretch.append(replace(note, pitch=note.pitch - tonic))
    yield from _long_enough(stretch)


def _long_enough(stretch: list[Note]) -> Iterator[list[Note]]:
    if len(stretch) >= _FEWEST_NOTES:
        yield stretch


def _chords(human: HumanMelody, source: ChordSource) -> tuple[ChordMark, ...]:
    if source == "none":
        return ()
    return human.chords if human.chords or source == "named" else heard_chords(human)


def _changes(human: HumanMelody, chords: Sequence[ChordMark]) -> list[ChordChange]:
    """Chord changes within a melody, roots in semitones above its tonic."""
    roots = [(mark.root - (human.tonic or 0)) % 12 for mark in chords]
    return [
        ChordChange(before, after, is_minor=human.mode == "minor")
        for before, after in pairwise(roots)
        if before != after
    ]


def _changes_a_bar(human: HumanMelody, chords: Sequence[ChordMark]) -> list[float]:
    """Changes of root or triad by bars; nothing where the melody has no chords."""
    triads = [(mark.root, mark.quality) for mark in chords]
    return [sum(before != after for before, after in pairwise(triads)) / human.bars] if triads else []
