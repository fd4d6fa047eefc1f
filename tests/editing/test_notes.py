from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from melodygen.editing import notes
from melodygen.editing.snapping import GRIDS, Grid, grid_named
from melodygen.errors import EditError
from melodygen.melody import Melody, Note
from tests.melodies import JIG, UPBEAT_JIG
from tests.strategies import melodies
from tests.variation.tunes import tune

SCALE = tune("C4:480 D4:480 E4:480 F4:480 | G4:480 -:480 B4:240 -:240 C5:480", key="C")
EIGHTHS, BEATS, BARS, OFF = map(grid_named, ("1/8", "beat", "bar", "off"))


def drawn(melody: Melody) -> str:
    """The notes as onset, length and pitch, in eighths from bar 1."""
    return " ".join(f"{it.onset_ticks / 240:g}:{it.duration_ticks / 240:g}:{it.pitch}" for it in melody.notes)


@st.composite
def choices(draw: st.DrawFn) -> tuple[Melody, frozenset[int]]:
    """A melody, and some of its notes by their onsets."""
    melody = draw(melodies(most_bars=4))
    onsets = [note.onset_ticks for note in melody.notes]
    return melody, draw(st.frozensets(st.sampled_from(onsets), min_size=1))


SHIFTS = st.integers(-2000, 2000)
CHANGES: dict[str, st.SearchStrategy[Callable[[Melody, frozenset[int]], Melody]]] = {
    "move": st.builds(
        lambda ticks, semitones: lambda melody, chosen: notes.move(melody, chosen, ticks=ticks, semitones=semitones),
        SHIFTS, st.integers(-60, 60),
    ),
    "transpose": st.builds(
        lambda steps: lambda melody, chosen: notes.transpose(melody, chosen, steps=steps), st.integers(-20, 20)
    ),
    "nudge": st.builds(
        lambda grid, later: lambda melody, chosen: notes.nudge(melody, chosen, grid, later=later),
        st.sampled_from(GRIDS), st.booleans(),
    ),
    "resize": st.builds(
        lambda ticks, edge: lambda melody, chosen: notes.resize(melody, chosen, ticks=ticks, edge=edge),
        SHIFTS, st.sampled_from(["start", "end"]),
    ),
    "add": st.builds(
        lambda onset, length, pitch: lambda melody, _: notes.add(melody, Note(onset, length, pitch)),
        st.integers(-2000, 8000), st.integers(-1, 900), st.integers(-2, 129),
    ),
    "erase": st.just(notes.erase),
    "split": st.builds(
        lambda places: lambda melody, _: notes.split(melody, places), st.frozensets(st.integers(-500, 4000), max_size=3)
    ),
    "halve": st.builds(
        lambda grid: lambda melody, chosen: notes.halve(melody, chosen, grid), st.sampled_from(GRIDS)
    ),
    "join": st.just(notes.join),
    "quantise": st.builds(
        lambda grid: lambda melody, chosen: notes.quantise(melody, chosen, grid), st.sampled_from(GRIDS)
    ),
    "duplicate": st.builds(
        lambda grid: lambda melody, chosen: notes.duplicate(melody, chosen, grid), st.sampled_from(GRIDS)
    ),
}  # fmt: skip


@st.composite
def changes(draw: st.DrawFn, choices: st.SearchStrategy[tuple[Melody, frozenset[int]]]) -> tuple[Melody, Melody]:
    """A melody, and what one of the changes makes of it; itself where that cannot be done."""
    melody, chosen = draw(choices)
    change = draw(CHANGES[draw(st.sampled_from(list(CHANGES)))])
    try:
        return melody, change(melody, chosen)
    except EditError:
        return melody, melody


@pytest.mark.parametrize("name", CHANGES)
@given(data=st.data(), choice=choices())
def test_whatever_is_done_one_note_sounds_at_a_time_within_the_bars(
    name: str, data: st.DataObject, choice: tuple[Melody, frozenset[int]]
) -> None:
    melody, chosen = choice
    with suppress(EditError):
        after = data.draw(CHANGES[name])(melody, chosen)
        assert after.notes
        assert all(one.end_ticks <= other.onset_ticks for one, other in pairwise(after.notes))
        assert all(note.duration_ticks >= 1 and 0 <= note.pitch <= 127 for note in after.notes)
        assert after.notes[0].onset_ticks >= -melody.metre.bar_ticks
        assert after.notes[-1].end_ticks <= melody.length_ticks
        assert replace(after, notes=melody.notes) == melody


@given(choices(), SHIFTS, st.integers(-30, 30))
def test_there_and_back_is_as_it_was(choice: tuple[Melody, frozenset[int]], ticks: int, semitones: int) -> None:
    melody, chosen = choice
    try:
        moved = notes.move(melody, chosen, ticks=ticks, semitones=semitones)
    except EditError:
        assume(False)
    there = {onset + ticks for onset in chosen}
    assert notes.move(moved, there, ticks=-ticks, semitones=-semitones) == melody


@given(choices(), st.sampled_from([-12, 12]))
def test_an_octave_and_back_is_as_it_was(choice: tuple[Melody, frozenset[int]], octave: int) -> None:
    melody, chosen = choice
    try:
        moved = notes.move(melody, chosen, semitones=octave)
    except EditError:
        assume(False)
    assert notes.move(moved, chosen, semitones=-octave) == melody


@given(choices(), st.integers(-9, 9))
def test_scale_steps_and_back_are_as_it_was_in_the_scale(choice: tuple[Melody, frozenset[int]], steps: int) -> None:
    melody, chosen = choice
    try:
        moved = notes.transpose(melody, chosen, steps=steps)
    except EditError:
        assume(False)
    assert all(melody.scale.step(melody.key, note.pitch) is not None for note in moved.notes)
    assert notes.transpose(moved, chosen, steps=-steps) == melody


@given(choices())
def test_as_many_steps_as_the_scale_has_are_an_octave(choice: tuple[Melody, frozenset[int]]) -> None:
    melody, chosen = choice
    assume(all(note.pitch <= 115 for note in melody.notes))
    steps = len(melody.scale.intervals)
    assert notes.transpose(melody, chosen, steps=steps) == notes.move(melody, chosen, semitones=12)


@given(choices(), st.sampled_from(GRIDS))
def test_halved_and_joined_is_as_it_was(choice: tuple[Melody, frozenset[int]], grid: Grid) -> None:
    melody, chosen = choice
    after = melody
    for onset in sorted(chosen):
        cut = notes.halve(after, {onset}, grid)
        assert len(cut.notes) == len(after.notes) + 1
        after = notes.join(
            cut, {it.onset_ticks for it in cut.notes if it.onset_ticks == onset or it not in after.notes}
        )
    assert after == melody


@given(choices(), SHIFTS, st.sampled_from(["start", "end"]))
def test_longer_and_shorter_is_as_it_was(choice: tuple[Melody, frozenset[int]], ticks: int, edge: notes.Edge) -> None:
    melody, chosen = choice
    try:
        resized = notes.resize(melody, chosen, ticks=ticks, edge=edge)
    except EditError:
        assume(False)
    there = {onset + ticks for onset in chosen} if edge == "start" else chosen
    assert notes.resize(resized, there, ticks=-ticks, edge=edge) == melody


@given(choices())
def test_added_again_what_was_erased(choice: tuple[Melody, frozenset[int]]) -> None:
    melody, chosen = choice
    assume(len(chosen) < len(melody.notes))
    after = notes.erase(melody, chosen)
    for note in melody.notes:
        if note.onset_ticks in chosen:
            after = notes.add(after, note)
    assert after == melody


@given(choices(), st.sampled_from(GRIDS))
def test_quantised_notes_are_on_the_grid_and_stay_there(choice: tuple[Melody, frozenset[int]], grid: Grid) -> None:
    melody, chosen = choice
    try:
        after = notes.quantise(melody, chosen, grid)
    except EditError:
        assume(False)
    moved = {one.onset_ticks for one, it in zip(after.notes, melody.notes, strict=True) if it.onset_ticks in chosen}
    assert {onset % melody.metre.bar_ticks for onset in moved} <= set(grid.lines(melody.metre))
    assert [note.pitch for note in after.notes] == [note.pitch for note in melody.notes]
    assert notes.quantise(after, moved, grid) == after


@given(choices(), SHIFTS)
def test_what_was_moved_is_still_chosen(choice: tuple[Melody, frozenset[int]], ticks: int) -> None:
    melody, chosen = choice
    try:
        moved = notes.move(melody, chosen, ticks=ticks)
    except EditError:
        assume(False)
    assert notes.still_chosen(melody, moved, chosen) == {onset + ticks for onset in chosen}


def test_a_note_moves_in_time_and_pitch() -> None:
    assert drawn(notes.move(SCALE, {1920}, ticks=480, semitones=1)) == (
        "0:2:60 2:2:62 4:2:64 6:2:65 10:2:68 12:1:71 14:2:72"
    )


def test_a_note_may_jump_over_others_into_free_time() -> None:
    assert drawn(notes.move(SCALE, {3240 - 360}, ticks=-480)) == "0:2:60 2:2:62 4:2:64 6:2:65 8:2:67 10:1:71 14:2:72"


def test_an_upbeat_is_made_by_moving_before_bar_1() -> None:
    assert notes.nudge(SCALE, {0}, BEATS, later=False).lead_in_ticks == 1920


def test_notes_outside_the_scale_stay_as_far_above_it_where_there_is_room() -> None:
    chromatic = tune("F#4:480 C#4:480 C4:480 Bb4:480", key="C")
    up = notes.transpose(chromatic, {0, 480, 960, 1440}, steps=1)
    assert [note.pitch for note in up.notes] == [68, 63, 62, 71]  # G sharp, D sharp, D, and no B sharp: B
    down = notes.transpose(chromatic, {0}, steps=-1)
    assert down.notes[0].pitch == 64  # no E sharp: E


def test_a_nudge_goes_by_the_beat_that_the_first_note_is_in() -> None:
    seven = tune("C4:480 D4:480 E4:360 -:1320 -:720", key="C", metre="7/8")
    assert drawn(notes.nudge(seven, {960}, BEATS, later=True)) == "0:2:60 2:2:62 7:1.5:64"


def test_both_edges_can_be_dragged() -> None:
    assert drawn(notes.resize(SCALE, {1920}, ticks=240)).split()[4] == "8:3:67"
    assert drawn(notes.resize(SCALE, {2880}, ticks=-120, edge="start")).split()[5] == "11.5:1.5:71"


def test_split_where_a_note_sounds() -> None:
    assert drawn(notes.split(SCALE, {120, 600})) == (
        "0:0.5:60 0.5:1.5:60 2:0.5:62 2.5:1.5:62 4:2:64 6:2:65 8:2:67 12:1:71 14:2:72"
    )


def test_halves_meet_on_a_line_where_one_is_within() -> None:
    dotted = tune("C4:720 D4:240 E4:960", key="C")
    assert drawn(notes.halve(dotted, {0}, EIGHTHS)) == "0:1:60 1:2:60 3:1:62 4:4:64"
    assert drawn(notes.halve(dotted, {720}, BARS)) == "0:3:60 3:0.5:62 3.5:0.5:62 4:4:64"


def test_joined_notes_have_the_first_pitch_and_no_rest() -> None:
    assert drawn(notes.join(SCALE, {1920, 2880, 3360})) == "0:2:60 2:2:62 4:2:64 6:2:65 8:8:67"


def test_what_was_legato_stays_so_on_the_grid() -> None:
    loose = replace(SCALE, notes=(Note(10, 460, 60), Note(470, 500, 62), Note(970, 300, 64)))
    assert drawn(notes.quantise(loose, {10, 470, 970}, BEATS)) == "0:2:60 2:2:62 4:1.25:64"


def test_the_note_before_a_quantised_one_gives_way() -> None:
    loose = replace(SCALE, notes=(Note(0, 490, 60), Note(490, 300, 62)))
    assert drawn(notes.quantise(loose, {490}, BEATS)) == "0:2:60 2:1.25:62"


def test_nothing_is_quantised_onto_the_last_bar_line() -> None:
    late = replace(SCALE, notes=(Note(0, 480, 60), Note(3700, 140, 62)))
    assert drawn(notes.quantise(late, {3700}, BEATS)) == "0:2:60 14:2:62"


def test_notes_are_duplicated_from_the_next_line_on() -> None:
    sparse = tune("C4:240 D4:230 -:10 -:480 E4:960 | -:1920", key="C")
    assert drawn(notes.duplicate(sparse, {0, 240}, BEATS)).startswith("0:1:60 1:0.958333:62 2:1:60 3:0.958333:62 4")


def test_whole_bars_are_duplicated_a_bar_later() -> None:
    sparse = tune("-:480 C4:240 D4:240 -:960 | -:1920 | C5:1920", key="C")
    assert drawn(notes.duplicate(sparse, {480, 720}, EIGHTHS)) == "2:1:60 3:1:62 10:1:60 11:1:62 16:8:72"


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        (lambda: notes.move(SCALE, {0}, ticks=240), "C4 in bar 1, beat 1.5 and D4 in bar 1, beat 2 would overlap"),
        (lambda: notes.move(SCALE, {3360}, ticks=1), "C5 in bar 2, beat 4 would go on after the last bar line"),
        (lambda: notes.move(SCALE, {0}, ticks=-1921), "would start before the bar of the upbeat"),
        (lambda: notes.move(SCALE, {0}, semitones=68), "the note in bar 1, beat 1 would be higher than the highest"),
        (lambda: notes.transpose(SCALE, {0}, steps=-36), "the note in bar 1, beat 1 would be lower than the lowest"),
        (lambda: notes.move(SCALE, set(), ticks=1), "no note is chosen; choose one first"),
        (lambda: notes.erase(SCALE, {0, 7}), "no note starts in bar 1, beat 1.01"),
        (lambda: notes.erase(JIG, {note.onset_ticks for note in JIG.notes}), "one note at least"),
        (lambda: notes.resize(SCALE, {0}, ticks=-480), "C4 in bar 1, beat 1 would have no length"),
        (lambda: notes.resize(SCALE, {0}, ticks=240), "would overlap, and only one can sound at a time"),
        (lambda: notes.add(SCALE, Note(2400, 481, 60)), "C4 in bar 2, beat 2 and B4 in bar 2, beat 3 would overlap"),
        (lambda: notes.split(SCALE, {480}), "no note goes on in bar 1, beat 2"),
        (lambda: notes.join(SCALE, {0}), "it takes two notes to join them"),
        (lambda: notes.join(SCALE, {0, 960}), "would overlap"),
        (lambda: notes.quantise(SCALE, {0, 480}, BARS), "C4 in bar 1, beat 1 and D4 in bar 1, beat 2 would start"),
        (lambda: notes.duplicate(SCALE, {0}, EIGHTHS), "would overlap"),
        (lambda: notes.nudge(UPBEAT_JIG, {-480}, BARS, later=False), "before the bar of the upbeat"),
    ],
)
def test_what_cannot_be_is_said_in_one_sentence(change: Callable[[], Melody], sentence: str) -> None:
    with pytest.raises(EditError) as error:
        change()
    assert sentence in str(error.value)
    assert "\n" not in str(error.value)


def test_after_a_draw_what_stands_in_the_time_of_the_choice_is_chosen() -> None:
    drawn = replace(JIG, notes=(Note(0, 120, 74), Note(120, 120, 76), Note(240, 240, 78), Note(720, 240, 79)))
    assert notes.sounding_where_chosen(JIG, drawn, {0}) == {0, 120}
    assert notes.sounding_where_chosen(JIG, drawn, set()) == frozenset()
