"""Gorilla: a spreadsheet for each list, for a task of Task Builder 2.

The first columns are Gorilla's own: `display` names what is shown in a row, `randomise_blocks` and `randomise_trials`
shuffle rows that have the same number, and are empty here, since the order is that of the list; all others can be bound
to objects and come back with every answer (https://support.gorilla.sc/support/tools/task-builder-2/how-to,
https://support.gorilla.sc/support/tools/task-builder-2/spreadsheet-walkthrough).
"""

from __future__ import annotations

from collections.abc import Iterator

from melodygen.stimuli.platforms.wording import Wording, list_name, scale_labels, sound_file, table
from melodygen.stimuli.study_page import ListeningList, Question, StudyPage

ENDINGS = (".mp3", ".wav", ".ogg")
DISPLAYS = ("Welcome", "Text", "Melody", "Background", "End")
COLUMNS = (
    "display", "randomise_blocks", "randomise_trials", "list", "item", "role", "position", "block", "stimulus", "audio",
    "instruction", "text",
)  # fmt: skip


def files(page: StudyPage) -> dict[str, str]:
    """A spreadsheet for each list, and what is left to do in Task Builder."""
    words = Wording(page)
    made = {f"{list_name(each.number)}.csv": table(COLUMNS, _rows(words, each)) for each in page.lists}
    return {"README.txt": _readme(words), **made}


def _rows(words: Wording, heard: ListeningList) -> Iterator[tuple[object, ...]]:
    empty = ("",) * 7
    yield "Welcome", "", "", heard.number, *empty, words.consent(heard.trials)
    block = -1
    for position, trial in enumerate(heard.trials, start=1):
        if trial.block != block:
            block = trial.block
            yield "Text", "", "", heard.number, *empty, _before_block(words, heard, block, position)
        place = (heard.number, trial.item, trial.role, position, trial.block, trial.stimulus)
        audio = sound_file(words.page, trial.stimulus, ENDINGS, "Gorilla")
        yield "Melody", "", "", *place, audio, words.instruction(trial), ""
    yield "Background", "", "", heard.number, "background", *empty[:6], words.text("background_text")
    yield "End", "", "", heard.number, *empty, words.text("debriefing_text")


def _before_block(words: Wording, heard: ListeningList, block: int, position: int) -> str:
    """Before practice, before the first block, and in the breaks between blocks."""
    judged = sum(trial.role != "practice" for trial in heard.trials)
    if block == 0:
        return words.text("practice_text")
    if block == 1:
        return words.text("study_text", count=judged)
    return words.text("break_text", done=position - 1 - (len(heard.trials) - judged), count=judged)


def _readme(words: Wording) -> str:
    page = words.page
    said = f"{words.text('person')} (value person), {words.text('generated')} (value generated)"
    lines = [
        f"{page.title}: spreadsheets for Gorilla",
        "",
        "1. Make a task in Task Builder 2 with these displays: " + ", ".join(DISPLAYS) + ".",
        "2. Upload the sounds to Stimuli, and every list-....csv as a spreadsheet of its own.",
        "3. Welcome, Text, Background and End show the column text. Melody plays the column audio and shows the column",
        "   instruction: attention trials ask for an answer there, others are empty. Answers appear when the sound has",
        "   ended.",
        "4. Objects must have these names, by which melodygen stimuli analyse reads them. On Melody:",
        f"   - said, Multiple Choice: {words.text('said_question')} {said}",
        *(_object("", each) for each in (*words.ratings, *words.comment)),
        *(_object("q_", each) for each in page.questions),
        "   On Background:",
        *(_object("b_", each) for each in page.background),
        "5. In the experiment, give each participant one spreadsheet: a Counterbalance or Allocator node, and the",
        "   spreadsheet as a manipulation of the task.",
    ]
    return "\n".join(lines) + "\n"


def _object(prefix: str, question: Question) -> str:
    need = "required" if question.required else "optional"
    choices = scale_labels(question) if question.asked == "scale" else question.choices
    how = "Rating Scale" if question.asked == "scale" else "Multiple Choice" if choices else "Text Entry"
    return f"   - {prefix}{question.id}, {how}, {need}: {question.text} {' / '.join(choices)}".rstrip()
