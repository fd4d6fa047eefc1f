"""The findings as Markdown, aligned so that it reads well in a terminal too."""

from __future__ import annotations

import os
import platform
from collections.abc import Sequence

import numpy as np
import sklearn

from benchmarks.human.bench import Borrowed, Findings
from benchmarks.human.confidence import Figure
from benchmarks.human.generated import DRAW_SEED
from benchmarks.human.judge import JUDGE_SEEDS
from benchmarks.human.rig import RIG_SEEDS
from benchmarks.human.songs import PARTS
from melodygen.version import __version__

LEAST_DIVERSITY = 0.9

Row = Sequence[str]


def report(findings: Sequence[Findings]) -> str:
    """Everything: an overview, each style, and how it was measured."""
    return "\n\n".join([_overview(findings), *map(_style, findings), _method(findings)]) + "\n"


def table(head: Row, rows: Sequence[Row]) -> str:
    """A Markdown table with columns of even width; all but the first are set right."""
    widths = [max(len(row[column]) for row in (head, *rows)) for column in range(len(head))]
    rule = [("-" * (width - 1)) + ("-" if number == 0 else ":") for number, width in enumerate(widths)]
    return "\n".join(_line(row, widths) for row in (head, rule, *rows))


def _line(row: Row, widths: Sequence[int]) -> str:
    first, *rest = zip(row, widths, strict=True)
    cells = [first[0].ljust(first[1]), *(text.rjust(width) for text, width in rest)]
    return f"| {' | '.join(cells)} |"


def _overview(findings: Sequence[Findings]) -> str:
    head = ("style", "n a side", "best judge", "told right", "people", "nearest", "4-grams", "borrowed")
    rows = [
        (
            found.style,
            str(min(found.count, found.sizes[found.part][0])),
            found.worst.judge,
            _figure(found.worst.generated),
            f"{found.worst.floor.value:.3f}",
            f"{found.comparison.nearest:.2f}",
            f"{found.comparison.ngrams:.2f}",
            "more than people" if any(map(_is_more, found.borrowed)) else "no more than people",
        )
        for found in findings
    ]
    notes = (
        "Told right: the share of melodies that the best of three judges puts on the right side, generated or human "
        "(0.5 is guessing), with 95 % interval; people: the same for human against human melodies. Nearest and "
        f"4-grams: diversity as a share of people's (at least {LEAST_DIVERSITY:.2f} is wanted)."
    )
    return f"## Generated against unseen human melodies: the {findings[0].part} part\n\n{table(head, rows)}\n\n{notes}"


def _style(found: Findings) -> str:
    judges = table(
        ("judge", "generated or human", "without choosing", "human or human"),
        [
            (judged.judge, _figure(judged.generated), _figure(judged.raw), _figure(judged.floor))
            for judged in found.judged
        ],
    )
    borrowed = table(
        ("shared with the training melody nearest to it", "generated", "unseen human", "no more"),
        [
            (row.what, _figure(row.generated, 2), _figure(row.human, 2), "no" if _is_more(row) else "yes")
            for row in found.borrowed
        ],
    )
    return "\n\n".join([f"### {found.style}", _sizes(found), judges, borrowed, _rig_words(found), _tells(found)])


def _sizes(found: Findings) -> str:
    parts = ", ".join(f"{name} {found.sizes[name][0]} ({found.sizes[name][1]} songs)" for name in PARTS)
    return (
        f"Excerpts: {parts}. Generated: {found.count}. Left out of what unseen melodies share, since their tune "
        f"is in the training part too: {found.retold}. Measured in {found.seconds:.0f} s."
    )


def _rig_words(found: Findings) -> str:
    said = found.comparison
    words = f"Diversity against people's: nearest neighbour {said.nearest:.2f}, 4-grams {said.ngrams:.2f}."
    if said.near_copies:
        ours, theirs = said.near_copies
        words += (
            f" Longest shared run as the rig counts: generated {ours.median:.0f} (95th percentile {ours.at_95:.0f}), "
            f"unseen human {theirs.median:.0f} ({theirs.at_95:.0f})."
        )
    return words


def _tells(found: Findings) -> str:
    """What gives it away: the rig's features, and the n-gram judge's words."""
    features = [(row.name, f"{row.generated:.3f}", f"{row.human:.3f}", f"{row.auc:.3f}") for row in found.features]
    words = [(f"`{row.word}`", f"{row.generated:.2f}", f"{row.human:.2f}", "") for row in found.tells]
    return table(("what gives it away", "generated", "human", "AUC"), features + words)


def _method(findings: Sequence[Findings]) -> str:
    return (
        "### How it was measured\n\n"
        "Songs, not excerpts, are split: by the MD5 of their names, 6 in 10 to learn from, 2 to tune on, 2 to report "
        "on. The style is learned on the first part alone. Bars, key, mode, range and knobs are those of melodies of "
        f"that part, drawn with seed {DRAW_SEED}; accidentals and endings are left to the style; the seeds are 0 to "
        f"{max(found.count for found in findings) - 1}. The rig's classifiers are cross-validated with "
        f"{RIG_SEEDS} seeds, the n-gram judge with {len(JUDGE_SEEDS)}, by song. Intervals of accuracies are Wilson's, "
        "of percentiles bootstrapped by song. "
        f"melodygen {__version__}, Python {platform.python_version()}, NumPy {np.__version__}, scikit-learn "
        f"{sklearn.__version__}, {platform.system()} {platform.machine()}, {os.cpu_count()} cores."
    )


def _is_more(row: Borrowed) -> bool:
    return row.generated.value > row.human.value


def _figure(figure: Figure, digits: int = 3) -> str:
    return f"{figure.value:.{digits}f} [{figure.low:.{digits}f}, {figure.high:.{digits}f}]"
