"""Phrases start slow and soft, hurry and swell, and slow down and fade.

Todd (1985, 1992) found tempo and loudness to follow arches over phrases on several levels; the rule is that of
Friberg (1995), with the constants of the authors' program Director Musices (phrasearch.lsp) and of its default palette,
which has it at k = 1.5 on two levels.  Of the variance of inter-onset intervals in the first nine bars of Schumann's
Träumerei, played by 28 pianists, it explained 44 % on average (Friberg 1995).

In a phrase of length L from its first onset to its last, with its turn at T, a note at time t has

    z = (1 - t/T)^2 before the turn, ((t - T) / (L - T))^2 after it,
    its IOI times 1 + k 0.10 z before and 1 + k 0.20 E z after,
    2 k 0.5 z dB less before and 2 k 1.0 E z dB less after,

where E is `next` for a phrase that also ends a larger one, else 1.  The IOI of the last note of a part of a phrase
changes by `last` times that.
"""

from __future__ import annotations

import numpy as np

from melodygen.performance.deviations import Deviations
from melodygen.performance.grouping import PHRASE, Group
from melodygen.performance.line import Line, Row

ACCELERANDO, RITARDANDO = 0.10, 0.20
CRESCENDO_DB, DIMINUENDO_DB = 0.5, 1.0
AMPLITUDE = 2.0
PHRASE_TURN, PHRASE_NEXT = 0.3, 1.3
"""Of a phrase: where in it the turn lies, and how much more it slows down where a period ends with it."""

PART_TURN, PART_LAST = 2, 0.2
"""Of its parts: which note the turn lies on, and the share of the slowing down that the last note has."""


def phrase_arch(line: Line, k: float) -> Deviations:
    """Arches over the phrases and over their parts."""
    lengthening, louder = np.zeros(len(line)), np.zeros(len(line))
    for group in line.groups:
        if group.last == group.first:
            continue
        notes = slice(group.first, group.last + 1)
        slower, softer = _arch(line.onsets_s[notes] - line.onsets_s[group.first], group)
        spans = line.iois_s[notes].copy()
        spans[-1] = line.lengths_s[group.last]
        lengthening[notes] += k * slower * spans
        louder[notes] -= k * AMPLITUDE * softer
    return Deviations(lengthening, louder)


def _arch(times: Row, group: Group) -> tuple[Row, Row]:
    """By how much notes at those times of a group are longer (a share) and softer (in dB) at k = 1, amplitude 1."""
    is_phrase = group.level == PHRASE
    length = times[-1]
    turn = PHRASE_TURN * length if is_phrase else times[PART_TURN]
    end = PHRASE_NEXT if is_phrase and group.ends_period else 1.0
    before = times < turn
    way = np.where(before, 1 - times / turn, (times - turn) / (length - turn))
    height = way * way
    slower = np.where(before, ACCELERANDO, RITARDANDO * end) * height
    softer = np.where(before, CRESCENDO_DB, DIMINUENDO_DB * end) * height
    if not is_phrase:
        slower[-1] *= PART_LAST
    return slower, softer
