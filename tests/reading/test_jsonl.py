from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from melodygen.errors import FormatError
from melodygen.melody import Note
from melodygen.reading import jsonl
from melodygen.reading.folder import read_file
from melodygen.reading.human import ChordMark, HumanMelody, PhraseMark, Skipped

NOTES = [[12 * place, 12, 60 + place % 7] for place in range(33)]
SONG = {
    "id": "pop_1",
    "meters": [[0, 4, 4]],
    "pickup": 12,
    "keypc": 6,
    "mode": "min",
    "tempo": "90",
    "notes": NOTES,
    "chords": [[12, "F#:min7/b3"], [60, "N"], [108, "B:maj"]],
    "form": [["A", 4], ["B", 4]],
}


def written(tmp_path: Path, *rows: object, name: str = "songs.jsonl") -> Path:
    path = tmp_path / name
    data = b"\n".join(row if isinstance(row, bytes) else json.dumps(row).encode() for row in rows)
    path.write_bytes(gzip.compress(data) if name.endswith(".gz") else data)
    return path


def read(tmp_path: Path, *rows: object, name: str = "songs.jsonl") -> list[HumanMelody | Skipped]:
    return list(read_file(written(tmp_path, *rows, name=name)))


@pytest.mark.parametrize("name", ["songs.jsonl", "songs.jsonl.gz"])
def test_song_comes_with_all_that_its_line_says(tmp_path: Path, name: str) -> None:
    (song,) = read(tmp_path, SONG, name=name)
    assert isinstance(song, HumanMelody)
    assert (song.name, song.metre.name, song.tonic, song.mode, song.tempo_bpm) == ("pop_1", "4/4", 6, "minor", 90)
    assert song.notes[:2] == (Note(-480, 480, 60), Note(0, 480, 61))
    assert song.chords == (ChordMark(0, 6, "minor"), ChordMark(3840, 11, "major"))
    assert song.phrases == (PhraseMark(0, "A"), PhraseMark(7680, "B"))


def test_lines_and_section_ends_are_read_where_there_is_no_form(tmp_path: Path) -> None:
    row = {"notes": NOTES, "lines": [0, 96, 96, 192], "phrases": [192, 396]}
    (song,) = read(tmp_path, row)
    assert isinstance(song, HumanMelody)
    assert song.phrases == (PhraseMark(0), PhraseMark(3840), PhraseMark(7680))
    assert song.sections == (0, 7680)
    assert song.name == "songs:1"


def test_notes_without_length_are_left_out_and_fractions_of_a_unit_understood(tmp_path: Path) -> None:
    row = {"notes": [[0, 0, 90], *([onset + 0.25, 10.5, pitch] for onset, _, pitch in NOTES)]}
    (song,) = read(tmp_path, row)
    assert isinstance(song, HumanMelody)
    assert len(song.notes) == len(NOTES)
    assert song.quantisation is not None
    assert song.quantisation.max_ticks == 10


@pytest.mark.parametrize(
    ("row", "problem"),
    [
        (b"{", "line 2: it is not JSON"),
        (b"\xff\xfe", "line 2: it is not JSON"),
        (b"[" * 100_000, "line 2: it is not JSON"),
        ([1, 2], "line 2: it is not a JSON object"),
        ({}, '"notes" must be a list of'),
        ({"notes": [[0, 12]]}, '"notes" must be a list of'),
        ({"notes": [[0, 12, 128]]}, '"notes" must be a list of'),
        ({"notes": [[0, 12, 60.5]]}, '"notes" must be a list of'),
        ({"notes": [[0, True, 60]]}, '"notes" must be a list of'),
        ({"notes": [[0, float("nan"), 60]]}, '"notes" must be a list of'),
        ({"notes": [["a", 12, 60]]}, '"notes" must be a list of'),
        ({"notes": NOTES, "meters": [[0, 4]]}, '"meters" cannot be understood'),
        ({"notes": NOTES, "meters": [[0, 0, 4]]}, '"meters" cannot be understood'),
        ({"notes": NOTES, "bars": ["x"]}, '"bars" cannot be understood'),
        ({"notes": NOTES, "chords": 3}, '"chords" cannot be understood'),
        ({"notes": NOTES, "form": [["A", "4"]]}, '"form" cannot be understood'),
        ({"notes": NOTES, "pickup": "long"}, '"pickup" cannot be understood'),
        ({"notes": []}, "there are no notes in it"),
    ],
)
def test_bad_line_is_named_with_its_reason_and_the_others_are_read(tmp_path: Path, row: object, problem: str) -> None:
    first, bad, last = read(tmp_path, SONG, row, SONG)
    assert isinstance(first, HumanMelody)
    assert isinstance(last, HumanMelody)
    assert isinstance(bad, Skipped)
    assert problem in bad.reason


@pytest.mark.parametrize("value", [None, 12, -1, "C", True, 1.5])
def test_tonic_that_is_no_pitch_class_is_looked_for_in_the_notes(tmp_path: Path, value: object) -> None:
    (song,) = read(tmp_path, SONG | {"keypc": value})
    assert isinstance(song, HumanMelody)
    assert song.is_key_found


@pytest.mark.parametrize("value", [None, "fast", 0, -5, "nan", 1e9, [90]])
def test_tempo_that_is_none_is_not_given(tmp_path: Path, value: object) -> None:
    (song,) = read(tmp_path, SONG | {"tempo": value})
    assert isinstance(song, HumanMelody)
    assert song.tempo_bpm is None


def test_file_that_is_cut_off_gives_what_is_whole_and_says_so(tmp_path: Path) -> None:
    path = written(tmp_path, *[SONG | {"id": n} for n in range(2000)], name="songs.jsonl.gz")
    path.write_bytes(path.read_bytes()[:-200])
    *songs, last = read_file(path)
    assert any(isinstance(song, HumanMelody) for song in songs)
    assert isinstance(last, Skipped)
    assert "could not be read" in last.reason


def test_file_that_grows_without_end_when_unpacked_is_left(tmp_path: Path) -> None:
    path = tmp_path / "bomb.jsonl.gz"
    path.write_bytes(gzip.compress(b"[" * (jsonl.LARGEST_LINE_BYTES + 10)))
    with pytest.raises(FormatError, match="too large"):
        list(jsonl.read_jsonl(path))


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_damaged_lines_never_raise(tmp_path_factory: pytest.TempPathFactory, data: st.DataObject) -> None:
    line = bytearray(json.dumps(SONG | {"lines": [0], "bars": [0, 12]}).encode())
    for _ in range(data.draw(st.integers(0, 5))):
        line[data.draw(st.integers(0, len(line) - 1))] = data.draw(st.sampled_from(b'[]{},:"-.0129einNtf '))
    path = tmp_path_factory.getbasetemp() / "damaged.jsonl"
    path.write_bytes(bytes(line))
    for found in read_file(path):
        assert isinstance(found, Skipped) or found.notes
