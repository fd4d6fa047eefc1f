"""The articulation marks of a score: what music21 has read -> marks of a transcription -> those of a line of notes.

Conventions
-----------
Staccato, tenuto, accent and slurs are taken over.  What is stronger or finer goes to the nearest of them:
staccatissimo and spiccato are staccato, a strong accent (marcato) is an accent, detached legato (portato) is staccato
and tenuto; all others are left out.  A dashed slur is none: this program draws phrases so, and editors what the
composer did not write.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from melodygen.mark import Kind, Mark, marks_of
from melodygen.melody import Note
from melodygen.reading.transcription import WrittenMark

DASHED = "dashed"
"""What music21 calls the line of a slur that is a phrase."""

ARTICULATIONS: dict[str, tuple[Kind, ...]] = {
    "Staccato": ("staccato",),
    "Staccatissimo": ("staccato",),
    "Spiccato": ("staccato",),
    "Tenuto": ("tenuto",),
    "DetachedLegato": ("staccato", "tenuto"),
    "Accent": ("accent",),
    "StrongAccent": ("accent",),
}
"""By the name of music21's class, which is more exact than its parents'."""


def kinds_of(element: Any) -> tuple[Kind, ...]:
    """The kinds of marks at a note or chord of music21."""
    return tuple(kind for mark in element.articulations for kind in ARTICULATIONS.get(type(mark).__name__, ()))


def slurs_in(part: Any, places: Mapping[int, tuple[int, int]]) -> Iterator[WrittenMark]:
    """The slurs of a part; `places` has where each note or chord starts and its pitch, by identity."""
    for slur in part.recurse().getElementsByClass("Slur"):
        first, last = (places.get(id(element)) for element in (slur.getFirst(), slur.getLast()))
        is_played = getattr(slur, "lineType", None) != DASHED
        if is_played and first is not None and last is not None and first[0] < last[0]:
            yield WrittenMark(*first, "slur", last[0])


def marks_on(written: Sequence[WrittenMark], line: Sequence[Note]) -> tuple[Mark, ...]:
    """Those of the marks that are at notes of the line, a slur's first note among them; it is on all it goes over."""
    onsets = [note.onset_ticks for note in line]
    pitches = {note.onset_ticks: note.pitch for note in line}
    found: dict[int, set[str]] = {}
    for mark in written:
        if pitches.get(mark.onset_ticks) != mark.pitch:
            continue
        bearers = [mark.onset_ticks]
        if mark.kind == "slur":
            bearers = onsets[bisect_left(onsets, mark.onset_ticks) : bisect_left(onsets, mark.end_ticks)]
        for onset in bearers:
            found.setdefault(onset, set()).add(mark.kind)
    if onsets and onsets[-1] in found:
        found[onsets[-1]].discard("slur")
    return marks_of(found.items())
