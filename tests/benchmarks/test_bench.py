from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from benchmarks.human.__main__ import main
from benchmarks.human.ablation import main as ablation
from benchmarks.human.rig import write_melodies
from benchmarks.human.songs import part_of
from benchmarks.human.variants import VARIANTS
from melodygen.generation import generate
from melodygen.parameters import Parameters
from tests.benchmarks.fake_rig import write_fake_rig

COUNT = 160

pytestmark = pytest.mark.usefixtures("quick_learning")


@pytest.fixture(scope="module")
def material(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """A folder of excerpts of a style called mine, a rig and corpora, as options."""
    folder = tmp_path_factory.mktemp("material")
    (folder / "excerpts").mkdir()
    melodies = [
        generate(Parameters(bars=8, key="C", scale="major", seed=seed, mood="neutral")) for seed in range(COUNT)
    ]
    write_melodies(melodies, folder / "excerpts" / "mine")
    write_fake_rig(folder / "rig")
    (folder / "corpora").mkdir()
    with gzip.open(folder / "corpora" / "mine.jsonl.gz", "wt", encoding="utf-8") as file:
        file.writelines(json.dumps({"id": f"{k:04}", "keypc": 0, "mode": "maj"}) + "\n" for k in range(COUNT))
    return [option for name in ("excerpts", "rig", "corpora") for option in (f"--{name}", str(folder / name))]


def test_the_whole_bench_reports_on_a_style(material: list[str], tmp_path: Path) -> None:
    file = tmp_path / "human.md"
    done = CliRunner().invoke(main, ["mine", *material, "--markdown", str(file)], catch_exceptions=False)
    assert done.exit_code == 0
    text = file.read_text(encoding="utf-8")
    assert text in done.stdout
    sizes = {part: sum(part_of(f"{k:04}") == part for k in range(COUNT)) for part in ("learn", "tune", "report")}
    assert f"learn {sizes['learn']} ({sizes['learn']} songs)" in text
    assert f"Generated: {sizes['tune']}." in text
    assert "rig: boosting" in text
    assert "n-grams" in text
    lines = [line for line in text.splitlines() if line.startswith("|")]
    assert {line.endswith("|") for line in lines} == {True}
    features = next(line for line in lines if line.startswith("| files"))
    assert f"{sizes['tune']}.000" in features


def test_the_ablation_has_a_row_for_each_part_and_a_column_for_each_judge(material: list[str]) -> None:
    done = CliRunner().invoke(ablation, ["mine", *material], catch_exceptions=False)
    assert done.exit_code == 0
    head, _, *rows = done.stdout.strip().splitlines()
    assert [cell.strip() for cell in head.strip("|").split("|")] == ["mine", "logistic", "boosting", "n-grams", "best"]
    assert [row.strip("|").split("|")[0].strip() for row in rows] == [variant.name for variant in VARIANTS]


@pytest.mark.parametrize("name", ["excerpts", "rig", "corpora"])
def test_what_is_missing_is_one_sentence_and_exit_code_2(material: list[str], tmp_path: Path, name: str) -> None:
    options = list(material)
    options[options.index(f"--{name}") + 1] = str(tmp_path / "nothing")
    done = CliRunner().invoke(main, ["mine", *options])
    assert done.exit_code == 2
    assert done.stderr.count("\n") == 1
    assert f"{name.upper()}=FOLDER" in done.stderr
    assert done.stdout == ""


def test_too_few_excerpts_are_no_bench(material: list[str], tmp_path: Path) -> None:
    write_melodies([generate(Parameters(bars=8, metre="4/4"))], tmp_path / "mine")
    done = CliRunner().invoke(main, ["mine", *material, "--excerpts", str(tmp_path)])
    assert done.exit_code == 2
    assert "fewer than 20 excerpts" in done.stderr
