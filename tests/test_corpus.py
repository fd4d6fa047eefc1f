"""Melodies of files to pieces and chord changes: what is cut where, what is left out, and that nothing counts twice."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, cast

import pretty_midi
import pytest

from melodygen.corpus import (
    CHORD_SOURCES,
    LEAST_PIECES,
    ChordSource,
    Corpus,
    Progress,
    TooLittleError,
    learn_folder,
    pieces_of,
    read_corpus,
)
from melodygen.errors import ParameterError
from melodygen.learning.chords import ChordChange
from melodygen.melody import Note
from melodygen.reading.human import HumanMelody, PhraseMark
from melodygen.theory.metre import metre_named

BEAT, BAR = 480, 1920
WORDS = {"name": "test", "label": "Test", "origin": "", "licence": ""}
D = 62


pytestmark = pytest.mark.usefixtures("quick_learning")


def human(beats: Sequence[int], *, pitch: int = D, **more: Any) -> HumanMelody:
    """Quarter notes on those beats of 4/4, counted from bar 1, in D major."""
    notes = tuple(Note(BEAT * beat, BEAT, pitch) for beat in beats)
    return HumanMelody(name="test", metre=metre_named("4/4"), notes=notes, **{"tonic": 2, "mode": "major"} | more)


def row(number: int = 0, bars: int = 8, **more: Any) -> str:
    """A line of a corpus: quarter notes in C, no two numbers with the same."""
    steps = (0, 2, 4, 5, 7, 9, 11, 12)
    pitches = [60 + steps[(beat + (number >> beat % 5) * beat) % 8] for beat in range(4 * bars)]
    notes = [[12 * beat, 12, pitch] for beat, pitch in enumerate(pitches)]
    return json.dumps({"id": f"song {number}", "notes": notes, "keypc": 0, "mode": "maj"} | more) + "\n"


def written(path: Path, *rows: str) -> Path:
    path.write_text("".join(rows))
    return path


def read(*paths: Path) -> Corpus:
    return read_corpus(paths, progress=lambda _: None)


def test_a_piece_is_counted_from_the_tonic() -> None:
    (piece,) = pieces_of(human(range(32), pitch=D + 7))
    assert set(piece.pitches) == {60 + 7}
    assert (piece.bars, piece.is_minor) == (8, False)


def test_minor_is_told() -> None:
    assert all(piece.is_minor for piece in pieces_of(human(range(32), mode="minor")))


@pytest.mark.parametrize("missing", ["tonic", "mode"])
def test_without_a_key_there_are_no_pieces(missing: str) -> None:
    assert pieces_of(replace(human(range(32)), **{missing: None})) == []


def test_phrases_and_sections_say_where_to_cut_and_eight_bars_do_where_there_are_none() -> None:
    beats = range(4 * 24)
    phrases = (PhraseMark(0), PhraseMark(10 * BAR))
    assert [piece.bars for piece in pieces_of(human(beats, phrases=phrases))] == [10, 14]
    assert [piece.bars for piece in pieces_of(human(beats, sections=(0, 12 * BAR)))] == [12, 12]
    assert [piece.bars for piece in pieces_of(human(beats))] == [16, 8]


def test_an_upbeat_is_kept_and_a_mark_in_it_is_no_bar() -> None:
    (piece,) = pieces_of(human(range(-1, 32), sections=(-BEAT, 30 * BAR)))
    assert piece.upbeat == (-BEAT,)
    assert piece.bars == 8


def test_an_interlude_parts_a_melody_and_what_leads_in_after_it_is_an_upbeat() -> None:
    beats = [*range(32), *range(32 + 11, 32 + 12 + 16)]
    first, second = pieces_of(human(beats))
    assert (first.bars, second.bars) == (8, 4)
    assert second.upbeat == (-BEAT,)
    assert second.onsets[1] == 0


def test_two_bars_and_a_half_without_a_note_are_no_interlude_yet() -> None:
    (piece,) = pieces_of(human([*range(32), *range(41, 64)]))
    assert piece.bars == 16


def test_a_stretch_of_fewer_than_eight_notes_is_left_out() -> None:
    assert [piece.bars for piece in pieces_of(human([*range(32), *range(60, 67)]))] == [8]


def test_chord_changes_are_counted_from_the_tonic_and_only_where_the_root_changes(tmp_path: Path) -> None:
    chords = [[0, "D:maj"], [48, "G:maj"], [96, "G:min7"], [144, "A:dominant"], [192, "D:maj"]]
    found = read(written(tmp_path / "a.jsonl", row(keypc=2, chords=chords)))
    assert [(change.before, change.after) for change in found.changes] == [(0, 5), (5, 7), (7, 0)]
    assert not any(change.is_minor for change in found.changes)
    minor = read(written(tmp_path / "b.jsonl", row(keypc=2, mode="min", chords=chords)))
    assert minor.changes[0] == ChordChange(0, 5, is_minor=True)


def with_voices(folder: Path, name: str, *chords: Sequence[int], mode: str = "major") -> Path:
    """A MIDI file of a melody on C and a piano part below it, one of `chords` to the bar."""
    song = pretty_midi.PrettyMIDI(initial_tempo=120)
    song.key_signature_changes = [pretty_midi.KeySignature(0 if mode == "major" else 12, 0)]
    third = 4 if mode == "major" else 3
    tune, piano = pretty_midi.Instrument(73, name="Melody"), pretty_midi.Instrument(0, name="Piano")
    steps = [0, 2, third, 0, 7, 5, third, 2] * (len(chords) // 2)
    tune.notes = [pretty_midi.Note(90, 72 + step, place / 2, place / 2 + 0.5) for place, step in enumerate(steps)]
    piano.notes = [pretty_midi.Note(90, pitch, 2 * bar, 2 * bar + 2) for bar, own in enumerate(chords) for pitch in own]
    song.instruments = [tune, piano]
    song.write(str(folder / name))
    return folder / name


@pytest.mark.parametrize("mode", ["major", "minor"])
def test_heard_chords_are_learned_in_both_modes_where_none_are_named(tmp_path: Path, mode: str) -> None:
    third = 4 if mode == "major" else 3
    one, four, five = (48, 48 + third, 55), (53, 53 + third, 60), (43, 47, 50)
    path = with_voices(tmp_path, "a.mid", one, four, five, one, mode=mode)
    found = read_corpus([path], chords="heard", progress=lambda _: None)
    moves = [(0, 5), (5, 7), (7, 0)]
    assert found.changes == tuple(ChordChange(*move, is_minor=mode == "minor") for move in moves)
    assert found.changes_a_bar == (0.75,)
    assert (found.named, found.heard, found.melodies) == (0, 1, 1)
    assert read(path).changes == ()
    assert read(path).changes_a_bar == ()


def test_named_chords_go_before_heard_ones_and_none_leaves_out_both(tmp_path: Path) -> None:
    chords = [[0, "D:maj"], [48, "G:maj"]]
    written(tmp_path / "a.jsonl", row(keypc=2, chords=chords), row(1))
    with_voices(tmp_path, "b.mid", (48, 52, 55), (43, 47, 50), (48, 52, 55), (43, 47, 50))
    sources = {source: read_corpus([tmp_path], chords=source, progress=lambda _: None) for source in CHORD_SOURCES}
    assert {source: (found.named, found.heard) for source, found in sources.items()} == {
        "named": (1, 0), "heard": (1, 1), "none": (0, 0),
    }  # fmt: skip
    assert [len(found.changes) for found in sources.values()] == [1, 4, 0]
    assert [len(found.changes_a_bar) for found in sources.values()] == [1, 2, 0]
    assert {found.melodies for found in sources.values()} == {3}


def test_chords_of_no_such_source_are_refused_before_anything_is_read(tmp_path: Path) -> None:
    with pytest.raises(ParameterError, match="chords must be one of: heard, named, none; did you mean 'heard'"):
        learn_folder([tmp_path], **WORDS, chords=cast("ChordSource", "herd"), progress=lambda _: None)


def test_a_melody_without_a_key_is_named_among_those_left_out(tmp_path: Path) -> None:
    pitches = [60 + beat % 12 for beat in range(48)]  # every pitch class as often as any other
    notes = [[12 * beat, 12, pitch] for beat, pitch in enumerate(pitches)]
    path = written(tmp_path / "a.jsonl", row(), row(1, keypc=None, mode=None, notes=notes))
    found = read(path)
    assert found.melodies == 1
    assert [str(skipped) for skipped in found.skipped] == [f"{path}: song 1: its notes suggest no key"]


def test_a_file_that_is_named_twice_is_read_once(tmp_path: Path) -> None:
    path = written(tmp_path / "a.jsonl", row(1), row(2))
    (tmp_path / "link.jsonl").symlink_to(path)
    found = read(path, tmp_path, tmp_path / "." / "a.jsonl")
    assert found.melodies == 2
    assert found == read(path)


def test_the_lines_are_whole_melodies_wherever_pieces_are_cut(tmp_path: Path) -> None:
    found = read(written(tmp_path / "a.jsonl", row(1, bars=40)))
    assert len(found.pieces) > 1
    assert [(line.name, len(line.pitches)) for line in found.lines] == [("song 1", 160)]


def test_progress_counts_all_that_was_looked_at(tmp_path: Path) -> None:
    path = written(tmp_path / "a.jsonl", row(1), "no JSON\n", row(2))
    heard: list[Progress] = []
    read_corpus([path], progress=heard.append)
    assert [(one.file, one.melodies, one.skipped) for one in heard] == [(path, 1, 0), (path, 1, 1), (path, 2, 1)]


def test_progress_goes_from_the_files_to_the_end_and_may_stop_at_any_time(tmp_path: Path) -> None:
    for number in range(LEAST_PIECES):
        written(tmp_path / f"{number:02}.jsonl", row(number))
    heard: list[Progress] = []
    learn_folder([tmp_path], **WORDS, progress=heard.append)
    shares = [one.share for one in heard]
    assert shares == sorted(shares)
    assert (shares[0], round(shares[-1], 1)) == (0, 1)
    assert [one.file is None for one in heard] == [False] * LEAST_PIECES + [True] * (len(heard) - LEAST_PIECES)
    assert {(one.melodies, one.skipped) for one in heard if one.file is None} == {(LEAST_PIECES, 0)}
    for limit in (5, LEAST_PIECES + 5, len(heard) - 5):
        with pytest.raises(KeyboardInterrupt):
            learn_folder([tmp_path], **WORDS, progress=_stopping_after(limit))


def _stopping_after(limit: int) -> Callable[[Progress], None]:
    heard: list[Progress] = []

    def stop(progress: Progress) -> None:
        heard.append(progress)
        if len(heard) == limit:
            raise KeyboardInterrupt

    return stop


def test_as_many_different_stretches_as_it_takes_are_a_style(tmp_path: Path) -> None:
    path = written(tmp_path / "a.jsonl", *(row(number) for number in range(LEAST_PIECES)))
    style, _, corpus = learn_folder([path], **WORDS, progress=lambda _: None)
    assert len(style.plans) == len(corpus.pieces) == corpus.different_pieces == LEAST_PIECES


def test_one_melody_over_and_over_is_no_style(tmp_path: Path) -> None:
    path = written(tmp_path / "a.jsonl", *[row(number) for number in range(LEAST_PIECES - 1)], *[row(0)] * 40)
    with pytest.raises(TooLittleError, match=r"at least 24 stretches.*\(got 23 different from .*\); add more melodies"):
        learn_folder([path], **WORDS, progress=lambda _: None)


def test_where_no_file_is_of_a_known_kind_it_says_which_are(tmp_path: Path) -> None:
    (tmp_path / "song.mp3").write_bytes(b"ID3")
    with pytest.raises(TooLittleError, match=r"got 0 from .*, where no file's name ends in \.mid, .*; add more"):
        learn_folder([tmp_path], **WORDS, progress=lambda _: None)


def test_of_many_folders_some_are_named(tmp_path: Path) -> None:
    folders = [tmp_path / str(number) for number in range(9)]
    for folder in folders:
        folder.mkdir()
    with pytest.raises(TooLittleError, match=rf"from {folders[0]}, {folders[1]}, {folders[2]} and 6 more, where"):
        learn_folder(folders, **WORDS, progress=lambda _: None)
