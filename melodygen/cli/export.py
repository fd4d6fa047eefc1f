"""``melodygen export``."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from melodygen.cli.audio_options import audio_options, audio_settings
from melodygen.cli.options import (
    SectionedCommand,
    format_option,
    out_option,
    parts_option,
    soundfont_option,
    timing_option,
)
from melodygen.cli.targets import one_target, refuse_to_replace, wanted_formats
from melodygen.cli.writing import writer_for
from melodygen.errors import FormatError
from melodygen.project import read_project
from melodygen.reading.melodies import NOTATION
from melodygen.score_event import Timing

TUNES = (".mid", ".midi", *NOTATION)
"""Endings of files that most other commands take."""

HELP = """Write the melody of a saved PROJECT as MIDI, notation or audio.

The files are the same, byte for byte, as those that the window exports from the same project.
Without --out they are put beside the project, under its name.

\b
Examples:
  melodygen export theme.melody
  melodygen export theme.melody --timing score --out for-notation.mid
  melodygen export theme.melody --parts melody,chords --format mid,wav --out exports/
  melodygen export theme.melody --loudness -16 --bits 24 --out theme.flac
"""


@click.command(cls=SectionedCommand, help=HELP)
@click.argument("project", type=click.Path(path_type=Path))
@parts_option
@timing_option
@format_option
@out_option
@audio_options
@soundfont_option
def export(
    *,
    project: Path,
    parts: tuple[str, ...],
    timing: Timing,
    formats: tuple[str, ...] | None,
    out: str | None,
    force: bool,
    soundfont: Path | None,
    **audio: Any,
) -> None:
    """Write a saved project; the command's help is `HELP`."""
    if project.suffix.lower() in TUNES and project.exists():
        remedy = "open it in the window and save it, or use melodygen render or session, which take such files"
        raise FormatError(project, "it is no melodygen project", remedy)
    opened = read_project(project)
    names = wanted_formats(out, formats)
    targets = one_target(out, names, stem=project.stem, folder=project.parent)
    refuse_to_replace([targets], is_forced=force)
    writer = writer_for(names, parts, soundfont, audio_settings(audio), timing=timing)
    writer.write(opened, targets)
    for path in targets:
        click.echo(f"Wrote {click.format_filename(path)}")
    for remark in writer.remarks:
        click.echo(f"  {remark}")
