"""``melodygen explain``."""

from __future__ import annotations

import dataclasses
import json
from pathlib import Path
from typing import Any

import click

from melodygen.cli.options import WholeNumber
from melodygen.cli.sources import melody_of, style_for
from melodygen.model.explain import Explanation, NoteExplanation
from melodygen.model.explain import explain as explain_melody
from melodygen.model.influence import EXPERTS
from melodygen.model.telling import sentences

HELP = """Say of every note in FILE why it is what it is.

What pitches are likely in its place, all other notes being as they are; what speaks for it and against it, and how
surprising it is, given only what came before. FILE is a MIDI, MusicXML or ABC file, or a saved project. A melody of
ours is explained as it was drawn; one that has been changed, or is somebody else's, by a style's habits alone.

Under each note stands by how many bits each reason makes it likelier (+) or less likely (-), and what share of all that
speaks for it that is. A bit is twice as likely.

\b
Examples:
  melodygen explain theme.mid --bar 3
  melodygen explain theme.melody --note 12 --json
"""


@click.command(help=HELP)
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--note", "-n", type=WholeNumber(1), metavar="NUMBER", help="Only this note, counted from 1.")
@click.option("--bar", "-b", type=WholeNumber(0), metavar="NUMBER", help="Only this bar; an upbeat is in bar 0.")
@click.option("--style", metavar="NAME", help="Under which style. [default: the one it was made in, or pop]")
@click.option("--json", "as_json", is_flag=True, help="As JSON, for programs.")
def explain(*, file: Path, note: int | None, bar: int | None, style: str | None, as_json: bool) -> None:
    """Explain notes; the command's help is `HELP`."""
    melody = melody_of(file)
    explanation = explain_melody(melody, style_for(melody, style))
    notes = _chosen(explanation, note, bar)
    if as_json:
        rows = [{**dataclasses.asdict(one), "text": sentences(one)} for one in notes]
        click.echo(json.dumps({**_head(file, explanation), "notes": rows}, indent=2))
    else:
        click.echo("\n\n".join([_title(file, explanation), *map(_paragraph, notes)]))


def _chosen(explanation: Explanation, number: int | None, bar: int | None) -> list[NoteExplanation]:
    """The notes asked for; a usage error where there are none."""
    chosen = [note for note in explanation.notes if number in (None, note.number) and bar in (None, note.bar)]
    if chosen:
        return chosen
    if number is not None and number > len(explanation.notes):
        raise click.UsageError(f"there is no note {number}: the melody has {len(explanation.notes)}")
    where = f"note {number} is not in bar {bar}" if number is not None else f"no note starts in bar {bar}"
    raise click.UsageError(where if explanation.notes else "there are no notes in it")


def _head(file: Path, explanation: Explanation) -> dict[str, Any]:
    return {"file": click.format_filename(file), "style": explanation.style, "is_drawn": explanation.is_drawn}


def _title(file: Path, explanation: Explanation) -> str:
    how = "as it was drawn" if explanation.is_drawn else "by the style's habits alone, since no recipe makes its notes"
    return f"{click.format_filename(file)}, under {explanation.style}, {how}"


def _paragraph(note: NoteExplanation) -> str:
    words = click.wrap_text(sentences(note), 100, subsequent_indent="    ")
    shares = [
        f"    {EXPERTS[row.expert]:<{max(map(len, EXPERTS.values()))}}  {row.bits:+5.1f} bits{_percent(row.share)}"
        for row in note.experts
        if abs(row.bits) >= 0.05
    ]
    return "\n".join([words, *shares])


def _percent(share: float) -> str:
    return f"  {share:4.0%}" if share else ""
