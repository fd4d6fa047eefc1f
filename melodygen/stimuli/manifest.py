"""All that is known of a set and of each of its stimuli: written row by row, and read again.

Conventions
-----------
`manifest.json` is one object, whose ``"stimuli"`` stand one a line, in the order of the plan.  The table has a column
for each measure and for each format's file; recipes are JSON in it.  Rows are written as they come, so that a set of a
hundred thousand needs no more memory than a small one.
"""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from itertools import dropwhile, takewhile
from pathlib import Path
from typing import Any

from melodygen.errors import FormatError, NewerFormatError
from melodygen.files import atomic_path
from melodygen.measures import MEASURES
from melodygen.stimuli.layout import SetFolder
from melodygen.stimuli.stimulus import SoundFile, Stimulus

FORMAT_VERSION = 1
KEY_COLUMNS = ("id", "source", "condition", "pair", "replicate", "role")

_KNOWN = ("id", "role", "source", "condition", "pair", "replicate", "seed", "origin", "licence")
_OF_A_FILE = ("name", "seconds", "loudness_lufs", "peak_dbtp", "sha256")
_ROWS = '"stimuli": ['
"""The line after which they stand."""
_REMEDY = "build the set again with melodygen stimuli build"


@dataclass(frozen=True, slots=True, kw_only=True)
class Manifest:
    """A set as it was built.

    Attributes
    ----------
    name
        Of the study.
    facts
        What its bytes depend on: versions, SoundFont, and the checksums of design and human melodies.
    warnings
        What is to be known of it, a sentence each.
    stimuli
        In the order of the plan.

    """

    name: str
    facts: dict[str, Any]
    warnings: tuple[str, ...] = ()
    stimuli: tuple[Stimulus, ...] = ()


def write_manifest(folder: SetFolder, head: Manifest, stimuli: Iterable[Stimulus], formats: Sequence[str]) -> None:
    """Write manifest (JSON and CSV) and key, each whole or not at all; the stimuli of `head` are those given beside it.

    WriteError where one cannot be written.
    """
    with (
        atomic_path(folder.manifest) as whole,
        atomic_path(folder.manifest_table) as table,
        atomic_path(folder.key) as key,
        whole.open("w", encoding="utf-8", newline="\n") as json_file,
        table.open("w", encoding="utf-8", newline="") as table_file,
        key.open("w", encoding="utf-8", newline="") as key_file,
    ):
        json_file.write(_head(head))
        table_writer, key_writer = (csv.writer(file, lineterminator="\n") for file in (table_file, key_file))
        table_writer.writerow(_table_columns(formats))
        key_writer.writerow(KEY_COLUMNS)
        separator = "\n"
        for stimulus in stimuli:
            json_file.write(separator + json.dumps(asdict(stimulus), ensure_ascii=False))
            separator = ",\n"
            table_writer.writerow(_table_row(stimulus, formats))
            key_writer.writerow(getattr(stimulus, column) for column in KEY_COLUMNS)
        json_file.write("\n]}\n")


def read_manifest(path: Path) -> Manifest:
    """The manifest at `path`; FormatError or NewerFormatError where it is none that this release reads."""
    with _reading(path):
        return _manifest(path.read_text(encoding="utf-8"), path)


def _manifest(text: str, path: Path) -> Manifest:
    data = json.loads(text)
    version = data.pop("melodygen_set")
    if version > FORMAT_VERSION:
        raise NewerFormatError(path, "the set", version, FORMAT_VERSION)
    stimuli = tuple(map(stimulus_from_plain, data.pop("stimuli", ())))
    return Manifest(name=data.pop("name"), warnings=tuple(data.pop("warnings")), stimuli=stimuli, facts=data)


@contextmanager
def _reading(path: Path) -> Iterator[None]:
    """FormatError in the place of what a damaged manifest leads to."""
    try:
        yield
    except OSError as error:
        raise FormatError(path, error.strerror or str(error), _REMEDY) from None
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise FormatError(path, f"this is no manifest of a set ({error})", _REMEDY) from None


def head_of(path: Path) -> Manifest:
    """The manifest at `path` without its stimuli; errors as in `read_manifest`."""
    with _reading(path), path.open(encoding="utf-8") as file:
        lines = list(takewhile(lambda line: line.strip() != _ROWS, file))
        return _manifest("".join(lines).rstrip().removesuffix(",") + "}", path)


def rows_of(path: Path) -> Iterator[Stimulus]:
    """Its stimuli, one after the other; errors as in `read_manifest`."""
    with _reading(path), path.open(encoding="utf-8") as file:
        for line in dropwhile(lambda line: line.strip() != _ROWS, file):
            if line.startswith('{"id"'):
                yield stimulus_from_plain(json.loads(line.rstrip().removesuffix(",")))


def stimulus_from_plain(data: dict[str, Any]) -> Stimulus:
    """Inverse of `asdict`; KeyError or TypeError where it is damaged."""
    return Stimulus(**(data | {"files": tuple(SoundFile(**file) for file in data["files"])}))


def _head(manifest: Manifest) -> str:
    head = {"melodygen_set": FORMAT_VERSION, "name": manifest.name, **manifest.facts, "warnings": manifest.warnings}
    return json.dumps(head, ensure_ascii=False, indent=1).removesuffix("\n}") + f",\n {_ROWS}"


def _table_columns(formats: Sequence[str]) -> list[str]:
    of_files = [f"{name}_{column}" for name in formats for column in _OF_A_FILE]
    return [*_KNOWN, *of_files, *(measure.name for measure in MEASURES), "recipe"]


def _table_row(stimulus: Stimulus, formats: Sequence[str]) -> list[Any]:
    files = {file.name.rpartition(".")[2]: file for file in stimulus.files}
    of_files = [getattr(files[name], column) for name in formats for column in _OF_A_FILE]
    measures = [stimulus.measures.get(measure.name) for measure in MEASURES]
    recipe = json.dumps(stimulus.recipe, sort_keys=True) if stimulus.recipe else ""
    return [*(getattr(stimulus, column) for column in _KNOWN), *of_files, *measures, recipe]
