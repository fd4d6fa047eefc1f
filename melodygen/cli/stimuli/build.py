"""``melodygen stimuli build``."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from melodygen.stimuli.building import BuildReport
from melodygen.stimuli.building import build as build_set
from melodygen.stimuli.design import read_design

HELP = """Build the set of the design file DESIGN in the folder OUT.

Stopped at any moment, even by a power cut, the same command goes on where it was. The set comes out the same byte for
byte with any number of processes.

\b
Examples:
  melodygen stimuli build ai-or-human.toml ai-or-human
  melodygen stimuli build ai-or-human.toml ai-or-human --jobs 1
"""

EXIT_STOPPED = 130


@click.command(help=HELP)
@click.argument("design", type=click.Path(path_type=Path))
@click.argument("out", type=click.Path(path_type=Path))
@click.option(
    "--jobs",
    "-j",
    type=click.IntRange(0, 256),
    default=0,
    metavar="NUMBER",
    help="Processes that make stimuli. [default: one for each processor]",
)
@click.option("--force", "-f", is_flag=True, help="Replace another set that is in OUT; never one with answers.")
@click.pass_context
def build(ctx: click.Context, *, design: Path, out: Path, jobs: int, force: bool) -> None:
    """Build a set; the command's help is `HELP`."""
    told = [0, 0]
    asked = read_design(design)
    try:
        with click.progressbar(
            length=1, label="Building", file=sys.stderr, hidden=not sys.stderr.isatty(), show_pos=True
        ) as bar:

            def progress(done: int, total: int) -> None:
                told[:] = done, total
                bar.length = total
                bar.update(done - bar.pos)

            report = build_set(asked, out, jobs=jobs, is_forced=force, progress=progress)
    except KeyboardInterrupt:
        finished = f"{told[0]} of {told[1]} stimuli are finished" if told[1] else "nothing is lost"
        click.echo(f"melodygen: stopped; {finished}, and the same command goes on from there", err=True)
        ctx.exit(EXIT_STOPPED)
    click.echo(_said(report))


def _said(report: BuildReport) -> str:
    made = f"Built {report.stimuli} stimuli in {click.format_filename(report.folder.root)}"
    before = f" ({report.already} were finished before)" if report.already else ""
    return "\n".join([made + before, *(f"  note: {warning}" for warning in report.warnings)])
