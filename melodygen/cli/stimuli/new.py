"""``melodygen stimuli new``."""

from __future__ import annotations

from pathlib import Path

import click

from melodygen.files import write_bytes_atomically
from melodygen.stimuli.design.starter import starter_text

HELP = """Write an example design file to start from, with a comment at each key.

It can be built as it is: melodygen stimuli build DESIGN OUT. All keys are in docs/stimuli.md.

\b
Examples:
  melodygen stimuli new study.toml
  melodygen stimuli build study.toml study
"""


@click.command(help=HELP)
@click.argument("design", type=click.Path(path_type=Path))
@click.option("--force", "-f", is_flag=True, help="Replace a file that is there.")
def new(*, design: Path, force: bool) -> None:
    """Write the file; the command's help is `HELP`."""
    if design.is_dir():
        raise click.UsageError(f"{design} is a folder; name a file in it, such as {design / 'study.toml'}")
    if design.exists() and not force:
        raise click.UsageError(f"{design} is already there and was left as it is; --force replaces it")
    write_bytes_atomically(design, starter_text(design.stem).encode())
    click.echo(f"Wrote {click.format_filename(design)}")
