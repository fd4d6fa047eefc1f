"""A study of listed cells that are matched to human melodies, from its design to what its answers say."""

from __future__ import annotations

import csv
import json
from pathlib import Path

from click.testing import CliRunner

from melodygen.cli import main
from melodygen.stimuli.serving.study import served_study
from tests.stimuli.building.designs import matched

CELLS = '[[cells]]\nname = "plain"\ncomplexity = 20\n[[cells]]\nname = "rich"\ncomplexity = 80\n'


def run(*args: str) -> str:
    result = CliRunner().invoke(main, ["stimuli", *args])
    assert result.exit_code == 0, result.output
    return result.stdout


def test_listed_cells_with_matches_are_built_served_and_analysed(tmp_path: Path) -> None:
    text = matched(tmp_path / "tunes", "ogg").text.replace('platforms = ["jspsych", "webmushra"]\n', "")
    (tmp_path / "design.toml").write_text(text.replace("[presentation]", f"{CELLS}[presentation]"), encoding="utf-8")
    root = tmp_path / "Zellen und Paare"
    run("build", str(tmp_path / "design.toml"), str(root), "--jobs", "1")
    with (root / "researcher" / "key.csv").open(encoding="utf-8", newline="") as file:
        trials = [row for row in csv.DictReader(file) if row["role"] == "trial"]
    assert sorted({(row["pair"], row["condition"]) for row in trials}) == sorted(
        (pair, condition) for pair in {row["pair"] for row in trials} for condition in ("human", "plain", "rich")
    )
    assert {len(each.trials) for each in served_study(root).page.lists} == {1 + 6}
    found = tmp_path / "found.json"
    said = run("analyse", str(root), "--simulate", "6", "--json", str(found))
    assert said.startswith("6 listeners judged 6 melodies (2 by people, 4 generated) in 36 answers")
    assert {each["name"] for each in json.loads(found.read_text())["conditions"]} >= {"plain", "rich"}
