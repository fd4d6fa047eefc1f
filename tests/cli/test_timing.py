"""``--timing``: what the commands write, and that the other commands work on the score of any such file."""

from __future__ import annotations

from pathlib import Path

import mido
import pytest

from melodygen.export import TIMINGS, midi_bytes
from melodygen.project import Project, write_project
from melodygen.reading import read_melody
from tests.cli.conftest import Run
from tests.melodies import JIG, JIG_PARAMETERS

GENERATE = ("generate", "--bars", "4", "--seed", "3", "--parts", "melody,chords,bass")


@pytest.mark.parametrize("timing", TIMINGS)
def test_export_writes_the_timing_asked_for(run: Run, tmp_path: Path, timing: str) -> None:
    write_project(Project(JIG_PARAMETERS, JIG), tmp_path / "jig.melody")
    assert run("export", "jig.melody", "--timing", timing).exit_code == 0
    assert (tmp_path / "jig.mid").read_bytes() == midi_bytes(JIG, timing=timing)  # type: ignore[arg-type]


def test_tempo_map_is_the_usual_timing(run: Run, tmp_path: Path) -> None:
    assert run(*GENERATE, "--out", "one.mid").exit_code == 0
    assert run(*GENERATE, "--timing", "tempo-map", "--out", "two.mid").exit_code == 0
    assert (tmp_path / "one.mid").read_bytes() == (tmp_path / "two.mid").read_bytes()


def test_other_timings_are_refused_with_those_there_are(run: Run) -> None:
    result = run(*GENERATE, "--timing", "swing")
    assert result.exit_code != 0
    assert "'score', 'tempo-map', 'free'" in result.stderr


@pytest.mark.parametrize("has_recipe", [True, False], ids=["recipe", "no recipe"])
def test_all_commands_work_on_the_score(run: Run, tmp_path: Path, has_recipe: bool) -> None:
    told = []
    for timing in TIMINGS:
        path = tmp_path / "it.mid"
        assert run(*GENERATE, "--timing", timing, "--out", "it.mid", "--force").exit_code == 0
        if has_recipe:
            assert run("verify", "it.mid").stdout == "it.mid: same: the recipe gives exactly these notes\n"
        else:
            _without_recipe(path)
        words = [run(command, "it.mid").stdout for command in ("measure", "explain", "likelihood")]
        assert all(words)
        told.append((words, read_melody(path).notes))
        changed = run("vary", "it.mid", "--amount", "0", "--timing", "free", "--out", "varied.mid", "--force")
        assert changed.exit_code == 0, changed.stderr
        assert read_melody(tmp_path / "varied.mid").notes == read_melody(path).notes
    assert told[0] == told[1] == told[2]


def _without_recipe(path: Path) -> None:
    file = mido.MidiFile(path)
    recipe = next(event for event in file.tracks[0] if event.type == "text" and "melodygen_recipe" in event.text)
    file.tracks[0].remove(recipe)
    file.save(path)
