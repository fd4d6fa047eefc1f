"""``melodygen continue``, ``vary`` and ``interpolate``, and what they have in common with ``fill``."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import click

from melodygen.cli.options import (
    Percentage,
    SectionedCommand,
    SectionedOption,
    WholeNumber,
    change_options,
    format_option,
    out_option,
    parts_option,
    soundfont_option,
    timing_option,
)
from melodygen.cli.sources import opened
from melodygen.cli.targets import Targets, many_targets, one_target, refuse_to_replace, wanted_formats
from melodygen.cli.writing import writer_for
from melodygen.editing.kept import hand_kept
from melodygen.errors import FormatError
from melodygen.melody import Melody
from melodygen.parameters import Parameters
from melodygen.project import Project
from melodygen.variation import continue_melody
from melodygen.variation import interpolate as interpolate_melodies
from melodygen.variation import vary as vary_melody
from melodygen.variation.evidence import next_take

MOST = 1000

FILES = """FILE is a MIDI, MusicXML or ABC file, or a saved project. Played notes are brought to the grid first. What
is not given follows the melody's own recipe where its file has one; else the settings are read off the notes, and
the style is pop. Without --out the result is put beside FILE. With --count, each file has another take."""

CONTINUE_HELP = f"""Go on from where the melody in FILE ends; its notes stay as they are.

{FILES}

\b
Examples:
  melodygen continue idea.mid --bars 8
  melodygen continue tune.abc --bars 8 --style song --count 10 --out ideas/
"""
VARY_HELP = f"""Vary the melody in FILE: about so many per cent of its notes become others.

{FILES}
At 0 % it is the same; at 100 % it is a new melody on the same form and chords.

\b
Examples:
  melodygen vary tune.mid --amount 30
  melodygen vary tune.mid --amount 30 --count 5 --format mid,melody
"""
INTERPOLATE_HELP = f"""Make melodies on the way from the one in FILE to the one in OTHER.

{FILES}
Both need the same metre and number of bars; key, scale and settings are those of FILE.

\b
Examples:
  melodygen interpolate morning.mid evening.mid --steps 5
"""

Function = Callable[..., Any]


def use(name: str, help_text: str, *, is_counted: bool = True) -> Callable[[Function], click.Command]:
    """The options that all commands have which make something of a melody."""

    def decorate(function: Function) -> click.Command:
        decorators: list[Callable[[Function], Function]] = [
            change_options,
            parts_option,
            timing_option,
            format_option,
            out_option,
            soundfont_option,
        ]
        if is_counted:
            decorators.insert(1, _count_option)
        for add in reversed([_take_option, *decorators]):
            function = add(function)
        return click.command(name, cls=SectionedCommand, help=help_text)(function)

    return decorate


def _take_option(function: Function) -> Function:
    return click.option(
        "--take",
        cls=SectionedOption,
        section="What is drawn",
        type=WholeNumber(0, 2**32),
        metavar="NUMBER",
        help="Another number draws another result from the same settings. [default: the one after the file's own]",
    )(function)


def _count_option(function: Function) -> Function:
    return click.option(
        "--count",
        "-n",
        cls=SectionedOption,
        section="Output",
        type=WholeNumber(1, MOST),
        default=1,
        metavar="NUMBER",
        show_default=True,
        help="How many results, with takes that follow each other.",
    )(function)


file_argument = click.argument("file", type=click.Path(path_type=Path))


@use("continue", CONTINUE_HELP)
@file_argument
@click.option(
    "--bars",
    cls=SectionedOption,
    section="What is drawn",
    type=WholeNumber(1, 255),
    default=8,
    metavar="NUMBER",
    show_default=True,
    help="How many bars to go on for.",
)
def go_on(*, file: Path, bars: int, **wish: Any) -> None:
    """Go on; the command's help is `CONTINUE_HELP`."""
    several(file, "continued", lambda melody, **chosen: continue_melody(melody, bars, **chosen), wish)


@use("vary", VARY_HELP)
@file_argument
@click.option(
    "--amount",
    cls=SectionedOption,
    section="What is drawn",
    type=Percentage(),
    required=True,
    metavar="PERCENT",
    help="How many of the notes change, 0 to 100.",
)
def vary(*, file: Path, amount: float, **wish: Any) -> None:
    """Vary; the command's help is `VARY_HELP`."""
    several(file, "varied", lambda melody, **chosen: vary_melody(melody, amount, **chosen), wish)


@use("interpolate", INTERPOLATE_HELP, is_counted=False)
@file_argument
@click.argument("other", type=click.Path(path_type=Path))
@click.option(
    "--steps",
    cls=SectionedOption,
    section="What is drawn",
    type=WholeNumber(1, MOST),
    default=5,
    metavar="NUMBER",
    show_default=True,
    help="How many melodies lie between the two.",
)
def interpolate(*, file: Path, other: Path, steps: int, take: int | None, **wish: Any) -> None:
    """Interpolate; the command's help is `INTERPOLATE_HELP`."""
    changes, output = _parted(wish)
    one, two = _melody(file), _melody(other)
    targets = _targets(file, f"to-{other.stem}", steps, output)
    _write(interpolate_melodies(one, two, steps, take=take, **changes), targets, output)
    _report(targets, f"steps 1 to {steps}" if steps > 1 else "half way")


def several(file: Path, suffix: str, make: Callable[..., Melody], wish: dict[str, Any]) -> None:
    """Write `count` results that `make` draws from the melody in `file`, each with another take."""
    changes, output = _parted(wish)
    asked_take, count = output.pop("take"), output.pop("count")
    melody = _melody(file)
    first = next_take(melody, asked_take)
    targets = _targets(file, suffix, count, output)
    takes = range(first, first + count)
    _write((hand_kept(melody, make(melody, take=take, **changes)) for take in takes), targets, output)
    _report(targets, f"take {first}" if count == 1 else f"takes {first} to {takes[-1]}")


def _parted(wish: dict[str, Any]) -> tuple[dict[str, Any], dict[str, Any]]:
    """What the user changes of the parameters, and all other options."""
    names = set(Parameters().to_dict())
    changes = {name: value for name, value in wish.items() if name in names and value is not None}
    return changes, {name: value for name, value in wish.items() if name not in names}


def _melody(file: Path) -> Melody:
    """The melody in `file`; how far its notes were from the grid is told."""
    found = opened(file)
    if not found.melody.notes:
        raise FormatError(file, "there are no notes in it", "choose a file with a melody")
    if found.report is not None and (found.report.moved or found.report.dropped):
        click.echo(f"{click.format_filename(file)}: {found.report}")
    return found.melody


def _targets(file: Path, suffix: str, count: int, output: dict[str, Any]) -> list[Targets]:
    """Where the results go; an error if a file is there already."""
    out = output["out"]
    names = wanted_formats(out, output["formats"])
    stem = f"{file.stem}-{suffix}"
    if count > 1:
        targets = many_targets(out or f"{file.parent / stem}/", names, count=count)
    else:
        targets = [one_target(out, names, stem=stem, folder=file.parent)]
    refuse_to_replace(targets, is_forced=output["force"])
    return targets


def _write(melodies: Iterable[Melody], targets: list[Targets], output: dict[str, Any]) -> None:
    names = wanted_formats(output["out"], output["formats"])
    writer = writer_for(names, output["parts"], output["soundfont"], timing=output["timing"])
    for melody, paths in zip(melodies, targets, strict=True):
        if melody.recipe is not None:
            writer.write(Project(melody.recipe.parameters, melody, melody.recipe.given), paths)


def _report(targets: list[Targets], what: str) -> None:
    if len(targets) == 1:
        for path in targets[0]:
            click.echo(f"Wrote {click.format_filename(path)} ({what})")
        return
    first, last = click.format_filename(targets[0][0]), click.format_filename(targets[-1][-1])
    click.echo(f"Wrote {len(targets)} melodies, {first} to {last} ({what})")
