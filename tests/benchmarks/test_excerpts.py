from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.human.excerpts import read_excerpts, split
from benchmarks.human.generated import draw_parameters
from benchmarks.human.rig import write_melodies
from benchmarks.human.songs import Song, part_of
from benchmarks.human.tunes import tune_of_notes
from melodygen.generation import generate
from melodygen.parameters import Parameters
from melodygen.styles import load_style
from melodygen.theory.pitch import pitch_class

MELODIES = [
    generate(Parameters(bars=8, key="C", scale="major", seed=seed, upbeat=upbeat, mood="neutral"))
    for seed, upbeat in enumerate(("none", "always", "none", "always"))
]
SONGS = {f"000{number}": Song(f"000{number}", 0, "major") for number in range(4)}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write_melodies(MELODIES, tmp_path / "excerpts")


def test_an_excerpt_is_read_as_it_was_written(folder: Path) -> None:
    excerpts = read_excerpts(folder, SONGS)
    assert [excerpt.tune for excerpt in excerpts] == [
        tune_of_notes(f"000{number}", melody.notes) for number, melody in enumerate(MELODIES)
    ]


def test_an_excerpt_has_the_key_of_its_song(folder: Path) -> None:
    excerpt = read_excerpts(folder, {"0000": Song("0000", 7, "minor")})[0]
    assert (excerpt.human.tonic, excerpt.human.mode) == (7, "minor")


def test_a_style_learns_an_excerpt_whole_in_semitones_above_its_tonic(folder: Path) -> None:
    excerpt = read_excerpts(folder, {"0000": Song("0000", 2, "major")})[0]
    (piece,) = excerpt.pieces
    assert piece.pitches == tuple(pitch - 2 for pitch in excerpt.tune.pitches)
    assert piece.bars == 8


def test_excerpts_go_to_the_part_of_their_song(folder: Path) -> None:
    parts = split(read_excerpts(folder, SONGS))
    assert sum(map(len, parts.values())) == len(MELODIES)
    assert all(part_of(excerpt.song) == part for part, excerpts in parts.items() for excerpt in excerpts)


def test_melodies_are_asked_for_as_people_write_them(folder: Path) -> None:
    excerpts = read_excerpts(folder, SONGS)
    asked = draw_parameters(load_style("pop"), excerpts, 30)
    ranges = {(min(excerpt.tune.pitches), max(excerpt.tune.pitches)) for excerpt in excerpts}
    assert {parameters.ambitus for parameters in asked} == ranges
    assert {(p.bars, p.key, p.scale, p.upbeat, p.accidentals, p.ending, p.mood) for p in asked} == {
        (8, "C", "major", "auto", "auto", "auto", "neutral")
    }
    assert [parameters.seed for parameters in asked] == list(range(30))
    assert asked == draw_parameters(load_style("pop"), excerpts, 30)


def test_a_range_without_the_tonic_is_widened_downwards_to_it(folder: Path) -> None:
    for tonic in range(12):
        excerpts = read_excerpts(folder, {name: Song(name, tonic, "major") for name in SONGS})
        for parameters in draw_parameters(load_style("pop"), excerpts, 10):
            low, high = parameters.ambitus
            assert pitch_class(parameters.key) == tonic
            assert high in {max(excerpt.tune.pitches) for excerpt in excerpts} or high - low == 9
