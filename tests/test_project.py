from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from melodygen import project as project_module
from melodygen.errors import FormatError, NewerFormatError, WriteError
from melodygen.generation import generate
from melodygen.given import NOTHING, Given, GivenNote, Span
from melodygen.ideas import Idea
from melodygen.melody import Melody
from melodygen.parameters import Parameters
from melodygen.project import EXTENSION, FORMAT_VERSION, Project, read_project, write_project
from melodygen.variation import fill
from melodygen.variation.evidence import as_it_is
from tests.melodies import JIG, JIG_PARAMETERS, UPBEAT_JIG, UPBEAT_PARAMETERS
from tests.strategies import melodies, parameters

LOCKS = Given(notes=(GivenNote(0, 240, 74), GivenNote(240, 240)), closed=(Span(0, 720),), take=2)
SAVED = Project(JIG_PARAMETERS, JIG, LOCKS)
Change = Callable[[dict[str, Any]], object]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    write_project(SAVED, tmp_path / f"jig{EXTENSION}")
    return tmp_path / f"jig{EXTENSION}"


def changed(path: Path, change: Change) -> Path:
    data = json.loads(path.read_text())
    change(data)
    path.write_text(json.dumps(data))
    return path


def test_project_opens_as_it_was_saved(path: Path) -> None:
    assert read_project(path) == SAVED


def test_upbeat_opens_as_it_was_saved(tmp_path: Path) -> None:
    saved = Project(UPBEAT_PARAMETERS, UPBEAT_JIG)
    write_project(saved, tmp_path / "jig.melody")
    assert read_project(tmp_path / "jig.melody") == saved


@settings(max_examples=60)
@given(asked=parameters(), melody=melodies())
def test_any_project_opens_as_it_was_saved(
    tmp_path_factory: pytest.TempPathFactory, asked: Any, melody: Melody
) -> None:
    path = tmp_path_factory.mktemp("projects") / "any.melody"
    write_project(Project(asked, melody), path)
    assert read_project(path) == Project(asked, melody)


def test_project_keeps_its_notes_whatever_the_model_draws_now(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("melodygen.generation.compose", lambda *_: pytest.fail("nothing is drawn"))
    assert read_project(path).melody.notes == JIG.notes


def test_project_is_json_that_names_its_version(path: Path) -> None:
    data = json.loads(path.read_text())
    assert data["melodygen_project"] == FORMAT_VERSION
    assert data["melody"]["notes"][0] == [0, 240, 74]


KEPT = (Idea(JIG_PARAMETERS, JIG, LOCKS, "Jig – first", True, ("dance", "lively"), "drawn"),)
HEARD = (Idea(UPBEAT_PARAMETERS, UPBEAT_JIG), Idea(JIG_PARAMETERS, JIG, LOCKS))


def test_ideas_and_what_was_heard_open_as_they_were_saved(tmp_path: Path) -> None:
    saved = replace(SAVED, ideas=KEPT, heard=HEARD)
    write_project(saved, tmp_path / "jig.melody")
    assert read_project(tmp_path / "jig.melody") == saved


@settings(max_examples=20)
@given(found=st.lists(st.tuples(parameters(), melodies()), max_size=4), starred=st.booleans(), name=st.text())
def test_any_ideas_open_as_they_were_saved(
    tmp_path_factory: pytest.TempPathFactory, found: list[tuple[Any, Melody]], starred: bool, name: str
) -> None:
    path = tmp_path_factory.mktemp("projects") / "any.melody"
    ideas = tuple(Idea(asked, melody, LOCKS, name, starred, (name, "x")) for asked, melody in found)
    saved = Project(JIG_PARAMETERS, JIG, ideas=ideas, heard=ideas[::-1])
    write_project(saved, path)
    assert read_project(path) == saved


def test_a_hundred_heard_melodies_of_16_bars_take_less_than_100_kilobytes(tmp_path: Path) -> None:
    heard = tuple(Idea(asked, generate(asked)) for asked in (Parameters(seed=seed) for seed in range(100)))
    write_project(replace(SAVED, heard=heard), tmp_path / "long.melody")
    assert (tmp_path / "long.melody").stat().st_size < 100_000
    assert read_project(tmp_path / "long.melody").heard == heard


def test_format_2_had_no_ideas(path: Path) -> None:
    def age(data: dict[str, Any]) -> None:
        data.update(melodygen_project=2)
        del data["ideas"], data["heard"]

    assert read_project(changed(path, age)) == SAVED


@pytest.mark.parametrize(
    "change",
    [
        lambda data: data.pop("ideas"),
        lambda data: data.update(ideas=[{}]),
        lambda data: data["ideas"][0].update(starred=1),
        lambda data: data["ideas"][0].update(tags=[1]),
        lambda data: data["ideas"][0].update(name=None),
        lambda data: data["ideas"][0].update(origin="heaven"),
        lambda data: data["ideas"][0]["melody"]["notes"].append([0, 240, 60]),
        lambda data: data.pop("heard"),
        lambda data: data.update(heard="soup"),
        lambda data: data.update(heard=data["heard"][:-20]),
        lambda data: data.update(heard=7),
    ],
)
def test_damaged_ideas_are_a_format_error(tmp_path: Path, change: Change) -> None:
    path = tmp_path / "jig.melody"
    write_project(replace(SAVED, ideas=KEPT, heard=HEARD), path)
    with pytest.raises(FormatError, match=r"jig\.melody.*damaged"):
        read_project(changed(path, change))


def in_format_1(path: Path) -> Path:
    def age(data: dict[str, Any]) -> None:
        data.update(melodygen_project=1)
        for later in ("locks", "ideas", "heard"):
            data.pop(later, None)

    return changed(path, age)


def test_format_1_locked_what_its_melody_was_given(tmp_path: Path) -> None:
    melody = fill(generate(Parameters(bars=4)), bars=[1])
    assert melody.recipe is not None
    write_project(Project(melody.recipe.parameters, melody, NOTHING), tmp_path / "old.melody")
    assert read_project(tmp_path / "old.melody").locks == NOTHING
    assert read_project(in_format_1(tmp_path / "old.melody")).locks == melody.recipe.given


def test_in_format_1_a_melody_that_nothing_could_make_again_is_locked(path: Path) -> None:
    assert read_project(in_format_1(path)).locks == NOTHING
    alone = in_format_1(changed(path, lambda data: data["melody"].update(recipe=None)))
    assert read_project(alone).locks == replace(as_it_is(JIG), fresh=())


def test_damaged_locks_are_a_format_error(path: Path) -> None:
    with pytest.raises(FormatError, match="counted in whole numbers"):
        read_project(changed(path, lambda data: data.update(locks={"take": 0.5})))


def test_what_a_later_release_adds_beside_is_passed_over(path: Path) -> None:
    assert read_project(changed(path, lambda data: data.update(window={"zoom": 2}))) == SAVED


def test_newer_project_says_to_install_a_newer_release(path: Path) -> None:
    changed(path, lambda data: data.update(melodygen_project=FORMAT_VERSION + 1))
    with pytest.raises(NewerFormatError, match="install a newer melodygen"):
        read_project(path)


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("", "no melodygen project, or only a part of one"),
        ("[" * 100_000, "no melodygen project"),
        ("\udcff", "no melodygen project"),
        ("[1, 2]", "no melodygen project"),
        ('{"name": "another program"}', "no melodygen project"),
        ('{"melodygen_project": "one"}', "no melodygen project"),
        ('{"melodygen_project": 0}', "no melodygen project"),
        ('{"melodygen_project": 1}', "it has no 'parameters'"),
    ],
)
def test_what_is_no_project_is_a_format_error(tmp_path: Path, text: str, problem: str) -> None:
    path = tmp_path / "odd.melody"
    path.write_bytes(text.encode("utf-8", "surrogateescape"))
    with pytest.raises(FormatError, match=problem):
        read_project(path)


@pytest.mark.parametrize(
    "change",
    [
        lambda data: data["parameters"].update(syncopation=130),
        lambda data: data["parameters"].update(colour="blue"),
        lambda data: data.update(melody=[]),
        lambda data: data["melody"].pop("notes"),
        lambda data: data["melody"].update(scale="martian"),
        lambda data: data["melody"].update(bars=0),
        lambda data: data["melody"].update(tempo_bpm=float("nan")),
        lambda data: data["melody"].update(key=5),
        lambda data: data["melody"]["notes"].append([0, 240, 60]),
        lambda data: data["melody"]["notes"].append([2880, 240, 60]),
        lambda data: data["melody"]["notes"].append(["a", "b", "c"]),
        lambda data: data["melody"]["notes"].insert(0, [-1441, 240, 60]),
        lambda data: data["melody"]["notes"][0].append(1),
        lambda data: data["melody"]["notes"][0].__setitem__(2, 128),
        lambda data: data["melody"]["notes"][0].__setitem__(1, 0),
        lambda data: data["melody"]["notes"][0].__setitem__(1, 239.5),
        lambda data: data["melody"]["chords"][0].__setitem__(1, 99_999),
        lambda data: data["melody"]["chords"][0].__setitem__(4, "sour"),
        lambda data: data["melody"]["phrases"][0].update(bars=9),
        lambda data: data["melody"]["phrases"][0].update(label=3),
        lambda data: data["melody"]["form"][1].update(source=5),
        lambda data: data["melody"]["form"][1].update(relation="cousin"),
        lambda data: data["melody"]["recipe"].update(melodygen_recipe=2),
        lambda data: data["melody"].update(recipe="soup"),
    ],
)
def test_damage_is_a_format_error_that_names_the_file(path: Path, change: Change) -> None:
    changed(path, change)
    before = path.read_bytes()
    with pytest.raises(FormatError, match=r"jig\.melody"):
        read_project(path)
    assert path.read_bytes() == before


@settings(max_examples=100)
@given(st.integers(0, 1500))
def test_truncated_project_is_a_format_error(tmp_path_factory: pytest.TempPathFactory, length: int) -> None:
    path = tmp_path_factory.mktemp("cut") / "cut.melody"
    write_project(SAVED, path)
    path.write_bytes(path.read_bytes()[: length % (path.stat().st_size - 1)])
    with pytest.raises(FormatError):
        read_project(path)


@pytest.mark.parametrize(
    ("place", "value", "words"),
    [(2, 128, "note 1 has pitch 128, which should be 0 to 127"), (1, 0, "note 1 lasts 0 ticks")],
)
def test_a_note_that_cannot_be_is_named_by_its_number(path: Path, place: int, value: int, words: str) -> None:
    with pytest.raises(FormatError, match=words):
        read_project(changed(path, lambda data: data["melody"]["notes"][0].__setitem__(place, value)))


def test_project_that_is_not_there_is_a_format_error(tmp_path: Path) -> None:
    with pytest.raises(FormatError, match="No such file"):
        read_project(tmp_path / "none.melody")


def test_huge_file_is_refused_before_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "huge.melody"
    with path.open("wb") as file:
        file.truncate(project_module.LARGEST_BYTES + 1)
    with pytest.raises(FormatError, match="too large"):
        read_project(path)


def test_save_that_fails_leaves_the_saved_project(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full_disk(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("melodygen.files.os.fsync", full_disk)
    with pytest.raises(WriteError, match="No space left"):
        write_project(Project(JIG_PARAMETERS.replace(seed=99), JIG), path)
    assert read_project(path) == SAVED
