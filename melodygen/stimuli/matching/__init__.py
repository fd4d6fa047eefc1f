"""A human melody -> a generated one that is like it, and how alike both sources are in the end.

match(human, cell, replicate, design) -> Match: the melody that was taken, and every candidate with its fate
check_matches(design, humans): an error where there can be no match, before any is drawn
numbers_of(melody) -> the published measures that are numbers, by name; weights_of(rule, cell) -> which are weighed
balance_of(stimuli, design) -> rows of the balance table; balance_csv, love_plot and balance_warnings tell of them
"""

from melodygen.stimuli.matching.balance import (
    Difference,
    balance_csv,
    balance_of,
    balance_warnings,
    standardised_difference,
)
from melodygen.stimuli.matching.love_plot import love_plot
from melodygen.stimuli.matching.match import Match, MatchCandidate, check_matches, match
from melodygen.stimuli.matching.measuring import numbers_of, weights_of

__all__ = [
    "Difference",
    "Match",
    "MatchCandidate",
    "balance_csv",
    "balance_of",
    "balance_warnings",
    "check_matches",
    "love_plot",
    "match",
    "numbers_of",
    "standardised_difference",
    "weights_of",
]
