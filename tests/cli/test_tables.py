from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from melodygen.parameters import Parameters
from melodygen.presets import list_presets, save_preset
from melodygen.styles import load_style
from melodygen.styles.loader import write_style
from melodygen.theory.instruments import INSTRUMENTS
from melodygen.theory.moods import MOODS
from melodygen.theory.scales import SCALES
from tests.cli.conftest import Run

NAMES = {
    "styles": ["dance", "hymn", "pop", "song"],
    "scales": [scale.slug for scale in SCALES],
    "moods": [mood.slug for mood in MOODS],
    "instruments": [instrument.slug for instrument in INSTRUMENTS],
    "presets": [preset.name for preset in list_presets(Path("nowhere"))],
}


def data(run: Run, *args: str) -> Any:
    return json.loads(run(*args, "--json").stdout)


@pytest.mark.parametrize("command", NAMES)
def test_json_and_table_have_every_name_once(run: Run, command: str) -> None:
    assert [row["name"] for row in data(run, command)] == NAMES[command]
    words = [line.split()[:2] for line in run(command).stdout.splitlines() if not line.startswith("    ")]
    first = [pair[-1 if command == "instruments" else 0] for pair in words if pair]
    assert [name for name in NAMES[command] if first.count(name) != 1] == []


def test_scales_stand_under_their_families(run: Run) -> None:
    shown = run("scales").stdout
    families = list(dict.fromkeys(scale.family for scale in SCALES))
    places = [shown.index(f"\n\n{family}\n") for family in families]
    assert places == sorted(places)
    for scale in SCALES:
        above = [
            family for family, place in zip(families, places, strict=True) if place < shown.index(f"\n{scale.slug} ")
        ]
        assert above[-1] == scale.family


@pytest.mark.parametrize("command", NAMES)
def test_lines_fit_a_common_terminal_and_have_no_blanks_at_their_ends(run: Run, command: str) -> None:
    lines = run(command).stdout.splitlines()
    assert max(map(len, lines)) <= 100
    assert all(line == line.rstrip() for line in lines)


def test_scales_are_spelled_on_the_key_asked_for(run: Run) -> None:
    assert "Bb" in next(line for line in run("scales", "--key", "d").stdout.splitlines() if "natural-minor" in line)
    assert data(run, "scales", "--key", "D")[1]["notes"] == ["D", "E", "F", "G", "A", "Bb", "C"]


def test_key_that_is_none_is_refused(refused: Callable[..., str]) -> None:
    assert "key must be one of the twelve tonics" in refused("scales", "--key", "H")


def test_moods_show_the_direction_and_size_of_each_effect(run: Run) -> None:
    row = next(line for line in run("moods").stdout.splitlines() if line.startswith("sad "))
    assert row.split() == ["sad", "--", "--", "-", "++", "--", "-", "+", "--"]


def test_instruments_are_numbered_from_1_and_programs_from_0(run: Run) -> None:
    assert (data(run, "instruments")[73]["number"], data(run, "instruments")[73]["program"]) == (74, 73)


def test_users_presets_are_marked_and_broken_ones_told_of(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / ".config" / "melodygen" / "presets"
    save_preset("mine", Parameters(bars=3), description="My own.", folder=folder)
    (folder / "broken.toml").write_text("bars = 0")
    result = run("presets")
    assert "mine" in result.stdout
    assert result.stdout.rstrip().endswith("yours")
    assert "broken.toml: bars: duration must be 1 to 256 bars" in result.stderr
    assert run("generate", "--preset", "mine", "--out", "a.mid").exit_code == 0


def test_users_styles_are_marked_and_broken_ones_told_of(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / ".data" / "melodygen" / "styles"
    write_style(load_style("hymn"), folder / "mine")
    (folder / "broken").mkdir()
    (folder / "broken" / "style.toml").write_text('name = "broken"')
    result = run("styles")
    assert "mine   Hymn   MIT      yours\n" in result.stdout
    assert f"{folder / 'broken' / 'style.toml'}: the style cannot be read (it has no label)" in result.stderr
    assert [row["shipped"] for row in data(run, "styles")] == [True, True, True, True, False]


def test_styles_say_where_they_come_from_and_how_they_may_be_used(run: Run) -> None:
    rows = data(run, "styles")
    assert all(row["label"] and row["licence"] and "melodygen learn" in row["origin"] for row in rows)
    shown = " ".join(run("styles").stdout.split())
    assert all(row["origin"] in shown for row in rows)


def test_one_preset_is_shown_with_all_it_sets(run: Run) -> None:
    assert "tempo_bpm         168\n" in run("presets", "waltz").stdout
    values = data(run, "presets", "figure-1")
    assert "seed" not in values
    assert Parameters.from_dict(values) == Parameters()
