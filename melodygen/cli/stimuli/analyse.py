"""``melodygen stimuli analyse``."""

from __future__ import annotations

from pathlib import Path

import click

from melodygen.files import write_bytes_atomically
from melodygen.stimuli.answers import Study, exclude, findings, report_page, summary
from melodygen.stimuli.answers.reading import Collected, collect
from melodygen.stimuli.design import read_design
from melodygen.stimuli.layout import SetFolder
from melodygen.stimuli.study_json import read_study

HELP = """Say what the answers to the set in the folder OUT say.

RESPONSES are files or folders of files: a database of melodygen stimuli serve, its responses.csv or .json, results of
JATOS or Pavlovia, or exports of PsychoPy, webMUSHRA, Gorilla, Qualtrics and jsPsych (docs/platforms.md). Without any,
the set's own database is read. Which answers count, the margin of equivalence and alpha are as the design declares.

\b
Examples:
  melodygen stimuli analyse my-set --report report.html
  melodygen stimuli analyse my-set pavlovia/data --report report.html --json answers.json
"""


@click.command(help=HELP)
@click.argument("out", type=click.Path(path_type=Path))
@click.argument("responses", nargs=-1, type=click.Path(path_type=Path))
@click.option("--report", type=click.Path(path_type=Path), metavar="FILE", help="Write a page of HTML.")
@click.option("--json", "as_json", type=click.Path(path_type=Path), metavar="FILE", help="Write it for programs too.")
def analyse(*, out: Path, responses: tuple[Path, ...], report: Path | None, as_json: Path | None) -> None:
    """Analyse answers; the command's help is `HELP`."""
    folder = SetFolder(out)
    design, page = read_design(folder.design), read_study(folder.study)
    collected: Collected = collect(folder, page, responses)
    declared = design.analysis
    kept = exclude(collected.answers, declared.exclusions, collected.checks)
    found = findings(
        kept,
        Study(declared.margin, declared.alpha, 1 - declared.alpha),
        title=design.set.title,
        rules=declared.exclusions,
        collected=collected,
    )
    if report is not None:
        write_bytes_atomically(report, report_page(found).encode())
    if as_json is not None:
        write_bytes_atomically(as_json, found.to_json().encode())
    click.echo("\n\n".join(click.wrap_text(sentence, 100) for sentence in summary(found)))
