"""Audio files are what their recipes make, and are found out where they are not."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import soundfile

from melodygen.audio import FORMATS, AudioSettings, write_audio
from melodygen.audio.tags import Tags, read_tags
from melodygen.errors import FormatError
from melodygen.generation import generate
from melodygen.melody import Melody
from melodygen.parameters import Parameters
from melodygen.performance import perform
from melodygen.session import write_session
from melodygen.sound import Reverb
from melodygen.verification import verify

SETTINGS = AudioSettings(loudness_lufs=-20.0, reverb=Reverb(), fade_in_s=0.3, fade_out_s=1.0, sample_rate=48_000)


@pytest.fixture(scope="module")
def drawn() -> Melody:
    return generate(Parameters(bars=4, seed=9, instrument="ocarina"))


def write(melody: Melody, path: Path, soundfont: Path, *, other_notes: bool = False) -> Path:
    notes = melody.notes
    if other_notes:
        notes = (*notes[:-2], replace(notes[-2], pitch=notes[-2].pitch + 1), notes[-1])
    performance = perform(replace(melody, notes=notes), ("melody", "chords"))
    write_audio(performance, path, soundfont=soundfont, settings=SETTINGS, recipe=melody.whole_recipe)
    return path


@pytest.mark.parametrize("kind", FORMATS)
def test_file_as_written_is_the_same_and_one_other_note_is_found(
    drawn: Melody, soundfont: Path, tmp_path: Path, kind: str
) -> None:
    result = verify(write(drawn, tmp_path / f"a.{kind}", soundfont))
    assert result.is_same
    assert result.sentence == "the recipe, played again, gives this sound"
    assert result.remarks == ()
    other = verify(write(drawn, tmp_path / f"b.{kind}", soundfont, other_notes=True))
    assert other.outcome == "different"
    assert other.sentence.startswith("the recipe, played again, gives another sound from about ")


def outcome_of(path: Path) -> str:
    try:
        return verify(path).outcome
    except FormatError as error:
        return error.reason


@pytest.mark.parametrize("kind", FORMATS)
def test_file_that_was_cut_off_is_found_out_in_one_sentence(
    drawn: Melody, soundfont: Path, tmp_path: Path, kind: str
) -> None:
    path = write(drawn, tmp_path / f"a.{kind}", soundfont)
    path.write_bytes(path.read_bytes()[: path.stat().st_size * 2 // 3])
    assert outcome_of(path) in ("different", "its sound is damaged; export it again")


def test_mix_and_stems_of_a_session_are_the_same(drawn: Melody, soundfont: Path, tmp_path: Path) -> None:
    write_session(drawn, tmp_path / "pack", soundfont=soundfont)
    found = list((tmp_path / "pack").rglob("*.wav"))
    assert len(found) >= 3
    assert all(verify(path).is_same for path in found)


def test_without_its_soundfont_the_sound_is_not_compared(
    drawn: Melody, soundfont: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = write(drawn, tmp_path / "a.wav", soundfont)
    monkeypatch.setattr("melodygen.audio.comparing.list_soundfonts", lambda: ())
    result = verify(path)
    assert result.outcome == "not compared"
    assert "the SoundFont it was played with is not here" in result.sentence


def test_sound_of_others_has_no_recipe(tmp_path: Path) -> None:
    soundfile.write(str(tmp_path / "a.wav"), np.zeros((100, 2)), 44_100)
    result = verify(tmp_path / "a.wav")
    assert result.outcome == "no recipe"
    assert result.sentence == "there is no recipe in this file, so there is nothing to compare its sound with"
    assert read_tags(tmp_path / "a.wav") == Tags(software="")


def test_cut_file_is_found_out(drawn: Melody, soundfont: Path, tmp_path: Path) -> None:
    path = write(drawn, tmp_path / "a.wav", soundfont)
    data = path.read_bytes()
    path.write_bytes(data[: len(data) // 2])
    assert verify(path).outcome == "different"
