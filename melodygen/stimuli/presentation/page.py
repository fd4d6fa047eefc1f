"""What the page is told, from the design, the stimuli and their lists: nothing in it says where a melody comes from."""

from __future__ import annotations

from collections.abc import Sequence

from melodygen.errors import ConstraintError
from melodygen.stimuli.design.design import Design
from melodygen.stimuli.stimulus import Stimulus
from melodygen.stimuli.study_page import ListeningList, Sound, StudyPage

BROWSERS_BEST_FIRST = (".mp3", ".ogg", ".wav", ".flac")
"""All current browsers play all four; the first are small, and reach listeners sooner.  MIDI none of them plays."""


def study_page(design: Design, stimuli: Sequence[Stimulus], lists: Sequence[ListeningList]) -> StudyPage:
    """The page of `lists`; only stimuli that are in some list are in it, sorted by their ids.

    Raises
    ------
    ConstraintError
        A stimulus has no file that a browser plays.

    """
    heard = {trial.stimulus for each in lists for trial in each.trials}
    asked = design.page
    return StudyPage(
        name=design.set.name,
        title=design.set.title,
        sounds={each.id: _sound(each) for each in sorted(stimuli, key=lambda each: each.id) if each.id in heard},
        lists=tuple(lists),
        language=asked.language,
        texts=asked.texts,
        headphone_check=asked.headphone_check,
        may_skip=asked.may_skip,
        may_repeat=asked.may_repeat,
        asks_comment=asked.asks_comment,
        questions=asked.questions,
        background=asked.background,
        group=asked.group,
        contact=design.set.contact,
    )


def _sound(stimulus: Stimulus) -> Sound:
    played = {file.name[file.name.rindex(".") :]: file for file in stimulus.files}
    best = [played[ending] for ending in BROWSERS_BEST_FIRST if ending in played]
    if not best:
        conflict = f"the stimulus {stimulus.id} has no file that a browser plays"
        raise ConstraintError(conflict, "add mp3, ogg, wav or flac to formats under [rendering]")
    return Sound(files=tuple(file.name for file in best), seconds=best[0].seconds)
