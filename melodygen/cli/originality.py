"""``melodygen originality``."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from melodygen.cli.learn import tell_skipped
from melodygen.cli.sources import melody_of, style_name_for
from melodygen.errors import FormatError
from melodygen.melody import Melody
from melodygen.originality import (
    HumanShare,
    NoFingerprintsError,
    Originality,
    Others,
    Run,
    compare_with_style,
    read_lines,
)
from melodygen.styles import load_fingerprints

HELP = """Say how long a run of notes the melody in each FILE shares with one that people wrote, and how long they are
between people's melodies of different songs.

FILE is a MIDI, MusicXML or ABC file, or a saved project. A run is the same intervals in the same rhythm, in any key.
Without --against it is compared with the melodies its style was learned from, which the style knows by fingerprints
only: the length is never told too short, the place is, and the tune is not known. With --against it is looked for in
melodies of yours, exactly, and tune and bar are named.

\b
Examples:
  melodygen originality theme.mid
  melodygen originality set/*.mid --style song --json > set.json
  melodygen originality theme.mid --against my-tunes --against corpus.jsonl.gz
"""

Compare = Callable[[Melody], tuple[Originality, str]]


@click.command(help=HELP)
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="FILE...")
@click.option("--style", metavar="NAME", help="With which style. [default: the one it was made in, or pop]")
@click.option(
    "--against",
    multiple=True,
    type=click.Path(path_type=Path, exists=True),
    metavar="FOLDER",
    help="A folder or a file of melodies, MIDI, MusicXML, ABC or JSON lines; can be given again.",
)
@click.option("--json", "as_json", is_flag=True, help="As JSON, for programs.")
def originality(*, files: tuple[Path, ...], style: str | None, against: tuple[Path, ...], as_json: bool) -> None:
    """Compare melodies with others; the command's help is `HELP`."""
    melodies = [(click.format_filename(path), _melody(path)) for path in files]
    compare = _against(against, style) if against else _with_style(style)
    found = [(file, *compare(melody)) for file, melody in melodies]
    click.echo(
        json.dumps([_data(*one) for one in found], indent=2) if as_json else "\n\n".join(_told(*o) for o in found)
    )


def _melody(path: Path) -> Melody:
    melody = melody_of(path)
    if len(melody.notes) < 2:
        raise FormatError(path, "it has fewer than two notes", "choose a file with a melody")
    return melody


def _with_style(asked: str | None) -> Compare:
    def compare(melody: Melody) -> tuple[Originality, str]:
        name = style_name_for(melody, asked)
        fingerprints = load_fingerprints(name)
        if fingerprints is None:
            raise NoFingerprintsError(name)
        found = compare_with_style(melody, fingerprints)
        return found, f"the {found.melodies} melodies that {name!r} was learned from"

    return compare


def _against(folders: tuple[Path, ...], style: str | None) -> Compare:
    lines, skipped = read_lines(folders)
    tell_skipped(skipped)
    others = Others(lines)

    def compare(melody: Melody) -> tuple[Originality, str]:
        known = None if others.people.bars else load_fingerprints(style_name_for(melody, style))
        found = others.compare(melody, people=None if known is None else known.people)
        names = ", ".join(map(click.format_filename, folders))
        return found, f"{found.melodies} {'melody' if found.melodies == 1 else 'melodies'} in {names}"

    return compare


def _data(file: str, found: Originality, source: str) -> dict[str, Any]:
    return {
        "file": file,
        "compared_with": source,
        **dataclasses.asdict(found),
        "is_more_than_people": found.is_more_than_people,
    }


def _told(file: str, found: Originality, source: str) -> str:
    lines = [file, f"  Longest run shared with {source}: {_length(found)}", *map(_place, found.runs), *_alike(found)]
    return "\n".join([*lines, *_comparison(found)])


def _length(found: Originality) -> str:
    if found.tunes is not None:
        return f"{_counted(found.notes)}."
    return f"about {_counted(found.notes)}, {found.most_notes} at most."


def _place(run: Run) -> str:
    bars = f"bar {run.first_bar}" if run.first_bar == run.last_bar else f"bars {run.first_bar}-{run.last_bar}"
    if run.tune is None:
        return f"    {bars}: {_counted(run.notes)} at most"
    return f"    {bars}: {_counted(run.notes)}, also in {run.tune} from bar {run.tune_bar} on"


def _alike(found: Originality) -> list[str]:
    """How many tunes have the longest run beyond those that are named."""
    named = sum(run.notes == found.notes for run in found.runs)
    more = (found.tunes or 0) - named
    return [f"    and {_counted(found.notes)} in {more} more"] if more > 0 else []


def _comparison(found: Originality) -> list[str]:
    if found.people is None:
        return ["  There are too few melodies to say how long a run people's melodies share."]
    verdict = (
        "That is more than nearly all people's melodies share: listen to it beside the melody it may come from."
        if found.is_more_than_people
        else "That is no more than people's melodies share."
    )
    return [_between(found.people), f"  {verdict}"]


def _between(people: HumanShare) -> str:
    return (
        f"  Between people's melodies of different songs, of {people.bars} bars, the median is {people.median}, and 19 "
        f"of 20 share at most {people.nearly_all}."
    )


def _counted(notes: int) -> str:
    return f"{notes} note{'' if notes == 1 else 's'}"
