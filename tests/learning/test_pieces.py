"""A stretch of a melody: its beats, its upbeat, and where it is cut out of the whole."""

from __future__ import annotations

import pytest

from melodygen.learning.pieces import Piece, cut
from melodygen.melody import Note
from melodygen.theory.metre import metre_named
from tests.learning.stretches import QUARTER, WHOLE, notes, quarters

COMMON = metre_named("4/4")


def melody(bars: int, *, leaving_out: frozenset[int] = frozenset()) -> list[Note]:
    """Quarter notes without rests but for those left out."""
    return [Note(QUARTER * beat, QUARTER, 60) for beat in range(4 * bars) if beat not in leaving_out]


def lengths(bars: int, starts: list[int]) -> list[int]:
    return [piece.bars for piece in cut("test", COMMON, melody(bars), starts, is_minor=False)]


def test_a_cell_is_what_starts_in_a_beat() -> None:
    piece = notes([(0, 0), (240, 2), (960, 4), (1560, 5)], bars=1)
    assert piece.cells == ((0, 240), (), (0,), (120,))
    assert piece.notes_by_beat == ((0, 1), (), (2,), (3,))


def test_beats_of_compound_metres_are_dotted() -> None:
    piece = notes([(0, 0), (240, 2), (480, 4), (720, 5), (1200, 7)], bars=1, metre="6/8")
    assert piece.cells == ((0, 240, 480), (0, 480))


def test_an_upbeat_is_in_no_beat_and_the_last_gap_ends_at_the_bar_line() -> None:
    piece = notes([(-240, 7), (0, 12), (960, 0)], bars=1)
    assert piece.upbeat == (-240,)
    assert piece.cells == ((0,), (), (0,), ())
    assert piece.gaps.tolist() == [240, 960, 960]


def test_for_the_measures_it_stands_in_c_within_the_instruments_octaves() -> None:
    piece = quarters((-5, 0, 4, 12))
    assert [note.pitch for note in piece.as_melody().notes] == [67, 72, 76, 84]
    assert piece.as_melody().key == "C"


@pytest.mark.parametrize(
    ("bars", "starts", "expected"),
    [
        (8, [], [8]),
        (20, [0, 8, 16], [16, 4]),
        (20, [0, 12], [12, 8]),
        (20, [], [16, 4]),
        (30, [6], [16, 14]),
        (40, [10, 24, 33], [10, 14, 16]),
        (19, [], [16]),
        (3, [], []),
    ],
)
def test_cuts_fall_on_starts_of_sections_8_to_16_bars_apart(bars: int, starts: list[int], expected: list[int]) -> None:
    assert lengths(bars, starts) == expected


def test_a_stretch_of_fewer_than_two_notes_a_bar_is_left_out() -> None:
    sparse = [Note(WHOLE * bar, WHOLE, 60) for bar in range(8)]
    assert cut("test", COMMON, sparse, [], is_minor=False) == []


def test_the_last_note_is_as_long_as_written_but_ends_with_the_piece() -> None:
    *others, last = melody(8)
    for length, kept in ((240, 240), (5 * WHOLE, QUARTER)):
        whole = [*others, Note(last.onset_ticks, length, last.pitch)]
        (piece,) = cut("test", COMMON, whole, [], is_minor=False)
        assert piece.final_ticks == kept


def second(leaving_out: frozenset[int]) -> Piece:
    """The second of two stretches of 8 bars; beat 32 is its first."""
    return cut("test", COMMON, melody(16, leaving_out=leaving_out), [8], is_minor=False)[-1]


@pytest.mark.parametrize(
    ("rests", "upbeat"),
    [
        ({30}, (-480,)),
        ({28}, (-1440, -960, -480)),
        ({31}, ()),
        (set(), ()),
    ],
)
def test_notes_that_lead_in_after_a_rest_are_its_upbeat_up_to_three_quarters_of_a_bar(
    rests: set[int], upbeat: tuple[int, ...]
) -> None:
    whole = melody(24, leaving_out=frozenset(rests))
    pieces = cut("test", COMMON, whole, [8, 24], is_minor=False)
    assert [piece.bars for piece in pieces] == [8, 16]
    assert pieces[1].upbeat == upbeat
