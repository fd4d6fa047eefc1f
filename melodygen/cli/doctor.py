"""``melodygen doctor``."""

from __future__ import annotations

import dataclasses
import json

import click

from melodygen.doctor import Finding, examine

EXIT_AMISS = 1

HELP = """Say what the program needs, what it found on this system, and how to mend what is missing.

Exit code 0: nothing essential is missing. 1: something is.
"""


@click.command(help=HELP)
@click.option("--json", "as_json", is_flag=True, help="As JSON, for programs.")
@click.pass_context
def doctor(ctx: click.Context, *, as_json: bool) -> None:
    """Look at this system; the command's help is `HELP`."""
    findings = examine()
    click.echo(json.dumps([dataclasses.asdict(f) for f in findings], indent=2) if as_json else _report(findings))
    if any(finding.is_essential and not finding.is_ok for finding in findings):
        ctx.exit(EXIT_AMISS)


def _report(findings: tuple[Finding, ...]) -> str:
    width = max(len(finding.name) for finding in findings)
    return "\n".join(line for finding in findings for line in _lines(finding, width))


def _lines(finding: Finding, width: int) -> list[str]:
    mark = "ok" if finding.is_ok else "MISSING" if finding.is_essential else "lacks"
    lines = [f"{mark:<8}{finding.name:<{width}}  {finding.found}"]
    return [*lines, f"{'':<8}{'':<{width}}  -> {finding.remedy}"] if finding.remedy else lines
