"""Ideas: melodies beside the one that is worked on; drawn to choose from, kept by name, or heard and so never lost.

    alternative(asked, made, locks, draw=0, number=3)   the fourth of eight other melodies of the same parameters
    judged(idea)                                        how human it is, and how near to its knobs
    with_bars_of(melody, other, range(0, 4))            the first four bars of another melody in this one

Conventions
-----------
Bars count from 0; bar -1 is that of the upbeat.  Two ideas are one where the same notes sound over the same chords,
however fast and on whatever instrument.
"""

from melodygen.ideas.idea import AT_A_TIME, Idea, added, as_tags, changed, found_in, removed

__all__ = ["AT_A_TIME", "Idea", "added", "as_tags", "changed", "found_in", "removed"]
