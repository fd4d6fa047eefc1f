"""Corpora of melodies as JSON, one melody a line, plain or compressed with gzip.

Conventions
-----------
Times are in 1/12 of a quarter note from the start of the file.  Keys of a line, all but `notes` optional::

    id, title       what the melody is called
    notes           [onset, duration, MIDI pitch] each
    meters          [time, numerator, denominator] each; 4/4 where there are none
    pickup          length of the upbeat
    bars            bar lines
    keypc, mode     pitch class of the tonic; "maj", "min", "dor", ...
    tempo           quarter notes a minute
    chords          [time, symbol] each, such as [0, "C:min7/b3"] or [0, "E:dominant"]
    form            [label, bars] each, from the start: the phrases, by their likeness
    lines           where the lines of the text or of the print start
    phrases         where the sections end
"""

from __future__ import annotations

import gzip
import json
import math
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, BinaryIO, TypeVar, cast

from melodygen.errors import FormatError
from melodygen.reading.human import ChordMark, PhraseMark
from melodygen.reading.symbols import mode_named, triad_of
from melodygen.reading.transcription import Signature, Sounding, Transcription, UnusableError

UNIT_TICKS = 40
LARGEST_LINE_BYTES = 4_000_000
LARGEST_FILE_BYTES = 1_000_000_000
"""Unpacked: room for a million songs."""

Entry = tuple[str, Transcription | UnusableError]
_Row = dict[str, Any]
_T = TypeVar("_T")


def read_jsonl(path: Path) -> Iterator[Entry]:
    """Each line's place (``"line 3"``) and melody, or why it has none.

    Raises
    ------
    FormatError
        The file cannot be opened or unpacked, or is too large; what came before has been given.

    """
    for number, line in enumerate(_lines(path), start=1):
        if line.strip():
            place = f"line {number}"
            try:
                yield place, _transcription(_row(line), f"{path.name.split('.')[0]}:{number}")
            except UnusableError as error:
                yield place, error


def _lines(path: Path) -> Iterator[bytes]:
    total = 0
    try:
        with _opened(path) as file:
            while line := file.readline(LARGEST_LINE_BYTES + 1):
                total += len(line)
                if len(line) > LARGEST_LINE_BYTES or total > LARGEST_FILE_BYTES:
                    raise FormatError(path, "it is too large", "write one melody a line, in several files")
                yield line
    except (OSError, EOFError, zlib.error) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise FormatError(path, f"it could not be read ({reason})", "pack it again") from error


def _opened(path: Path) -> BinaryIO:
    return cast("BinaryIO", gzip.open(path)) if path.suffix.lower() == ".gz" else path.open("rb")


def _row(line: bytes) -> _Row:
    try:
        row = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise UnusableError("it is not JSON") from error
    if not isinstance(row, dict):
        raise UnusableError("it is not a JSON object")
    return row


def _transcription(row: _Row, fallback: str) -> Transcription:
    sections = _parsed(row, "phrases", _ticks)
    return Transcription(
        name=str(row.get("id") or row.get("title") or fallback),
        notes=_notes(row.get("notes")),
        signatures=_parsed(row, "meters", _signature),
        bar_lines=tuple(sorted(_parsed(row, "bars", _ticks))),
        upbeat_ticks=_upbeat(row.get("pickup")),
        tonic=_tonic(row.get("keypc")),
        mode=mode_named(row.get("mode")),
        chords=tuple(mark for mark in _parsed(row, "chords", _chord) if mark is not None),
        phrases=_phrases(row),
        sections=(0, *sections) if sections else (),
        tempo_bpm=_tempo(row.get("tempo")),
    )


def _notes(rows: object) -> tuple[Sounding, ...]:
    """Notes in ticks; those without length, as grace notes are written, are left out."""
    try:
        triples = [(onset, length, pitch) for onset, length, pitch in cast("list[Any]", rows)]
        if all(type(pitch) is int and 0 <= pitch <= 127 for _, _, pitch in triples):
            timed = [(_ticks(onset), _ticks(length), pitch) for onset, length, pitch in triples]
            return tuple(sorted(note for note in timed if note[1] > 0))
    except (TypeError, ValueError):
        pass
    raise UnusableError('its "notes" must be a list of [onset, duration, pitch], the pitch a whole number 0 to 127')


def _parsed(row: _Row, key: str, parse: Callable[[Any], _T]) -> tuple[_T, ...]:
    """Each item of the list at `key`; none where the key is not there or null."""
    try:
        return tuple(parse(item) for item in row.get(key) or ())
    except (TypeError, ValueError) as error:
        raise UnusableError(f'its "{key}" cannot be understood') from error


def _ticks(time: object) -> int:
    if type(time) is int:  # as nearly all are
        return time * UNIT_TICKS
    if not isinstance(time, float) or not math.isfinite(time):
        raise TypeError
    return round(time * UNIT_TICKS)


def _upbeat(pickup: object) -> int:
    try:
        return max(0, _ticks(pickup)) if pickup is not None else 0
    except TypeError as error:
        raise UnusableError('its "pickup" cannot be understood') from error


def _signature(item: Any) -> Signature:
    time, numerator, denominator = item
    if type(numerator) is not int or type(denominator) is not int or numerator < 1 or denominator < 1:
        raise ValueError
    return Signature(_ticks(time), numerator, denominator)


def _chord(item: Any) -> ChordMark | None:
    """A mark; None for texts above the staff that are no chords, such as ``"D.C."``."""
    time, symbol = item
    triad = triad_of(symbol) if isinstance(symbol, str) else None
    return None if triad is None else ChordMark(_ticks(time), *triad)


def _phrases(row: _Row) -> tuple[PhraseMark, ...]:
    """From the form where there is one, else from the lines."""
    if not row.get("form"):
        return tuple(PhraseMark(ticks) for ticks in _parsed(row, "lines", _ticks))
    signatures = _parsed(row, "meters", _signature) or (Signature(0, 4, 4),)
    now, marks = _upbeat(row.get("pickup")), []
    for label, bars in _parsed(row, "form", _labelled):
        marks.append(PhraseMark(now, label))
        now += bars * signatures[0].bar_ticks
    return tuple(marks)


def _labelled(item: Any) -> tuple[str, int]:
    label, bars = item
    if not isinstance(label, str) or type(bars) is not int or bars < 0:
        raise ValueError
    return label, bars


def _tonic(pitch_class: object) -> int | None:
    return pitch_class if type(pitch_class) is int and 0 <= pitch_class <= 11 else None


def _tempo(tempo: object) -> float | None:
    try:
        value = float(cast("str", tempo))
    except (TypeError, ValueError):
        return None
    return value if 10 <= value <= 1000 else None
