"""How far the player's timing and loudness go with those of pianists: ``make bench-performed MATCHES=folder``.

The folder holds ``.match`` files, note-by-note alignments of a score with a performance (Foscarin, Karystinaios,
Nakamura and Widmer 2022), such as those of the Vienna 4x22 Piano Corpus (Goebl 1999) or the one that the package
parangonar ships.  They stay outside the repository.

Of each file the melody is taken (voice 1 where voices are named, else the highest notes), played by all rules at their
published quantities, without noise, and compared by Pearson's correlation: the logarithm of each inter-onset interval
against an even tempo, and each velocity.  Nothing of the player was fitted to these files.  The alignments name neither
phrases nor chords: phrases are taken to be four bars long, and the rules on chords do nothing.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from statistics import mean

import click
import numpy as np
from numpy.typing import NDArray

from melodygen.interpretation import Interpretation
from melodygen.melody import Melody, Note
from melodygen.performance import perform
from melodygen.phrase import Phrase
from melodygen.theory.instruments import INSTRUMENTS
from melodygen.theory.metre import Metre, metre_named
from melodygen.theory.scales import scale_named
from melodygen.theory.units import TICKS_PER_QUARTER

PHRASE_BARS = 4
RULES = Interpretation(expression=100, palette="plain", quantities=(("noise", 0.0),))
STEPS = {"C": 0, "D": 2, "E": 4, "F": 5, "G": 7, "A": 9, "B": 11}
SIGNS = {"n": 0, "#": 1, "b": -1, "x": 2, "##": 2, "bb": -2}

_PAIR = re.compile(
    r"snote\([^,]+,\[(\w),([^\]]+)\],(-?\d+),\d+:\d+,[^,]+,[^,]+,(-?[\d.]+),(-?[\d.]+),\[([^\]]*)\]\)-note\((.*)\)"
)
_METRE = re.compile(r"timeSignature,\[?(\d+)/(\d+)")

CLOCK_UNITS_A_SECOND = 960
FEWEST_NOTES = 16


@dataclass(frozen=True, slots=True)
class Aligned:
    """One note of the score, in beats, and when and how hard a pianist struck it, in clock units."""

    onset: Fraction
    end: Fraction
    pitch: int
    voice: int
    struck: int
    velocity: int


@click.command()
@click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path))
def main(folder: Path) -> None:
    """Print a row for each file in FOLDER, and the means."""
    rows = [row for path in sorted(folder.glob("*.match")) if (row := compared(path))]
    if not rows:
        raise click.ClickException(f"there are no .match files with a melody in {folder}; see docs/performance.md")
    click.echo(f"{'file':44} {'notes':>5} {'timing r':>9} {'velocity r':>11}")
    for row in rows:
        click.echo(f"{row.name[:44]:44} {row.notes:5} {row.timing:9.2f} {row.velocity:11.2f}")
    timing, velocity = mean(row.timing for row in rows), mean(row.velocity for row in rows)
    click.echo(f"{'mean':44} {'':5} {timing:9.2f} {velocity:11.2f}")


@dataclass(frozen=True, slots=True)
class Row:
    """What a file came to: how many notes its melody has, and both correlations."""

    name: str
    notes: int
    timing: float
    velocity: float


def compared(path: Path) -> Row | None:
    """The file's row; None where it has no metre or too few notes."""
    text = path.read_text(encoding="utf-8", errors="replace")
    metre, line = _METRE.search(text), _top(_notes(text))
    if metre is None or len(line) < FEWEST_NOTES:
        return None
    melody = _melody(line, metre_named("/".join(metre.groups())))
    performance = perform(melody)
    onsets = [note.onset_ticks for note in performance.parts[0].notes]
    score = np.diff([float(note.onset) for note in line])
    ours = _tempo(np.array([performance.tempo_map.warp(onset) for onset in onsets]), score)
    theirs = _tempo(np.array([note.struck for note in line], float), score)
    loudness = [note.velocity for note in performance.parts[0].notes]
    return Row(
        path.stem,
        len(line),
        float(np.corrcoef(ours, theirs)[0, 1]),
        float(np.corrcoef(loudness, [note.velocity for note in line])[0, 1]),
    )


def _notes(text: str) -> list[Aligned]:
    found = []
    for step, sign, octave, onset, end, marks, played in _PAIR.findall(text):
        struck, velocity = _struck(played)
        pitch = 12 * (int(octave) + 1) + STEPS[step.upper()] + SIGNS.get(sign, 0)
        voice = int(match[1]) if (match := re.search(r"\bv(\d+)", marks)) else 0
        if "grace" not in marks and float(end) > float(onset):
            on, off = (Fraction(float(it)).limit_denominator(48) for it in (onset, end))
            found.append(Aligned(on, off, pitch, voice, struck, velocity))
    return found


def _struck(played: str) -> tuple[int, int]:
    """Onset and velocity; in older files the spelled pitch and the octave stand before, and two ends."""
    fields = re.sub(r"\[.*?\],", "", played).split(",")
    return (int(fields[2]), int(fields[-1])) if "[" in played else (int(fields[2]), int(fields[4]))


def _top(notes: list[Aligned]) -> list[Aligned]:
    """Voice 1 where voices are named, else of each onset the highest note, unless a higher one still sounds."""
    named = [note for note in notes if note.voice == 1]
    chosen: dict[Fraction, Aligned] = {}
    for note in named or notes:
        if note.onset not in chosen or note.pitch > chosen[note.onset].pitch:
            chosen[note.onset] = note
    line: list[Aligned] = []
    for note in (chosen[onset] for onset in sorted(chosen)):
        if not line or line[-1].end <= note.onset or note.pitch >= line[-1].pitch:
            line.append(note)
    return line


def _melody(line: list[Aligned], metre: Metre) -> Melody:
    beat_ticks = Fraction(4 * TICKS_PER_QUARTER, metre.denominator)
    onsets = [round(note.onset * beat_ticks) for note in line]
    ends = [min(round(note.end * beat_ticks), after) for note, after in zip(line, [*onsets[1:], 2**40], strict=True)]
    spans = zip(onsets, ends, line, strict=True)
    notes = tuple(Note(onset, end - onset, note.pitch) for onset, end, note in spans)
    bars = -(-notes[-1].end_ticks // metre.bar_ticks)
    seconds = (line[-1].struck - line[0].struck) / CLOCK_UNITS_A_SECOND
    return Melody(
        tempo_bpm=round(60 * (onsets[-1] - onsets[0]) / TICKS_PER_QUARTER / seconds, 2),
        metre=metre, key="C", scale=scale_named("major"), instrument=INSTRUMENTS[0], bars=bars, notes=notes,
        phrases=tuple(
            Phrase(bar, min(PHRASE_BARS, bars - bar), "A", is_closed=True) for bar in range(0, bars, PHRASE_BARS)
        ),
        interpretation=RULES,
    )  # fmt: skip


def _tempo(places: NDArray[np.float64], score: NDArray[np.float64]) -> NDArray[np.float64]:
    """The logarithm of how much longer each interval is than at an even tempo."""
    steps = np.maximum(np.diff(places), 1e-9)
    return np.asarray(np.log2(steps / score) - np.mean(np.log2(steps / score)))


if __name__ == "__main__":
    main()
