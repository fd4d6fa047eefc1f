"""``melodygen session``."""

from __future__ import annotations

import secrets
import sys
from pathlib import Path
from typing import Any

import click

from melodygen.cli.audio_options import LOUDNESS, PEAK, audio_settings, effect_options, options_of
from melodygen.cli.options import FORMATS, SectionedCommand, SectionedOption, soundfont_option, start_options
from melodygen.cli.sources import Kept, melody_of, recipe_remarks
from melodygen.cli.writing import ready_soundfont
from melodygen.fields import SEED_LIMIT
from melodygen.generation import generate
from melodygen.melody import Melody
from melodygen.parameters import Parameters
from melodygen.presets import load_preset
from melodygen.session import SESSION_AUDIO, write_session

PARTS_SHOWN = 100
KEPT = Kept(
    "recipe and chords are kept, and it is played as this release plays it",
    "its notes were taken as they stand, without recipe and chords",
)
OTHER_ENDINGS = (*FORMATS, ".mxl", ".xml", ".abc", ".rar", ".7z", ".tar", ".gz", ".tgz", ".bz2", ".xz")
"""Of files that are no session: a folder of such a name would be taken for one."""
AUDIO = ("loudness", "peak", "reverb", "chorus")

HELP = """Write a melody as a session pack for a DAW: a folder OUT, or a zip file where OUT ends in .zip.

In it are a MIDI file with named tracks, tempo, markers and chords; a stem for each part and their mix, all of one
length from the same place on, 24 bits at 48 kHz; the score as MusicXML; and a README with tempo, key, chords, recipe
and licences.

FILE is a project or a MIDI, MusicXML or ABC file. Without it a melody is made as melodygen generate does.

\b
Examples:
  melodygen session theme.melody theme-session
  melodygen session --preset pop-hook --seed 7 hook.zip
  melodygen session hook.mid hook.zip --loudness -18 --reverb
"""


@click.command(cls=SectionedCommand, help=HELP)
@click.argument("places", nargs=-1, type=click.Path(path_type=Path), metavar="[FILE] OUT")
@start_options
@click.option(
    "--force",
    "-f",
    is_flag=True,
    cls=SectionedOption,
    section="Output",
    help="Replace a session that is there. A folder that holds anything else is left as it is even so.",
)
@options_of(((*LOUDNESS[:2], f"{LOUDNESS[2]}The mix is meant. [default: {SESSION_AUDIO.loudness_lufs:g}]"), PEAK))
@effect_options
@soundfont_option
def session(
    *, places: tuple[Path, ...], preset: str | None, force: bool, soundfont: Path | None, **options: Any
) -> None:
    """Write a session pack; the command's help is `HELP`."""
    if not 1 <= len(places) <= 2:
        raise click.UsageError("name the folder or zip file to make, after the file to make it from if there is one")
    out = places[-1]
    if out.suffix.lower() in OTHER_ENDINGS:
        raise click.UsageError(f"{out} ends like another file; name a folder, or a file that ends in .zip, to make")
    settings = audio_settings({name: options.pop(name) for name in AUDIO}, usual=SESSION_AUDIO)
    melody = _melody(places, preset, {name: value for name, value in options.items() if value is not None})
    if out.exists() and not force:
        raise click.UsageError(f"{out} is already there and was left as it is; --force replaces it")
    font = ready_soundfont(soundfont)
    with click.progressbar(length=PARTS_SHOWN, label=out.name, file=sys.stderr, hidden=not sys.stderr.isatty()) as bar:
        report = write_session(
            melody,
            out,
            soundfont=font,
            settings=settings,
            title=places[0].stem if len(places) == 2 else "",
            replaces=force,
            progress=lambda share: bar.update(int(share * PARTS_SHOWN) - bar.pos),
        )
    seed = f", seed {melody.recipe.parameters.seed}" if len(places) == 1 and melody.recipe is not None else ""
    click.echo(f"Wrote {click.format_filename(out)} (mix: {report.mix.sentence}{seed})")
    about = recipe_remarks(places[0], KEPT) if len(places) == 2 else ()
    remarks = (*report.mix.remarks, *(f"{places[0].name}: {remark}" for remark in about))
    for line in (*report.files, *(f"note: {remark}" for remark in remarks)):
        click.echo(f"  {line}")


def _melody(places: tuple[Path, ...], preset: str | None, chosen: dict[str, Any]) -> Melody:
    """That of the file, or one made of the parameters."""
    if len(places) == 2:
        if preset or chosen:
            name = "preset" if preset else next(iter(chosen)).removesuffix("_bpm").replace("_", "-")
            raise click.UsageError(
                f"--{name} is for a melody that is made here; leave it out, or leave out {places[0]}"
            )
        return melody_of(places[0])
    parameters = (load_preset(preset) if preset else Parameters()).replace(**chosen)
    if "seed" not in chosen:
        parameters = parameters.replace(seed=secrets.randbelow(SEED_LIMIT + 1))
    return generate(parameters)
