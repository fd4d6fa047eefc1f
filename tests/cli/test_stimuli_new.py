from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from click.testing import CliRunner

from melodygen.cli import main
from melodygen.stimuli.design import read_design
from melodygen.stimuli.humans import human_melodies


def test_new_design_can_be_built_and_has_the_name_of_its_file(tmp_path: Path) -> None:
    path = tmp_path / "Pilot für März.toml"
    result = CliRunner().invoke(main, ["stimuli", "new", str(path)])
    assert result.output == f"Wrote {path}\n"
    design = read_design(path)
    assert design.set.name == "pilot-fuer-maerz"
    assert len(human_melodies(design)) == 8


def test_design_that_is_there_stays_as_it_is_unless_forced(tmp_path: Path, refused: Callable[..., str]) -> None:
    path = tmp_path / "pilot.toml"
    path.write_text("mine")
    assert "already there and was left as it is; --force replaces it" in refused("stimuli", "new", str(path))
    assert path.read_text() == "mine"
    CliRunner().invoke(main, ["stimuli", "new", str(path), "--force"])
    assert path.read_text() != "mine"


def test_folder_is_no_place_for_a_design(tmp_path: Path, refused: Callable[..., str]) -> None:
    assert "is a folder; name a file in it" in refused("stimuli", "new", str(tmp_path))
