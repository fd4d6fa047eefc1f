"""How long a listener takes part: one estimate for the window, the page, and the texts of other platforms.

Conventions
-----------
Times are in seconds.  What is not known of listeners beforehand is taken from the constants below, which the window
and the docs name.
"""

from __future__ import annotations

from math import ceil

ANSWERING_S = 15.0
"""For source, confidence and quality of a melody."""
QUESTION_S = 8.0
"""For each further question."""
AROUND_S = 180.0
"""For consent, instructions, setting the volume, and the debriefing."""
HEADPHONE_CHECK_S = 75.0
"""Six trials of three tones of a second each, with their answers (Woods et al. 2017)."""

TOLD_IN_MINUTES = 5
"""Listeners are told of so many minutes or a multiple, rounded up: who is done sooner does not mind."""


def session_seconds(
    *, listening_s: float, trials: int, questions: int, background: int, has_headphone_check: bool
) -> float:
    """Of one listener, all told.

    Parameters
    ----------
    listening_s
        Of the melodies that are heard, once each.
    trials
        How many these are, practice and attention among them.
    questions, background
        How many are asked at each melody beside the usual ones, and how many once.
    has_headphone_check
        Whether listeners are checked for headphones.

    Examples
    --------
    >>> session_seconds(listening_s=400, trials=20, questions=0, background=2, has_headphone_check=True) / 60
    16.183333333333334

    """
    answering_s = trials * (ANSWERING_S + QUESTION_S * questions)
    checking_s = HEADPHONE_CHECK_S if has_headphone_check else 0.0
    return listening_s + answering_s + AROUND_S + checking_s + QUESTION_S * background


def told_minutes(seconds: float) -> int:
    """How many minutes listeners are told that it takes.

    Examples
    --------
    >>> told_minutes(14 * 60), told_minutes(15 * 60), told_minutes(15 * 60 + 1)
    (15, 15, 20)

    """
    return ceil(seconds / 60 / TOLD_IN_MINUTES) * TOLD_IN_MINUTES
