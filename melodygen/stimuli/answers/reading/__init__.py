"""What listeners' programs give back -> answers.

collect(folder, page, paths) -> answers, checks, who took part, and which files that was read from
read_key(path) -> where each melody comes from
"""

from melodygen.stimuli.answers.reading.collecting import Collected, Read, collect
from melodygen.stimuli.answers.reading.key import Keyed, read_key
from melodygen.stimuli.answers.reading.participation import ListCount, Participation

__all__ = ["Collected", "Keyed", "ListCount", "Participation", "Read", "collect", "read_key"]
