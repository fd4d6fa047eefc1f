"""The table of preferences: each row is an attribute of the settings, kept and read back; damage means defaults."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QSettings

from ui.preferences.kinds import OneOf
from ui.preferences.table import PAGES, PREFERENCES, THEME, VOLUME, Preference
from ui.settings import Settings

OTHERS = {
    "theme": "dark", "autosave": False, "export_folder": Path("exports"), "soundfont": Path("mine.sf2"),
    "audio_driver": "alsa", "audio_device": "hw:1", "latency_ms": 120, "volume": 7, "plays_new_melodies": False,
    "hears_chords": True, "shows_notation": True, "shows_why": True, "shows_surprise": True, "midi_port": "DAW",
    "plays_here": False, "tour_seen": True, "snap_grid": "1/8t", "keeps_to_scale": False, "shows_ideas": "no",
    "hears_ideas": False, "shows_velocities": True, "play_in_input": "Keys", "count_in": 2, "has_metronome": False,
    "bars_to_play_in": 3, "language": "de", "folded_groups": "Basic Advanced", "shows_performed": True,
    "hears_bass": True,
}  # fmt: skip


def test_names_are_there_once_and_pages_are_known() -> None:
    names = [preference.name for preference in PREFERENCES]
    assert len(names) == len(set(names)) == len(OTHERS)
    assert {preference.page for preference in PREFERENCES} == {*PAGES, ""}
    assert all(preference.label for preference in PREFERENCES if preference.page)


@pytest.mark.parametrize("preference", PREFERENCES, ids=lambda preference: preference.name)
def test_a_row_is_an_attribute_that_is_kept_and_told_of(
    settings: Settings, tmp_path: Path, preference: Preference[Any]
) -> None:
    name, other, told = preference.name, OTHERS[preference.name], list[str]()
    settings.changed.connect(told.append)
    assert getattr(settings, name) == preference.default
    setattr(settings, name, other)
    setattr(settings, name, other)
    assert told == [name]
    settings._store.sync()
    later = Settings(QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat))
    assert getattr(later, name) == other


def test_damage_means_the_default_and_numbers_are_moved_into_their_limits(settings: Settings) -> None:
    settings._store.setValue(THEME.name, "pink")
    settings._store.setValue(VOLUME.name, "loud")
    settings._store.setValue("autosave", "perhaps")
    assert (settings.theme, settings.volume, settings.autosave) == ("system", 80, True)
    settings._store.setValue(VOLUME.name, "1e9")
    assert settings.volume == 100


def test_every_word_of_a_choice_has_a_label() -> None:
    choices = [preference.kind for preference in PREFERENCES if isinstance(preference.kind, OneOf)]
    assert choices
    assert all(word and label for kind in choices for word, label in kind.labels)
