from __future__ import annotations

import dataclasses
import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from melodygen.export import write_midi
from melodygen.generation import generate
from melodygen.knob_report import knob_reports
from melodygen.measures import MEASURES, summary
from melodygen.model.knobs import KNOBS
from melodygen.parameters import Parameters
from melodygen.project import Project, write_project
from melodygen.reading import quantise, read_melody
from melodygen.styles import load_style
from melodygen.styles.loader import user_folder, write_style
from melodygen.styles.style import TABLE_SIZE
from tests.cli.conftest import Run
from tests.melodies import JIG, JIG_PARAMETERS

GONE = Parameters(seed=3, bars=8, style="gone")


@pytest.fixture
def files(tmp_path: Path) -> list[str]:
    write_project(Project(JIG_PARAMETERS, JIG), tmp_path / "jig.melody")
    write_midi(JIG, tmp_path / "jig.mid")
    return ["jig.melody", "jig.mid"]


def test_json_has_every_measure_of_every_file(run: Run, files: list[str], tmp_path: Path) -> None:
    found = json.loads(run("measure", *files, "--json").stdout)
    assert [row["file"] for row in found] == files
    assert found[0]["measures"] == dataclasses.asdict(summary(JIG))
    assert found[1]["measures"] == dataclasses.asdict(summary(quantise(read_melody(tmp_path / "jig.mid")).melody))


def test_table_has_every_label_with_its_value_and_unit(run: Run, files: list[str]) -> None:
    shown = run("measure", "jig.melody").stdout
    lines = [line.strip() for line in shown.splitlines()]
    width = max(len(measure.label) for measure in MEASURES)
    for row in (
        f"{'Note density':<{width}}  3.50 notes a bar",
        f"{'Ambitus':<{width}}  7 semitones",
        f"{'Harmonic density':<{width}}  1.00 changes a bar",
    ):
        assert any(f"{line}  ".startswith(f"{row}  ") for line in lines)
    assert all(any(line.startswith(measure.label) for line in lines) for measure in MEASURES)


@pytest.fixture
def own_styles(run: Run) -> None:
    """Styles of the user's with the same tables: `full` places steps, `bare` the knobs' measures alone."""
    hymn = load_style("hymn")
    knobs = {knob: hymn.standings[knob] for knob in KNOBS}
    steps = {"steps": np.tile(np.linspace(0, 200, TABLE_SIZE), (3, 1))}
    for name, standings in (("full", knobs | steps), ("bare", knobs)):
        write_style(replace(hymn, name=name, standings=standings), user_folder() / name)


@pytest.mark.usefixtures("own_styles")
def test_each_measure_says_where_the_melody_stands_among_the_styles_people(run: Run, files: list[str]) -> None:
    (found,) = json.loads(run("measure", "jig.melody", "--style", "full", "--json").stdout)
    assert found["style"] == "full"
    assert set(found["percentiles"]) == {*KNOBS, "steps"}
    assert found["percentiles"]["steps"] == pytest.approx(found["measures"]["steps"] / 2)
    shown = run("measure", "jig.melody", "--style", "full").stdout
    assert "  On the right: its place among people's melodies of the style full\n" in shown
    placed = {line.split("  ")[2]: line for line in shown.splitlines() if line.endswith(" %")}
    assert set(placed) >= {"Steps", "Syncopation", "Complexity", "Repetition", "Harmonic density"}
    assert placed["Steps"].split()[-2] == f"{found['percentiles']['steps']:.0f}"
    assert "Ambitus" not in placed


@pytest.mark.usefixtures("own_styles")
def test_a_style_without_percentiles_of_a_measure_shows_none_of_it(run: Run, files: list[str]) -> None:
    (found,) = json.loads(run("measure", "jig.melody", "--style", "bare", "--json").stdout)
    assert set(found["percentiles"]) == set(KNOBS)
    shown = run("measure", "jig.melody", "--style", "bare").stdout
    (steps,) = (line for line in shown.splitlines() if line.startswith("    Steps "))
    assert steps.endswith(" % of intervals")


@pytest.mark.usefixtures("own_styles")
def test_places_are_among_the_people_of_the_style_it_was_made_in_or_else_of_the_default(
    run: Run, tmp_path: Path
) -> None:
    asked = Parameters(seed=3, bars=8, style="bare", syncopation=5)
    melody = generate(asked)
    write_midi(melody, tmp_path / "ours.mid")
    write_midi(replace(melody, notes=melody.notes[::2]), tmp_path / "thinned.mid")
    write_midi(replace(melody, recipe=None), tmp_path / "theirs.mid")
    ours, thinned, theirs = json.loads(run("measure", "ours.mid", "thinned.mid", "theirs.mid", "--json").stdout)
    assert [row["style"] for row in (ours, thinned, theirs)] == ["bare", "bare", "pop"]
    for row in (ours, thinned):
        reached = {knob["knob"]: knob["reached"] for knob in row["knobs"]}
        assert {name: row["percentiles"][name] for name in reached} == pytest.approx(reached)


@pytest.mark.usefixtures("own_styles")
def test_a_file_is_measured_where_its_own_style_is_damaged(run: Run, tmp_path: Path) -> None:
    write_midi(generate(Parameters(seed=3, bars=8, style="bare")), tmp_path / "ours.mid")
    (user_folder() / "bare" / "style.toml").write_text("name = ", encoding="utf-8")
    (found,) = json.loads(run("measure", "ours.mid", "--json").stdout)
    assert (found["style"], found["knobs"]) == ("pop", None)


def test_a_style_that_is_not_there_is_refused(refused: Callable[..., str], files: list[str]) -> None:
    assert "style must be one of: dance, hymn, pop, song" in refused("measure", "jig.melody", "--style", "gone")


def test_what_a_file_does_not_tell_is_a_dash_and_null(run: Run, files: list[str]) -> None:
    assert "Harmonic density                  -\n" in run("measure", "jig.mid").stdout
    (found,) = json.loads(run("measure", "jig.mid", "--json").stdout)
    assert found["measures"]["harmonic_density"] is None


def test_played_notes_are_brought_to_the_grid_and_it_says_so(run: Run, files: list[str], tmp_path: Path) -> None:
    loose = [replace(note, onset_ticks=note.onset_ticks + 4 * (index % 3)) for index, note in enumerate(JIG.notes)]
    write_midi(replace(JIG, notes=tuple(loose), recipe=None), tmp_path / "played.mid")
    exact, played = json.loads(run("measure", "jig.mid", "played.mid", "--json").stdout)
    for name in ("syncopation", "repetition", "ioi_entropy"):
        assert played["measures"][name] == exact["measures"][name]
    assert played["quantisation"]["moved"] >= 4
    assert f"  {played['quantisation']['moved']} of 7 notes moved to the grid" in run("measure", "played.mid").stdout


def test_project_needs_no_grid(run: Run, files: list[str]) -> None:
    (found,) = json.loads(run("measure", "jig.melody", "--json").stdout)
    assert found["quantisation"] is None
    assert "grid" not in run("measure", "jig.melody").stdout


def test_each_file_stands_above_its_table(run: Run, files: list[str]) -> None:
    shown = run("measure", *files).stdout
    assert [line for line in shown.splitlines() if line and not line.startswith(" ")] == files
    assert all(line == line.rstrip() for line in shown.splitlines())


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [("torn.mid", b"MThd", "torn.mid"), ("torn.melody", b"{", "torn.melody"), ("none.mid", None, "none.mid")],
)
def test_bad_file_is_named_and_nothing_is_shown(
    refused: Callable[..., str], files: list[str], tmp_path: Path, name: str, content: bytes | None, words: str
) -> None:
    if content is not None:
        (tmp_path / name).write_bytes(content)
    assert words in refused("measure", "jig.mid", name)


def test_a_melody_of_ours_says_what_was_asked_of_each_knob_and_what_it_reached(run: Run, tmp_path: Path) -> None:
    asked = Parameters(seed=3, bars=8, mood="energetic")
    write_midi(generate(asked), tmp_path / "ours.mid")
    shown = run("measure", "ours.mid").stdout
    heading, *lines = shown.rstrip().splitlines()[-5:]
    assert heading == "  Asked and got"
    reported = run("generate", "--bars", "8", "--mood", "energetic", "--seed", "3", "--report").stdout
    assert [line.strip() for line in lines] == [line.strip() for line in reported.splitlines()[-4:]]
    (found,) = json.loads(run("measure", "ours.mid", "--json").stdout)
    assert found["knobs"] == [dataclasses.asdict(row) for row in knob_reports(asked, generate(asked))]


def test_notes_that_were_changed_since_are_held_against_what_was_asked(run: Run, tmp_path: Path) -> None:
    melody = generate(Parameters(seed=3, bars=8))
    write_midi(replace(melody, notes=melody.notes[::2]), tmp_path / "thinned.mid")
    (found,) = json.loads(run("measure", "thinned.mid", "--json").stdout)
    knobs = {row["knob"]: row for row in found["knobs"]}
    assert knobs["complexity"]["asked"] == melody.recipe.parameters.complexity
    assert knobs["complexity"]["reached"] < knob_reports(melody.recipe.parameters, melody)[0].reached
    assert "harmonic_density" not in knobs


def test_what_nobody_asked_for_or_a_style_not_here_has_no_report(run: Run, tmp_path: Path) -> None:
    melody = generate(Parameters(seed=3, bars=8))
    write_midi(replace(melody, recipe=None), tmp_path / "theirs.mid")
    write_project(
        Project(GONE, replace(melody, recipe=replace(melody.recipe, parameters=GONE))), tmp_path / "gone.melody"
    )
    for name in ("theirs.mid", "gone.melody"):
        assert "Asked and got" not in run("measure", name).stdout
        assert json.loads(run("measure", name, "--json").stdout)[0]["knobs"] is None
