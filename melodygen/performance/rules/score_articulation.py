"""How the marks of the score are played: staccato, tenuto, accents and slurs.

What pianists do with staccato notes and under slurs was measured by Bresin and Battel (2000), and made into rules by
Bresin (2000, "Virtual Virtuosity", p. 11; 2001); their formulas are those of Director Musices (articulation.lsp).
"""

from __future__ import annotations

import numpy as np

from melodygen.performance.deviations import NOTHING, Deviations
from melodygen.performance.line import Line, Row

DETACHED_SHARE = 0.665
LAST_OF_SLUR_S = 0.06
ACCENT_DB = 4.0


def score_articulation(line: Line, k: float) -> Deviations:
    """Staccato notes are let go early, slurred and tenuto ones are held, and accents are louder.

    For a staccato note see `detached_s`.  One under a slur or with a tenuto as well (portato) is let go later, by the
    time by which pianists overlap slurred notes: `overlap_s`.  Any other slurred note would overlap the next by as
    much, which one voice cannot: it sounds up to it, whatever other rules take off, and so does a tenuto.  Before a
    note of its pitch a slurred note is played as without the slur: the key has to come up.  The last note under a slur
    is let go 60 k ms earlier, unless a rest follows.  An accent is 4 k dB louder; this size is ours: so much it takes
    to balance the strongest accent that grouping makes (Povel and Okkerman 1981).

    A negative k is the other way round: staccato notes are longer, slurred and tenuto ones detached, accents softer.
    """
    bound = (line.slurred & ~line.has_rest & (line.intervals != 0)) | line.tenuto
    last_of_slur = np.append(False, line.slurred[:-1]) & ~line.slurred & ~line.has_rest
    if not (line.staccato | line.accented | bound | last_of_slur).any():
        return NOTHING
    gaps = (
        np.where(line.staccato, detached_s(line.lengths_s, k), 0.0)
        - np.where(bound, overlap_s(line.lengths_s, k), 0.0)
        + np.where(last_of_slur, LAST_OF_SLUR_S * k, 0.0)
    )
    louder = np.where(line.accented, ACCENT_DB * k, 0.0)
    return Deviations(louder_db=louder, gap_s=gaps, held=bound & ~line.staccato & (k > 0))


def detached_s(lengths_s: Row, k: float) -> Row:
    """By how much earlier staccato notes of those lengths are let go: 0.665 t s ("key detached time").

    s is 0.3111 + 0.6889 k up to k = 1, and 0.9675 + 0.0325 k beyond.
    """
    amount = abs(k)
    scale = 0.3111 + 0.6889 * amount if amount <= 1 else 0.9675 + 0.0325 * amount
    return np.asarray(np.sign(k) * DETACHED_SHARE * scale * lengths_s)


def overlap_s(lengths_s: Row, k: float) -> Row:
    """By how much pianists overlap slurred notes of those lengths, at least not at all ("key overlap time").

    Of a note of t ms it is 11.315 + 5.8533 k - (0.0066 + 0.0043 k) t per cent up to k = 1, and beyond
    16.063 + 1.105 k - (0.011 - 0.00005 k) t per cent.
    """
    amount, lengths_ms = abs(k), 1000 * lengths_s
    if amount <= 1:
        share = 11.315 + 5.8533 * amount - (0.0066 + 0.0043 * amount) * lengths_ms
    else:
        share = 16.063 + 1.105 * amount - (0.011 - 0.00005 * amount) * lengths_ms
    return np.asarray(np.sign(k) * np.maximum(share, 0.0) / 100 * lengths_s)
