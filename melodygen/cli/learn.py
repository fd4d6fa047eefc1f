"""``melodygen learn``."""

from __future__ import annotations

import json
import shlex
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from time import monotonic

import click

from melodygen.corpus import CHORD_SOURCES, ChordSource, Corpus, Progress, learn_folder
from melodygen.errors import ParameterError
from melodygen.files import is_plain_name
from melodygen.reading import Skipped
from melodygen.styles.loader import is_shipped, user_folder, write_style

SHOWN_SKIPS, SHOWN_EVERY = 5, 25
SHOWN_FOLDERS = 8
"""So many still make an origin that can be read."""

TOLD_EVERY_S = 0.1
"""Programs that read the progress draw it no more often."""

HELP = """Learn a style from the melodies in each FOLDER or file: MIDI, MusicXML, ABC, or JSON lines.

The style keeps probability tables, plans of what returns where, and marks by which melodygen originality recognises
short runs of notes, never the melodies. It is found by its name from then on: here, and in the window when that next
starts. Learning again under the same name replaces it. Files that cannot be read are named and passed over.

Chord changes are learned from the chord symbols in the files. With --chords heard they are also recognised in what a
file's other voices play, where it names none; with --chords none they are left to published tables.

\b
Examples:
  melodygen learn my-tunes --name mine
  melodygen generate --style mine --out tune.mid
"""


@click.command(help=HELP)
@click.argument("folders", nargs=-1, required=True, type=click.Path(path_type=Path, exists=True), metavar="FOLDER...")
@click.option("--name", required=True, help="What to call the style: small letters, digits, - and _.")
@click.option("--origin", default="", help="Where the melodies come from, to be kept with the style.")
@click.option("--licence", default="", help="Under what licence the tables may be used.")
@click.option(
    "--chords",
    type=click.Choice(CHORD_SOURCES),
    default="named",
    show_default=True,
    help="Chords that files name; these, or else those that other voices sound (heard); none of either.",
)
@click.option("--out", type=click.Path(path_type=Path), help="A folder to write it to, instead of the user's styles.")
@click.option("--json", "as_json", is_flag=True, help="Progress and report as lines of JSON, for programs.")
def learn(
    *,
    folders: tuple[Path, ...],
    name: str,
    origin: str,
    licence: str,
    chords: ChordSource,
    out: Path | None,
    as_json: bool,
) -> None:
    """Learn a style; the command's help is `HELP`."""
    _check_name(name, is_for_user=out is None)
    with _progress_line():
        style, fingerprints, corpus = learn_folder(
            folders,
            name=name,
            label=name.replace("-", " ").replace("_", " ").title(),
            origin=origin or _command(folders, name, chords),
            licence=licence,
            chords=chords,
            progress=_progress_in_json() if as_json else _show_progress,
        )
    folder = out or user_folder() / name
    write_style(style, folder, fingerprints)
    if as_json:
        click.echo(_report_in_json(name, corpus, chords, folder))
    else:
        _tell(name, corpus, chords, folder)


def _check_name(name: str, *, is_for_user: bool) -> None:
    if not is_plain_name(name):
        raise ParameterError("the style's name", name, "small letters, digits, - and _, such as my-tunes")
    if is_for_user and is_shipped(name):
        raise ParameterError("the style's name", name, "another, since a style that comes with melodygen has this one")


def _command(folders: Sequence[Path], name: str, chords: ChordSource) -> str:
    """What to type to learn the style again; of very many folders the first."""
    shown = shlex.join(map(str, folders[:SHOWN_FOLDERS]))
    more = f" ... ({len(folders) - SHOWN_FOLDERS} more)" if len(folders) > SHOWN_FOLDERS else ""
    asked = f" --chords {chords}" if chords != "named" else ""
    return f"melodygen learn {shown}{more} --name {name}{asked}"


@contextmanager
def _progress_line() -> Iterator[None]:
    """What `_show_progress` wrote is gone from the terminal afterwards, and what comes next starts a line."""
    try:
        yield
    finally:
        if sys.stderr.isatty():
            click.echo(f"\r{' ' * 40}\r", nl=False, err=True)


def _show_progress(progress: Progress) -> None:
    """How many melodies so far, on one line of a terminal; how many there are is not known before they are read."""
    done = progress.melodies + progress.skipped
    if progress.file is not None and done % SHOWN_EVERY == 0 and sys.stderr.isatty():
        click.echo(f"\rReading: {done} melodies", nl=False, err=True)


def _progress_in_json() -> Callable[[Progress], None]:
    """Tells how far it is now and then, and ends the command where nobody reads that any more."""
    told_s = 0.0

    def tell(progress: Progress) -> None:
        nonlocal told_s
        if monotonic() - told_s >= TOLD_EVERY_S:
            told_s = monotonic()
            file = progress.file and click.format_filename(progress.file)
            row = {"share": round(progress.share, 4), "file": file}
            click.echo(json.dumps(row | {"melodies": progress.melodies, "skipped": progress.skipped}))

    return tell


def _report_in_json(name: str, corpus: Corpus, chords: ChordSource, folder: Path) -> str:
    skipped = [{"file": click.format_filename(one.path), "reason": one.reason} for one in corpus.skipped]
    row = {"learned": name, "folder": click.format_filename(folder), "melodies": corpus.melodies}
    row |= {"stretches": len(corpus.pieces), "skipped": skipped}
    return json.dumps(row | {"chords": {"source": chords, "named": corpus.named, "heard": corpus.heard}})


def tell_skipped(skipped: Sequence[Skipped]) -> None:
    """Name the first files that could not be used, and say how many more there are."""
    for each in skipped[:SHOWN_SKIPS]:
        click.echo(f"  passed over: {each}", err=True)
    if len(skipped) > SHOWN_SKIPS:
        click.echo(f"  ... and {len(skipped) - SHOWN_SKIPS} more", err=True)


def _tell(name: str, corpus: Corpus, chords: ChordSource, folder: Path) -> None:
    tell_skipped(corpus.skipped)
    click.echo(f"Learned {name} from {len(corpus.pieces)} stretches of {corpus.melodies} melodies: {folder}")
    click.echo(f"Chords: {_chord_words(corpus, chords)}")


def _chord_words(corpus: Corpus, chords: ChordSource) -> str:
    """Of how many melodies there were chords, and whence."""
    if chords == "none":
        return "the published changes alone, as asked"
    heard = f" and heard in {corpus.heard}" if chords == "heard" else ""
    alone = "" if corpus.named or corpus.heard else "; the published changes stand alone"
    return f"named in {corpus.named}{heard} of {corpus.melodies} melodies{alone}"
