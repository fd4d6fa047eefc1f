"""``melodygen fill``: bars, notes and silences of a melody are drawn."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from melodygen.cli.options import SectionedOption, span_of_numbers
from melodygen.cli.variations import FILES, file_argument, several, use
from melodygen.errors import ConstraintError, ParameterError
from melodygen.given import Span
from melodygen.melody import Melody
from melodygen.variation import fill as fill_melody
from melodygen.variation import fill_gaps, gaps, surprise
from melodygen.variation.evidence import joined

FILL_HELP = f"""Draw some bars or notes of the melody in FILE again; all else stays as it is.

{FILES}
Bars and notes count from 1, bar 0 is that of the upbeat.

\b
Examples:
  melodygen fill tune.mid --bars 5-6
  melodygen fill tune.mid --bars 2,5-6 --keep rhythm --take 2
  melodygen fill tune.mid --notes 12-15
  melodygen fill tapped.mid --keep rhythm     (new pitches for the whole rhythm)
  melodygen fill sketch.mid --gaps            (notes in every silence)
  melodygen fill tune.mid --bars 5-6 --surprise
"""


@use("fill", FILL_HELP)
@file_argument
@click.option(
    "--bars",
    cls=SectionedOption,
    section="What is drawn",
    type=span_of_numbers,
    default="",
    metavar="LIST",
    help="Bars to draw again, such as 5-6 or 2,5-6.",
)
@click.option(
    "--notes",
    cls=SectionedOption,
    section="What is drawn",
    type=span_of_numbers,
    default="",
    metavar="LIST",
    help="Notes to draw again, counted through the melody, such as 12-15.",
)
@click.option(
    "--keep",
    cls=SectionedOption,
    section="What is drawn",
    type=click.Choice(["nothing", "rhythm", "pitches"]),
    default="nothing",
    metavar="WHAT",
    show_default=True,
    help="What of them stays: nothing, the rhythm, so that only pitches are drawn, or the pitches in their order.",
)
@click.option(
    "--gaps",
    "is_for_gaps",
    cls=SectionedOption,
    section="What is drawn",
    is_flag=True,
    help="Draw notes into the silences of an eighth or more, those of --bars or all; every note stays.",
)
@click.option(
    "--surprise",
    "is_surprise",
    cls=SectionedOption,
    section="What is drawn",
    is_flag=True,
    help="Of several draws take one that is less expected in the style than what is there now.",
)
def fill(
    *,
    file: Path,
    bars: tuple[int, ...],
    notes: tuple[int, ...],
    keep: Any,
    is_for_gaps: bool,
    is_surprise: bool,
    **wish: Any,
) -> None:
    """Fill; the command's help is `FILL_HELP`."""
    if is_for_gaps and (notes or is_surprise or keep != "nothing"):
        raise click.UsageError("--gaps goes with --bars alone: every note stays, and only silences are drawn into")
    if is_surprise and keep != "nothing":
        raise click.UsageError("--surprise draws rhythm and pitches; leave --keep out")
    if is_for_gaps:
        several(file, "filled", lambda melody, **chosen: _gaps_filled(melody, bars, **chosen), wish)
        return
    if not bars and not notes and keep != "rhythm":
        raise click.UsageError("name what to draw again: --bars 5-6, --notes 12-15, or --keep rhythm for all pitches")
    chosen_bars, chosen_notes = ([number - 1 for number in numbers] for numbers in (bars, notes))

    def make(melody: Melody, **chosen: Any) -> Melody:
        if is_surprise:
            return surprise(melody, bars=chosen_bars, notes=chosen_notes, **chosen)
        return fill_melody(melody, bars=chosen_bars, notes=chosen_notes, keep=keep, **chosen)

    several(file, "filled", make, wish)


def _gaps_filled(melody: Melody, bars: tuple[int, ...], **chosen: Any) -> Melody:
    """With notes in the silences of those bars, counted from 1, or in all."""
    length = melody.metre.bar_ticks
    if strange := [bar for bar in bars if not 1 <= bar <= melody.bars]:
        raise ParameterError("bar", strange[0], f"1 to {melody.bars}")
    places = [Span((bar - 1) * length, bar * length) for bar in bars]
    found = [gap for place in joined(places) for gap in gaps(melody, place)] if bars else gaps(melody)
    if not found:
        where = "those bars" if bars else "the melody"
        raise ConstraintError(f"there is no silence of an eighth or more in {where}", "name bars to draw them again")
    return fill_gaps(melody, found, **chosen)
