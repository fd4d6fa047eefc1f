"""How well fingerprints tell what is shared, and how badly a melody can be had back from them.

``python -m benchmarks.originality STYLE FILE...``: the melodies in the files, which are those that the style was
learned from, are fingerprinted; melodies of the style are compared with them by fingerprints and exactly.  Then
somebody who knows half of the melodies, and 8 notes of one of the other half, guesses the next 8: the likeliest by a
Markov chain of order 3, as far as the marks allow, in a beam of 400.  Once without marks, once with ours, once with
marks of 16 bits a step, which would tell nearly exactly.
"""

from __future__ import annotations

import random
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import click
import numpy as np

from benchmarks.human.report import table
from melodygen.generation import generate
from melodygen.learning.fingerprints import DOUBT_BITS, fingerprints_of, marks_of, open_bits
from melodygen.learning.shared_runs import Pool
from melodygen.originality import Others, compare_with_style, read_lines
from melodygen.parameters import Parameters
from melodygen.runs import SAME_TUNE_STEPS, Line, Steps, hashes
from melodygen.styles.fingerprints import Fingerprints, Marks, places
from melodygen.styles.style import Table, Whole

MELODIES, BARS = 60, (8, 16, 32)
WALKS, KNOWN_STEPS, BEAM, ORDER = 100, 7, 400, 3
EXACT_BITS = 16.0
Allowed = Mapping[int, Marks]


def main() -> None:
    """Print what is told, and what is guessed."""
    style, *files = sys.argv[1:]
    lines, _ = read_lines([Path(file) for file in files])
    fingerprints = fingerprints_of(lines)
    if fingerprints is None:
        raise SystemExit("these melodies are too few or too much alike")
    click.echo(f"{style}: {len(lines)} melodies, {open_bits(Pool(lines)):.2f} bits a step open, {DOUBT_BITS} less told")
    click.echo(_told(style, lines, fingerprints) + "\n")
    click.echo(_guessed(lines, fingerprints))


def _told(style: str, lines: Sequence[Line], fingerprints: Fingerprints) -> str:
    """Of melodies in the style: the longest runs exactly, and as fingerprints tell them."""
    others = Others(lines)
    melodies = [
        generate(Parameters(style=style, bars=BARS[seed % 3], scale=("major", "natural-minor")[seed % 2], seed=seed))
        for seed in range(MELODIES)
    ]
    exact = [others.compare(melody) for melody in melodies]
    told = [compare_with_style(melody, fingerprints) for melody in melodies]
    notes = np.array([found.notes for found in exact])
    likely, most = (np.array([getattr(found, name) for found in told]) for name in ("notes", "most_notes"))
    rows = [
        ("longest run: median, 95 %, most", _spread(notes)),
        ("told as likely", _spread(likely)),
        ("told at most", _spread(most)),
        ("told at most, and too short", str(int((most < notes).sum()))),
        ("likely within 1 note, within 2", f"{_share(likely, notes, 1)}, {_share(likely, notes, 2)}"),
        ("more than people: exactly, told", f"{_more(exact)}, {_more(told)} of {MELODIES}"),
    ]
    return table(("", style), rows)


def _spread(values: Whole) -> str:
    return ", ".join(f"{value:g}" for value in np.percentile(values, [50, 95, 100], method="inverted_cdf"))


def _share(likely: Whole, notes: Whole, error: int) -> str:
    return f"{100 * (np.abs(likely - notes) <= error).mean():.0f} %"


def _more(found: Sequence[object]) -> int:
    return sum(getattr(one, "is_more_than_people") for one in found)  # noqa: B009 - Originality of either kind


def _guessed(lines: Sequence[Line], fingerprints: Fingerprints) -> str:
    """How many of 8 notes are guessed before the first wrong one, on average, and how often all of them."""
    pool = Pool(lines)
    windows = tuple(fingerprints.marks)
    kinds: dict[str, Allowed] = {
        "no marks": {},
        "ours": fingerprints.marks,
        "16 bits": marks_of(pool, np.ones(len(pool.steps), bool), windows, EXACT_BITS),
    }
    numbers = list(range(len(lines)))
    random.Random(1).shuffle(numbers)  # noqa: S311 - a fixed draw, nothing secret
    half = len(numbers) // 2
    alphabet, chances = _chain([lines[number].steps for number in numbers[:half]], np.unique(pool.steps[pool.left > 0]))
    hidden = [lines[number].steps for number in numbers[half:]]
    targets = [steps[-SAME_TUNE_STEPS:] for steps in hidden if len(steps) >= SAME_TUNE_STEPS][:WALKS]
    rows = []
    for name, allowed in kinds.items():
        right = [_right(steps, alphabet, chances, allowed) for steps in targets]
        whole = sum(count == SAME_TUNE_STEPS - KNOWN_STEPS for count in right)
        rows.append((name, f"{np.mean(right):.1f}", f"{whole} of {len(targets)}"))
    return table(("guessed with", "right of 8", "all 8"), rows)


def _chain(known: Sequence[Steps], alphabet: Steps) -> tuple[Steps, Callable[[tuple[int, ...]], Table]]:
    """The chances of each step of the alphabet after up to `ORDER` others, as Witten and Bell smooth them."""
    heard: defaultdict[tuple[int, ...], Counter[int]] = defaultdict(Counter)
    for steps in known:
        row = np.searchsorted(alphabet, steps).tolist()
        for place, step in enumerate(row):
            for order in range(min(ORDER, place) + 1):
                heard[tuple(row[place - order : place])][step] += 1
    found: dict[tuple[int, ...], Table] = {}

    def chances(context: tuple[int, ...]) -> Table:
        if context not in found:
            shorter = chances(context[1:]) if context else np.full(len(alphabet), 1 / len(alphabet))
            counts = heard.get(context, Counter())
            own = np.zeros(len(alphabet))
            own[list(counts)] = list(counts.values())
            found[context] = (own + len(counts) * shorter) / (own.sum() + len(counts)) if counts else shorter
        return found[context]

    return alphabet, chances


def _right(steps: Steps, alphabet: Steps, chances: Callable[[tuple[int, ...]], Table], allowed: Allowed) -> int:
    """How many steps after the known ones the best guess has right."""
    truth = np.searchsorted(alphabet, steps)
    beam, bits = truth[None, :KNOWN_STEPS], np.zeros(1)
    while beam.shape[1] < len(truth):
        more = bits[:, None] + np.log2([chances(tuple(row[-ORDER:].tolist())) for row in beam])
        best = np.argsort(-more, axis=None, kind="stable")[: 100 * BEAM]
        rows = np.column_stack([beam[best // len(alphabet)], best % len(alphabet)])
        kept = np.flatnonzero(_are_marked(alphabet[rows], allowed))[:BEAM]
        if not len(kept):
            break
        beam, bits = rows[kept], more.ravel()[best[kept]]
    guessed = beam[0, KNOWN_STEPS:]
    wrong = np.flatnonzero(guessed != truth[KNOWN_STEPS : KNOWN_STEPS + len(guessed)])
    return int(wrong[0]) if len(wrong) else len(guessed)


def _are_marked(rows: Steps, allowed: Allowed) -> Marks:
    """Whether the last window of each row has its mark."""
    marked = np.ones(len(rows), bool)
    for length, marks in allowed.items():
        if rows.shape[1] >= length:
            marked &= marks[places(hashes(np.ravel(rows[:, -length:]), length)[::length], len(marks))]
    return marked


if __name__ == "__main__":
    main()
