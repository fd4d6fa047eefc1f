"""The jsPsych export: its scripts run with Node, and what a real run gave back."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from html.parser import HTMLParser
from typing import Any

import pytest

from melodygen.stimuli.platforms import jspsych
from melodygen.stimuli.study_page import StudyPage
from tests.stimuli.platforms.examples import DATA, expected, study
from tests.stimuli.platforms.test_platforms import asked_of, rows

PARAMETERS = {
    "jsPsychHtmlButtonResponse": {"stimulus", "choices"},
    "jsPsychAudioButtonResponse": {"stimulus", "choices", "prompt", "response_allowed_while_playing"},
    "jsPsychSurveyHtmlForm": {"preamble", "html", "button_label"},
    "jsPsychPreload": {"audio"},
}
"""Those that the timeline uses, of those that the plugins document; besides the ones that all have."""
STUB = """
const made = [];
const plugin = (name) => name;
for (const name of ["HtmlButtonResponse", "AudioButtonResponse", "SurveyHtmlForm", "Preload"])
  globalThis["jsPsych" + name] = "jsPsych" + name;
globalThis.location = { search: "?list=2" };
globalThis.initJsPsych = () => ({
  timelineVariable: (name) => `$${name}`,
  evaluateTimelineVariable: (name) => `$${name}`,
  data: { addProperties: (all) => made.push(all) },
  randomization: {},
  run: (timeline) => console.log(JSON.stringify({ data: made[0], timeline })),
});
"""


def _timeline(page: StudyPage) -> Any:
    """The timeline that the scripts make, with jsPsych's functions in the place of jsPsych."""
    node = shutil.which("node")
    if node is None:
        pytest.skip("there is no Node here to run the scripts")
    made = jspsych.files(page)
    script = STUB + made["study.js"] + made["timeline_variables.js"] + made["timeline.js"].replace('"use strict";', "")
    done = subprocess.run([node, "-e", script], capture_output=True, check=False, timeout=20)
    assert done.returncode == 0, done.stderr.decode()
    return json.loads(done.stdout)


def test_jspsych_makes_a_timeline_of_documented_plugins_and_parameters(page: StudyPage) -> None:
    made = _timeline(page)
    assert made["data"]["list"] == 2
    assert re.fullmatch("[0-9a-f]{24}", made["data"]["session"])
    blocks = [each for each in made["timeline"] if "timeline" in each]
    plain = [one for each in made["timeline"] for one in each.get("timeline", [each])]
    for each in plain:
        assert set(each) - {"type", "data"} <= PARAMETERS[each["type"]]
    played = [trial for each in blocks for trial in each["timeline_variables"]]
    assert [(one["item"], one["melody"]) for one in played] == [
        (trial.item, trial.stimulus) for trial in page.lists[1].trials
    ]
    assert [bool(one["instruction"]) for one in played] == [trial.role == "attention" for trial in page.lists[1].trials]
    assert set(played[0]) >= {name[1:] for name in blocks[0]["timeline"][0]["data"].values() if name.startswith("$")}
    assert blocks[0]["timeline"][0]["response_allowed_while_playing"] is page.may_skip
    assert all(one["sound"] == f"sounds/{one['melody']}.mp3" for one in played)


class _Fields(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.names: dict[str, list[str | None]] = {}
        self.scripts: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        of = dict(attrs)
        if tag in ("input", "textarea") and of.get("name"):
            self.names.setdefault(str(of["name"]), []).append(of.get("value"))
        if tag == "script":
            self.scripts.append(str(of.get("src")))


def test_jspsych_asks_everything_in_its_form_and_loads_pinned_plugins(page: StudyPage) -> None:
    made = jspsych.files(page)
    given = json.loads(made["study.js"].removeprefix("const study = ").removesuffix(";\n"))
    form, index = _Fields(), _Fields()
    form.feed(given["form"])
    index.feed(made["index.html"])
    assert list(form.names) == [name.removeprefix("q_") for name in asked_of(page)]
    assert form.names["confidence"] == ["1", "2", "3", "4", "5"]
    for each in page.questions:
        assert each.asked != "choice" or tuple(str(value) for value in form.names[each.id]) == each.choices
    assert all(re.search(r"@\d+\.\d+\.\d+$", source) for source in index.scripts if source.startswith("https"))
    assert index.scripts[-3:] == ["study.js", "timeline_variables.js", "timeline.js"]
    assert "</script>" not in made["study.js"] + made["timeline_variables.js"]


def test_what_a_real_run_of_jspsych_gave_back_is_what_was_answered() -> None:
    """Recorded in Chromium with jsPsych 8.3.0, by a script that answered as `anna`."""
    recorded = rows((DATA / "jspsych/recorded.csv").read_bytes().decode())
    wanted = [each for each in expected(study()) if each.session == "anna"]
    said = [row for row in recorded if row["asked"] == "said"]
    assert [(row["item"], row["melody"], row["response"]) for row in said] == [
        (each.item, each.stimulus, str(("person", "generated").index(each.said))) for each in wanted[:-1]
    ]
    forms = {row["item"]: json.loads(row["response"]) for row in recorded if row["asked"] == "answers"}
    assert forms["background"] == {name: str(value) for name, value in wanted[-1].answers.items()}
    assert all(forms[each.item]["comment"] == each.comment for each in wanted[:-1])
    example = rows((DATA / "jspsych/ai-or-human-anna.csv").read_bytes().decode())
    assert set(example[0]) <= set(recorded[0])
