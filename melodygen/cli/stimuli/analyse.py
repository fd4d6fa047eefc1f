"""``melodygen stimuli analyse``."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

import click

from melodygen.files import atomic_path, write_bytes_atomically
from melodygen.stimuli.answers import Findings, Listeners, Study, exclude, findings, report_page, summary
from melodygen.stimuli.answers.reading import collect, read_key
from melodygen.stimuli.answers.simulated_study import simulated_responses
from melodygen.stimuli.design import Design, read_design
from melodygen.stimuli.layout import SetFolder
from melodygen.stimuli.response_table import write_table
from melodygen.stimuli.study_json import read_study
from melodygen.stimuli.study_page import StudyPage

HELP = """Say what the answers to the set in the folder OUT say.

RESPONSES are files or folders of files: a database of melodygen stimuli serve, its responses.csv or .json, results of
JATOS or Pavlovia, or exports of PsychoPy, webMUSHRA, Gorilla, Qualtrics and jsPsych (docs/platforms.md). Without any,
the set's own database is read. Which answers count, the margin of equivalence and alpha are as the design declares.

With --simulate nobody has to answer: so many model listeners of a known d' and criterion c take the study with its own
lists, their answers are written as the server writes them, and analysed as those of people are.

\b
Examples:
  melodygen stimuli analyse my-set --report report.html
  melodygen stimuli analyse my-set pavlovia/data --report report.html --json answers.json
  melodygen stimuli analyse my-set --simulate 40 --d-prime 0.5 --report rehearsal.html
"""

_FILE = click.Path(path_type=Path)


@click.command(help=HELP)
@click.argument("out", type=_FILE)
@click.argument("responses", nargs=-1, type=_FILE)
@click.option("--report", type=_FILE, metavar="FILE", help="Write a page of HTML that needs nothing else.")
@click.option("--json", "as_json", type=_FILE, metavar="FILE", help="Write all of it for programs.")
@click.option("--simulate", type=click.IntRange(1), metavar="N", help="Let so many model listeners answer.")
@click.option("--d-prime", default=0.5, show_default=True, help="How well they tell, in the mean.")
@click.option("--criterion", default=0.0, show_default=True, help="What they tend to say; above 0 is 'a person'.")
@click.option("--listener-sd", default=0.3, show_default=True, help="How much d' differs among listeners.")
@click.option("--melody-sd", default=0.3, show_default=True, help="How much d' differs among melodies.")
@click.option("--seed", default=1, show_default=True, help="Which draw of them.")
@click.option("--keep", type=_FILE, metavar="FILE", help="Keep what they answered, as CSV.")
def analyse(  # noqa: PLR0913 - one for each option
    *,
    out: Path,
    responses: tuple[Path, ...],
    report: Path | None,
    as_json: Path | None,
    simulate: int | None,
    keep: Path | None,
    seed: int,
    d_prime: float,
    criterion: float,
    listener_sd: float,
    melody_sd: float,
) -> None:
    """Analyse answers; the command's help is `HELP`."""
    folder = SetFolder(out)
    design, page = read_design(folder.design), read_study(folder.study)
    if simulate is None:
        if keep is not None:
            raise click.UsageError("--keep is for what --simulate makes; there is nothing to keep without it")
        found = _analysed(folder, design, page, responses)
    else:
        if responses:
            raise click.UsageError("--simulate makes the responses itself; leave out the files")
        listeners = Listeners(simulate, d_prime, criterion, listener_sd, melody_sd)
        found = _rehearsed(folder, design, page, listeners, seed, keep)
    if report is not None:
        write_bytes_atomically(report, report_page(found).encode())
    if as_json is not None:
        write_bytes_atomically(as_json, found.to_json().encode())
    said = [*summary(found), *([found.simulated] if found.simulated else [])]
    click.echo("\n\n".join(click.wrap_text(sentence, 100) for sentence in said))


def _analysed(
    folder: SetFolder, design: Design, page: StudyPage, paths: tuple[Path, ...], listeners: Listeners | None = None
) -> Findings:
    declared = design.analysis
    collected = collect(folder, page, paths)
    return findings(
        exclude(collected.answers, declared.exclusions, collected.checks),
        Study(declared.margin, declared.alpha, 1 - declared.alpha),
        title=design.set.title,
        rules=declared.exclusions,
        collected=collected,
        simulated=listeners,
    )


def _rehearsed(
    folder: SetFolder, design: Design, page: StudyPage, listeners: Listeners, seed: int, keep: Path | None
) -> Findings:
    """The analysis of a simulated study, whose responses go through a file as those of people do."""
    with TemporaryDirectory() as temporary:
        table = keep or Path(temporary) / "simulated-responses.csv"
        with atomic_path(table) as draft, draft.open("w", encoding="utf-8", newline="") as file:
            write_table(simulated_responses(listeners, page, read_key(folder), seed), file)
        return _analysed(folder, design, page, (table,), listeners)
