"""``melodygen measure``."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

import click

from melodygen.cli.knob_lines import knob_line, typed_lines
from melodygen.cli.sources import opened
from melodygen.errors import FormatError, ParameterError
from melodygen.knob_report import KnobReport, knob_reports
from melodygen.measures import MEASURES, Summary, summary
from melodygen.measures.table import Value
from melodygen.measures.tonality import degree_shares
from melodygen.melody import Melody
from melodygen.model.knobs import aims_of
from melodygen.model.standing import places_among_people
from melodygen.parameters import DEFAULT_STYLE, Parameters
from melodygen.reading import Quantisation, read_recipe
from melodygen.styles import Style, load_style

HELP = """Say what the melody in each FILE is like, by published measures.

FILE is a MIDI, MusicXML or ABC file, or a saved project. Played notes are brought to the grid first. A dash stands
where there is nothing to measure, as chord changes in a file that names no chords. docs/measures.md tells what each
measure means and who published it. Of a melody that melodygen made, it also says what was asked of each knob and what
the notes, as they stand in the file, have reached of it, in percentiles of people's melodies in the style.

On the right stands where the melody is among people's melodies of a style: at 64 % it has more of a measure than 64 in
100 of them. Measures that are no numbers, or of which the style knows too little, have no such place.

\b
Examples:
  melodygen measure theme.mid
  melodygen measure theme.mid --style dance
  melodygen measure set/*.mid --json > set.json
"""


@dataclass(frozen=True, slots=True)
class Measured:
    """A file, how far its notes were from the grid (None where they are known to be on it), and what it is like.

    `percentiles` say by measure where it stands among people's melodies of `style`.  `knobs` is None where the file
    does not say what was asked for, or the style that says what was reached is not here.  `by_hand` says what was asked
    for of chords and degrees.
    """

    file: str
    quantisation: Quantisation | None
    measures: Summary
    style: str
    percentiles: Mapping[str, float]
    knobs: tuple[KnobReport, ...] | None
    by_hand: tuple[str, ...] = ()


@click.command(help=HELP)
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="FILE...")
@click.option(
    "--style", metavar="NAME", help="Among whose melodies it is placed. [default: the one it was made in, or pop]"
)
@click.option("--json", "as_json", is_flag=True, help="As JSON, for programs.")
def measure(*, files: tuple[Path, ...], style: str | None, as_json: bool) -> None:
    """Measure melodies; the command's help is `HELP`."""
    found = [_measured(path, style) for path in files]
    if as_json:
        click.echo(json.dumps([dataclasses.asdict(one) for one in found], indent=2))
    else:
        click.echo("\n\n".join(map(_report, found)))


def _measured(path: Path, style_name: str | None) -> Measured:
    melody, report = opened(path)
    asked = _asked(path, melody)
    style = load_style(style_name) if style_name else _style_of(asked)
    near = aims_of(asked)._asdict() if asked and asked.style == style.name else {}
    percentiles = places_among_people(melody, style, near)
    file = click.format_filename(path)
    by_hand = tuple(typed_lines(asked, degree_shares(melody))) if asked and melody.scale == asked.the_scale else ()
    return Measured(file, report, summary(melody), style.name, percentiles, _knobs(asked, melody), by_hand)


def _style_of(asked: Parameters | None) -> Style:
    """The one that was asked for, if it is here and whole, else the default."""
    if asked is not None:
        with suppress(ParameterError, FormatError):
            return load_style(asked.style)
    return load_style(DEFAULT_STYLE)


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
    lines = [measured.file, *([f"  {report}"] if is_changed else [])]
    if measured.percentiles:
        lines.append(f"  On the right: its place among people's melodies of the style {measured.style}")
    lines.append(_table(measured))
    if measured.knobs is not None:
        lines += ["", "  Asked and got", *(f"    {knob_line(knob)}" for knob in measured.knobs)]
        lines += [f"    {line}" for line in measured.by_hand]
    return "\n".join(lines)


def _table(measured: Measured) -> str:
    values = {row.name: _shown(getattr(measured.measures, row.name), row.unit) for row in MEASURES}
    label_width, value_width = max(len(row.label) for row in MEASURES), max(map(len, values.values()))
    lines = []
    for group, rows in groupby(MEASURES, key=lambda row: row.group):
        lines += ["", f"  {group}"]
        for row in rows:
            place = f"{measured.percentiles[row.name]:3.0f} %" if row.name in measured.percentiles else ""
            line = f"    {row.label:<{label_width}}  {values[row.name]:<{value_width}}  {place}"
            lines.append(line.rstrip())
    return "\n".join(lines)


def _shown(value: Value, unit: str) -> str:
    """``"3.50 notes a bar"``."""
    if value is None:
        return "-"
    return f"{value:.2f} {unit}".rstrip() if isinstance(value, float) else f"{value} {unit}".rstrip()
