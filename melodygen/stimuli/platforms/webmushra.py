"""webMUSHRA: a configuration (YAML) for each list, with a page `likert_single_stimulus` for each melody.

That page plays one stimulus and asks any number of scales, which `mustRate` makes required and `mustPlayback: ended`
locks until the sound was heard to its end; files are WAV, with paths from webMUSHRA's own folder
(https://github.com/audiolabs/webMUSHRA/blob/master/doc/experimenter.md; several scales on a page as in
configs/LSS_multiscale.yaml, the questionnaire as in configs/mushra_customquestionaire.yaml of the same repository).
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from typing import Any

from melodygen.stimuli.platforms.wording import Wording, as_html, list_name, scale_labels, sound_file
from melodygen.stimuli.study_page import ListeningList, Question, StudyPage, Trial

ENDINGS = (".wav",)
CODES = {
    "en": "Your code, as the study gave it to you (or any word that only you use)",
    "de": "Dein Code, wie die Studie ihn vergeben hat (oder ein Wort, das nur du verwendest)",
}
"""Of listeners, by languages: nothing else tells their rows apart."""


def sounds_folder(page: StudyPage) -> str:
    """From webMUSHRA's own folder on."""
    return f"configs/resources/{page.name}"


def files(page: StudyPage) -> dict[str, str]:
    """A configuration for each list, and what is left to do on the server."""
    words = Wording(page)
    configs = {config_name(page, each.number): _yaml(_config(words, each)) for each in page.lists}
    return {"README.txt": _readme(page), **{f"configs/{name}.yaml": text for name, text in configs.items()}}


def config_name(page: StudyPage, number: int) -> str:
    """Of a list: the configuration's file, and its `testId`, by which the results are stored."""
    return f"{page.name}-{list_name(number)}"


def results_name(page: StudyPage, number: int) -> str:
    """Of the folder of a list's results: service/write.php makes one hyphen of several in a row."""
    return re.sub("--+", "-", config_name(page, number))


def _config(words: Wording, heard: ListeningList) -> dict[str, Any]:
    return {
        "testname": words.page.title,
        "testId": config_name(words.page, heard.number),
        "bufferSize": 2048,
        "stopOnErrors": True,
        "showButtonPreviousPage": False,
        "remoteService": "service/write.php",
        "pages": list(_pages(words, heard)),
    }


def _pages(words: Wording, heard: ListeningList) -> Iterator[dict[str, Any]]:
    page = words.page
    yield _generic("welcome", words.text("consent_title"), as_html(words.consent(heard.trials)))
    yield {
        "type": "volume",
        "id": "volume",
        "name": words.text("volume_title"),
        "content": words.html("volume_text"),
        "stimulus": _path(page, heard.trials[0]),
        "defaultVolume": 0.5,
    }
    block = -1
    judged = sum(trial.role != "practice" for trial in heard.trials)
    for position, trial in enumerate(heard.trials, start=1):
        if trial.block != block:
            block = trial.block
            yield _before_block(words, block, position - 1 - (len(heard.trials) - judged), judged)
        yield _melody(words, trial)
    yield {
        "type": "finish",
        "name": words.text("background_title"),
        "content": words.html("background_text"),
        "popupContent": words.html("debriefing_text"),
        "showResults": False,
        "writeResults": True,
        "questionnaire": list(_questionnaire(words)),
    }


def _before_block(words: Wording, block: int, done: int, judged: int) -> dict[str, Any]:
    if block == 0:
        return _generic("practice", words.text("practice_title"), words.html("practice_text"))
    if block == 1:
        return _generic("study", words.text("study_title"), words.html("study_text", count=judged))
    content = words.html("break_text", done=done, count=judged)
    return _generic(f"break_{block - 1}", words.text("break_title"), content)


def _generic(id_: str, name: str, content: str) -> dict[str, Any]:
    return {"type": "generic", "id": id_, "name": name, "content": content}


def _melody(words: Wording, trial: Trial) -> dict[str, Any]:
    """Scales have no text of their own there, so that the page numbers the questions above them, in their order."""
    questions = [_said(words), *words.ratings, *_rated(words.page)]
    told = f"<p><strong>{as_html(words.instruction(trial))}</strong></p>" if trial.instructed else ""
    asked = "".join(f"<li>{as_html(each.text)}</li>" for each in questions)
    return {
        "type": "likert_single_stimulus",
        "id": trial.item,
        "name": words.text("practice_title") if trial.role == "practice" else words.page.title,
        "content": f"{told}<ol>{asked}</ol>",
        "mustRate": True,
        "mustPlayback": "processUpdate" if words.page.may_skip else "ended",
        "stimuli": {trial.stimulus: _path(words.page, trial)},
        "response": [_scale(each) for each in questions],
    }


def _said(words: Wording) -> Question:
    choices = (words.text("person"), words.text("generated"))
    return Question(id="said", text=words.text("said_question"), asked="choice", choices=choices)


def _rated(page: StudyPage) -> tuple[Question, ...]:
    """Those questions of the design that a scale can ask."""
    return tuple(each for each in page.questions if each.asked in ("choice", "scale"))


def _scale(question: Question) -> list[dict[str, str]]:
    if question.id == "said":
        values: Sequence[str] = ("person", "generated")
    else:
        values = [str(place) for place in range(1, len(question.choices) + 1 if question.asked == "choice" else 6)]
    labels = question.choices if question.asked == "choice" else scale_labels(question)
    return [{"value": value, "label": as_html(label)} for value, label in zip(values, labels, strict=True)]


def _questionnaire(words: Wording) -> Iterator[dict[str, Any]]:
    """What the last page asks; a number is typed, since webMUSHRA's own kind begins with one that would be sent."""
    yield {"type": "text", "label": CODES.get(words.page.language, CODES["en"]), "name": "listener"}
    for question in words.page.background:
        about: dict[str, Any] = {"label": as_html(question.text), "name": f"b_{question.id}"}
        if question.asked in ("choice", "scale"):
            yield {"type": "likert", **about, "response": _scale(question), "optional": not question.required}
        else:
            kind = "text" if question.asked == "number" else "long_text"
            yield {"type": kind, **about, "optional": not question.required}
    for comment in words.comment:
        yield {"type": "long_text", "label": as_html(comment.text), "name": "b_comment", "optional": True}


def _path(page: StudyPage, trial: Trial) -> str:
    return f"{sounds_folder(page)}/{sound_file(page, trial.stimulus, ENDINGS, 'webMUSHRA')}"


def _yaml(value: dict[str, Any]) -> str:
    return "\n".join(_block(value, "")) + "\n"


def _block(value: Any, indent: str) -> Iterator[str]:
    """Block style as in webMUSHRA's own files; texts are quoted, which JSON does as YAML takes it."""
    if isinstance(value, dict):
        for name, inner in value.items():
            key = name if name.isalpha() else _scalar(name)  # an id such as 1e234567 is no number
            if isinstance(inner, dict | list):
                yield f"{indent}{key}:"
                yield from _block(inner, f"{indent}  ")
            else:
                yield f"{indent}{key}: {_scalar(inner)}"
        return
    for item in value:
        if isinstance(item, list):
            yield f"{indent}-"
            yield from _block(item, f"{indent}  ")
        else:
            first, *rest = _block(item, f"{indent}  ")
            yield f"{indent}- {first[len(indent) + 2 :]}"
            yield from rest


def _scalar(value: str | float) -> str:
    return json.dumps(value, ensure_ascii=False)


def _readme(page: StudyPage) -> str:
    left_out = ", ".join(each.id for each in page.questions if each.asked not in ("choice", "scale"))
    lost = f"\nWritten questions cannot be asked of each melody there: {left_out} left out.\n" if left_out else ""
    return f"""{page.title}: configurations for webMUSHRA (version 1.4 or later)

1. Copy the folder configs into webMUSHRA's own, so that its folder resources holds the sounds.
2. Give each listener the address of one list: https://YOUR-HOST/webMUSHRA/?config={config_name(page, 1)}.yaml
   and a code to type on the last page, which is all that tells listeners apart in the results.
3. The answers are in results/{results_name(page, 1)}/lss.csv and so on: give those files to melodygen stimuli analyse.
{lost}
Comments are asked once, at the end: a page of a melody has no room for text there. All scales must be answered.
"""
