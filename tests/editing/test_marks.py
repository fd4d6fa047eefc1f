"""Marks set by hand: they go with their notes, are played, travel in files, and leave the score alone."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from melodygen.bringing import contents, rebuilt
from melodygen.editing import notes
from melodygen.editing.edited import edited
from melodygen.editing.kept import hand_kept
from melodygen.editing.marks import is_marked, marked, toggled, unmarked, with_marks
from melodygen.editing.snapping import GRIDS, Grid
from melodygen.errors import EditError, FormatError, ParameterError
from melodygen.excerpt import bars_of, notes_of
from melodygen.export import midi_bytes, musicxml_bytes
from melodygen.generation import generate, rebuild
from melodygen.given import NOTHING
from melodygen.ideas.taking import with_bars_of
from melodygen.mark import KINDS, Kind, Mark
from melodygen.melody import Melody, Note
from melodygen.parameters import Parameters
from melodygen.project import Project, read_project, write_project
from melodygen.reading import read_melody
from melodygen.recipe import Recipe
from melodygen.recording import with_bars_played
from melodygen.touch import Touch
from melodygen.variation import lock_bars, reroll
from melodygen.verification import verify
from tests.editing.test_notes import changes, choices
from tests.melodies import JIG
from tests.random_marks import with_random_marks

TUNE = generate(Parameters(bars=4, seed=3))
ONSETS = [note.onset_ticks for note in TUNE.notes]


@st.composite
def marked_ones(draw: st.DrawFn) -> tuple[Melody, frozenset[int]]:
    """A melody, some of whose notes are marked, and some that are chosen."""
    melody, chosen = draw(choices())
    return draw(with_random_marks(melody)), chosen


def check(melody: Melody) -> None:
    """Every mark has a note, one of each onset, in order; the last note is slurred to none."""
    onsets = [mark.onset_ticks for mark in melody.marks]
    assert onsets == sorted(set(onsets))
    assert set(onsets) <= {note.onset_ticks for note in melody.notes}
    assert all(mark.kinds for mark in melody.marks)
    assert not (melody.marks and onsets[-1] == melody.notes[-1].onset_ticks and "slur" in melody.marks[-1].kinds)


@given(marked_ones(), st.sampled_from(KINDS))
def test_a_mark_that_is_set_is_there_and_can_be_taken_off(choice: tuple[Melody, frozenset[int]], kind: Kind) -> None:
    melody, chosen = choice
    try:
        after = marked(melody, chosen, kind)
    except EditError:
        assert kind == "slur"
        assert not is_marked(melody, chosen, kind)
        return
    check(after)
    assert is_marked(after, chosen, kind)
    assert after.notes == melody.notes
    assert not is_marked(unmarked(after, chosen, kind), chosen, kind)
    assert toggled(after, chosen, kind) == unmarked(after, chosen, kind)
    others = [tuple(it for it in mark.kinds if it != kind) for mark in melody.marks]
    assert [kinds for kinds in others if kinds] == [
        kinds for mark in after.marks if (kinds := tuple(it for it in mark.kinds if it != kind))
    ]


def test_a_slur_is_over_the_notes_that_are_chosen_together() -> None:
    over = marked(TUNE, ONSETS[1:4], "slur")
    assert over.marks == (Mark(ONSETS[1], ("slur",)), Mark(ONSETS[2], ("slur",)))
    two = marked(TUNE, [*ONSETS[:2], *ONSETS[3:5], ONSETS[7]], "slur")
    assert [mark.onset_ticks for mark in two.marks] == [ONSETS[0], ONSETS[3]]
    assert [mark.onset_ticks for mark in marked(TUNE, [ONSETS[5]], "slur").marks] == [ONSETS[5]]
    with pytest.raises(EditError, match="the last note has none after it"):
        marked(TUNE, [ONSETS[-1]], "slur")


def test_what_is_not_there_cannot_be_marked() -> None:
    with pytest.raises(EditError, match="no note starts in bar 1, beat"):
        marked(TUNE, {ONSETS[0] + 1}, "accent")
    with pytest.raises(EditError, match="no note is chosen"):
        marked(TUNE, [], "accent")


@given(changes(marked_ones()))
def test_whatever_is_done_with_notes_every_mark_has_one(change: tuple[Melody, Melody]) -> None:
    check(change[1])


@given(marked_ones(), st.integers(-2000, 2000))
def test_they_go_with_notes_that_are_moved(choice: tuple[Melody, frozenset[int]], ticks: int) -> None:
    melody, chosen = choice
    try:
        moved = notes.move(melody, chosen, ticks=ticks)
    except EditError:
        return
    wanted = {
        mark.onset_ticks + ticks * (mark.onset_ticks in chosen): {kind for kind in mark.kinds if kind != "slur"}
        for mark in melody.marks
    }
    found = {mark.onset_ticks: {kind for kind in mark.kinds if kind != "slur"} for mark in moved.marks}
    assert {onset: kinds for onset, kinds in found.items() if kinds} == {
        onset: kinds for onset, kinds in wanted.items() if kinds
    }


@given(marked_ones(), st.sampled_from(GRIDS))
def test_quantised_notes_keep_theirs(choice: tuple[Melody, frozenset[int]], grid: Grid) -> None:
    melody, chosen = choice
    try:
        after = notes.quantise(melody, chosen, grid)
    except EditError:
        return
    assert [mark.kinds for mark in after.marks] == [mark.kinds for mark in melody.marks]


def test_erased_notes_have_none_and_an_edit_keeps_the_rest() -> None:
    melody = marked(marked(TUNE, ONSETS[1:4], "slur"), ONSETS[:2], "accent")
    assert notes.erase(melody, [ONSETS[3]]).marks == (
        Mark(ONSETS[0], ("accent",)),
        Mark(ONSETS[1], ("accent", "slur")),
    )
    assert edited(melody, notes.move(melody, [ONSETS[1]], semitones=12)).marks == melody.marks


def test_in_another_key_all_notes_keep_theirs_and_in_another_scale_none_do() -> None:
    asked = Parameters(bars=4, seed=3)
    melody = marked(marked(TUNE, ONSETS[1:4], "slur"), ONSETS[5:6], "staccato")
    assert hand_kept(melody, generate(asked.replace(key="E"))).marks == melody.marks
    assert hand_kept(melody, generate(asked.replace(scale="major"))).marks == ()


def test_what_is_drawn_anew_loses_them_and_what_stays_keeps_them() -> None:
    melody = marked(marked(TUNE, ONSETS, "slur"), ONSETS, "staccato")
    drawn, _ = reroll(melody, lock_bars(NOTHING, melody, Parameters(bars=4, seed=3), [1]))
    kept = hand_kept(melody, drawn)
    second = [onset for onset in ONSETS if 1920 <= onset < 3840]
    assert [mark.onset_ticks for mark in kept.marks] == second
    assert [mark.kinds for mark in kept.marks] == [("staccato", "slur")] * (len(second) - 1) + [("staccato",)]


def test_an_excerpt_has_those_of_its_notes_and_a_slur_ends_with_it() -> None:
    melody = marked(marked(TUNE, ONSETS, "slur"), ONSETS, "accent")
    cut = bars_of(melody, 1, 3)
    assert [mark.onset_ticks for mark in cut.marks] == [note.onset_ticks for note in cut.notes]
    assert [mark.kinds for mark in cut.marks] == [("accent", "slur")] * (len(cut.notes) - 1) + [("accent",)]
    some = notes_of(unmarked(melody, ONSETS[2:], "slur"), {ONSETS[0], ONSETS[1], ONSETS[4]})
    assert [mark.kinds for mark in some.marks] == [("accent", "slur"), ("accent",), ("accent",)]


def test_bars_that_are_taken_or_played_in_have_their_own() -> None:
    ours, theirs = marked(TUNE, ONSETS, "accent"), marked(TUNE, ONSETS, "tenuto")
    mixed = with_bars_of(ours, theirs, [1])
    assert {mark.kinds for mark in mixed.marks if 1920 <= mark.onset_ticks < 3840} == {("tenuto",)}
    assert {mark.kinds for mark in mixed.marks if not 1920 <= mark.onset_ticks < 3840} == {("accent",)}
    played = with_bars_played(ours, (Note(1920, 480, 60),), 1, 2)
    assert not [mark for mark in played.marks if 1920 <= mark.onset_ticks < 3840]
    check(played)


@settings(max_examples=30)
@given(melody=marked_ones().map(lambda choice: choice[0]), asked=st.just(Parameters()))
def test_projects_and_recipes_keep_them(
    tmp_path_factory: pytest.TempPathFactory, melody: Melody, asked: Parameters
) -> None:
    path = tmp_path_factory.mktemp("project") / "kept.melody"
    write_project(Project(asked, melody), path)
    assert read_project(path).melody == melody
    if melody.whole_recipe is not None:
        assert Recipe.from_json(melody.whole_recipe.to_json()) == melody.whole_recipe
        assert ("marks" in json.loads(melody.whole_recipe.to_json())) == bool(melody.marks)


def test_a_recipe_without_marks_says_nothing_of_them() -> None:
    assert JIG.recipe is not None
    assert JIG.whole_recipe is JIG.recipe
    assert "marks" not in JIG.recipe.to_json()


@pytest.mark.parametrize("suffix", [".mid", ".musicxml"])
def test_a_file_with_them_is_what_its_recipe_says(tmp_path: Path, suffix: str) -> None:
    melody = with_marks(TUNE, "staccato=1,4 slur=2-4,6-9 tenuto=5 accent=1")
    path = tmp_path / f"tune{suffix}"
    path.write_bytes(midi_bytes(melody) if suffix == ".mid" else musicxml_bytes(melody))
    assert verify(path).is_same
    assert melody.whole_recipe is not None
    assert rebuild(melody.whole_recipe) == melody


def test_a_score_with_other_marks_than_its_recipe_has_is_played_otherwise(tmp_path: Path) -> None:
    path = tmp_path / "tune.musicxml"
    path.write_bytes(musicxml_bytes(with_marks(TUNE, "staccato=1")).replace(b"<staccato />", b"<accent />"))
    assert "the file has accent at the note, the recipe staccato" in verify(path).sentence
    assert verify(path).is_played_otherwise
    assert rebuilt(path) == with_marks(TUNE, "accent=1")
    path.write_bytes(musicxml_bytes(with_marks(TUNE, "slur=1-2")))
    text = path.read_text(encoding="utf-8").replace('<slur type="start" number="1" />', "")
    path.write_text(text.replace('<slur type="stop" number="1" />', ""), encoding="utf-8")
    assert "the file has nothing at the note, the recipe slur" in verify(path).sentence
    assert rebuilt(path) == TUNE


def test_a_midi_file_whose_score_has_other_marks_than_its_recipe_is_played_otherwise(tmp_path: Path) -> None:
    path = tmp_path / "tune.mid"
    data = midi_bytes(with_marks(TUNE, "accent=1"), timing="score")
    assert data.count(b'"accent"]]') == 2
    path.write_bytes(data.replace(b',"accent"]]', b',"tenuto"]]'))
    assert "the file has tenuto at the note, the recipe accent" in verify(path).sentence
    assert rebuilt(path) == with_marks(TUNE, "tenuto=1")


def test_what_a_recipe_has_set_at_no_note_is_left_out() -> None:
    assert TUNE.recipe is not None
    astray = Mark(ONSETS[0] + 1, ("accent",)), Mark(ONSETS[-1], ("staccato", "slur"))
    recipe = replace(TUNE.recipe, marks=astray, touches=(Touch(ONSETS[0] + 1, 90), Touch(ONSETS[1], 91)))
    melody = rebuild(recipe)
    assert melody.marks == (Mark(ONSETS[-1], ("staccato",)),)
    assert melody.touches == (Touch(ONSETS[1], 91),)


def test_a_score_from_before_phrases_were_dashed_is_what_it_was(tmp_path: Path) -> None:
    path = tmp_path / "tune.musicxml"
    data = musicxml_bytes(TUNE)
    assert data.count(b' line-type="dashed"') == len(TUNE.phrases)
    path.write_bytes(data.replace(b' line-type="dashed"', b""))
    assert verify(path).is_same
    assert read_melody(path).marks == ()
    assert contents(path).tunes[0].read().melody.marks == ()


@pytest.mark.parametrize("rows", [[[0, "loud"]], [[0, 1]], [[7, "slur"]], [[0, "slur"], [0, "accent"]], [[0]], 5])
def test_damaged_ones_are_a_format_error(tmp_path: Path, rows: object) -> None:
    path = tmp_path / "broken.melody"
    write_project(Project(Parameters(), marked(TUNE, ONSETS[:1], "accent")), path)
    data = json.loads(path.read_text(encoding="utf-8"))
    assert data["melody"]["marks"] == [[ONSETS[0], "accent"]]
    data["melody"]["marks"] = rows
    path.write_text(json.dumps(data), encoding="utf-8")
    with pytest.raises(FormatError, match="the project is damaged"):
        read_project(path)


def test_a_text_marks_notes_by_their_numbers() -> None:
    found = {mark.onset_ticks: mark.kinds for mark in with_marks(TUNE, "accent=1 slur=2-4 Staccato=2,4-5").marks}
    assert found == {
        ONSETS[0]: ("accent",),
        ONSETS[1]: ("staccato", "slur"),
        ONSETS[2]: ("slur",),
        ONSETS[3]: ("staccato",),
        ONSETS[4]: ("staccato",),
    }
    assert with_marks(marked(TUNE, ONSETS, "accent"), "").marks == ()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("staccatto=1", "did you mean 'staccato'"),
        ("accent", "such as staccato=1,3-5"),
        ("accent=a", "such as staccato=1,3-5"),
        ("accent=0", "numbers of its notes, 1 to"),
        ("accent=5-2", "numbers of its notes, 1 to"),
        ("accent=9999", "numbers of its notes, 1 to"),
        ("slur=3", "a slur over two notes or more"),
    ],
)
def test_what_is_no_mark_is_said(text: str, said: str) -> None:
    with pytest.raises(ParameterError, match=said):
        with_marks(TUNE, text)
