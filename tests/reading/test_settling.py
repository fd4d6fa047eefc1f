from __future__ import annotations

import random
from dataclasses import replace

import pytest

from melodygen.melody import Note
from melodygen.reading.human import ChordMark, HumanMelody, PhraseMark
from melodygen.reading.settling import human_melody
from melodygen.reading.transcription import Signature, Sounding, Transcription, UnusableError, top_line

QUARTERS = tuple((480 * place, 480, 60 + place % 5) for place in range(40))


def settled(*signatures: tuple[int, int, int], notes: tuple[Sounding, ...] = QUARTERS, **fields: object) -> HumanMelody:
    source = Transcription(name="tune", notes=notes, signatures=tuple(Signature(*each) for each in signatures))
    return human_melody(replace(source, **fields))  # type: ignore[arg-type]


def onsets(melody: HumanMelody) -> list[int]:
    return [note.onset_ticks for note in melody.notes]


def test_upbeat_has_negative_onsets_and_bars_count_from_the_first_bar_line() -> None:
    found = settled((0, 4, 4), upbeat_ticks=960)
    assert onsets(found)[:4] == [-960, -480, 0, 480]
    assert (found.upbeat_ticks, found.bars) == (960, 10)


def test_start_in_the_second_half_of_a_bar_is_an_upbeat_and_empty_bars_are_left_off() -> None:
    late = tuple((onset + 3 * 1920 + 1440, length, pitch) for onset, length, pitch in QUARTERS)
    assert onsets(settled(notes=late))[:2] == [-480, 0]


def test_start_in_the_first_half_of_a_bar_is_a_rest() -> None:
    late = tuple((onset + 480, length, pitch) for onset, length, pitch in QUARTERS)
    found = settled(notes=late)
    assert (onsets(found)[0], found.upbeat_ticks) == (480, 0)


def test_file_without_signature_is_in_four_four() -> None:
    assert settled().metre.name == "4/4"


def test_first_bar_with_a_metre_of_its_own_is_the_upbeat() -> None:
    found = settled((0, 1, 4), (480, 3, 4))
    assert (found.metre.name, onsets(found)[:2]) == ("3/4", [-480, 0])


def test_richest_stretch_in_a_known_metre_is_kept() -> None:
    found = settled((0, 3, 4), (8 * 480, 4, 4), (28 * 480, 9, 8))
    assert (found.metre.name, onsets(found)) == ("4/4", [480 * place for place in range(20)])


def test_note_held_over_a_change_of_metre_is_cut_there() -> None:
    notes = (*QUARTERS[:15], (15 * 480, 1920, 60))
    found = settled((0, 4, 4), (16 * 480, 3, 4), notes=notes)
    assert found.notes[-1].end_ticks == 16 * 480


@pytest.mark.parametrize(
    ("signature", "name", "first", "tempo"),
    [((3, 2), "3/4", [0, 240, 480], 60), ((3, 8), "3/4", [0, 960, 1920], 240), ((2, 2), "4/4", [0, 480, 960], 120)],
)
def test_like_metre_takes_note_values_and_tempo_along(
    signature: tuple[int, int], name: str, first: list[int], tempo: float
) -> None:
    found = settled((0, *signature), tempo_bpm=120.0)
    assert (found.metre.name, onsets(found)[:3], found.tempo_bpm) == (name, first, tempo)


def test_melody_breaks_where_a_bar_is_too_short_and_goes_on_with_the_next_whole_one() -> None:
    lines = (0, 1920, 3840, 5280, 7200, 9120, 11040, 12960, 14880, 16800, 18720, 20640)
    found = settled((0, 4, 4), bar_lines=lines)
    assert (found.notes[0], found.bars) == (Note(0, 480, QUARTERS[11][2]), 8)


def test_bar_divided_by_a_repeat_is_one_bar() -> None:
    lines = tuple(sorted({*range(0, 19_201, 1920), 9120}))
    assert settled((0, 4, 4), bar_lines=lines).bars == 10


def test_short_bar_after_a_break_is_the_upbeat_of_what_follows() -> None:
    lines = (0, 1920, 3840, 4320, *range(6240, 20_000, 1920))
    found = settled((0, 4, 4), bar_lines=lines)
    assert onsets(found)[:2] == [-480, 0]


def test_chords_phrases_and_sections_are_counted_from_the_first_bar_line_too() -> None:
    chords = (
        ChordMark(0, 0, "major"),
        ChordMark(960, 7, "major"),
        ChordMark(1920, 7, "major"),
        ChordMark(99_999, 0, "minor"),
    )
    found = settled(
        upbeat_ticks=480, chords=chords, phrases=(PhraseMark(0), PhraseMark(3840, "B")), sections=(0, 8160, 99_999)
    )
    assert found.chords == (ChordMark(-480, 0, "major"), ChordMark(480, 7, "major"))
    assert found.phrases == (PhraseMark(-480), PhraseMark(3360, "B"))
    assert found.sections == (-480, 7680)


def test_chord_that_sounds_when_the_melody_enters_starts_with_it() -> None:
    late = tuple((onset + 1920, length, pitch) for onset, length, pitch in QUARTERS)
    found = settled(
        notes=late, chords=(ChordMark(0, 0, "major"), ChordMark(1000, 9, "minor"), ChordMark(3840, 7, "major"))
    )
    assert found.chords == (ChordMark(0, 9, "minor"), ChordMark(1920, 7, "major"))


def test_key_is_found_where_the_file_has_none_and_kept_where_it_has() -> None:
    minor = tuple((480 * place, 480, pitch) for place, pitch in enumerate((57, 60, 64, 62, 60, 59, 57, 56, 57) * 3))
    found = settled(notes=minor)
    assert (found.tonic, found.mode, found.is_key_found) == (9, "minor", True)
    given = settled(notes=minor, tonic=0, mode="major")
    assert (given.tonic, given.mode, given.is_key_found) == (0, "major", False)


def test_played_notes_are_brought_to_the_grid_before_the_upbeat_is_looked_for() -> None:
    rng = random.Random(1)
    played = tuple((max(0, onset + 1920 + rng.randint(-15, 15)), 400, pitch) for onset, _, pitch in QUARTERS)
    played = ((1908, 400, 60), *played[1:])
    found = settled(notes=played)
    assert onsets(found) == [480 * place for place in range(40)]
    assert found.quantisation is not None
    assert found.quantisation.moved > 30


def test_notes_that_keep_to_no_beat_are_refused() -> None:
    rng = random.Random(2)
    notes = tuple((onset, 100, 60) for onset in sorted(rng.sample(range(30_000), 100)))
    with pytest.raises(UnusableError, match="do not keep to its beat"):
        settled(notes=notes)


@pytest.mark.parametrize(
    ("fields", "problem"),
    [
        ({"notes": ()}, "there are no notes in it"),
        ({"notes": QUARTERS[:7]}, "it has fewer than 8 notes in a row in one metre"),
        ({"signatures": (Signature(0, 9, 8),)}, "its metre is 9/8, which is not like any of 4/4, 3/4"),
        ({"notes": (*QUARTERS, (5_000_000, 480, 60))}, "it is longer than 2000 bars"),
        ({"notes": (*QUARTERS, (10**15, 480, 60))}, "it is longer than 2000 bars"),
        ({"notes": ((-480, 480, 60), *QUARTERS)}, "starts before its beginning"),
        ({"bar_lines": tuple(range(0, 20_000, 1000))}, "in a row|not as long as its metre says"),
    ],
)
def test_what_is_no_melody_says_why(fields: dict[str, object], problem: str) -> None:
    with pytest.raises(UnusableError, match=problem):
        settled(**fields)  # type: ignore[arg-type]


def test_top_line_leaves_out_what_sounds_under_it() -> None:
    chord = [(0, 960, 60), (0, 960, 67), (240, 240, 55), (480, 960, 65)]
    assert top_line(chord) == (Note(0, 480, 67), Note(480, 960, 65))
