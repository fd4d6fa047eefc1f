"""``melodygen learn``: a folder of files to a style that generate uses, or one sentence and nothing written."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Callable
from itertools import count
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest

from melodygen import Parameters, generate
from melodygen.cli import learn as command
from melodygen.corpus import CHORD_SOURCES, Progress
from melodygen.export import write_midi
from melodygen.performance import PARTS
from melodygen.reading import read_midi
from melodygen.styles import load_fingerprints, load_style, style_names
from melodygen.styles.loader import read_style, user_folder
from tests.cli.conftest import Run

Refused = Callable[..., str]

pytestmark = pytest.mark.usefixtures("quick_learning")


def write_tunes(folder: Path, count: int) -> Path:
    """MIDI files of 64 bars each, of which four stretches can be learned."""
    folder.mkdir(parents=True)
    for seed in range(count):
        write_midi(generate(Parameters(bars=64, seed=seed, complexity=12 * seed, repetition=0)), folder / f"{seed}.mid")
    return folder


@pytest.fixture(scope="module")
def tunes(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """More than a style takes, and a file that is none."""
    folder = write_tunes(tmp_path_factory.mktemp("corpus") / "tunes", 8)
    (folder / "bad.mid").write_bytes(b"MThd and no more")
    return folder


def test_the_style_is_there_from_then_on_and_says_where_it_comes_from(run: Run, tunes: Path) -> None:
    result = run("learn", str(tunes), "--name", "my-tunes", "--licence", "CC0")
    assert result.exit_code == 0, result.output
    style = load_style("my-tunes")
    learned = f"Learned my-tunes from {len(style.plans)} stretches of 8 melodies: {user_folder() / 'my-tunes'}"
    assert learned in result.stdout
    assert (style.name, style.label, style.licence) == ("my-tunes", "My Tunes", "CC0")
    assert style.origin == f"melodygen learn {tunes} --name my-tunes"
    assert len(style.plans) >= 24
    known = load_fingerprints("my-tunes")
    assert known is not None
    assert known.melodies == 8


def test_a_file_that_is_none_is_passed_over_and_named(run: Run, tunes: Path) -> None:
    result = run("learn", str(tunes), "--name", "mine")
    assert result.exit_code == 0
    assert result.stderr.count("passed over") == 1
    assert f"passed over: {tunes / 'bad.mid'}: " in result.stderr


def test_of_many_files_that_are_none_the_first_are_named_and_the_others_counted(
    run: Run, tunes: Path, tmp_path: Path
) -> None:
    (tmp_path / "junk").mkdir()
    for number in range(9):
        (tmp_path / "junk" / f"{number}.mid").write_bytes(b"")
    lines = run("learn", "junk", str(tunes), "--name", "mine").stderr.splitlines()
    assert len(lines) == command.SHOWN_SKIPS + 1
    assert lines[-1].strip() == "... and 5 more"


def test_generate_uses_what_was_learned(run: Run, tunes: Path) -> None:
    run("learn", str(tunes), "--name", "mine")
    result = run("generate", "--style", "mine", "--seed", "3", "--out", "tune.mid")
    assert result.exit_code == 0, result.output
    recipe = read_midi(Path("tune.mid")).recipe
    assert recipe is not None
    assert recipe.style == load_style("mine").ref
    assert run("verify", "tune.mid").exit_code == 0


def test_out_writes_to_that_folder_and_not_among_the_users_styles(run: Run, tunes: Path, tmp_path: Path) -> None:
    result = run("learn", str(tunes), "--name", "pop", "--out", "new/pop")
    assert result.exit_code == 0, result.output
    assert read_style(tmp_path / "new" / "pop").name == "pop"
    assert not user_folder().exists()


def test_the_same_files_give_the_same_style(run: Run, tunes: Path) -> None:
    for folder in ("one", "two"):
        run("learn", str(tunes), "--name", "mine", "--out", folder)
    assert read_style(Path("one")).checksum == read_style(Path("two")).checksum


def test_the_origin_can_be_typed_again_and_stays_short(run: Run, tunes: Path, tmp_path: Path) -> None:
    (tmp_path / "my tunes").symlink_to(tunes)
    assert run("learn", "my tunes", "--name", "mine").exit_code == 0
    assert load_style("mine").origin == "melodygen learn 'my tunes' --name mine"
    files = sorted(map(str, tunes.glob("?.mid")))
    run("learn", *files, *files, "--name", "mine")
    assert load_style("mine").origin == f"melodygen learn {' '.join(files)} ... (8 more) --name mine"


def test_names_in_every_script_and_none_are_read_and_kept(run: Run, tunes: Path, tmp_path: Path) -> None:
    folder = tmp_path / os.fsdecode("Café ♪ ".encode() + b"\xff")
    try:
        folder.symlink_to(tunes)
    except OSError:
        pytest.skip("this file system takes names in Unicode only")
    result = run("learn", str(folder), "--name", "mine")
    assert result.exit_code == 0, result.output
    assert load_style("mine").origin.startswith(f"melodygen learn '{tmp_path}/Café ♪ ?'")


def test_on_a_terminal_the_progress_is_gone_when_the_rest_is_said(
    run: Run, tunes: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(command, "SHOWN_EVERY", 4)
    monkeypatch.setattr(command, "sys", SimpleNamespace(stderr=SimpleNamespace(isatty=lambda: True)))
    progress, rest = run("learn", str(tunes), "--name", "mine").stderr.split(f"\r{' ' * 40}\r")
    assert progress == "\rReading: 4 melodies\rReading: 8 melodies"
    assert rest.startswith("  passed over: ")


def test_programs_get_progress_and_report_as_lines_of_json(
    run: Run, tunes: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(command, "TOLD_EVERY_S", 0.0)
    result = run("learn", str(tunes), "--name", "mine", "--json")
    assert result.exit_code == 0
    assert result.stderr == ""
    *told, report = map(json.loads, result.stdout.splitlines())
    assert all(set(row) == {"share", "file", "melodies", "skipped"} for row in told)
    assert told[0]["file"] == str(tunes / "0.mid")
    assert told[-1]["file"] is None
    assert told[-1]["share"] > 0.9
    (skipped,) = report.pop("skipped")
    assert skipped["file"] == str(tunes / "bad.mid")
    assert skipped["reason"]
    stretches = len(load_style("mine").plans)
    assert report.pop("chords") == {"source": "named", "named": 0, "heard": 0}
    assert report == {"learned": "mine", "folder": str(user_folder() / "mine"), "melodies": 8, "stretches": stretches}


def test_the_report_says_how_many_melodies_had_chords_and_whence(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "with-chords"
    folder.mkdir()
    for seed in range(8):
        melody = generate(Parameters(bars=64, seed=seed, complexity=12 * seed, repetition=0, harmonic_density=50))
        write_midi(melody, folder / f"{seed}.mid", PARTS if seed < 6 else PARTS[:1])
    told, tables = {}, {}
    for chords in CHORD_SOURCES:
        asked = ("learn", str(folder), "--name", chords, "--chords", chords)
        told[chords] = run(*asked).stdout.splitlines()[-1]
        style = load_style(chords)
        tables[chords] = np.array([style.major_harmony.transitions, style.minor_harmony.transitions]).tolist()
        report = json.loads(run(*asked, "--json").stdout.splitlines()[-1])
        assert report["chords"] == {"source": chords, "named": 0, "heard": 6 if chords == "heard" else 0}
    assert told == {
        "named": "Chords: named in 0 of 8 melodies; the published changes stand alone",
        "heard": "Chords: named in 0 and heard in 6 of 8 melodies",
        "none": "Chords: the published changes alone, as asked",
    }
    assert tables["named"] == tables["none"] != tables["heard"]
    assert load_style("heard").origin == f"melodygen learn {folder} --name heard --chords heard"


def test_a_source_of_chords_that_is_none_is_refused(refused: Refused, tunes: Path) -> None:
    said = refused("learn", str(tunes), "--name", "mine", "--chords", "herd")
    assert "'herd' is not one of 'named', 'heard', 'none'" in said


def test_programs_hear_no_more_often_than_they_can_draw(run: Run, tunes: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    clock = count()  # how often it was looked at: at most a tenth of the time between two lines has gone by
    monkeypatch.setattr(command, "monotonic", lambda: next(clock) * command.TOLD_EVERY_S / 10)
    lines = run("learn", str(tunes), "--name", "mine", "--json").stdout.splitlines()
    assert 4 < len(lines) <= next(clock) / 10 + 1


def test_a_full_disk_is_one_sentence_and_leaves_no_style(
    refused: Refused, tunes: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    user_folder().mkdir(parents=True)
    monkeypatch.setattr(Path, "write_bytes", full)
    assert "could not be written (No space left on device); choose another place" in refused(
        "learn", str(tunes), "--name", "mine"
    )
    assert "mine" not in style_names()


def test_too_little_is_refused_with_what_there_is_and_what_it_takes(refused: Refused, tmp_path: Path) -> None:
    write_tunes(tmp_path / "few", 1)
    said = refused("learn", "few", "--name", "mine")
    assert re.fullmatch(
        r"melodygen: a style takes at least 24 stretches of 4 to 16 bars \(got \d from few\); add more melodies\n", said
    )


def test_nothing_but_files_that_are_none_is_refused_with_a_reason(refused: Refused, tmp_path: Path) -> None:
    (tmp_path / "junk").mkdir()
    (tmp_path / "junk" / "a.mid").write_bytes(b"")
    words = refused("learn", "junk", "--name", "mine")
    assert "(got 0 from junk; 1 passed over, such as junk/a.mid: " in words
    assert words.endswith("); add more melodies\n")


@pytest.mark.parametrize("name", ["My Tunes", "../mine", "", "ü", "x" * 65])
def test_a_name_that_cannot_be_a_styles_is_refused(refused: Refused, tunes: Path, name: str) -> None:
    assert "the style's name must be small letters, digits, - and _" in refused("learn", str(tunes), "--name", name)


def test_the_name_of_a_shipped_style_is_refused(refused: Refused, tunes: Path) -> None:
    assert "a style that comes with melodygen has this one" in refused("learn", str(tunes), "--name", "pop")


def test_a_folder_that_is_not_there_is_refused(refused: Refused) -> None:
    assert "nowhere" in refused("learn", "nowhere", "--name", "mine")


def test_ctrl_c_while_reading_leaves_nothing(run: Run, tunes: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[int] = []

    def stop_at_the_third(progress: Progress) -> None:
        read.append(progress.melodies)
        if progress.melodies == 3:
            raise KeyboardInterrupt

    monkeypatch.setattr(command, "_show_progress", stop_at_the_third)
    result = run("learn", str(tunes), "--name", "mine")
    assert read == [1, 2, 3]
    assert result.exit_code == 130
    assert result.stderr.strip() == "melodygen: stopped; every file that is there is whole"
    assert not user_folder().exists()


def test_ctrl_c_while_writing_leaves_the_style_that_was_there(
    run: Run, tunes: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert run("learn", str(tunes), "--name", "mine").exit_code == 0
    before = {path.name: path.read_bytes() for path in (user_folder() / "mine").iterdir()}

    def stop(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(Path, "write_bytes", stop)
        assert run("learn", str(tunes), "--name", "mine", "--licence", "other").exit_code == 130
    assert {path.name: path.read_bytes() for path in (user_folder() / "mine").iterdir()} == before
    assert "mine" in style_names()
