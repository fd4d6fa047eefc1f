"""Melodies with articulation marks anywhere, for Hypothesis."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import strategies as st

from melodygen.mark import KINDS, marks_of
from melodygen.melody import Melody
from tests.strategies import melodies


@st.composite
def with_random_marks(draw: st.DrawFn, melody: Melody) -> Melody:
    """`melody` with any marks; the last note is slurred to none."""
    onsets = [note.onset_ticks for note in melody.notes]
    found = draw(st.dictionaries(st.sampled_from(onsets), st.sets(st.sampled_from(KINDS), min_size=1)))
    if onsets[-1] in found:
        found[onsets[-1]].discard("slur")
    return replace(melody, marks=marks_of(found.items()))


def marked_melodies(*, most_bars: int = 6) -> st.SearchStrategy[Melody]:
    """Any melodies with any marks."""
    return melodies(most_bars=most_bars).flatmap(with_random_marks)
