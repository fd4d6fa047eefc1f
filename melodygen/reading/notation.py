"""MusicXML and ABC files -> the voices in them, through music21.

Conventions
-----------
music21 is imported when first needed: it takes a while.  An ABC file may hold several tunes; each is read for itself,
so that a damaged one does not take the others along.
"""

from __future__ import annotations

import io
import warnings
from collections.abc import Iterator, Sequence
from contextlib import redirect_stderr
from dataclasses import replace
from pathlib import Path
from typing import Any

from melodygen.errors import FormatError
from melodygen.reading.marks import DASHED
from melodygen.reading.packed import musicxml, read_bounded
from melodygen.reading.parts import ScorePart, parts_of
from melodygen.reading.transcription import Sounding, Transcription, UnusableError
from melodygen.reading.tunes import problem_of, tunes
from melodygen.reading.voices import NoSuchVoiceError, chosen
from melodygen.recipe import MUSICXML_FIELD

Entry = tuple[str, Transcription | UnusableError]


def read_musicxml(path: Path, asked: int | str | None = None) -> Iterator[Entry]:
    """The melody of a score, or why it has none; FormatError where the file is none, or has not the part asked for."""
    data = musicxml(path)
    if b"<" not in data[:200].replace(b"\0", b""):
        raise FormatError(path, "it is not MusicXML", "choose another file or export it again")
    yield "", _melody(data, "musicxml", path.stem, (path, asked))


def read_abc(path: Path, asked: int | str | None = None) -> Iterator[Entry]:
    """Each tune's place (``"tune 3"``) and melody, or why it has none; FormatError where there is no tune at all."""
    found = abc_tunes(path)
    for number, tune in enumerate(found, start=1):
        name = path.stem if len(found) == 1 else f"{path.stem}:{number}"
        yield f"tune {number}", read_tune(tune, name, path, asked)


def abc_tunes(path: Path) -> list[str]:
    """The text of each tune; FormatError where there is none."""
    data = read_bounded(path)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = data.decode("latin-1")
    found = tunes(text)
    if not found:
        raise FormatError(path, "there is no ABC tune in it", "each tune starts with a line X: and has a line K:")
    return found


def read_tune(tune: str, name: str, path: Path, asked: int | str | None = None) -> Transcription | UnusableError:
    """The melody of one tune of the file at `path`, or why it has none; FormatError as in `read_abc`."""
    problem = problem_of(tune)
    return UnusableError(problem) if problem else _melody(tune, "abc", name, (path, asked))


def _melody(
    data: str | bytes, kind: str, name: str, wanted: tuple[Path, int | str | None]
) -> Transcription | UnusableError:
    path, asked = wanted
    try:
        parts = _parts(data, kind)
    except Exception as error:  # noqa: BLE001 - music21 raises whatever its parsers stumble over
        return UnusableError(f"it is damaged, or not in its format ({_reason(error)})")
    try:
        voice = chosen([part.voice for part in parts], asked)
    except NoSuchVoiceError as error:
        if asked is not None:
            raise FormatError(path, str(error), "ask for one of those, or for none") from error
        return UnusableError(str(error))
    part = next(part for part in parts if part.voice is voice)
    return replace(part.transcription, name=part.transcription.name or name, accompaniment=_accompaniment(parts, part))


def score_parts(data: bytes, source: Path | str) -> list[ScorePart]:
    """The parts of a MusicXML text that have notes; FormatError where it cannot be read."""
    try:
        return _parts(data, "musicxml")
    except Exception as error:  # noqa: BLE001 - music21 raises whatever its parsers stumble over
        raise FormatError(source, f"it is damaged ({_reason(error)})", "export it again") from None


def _parts(data: str | bytes, kind: str) -> list[ScorePart]:
    parts = parts_of(_parsed(data, kind))
    return [_without_slurs(part) for part in parts] if _are_slurs_phrases(data) else parts


def _are_slurs_phrases(data: str | bytes) -> bool:
    """Whether a MusicXML text is of this program from before it drew phrases dashed: then every slur is a phrase."""
    text = data if isinstance(data, bytes) else data.encode()
    return MUSICXML_FIELD.encode() in text and f'line-type="{DASHED}"'.encode() not in text


def _without_slurs(part: ScorePart) -> ScorePart:
    """The part with its slurs taken off."""
    marks = tuple(mark for mark in part.transcription.marks if mark.kind != "slur")
    return replace(part, transcription=replace(part.transcription, marks=marks))


def _accompaniment(parts: Sequence[ScorePart], melody: ScorePart) -> tuple[Sounding, ...]:
    """The notes of the other parts; of those only whose bars stand where the melody's do."""
    return tuple(
        note
        for part in parts
        if part is not melody and part.transcription.bar_lines == melody.transcription.bar_lines
        for note in part.voice.notes
    )


def _reason(error: Exception) -> str:
    lines = str(error).strip().splitlines()
    return lines[0][:120] if lines else type(error).__name__


def _parsed(data: str | bytes, kind: str) -> Any:
    """What music21 makes of the text.

    What it warns of is what files are like, and no concern of the user, but for a note that it could not read and
    guessed at.

    Raises
    ------
    Exception
        Of any kind, where music21 stumbles over the text.

    """
    said = io.StringIO()
    with warnings.catch_warnings(), redirect_stderr(said):
        warnings.simplefilter("ignore")
        score = _abc(data) if kind == "abc" else _musicxml(data)
    guessed = next((line for line in said.getvalue().splitlines() if "Could not get pitch" in line), None)
    if guessed:
        raise ValueError(guessed.split("WARNING:")[-1].strip())
    return score


def _abc(data: str | bytes) -> Any:
    from music21 import converter  # noqa: PLC0415 - slow to import

    return converter.parseData(data, format="abc")


def _musicxml(data: str | bytes) -> Any:
    from music21.musicxml.xmlToM21 import MusicXMLImporter  # noqa: PLC0415 - slow to import

    importer: Any = MusicXMLImporter
    reader = importer()
    reader.xmlText = data
    reader.parseXMLText()
    return reader.stream
