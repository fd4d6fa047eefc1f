"""jsPsych 8: a page, its timeline, and the timeline variables of every list, to be changed and hosted as one likes.

Each melody is a trial of ``audio-button-response``, whose buttons come alive when the sound has ended, and one of
``survey-html-form`` (https://www.jspsych.org/latest/plugins/audio-button-response/,
https://www.jspsych.org/latest/plugins/survey-html-form/).  jsPsych and its plugins go along, as the npm packages have
them (`make page` copies them), so that a study that runs today runs in ten years, and without a network.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from html import escape
from importlib.resources import files as resources
from typing import Any

from melodygen.stimuli.platforms.wording import Wording, as_html, scale_labels, sound_file
from melodygen.stimuli.study_page import ListeningList, Question, StudyPage

ENDINGS = (".mp3", ".ogg", ".wav", ".flac")
JSPSYCH = "8.3.0"
LIBRARY = (
    "jspsych.js",
    "plugin-preload.js",
    "plugin-html-button-response.js",
    "plugin-audio-button-response.js",
    "plugin-survey-html-form.js",
    "jspsych.css",
    "LICENSES.txt",
)
"""The files of the folder library, scripts in the order in which a page loads them."""
TEXTS = ("consent_agree", "next", "practice_start", "study_start", "break_end", "leave", "person", "generated")
MARKUP = ("practice_text", "study_text", "break_text", "volume_text", "debriefing_text")


def files(page: StudyPage) -> dict[str, str]:
    """The page with its scripts, and what is left to do."""
    words = Wording(page)
    here = resources("melodygen.stimuli.platforms")
    return {
        "README.txt": _readme(page),
        "index.html": _index(page),
        "study.js": f"const study = {_script(_study(words))};\n",
        "timeline_variables.js": f"const timeline_variables = {_script(timeline_variables(words))};\n",
        "timeline.js": (here / "timeline.js").read_text(encoding="utf-8"),
        **{f"library/{name}": (here / "library" / name).read_text(encoding="utf-8") for name in LIBRARY},
    }


def timeline_variables(words: Wording) -> dict[str, list[dict[str, Any]]]:
    """Of each list by its number: one object for each trial, in order."""
    return {str(each.number): list(_trials(words, each)) for each in words.page.lists}


def _trials(words: Wording, heard: ListeningList) -> Iterator[dict[str, Any]]:
    for position, trial in enumerate(heard.trials, start=1):
        yield {
            "item": trial.item,
            "role": trial.role,
            "position": position,
            "block": trial.block,
            "melody": trial.stimulus,
            "sound": f"sounds/{sound_file(words.page, trial.stimulus, ENDINGS, 'jsPsych')}",
            "instruction": as_html(words.instruction(trial)),
        }


def _study(words: Wording) -> dict[str, Any]:
    page = words.page
    return {
        "name": page.name,
        "may_skip": page.may_skip,
        "texts": {name: words.html(name) for name in TEXTS},  # of buttons, which jsPsych takes as HTML too
        "markup": {name: words.html(name) for name in MARKUP},
        "consent": {str(each.number): as_html(words.consent(each.trials)) for each in page.lists},
        "said_question": words.html("said_question"),
        "form": _form((*words.ratings, *page.questions, *words.comment)),
        "background": _form(page.background),
        "background_text": words.html("background_text"),
    }


def _form(questions: Iterable[Question]) -> str:
    """The questions as the inside of an HTML form; names of fields are the ids."""
    return "".join(_field(question) for question in questions)


def _field(question: Question) -> str:
    need = " required" if question.required else ""
    name, text = escape(question.id), as_html(question.text)
    if question.asked in ("choice", "scale"):
        labels = question.choices if question.asked == "choice" else scale_labels(question)
        values = question.choices if question.asked == "choice" else ("1", "2", "3", "4", "5")
        options = "".join(
            f'<label><input type="radio" name="{name}" value="{escape(value)}"{need}> {as_html(label)}</label> '
            for value, label in zip(values, labels, strict=True)
        )
        return f"<fieldset><legend>{text}</legend>{options}</fieldset>"
    if question.asked == "number":
        return f'<p><label>{text}<br><input type="number" step="any" name="{name}"{need}></label></p>'
    return f'<p><label>{text}<br><textarea name="{name}" rows="3" cols="40"{need}></textarea></label></p>'


def _script(value: Any) -> str:
    """JSON that can stand in a script of a page."""
    return json.dumps(value, ensure_ascii=False, indent=1).replace("</", "<\\/").replace("\u2028", "\\u2028")


def _index(page: StudyPage) -> str:
    scripts = (f'<script src="library/{name}"></script>' for name in LIBRARY if name.endswith(".js"))
    loaded = "\n  ".join(scripts)
    return f"""<!DOCTYPE html>
<html lang="{escape(page.language)}">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>{escape(page.title)}</title>
  {loaded}
  <link href="library/jspsych.css" rel="stylesheet" type="text/css">
</head>
<body></body>
<script src="study.js"></script>
<script src="timeline_variables.js"></script>
<script src="timeline.js"></script>
</html>
"""


def _readme(page: StudyPage) -> str:
    return f"""{page.title}: an experiment for jsPsych {JSPSYCH}

1. Put this folder on a web server; browsers do not load sounds from a disk. jsPsych and its plugins are in the folder
   library, under the licences there: nothing comes from elsewhere.
2. Give each listener one list: https://YOUR-HOST/index.html?list=1, and so on. Without list, one is drawn.
3. At the end the browser saves {page.name}-<session>.csv. To collect the answers on a server, or with JATOS or
   Pavlovia, change on_finish in timeline.js; or use the program's own page instead (melodygen stimuli serve), which
   also keeps every answer at once and goes on after a reload.
4. Give the files to melodygen stimuli analyse.
"""
