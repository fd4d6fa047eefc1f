"""``melodygen session``: from a file or from parameters, whole or not at all."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from melodygen.errors import NoSynthError
from melodygen.export import write_midi
from melodygen.generation import generate
from melodygen.parameters import Parameters
from melodygen.reading import read_recipe
from melodygen.session import SESSION_AUDIO
from melodygen.sound import synth_version
from tests.cli.conftest import Run
from tests.test_verification import BEFORE_THE_PLAYER

Refused = Callable[..., str]


@pytest.fixture(autouse=True)
def _synth() -> None:
    try:
        synth_version()
    except NoSynthError:
        pytest.skip("FluidSynth is not installed")


def test_session_is_made_of_parameters(run: Run, tmp_path: Path) -> None:
    result = run("session", "--bars", "2", "--seed", "7", "--loudness", "-20", "pack")
    assert result.exit_code == 0, result.output
    assert result.stdout.startswith("Wrote pack (mix: ")
    assert "-20.0 LUFS" in result.stdout
    assert ", seed 7)" in result.stdout
    found = read_recipe(tmp_path / "pack" / "session.mid")
    assert found == generate(Parameters(bars=2, seed=7)).recipe
    assert (tmp_path / "pack" / "README.txt").exists()


def test_without_a_word_of_loudness_the_mix_has_that_of_the_help(run: Run) -> None:
    result = run("session", "--bars", "2", "--seed", "7", "--complexity", "20", "pack")
    assert f"{SESSION_AUDIO.loudness_lufs:.1f} LUFS" in result.stdout


def test_as_played_is_played_as_it_is(run: Run) -> None:
    result = run("session", "--bars", "2", "--seed", "7", "--loudness", "as-played", "pack")
    assert "gain of mix and stems is +0.00 dB" in Path("pack/README.txt").read_text(), result.output


def test_session_of_a_file_has_its_recipe_and_name(run: Run, tmp_path: Path) -> None:
    melody = generate(Parameters(bars=2, seed=8))
    write_midi(melody, tmp_path / "hook.mid")
    assert run("session", "hook.mid", "hook.zip", "--reverb", "room=0.5").exit_code == 0
    with zipfile.ZipFile(tmp_path / "hook.zip") as archive:
        text = archive.read("README.txt").decode()
    assert text.startswith("melodygen session: hook\r\n")
    assert "Reverb: send=40 room=0.5" in text
    assert melody.recipe is not None
    assert melody.recipe.to_json() in text


@pytest.mark.parametrize(
    ("args", "words"),
    [
        ([], "name the folder or zip file to make"),
        (["a", "b", "c"], "name the folder or zip file to make"),
        (["hook.mid"], "hook.mid ends like another file; name a folder, or a file that ends in .zip, to make"),
        (["hook.mid", "hook.mid", "--force"], "hook.mid ends like another file"),
        (["hook.mid", "hook.RAR"], "hook.RAR ends like another file"),
        (["hook.mid", "pack", "--bars", "4"], "--bars is for a melody that is made here"),
        (["hook.mid", "pack", "--preset", "hymn"], "--preset is for a melody that is made here"),
        (["there"], "there is already there and was left as it is; --force replaces it"),
        (["there", "--force"], "holds mine.txt, which is no part of a session"),
        (["none.mid", "pack"], "No such file"),
        (["pack", "--loudness", "loud"], "loudness must be a number of LUFS"),
        (["pack", "--soundfont", "none.sf2"], "none.sf2"),
    ],
)
def test_wrong_wish_is_refused_and_nothing_is_written(
    refused: Refused, tmp_path: Path, args: list[str], words: str
) -> None:
    write_midi(generate(Parameters(bars=2)), tmp_path / "hook.mid")
    (tmp_path / "there").mkdir()
    (tmp_path / "there" / "mine.txt").touch()
    assert words in refused("session", *args)


def test_force_replaces_a_session(run: Run, tmp_path: Path) -> None:
    for _ in range(2):
        assert run("session", "--bars", "2", "pack.zip", "--force").exit_code == 0
    assert [path.name for path in tmp_path.iterdir() if not path.name.startswith(".")] == ["pack.zip"]


def test_file_from_before_the_player_keeps_recipe_and_chords_and_says_so(run: Run, tmp_path: Path) -> None:
    (tmp_path / "old.mid").write_bytes(BEFORE_THE_PLAYER.read_bytes())
    result = run("session", "old.mid", "pack")
    assert "note: old.mid: the recipe gives these notes, and plays them otherwise" in result.stdout
    assert "recipe and chords are kept, and it is played as this release plays it" in result.stdout
    text = (tmp_path / "pack" / "README.txt").read_text()
    assert '"seed": 7' in text
    assert "  1  | " in text
    assert run("verify", "pack/session.mid").exit_code == 0
    said = run("render", "old.mid", "--out", "old.wav")
    assert "it was rendered as it stands, and the recipe travels with it" in said.stdout
    assert "the sound was not compared: it was played as in a MIDI file" in run("verify", "old.wav").stdout


def test_file_with_other_notes_than_its_recipe_is_said_to_lose_it(run: Run, tmp_path: Path) -> None:
    melody = generate(Parameters(bars=2, seed=8))
    write_midi(replace(melody, notes=melody.notes[:-1]), tmp_path / "hook.mid")
    said = run("session", "hook.mid", "pack").stdout
    assert "note: hook.mid: the recipe gives other notes: melody, bar 2" in said
    assert "taken as they stand, without recipe and chords" in said
    assert "note: hook.mid: the recipe gives other notes" in run("render", "hook.mid").stdout
    assert "hook.mid:" not in run("session", "pack/session.mid", "again").stdout


def test_recipe_of_a_later_release_is_said_to_be_left_out(run: Run, tmp_path: Path) -> None:
    melody = generate(Parameters(bars=2, seed=8))
    write_midi(melody, tmp_path / "hook.mid")
    data = (tmp_path / "hook.mid").read_bytes()
    (tmp_path / "hook.mid").write_bytes(data.replace(b'"melodygen_recipe": 1', b'"melodygen_recipe": 9'))
    said = run("session", "hook.mid", "pack").stdout
    assert "its recipe is left out (the recipe has format version 9" in said
