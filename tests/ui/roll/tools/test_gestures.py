"""What a drag comes to, without a window."""

from __future__ import annotations

from dataclasses import replace

import pytest

from melodygen.editing.notes import Edge
from melodygen.editing.snapping import grid_named
from melodygen.melody import Melody, Note
from tests.ui.roll.conftest import BAR, made_melody
from ui.roll.pointer import Place
from ui.roll.sheet import Sheet
from ui.roll.tools.edits import NO_GHOSTS, Ghosts, NoteEdit, Snap
from ui.roll.tools.gestures import Banding, Drawing, Erasing, Moving, Resizing

EIGHTHS = Snap(grid_named("1/8"))
FREE = Snap(grid_named("off"), in_scale=False)


def place(ticks: float, pitch: int, note: int | None = None) -> Place:
    """A place of the grid at a tenth of a pixel a tick."""
    return Place("grid", ticks, pitch, note, x=ticks / 10, y=1000 - 10 * pitch)


@pytest.fixture
def melody() -> Melody:
    """One note a beat, C E G C in each of two bars; nothing on the last beat of the first."""
    whole = made_melody(2)
    return replace(whole, notes=tuple(note for note in whole.notes if note.onset_ticks != 1440))


def made(edit: NoteEdit | None, melody: Melody) -> set[Note]:
    """The notes that an edit makes or changes."""
    assert edit is not None
    return set(edit.make(melody).notes) - set(melody.notes)


def moving(melody: Melody, index: int, snap: Snap, chosen: frozenset[int] = frozenset()) -> Moving:
    note = melody.notes[index]
    start = place(note.onset_ticks + 100, note.pitch, index)
    return Moving(melody, chosen or frozenset({note.onset_ticks}), note, start, snap)


def test_a_note_goes_along_the_grid_and_the_scale(melody: Melody) -> None:
    gesture = moving(melody, 2, EIGHTHS).to(place(1060 + 490, 70))
    assert made(gesture.edit, melody) == {Note(1440, 480, 69)}
    assert gesture.ghosts == Ghosts((Note(1440, 480, 69),), leaving=frozenset({960}))
    assert gesture.pitch == 69


def test_without_snapping_it_goes_where_the_pointer_goes(melody: Melody) -> None:
    gesture = moving(melody, 2, FREE).to(place(1060 + 333, 70))
    assert made(gesture.edit, melody) == {Note(1293, 480, 70)}


def test_all_chosen_notes_go_by_as_many_steps(melody: Melody) -> None:
    gesture = moving(melody, 1, EIGHTHS, frozenset({0, 480})).to(place(580, 65))
    assert made(gesture.edit, melody) == {Note(0, 480, 62), Note(480, 480, 65)}
    assert gesture.pitch == 65


def test_upright_drags_leave_a_note_off_the_grid_at_its_time(melody: Melody) -> None:
    loose = replace(melody, notes=(Note(7, 300, 60),))
    assert made(moving(loose, 0, EIGHTHS).to(place(107 + 30, 62)).edit, loose) == {Note(7, 300, 62)}


def test_back_where_it_began_nothing_is_asked_for(melody: Melody) -> None:
    gesture = moving(melody, 2, EIGHTHS).to(place(2000, 72)).to(place(1065, 67))
    assert gesture.edit is None
    assert gesture.ghosts == NO_GHOSTS


def test_what_may_not_be_is_shown_as_that(melody: Melody) -> None:
    on_another = moving(melody, 0, EIGHTHS).to(place(600, 60)).ghosts
    assert (on_another.notes, on_another.is_allowed) == ((Note(480, 480, 60),), False)
    outside = moving(melody, 6, EIGHTHS).to(place(9000, 72)).ghosts
    assert not outside.is_allowed


@pytest.mark.parametrize(
    ("edge", "to", "note"), [("end", 1700, Note(960, 720, 67)), ("start", 1180, Note(1200, 240, 67))]
)
def test_an_edge_goes_along_the_grid(melody: Melody, edge: Edge, to: float, note: Note) -> None:
    held = melody.notes[2]
    at = held.end_ticks if edge == "end" else held.onset_ticks
    gesture = Resizing(melody, frozenset({960}), held, place(at, 67, 2), EIGHTHS, edge).to(place(to, 50))
    assert made(gesture.edit, melody) == {note}
    assert gesture.to(place(at, 67)).edit is None


def test_a_note_is_drawn_from_line_to_line_as_far_as_there_is_room(melody: Melody) -> None:
    gesture = Drawing.at(melody, place(1500, 66), EIGHTHS)
    assert made(gesture.edit, melody) == {Note(1440, 240, 65)}
    assert made(gesture.to(place(3000, 69)).edit, melody) == {Note(1440, 480, 69)}
    assert gesture.to(place(3000, 69)).ghosts.is_allowed


def test_a_note_is_drawn_from_where_the_one_before_ends(melody: Melody) -> None:
    longer = replace(melody, notes=(Note(0, 300, 60), *melody.notes[1:]))
    assert made(Drawing.at(longer, place(310, 60), EIGHTHS).edit, longer) == {Note(300, 180, 60)}


def test_drawing_over_a_note_is_not_allowed(melody: Melody) -> None:
    assert not Drawing.at(melody, place(100, 72), EIGHTHS).ghosts.is_allowed


def test_without_a_grid_a_drawn_note_is_not_a_speck(melody: Melody) -> None:
    assert made(Drawing.at(melody, place(1501, 66), FREE).edit, melody) == {Note(1501, 240, 66)}


def test_all_notes_touched_are_erased_at_once(melody: Melody) -> None:
    gesture = Erasing(Sheet.of(melody)).to(place(100, 60, 0)).to(place(1500, 60)).to(place(1000, 67, 2))
    assert gesture.ghosts.leaving == {0, 960}
    assert gesture.edit is not None
    assert [note.onset_ticks for note in gesture.edit.make(melody).notes] == [480, BAR, 2400, 2880, 3360]
    assert Erasing(Sheet.of(melody)).edit is None


def test_a_band_chooses_what_it_touches_whichever_way_it_is_drawn(melody: Melody) -> None:
    sheet = Sheet.of(melody)
    one, other = place(490, 66), place(1100, 59)
    assert Banding(sheet, one, frozenset(), one).to(other).chosen == {480}
    assert Banding(sheet, other, frozenset({2880}), other).to(one).chosen == {480, 2880}
    assert Banding(sheet, place(490, 72), frozenset(), one).to(other).chosen == {480, 960}
