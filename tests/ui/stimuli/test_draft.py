"""A draft: undo by whole designs, what is wrong at once, and a file that is written whole or not at all."""

from __future__ import annotations

from pathlib import Path

import pytest

from melodygen.errors import WriteError
from melodygen.stimuli.design import parse_design, read_design
from ui.stimuli.draft import Draft, example


@pytest.fixture
def draft(qapp: object) -> Draft:
    return Draft(example())


def test_the_example_holds_and_is_not_unsaved(draft: Draft) -> None:
    assert draft.problem is None
    assert not draft.is_dirty
    assert draft.design.humans is not None
    assert draft.design.matching is not None


def test_changes_of_a_gesture_are_one_to_undo(draft: Draft) -> None:
    gesture = object()
    for lists in (1, 12, 120):
        draft.change("presentation.lists", lists, gesture)
    draft.change("set.title", "Other")
    draft.undo()
    assert (draft.design.presentation.lists, draft.design.set.title) == (120, "Melodies")
    draft.undo()
    assert draft.design.presentation.lists == 40
    assert not draft.can_undo
    assert not draft.is_dirty
    draft.redo()
    draft.redo()
    assert (draft.design.presentation.lists, draft.design.set.title) == (120, "Other")


@pytest.mark.parametrize(
    ("key", "value", "at", "words"),
    [
        ("set.name", "My Study", "set.name", "small letters"),
        ("generated.factors", {"mood": ("happy", "hapy")}, "factors.mood[1]", "did you mean 'happy'?"),
        ("generated.factors", {"mood": ()}, "factors.mood", "a list of levels"),
        ("humans", None, "matching", "no human melodies to match"),
        ("page.group", "nobody", "page.group", "background question"),
    ],
)
def test_what_is_wrong_is_known_at_once_by_its_key(draft: Draft, key: str, value: object, at: str, words: str) -> None:
    draft.change(key, value)
    assert draft.problem is not None
    assert draft.problem.key == at
    assert words in draft.problem.sentence
    assert not draft.problem.sentence.startswith(at)
    draft.undo()
    assert draft.problem is None


def test_what_is_saved_reads_back_and_later_changes_are_unsaved(draft: Draft, tmp_path: Path) -> None:
    draft.change("presentation.lists", 12)
    draft.save(tmp_path / "a.toml")
    assert not draft.is_dirty
    assert read_design(tmp_path / "a.toml").presentation.lists == 12
    assert draft.path == tmp_path / "a.toml"
    draft.change("presentation.lists", 13)
    assert draft.is_dirty


def test_what_cannot_be_written_stays_unsaved(draft: Draft, tmp_path: Path) -> None:
    (tmp_path / "a file").write_text("")
    draft.change("presentation.lists", 12)
    with pytest.raises(WriteError):
        draft.save(tmp_path / "a file" / "a.toml")
    assert draft.is_dirty
    assert draft.path is None


def test_a_folder_of_melodies_is_the_same_one_in_a_file_elsewhere(draft: Draft, tmp_path: Path) -> None:
    (tmp_path / "one" / "tunes").mkdir(parents=True)
    (tmp_path / "two").mkdir()
    text = '[set]\nname = "a"\ntitle = "A"\n[humans]\nfolder = "tunes"\n'
    draft.open(parse_design(text, tmp_path / "one" / "a.toml"))
    draft.save(tmp_path / "two" / "a.toml")
    again = read_design(tmp_path / "two" / "a.toml")
    assert again.humans is not None
    assert (again.path.parent / again.humans.folder).resolve() == tmp_path / "one" / "tunes"
