"""``melodygen measure``."""

from __future__ import annotations

import dataclasses
import json
from itertools import groupby
from pathlib import Path

import click

from melodygen.measures import MEASURES, Summary, summary
from melodygen.measures.table import Value
from melodygen.melody import Melody
from melodygen.project import EXTENSION, read_project
from melodygen.reading import read_melody

HELP = """Say what the melody in each FILE is like, by published measures.

FILE is a MIDI file or a saved project. A dash stands where there is nothing to measure, as chord changes in a
file that names no chords. docs/measures.md tells what each measure means and who published it.

\b
Examples:
  melodygen measure theme.mid
  melodygen measure set/*.mid --json > set.json
"""


@click.command(help=HELP)
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="FILE...")
@click.option("--json", "as_json", is_flag=True, help="As JSON, for programs.")
def measure(*, files: tuple[Path, ...], as_json: bool) -> None:
    """Measure melodies; the command's help is `HELP`."""
    found = [(click.format_filename(path), summary(melody_in(path))) for path in files]
    if as_json:
        rows = [{"file": name, "measures": dataclasses.asdict(measured)} for name, measured in found]
        click.echo(json.dumps(rows, indent=2))
    else:
        click.echo("\n\n".join(f"{name}\n{_table(measured)}" for name, measured in found))


def melody_in(path: Path) -> Melody:
    """The melody of a project or a MIDI file."""
    return read_project(path).melody if path.suffix.lower() == EXTENSION else read_melody(path)


def _table(measured: Summary) -> str:
    width = max(len(row.label) for row in MEASURES)
    lines = []
    for group, rows in groupby(MEASURES, key=lambda row: row.group):
        lines += ["", f"  {group}"]
        for row in rows:
            value = _shown(getattr(measured, row.name))
            lines.append(f"    {row.label:<{width}}  {value} {row.unit if value != '-' else ''}".rstrip())
    return "\n".join(lines)


def _shown(value: Value) -> str:
    return "-" if value is None else f"{value:.2f}" if isinstance(value, float) else str(value)
