"""The chords that sound beside a melody, recognised from the notes.

Conventions
-----------
Recognition follows Pardo and Birmingham (2002, "Algorithms for chordal analysis", Computer Music Journal 26(2)): of a
stretch of music that chord is the best whose template has the most for it, which is the weight of the notes in the
template, less that of the other notes, less one for each pitch class of the template that does not sound; of equals the
one whose root weighs most, then the one of the more frequent kind.  Two things are simpler than theirs: a note weighs
the quarter notes for which it sounds, since played notes neither start nor end together, and chords change on bar lines
and strong beats only.  A bar is taken whole where its chord is clear and has no less for it than those of its parts.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from melodygen.melody import Note
from melodygen.reading.human import ChordMark, HumanMelody
from melodygen.theory.metre import Metre
from melodygen.theory.units import TICKS_PER_QUARTER

_KINDS = (
    ((0, 4, 7), "major"),
    ((0, 4, 7, 10), "major"),
    ((0, 3, 7), "minor"),
    ((0, 3, 6, 9), "diminished"),
    ((0, 3, 6, 10), "diminished"),
    ((0, 3, 6), "diminished"),
)
"""Templates in semitones above the root, the most frequent first (their table 2), and the triad each is built on."""

CLEAR_SHARE = 0.8
"""So much of what sounds in a stretch is in its chord; else the stretch has none.

In 19 chorales of Bach, soprano left out, the root is then that of the published analysis (in music21's corpus) in 87 of
100 half bars that have one chord."""

FEWEST_CLASSES = 3
"""So many pitch classes of a chord sound: two may be those of several chords."""

HEARD_SHARE = 0.5
"""For so much of a melody the chords are clear; else it has none: a second voice makes some by chance."""

_Whole = NDArray[np.int64]
_ROOTS = np.tile(np.arange(12), len(_KINDS))
_TEMPLATES = np.array(
    [np.bincount((root + np.array(kind)) % 12, minlength=12) for kind, _ in _KINDS for root in range(12)]
)
"""72 templates x 12 pitch classes: 1 where the chord has it."""


@dataclass(frozen=True, slots=True)
class _Best:
    """The best chord of each of N stretches: its row among the templates, its score, and whether it is clear."""

    template: _Whole
    score: _Whole
    is_clear: NDArray[np.bool_]


def heard_chords(human: HumanMelody) -> tuple[ChordMark, ...]:
    """The changes of chord in what sounds beside the notes of `human`; none where too little of it is clear.

    A chord holds on where nothing clear follows it.
    """
    length, offsets = human.metre.bar_ticks, _offsets(human.metre)
    bounds = [bar * length + offset for bar in range(human.bars) for offset in offsets] + [human.bars * length]
    parts = _weights(human.accompaniment, bounds)
    bars = parts.reshape(human.bars, len(offsets), 12).sum(axis=1)
    best, whole = _best(parts), _best(bars)
    is_whole = whole.is_clear & (whole.score >= best.score.reshape(human.bars, -1).sum(axis=1))
    marks: list[ChordMark] = []
    clear_ticks = 0
    for place, (start, end) in enumerate(pairwise(bounds)):
        bar = place // len(offsets)
        found, index = (whole, bar) if is_whole[bar] else (best, place)
        if found.is_clear[index]:
            clear_ticks += end - start
            marks.append(_mark(start, int(found.template[index])))
    return _changes(marks) if clear_ticks >= HEARD_SHARE * bounds[-1] else ()


def _offsets(metre: Metre) -> list[int]:
    """Where chords may change within a bar: the bar line and the strong beats."""
    return [onset for onset in metre.beat_onsets if metre.level(onset) <= 1]


def _weights(notes: Sequence[Note], bounds: Sequence[int]) -> _Whole:
    """For how many ticks each pitch class sounds between one bound and the next: bounds - 1 x 12."""
    sounded = np.zeros((len(bounds), 12), int)
    rows = np.array([(note.onset_ticks, note.end_ticks, note.pitch % 12) for note in notes], int).reshape(-1, 3)
    for pitch_class in range(12):
        onsets, ends, _ = rows[rows[:, 2] == pitch_class].T
        sounded[:, pitch_class] = _elapsed(onsets, bounds) - _elapsed(ends, bounds)
    return np.asarray(np.diff(sounded, axis=0))


def _elapsed(moments: _Whole, bounds: Sequence[int]) -> _Whole:
    """At each bound the ticks since every one of the moments before it, added up."""
    ordered = np.sort(moments)
    before = np.searchsorted(ordered, bounds)
    return np.asarray(before * np.array(bounds) - np.concatenate(([0], ordered.cumsum()))[before])


def _best(weights: _Whole) -> _Best:
    """Of stretches with weights N x 12, in ticks."""
    total = weights.sum(axis=1)
    inside = weights @ _TEMPLATES.T
    sounding = (weights > 0) @ _TEMPLATES.T
    scores = 2 * inside - total[:, None] - TICKS_PER_QUARTER * (_TEMPLATES.sum(axis=1) - sounding)
    score = scores.max(axis=1)
    roots = np.where(scores == score[:, None], weights[:, _ROOTS], -1)
    template = roots.argmax(axis=1)
    row = np.arange(len(weights))
    is_clear = (inside[row, template] >= CLEAR_SHARE * total) & (sounding[row, template] >= FEWEST_CLASSES)
    return _Best(template, score, is_clear & ~_is_ambiguous(roots, template))


def _is_ambiguous(roots: _Whole, template: _Whole) -> NDArray[np.bool_]:
    """Whether a chord of the same kind on another root is as good, as of four notes a minor third apart."""
    by_kind = roots.reshape(-1, len(_KINDS), 12)[np.arange(len(roots)), template // 12]
    return np.asarray((by_kind == by_kind.max(axis=1, keepdims=True)).sum(axis=1) > 1)


def _mark(onset: int, template: int) -> ChordMark:
    kind, root = divmod(template, 12)
    return ChordMark(onset, root, _KINDS[kind][1])


def _changes(marks: Sequence[ChordMark]) -> tuple[ChordMark, ...]:
    """Those that are another chord than the one before."""
    chords = [None, *((mark.root, mark.quality) for mark in marks)]
    return tuple(mark for mark, before, now in zip(marks, chords, chords[1:], strict=False) if before != now)
