from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from melodygen.errors import FormatError, ParameterError, WriteError
from melodygen.fields import FIELDS, TextField
from melodygen.parameters import Parameters
from melodygen.presets import (
    Preset,
    broken_presets,
    list_presets,
    load_preset,
    read_preset,
    remove_preset,
    rename_preset,
    save_preset,
)
from melodygen.presets.presets import SHIPPED_FOLDER, user_folder
from tests.strategies import parameters

SHIPPED = sorted(path.stem for path in SHIPPED_FOLDER.glob("*.toml"))


def test_figure_1_has_the_values_of_the_paper() -> None:
    asked = load_preset("figure-1")
    assert asked == Parameters()
    assert (asked.tempo_bpm, asked.bars, asked.key, asked.scale) == (132, 16, "D", "natural-minor")
    assert (asked.mood, asked.instrument) == ("dramatic", "acoustic-grand-piano")
    assert (asked.complexity, asked.harmonic_density, asked.repetition, asked.syncopation) == (66, 50, 36, 30)
    assert (asked.note_range, asked.contour, asked.rhythm) == ("medium", "balanced", "standard")


def test_a_dozen_or_more_are_shipped() -> None:
    assert len(SHIPPED) >= 12
    assert "figure-1" in SHIPPED


@pytest.mark.parametrize("name", SHIPPED)
def test_shipped_preset_sets_every_field_and_says_what_it_is(name: str) -> None:
    preset = read_preset(SHIPPED_FOLDER / f"{name}.toml")
    written = tomllib.loads((SHIPPED_FOLDER / f"{name}.toml").read_text(encoding="utf-8"))
    assert preset.is_shipped
    assert preset.description.endswith(".")
    assert len(preset.description) <= 72
    unset = {field.name for field in FIELDS if isinstance(field, TextField) and field.name not in written}
    assert set(written) == {"description", *preset.parameters.to_dict()} - {"seed", *unset}


def test_no_two_shipped_presets_ask_for_the_same() -> None:
    assert len({load_preset(name) for name in SHIPPED}) == len(SHIPPED)


@settings(max_examples=60)
@given(asked=parameters(), description=st.text(st.characters(exclude_categories=["Cs"])))
def test_preset_comes_back_as_it_was_kept_but_for_the_seed(
    tmp_path_factory: pytest.TempPathFactory, asked: Parameters, description: str
) -> None:
    folder = tmp_path_factory.mktemp("presets")
    path = save_preset("My Idea", asked, description=description, folder=folder)
    assert path == folder / "my-idea.toml"
    found = read_preset(path)
    assert found == Preset("my-idea", " ".join(description.split()), asked.replace(seed=Parameters().seed), False)
    assert "seed" not in tomllib.loads(path.read_text(encoding="utf-8"))


def test_users_presets_follow_the_shipped_ones(tmp_path: Path) -> None:
    save_preset("aardvark", Parameters(bars=3), folder=tmp_path)
    names = [preset.name for preset in list_presets(tmp_path)]
    assert names == [*SHIPPED, "aardvark"]
    assert load_preset("Aardvark", tmp_path).bars == 3


def test_preset_is_found_by_its_label() -> None:
    preset = next(preset for preset in list_presets() if preset.name == "pop-hook")
    assert preset.label == "Pop hook"
    assert load_preset(preset.label) == preset.parameters


def test_unknown_preset_is_answered_with_the_nearest_name(tmp_path: Path) -> None:
    with pytest.raises(ParameterError, match="did you mean 'lullaby'"):
        load_preset("lulaby", tmp_path)


def test_name_of_a_shipped_preset_cannot_be_taken(tmp_path: Path) -> None:
    with pytest.raises(ParameterError, match="another name"):
        save_preset("Figure 1", Parameters(), folder=tmp_path)
    (tmp_path / "figure-1.toml").write_text("bars = 3")
    assert load_preset("figure-1", tmp_path).bars == 16


@pytest.mark.parametrize("name", ["", "../evil", "a/b", "ü", "x" * 65, ".hidden"])
def test_name_that_is_no_file_name_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(ParameterError, match="preset name"):
        save_preset(name, Parameters(), folder=tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_folder_that_cannot_be_written_is_a_write_error(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(WriteError):
        save_preset("mine", Parameters(), folder=tmp_path / "file")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("syncopation = 130", "syncopation: syncopation must be 0 to 100 %"),
        ("tempo = 120", "tempo: parameter must be one of"),
        ('harmonic_density = "much"', "harmonic_density: "),
        ("seed = 7", "seed does not belong in a preset; remove that line"),
        ("description = 5", "description is 5"),
        ("bars = = 3", "it is no TOML .*line 1"),
        ('key = "F"\nnote_range = "C4-E4"', "key and note_range: the range C4-E4 has no F .*; widen the range"),
        ('key = "H"', "key: key must be"),
    ],
)
def test_mistake_in_a_preset_names_file_key_and_remedy(tmp_path: Path, text: str, words: str) -> None:
    path = tmp_path / "mine.toml"
    path.write_text(text)
    with pytest.raises(FormatError, match=words) as caught:
        read_preset(path)
    assert str(path) in str(caught.value)


def test_range_that_fits_its_own_key_is_fine_whatever_the_default_key(tmp_path: Path) -> None:
    path = tmp_path / "mine.toml"
    path.write_text('note_range = "E4-A4"\nkey = "F"')
    assert read_preset(path).parameters.note_range == "E4-A4"


def test_bytes_that_are_no_text_are_a_format_error(tmp_path: Path) -> None:
    path = tmp_path / "mine.toml"
    path.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(FormatError, match="it is no TOML"):
        read_preset(path)


def test_broken_preset_is_told_of_and_hides_none_of_the_others(tmp_path: Path) -> None:
    (tmp_path / "bad.toml").write_text("bars = 0")
    save_preset("good", Parameters(), folder=tmp_path)
    assert [preset.name for preset in list_presets(tmp_path)][-1] == "good"
    assert [str(error).partition(":")[0] for error in broken_presets(tmp_path)] == [str(tmp_path / "bad.toml")]


def test_users_presets_are_in_the_configuration_folder() -> None:
    assert user_folder().parts[-2:] == ("melodygen", "presets")


def test_a_preset_of_ones_own_is_renamed_with_all_that_is_in_it(tmp_path: Path) -> None:
    path = save_preset("First", Parameters(bars=5), description="Short.", folder=tmp_path)
    content = path.read_bytes()
    assert rename_preset("first", "Second Idea", folder=tmp_path) == tmp_path / "second-idea.toml"
    assert [(found.name, found.read_bytes()) for found in tmp_path.iterdir()] == [("second-idea.toml", content)]
    assert rename_preset("second-idea", "Second idea", folder=tmp_path).read_bytes() == content


@pytest.mark.parametrize("new_name", ["lullaby", "Café", "../up", ""])
def test_a_name_that_cannot_be_leaves_the_preset_as_it_is(tmp_path: Path, new_name: str) -> None:
    path = save_preset("First", Parameters(bars=5), folder=tmp_path)
    with pytest.raises(ParameterError, match="preset name must be"):
        rename_preset("First", new_name, folder=tmp_path)
    assert path.exists()


def test_a_preset_of_ones_own_is_removed_and_no_other(tmp_path: Path) -> None:
    save_preset("First", Parameters(), folder=tmp_path)
    save_preset("Second", Parameters(), folder=tmp_path)
    remove_preset("first", folder=tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["second.toml"]
    for name in ("first", "lullaby"):
        with pytest.raises(ParameterError, match="one of your own: second"):
            remove_preset(name, folder=tmp_path)
    assert read_preset(SHIPPED_FOLDER / "lullaby.toml").is_shipped
