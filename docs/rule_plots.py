"""Draw what each rule of playing does: ``python docs/rule_plots.py``, or with the names of some rules.

One melody, which the program has made, is played by one rule alone at quantity 1, at 100 % expression; for the rule
that obeys marks it has some.  Each picture shows the notes as they sound over the notes as they are written, the tempo
from note to note, and the loudness.
"""

from __future__ import annotations

import math
import sys
from dataclasses import replace
from pathlib import Path

import matplotlib as mpl
from matplotlib import pyplot as plt
from matplotlib.axes import Axes

from melodygen.editing.marks import with_marks
from melodygen.generation import generate
from melodygen.interpretation import Interpretation
from melodygen.melody import Melody
from melodygen.parameters import Parameters
from melodygen.performance import Performance, perform
from melodygen.theory.palettes import RULES

IMAGES = Path(__file__).parent / "images" / "rules"
TUNE = Parameters(style="song", key="G", scale="major", bars=8, tempo_bpm=108, mood="neutral", complexity=50, seed=20)
MARKS = "slur=1-4,9-12 staccato=5-8,17-20 accent=5,13,17 tenuto=21-24"
INK, FAINT, WRITTEN = "#0b6b74", "#8a9a9c", "#cfd8d9"
LEVEL_OF_80 = 80


def main(names: list[str]) -> None:
    """Draw the rules of those names, or all."""
    IMAGES.mkdir(parents=True, exist_ok=True)
    mpl.rcParams.update({"svg.hashsalt": "melodygen", "svg.fonttype": "none"})  # the same picture is the same file
    for rule in RULES:
        if not names or rule.slug in names:
            draw(tune_for(rule.slug), rule.slug, rule.label)


def tune_for(slug: str) -> Melody:
    """The melody; with marks for the rule that obeys them."""
    melody = generate(TUNE)
    return with_marks(melody, MARKS) if slug == "score-articulation" else melody


def played_by(melody: Melody, slug: str) -> Performance:
    """The melody as that rule alone plays it."""
    quantities = tuple((rule.slug, 1.0 if rule.slug == slug else 0.0) for rule in RULES)
    return perform(replace(melody, interpretation=Interpretation(100, "plain", quantities)))


def draw(melody: Melody, slug: str, label: str) -> None:
    """One picture."""
    performance = played_by(melody, slug)
    figure, (notes, tempo, level) = plt.subplots(
        3, 1, figsize=(8, 4.4), sharex=True, height_ratios=(3, 2, 2), layout="constrained"
    )
    _draw_notes(notes, melody, performance)
    _draw_tempo(tempo, melody, performance)
    _draw_level(level, melody, performance)
    notes.set_title(label, loc="left", fontsize=11)
    level.set_xticks(range(melody.bars + 1), [str(bar + 1) for bar in range(melody.bars)] + [""])
    level.set_xlabel("bar")
    for axes in (notes, tempo, level):
        axes.spines[["top", "right"]].set_visible(False)
        for phrase in melody.phrases:
            axes.axvline(phrase.end_bar, color=WRITTEN, linewidth=0.8, zorder=0)
    figure.savefig(IMAGES / f"{slug}.svg", metadata={"Date": None})
    plt.close(figure)


def _draw_notes(axes: Axes, melody: Melody, performance: Performance) -> None:
    bar = melody.metre.bar_ticks
    for written, sounding in zip(melody.notes, performance.parts[0].notes, strict=True):
        axes.barh(written.pitch, written.duration_ticks / bar, left=written.onset_ticks / bar, height=1, color=WRITTEN)
        axes.barh(
            written.pitch,
            sounding.duration_ticks / bar,
            left=(sounding.onset_ticks - performance.lead_in_ticks) / bar,
            height=0.55,
            color=INK,
        )
    axes.set_ylabel("pitch")


def _draw_tempo(axes: Axes, melody: Melody, performance: Performance) -> None:
    bar, lead_in = melody.metre.bar_ticks, performance.lead_in_ticks
    places = [note.onset_ticks for note in melody.notes] + [melody.length_ticks]
    heard = [performance.tempo_map.warp(ticks + lead_in) for ticks in places]
    steps = zip(places, places[1:], heard, heard[1:], strict=False)
    bpm = [performance.tempo_bpm * (after - before) / (late - early) for before, after, early, late in steps]
    axes.stairs(bpm, [ticks / bar for ticks in places], color=INK, baseline=None, linewidth=1.5)
    axes.axhline(performance.tempo_bpm, color=FAINT, linewidth=0.8, linestyle=":")
    axes.set_ylim(min(*bpm, performance.tempo_bpm * 0.95), max(*bpm, performance.tempo_bpm * 1.05))
    axes.set_ylabel("BPM")


def _draw_level(axes: Axes, melody: Melody, performance: Performance) -> None:
    bar = melody.metre.bar_ticks
    places = [note.onset_ticks / bar for note in melody.notes]
    levels = [40 * math.log10(note.velocity / LEVEL_OF_80) for note in performance.parts[0].notes]
    axes.plot(places, levels, color=INK, marker="o", markersize=3, linewidth=1)
    axes.axhline(0, color=FAINT, linewidth=0.8, linestyle=":")
    axes.set_ylim(min(-2.0, *levels) - 0.5, max(2.0, *levels) + 0.5)
    axes.set_ylabel("dB")


if __name__ == "__main__":
    main(sys.argv[1:])
