"""``melodygen render``."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from melodygen.cli.options import SectionedCommand, out_option, parts_option, soundfont_option
from melodygen.cli.sources import performance_of
from melodygen.cli.targets import one_target, refuse_to_replace, wanted_formats
from melodygen.cli.writing import ready_soundfont
from melodygen.performance import Performance
from melodygen.sound import render_wav

PARTS_SHOWN = 100

HELP = """Turn FILE, a MIDI, MusicXML or ABC file or a project, into a WAV file.

A MIDI file is rendered with all its tracks, of MusicXML and ABC the melody; of a project, --parts says what is heard.
Without --out the WAV file is put beside FILE, under its name.

\b
Examples:
  melodygen render hook.mid
  melodygen render theme.melody --parts melody,chords --out theme.wav
"""


@click.command(cls=SectionedCommand, help=HELP)
@click.argument("file", type=click.Path(path_type=Path))
@parts_option
@out_option
@soundfont_option
def render(*, file: Path, parts: tuple[str, ...], out: str | None, force: bool, soundfont: Path | None) -> None:
    """Turn a file into audio; the command's help is `HELP`."""
    performance = performance_of(file, parts)
    (target,) = one_target(out, wanted_formats(out, ["wav"]), stem=file.stem, folder=file.parent)
    refuse_to_replace([(target,)], is_forced=force)
    _render(performance, target, ready_soundfont(soundfont))
    click.echo(f"Wrote {click.format_filename(target)}")


def _render(performance: Performance, target: Path, soundfont: Path) -> None:
    """Write the WAV file, with a progress bar on stderr where that is a terminal."""
    with click.progressbar(
        length=PARTS_SHOWN, label=target.name, file=sys.stderr, hidden=not sys.stderr.isatty()
    ) as bar:
        render_wav(
            performance,
            target,
            soundfont=soundfont,
            progress=lambda share: bar.update(int(share * PARTS_SHOWN) - bar.pos),
        )
