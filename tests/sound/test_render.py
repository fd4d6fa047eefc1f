from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from melodygen import Parameters, generate
from melodygen.errors import NoSoundFontError, ParameterError
from melodygen.performance import EXPRESSION, PITCH_BEND, Control, Performance, TempoMap, perform
from melodygen.sound.effects import Chorus, Reverb
from melodygen.sound.render import SILENCE, render, rendered
from melodygen.theory.instruments import instrument_named
from tests import hearing
from tests.melodies import UPBEAT_JIG
from tests.sound.scores import line


@pytest.fixture(scope="module")
def melody() -> Performance:
    return perform(generate(Parameters(bars=4, seed=3)), ("melody", "chords"))


def heard(performance: Performance, soundfont: Path) -> hearing.Audio:
    return render(performance, soundfont=soundfont).sum(axis=1)


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
    played = perform(replace(UPBEAT_JIG, instrument=instrument_named("ocarina")))
    audio = heard(played, soundfont)
    expected = [played.seconds_at(note.onset_ticks) for note in played.parts[0].notes]
    assert played.lead_in_ticks == 1440
    assert hearing.onsets(audio) == pytest.approx(expected, abs=0.03)
    assert len(audio) / hearing.RATE > 3.0


def test_what_never_ends_is_faded_out(soundfont: Path) -> None:
    glockenspiel = render(line([72], program=9), soundfont=soundfont, tail_s=1.0)
    assert len(glockenspiel) == 22_050 + 44_100
    assert np.abs(glockenspiel[-4:]).max() <= 2 * SILENCE
    assert np.abs(glockenspiel[-22_050:-20_000]).max() > 5 * SILENCE


def test_nothing_clips_and_both_channels_sound(soundfont: Path, melody: Performance) -> None:
    peaks = np.abs(render(melody, soundfont=soundfont)).max(axis=0)
    assert (peaks > 0.03).all()
    assert (peaks < 0.98).all()


def test_performance_without_notes_is_silence_of_its_length(soundfont: Path) -> None:
    audio = render(Performance(120, 960, ()), soundfont=soundfont)
    assert len(audio) >= 44_100
    assert np.abs(audio).max() <= SILENCE


def test_sample_rate_out_of_range_names_the_range(soundfont: Path) -> None:
    with pytest.raises(ParameterError, match=r"sample rate must be 8000 to 96000 Hz \(got 4000\)"):
        render(line([60]), soundfont=soundfont, sample_rate=4_000)


def test_damaged_soundfont_is_an_error(tmp_path: Path) -> None:
    damaged = tmp_path / "damaged.sf2"
    damaged.write_bytes(b"RIFF\x04\x00\x00\x00sfbk")
    with pytest.raises(NoSoundFontError):
        render(line([60]), soundfont=damaged)


def test_shares_rise_to_the_end_and_same_notes_give_the_same_samples(soundfont: Path, melody: Performance) -> None:
    shares, chunks = zip(*rendered(melody, soundfont=soundfont), strict=True)
    assert len(shares) > 10
    assert list(shares) == sorted(shares)
    assert shares[-1] == 1.0
    assert np.array_equal(np.concatenate(chunks), render(melody, soundfont=soundfont))


def test_notes_are_heard_when_the_tempo_map_says(soundfont: Path) -> None:
    slowing = TempoMap((0.0, 960.0, 1920.0), (0.0, 960.0, 2400.0))
    score = replace(line([60, 64, 67, 72]), tempo_map=slowing)
    found = hearing.onsets(heard(score, soundfont))
    assert found == pytest.approx([0.0, 0.5, 1.0, 1.75], abs=0.03)
    assert len(heard(score, soundfont)) / hearing.RATE >= 2.5


def test_rubato_of_the_player_is_heard(soundfont: Path) -> None:
    drawn = generate(Parameters(bars=4, seed=3, instrument="ocarina", expression=100, rhythm="standard"))
    played = perform(drawn)
    assert played.tempo_map.score
    onsets = [played.seconds_at(note.onset_ticks) for note in played.parts[0].notes]
    found = np.array(hearing.onsets(heard(played, soundfont)))
    assert len(found) > 5
    assert max(float(np.abs(np.array(onsets) - place).min()) for place in found) < 0.05


def with_controls(*controls: Control) -> Performance:
    score = line([69], step_ticks=1920)
    return replace(score, parts=(replace(score.parts[0], controls=controls),))


def test_expression_is_heard_as_40_log10_of_its_share(soundfont: Path) -> None:
    audio = heard(with_controls(Control(480, EXPRESSION, 64)), soundfont)
    before, after = (np.sqrt(np.mean(np.square(audio[start : start + 8_820]))) for start in (11_025, 30_000))
    assert 20 * np.log10(after / before) == pytest.approx(40 * np.log10(64 / 127), abs=0.5)


def test_pitch_bend_is_heard_from_where_it_stands(soundfont: Path) -> None:
    audio = heard(with_controls(Control(480, PITCH_BEND, 8192 + 4096)), soundfont)
    assert hearing.pitch_at(audio, 0.2) == pytest.approx(69, abs=0.1)
    assert hearing.pitch_at(audio, 0.7) == pytest.approx(70, abs=0.1)


def test_each_rendering_starts_with_controls_at_rest(soundfont: Path) -> None:
    render(with_controls(Control(0, EXPRESSION, 20)), soundfont=soundfont)
    plain = render(with_controls(), soundfont=soundfont)
    assert np.array_equal(plain, render(line([69], step_ticks=1920), soundfont=soundfont))


def test_reverb_rings_on_and_chorus_makes_left_and_right_differ(soundfont: Path) -> None:
    score = line([72])
    dry, wet = render(score, soundfont=soundfont), render(score, soundfont=soundfont, reverb=Reverb(room=0.8))
    assert np.array_equal(dry[:, 0], dry[:, 1])
    assert len(wet) > len(dry) + 22_050
    wide = render(score, soundfont=soundfont, chorus=Chorus())
    assert not np.array_equal(wide[:, 0], wide[:, 1])


def test_samples_are_not_cut_at_full_scale(soundfont: Path) -> None:
    quiet = render(line([60]), soundfont=soundfont)
    assert quiet.dtype == np.float32
    assert len(np.unique(quiet)) > 2**10
