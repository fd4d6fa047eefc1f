"""The page at its hosts: what each of them is given of a listener who reloads on the way."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from pathlib import Path

import pytest

pytest.importorskip("playwright", reason="the page in a browser needs playwright")

from playwright.sync_api import expect

from melodygen.stimuli.page import Host
from melodygen.stimuli.response import COLUMNS
from tests.stimuli.page.conftest import Start
from tests.stimuli.page.listening import Listener
from tests.stimuli.page.stub import STUDY, TRIALS

SHORT = replace(STUDY, lists=tuple(replace(each, trials=TRIALS[:2]) for each in STUDY.lists), background=())
ITEMS = ["consent", "volume", "practice-01", "trial-001", "end"]

JATOS = """
const read = name => JSON.parse(localStorage.getItem(name) ?? "null");
const write = (name, value) => localStorage.setItem(name, JSON.stringify(value));
var jatos = {
  onLoad: started => setTimeout(started, 20),
  submitResultData: async data => write("fake-results", data),
  endStudy: () => write("fake-ended", true),
  batchSession: {
    get: name => (read("fake-batch") ?? {"melodygen-lists": {1: 3, 2: 1}})[name],
    set: async (name, value) => {
      if (!read("fake-tried")) { write("fake-tried", true); throw new Error("another came first"); }
      write("fake-batch", {[name]: value});
    },
  },
};
"""
"""What the page uses of jatos.js (jatos.org/jatos.js-Reference.html); the first change of the batch session fails."""

PAVLOVIA = """
window.jsPsychPavlovia = (function (jsPsych) {
  class PavloviaPlugin {
    constructor(jsPsych) { this.jsPsych = jsPsych; }
    async trial(place, trial) {
      const calls = JSON.parse(localStorage.getItem("fake-calls") ?? "[]");
      calls.push([trial.command, trial.participantId, trial.command === "finish" ? trial.dataFilter("") : ""]);
      localStorage.setItem("fake-calls", JSON.stringify(calls));
      this.jsPsych.finishTrial();
    }
  }
  const { STRING, FUNCTION } = jsPsych.ParameterType;
  PavloviaPlugin.info = { name: "pavlovia", parameters: {
    command: { type: STRING, default: "init" }, participantId: { type: STRING, default: "PARTICIPANT" },
    errorCallback: { type: FUNCTION, default: () => undefined }, dataFilter: { type: FUNCTION, default: data => data },
  } };
  return PavloviaPlugin;
})(jsPsychModule);
"""
"""Of Pavlovia's plugin for jsPsych 7 (2022.1.1) what the page meets: how it is made, called and done."""


def rows_in(table: str) -> list[dict[str, str]]:
    rows = list(csv.DictReader(io.StringIO(table)))
    assert tuple(rows[0]) == COLUMNS
    return rows


def through(listener: Listener) -> None:
    listener.reaches_the_melodies()
    listener.sees("practice_count")
    listener.page.reload()  # what was answered before is not lost to hosts that get all at once
    listener.clicks("practice_start")
    listener.hears()
    listener.judges()
    listener.clicks("study_start")
    listener.hears()
    listener.judges()
    listener.sees("debriefing_title")


def test_any_host_of_files_lets_listeners_save_a_table(start: Start) -> None:
    listener, _ = start(SHORT, Host("download"))
    listener.opens("?list=2")
    through(listener)
    with listener.page.expect_download() as saved:
        listener.clicks("download")
    rows = rows_in(saved.value.path().read_text(encoding="utf-8"))
    assert [row["item"] for row in rows] == ITEMS
    assert {row["list"] for row in rows} == {"2"}
    assert {len(row["session"]) for row in rows} == {22}
    assert len({row["session"] for row in rows}) == 1
    assert json.loads(rows[0]["answers"]) == {"agreed": True}
    listener.page.reload()
    listener.sees("debriefing_title")
    expect(listener.button("download")).to_be_visible()
    assert listener.troubles == []


def test_jatos_has_all_rows_as_one_array_and_the_list_that_fewest_have(start: Start, tmp_path: Path) -> None:
    listener, _ = start(SHORT, Host("jatos"))
    (tmp_path / "study/jatos.js").write_text(JATOS)
    listener.opens()
    through(listener)
    rows = json.loads(listener.is_told("JSON.parse(localStorage['fake-results'])"))
    assert [row["item"] for row in rows] == ITEMS
    assert {tuple(row) for row in rows} == {COLUMNS}
    assert {row["list"] for row in rows} == {2}
    assert json.loads(listener.is_told("localStorage['fake-batch']")) == {"melodygen-lists": {"1": 3, "2": 2}}
    listener.clicks("leave")
    assert listener.is_told("localStorage['fake-ended']") == "true"
    assert listener.troubles == []


def test_pavlovia_has_a_table_of_all_rows_when_it_is_over(start: Start, tmp_path: Path) -> None:
    listener, _ = start(SHORT, Host("pavlovia"))
    (tmp_path / "study/assets/host.json").write_text(json.dumps({"kind": "pavlovia", "url": "pavlovia.js"}))
    (tmp_path / "study/pavlovia.js").write_text(PAVLOVIA)
    listener.opens()
    through(listener)
    first, second, (command, session, table) = json.loads(listener.is_told("localStorage['fake-calls']"))
    assert (first[0], second[0], command) == ("init", "init", "finish")
    rows = rows_in(table)
    assert [row["item"] for row in rows] == ITEMS
    assert {row["session"] for row in rows} == {session}


def test_any_address_gets_each_row_as_soon_as_it_is_there(start: Start, tmp_path: Path) -> None:
    listener, stub = start(SHORT, Host("post", "https://example.org/answers"))
    (tmp_path / "study/assets/host.json").write_text(json.dumps({"kind": "post", "url": "elsewhere"}))
    listener.opens()
    listener.reaches_the_melodies()
    listener.hears()
    listener.judges()
    listener.sees("study_title")
    listener.is_saved()
    assert [row["item"] for row in stub.rows] == ITEMS[:3]
    assert {tuple(row) for row in stub.rows} == {COLUMNS}
