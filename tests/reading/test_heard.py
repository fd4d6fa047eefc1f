"""Chords that sound beside a melody: recognised where they are clear, and nothing is made up where they are not."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pretty_midi
import pytest

from melodygen.melody import Note
from melodygen.reading import heard_chords
from melodygen.reading.folder import read_file
from melodygen.reading.heard import _KINDS
from melodygen.reading.human import ChordMark, HumanMelody
from melodygen.theory.metre import METRES, Metre, metre_named
from tests.reading.test_notation import HEAD, VOICE, bars, score, tone
from tests.reading.test_performed import sounding
from tests.reading.test_voices import MELODY

BEAT, HALF, BAR = 480, 960, 1920
C, D_MINOR, F, G, A_MINOR = (48, 52, 55), (50, 53, 57), (53, 57, 60), (43, 47, 50), (45, 48, 52)


def beside(*played: tuple[int, int, Sequence[int]], metre: str = "4/4", bars: int = 2) -> HumanMelody:
    """A melody with chords beside it: onset, duration and pitches of each."""
    notes = tuple(Note(onset, length, pitch) for onset, length, pitches in played for pitch in pitches)
    end = bars * metre_named(metre).bar_ticks
    return HumanMelody(name="x", metre=metre_named(metre), notes=(Note(0, end, 72),), accompaniment=notes)


def heard(*played: tuple[int, int, Sequence[int]], **more: Any) -> list[tuple[int, int, str]]:
    return [(mark.onset_ticks, mark.root, mark.quality) for mark in heard_chords(beside(*played, **more))]


def test_block_chords_are_named_where_they_change() -> None:
    played = [(0, HALF, C), (HALF, HALF, A_MINOR), (BAR, HALF, D_MINOR), (BAR + HALF, HALF, G)]
    assert heard(*played) == [(0, 0, "major"), (HALF, 9, "minor"), (BAR, 2, "minor"), (BAR + HALF, 7, "major")]


def test_a_chord_that_goes_on_is_one() -> None:
    assert heard((0, HALF, C), (HALF, BAR, C), (BAR + HALF, HALF, F)) == [(0, 0, "major"), (BAR + HALF, 5, "major")]


@pytest.mark.parametrize(("kind", "quality"), _KINDS, ids=str)
@pytest.mark.parametrize("root", range(12))
def test_each_kind_is_its_triad_on_each_root(kind: tuple[int, ...], quality: str, root: int) -> None:
    pitches = [36 + root, *(48 + root + interval for interval in kind)]  # the bass has the root
    assert heard((0, 2 * BAR, pitches)) == [(0, root, quality)]


def test_four_notes_a_minor_third_apart_have_no_root() -> None:
    assert heard((0, 2 * BAR, (48, 51, 54, 57))) == []


def test_a_broken_chord_is_one_and_a_passing_note_changes_nothing() -> None:
    arpeggio = [
        (onset, 240, [pitch]) for onset, pitch in zip(range(0, 2 * BAR, 240), [48, 55, 52, 55] * 4, strict=True)
    ]
    assert heard(*arpeggio) == [(0, 0, "major")]
    assert heard((0, 2 * BAR, C), (240, 240, [50])) == [(0, 0, "major")]


def test_what_only_the_whole_bar_tells_is_told_by_it() -> None:
    slowly = [(BEAT * beat, BEAT, [pitch]) for beat, pitch in enumerate([48, 55, 52, 60, 45, 52, 48, 57])]
    assert heard(*slowly) == [(0, 0, "major"), (BAR, 9, "minor")]


def test_a_chord_holds_on_where_nothing_clear_follows() -> None:
    cluster = (48, 49, 50, 51, 52)
    assert heard((0, HALF, C), (HALF, HALF, cluster), (BAR, HALF, C), (BAR + HALF, HALF, F)) == [
        (0, 0, "major"), (BAR + HALF, 5, "major"),
    ]  # fmt: skip


@pytest.mark.parametrize("pitches", [(), (48,), (48, 55), (48, 52), (48, 49, 50, 51, 52)])
def test_where_nothing_clear_sounds_there_is_no_chord(pitches: Sequence[int]) -> None:
    assert heard((0, 2 * BAR, pitches)) == []


def test_few_clear_chords_are_taken_for_chance() -> None:
    assert heard((0, BAR, C), bars=2) == [(0, 0, "major")]
    assert heard((0, BAR, C), bars=3) == []


@pytest.mark.parametrize("metre", METRES, ids=lambda metre: metre.name)
def test_chords_change_on_bar_lines_and_strong_beats_only(metre: Metre) -> None:
    ticks = metre.bar_ticks
    strong = [onset for onset in metre.beat_onsets if metre.level(onset) <= 1]
    played = [
        (onset, end - onset, chord) for onset, end, chord in zip(strong, [*strong[1:], ticks], (C, F), strict=False)
    ]
    found = heard(*played, metre=metre.name, bars=1)
    assert [onset for onset, _, _ in found] == strong
    assert len(strong) == (1 if metre.name in ("3/4", "2/4") else 2)


def midi(path: Path, *parts: tuple[str, int, bool, Sequence[tuple[int, int, int]]]) -> HumanMelody:
    song = pretty_midi.PrettyMIDI(initial_tempo=120)
    for name, program, is_drum, notes in parts:
        song.instruments.append(pretty_midi.Instrument(program, is_drum=is_drum, name=name))
        song.instruments[-1].notes = [sounding(*note, 120) for note in notes]
    song.write(str(path))
    (found,) = read_file(path)
    assert isinstance(found, HumanMelody)
    return found


def chords(*pitches: Sequence[int]) -> list[tuple[int, int, int]]:
    return [(HALF * place, HALF, pitch) for place, chord in enumerate(pitches) for pitch in chord]


PROGRESSION = chords(C, C, A_MINOR, A_MINOR, F, D_MINOR, G)
EXACT = (
    ChordMark(0, 0, "major"), ChordMark(BAR, 9, "minor"), ChordMark(2 * BAR, 5, "major"),
    ChordMark(2 * BAR + HALF, 2, "minor"), ChordMark(3 * BAR, 7, "major"),
)  # fmt: skip


def test_the_chords_of_a_midi_file_are_those_of_its_other_parts_without_the_drums(tmp_path: Path) -> None:
    drums = [(HALF * place, HALF, pitch) for place in range(8) for pitch in (42, 49, 54)]
    found = midi(
        tmp_path / "a.mid", ("Piano", 0, False, PROGRESSION), ("Flute", 73, False, MELODY), ("Kit", 0, True, drums)
    )
    assert found.chords == ()
    assert heard_chords(found) == EXACT


def test_chords_under_the_melody_in_one_part_are_heard_too(tmp_path: Path) -> None:
    quarters = [(BEAT * place, BEAT, pitch) for place, (_, _, pitch) in enumerate(MELODY[:14])]
    found = midi(tmp_path / "a.mid", ("Piano", 0, False, [*quarters, *PROGRESSION]))
    assert [note.pitch for note in found.notes] == [pitch for _, _, pitch in quarters]
    assert heard_chords(found) == EXACT


def test_a_melody_alone_has_no_chords(tmp_path: Path) -> None:
    assert midi(tmp_path / "a.mid", ("Flute", 73, False, MELODY)).accompaniment == ()


def piano(*harmonies: Sequence[str]) -> str:
    """Dotted halves of three notes each, after an upbeat."""
    lines = [
        "".join(
            tone(step, 3, 6).replace("<note>", "<note><chord/>" if place else "<note>")
            for place, step in enumerate(each)
        )
        for each in harmonies
    ]
    return bars(HEAD + tone("A", 2, 2), *lines, tone("D", 2, 4))


def test_the_chords_of_a_score_are_those_of_its_other_part(tmp_path: Path) -> None:
    (found,) = read_file(score(tmp_path, VOICE, piano("DFA", "ACE", "DFA")))
    assert isinstance(found, HumanMelody)
    assert found.notes[0] == Note(-480, 480, 69)
    assert heard_chords(found) == (ChordMark(0, 2, "minor"), ChordMark(1440, 9, "minor"), ChordMark(2880, 2, "minor"))


def test_a_part_whose_bars_lie_elsewhere_is_not_heard_beside_the_melody(tmp_path: Path) -> None:
    shorter = piano("DFA", "ACE").replace('number="3"', 'number="4"')
    (found,) = read_file(score(tmp_path, VOICE, shorter))
    assert isinstance(found, HumanMelody)
    assert found.accompaniment == ()
