from __future__ import annotations

import gzip
import json
from collections import Counter
from pathlib import Path

import pytest

from benchmarks.human.songs import Song, part_of, read_songs, song_of

SONGS = {
    "pop909_001": Song("pop909_001", 6, "major"),
    "ewld_Who_s_Sorry": Song("ewld_Who's Sorry", 0, "major"),
    "hymn_" + "a" * 70: Song("hymn_" + "a" * 70),
}


def test_the_split_never_changes() -> None:
    """To move a song would show the model what it is reported on."""
    assert [part_of(song) for song in ("pop909_001", "pop909_004", "pop909_013")] == ["learn", "tune", "report"]


def test_parts_have_six_two_and_two_tenths_of_the_songs() -> None:
    counts = Counter(part_of(f"song {number}") for number in range(5000))
    assert [round(counts[part] / 500) for part in ("learn", "tune", "report")] == [6, 2, 2]


@pytest.mark.parametrize("stem", ["pop909_001_0", "pop909_001_1", "pop909_001"])
def test_excerpts_of_one_song_are_of_that_song(stem: str) -> None:
    assert song_of(stem, SONGS).name == "pop909_001"


def test_a_file_name_stands_for_a_song_with_signs_that_files_avoid() -> None:
    assert song_of("ewld_Who_s_Sorry", SONGS).name == "ewld_Who's Sorry"


@pytest.mark.parametrize("mark", ["", "x"])
def test_a_name_that_was_cut_off_is_found_by_its_beginning(mark: str) -> None:
    assert song_of("hymn_" + "a" * 60 + mark, SONGS).name == "hymn_" + "a" * 70


def test_an_excerpt_that_no_corpus_names_is_a_song_of_its_own() -> None:
    assert song_of("mine_1", SONGS) == Song("mine_1")


def test_corpora_say_tonic_and_mode(tmp_path: Path) -> None:
    rows = [{"id": "Song's", "keypc": 9, "mode": "min"}, {"id": "bare"}]
    with gzip.open(tmp_path / "few.jsonl.gz", "wt", encoding="utf-8") as file:
        file.write("\n".join(map(json.dumps, rows)))
    assert read_songs(tmp_path) == {"Song_s": Song("Song's", 9, "minor"), "bare": Song("bare")}
