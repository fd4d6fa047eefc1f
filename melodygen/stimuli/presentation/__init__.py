"""Stimuli -> who hears what in which order, and what the page is told of it.

lists_of(design, stimuli) -> the lists of listeners, or one ConstraintError that says which demands conflict
order_warnings(wanted, lists, stimuli) -> what is to be known of them where they are Williams orders
study_page(design, stimuli, lists) -> StudyPage
"""

from melodygen.stimuli.presentation.lists import lists_of
from melodygen.stimuli.presentation.page import study_page
from melodygen.stimuli.presentation.squares import order_warnings

__all__ = ["lists_of", "order_warnings", "study_page"]
