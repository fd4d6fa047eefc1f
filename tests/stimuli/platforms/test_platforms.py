"""Each export against the rules of its platform's own documentation (the pages are named in docs/platforms.md)."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import yaml
from click.testing import CliRunner

from melodygen.cli import main
from melodygen.errors import ConstraintError, FormatError
from melodygen.stimuli.layout import SetFolder
from melodygen.stimuli.platforms import (
    PLATFORMS,
    AddedFilesError,
    check_nothing_added,
    export,
    gorilla,
    psychopy,
    qualtrics,
    webmushra,
)
from melodygen.stimuli.platforms.wording import Wording
from melodygen.stimuli.study_json import write_study
from melodygen.stimuli.study_page import Sound, StudyPage, Trial
from tests.stimuli.platforms.examples import study

SCALES = ("confidence", "quality")


def asked_of(page: StudyPage) -> list[str]:
    """What is asked of each melody after who made it."""
    return [*SCALES, *(f"q_{each.id}" for each in page.questions), *(["comment"] if page.asks_comment else [])]


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text, newline=""), strict=True))


# --- PsychoPy: importConditions takes a table whose column names are Python variables


def test_psychopy_has_a_table_of_variables_for_each_list_in_its_order(page: StudyPage) -> None:
    made = psychopy.files(page)
    assert sorted(made) == ["README.txt", *(f"list-{each.number:04}.csv" for each in page.lists)]
    for each in page.lists:
        lines = rows(made[f"list-{each.number:04}.csv"])
        assert all(name.isidentifier() for name in lines[0])
        assert [line["item"] for line in lines] == [trial.item for trial in each.trials]
        assert [line["sound_file"] for line in lines] == [f"sounds/{trial.stimulus}.wav" for trial in each.trials]
        assert [bool(line["instruction"]) for line in lines] == [trial.role == "attention" for trial in each.trials]
    components = {"said", *asked_of(page)}
    assert not components & set(psychopy.COLUMNS)
    assert all(f"- {name}: " in made["README.txt"] for name in components)


# --- webMUSHRA: doc/experimenter.md

NEEDED = {
    "generic": {"type", "id", "name", "content"},
    "volume": {"type", "id", "name", "content", "stimulus", "defaultVolume"},
    "likert_single_stimulus": {"type", "id", "name", "content", "mustRate", "mustPlayback", "stimuli", "response"},
    "finish": {"type", "name", "content", "popupContent", "showResults", "writeResults", "questionnaire"},
}


def test_webmushra_has_pages_as_its_documentation_defines_them(page: StudyPage) -> None:
    made = webmushra.files(page)
    for each in page.lists:
        config = yaml.safe_load(made[f"configs/{page.name}-list-{each.number:04}.yaml"])
        assert config["testId"] == f"{page.name}-list-{each.number:04}"
        assert config["bufferSize"] in (256, 512, 1024, 2048, 4096, 8192, 16384)
        assert config["showButtonPreviousPage"] is False
        pages = config["pages"]
        assert all(set(one) == NEEDED[one["type"]] for one in pages)
        assert [one["type"] for one in pages].index("finish") == len(pages) - 1
        ids = [one["id"] for one in pages[:-1]]
        assert len(set(ids)) == len(ids)
        melodies = [one for one in pages if one["type"] == "likert_single_stimulus"]
        assert [one["id"] for one in melodies] == [trial.item for trial in each.trials]
        assert [list(one["stimuli"]) for one in melodies] == [[trial.stimulus] for trial in each.trials]
        assert (
            sum(one["id"].startswith("break_") for one in pages[:-1]) == max(trial.block for trial in each.trials) - 1
        )
        for one, trial in zip(melodies, each.trials, strict=True):
            _check_melody(page, one, trial)


def _check_melody(page: StudyPage, melody: dict[str, Any], trial: Trial) -> None:
    assert melody["mustPlayback"] == ("processUpdate" if page.may_skip else "ended")
    assert melody["stimuli"] == {trial.stimulus: f"configs/resources/{page.name}/{trial.stimulus}.wav"}
    assert len(melody["response"]) == 3 + sum(each.asked in ("choice", "scale") for each in page.questions)
    values = [[str(point["value"]) for point in scale] for scale in melody["response"]]
    assert values[0] == ["person", "generated"]
    assert all(scale == [str(place) for place in range(1, len(scale) + 1)] for scale in values[1:])
    assert not any("'" in value for scale in values for value in scale)  # webMUSHRA writes them between single quotes
    assert ("<strong>" in melody["content"]) == (trial.role == "attention")


def test_listeners_are_told_of_as_many_melodies_and_minutes_as_on_our_own_page(page: StudyPage) -> None:
    heard = page.lists[0].trials
    told = Wording(replace(page, texts={"consent_text": "{count}, {minutes}"})).consent(heard)
    assert told == f"{sum(trial.role != 'practice' for trial in heard)}, {page.minutes}"


def test_an_id_that_looks_like_a_number_stays_an_id_in_yaml() -> None:
    page = study()
    id_, sound = "1e234567", Sound(files=("1e234567.wav",), seconds=1.0)
    trial = replace(page.lists[0].trials[0], stimulus=id_)
    one = replace(page, sounds={**page.sounds, id_: sound}, lists=(replace(page.lists[0], trials=(trial,)),))
    config = yaml.safe_load(webmushra.files(one)[f"configs/{page.name}-list-0001.yaml"])
    assert list(config["pages"][3]["stimuli"]) == [id_]


def test_webmushra_is_refused_sounds_that_it_does_not_play() -> None:
    page = study()
    compressed = {id_: Sound(files=(f"{id_}.mp3",), seconds=1.0) for id_ in page.sounds}
    with pytest.raises(ConstraintError, match=r"webMUSHRA plays wav, .* add wav to formats"):
        webmushra.files(replace(page, sounds=compressed))


@pytest.mark.parametrize("name", PLATFORMS)
def test_the_length_of_a_session_is_worked_out_once_however_many_lists_there_are(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    worked_out: list[StudyPage] = []

    def minutes(page: StudyPage) -> int:
        worked_out.append(page)
        return 15

    page = study()
    monkeypatch.setattr(StudyPage, "minutes", property(minutes))
    PLATFORMS[name].files(replace(page, lists=page.lists * 3))
    assert len(worked_out) <= 1


def test_webmushra_is_said_to_write_where_its_service_writes() -> None:
    """The function sanitize of service/write.php; names of sets are of small letters, digits, - and _."""
    made = webmushra.files(replace(study(), name="ai--or---human_2"))
    assert "config=ai--or---human_2-list-0001.yaml" in made["README.txt"]
    assert "results/ai-or-human_2-list-0001/lss.csv" in made["README.txt"]


# --- Gorilla: a row is a display; the randomise columns are left blank where the order is fixed


def test_gorilla_has_a_spreadsheet_for_each_list_whose_rows_are_displays(page: StudyPage) -> None:
    made = gorilla.files(page)
    for each in page.lists:
        lines = rows(made[f"list-{each.number:04}.csv"])
        assert list(lines[0])[:3] == ["display", "randomise_blocks", "randomise_trials"]
        assert {line["display"] for line in lines} == set(gorilla.DISPLAYS)
        assert not any(line["randomise_blocks"] or line["randomise_trials"] for line in lines)
        melodies = [line for line in lines if line["display"] == "Melody"]
        assert [(line["item"], line["stimulus"]) for line in melodies] == [(t.item, t.stimulus) for t in each.trials]
        assert [line["audio"] for line in melodies] == [f"{trial.stimulus}.mp3" for trial in each.trials]
        assert [bool(line["instruction"]) for line in melodies] == [trial.role == "attention" for trial in each.trials]
        assert all(line["text"] for line in lines if line["display"] != "Melody")
    for name in (
        "said",
        *SCALES,
        *(f"q_{one.id}" for one in page.questions),
        *(f"b_{one.id}" for one in page.background),
    ):
        assert f"- {name}, " in made["README.txt"]


# --- Qualtrics: the Advanced Format

TAG = re.compile(r"\[\[(.*?)\]\]")
TYPES = {"MC:SingleAnswer:Horizontal", "MC:SingleAnswer:Vertical", "TE:SingleLine", "TE:Essay", "DB"}


def _questions(text: str) -> Iterator[tuple[str, str, str, list[str]]]:
    """Type, tag, text and choices; AssertionError where a line is not what the format has in its place."""
    lines = text.splitlines()
    assert lines[0] == "[[AdvancedFormat]]"
    assert all(TAG.fullmatch(line) or "[[" not in line for line in lines)
    for number, line in enumerate(lines):
        kind = re.fullmatch(r"\[\[Question:(.*)\]\]", line)
        if kind is None:
            continue
        end = lines.index("", number)
        id_ = re.fullmatch(r"\[\[ID:([A-Za-z][A-Za-z0-9_]*)\]\]", lines[number + 1])
        assert id_
        assert kind[1] in TYPES
        assert lines[number + 2]
        choices = lines[number + 3 : end]
        if kind[1].startswith("MC"):
            assert choices[0] == "[[AdvancedChoices]]"
            assert choices[1::2] == [f"[[Choice:{code}]]" for code in range(1, (len(choices) - 1) // 2 + 1)]
            assert all(choices[2::2])
        else:
            assert not choices
        yield kind[1], id_[1], lines[number + 2], choices[2::2]


def test_qualtrics_has_surveys_in_the_advanced_format_with_a_tag_for_each_answer(page: StudyPage) -> None:
    made = qualtrics.files(page)
    asked = ["said", *asked_of(page)]
    background = [f"background_{each.id}" for each in page.background]
    for each in page.lists:
        text = made[f"list-{each.number:04}.txt"]
        questions = list(_questions(text))
        tags = [tag for _, tag, _, _ in questions]
        assert len(set(tags)) == len(tags)
        wanted = [f"{trial.item.replace('-', '_')}_{name}" for trial in each.trials for name in asked]
        assert [tag for tag in tags if tag.startswith(("practice_", "trial_", "attention_"))] == wanted
        assert [tag for tag in tags if tag.startswith("background_")] == background
        lines = text.splitlines()
        assert lines.index(f"[[ED:list:{each.number}]]") < lines.index("[[Block:Welcome]]")
        heads = [one[2] for one in questions if one[1].endswith("_said")]
        for head, trial in zip(heads, each.trials, strict=True):
            assert f'src="{qualtrics.HOST}/{trial.stimulus}.mp3"' in head
            assert ("<strong>" in head) == (trial.role == "attention")


# --- all of them


@pytest.fixture
def built(tmp_path: Path) -> SetFolder:
    folder, page = SetFolder(tmp_path / "set"), study()
    write_study(page, folder.study)
    folder.sounds.mkdir()
    for sound in page.sounds.values():
        for name in sound.files:
            (folder.sounds / name).write_bytes(name.encode())
    folder.researcher.mkdir()
    folder.key.write_text("id,source,condition\n")
    return folder


def test_the_command_writes_every_platform_with_its_sounds_and_without_the_key(built: SetFolder) -> None:
    done = CliRunner().invoke(main, ["stimuli", "export", str(built.root), *PLATFORMS])
    assert done.exit_code == 0, done.output
    assert sorted(path.name for path in built.platforms.iterdir()) == sorted(PLATFORMS)
    for name in PLATFORMS:
        written = [path for path in (built.platforms / name).rglob("*") if path.is_file()]
        sounds = [path for path in written if path.suffix in (".wav", ".mp3")]
        assert {path.stem for path in sounds} == set(study().sounds)
        assert (built.platforms / name / "README.txt").is_file()
        ours = [path for path in written if path not in sounds and path.parent.name != "library"]
        told = "\n".join(path.read_text(encoding="utf-8") for path in ours)
        assert not re.search(r"standard|pair-|condition\b|\bseed\b|key\.csv", told)


def test_a_platform_that_plays_none_of_the_formats_leaves_the_others_theirs(tmp_path: Path) -> None:
    folder = SetFolder(tmp_path / "set")
    sounds = {id_: replace(sound, files=("a.mp3",)) for id_, sound in study().sounds.items()}
    write_study(replace(study(), sounds=sounds), folder.study)
    folder.sounds.mkdir()
    (folder.sounds / "a.mp3").write_bytes(b"sound")
    done = CliRunner().invoke(main, ["stimuli", "export", str(folder.root), *PLATFORMS])
    assert done.exit_code == 2
    assert "webMUSHRA plays wav, and " in done.output
    assert sorted(path.name for path in folder.platforms.iterdir()) == sorted({*PLATFORMS} - {"webmushra"})


def test_sounds_that_a_platform_names_are_where_it_looks_for_them(built: SetFolder) -> None:
    export(study(), built, PLATFORMS)
    root = built.platforms
    config = yaml.safe_load((root / "webmushra/configs/ai-or-human-list-0001.yaml").read_text(encoding="utf-8"))
    named = [path for page in config["pages"] for path in page.get("stimuli", {}).values()]
    lines = rows((root / "psychopy/list-0001.csv").read_text(encoding="utf-8"))
    assert named
    assert all((root / "webmushra" / path).is_file() for path in named)
    assert all((root / "psychopy" / line["sound_file"]).is_file() for line in lines)


def test_an_export_that_fails_leaves_the_older_one(built: SetFolder) -> None:
    export(study(), built, ["psychopy"])
    before = sorted(path.read_bytes() for path in (built.platforms / "psychopy").rglob("*.csv"))
    missing = min(built.sounds.glob("*.wav"))
    missing.unlink()
    with pytest.raises(FormatError, match="is missing; build the set again"):
        export(study(), built, ["psychopy"])
    assert sorted(path.read_bytes() for path in (built.platforms / "psychopy").rglob("*.csv")) == before
    assert [path.name for path in built.platforms.iterdir()] == ["psychopy"]


def test_an_export_is_written_again_but_never_over_what_somebody_put_into_it(built: SetFolder) -> None:
    first = export(study(), built, PLATFORMS)
    assert export(study(), built, PLATFORMS) == first
    check_nothing_added(study(), built)
    answers = built.platforms / "psychopy" / "data" / "1_study.csv"
    answers.parent.mkdir()
    answers.write_text("answers")
    with pytest.raises(AddedFilesError, match=r"1_study\.csv is no file of the export"):
        export(study(), built, ["psychopy"])
    with pytest.raises(AddedFilesError, match=r"1_study\.csv is no file of the export"):
        check_nothing_added(study(), built)
    assert answers.read_text() == "answers"
    export(study(), built, ["gorilla"])
