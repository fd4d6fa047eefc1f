"""``melodygen generate``."""

from __future__ import annotations

import secrets
import sys
from collections.abc import Sequence
from contextlib import nullcontext
from dataclasses import replace
from pathlib import Path
from statistics import fmean
from typing import Any, NamedTuple

import click

from melodygen.cli.audio_options import audio_options, audio_settings
from melodygen.cli.candidate_log import candidate_log, check_log
from melodygen.cli.knob_lines import knob_line, typed_lines
from melodygen.cli.options import (
    SectionedCommand,
    SectionedOption,
    WholeNumber,
    format_option,
    out_option,
    parts_option,
    soundfont_option,
    start_options,
    timing_option,
)
from melodygen.cli.targets import Targets, many_targets, one_target, refuse_to_replace, wanted_formats
from melodygen.cli.writing import Writer, writer_for
from melodygen.editing.marks import with_marks
from melodygen.errors import ParameterError
from melodygen.fields import SEED_LIMIT
from melodygen.generation import generate as compose
from melodygen.generation import generate_with_candidates as compose_with_candidates
from melodygen.knob_report import KnobReport, knob_reports
from melodygen.measures.tonality import degree_shares
from melodygen.parameters import Parameters
from melodygen.presets import load_preset
from melodygen.project import Project
from melodygen.score_event import Timing

AUDIO = ("bits", "rate", "loudness", "peak", "fade_in", "fade_out", "limiter", "reverb", "chorus")
MOST_MELODIES = 1_000_000
"""So many file names are still held in memory without harm."""

HELP = """Make one melody, or many.

Start from a preset (melodygen presets) or from the values shown below, and change what you like.
Settings are obeyed exactly; the seed decides everything they leave open, and the same settings
and seed give the same melody. Without --seed a new one is drawn and printed.

\b
Examples:
  melodygen generate --preset pop-hook
  melodygen generate --key D --scale natural-minor --tempo 132 --bars 16 --seed 7 --out theme.mid
  melodygen generate --preset hymn --parts melody,chords --format mid,wav --out hymns/
  melodygen generate --preset figure-1 --seed 1 --count 100 --out set/   (0001.mid to 0100.mid)
  melodygen generate --seed 1 --count 20 --format wav --loudness -23 --out stimuli/

One melody without --out is written here as melody-SEED.mid. With --count, melody number N has
the seed plus N - 1. A file that is already there is never replaced unless --force says so.
"""


@click.command(cls=SectionedCommand, help=HELP)
@start_options
@click.option(
    "--count",
    "-n",
    cls=SectionedOption,
    section="Output",
    type=WholeNumber(1, MOST_MELODIES),
    default=1,
    metavar="NUMBER",
    show_default=True,
    help="How many melodies, with seeds that follow each other.",
)
@click.option(
    "--report",
    "is_reported",
    cls=SectionedOption,
    section="Output",
    is_flag=True,
    help="Say what the melodies reached of each knob, in percentiles of people's melodies in the style.",
)
@click.option(
    "--candidates",
    "log",
    cls=SectionedOption,
    section="Output",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Log every rhythm and pitch line that was drawn, a line of JSON each: its notes, what it reached of the "
    "knobs, and why it was taken or not.",
)
@click.option(
    "--marks",
    cls=SectionedOption,
    section="Performance parameters",
    metavar="TEXT",
    help="Articulation marks by the numbers of notes; a slur is over two or more. "
    '[such as "staccato=1,3-5 slur=6-9 accent=10 tenuto=12"; default: none]',
)
@parts_option
@timing_option
@format_option
@out_option
@audio_options
@soundfont_option
def generate(  # noqa: PLR0913 - one for each option
    *,
    preset: str | None,
    count: int,
    parts: tuple[str, ...],
    timing: Timing,
    formats: tuple[str, ...] | None,
    out: str | None,
    force: bool,
    soundfont: Path | None,
    is_reported: bool,
    log: Path | None,
    marks: str | None,
    **fields: Any,
) -> None:
    """Make one melody or many; the command's help is `HELP`."""
    if marks and count > 1:
        raise ParameterError("marks", marks, f"for one melody, and {count} are asked for")
    settings = audio_settings({name: fields.pop(name) for name in AUDIO})
    chosen = {name: value for name, value in fields.items() if value is not None}
    parameters = (load_preset(preset) if preset else Parameters()).replace(**chosen)
    if fields["seed"] is None:
        parameters = parameters.replace(seed=secrets.randbelow(SEED_LIMIT - count + 2))
    seeds = _seeds(parameters.seed, count)
    names = wanted_formats(out, formats)
    targets = _targets(out, names, seeds)
    if log is not None:
        check_log(log, targets)
    refuse_to_replace([*targets, (log,)] if log is not None else targets, is_forced=force)
    writer = writer_for(names, parts, soundfont, settings, timing=timing)
    found = _write_all(parameters, seeds, targets, writer, marks=marks or "", is_reported=is_reported, log=log)
    _report(targets, seeds)
    for remark in writer.remarks:
        click.echo(f"  {remark}")
    if log is not None:
        click.echo(f"Wrote {click.format_filename(log)} (every candidate)")
    if found:
        click.echo(_knobs(parameters, found))


class _Reached(NamedTuple):
    """What one melody has reached of the knobs, and the share of its notes that each degree has."""

    knobs: tuple[KnobReport, ...]
    shares: dict[str, float]


def _seeds(first: int, count: int) -> range:
    if first + count - 1 > SEED_LIMIT:
        raise ParameterError("seed", first, f"at most {SEED_LIMIT - count + 1} for {count} melodies")
    return range(first, first + count)


def _targets(out: str | None, formats: Sequence[str], seeds: range) -> list[Targets]:
    if len(seeds) > 1:
        return many_targets(out, formats, count=len(seeds))
    return [one_target(out, formats, stem=f"melody-{seeds[0]}", folder=Path())]


def _write_all(
    parameters: Parameters,
    seeds: range,
    targets: list[Targets],
    writer: Writer,
    *,
    marks: str,
    is_reported: bool,
    log: Path | None,
) -> list[_Reached]:
    """Make and write melody by melody, and all candidates to `log`; what each reached, if it is to be reported.

    A progress bar on stderr where that is a terminal and there are several.
    """
    is_shown = len(seeds) > 1 and sys.stderr.isatty()
    found = []
    with (
        writer.telling_what_is_whole(),
        candidate_log(log) if log is not None else nullcontext() as rows,
        click.progressbar(seeds, label="Composing", file=sys.stderr, hidden=not is_shown) as bar,
    ):
        for number, (seed, paths) in enumerate(zip(bar, targets, strict=True), start=1):
            asked = parameters.replace(seed=seed)
            melody, drawn = (compose(asked), ()) if rows is None else compose_with_candidates(asked)
            writer.write(Project(asked, with_marks(melody, marks)), paths)
            if rows is not None:
                rows.add(number, seed, drawn)
            if is_reported:
                found.append(_Reached(knob_reports(asked, melody), degree_shares(melody)))
    return found


def _knobs(asked: Parameters, found: list[_Reached]) -> str:
    """A line for each knob, and for what was typed; what was reached is the mean of all melodies."""
    of_all = " on average" if len(found) > 1 else ""
    lines = []
    for knob in zip(*(one.knobs for one in found), strict=True):
        mean = replace(knob[0], reached=fmean(one.reached for one in knob))
        lines.append(f"  {knob_line(mean)}{of_all}")
    shares = {degree: fmean(one.shares[degree] for one in found) for degree in asked.the_scale.degrees}
    lines += [f"  {line}" for line in typed_lines(asked, shares)]
    return "\n".join(lines)


def _report(targets: list[Targets], seeds: range) -> None:
    if len(seeds) == 1:
        for path in targets[0]:
            click.echo(f"Wrote {click.format_filename(path)} (seed {seeds[0]})")
        return
    first, last = click.format_filename(targets[0][0]), click.format_filename(targets[-1][-1])
    click.echo(f"Wrote {len(seeds)} melodies, {first} to {last} (seeds {seeds[0]} to {seeds[-1]})")
