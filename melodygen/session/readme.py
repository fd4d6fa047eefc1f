"""The README of a session: what a musician and whoever keeps the files want to know, in plain text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from melodygen.audio.writing import checksum_of
from melodygen.melody import Melody
from melodygen.performance import Performance
from melodygen.session.midi import plain
from melodygen.sound import synth_version
from melodygen.sound.soundfonts import copyright_of
from melodygen.version import __version__

HEADING = "melodygen session"
BARS_PER_LINE = 4

KNOWN_LICENCES = {
    "74594e8f4250680adf590507a306655a299935343583256f3b722c48a1bc1cb0": "MIT licence, Frank Wen",
    "cda013d8c370a48ae8dad271e761078d2e77455488dabdedbfbe5fc76a38c682": "MIT licence, Michael Cowgill after Frank Wen",
    "82475b91a76de15cb28a104707d3247ba932e228bada3f47bba63c6b31aaf7a1": "GPL-2, Tim Brechbill",
}
"""Of the SoundFonts in soundfonts/README.md, by checksum."""


@dataclass(frozen=True, slots=True)
class Listed:
    """A file of the session, and what is to be said of it."""

    name: str
    text: str


_OWN_NOTES = ("Notes       drawn by melodygen from tables of probabilities, which asks nothing for them",)


def readme(
    melody: Melody, performance: Performance, files: Sequence[Listed], *, title: str, sound: Sequence[str], font: Path
) -> str:
    """The whole text; `sound` are lines on how loud it is and how it was rendered."""
    width = max(len(file.name) for file in files)
    sections = {
        "": _facts(melody, performance),
        "Files": [f"{file.name:<{width}}  {file.text}" for file in files],
        "Sound": list(sound),
        "Chords by bar": list(_chord_lines(melody)),
        "Recipe (rebuilds the notes exactly; melodygen verify session.mid compares)": [
            melody.whole_recipe.to_json() if melody.whole_recipe else "none: these notes were not drawn from a recipe"
        ],
        "Licences": [*_licences(font), *(_OWN_NOTES if melody.whole_recipe else ())],
    }
    heading = f"{HEADING}: {title}" if title else HEADING
    blocks = [f"{heading}\n{'=' * len(heading)}"]
    for name, lines in sections.items():
        head = [name, "-" * len(name)] if name else []
        blocks.append("\n".join([*head, *(lines or ["none"])]))
    return "\n\n".join(blocks) + "\n"


def _facts(melody: Melody, performance: Performance) -> list[str]:
    lead_in = "bar 1 starts at the beginning of each file"
    if performance.lead_in_ticks:
        lead_in = f"bar 1 starts {performance.seconds_at(performance.lead_in_ticks):.3f} s in, after a lead-in bar"
        lead_in += " with the upbeat"
    length = performance.seconds_at(performance.length_ticks)
    return [
        f"Tempo       {melody.tempo_bpm:g} BPM (quarter notes){_rubato(performance)}",
        f"Key         {plain(melody.key)} {melody.scale.label}",
        f"Metre       {melody.metre.name}",
        f"Length      {melody.bars} bars, {length:.3f} s to the last bar line; {lead_in}",
        f"Mood        {melody.mood.label}",
        f"Instrument  {melody.instrument.label}",
    ]


def _rubato(performance: Performance) -> str:
    tempo_map = performance.tempo_map
    points = list(zip(tempo_map.score, tempo_map.played, strict=True))
    tempi = [
        performance.tempo_bpm * (there - here) / (later - sooner)
        for (here, sooner), (there, later) in pairwise(points)
        if later > sooner
    ]
    if not tempi:
        return ", steady"
    mean = performance.tempo_bpm * performance.length_ticks / tempo_map.warp(performance.length_ticks)
    if max(tempi) - min(tempi) < 0.1:
        return f" as written, played at {mean:.1f} throughout"
    return f" as written, played at {mean:.1f} on average, {min(tempi):.1f} to {max(tempi):.1f}: see session.mid"


def _chord_lines(melody: Melody) -> Iterator[str]:
    if not melody.chords:
        return
    bar_ticks = melody.metre.bar_ticks
    bars = []
    for bar in range(melody.bars):
        start, end = bar * bar_ticks, (bar + 1) * bar_ticks
        sounding = [span for span in melody.chords if span.onset_ticks < end and span.end_ticks > start]
        bars.append(" ".join(plain(span.chord.symbol) for span in sounding) or "-")
    width = max(map(len, bars))
    for first in range(0, len(bars), BARS_PER_LINE):
        row = " | ".join(f"{text:<{width}}" for text in bars[first : first + BARS_PER_LINE])
        yield f"{first + 1:>3}  | {row} |"


def _licences(font: Path) -> list[str]:
    checksum = checksum_of(font)
    own = copyright_of(font)
    licence = KNOWN_LICENCES.get(checksum) or (f"says of itself: {own}" if own else "names no licence: ask its maker")
    return [
        f"Sounds      {font.name}: {licence}",
        f"            SHA-256 {checksum}",
        f"Programs    melodygen {__version__}: MIT licence; FluidSynth {synth_version()}: LGPL-2.1 or later",
    ]
