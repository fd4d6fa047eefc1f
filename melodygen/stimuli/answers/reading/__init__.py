"""What listeners' programs give back -> answers.

collect(folder, page, paths) -> answers, checks, who took part, and which files that was read from
"""

from melodygen.stimuli.answers.reading.collecting import Collected, Read, collect
from melodygen.stimuli.answers.reading.participation import ListCount, Participation

__all__ = ["Collected", "ListCount", "Participation", "Read", "collect"]
