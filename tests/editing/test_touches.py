"""Velocities set by hand: they go with their notes, sound, travel in files, and leave the score alone."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from melodygen.editing import notes
from melodygen.editing.edited import edited
from melodygen.editing.kept import hand_kept
from melodygen.editing.snapping import GRIDS, Grid, grid_named
from melodygen.editing.touches import touched, untouched
from melodygen.errors import EditError, FormatError
from melodygen.excerpt import bars_of
from melodygen.export import midi_bytes, musicxml_bytes, write_midi
from melodygen.generation import generate, rebuild
from melodygen.given import NOTHING
from melodygen.melody import Melody
from melodygen.parameters import Parameters
from melodygen.performance import perform
from melodygen.project import Project, read_project, write_project
from melodygen.reading import parse_midi
from melodygen.recipe import Recipe
from melodygen.touch import Touch
from melodygen.variation import lock_bars, reroll
from melodygen.verification import verify
from tests.editing.test_notes import changes, choices

TUNE = generate(Parameters(bars=4, seed=3))


@st.composite
def touched_ones(draw: st.DrawFn) -> tuple[Melody, frozenset[int]]:
    """A melody, some of whose notes have velocities of their own, and some that are chosen."""
    melody, chosen = draw(choices())
    loud = draw(st.dictionaries(st.sampled_from([note.onset_ticks for note in melody.notes]), st.integers(1, 127)))
    return touched(melody, loud), chosen


def played(melody: Melody) -> list[int]:
    return [note.velocity for note in perform(melody).parts[0].notes]


def by_pitch(melody: Melody) -> list[tuple[int, int]]:
    """Length and velocity of every note that has one."""
    loud = dict(melody.touches)
    return [(note.duration_ticks, loud[note.onset_ticks]) for note in melody.notes if note.onset_ticks in loud]


@given(touched_ones())
def test_only_what_was_touched_is_played_otherwise(choice: tuple[Melody, frozenset[int]]) -> None:
    melody, _ = choice
    plain, loud = untouched(melody), dict(melody.touches)
    assert plain.touches == ()
    assert plain.notes == melody.notes
    for note, velocity, own in zip(melody.notes, played(melody), played(plain), strict=True):
        assert velocity == loud.get(note.onset_ticks, own)
    assert [(n.onset_ticks, n.duration_ticks, n.pitch) for n in perform(melody).parts[0].notes] == [
        (n.onset_ticks, n.duration_ticks, n.pitch) for n in perform(plain).parts[0].notes
    ]


def test_velocities_are_held_within_those_of_midi() -> None:
    first, second = (note.onset_ticks for note in TUNE.notes[:2])
    assert touched(TUNE, {first: 500, second: -3}).touches == (Touch(first, 127), Touch(second, 1))


def test_no_note_there_is_said() -> None:
    with pytest.raises(EditError, match="no note starts in bar 1, beat"):
        touched(TUNE, {TUNE.notes[0].onset_ticks + 1: 80})


@given(touched_ones(), st.integers(-2000, 2000), st.integers(-5, 5))
def test_they_go_with_notes_that_are_moved(choice: tuple[Melody, frozenset[int]], ticks: int, semitones: int) -> None:
    melody, chosen = choice
    try:
        moved = notes.move(melody, chosen, ticks=ticks, semitones=semitones)
    except EditError:
        return
    loud = dict(melody.touches)
    expected = {onset + ticks * (onset in chosen): velocity for onset, velocity in loud.items()}
    assert dict(moved.touches) == expected
    assert [touch.onset_ticks for touch in moved.touches] == sorted(expected)


@given(changes(touched_ones()))
def test_whatever_is_done_with_notes_every_velocity_has_one(change: tuple[Melody, Melody]) -> None:
    melody, after = change
    onsets = [touch.onset_ticks for touch in after.touches]
    assert onsets == sorted(set(onsets))
    assert set(onsets) <= {note.onset_ticks for note in after.notes}
    assert {touch.velocity for touch in after.touches} <= {touch.velocity for touch in melody.touches}


@given(touched_ones(), st.sampled_from(GRIDS))
def test_quantised_notes_keep_theirs(choice: tuple[Melody, frozenset[int]], grid: Grid) -> None:
    melody, chosen = choice
    try:
        after = notes.quantise(melody, chosen, grid)
    except EditError:
        return
    assert [velocity for _, velocity in after.touches] == [velocity for _, velocity in melody.touches]


def test_halves_copies_and_what_is_left_have_theirs_and_erased_notes_none() -> None:
    note = TUNE.notes[0]
    melody = touched(TUNE, {note.onset_ticks: 33})
    middle = note.onset_ticks + note.duration_ticks // 2
    assert dict(notes.split(melody, [middle]).touches) == {note.onset_ticks: 33, middle: 33}
    assert dict(notes.resize(melody, [note.onset_ticks], ticks=10, edge="start").touches) == {note.onset_ticks + 10: 33}
    assert notes.erase(melody, [note.onset_ticks]).touches == ()
    alone = replace(melody, notes=melody.notes[:1])
    again = notes.duplicate(alone, [note.onset_ticks], grid_named("bar"))
    assert [velocity for _, velocity in again.touches] == [33, 33]


def test_an_edit_by_hand_keeps_them() -> None:
    first = TUNE.notes[0].onset_ticks
    melody = touched(TUNE, {first: 33})
    assert edited(melody, notes.move(melody, [first], semitones=12)).touches == melody.touches


def test_in_another_key_all_notes_keep_theirs_and_in_another_scale_none_do() -> None:
    asked = Parameters(bars=4, seed=3)
    melody = touched(TUNE, {TUNE.notes[0].onset_ticks: 127, TUNE.notes[3].onset_ticks: 9})
    higher = generate(asked.replace(key="E"))
    assert [note.pitch for note in higher.notes] != [note.pitch for note in TUNE.notes]
    assert hand_kept(melody, higher).touches == melody.touches
    assert hand_kept(melody, generate(asked.replace(scale="major"))).touches == ()


def test_what_is_drawn_anew_loses_them_and_what_stays_keeps_them() -> None:
    melody = touched(TUNE, {note.onset_ticks: 50 + place for place, note in enumerate(TUNE.notes)})
    asked = Parameters(bars=4, seed=3)
    locks = lock_bars(NOTHING, melody, asked, [1])
    drawn, _ = reroll(melody, locks)
    kept = hand_kept(melody, drawn)
    loud = dict(melody.touches)
    second = {note.onset_ticks for note in melody.notes if 1920 <= note.onset_ticks < 3840}
    assert second
    assert dict(kept.touches) == {onset: loud[onset] for onset in second}
    assert hand_kept(melody, generate(asked.replace(seed=4))).touches == ()


@settings(max_examples=30)
@given(touched_ones())
def test_they_travel_in_midi_files_and_recipes(choice: tuple[Melody, frozenset[int]]) -> None:
    melody, _ = choice
    content = parse_midi(midi_bytes(melody), source="test")
    read = content.performance.parts[0].notes
    sounding = perform(melody).parts[0].notes
    assert [note.velocity for note in read] == [note.velocity for note in sounding]
    if melody.whole_recipe is not None:
        assert Recipe.from_json(melody.whole_recipe.to_json()) == melody.whole_recipe
        assert ("velocities" in melody.whole_recipe.to_json()) == bool(melody.touches)


@pytest.mark.parametrize("suffix", [".mid", ".musicxml"])
def test_a_file_with_them_is_what_its_recipe_says(tmp_path: Path, suffix: str) -> None:
    melody = touched(TUNE, {TUNE.notes[0].onset_ticks: 1, TUNE.notes[-1].onset_ticks: 127})
    path = tmp_path / f"tune{suffix}"
    path.write_bytes(midi_bytes(melody) if suffix == ".mid" else musicxml_bytes(melody))
    assert verify(path).is_same
    assert melody.whole_recipe is not None
    assert rebuild(melody.whole_recipe) == melody


def test_a_file_whose_velocity_is_another_is_not(tmp_path: Path) -> None:
    melody = touched(TUNE, {TUNE.notes[0].onset_ticks: 100})
    path = tmp_path / "tune.mid"
    write_midi(replace(touched(TUNE, {TUNE.notes[0].onset_ticks: 90}), recipe=melody.recipe), path)
    data = path.read_bytes().replace(
        b'"velocities": [[%d, 90]]' % TUNE.notes[0].onset_ticks, b'"velocities": [[%d, 91]]' % TUNE.notes[0].onset_ticks
    )
    path.write_bytes(data)
    assert "has velocity 90, in the recipe 91" in verify(path).sentence


@settings(max_examples=30)
@given(melody=touched_ones().map(lambda choice: choice[0]), asked=st.just(Parameters()))
def test_a_project_keeps_them(tmp_path_factory: pytest.TempPathFactory, melody: Melody, asked: Parameters) -> None:
    path = tmp_path_factory.mktemp("project") / "kept.melody"
    write_project(Project(asked, melody), path)
    assert read_project(path).melody == melody


@pytest.mark.parametrize("rows", [[[0, 128]], [[0, 0]], [[0, 60.5]], [[7, 60]], [[0, 60], [0, 61]], [[0]], 5])
def test_damaged_ones_are_a_format_error(tmp_path: Path, rows: object) -> None:
    path = tmp_path / "broken.melody"
    onset = TUNE.notes[0].onset_ticks
    write_project(Project(Parameters(), touched(TUNE, {onset: 77})), path)
    text = path.read_text(encoding="utf-8")
    assert f'"velocities": [[{onset}, 77]]' in text
    path.write_text(text.replace(f'"velocities": [[{onset}, 77]]', f'"velocities": {rows}'), encoding="utf-8")
    with pytest.raises(FormatError, match="the project is damaged"):
        read_project(path)


def test_an_excerpt_has_those_of_its_notes() -> None:
    melody = touched(TUNE, {note.onset_ticks: 50 + place for place, note in enumerate(TUNE.notes)})
    cut = bars_of(melody, 1, 3)
    assert [touch.onset_ticks for touch in cut.touches] == [note.onset_ticks for note in cut.notes]
    assert [velocity for _, velocity in cut.touches] == [
        velocity for onset, velocity in melody.touches if 1920 <= onset < 3 * 1920
    ]
