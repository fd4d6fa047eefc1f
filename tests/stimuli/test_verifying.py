from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from melodygen.errors import FormatError, NoSynthError
from melodygen.stimuli.building import build
from melodygen.stimuli.layout import SetFolder
from melodygen.stimuli.verifying import verify_set
from tests.stimuli.building.designs import matched


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("sets")
    return build(matched(place / "tunes", "ogg", "midi"), place / "set", jobs=1).folder.root


@pytest.fixture
def folder(built: Path, tmp_path: Path) -> SetFolder:
    shutil.copytree(built, tmp_path / "set")
    return SetFolder(tmp_path / "set")


def test_set_that_was_copied_elsewhere_is_still_what_its_design_makes(folder: SetFolder) -> None:
    found = verify_set(folder.root, jobs=1)
    assert (found.problems, found.notes, found.files) == ((), (), 10)


def test_every_change_is_named(folder: SetFolder) -> None:
    first, second, third, *_ = sorted(folder.sounds.iterdir())
    first.write_bytes(b"changed")
    second.unlink()
    third.with_name("more.wav").write_bytes(b"more")
    folder.key.write_text(folder.key.read_text().replace("human", "generated"))
    folder.study.unlink()
    folder.preregistration.write_text("edited")
    found = verify_set(folder.root, jobs=1)
    assert sorted(found.problems) == sorted(
        [
            f"{first.name} was changed",
            f"{second.name} is missing",
            "listeners/sounds/more.wav does not belong to the set",
            "researcher/key.csv is not what the design makes",
            "listeners/study.json is missing",
        ]
    )


def test_manifest_and_sound_that_were_changed_together_are_found(folder: SetFolder) -> None:
    text = folder.manifest.read_text(encoding="utf-8")
    folder.manifest.write_text(text.replace('"syncopation": ', '"syncopation": 1', 1), encoding="utf-8")
    (problem,) = verify_set(folder.root, jobs=1).problems
    assert "what manifest.json says of" in problem


def test_design_that_was_changed_is_found(folder: SetFolder) -> None:
    folder.design.write_text(folder.design.read_text().replace("seed = 1", "seed = 2"))
    problems = verify_set(folder.root, jobs=1).problems
    assert "researcher/design.toml is not what the set was built from" in problems


def test_without_fluidsynth_midi_and_checksums_are_compared(folder: SetFolder, monkeypatch: pytest.MonkeyPatch) -> None:
    def missing() -> str:
        raise NoSynthError("no FluidSynth")

    monkeypatch.setattr("melodygen.stimuli.verifying.synth_version", missing)
    found = verify_set(folder.root, jobs=1)
    assert found.is_same
    assert "no FluidSynth" in found.notes[0]
    next(folder.sounds.glob("*.ogg")).write_bytes(b"changed")
    assert not verify_set(folder.root, jobs=1).is_same


def test_folder_that_is_no_set_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(FormatError, match="no manifest of a set"):
        verify_set(tmp_path)
