from __future__ import annotations

import wave
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from melodygen import Parameters, generate
from melodygen.errors import ConstraintError, NoSoundFontError, ParameterError, WriteError
from melodygen.performance import Performance, perform
from melodygen.sound.render import SILENCE, RenderCancelled, render, render_wav
from melodygen.theory.instruments import instrument_named
from tests import hearing
from tests.melodies import UPBEAT_JIG
from tests.sound.scores import line


@pytest.fixture(scope="module")
def melody() -> Performance:
    return perform(generate(Parameters(bars=4, seed=3)), ("melody", "chords"))


def heard(performance: Performance, soundfont: Path) -> hearing.Audio:
    return render(performance, soundfont=soundfont).sum(axis=1) / 32768


def test_pitches_are_those_of_the_notes(soundfont: Path) -> None:
    assert hearing.pitches(heard(line([62, 69, 57, 74]), soundfont)) == [62, 69, 57, 74]


def test_piano_is_in_tune_with_concert_pitch(soundfont: Path) -> None:
    audio = heard(line([69], program=0), soundfont)
    assert hearing.pitch_at(audio, 0.05) == pytest.approx(69, abs=0.1)


def test_onsets_are_on_time_and_do_not_drift(soundfont: Path) -> None:
    score = line([60, 64] * 40, tempo_bpm=131)
    found = np.array(hearing.onsets(heard(score, soundfont)))
    assert len(found) == 80
    late = found - np.arange(80) * 60 / 131
    assert np.ptp(late) < 0.006
    assert np.mean(late[-10:]) == pytest.approx(np.mean(late[:10]), abs=0.002)


def test_file_lasts_to_the_last_bar_line_and_rings_on_into_silence(soundfont: Path, melody: Performance) -> None:
    audio = render(melody, soundfont=soundfont)
    last_bar_line = melody.length_ticks * 60 / (melody.tempo_bpm * 480)
    assert last_bar_line < len(audio) / 44_100 < last_bar_line + 6.01
    assert np.abs(audio[-64:]).max() <= SILENCE


def test_upbeat_is_heard_in_its_bar_before_bar_1(soundfont: Path) -> None:
    audio = heard(perform(replace(UPBEAT_JIG, instrument=instrument_named("ocarina"))), soundfont)
    expected = [(1440 + note.onset_ticks) / 480 / 3 for note in UPBEAT_JIG.notes]
    assert hearing.onsets(audio) == pytest.approx(expected, abs=0.03)
    assert len(audio) / hearing.RATE > 3.0


def test_what_never_ends_is_faded_out(soundfont: Path) -> None:
    glockenspiel = render(line([72], program=9), soundfont=soundfont, tail_s=1.0)
    assert len(glockenspiel) == 22_050 + 44_100
    assert np.abs(glockenspiel[-64:]).max() <= SILENCE
    assert np.abs(glockenspiel[-22_050:-20_000]).max() > 5 * SILENCE


def test_more_than_a_wav_file_holds_is_refused_before_anything_is_written(soundfont: Path, tmp_path: Path) -> None:
    endless = replace(line([60]), length_ticks=10**8)
    with pytest.raises(ConstraintError, match="hours of sound"):
        render_wav(endless, tmp_path / "a.wav", soundfont=soundfont)
    assert not list(tmp_path.iterdir())


def test_nothing_clips_and_both_channels_sound(soundfont: Path, melody: Performance) -> None:
    peaks = np.abs(render(melody, soundfont=soundfont).astype(int)).max(axis=0)
    assert (peaks > 1_000).all()
    assert (peaks < 32_000).all()


def test_same_notes_give_the_same_bytes(soundfont: Path, melody: Performance, tmp_path: Path) -> None:
    for name in ("one.wav", "two.wav"):
        render_wav(melody, tmp_path / name, soundfont=soundfont)
    assert (tmp_path / "one.wav").read_bytes() == (tmp_path / "two.wav").read_bytes()


@pytest.mark.parametrize("sample_rate", [22_050, 44_100, 48_000])
def test_wave_file_is_what_it_says(soundfont: Path, tmp_path: Path, sample_rate: int) -> None:
    score = line([60, 62])
    render_wav(score, tmp_path / "line.wav", soundfont=soundfont, sample_rate=sample_rate)
    with wave.open(str(tmp_path / "line.wav")) as file:
        assert (file.getnchannels(), file.getsampwidth(), file.getframerate()) == (2, 2, sample_rate)
        samples = np.frombuffer(file.readframes(file.getnframes()), "<i2").reshape(-1, 2)
    assert np.array_equal(samples, render(score, soundfont=soundfont, sample_rate=sample_rate))


def test_performance_without_notes_is_silence_of_its_length(soundfont: Path) -> None:
    audio = render(Performance(120, 960, ()), soundfont=soundfont)
    assert len(audio) >= 44_100
    assert np.abs(audio).max() <= SILENCE


def test_progress_rises_to_the_end(soundfont: Path, melody: Performance, tmp_path: Path) -> None:
    shares: list[float] = []
    render_wav(melody, tmp_path / "a.wav", soundfont=soundfont, progress=shares.append)
    assert len(shares) > 10
    assert shares == sorted(shares)
    assert shares[-1] == 1.0


def test_cancelling_leaves_the_older_file(soundfont: Path, melody: Performance, tmp_path: Path) -> None:
    path = tmp_path / "a.wav"
    path.write_bytes(b"older")
    answers = iter([False] * 5 + [True])
    with pytest.raises(RenderCancelled):
        render_wav(melody, path, soundfont=soundfont, cancelled=lambda: next(answers))
    assert path.read_bytes() == b"older"
    assert list(tmp_path.iterdir()) == [path]


def test_folder_that_cannot_be_made_is_a_write_error(soundfont: Path, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(WriteError):
        render_wav(line([60]), tmp_path / "file" / "a.wav", soundfont=soundfont)


def test_sample_rate_out_of_range_names_the_range(soundfont: Path) -> None:
    with pytest.raises(ParameterError, match=r"sample rate must be 8000 to 96000 Hz \(got 4000\)"):
        render(line([60]), soundfont=soundfont, sample_rate=4_000)


def test_damaged_soundfont_leaves_no_file(tmp_path: Path) -> None:
    damaged = tmp_path / "damaged.sf2"
    damaged.write_bytes(b"RIFF\x04\x00\x00\x00sfbk")
    with pytest.raises(NoSoundFontError):
        render_wav(line([60]), tmp_path / "a.wav", soundfont=damaged)
    assert list(tmp_path.iterdir()) == [damaged]
