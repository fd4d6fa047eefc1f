"""The figures of docs/stimuli.md on people's melodies and their matches: that they count what they say."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from benchmarks.human.rig import write_melodies
from benchmarks.matching import RULES, difference, main, people
from melodygen.generation import generate
from melodygen.melody import Melody
from melodygen.parameters import Parameters
from tests.measures.lines import line


def call(monkeypatch: pytest.MonkeyPatch, *options: str) -> None:
    monkeypatch.setattr(sys, "argv", ["matching", *options])
    main()


def quarters(*pitches: int) -> Melody:
    return line(pitches, range(0, 4 * len(pitches), 4), bars=4)


def test_people_are_counted_who_do_what_the_checks_refuse() -> None:
    plain, looped = quarters(60, 62, 64, 65, 67, 65, 64, 62), quarters(*(60, 62, 64, 65) * 3)
    insistent, leaping = quarters(62, *[60] * 5), quarters(60, 70, 60)
    few = [quarters(*[60] * 4), quarters(60, 69, 60), quarters(*(60, 62, 64, 65) * 2)]
    assert people([plain, *few, insistent]).split() == ["5", "20.0%", "0.0%", "0.0%"]
    assert people([plain, looped]).split() == ["2", "0.0%", "50.0%", "0.0%"]
    assert people([leaping, plain, *few[:2]]).split() == ["4", "0.0%", "0.0%", "25.0%"]


def test_a_difference_is_the_mean_of_the_measures_that_all_have_and_that_vary() -> None:
    theirs = [{"a": 0.0, "b": 1.0, "c": 1.0}, {"a": 2.0, "b": 1.0}]
    ours = [{"a": 1.0, "b": 2.0, "c": 1.0}, {"a": 2.0, "b": 1.0, "c": 9.0}]
    assert difference(ours, theirs) == pytest.approx(0.5 / 2**0.5)


def test_there_is_a_row_for_each_corpus_and_each_rule(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    melodies = [generate(Parameters(bars=8, seed=seed, mood="neutral")) for seed in range(4)]
    folder = write_melodies(melodies, tmp_path / "a")
    for path in sorted(folder.glob("*.mid")):
        path.rename(folder / f"tunes_{path.name}")
    call(monkeypatch, "--excerpts", str(tmp_path), "--count", "3", "--candidates", "4", "--processes", "1")
    corpora, _, rules = capsys.readouterr().out.partition("\n\n")
    assert [line.split()[:2] for line in corpora.splitlines()[1:]] == [["tunes", "4"]]
    assert rules.split()[0] == "3"
    assert [line[:32].rstrip() for line in rules.splitlines()[1:-1]] == list(RULES)


def test_without_excerpts_it_says_what_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit, match="2"):
        call(monkeypatch, "--excerpts", str(tmp_path))
    assert "call make bench-matching EXCERPTS=FOLDER" in capsys.readouterr().err
