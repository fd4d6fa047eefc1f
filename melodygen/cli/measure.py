"""``melodygen measure``."""

from __future__ import annotations

import dataclasses
import json
from contextlib import suppress
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

import click

from melodygen.cli.knob_lines import knob_line
from melodygen.cli.sources import opened
from melodygen.errors import FormatError, ParameterError
from melodygen.knob_report import KnobReport, knob_reports
from melodygen.measures import MEASURES, Summary, summary
from melodygen.measures.table import Value
from melodygen.melody import Melody
from melodygen.parameters import Parameters
from melodygen.reading import Quantisation, read_recipe

HELP = """Say what the melody in each FILE is like, by published measures.

FILE is a MIDI, MusicXML or ABC file, or a saved project. Played notes are brought to the grid first. A dash stands
where there is nothing to measure, as chord changes in a file that names no chords. docs/measures.md tells what each
measure means and who published it. Of a melody that melodygen made, it also says what was asked of each knob and what
the notes, as they stand in the file, have reached of it, in percentiles of people's melodies in the style.

\b
Examples:
  melodygen measure theme.mid
  melodygen measure set/*.mid --json > set.json
"""


@dataclass(frozen=True, slots=True)
class Measured:
    """A file, how far its notes were from the grid (None where they are known to be on it), and what it is like.

    `knobs` is None where the file does not say what was asked for, or the style that says what was reached is not here.
    """

    file: str
    quantisation: Quantisation | None
    measures: Summary
    knobs: tuple[KnobReport, ...] | None


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
    found = opened(path)
    knobs = _knobs(_asked(path, found.melody), found.melody)
    return Measured(click.format_filename(path), found.report, summary(found.melody), knobs)


def _asked(path: Path, melody: Melody) -> Parameters | None:
    """What the melody was asked for; a file whose notes were changed since still says so."""
    if melody.recipe is not None:
        return melody.recipe.parameters
    with suppress(FormatError):
        recipe = read_recipe(path)
        return recipe.parameters if recipe else None
    return None


def _knobs(asked: Parameters | None, melody: Melody) -> tuple[KnobReport, ...] | None:
    if asked is not None and melody.notes:
        with suppress(ParameterError, FormatError):
            return knob_reports(asked, melody)
    return None


def _report(measured: Measured) -> str:
    report = measured.quantisation
    is_changed = report is not None and (report.moved or report.dropped)
    lines = [measured.file, *([f"  {report}"] if is_changed else []), _table(measured.measures)]
    if measured.knobs is not None:
        lines += ["", "  Asked and got", *(f"    {knob_line(knob)}" for knob in measured.knobs)]
    return "\n".join(lines)


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
