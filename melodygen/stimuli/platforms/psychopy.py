"""PsychoPy: a conditions file for each list, for a sequential loop of Builder or `psychopy.data.importConditions`.

Each column becomes a variable, so that its name is one that Python takes, and no name of a component
(https://www.psychopy.org/builder/flow.html, https://www.psychopy.org/api/data.html).
"""

from __future__ import annotations

from collections.abc import Sequence

from melodygen.stimuli.platforms.wording import Wording, list_name, scale_labels, sound_file, table
from melodygen.stimuli.study_page import Question, StudyPage

ENDINGS = (".wav", ".flac", ".ogg", ".mp3")
COLUMNS = ("list", "item", "role", "position", "block", "stimulus", "sound_file", "seconds", "instruction")


def files(page: StudyPage) -> dict[str, str]:
    """A table for each list, in the order in which it is heard, and what is left to do in Builder."""
    words = Wording(page)
    made = {"README.txt": _readme(words)}
    for each in page.lists:
        lines = []
        for position, trial in enumerate(each.trials, start=1):
            sound = page.sounds[trial.stimulus]
            name = sound_file(page, trial.stimulus, ENDINGS, "PsychoPy")
            place = (each.number, trial.item, trial.role, position, trial.block, trial.stimulus)
            lines.append((*place, f"sounds/{name}", sound.seconds, words.instruction(trial)))
        made[f"{list_name(each.number)}.csv"] = table(COLUMNS, lines)
    return made


def _readme(words: Wording) -> str:
    page = words.page
    said = f"said: a Slider, ticks 1, 2, labels {words.text('person')}, {words.text('generated')}"
    lines = [
        f"{page.title}: conditions for PsychoPy",
        "",
        "In Builder, make a loop named melodies, of the type sequential, nReps 1, with a list-....csv as its",
        "conditions (or $'list-%04d.csv' % int(expInfo['list']), with list in the experiment info), around a routine",
        "with these components; names of components are the columns that melodygen stimuli analyse reads:",
        "",
        "- a Sound that plays $sound_file, set every repeat; the answers below start when it has finished",
        "- a Text that shows $instruction or '', set every repeat: attention trials ask for an answer there",
        f"- {said}: {words.text('said_question')}",
        *(_component("", each) for each in (*words.ratings, *words.comment)),
        *(_component("q_", each) for each in page.questions),
        "",
        "After the loop, one routine with:",
        "",
        *_background(page.background),
    ]
    return "\n".join(lines) + "\n"


def _background(questions: Sequence[Question]) -> list[str]:
    return [_component("b_", each) for each in questions] or ["- nothing: the design asks no background questions"]


def _component(prefix: str, question: Question) -> str:
    need = "required" if question.required else "optional"
    if question.asked == "scale":
        how = f"a Slider, ticks 1, 2, 3, 4, 5, labels {', '.join(scale_labels(question))}"
    elif question.asked == "choice":
        ticks = ", ".join(str(place) for place in range(1, len(question.choices) + 1))
        how = f"a Slider, ticks {ticks}, labels {', '.join(question.choices)}"
    else:
        how = "a Textbox, editable"
    return f"- {prefix}{question.id}: {how}, {need}: {question.text}"
