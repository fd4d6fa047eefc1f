"""Chords and degree weights on the command line."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from melodygen.generation import generate
from melodygen.parameters import Parameters
from melodygen.presets import load_preset, save_preset
from melodygen.project import read_project
from tests.cli.conftest import Run

ASKED = ("--key", "A", "--bars", "2", "--seed", "3")


def test_chords_and_weights_are_what_the_melody_is_made_of(run: Run) -> None:
    result = run("generate", *ASKED, "--progression", "am F| G7", "--weights", "1=100, 6=0", "--out", "a.melody")
    assert result.exit_code == 0, result.output
    melody = read_project(Path("a.melody")).melody
    wanted = Parameters(key="A", bars=2, seed=3, progression="Am F | G7", weights="1=100 b6=0")
    assert melody == generate(wanted)
    assert [span.chord.symbol for span in melody.chords] == ["Am", "F", "G7"]


def test_a_report_and_a_measurement_say_what_came_of_them(run: Run) -> None:
    result = run("generate", *ASKED, "--progression", "Am E7 F", "--weights", "b6=0", "--report", "--out", "a.mid")
    lines = [
        "Harmonic Density: the progression was obeyed instead, got",
        "Progression: obeyed, Am E7 F (3 bars, of which the melody has 2)",
        "Degree Weights: b6 at 0 got 0 % of the notes",
    ]
    for line in lines:
        assert line in result.output
    measured = run("measure", "a.mid").output
    for line in lines:
        assert line in measured
    (row,) = json.loads(run("measure", "a.mid", "--json").output)
    assert row["by_hand"] == lines[1:]
    verified = run("verify", "a.mid")
    assert verified.exit_code == 0


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("--progression", "Am Hm"), "A Minor (Natural) has the chords Am, Bdim, C, Dm, Em, F, G (got 'Hm')"),
        (("--progression", "Am | F C G Am E |"), "bar 2 of the progression has 5 chords, and a bar of 4/4 4 beats"),
        (("--weights", "1,2,3"), "weights must be 7 whole numbers"),
        (("--weights", "1=0"), "give degree 1 a weight or set Ending to Auto"),
    ],
)
def test_what_cannot_be_is_one_sentence(refused: Callable[..., str], arguments: tuple[str, ...], sentence: str) -> None:
    assert sentence in refused("generate", *ASKED, *arguments, "--out", "a.mid")


def test_a_preset_may_carry_them(run: Run) -> None:
    save_preset("loop", Parameters(progression="i VI III VII", weights="5=90"))
    assert load_preset("loop").progression == "i VI III VII"
    result = run("generate", "--preset", "loop", *ASKED, "--out", "a.melody")
    assert result.exit_code == 0, result.output
    melody = read_project(Path("a.melody")).melody
    assert [span.chord.symbol for span in melody.chords] == ["Am", "F"]
    taken_back = run("generate", "--preset", "loop", *ASKED, "--progression", "", "--weights", "", "--out", "b.melody")
    assert taken_back.exit_code == 0
    assert read_project(Path("b.melody")).melody == generate(Parameters(key="A", bars=2, seed=3))


def test_help_shows_how_to_type_them(run: Run) -> None:
    text = " ".join(run("generate", "--help").output.split())
    assert '[such as "Dm Bb F C"; default: drawn]' in text
    assert '[such as "1=100 b3=20"; default: as the style has them]' in text


def test_an_explanation_names_the_weights(run: Run) -> None:
    run("generate", *ASKED, "--weights", "5=100 b3=5 2=5", "--out", "a.melody")
    result = run("explain", "a.melody")
    assert result.exit_code == 0
    assert "your weights" in result.output
    assert "our weights favour degree 5" in " ".join(result.output.split())
