"""``melodygen render``."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import click

from melodygen.audio import FORMATS as AUDIO_FORMATS
from melodygen.audio import AudioReport, AudioSettings, write_audio
from melodygen.cli.audio_options import audio_options, audio_settings, report_lines
from melodygen.cli.options import SectionedCommand, SectionedOption, out_option, parts_option, some_of, soundfont_option
from melodygen.cli.sources import Kept, midi_timing_of, performance_of, recipe_of, recipe_remarks
from melodygen.cli.targets import is_file_name, one_target, refuse_to_replace, wanted_formats
from melodygen.cli.writing import ready_soundfont
from melodygen.performance import Performance
from melodygen.recipe import Recipe

PARTS_SHOWN = 100
DEFAULT_FORMAT = "wav"
KEPT = Kept(
    "it was rendered as it stands, and the recipe travels with it",
    "it was rendered as it stands, without the recipe",
)

HELP = """Turn FILE, a MIDI, MusicXML or ABC file or a project, into an audio file.

A MIDI file is rendered with all its tracks, of MusicXML and ABC the melody; of a project, --parts says what is heard.
Without --out a WAV file is put beside FILE, under its name. The recipe of the notes travels in the file, with all that
was asked for here; melodygen verify reads it.

\b
Examples:
  melodygen render hook.mid
  melodygen render theme.melody --parts melody,chords --out theme.flac --bits 24 --rate 48000
  melodygen render theme.melody --loudness spotify --reverb "room=0.5 level=0.6" --fade-out 3 --out theme.mp3
"""


@click.command(cls=SectionedCommand, help=HELP)
@click.argument("file", type=click.Path(path_type=Path))
@parts_option
@click.option(
    "--format",
    "formats",
    cls=SectionedOption,
    section="Output",
    type=some_of(AUDIO_FORMATS),
    metavar="LIST",
    help=f"{', '.join(AUDIO_FORMATS)}, or several with commas. [default: the ending of --out, or {DEFAULT_FORMAT}]",
)
@out_option
@audio_options
@soundfont_option
def render(
    *,
    file: Path,
    parts: tuple[str, ...],
    formats: tuple[str, ...] | None,
    out: str | None,
    force: bool,
    soundfont: Path | None,
    **audio: Any,
) -> None:
    """Turn a file into audio; the command's help is `HELP`."""
    settings = audio_settings(audio)
    names = _formats(out, formats)
    for name in names:
        settings.bits_in(AUDIO_FORMATS[name])
    performance, recipe = performance_of(file, parts), recipe_of(file)
    targets = one_target(out, names, stem=file.stem, folder=file.parent)
    refuse_to_replace([targets], is_forced=force)
    font = ready_soundfont(soundfont)
    for target in targets:
        report = _render(performance, target, font, settings, recipe, midi_timing_of(file, recipe))
        click.echo("\n".join(report_lines(target, report)))
    for remark in recipe_remarks(file, KEPT):
        click.echo(f"  note: {file.name}: {remark}")


def _formats(out: str | None, formats: tuple[str, ...] | None) -> tuple[str, ...]:
    is_named = out is not None and is_file_name(out, AUDIO_FORMATS)
    return wanted_formats(out, formats) if is_named or formats else (DEFAULT_FORMAT,)


def _render(
    performance: Performance,
    target: Path,
    soundfont: Path,
    settings: AudioSettings,
    recipe: Recipe | None,
    midi_timing: str | None,
) -> AudioReport:
    """Write the file, with a progress bar on stderr where that is a terminal."""
    with click.progressbar(
        length=PARTS_SHOWN, label=target.name, file=sys.stderr, hidden=not sys.stderr.isatty()
    ) as bar:
        return write_audio(
            performance,
            target,
            soundfont=soundfont,
            settings=settings,
            recipe=recipe,
            midi_timing=midi_timing,
            progress=lambda share: bar.update(int(share * PARTS_SHOWN) - bar.pos),
        )
