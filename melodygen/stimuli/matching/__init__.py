"""A human melody -> a generated one that is like it, and how alike both sources are in the end.

match(human, cell, replicate, design) -> Match: the melody that was taken, and every candidate with its fate
numbers_of(melody) -> the published measures that are numbers, by name
"""

from melodygen.stimuli.matching.match import Match, MatchCandidate, match
from melodygen.stimuli.matching.measuring import numbers_of

__all__ = ["Match", "MatchCandidate", "match", "numbers_of"]
