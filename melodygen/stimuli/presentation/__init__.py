"""Stimuli -> who hears what in which order, and what the page is told of it.

lists_of(design, stimuli) -> the lists of listeners, or one ConstraintError that says which demands conflict
study_page(design, stimuli, lists) -> StudyPage
"""

from melodygen.stimuli.presentation.lists import lists_of
from melodygen.stimuli.presentation.page import study_page

__all__ = ["lists_of", "study_page"]
