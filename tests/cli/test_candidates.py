"""What is said of melodies beside them: what was asked and reached, and the log of every candidate."""

from __future__ import annotations

import json
import re
from itertools import groupby
from pathlib import Path
from typing import Any

import pytest

from melodygen.cli import writing
from melodygen.export import midi_bytes
from melodygen.generation import generate
from melodygen.melody import Melody
from melodygen.parameters import Parameters
from tests.cli.conftest import Refused, Run, fill_the_disk, names

SHORT = ("--bars", "2")


def test_a_report_says_what_was_asked_for_and_what_came_of_it(run: Run) -> None:
    result = run("generate", "--seed", "3", "--mood", "neutral", "--report")
    assert result.exit_code == 0, result.output
    found = re.findall(r"^  ([A-Z][a-zA-Z ]+): asked (\d+) %, got (\d+) %$", result.stdout, flags=re.MULTILINE)
    assert [row[0] for row in found] == ["Complexity", "Syncopation", "Repetition", "Harmonic Density"]
    assert all(abs(int(asked) - int(got)) <= 20 for _, asked, got in found)


def rows_of(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def test_the_log_has_every_candidate_of_every_melody(run: Run, tmp_path: Path) -> None:
    result = run("generate", *SHORT, "--seed", "7", "--count", "2", "--out", "set", "--candidates", "log/all.jsonl")
    assert result.exit_code == 0, result.output
    assert result.stdout.endswith("Wrote log/all.jsonl (every candidate)\n")
    rows = rows_of(tmp_path / "log" / "all.jsonl")
    assert [(row["melody"], row["seed"]) for row in rows] == [(1, 7)] * 23 + [(2, 8)] * 23
    for melody in (1, 2):
        rhythm, line = (row for row in rows if row["melody"] == melody and row["is_chosen"])
        asked = Parameters(bars=2, seed=6 + melody)
        expected = [(note.onset_ticks, note.duration_ticks, note.pitch) for note in generate(asked).notes]
        assert list(zip(rhythm["onsets_ticks"], rhythm["durations_ticks"], line["pitches"], strict=True)) == expected
        assert (tmp_path / "set" / f"000{melody}.mid").read_bytes() == midi_bytes(generate(asked), ("melody",))
    assert {row["why"] for row in rows if row["is_chosen"]} == {"least cost"}
    assert set(rows[0]["reached"]) == set(rows[0]["aimed"]) == {"syncopation", "complexity"}
    assert set(rows[-1]["reached"]) == {"repetition", "complexity"}


@pytest.mark.parametrize(
    ("log", "words"),
    [
        (".", "--candidates . is no place for a file; name one, such as candidates.jsonl"),
        ("-", "--candidates - is no place for a file"),
        ("", "--candidates . is no place for a file"),
        ("x/../a.mid", "is the file of a melody; give the log a name of its own"),
        ("mine.jsonl", "mine.jsonl is already there and was left as it is; --force replaces it"),
        ("mine.jsonl/log", "could not be written"),
    ],
)
def test_a_log_that_cannot_be_is_refused_before_anything_is_made(
    refused: Refused, tmp_path: Path, log: str, words: str
) -> None:
    (tmp_path / "mine.jsonl").write_text("my own")
    assert words in refused("generate", *SHORT, "--out", "a.mid", "--candidates", log)
    assert (tmp_path / "mine.jsonl").read_text() == "my own"


def test_a_log_is_replaced_where_that_is_forced(run: Run, tmp_path: Path) -> None:
    (tmp_path / "mine.jsonl").write_text("my own")
    assert run("generate", *SHORT, "--out", "a.mid", "--force", "--candidates", "mine.jsonl").exit_code == 0
    assert len(rows_of(tmp_path / "mine.jsonl")) == 23


def test_a_log_that_finds_no_room_is_not_there_and_the_melodies_are(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill_the_disk(monkeypatch, at=3)
    result = run("generate", *SHORT, "--count", "2", "--candidates", "all.jsonl")
    assert result.exit_code == 2
    assert "all.jsonl could not be written (No space left on device)" in result.stderr
    assert "2 files were written before and are whole, 0001.mid to 0002.mid" in result.stderr
    assert result.stderr.count("\n") == 1
    assert names(tmp_path) == ["0001.mid", "0002.mid"]


def test_ctrl_c_leaves_a_log_of_the_melodies_that_are_whole(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write, calls = writing.write_midi, list[Path]()

    def interrupted(melody: Melody, path: Path, parts: tuple[str, ...], **timing: Any) -> None:
        calls.append(path)
        if len(calls) == 3:
            raise KeyboardInterrupt
        write(melody, path, parts, **timing)

    monkeypatch.setattr(writing, "write_midi", interrupted)
    result = run("generate", *SHORT, "--count", "5", "--candidates", "all.jsonl")
    assert result.exit_code != 0
    assert names(tmp_path) == ["0001.mid", "0002.mid", "all.jsonl"]
    rows = [json.loads(line) for line in (tmp_path / "all.jsonl").read_text(encoding="utf-8").splitlines()]
    assert [number for number, _ in groupby(row["melody"] for row in rows)] == [1, 2]
    assert all(sum(row["is_chosen"] for row in rows if row["melody"] == number) == 2 for number in (1, 2))


def test_a_report_of_many_is_the_mean_and_names_what_mood_and_pattern_add(run: Run) -> None:
    result = run("generate", "--seed", "1", "--count", "2", "--rhythm", "syncopated", "--report", "--out", "set/")
    assert "Syncopation: asked 30 % (mood and rhythm pattern make it 65 %), got" in result.stdout
    assert result.stdout.count(" on average") == 4
