"""The report of a study's answers: one page of HTML that needs nothing else.

report_page(kept, study, title) -> the page as text
"""

from melodygen.stimuli.answers.report.page import report_page

__all__ = ["report_page"]
