"""The user's own styles: a draft is seen by nobody until it is whole, and one that is removed is gone."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from melodygen.errors import ParameterError, WriteError
from melodygen.styles import load_style, style_names
from melodygen.styles.loader import broken_styles, user_folder, write_style
from melodygen.styles.own import drop_draft, is_taken, keep_draft, new_draft, remove_style


@pytest.fixture(autouse=True)
def own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))


def drafted(name: str = "mine") -> Path:
    draft = new_draft()
    write_style(replace(load_style("hymn"), name=name, label="Mine"), draft)
    return draft


def test_a_draft_is_no_style_until_it_is_kept() -> None:
    shipped = style_names()
    draft = drafted()
    assert style_names() == shipped
    assert not broken_styles()
    assert not is_taken("mine")
    keep_draft(draft, "mine")
    assert style_names() == (*shipped, "mine")
    assert is_taken("mine")
    assert [path.name for path in user_folder().iterdir()] == ["mine"]
    assert (user_folder() / "mine").stat().st_mode == user_folder().stat().st_mode
    assert load_style("mine").plans


def test_a_dropped_draft_leaves_nothing() -> None:
    drop_draft(drafted())
    assert not list(user_folder().iterdir())


def test_a_draft_takes_no_style_s_place() -> None:
    keep_draft(drafted(), "mine")
    before, draft = load_style("mine").checksum, drafted()
    with pytest.raises(WriteError):
        keep_draft(draft, "mine")
    assert load_style("mine").checksum == before
    assert draft.is_dir()


def test_a_folder_that_takes_nothing_is_named(tmp_path: Path) -> None:
    (tmp_path / "melodygen").write_text("a file where the folder should be")
    with pytest.raises(WriteError, match="could not be written"):
        new_draft()


def test_a_style_that_is_removed_is_gone_and_its_name_is_free() -> None:
    keep_draft(drafted(), "mine")
    remove_style("mine")
    assert "mine" not in style_names()
    assert not list(user_folder().iterdir())
    keep_draft(drafted(), "mine")
    assert "mine" in style_names()


def test_a_damaged_style_has_its_name_and_can_be_removed() -> None:
    keep_draft(drafted(), "mine")
    (user_folder() / "mine" / "style.toml").write_text("no toml")
    assert is_taken("mine")
    remove_style("mine")
    assert not is_taken("mine")


@pytest.mark.parametrize("name", ["pop", "gone", "../mine", "", ".", ".."])
def test_only_a_style_of_the_user_s_can_be_removed(name: str) -> None:
    user_folder().mkdir(parents=True)
    with pytest.raises(ParameterError, match="a style of your own"):
        remove_style(name)
    assert user_folder().is_dir()
