"""``melodygen measure``."""

from __future__ import annotations

import dataclasses
import json
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

import click

from melodygen.measures import MEASURES, Summary, summary
from melodygen.measures.table import Value
from melodygen.project import EXTENSION, read_project
from melodygen.reading import Quantisation, quantise, read_melody

HELP = """Say what the melody in each FILE is like, by published measures.

FILE is a MIDI, MusicXML or ABC file, or a saved project. Played notes are brought to the grid first. A dash stands
where there is nothing to measure, as chord changes in a file that names no chords. docs/measures.md tells what each
measure means and who published it.

\b
Examples:
  melodygen measure theme.mid
  melodygen measure set/*.mid --json > set.json
"""


@dataclass(frozen=True, slots=True)
class Measured:
    """A file, how far its notes were from the grid (None for a project, which is on it), and what it is like."""

    file: str
    quantisation: Quantisation | None
    measures: Summary


@click.command(help=HELP)
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="FILE...")
@click.option("--json", "as_json", is_flag=True, help="As JSON, for programs.")
def measure(*, files: tuple[Path, ...], as_json: bool) -> None:
    """Measure melodies; the command's help is `HELP`."""
    found = [_measured(path) for path in files]
    if as_json:
        click.echo(json.dumps([dataclasses.asdict(one) for one in found], indent=2))
    else:
        click.echo("\n\n".join(map(_report, found)))


def _measured(path: Path) -> Measured:
    name = click.format_filename(path)
    if path.suffix.lower() == EXTENSION:
        return Measured(name, None, summary(read_project(path).melody))
    quantised = quantise(read_melody(path))
    return Measured(name, quantised.report, summary(quantised.melody))


def _report(measured: Measured) -> str:
    report = measured.quantisation
    is_changed = report is not None and (report.moved or report.dropped)
    return "\n".join([measured.file, *([f"  {report}"] if is_changed else []), _table(measured.measures)])


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
