"""``melodygen stimuli build``."""

from __future__ import annotations

import json
from pathlib import Path

import click

from melodygen.cli.stimuli.progress import progress_bar
from melodygen.stimuli.building import BuildReport
from melodygen.stimuli.building import build as build_set
from melodygen.stimuli.design import read_design

HELP = """Build the set of the design file DESIGN in the folder OUT.

Stopped at any moment, even by a power cut, the same command goes on where it was. The set comes out the same byte for
byte with any number of processes, and on a Dask cluster.

\b
Examples:
  melodygen stimuli build ai-or-human.toml ai-or-human
  melodygen stimuli build ai-or-human.toml ai-or-human --jobs 1
  melodygen stimuli build ai-or-human.toml ai-or-human --scheduler tcp://10.0.0.1:8786
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
@click.option(
    "--scheduler",
    default="",
    metavar="ADDRESS",
    help="A Dask scheduler whose workers make the stimuli, such as tcp://10.0.0.1:8786.",
)
@click.option("--force", "-f", is_flag=True, help="Replace another set that is in OUT; never one with answers.")
@click.option("--json", "as_json", is_flag=True, help="Progress and report as lines of JSON, for programs.")
@click.pass_context
def build(
    ctx: click.Context, *, design: Path, out: Path, jobs: int, scheduler: str, force: bool, as_json: bool
) -> None:
    """Build a set; the command's help is `HELP`."""
    told = [0, 0]
    asked = read_design(design)
    try:
        with progress_bar("Building") as show:

            def progress(done: int, total: int) -> None:
                told[:] = done, total
                if as_json:
                    click.echo(json.dumps({"done": done, "total": total}))
                show(done, total)

            report = build_set(asked, out, jobs=jobs, scheduler=scheduler, is_forced=force, progress=progress)
    except KeyboardInterrupt:
        finished = f"{told[0]} of {told[1]} stimuli are finished" if told[1] else "nothing is lost"
        click.echo(f"melodygen: stopped; {finished}, and the same command goes on from there", err=True)
        ctx.exit(EXIT_STOPPED)
    click.echo(_in_json(report) if as_json else _said(report))


def _in_json(report: BuildReport) -> str:
    built = {"stimuli": report.stimuli, "already": report.already, "warnings": report.warnings}
    return json.dumps({"built": str(report.folder.root), **built}, ensure_ascii=False)


def _said(report: BuildReport) -> str:
    made = f"Built {report.stimuli} stimuli in {click.format_filename(report.folder.root)}"
    before = f" ({report.already} were finished before)" if report.already else ""
    return "\n".join([made + before, *(f"  note: {warning}" for warning in report.warnings)])
