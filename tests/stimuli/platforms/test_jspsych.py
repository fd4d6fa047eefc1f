"""The jsPsych export: its scripts run with Node, and what a real run gave back."""

from __future__ import annotations

import hashlib
import json
import re
import shutil
import subprocess
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest

from melodygen.stimuli.answers.reading import jspsych as reading
from melodygen.stimuli.answers.reading.tables import tables_in
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
PACKAGES = {
    "jspsych.js": "b58c69e607f2ddbd282f2daec43d882cac18d9e3efdad816215b818d1406d6ce",
    "plugin-preload.js": "57bc73acd351c42f73069611acaff8f65fb4c1d5754af7d6f9657051ce8dee66",
    "plugin-html-button-response.js": "d4df2ebfd7dfac1451198dcb2b3ea45ad810eda7aa24e45e6851e1b531cbf0c9",
    "plugin-audio-button-response.js": "cfd92571aee256b83a08b90ef65ea8598dc1bcc693b0a4e8c3a0a132deb72303",
    "plugin-survey-html-form.js": "9f40320f7bb258c4a6c26416b4e0f985efed05a476afb057d5cceb9d7b4d0423",
}
"""The scripts of jsPsych 8.3.0 and its plugins."""
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
        self.loaded: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        of = dict(attrs)
        if tag in ("input", "textarea") and of.get("name"):
            self.names.setdefault(str(of["name"]), []).append(of.get("value"))
        if tag in ("script", "link"):
            self.loaded.append(str(of.get("src") or of.get("href")))


def test_jspsych_asks_everything_in_its_form_and_loads_nothing_from_elsewhere(page: StudyPage) -> None:
    made = jspsych.files(page)
    given = json.loads(made["study.js"].removeprefix("const study = ").removesuffix(";\n"))
    form, index = _Fields(), _Fields()
    form.feed(given["form"])
    index.feed(made["index.html"])
    assert list(form.names) == [name.removeprefix("q_") for name in asked_of(page)]
    assert form.names["confidence"] == ["1", "2", "3", "4", "5"]
    for each in page.questions:
        assert each.asked != "choice" or tuple(str(value) for value in form.names[each.id]) == each.choices
    assert set(index.loaded) <= set(made)
    assert index.loaded[-3:] == ["study.js", "timeline_variables.js", "timeline.js"]
    assert "</script>" not in made["study.js"] + made["timeline_variables.js"]


def test_the_library_is_what_the_packages_have() -> None:
    """Their SHA-256 as npm has them; of the style all but its fonts."""
    library = Path(jspsych.__file__).parent / "library"
    assert {path.name for path in library.iterdir()} == set(jspsych.LIBRARY)
    for name, expected_sum in PACKAGES.items():
        assert hashlib.sha256((library / name).read_bytes()).hexdigest() == expected_sum, f"{name}: run make page"
    style = (library / "jspsych.css").read_text(encoding="utf-8")
    assert style.startswith("/*\n * CSS for jsPsych experiments.")
    assert not re.search(r"url\(|@import|@font-face", style)


def test_the_library_has_the_version_that_is_told_and_its_licences() -> None:
    licences = jspsych.files(study())["library/LICENSES.txt"]
    assert f"jspsych {jspsych.JSPSYCH} (MIT)" in licences
    scripts = [name.removesuffix(".js") for name in jspsych.LIBRARY if name.startswith("plugin-")]
    for name in (*(f"@jspsych/{script}" for script in scripts), "auto-bind", "random-words", "seedrandom"):
        assert re.search(rf"^{name} \d+\.\d+\.\d+ \(MIT\)$", licences, re.MULTILINE)
    assert licences.count("Permission is hereby granted") == 8


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


def test_the_analysis_reads_a_real_run_as_what_was_answered() -> None:
    (table,) = tables_in(DATA / "jspsych/recorded.csv")
    wanted = [each for each in expected(study()) if each.session == "anna"]
    assert [replace(each, session="anna") for each in reading.responses(table, study())] == wanted
