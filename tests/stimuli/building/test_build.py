from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from melodygen.errors import ConstraintError, MelodygenError
from melodygen.reading import read_midi
from melodygen.stimuli.building import BuildCancelled, BuildReport, build, place
from melodygen.stimuli.building.finishing import DATE_S
from melodygen.stimuli.building.journal import Journal
from melodygen.stimuli.design import parse_design
from melodygen.stimuli.hold import Hold
from melodygen.stimuli.layout import SetFolder
from melodygen.stimuli.manifest import read_manifest
from melodygen.stimuli.matching.checks import CHECKS
from melodygen.stimuli.matching.measuring import USUAL_WEIGHTS
from melodygen.stimuli.platforms import AddedFilesError
from tests.stimuli.building.designs import contents, generated, matched

FORMATS = ("wav", "mp3", "flac", "ogg", "midi")


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> BuildReport:
    """A set in all formats, built by one process; nobody changes it."""
    return build(generated(*FORMATS), tmp_path_factory.mktemp("built") / "set", jobs=1)


def test_set_has_a_file_for_each_stimulus_and_format(built: BuildReport) -> None:
    folder = built.folder
    manifest = read_manifest(folder.manifest)
    assert [(one.condition, one.role) for one in manifest.stimuli] == [
        ("mood=happy", "trial"),
        ("mood=sad", "trial"),
        ("mood=happy", "practice"),
    ]
    names = sorted(file.name for one in manifest.stimuli for file in one.files)
    assert sorted(path.name for path in folder.sounds.iterdir()) == names
    assert len(names) == len(FORMATS) * built.stimuli == 15


def test_all_are_equally_loud_with_the_same_lead_in_and_tail(built: BuildReport) -> None:
    for stimulus in read_manifest(built.folder.manifest).stimuli:
        for file in stimulus.files:
            if file.loudness_lufs is not None and file.peak_dbtp is not None:
                assert file.loudness_lufs == pytest.approx(-23, abs=0.1)
                assert file.peak_dbtp <= -1
        played = read_midi(built.folder.sounds / f"{stimulus.id}.midi").performance
        (part,) = played.parts
        assert played.seconds_at(part.notes[0].onset_ticks) == 0.5
        last = max(note.onset_ticks + note.duration_ticks for note in part.notes)
        assert played.seconds_at(played.length_ticks) - played.seconds_at(last) == pytest.approx(1.5, abs=1e-9)


def test_number_of_processes_changes_no_byte(built: BuildReport, tmp_path: Path) -> None:
    build(generated(*FORMATS), tmp_path / "set", jobs=2)
    assert contents(tmp_path / "set") == contents(built.folder.root)


def test_build_that_was_stopped_goes_on_and_gives_the_same_set(tmp_path: Path) -> None:
    design = generated(replicates=4)
    build(design, tmp_path / "whole", jobs=1)
    told: list[tuple[int, int]] = []
    with pytest.raises(BuildCancelled):
        build(design, tmp_path / "set", jobs=1, cancelled=lambda: len(told) == 3, progress=lambda *it: told.append(it))
    journal = SetFolder(tmp_path / "set").journal
    journal.write_bytes(journal.read_bytes()[:-5])  # as a killed build leaves it
    report = build(design, tmp_path / "set", jobs=1)
    assert (report.already, report.stimuli) == (2, 9)
    assert contents(tmp_path / "set") == contents(tmp_path / "whole")


def test_stimulus_that_was_changed_is_made_again(tmp_path: Path) -> None:
    design = generated()
    build(design, tmp_path / "set", jobs=1)
    before = contents(tmp_path / "set")
    changed = next(SetFolder(tmp_path / "set").sounds.iterdir())
    changed.write_bytes(b"no longer")
    assert build(design, tmp_path / "set", jobs=1).already == 2
    assert contents(tmp_path / "set") == before


def test_nothing_that_listeners_get_tells_what_it_is(built: BuildReport) -> None:
    told = (b"melodygen", b"happy", b"Natural", b"recipe", b"seed", b"practice")
    for path in built.folder.sounds.iterdir():
        assert path.stat().st_mtime == DATE_S
        assert not [word for word in told if word.lower() in path.read_bytes().lower()], path
    study = built.folder.study.read_text(encoding="utf-8")
    assert "condition" not in study
    sounds = list(json.loads(study)["sounds"])
    assert sounds == sorted(sounds)


def test_another_design_does_not_replace_a_set_unless_forced(tmp_path: Path) -> None:
    build(generated(), tmp_path / "set", jobs=1)
    before = contents(tmp_path / "set")
    with pytest.raises(ConstraintError, match="another design"):
        build(generated(replicates=2), tmp_path / "set", jobs=1)
    assert contents(tmp_path / "set") == before
    build(generated(replicates=2), tmp_path / "set", jobs=1, is_forced=True)
    build(generated(replicates=2), tmp_path / "new", jobs=1)
    assert contents(tmp_path / "set") == contents(tmp_path / "new")


def test_set_that_is_being_built_is_neither_gone_on_with_nor_replaced_even_if_forced(tmp_path: Path) -> None:
    build(generated(), tmp_path / "set", jobs=1)
    before = contents(tmp_path / "set")
    with Hold(SetFolder(tmp_path / "set").lock):
        for design, is_forced in ((generated(), False), (generated(replicates=2), True)):
            with pytest.raises(ConstraintError, match="another build is writing"):
                build(design, tmp_path / "set", jobs=1, is_forced=is_forced)
    assert contents(tmp_path / "set") == before


def test_set_that_another_build_leaves_in_the_meantime_is_not_replaced(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The other one ends between the look at the folder and the hold of it."""
    hold, others = place.Hold, iter([generated(replicates=2)])

    def late(path: Path) -> Hold:
        for other in others:
            build(other, tmp_path / "set", jobs=1)
        return hold(path)

    monkeypatch.setattr(place, "Hold", late)
    with pytest.raises(ConstraintError, match="holds a set made from something else"):
        build(generated(), tmp_path / "set", jobs=1)
    assert len(read_manifest(SetFolder(tmp_path / "set").manifest).stimuli) == 5


def test_journal_is_of_one_design_alone(tmp_path: Path) -> None:
    with Journal(tmp_path / "journal.jsonl", {"design_sha256": "one"}):
        pass
    with pytest.raises(ConstraintError, match=r"another build has begun a set in .*\(another design\)"):
        Journal(tmp_path / "journal.jsonl", {"design_sha256": "other"})


def test_set_with_answers_of_another_program_in_it_is_not_replaced(tmp_path: Path) -> None:
    design = replace(generated("wav"), platforms=("psychopy",))
    folder = build(design, tmp_path / "set", jobs=1).folder
    (folder.platforms / "psychopy" / "answers.csv").write_text("answers")
    before = contents(folder.root)
    with pytest.raises(AddedFilesError, match=r"answers\.csv is no file of the export"):
        build(generated(replicates=2), folder.root, jobs=1, is_forced=True)
    assert contents(folder.root) == before
    (folder.platforms / "psychopy" / "answers.csv").unlink()
    build(generated(), folder.root, jobs=1, is_forced=True)
    assert not folder.platforms.exists()


def test_answers_and_foreign_files_are_never_removed(tmp_path: Path) -> None:
    build(generated(), tmp_path / "set", jobs=1)
    SetFolder(tmp_path / "set").responses.write_bytes(b"answers")
    (tmp_path / "own").mkdir()
    (tmp_path / "own" / "thesis.txt").write_text("mine")
    for name in ("set", "own"):
        before = contents(tmp_path / name)
        with pytest.raises(ConstraintError, match="choose a"):
            build(generated(replicates=2), tmp_path / name, jobs=1, is_forced=True)
        assert contents(tmp_path / name) == before


def test_loudness_that_peaks_forbid_is_said_with_one_that_all_can_have(tmp_path: Path) -> None:
    design = generated("wav", rendering="loudness_lufs = -8.0")
    with pytest.raises(ConstraintError, match=r"write loudness_lufs = (-\d+\.\d)") as caught:
        build(design, tmp_path / "set", jobs=1)
    assert not (tmp_path / "set").exists()
    possible = str(caught.value).split("loudness_lufs = ")[1].split()[0]
    build(generated("wav", rendering=f"loudness_lufs = {possible}"), tmp_path / "set", jobs=1)


def test_loudness_that_is_refused_late_leaves_only_what_was_there_before(tmp_path: Path) -> None:
    """The practice melody alone is too soft: two stimuli are written by then, and a build was stopped before that."""
    text = generated("wav", rendering="loudness_lufs = -12.1").text
    design, root = parse_design(text.replace("[set]", "[set]\nseed = 10")), tmp_path / "set"
    folder = SetFolder(root)
    folder.researcher.mkdir(parents=True)
    told: list[int] = []
    with pytest.raises(BuildCancelled):
        build(design, root, jobs=1, cancelled=lambda: len(told) == 2, progress=lambda done, _: told.append(done))
    assert len(list(folder.sounds.iterdir())) == 2
    (folder.researcher / "notes.txt").write_text("mine")
    with pytest.raises(ConstraintError, match=r"^1 stimulus is held below -12\.1 LUFS"):
        build(design, root, jobs=1)
    (root / "researcher" / "notes.txt").unlink()
    assert not [path for path in root.rglob("*") if path.is_file() and path != folder.lock]
    assert build(generated(), root, jobs=1).already == 0


def test_what_people_write_into_a_set_stays_when_it_is_built_again_or_replaced(tmp_path: Path) -> None:
    folder = SetFolder(tmp_path / "set")
    build(generated("ogg"), folder.root, jobs=1)
    folder.preregistration.write_text("edited")
    (folder.researcher / "results.csv").write_text("answers of another platform")
    build(generated("ogg"), folder.root, jobs=1)
    assert folder.preregistration.read_text() == "edited"
    build(generated("ogg", replicates=2), folder.root, jobs=1, is_forced=True)
    assert folder.preregistration.read_text() != "edited"
    assert (folder.researcher / "results.csv").read_text() == "answers of another platform"


def test_missing_soundfont_is_one_sentence_and_nothing_is_written(tmp_path: Path) -> None:
    design = generated("wav")
    text = design.text.replace(".sf2", ".nothing")
    with pytest.raises(MelodygenError, match="is not there"):
        build(parse_design(text), tmp_path / "set", jobs=1)
    assert not list(tmp_path.iterdir())


def test_programs_that_the_design_names_get_the_study_or_it_is_said_why_not(tmp_path: Path) -> None:
    design = replace(generated("mp3"), platforms=("psychopy", "webmushra"))
    report = build(design, tmp_path / "set", jobs=1)
    assert [path.name for path in report.folder.platforms.iterdir()] == ["psychopy"]
    assert sum("there is nothing for webmushra: webMUSHRA plays wav" in warning for warning in report.warnings) == 1


def test_what_tells_sources_apart_or_is_not_matched_is_said(tmp_path: Path) -> None:
    quiet = build(matched(tmp_path / "tunes", "midi"), tmp_path / "quiet", jobs=1).warnings
    text = matched(tmp_path / "tunes", "midi").text.replace("[humans]", 'played = "score"\nquantised = false\n[humans]')
    text += "[matching.weights]\n" + "".join(f"{name} = 0\n" for name in USUAL_WEIGHTS)
    told = build(parse_design(text, tmp_path / "design.toml"), tmp_path / "told", jobs=1).warnings
    for words in ("which tells them apart", "no measure is weighed"):
        assert sum(words in each for each in told) == 1
        assert not any(words in each for each in quiet)


def test_williams_orders_that_are_no_whole_squares_are_told(tmp_path: Path) -> None:
    design = generated("ogg")
    design = replace(design, presentation=replace(design.presentation, order="williams", lists=3))
    (warning,) = build(design, tmp_path / "set", jobs=1).warnings
    assert warning.startswith("3 lists are no whole Williams squares")


def test_matches_of_which_every_candidate_fails_a_check_are_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fails = replace(CHECKS[0], fails=lambda *_: True)
    monkeypatch.setattr("melodygen.stimuli.matching.checks.CHECKS", (fails,))
    report = build(matched(tmp_path / "tunes", "midi"), tmp_path / "set", jobs=1)
    told = [warning for warning in report.warnings if "fails a check" in warning]
    assert [warning.partition(";")[0] for warning in told] == [
        "every candidate of 2 of 2 matches fails a check (range)"
    ]
    rows = [json.loads(line) for line in report.folder.candidates.read_text().splitlines()]
    assert [row["failed"] for row in rows] == [["range"]] * 4


def test_lists_that_cannot_be_are_said_before_anything_is_written(tmp_path: Path) -> None:
    design = generated("wav")
    asked = replace(design, presentation=replace(design.presentation, blocks=3))
    with pytest.raises(ConstraintError, match="2 trials cannot be parted in 3 blocks"):
        build(asked, tmp_path / "set", jobs=1)
    assert not (tmp_path / "set").exists()
