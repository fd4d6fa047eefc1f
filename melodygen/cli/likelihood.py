"""``melodygen likelihood``."""

from __future__ import annotations

import dataclasses
import json
from pathlib import Path
from typing import Any

import click

from melodygen.cli.sources import melody_of, style_for
from melodygen.model.likelihood import Likelihood
from melodygen.model.likelihood import likelihood as likelihood_of

HELP = """Say how expected the melody in each FILE is under a style, in bits a note.

FILE is a MIDI, MusicXML or ABC file, or a saved project. A bit more is half as likely. Each note is told from those
before it, the rhythm from the style's habits of beats, the pitches from its habits of intervals; nothing is known of
what returns where. Melodies of one style can be compared, and one melody under several styles.

\b
Examples:
  melodygen likelihood theme.mid
  melodygen likelihood set/*.mid --style song --json > set.json
"""
HEAD = ("file", "style", "notes", "bits a note", "rhythm", "pitch")


@click.command(help=HELP)
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="FILE...")
@click.option("--style", metavar="NAME", help="Under which style. [default: the one it was made in, or pop]")
@click.option("--json", "as_json", is_flag=True, help="As JSON, for programs: note by note.")
def likelihood(*, files: tuple[Path, ...], style: str | None, as_json: bool) -> None:
    """Tell melodies note by note; the command's help is `HELP`."""
    found = [(click.format_filename(path), _likelihood(path, style)) for path in files]
    click.echo(json.dumps([_data(*one) for one in found], indent=2) if as_json else _table(found))


def _likelihood(path: Path, style: str | None) -> Likelihood:
    melody = melody_of(path)
    return likelihood_of(melody, style_for(melody, style))


def _data(file: str, found: Likelihood) -> dict[str, Any]:
    sums = {name: getattr(found, name) for name in ("bits_a_note", "rhythm_bits", "pitch_bits")}
    return {"file": file, **sums, **dataclasses.asdict(found)}


def _table(found: list[tuple[str, Likelihood]]) -> str:
    rows = [HEAD, *(_row(*one) for one in found)]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return "\n".join(_line(row, widths) for row in rows)


def _line(row: tuple[str, ...], widths: list[int]) -> str:
    words = [text.ljust(width) for text, width in zip(row[:2], widths, strict=False)]
    return "  ".join([*words, *(text.rjust(width) for text, width in zip(row[2:], widths[2:], strict=True))])


def _row(file: str, found: Likelihood) -> tuple[str, ...]:
    count = len(found.notes)
    if found.bits_a_note is None:
        return (file, found.style, "0", "-", "-", "-")
    figures = (found.bits_a_note, found.rhythm_bits / count, found.pitch_bits / count)
    return (file, found.style, str(count), *(f"{figure:.2f}" for figure in figures))
