"""The SoundFont that the user chooses is played with, exported with, and remembered."""

from __future__ import annotations

from pathlib import Path

import pytest

from melodygen.errors import NoDeviceError, NoSoundFontError
from melodygen.sound import list_soundfonts
from tests.sound.test_soundfonts import HEADER as SOUNDFONT
from tests.ui.doubles import Answers, FakeSynth
from ui.app import Session
from ui.formats import formats
from ui.settings import Settings


@pytest.fixture
def font(tmp_path: Path) -> Path:
    """As much of a SoundFont as is looked at."""
    path = tmp_path / "mine.sf2"
    path.write_bytes(SOUNDFONT)
    return path


def test_the_font_chosen_is_played_with_and_remembered_until_the_best_is_wanted_again(
    session: Session, synth: FakeSynth, settings: Settings, answers: Answers, font: Path
) -> None:
    actions = session.window.actions_by_name
    assert not actions["best_soundfont"].isEnabled()
    answers.soundfont = font
    actions["choose_soundfont"].trigger()
    assert (synth.soundfont, settings.soundfont) == (font, font)
    assert "mine.sf2" in session.window.messages.label.text()
    actions["best_soundfont"].trigger()
    assert (synth.soundfont, settings.soundfont) == (None, None)
    assert not actions["best_soundfont"].isEnabled()


def test_what_is_no_soundfont_is_refused_and_nothing_changes(
    session: Session, synth: FakeSynth, settings: Settings, answers: Answers, tmp_path: Path
) -> None:
    answers.soundfont = tmp_path / "song.sf2"
    answers.soundfont.write_text("no font")
    session.window.actions_by_name["choose_soundfont"].trigger()
    assert "is not a SoundFont" in session.window.messages.label.text()
    assert (synth.soundfont, settings.soundfont) == (None, None)


def test_choosing_none_changes_nothing(session: Session, settings: Settings, answers: Answers) -> None:
    session.window.actions_by_name["choose_soundfont"].trigger()
    assert answers.asked
    assert settings.soundfont is None
    assert not session.window.messages.isVisible()


def test_audio_is_exported_with_the_font_chosen(session: Session, tmp_path: Path) -> None:
    assert list_soundfonts(), "this test needs a SoundFont that would be the best one found"
    melody = session.document.melody
    with pytest.raises(NoSoundFontError, match=r"gone\.sf2"):
        formats(tmp_path / "gone.sf2")["export_audio"].write(
            melody, tmp_path / "theme.wav", ("melody",), report=lambda _: None
        )


def test_where_another_try_may_help_the_window_says_which_button(session: Session, synth: FakeSynth) -> None:
    synth.tell_error(NoDeviceError("the device went away; connect it"))
    assert session.window.messages.label.text() == "The device went away; connect it, then press Play again"
