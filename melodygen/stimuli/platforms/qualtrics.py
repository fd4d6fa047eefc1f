"""Qualtrics: a survey for each list, in the Advanced Format of text that Qualtrics imports.

A file begins with ``[[AdvancedFormat]]``; ``[[Question:…]]`` begins a question and names its type, ``[[ID:…]]`` its
tag, by which its answers are exported; what follows is its text, which may be HTML, up to ``[[AdvancedChoices]]`` with
the ``[[Choice:…]]`` and the codes they are exported as; ``[[Block:…]]``, ``[[PageBreak]]`` and ``[[ED:field:value]]``
(embedded data, before the first block) stand by themselves
(https://www.qualtrics.com/support/survey-platform/survey-module/survey-tools/import-and-export-surveys/).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from melodygen.stimuli.platforms.wording import Wording, as_html, list_name, scale_labels, sound_file
from melodygen.stimuli.study_page import ListeningList, Question, StudyPage, Trial

ENDINGS = (".mp3", ".wav", ".ogg")
HOST = "https://YOUR-HOST/sounds"
"""In the place of which the address of the sounds is put."""


def files(page: StudyPage) -> dict[str, str]:
    """A survey for each list, and what is left to do in Qualtrics."""
    words = Wording(page)
    made = {f"{list_name(each.number)}.txt": "\n".join(_survey(words, each)) + "\n" for each in page.lists}
    return {"README.txt": _readme(page), **made}


def _survey(words: Wording, heard: ListeningList) -> Iterator[str]:
    yield from ("[[AdvancedFormat]]", "", f"[[ED:list:{heard.number}]]", "", "[[Block:Welcome]]", "")
    agreed = Question(
        id="agreed", text=words.consent(heard.trials), asked="choice", choices=(words.text("consent_agree"),)
    )
    yield from _question("consent_agreed", agreed)
    yield from ("[[PageBreak]]", "", *_text("volume", words.text("volume_text")))
    block = -1
    for trial in heard.trials:
        if trial.block != block:
            block = trial.block
            name = f"Block {block}" if block else "Practice"
            told = words.text("practice_text") if not block else words.text("study_text", count=_judged(heard.trials))
            yield from (f"[[Block:{name}]]", "", *(_text(f"block_{block}", told) if block < 2 else ()))
        yield from _melody(words, trial)
    if words.page.background:
        yield from ("[[Block:Background]]", "", *_text("background", words.text("background_text")))
    for question in words.page.background:
        yield from _question(f"background_{question.id}", question)


def _melody(words: Wording, trial: Trial) -> Iterator[str]:
    """A page with the sound and all that is asked of it."""
    tag = trial.item.replace("-", "_")
    file = sound_file(words.page, trial.stimulus, ENDINGS, "Qualtrics")
    audio = f'<audio controls preload="auto" src="{HOST}/{file}"></audio>'
    instruction = words.instruction(trial)
    told = f"<br><strong>{_plain(instruction)}</strong>" if instruction else ""
    yield from ("[[PageBreak]]", "", "[[Question:MC:SingleAnswer:Horizontal]]", f"[[ID:{tag}_said]]")
    yield from (f"{audio}{told}<br>{_plain(words.text('said_question'))}", "[[AdvancedChoices]]")
    yield from ("[[Choice:1]]", _plain(words.text("person")), "[[Choice:2]]", _plain(words.text("generated")), "")
    for rating in words.ratings:
        yield from _question(f"{tag}_{rating.id}", rating)
    for question in words.page.questions:
        yield from _question(f"{tag}_q_{question.id}", question)
    for comment in words.comment:
        yield from _question(f"{tag}_comment", comment)


def _question(tag: str, question: Question) -> Iterator[str]:
    choices = scale_labels(question) if question.asked == "scale" else question.choices
    if question.asked in ("choice", "scale"):
        yield f"[[Question:MC:SingleAnswer:{'Horizontal' if question.asked == 'scale' else 'Vertical'}]]"
        yield from (f"[[ID:{tag}]]", _plain(question.text), "[[AdvancedChoices]]")
        for code, choice in enumerate(choices, start=1):
            yield from (f"[[Choice:{code}]]", _plain(choice))
    else:
        yield f"[[Question:TE:{'SingleLine' if question.asked == 'number' else 'Essay'}]]"
        yield from (f"[[ID:{tag}]]", _plain(question.text))
    yield ""


def _text(tag: str, text: str) -> tuple[str, ...]:
    return ("[[Question:DB]]", f"[[ID:{tag}]]", _plain(text), "")


def _plain(text: str) -> str:
    """As HTML on one line, with nothing in it that the importer could take for a tag."""
    return as_html(text).replace("[[", "[&#8203;[").replace("]]", "]&#8203;]") or "&nbsp;"


def _judged(trials: Sequence[Trial]) -> int:
    return sum(trial.role != "practice" for trial in trials)


def _readme(page: StudyPage) -> str:
    required = "said, confidence, quality" + "".join(f", {each.id}" for each in page.questions if each.required)
    return f"""{page.title}: surveys for Qualtrics

1. Put the folder sounds on a web server that is open to listeners, and replace {HOST} by its address in
   every list-....txt (any text editor replaces it in all files at once).
2. Make a project for each list: Survey, Tools, Import/Export, Import survey, list-....txt.
3. The text format cannot say what must be answered: select the questions and turn on Force response ({required}).
4. Leave randomization off: the order is that of the list. Give each listener the link to one of the projects.
5. Export the answers as CSV, with Use numeric values, and give them to melodygen stimuli analyse.
"""
