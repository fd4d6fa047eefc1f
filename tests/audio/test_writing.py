"""Audio files: what was asked is what is in them, and what is told of them is so."""

from __future__ import annotations

import itertools
import sys
import tempfile
import tracemalloc
import wave
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import soundfile
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from melodygen.audio import FORMATS, AudioReport, AudioSettings, read_provenance, spool, write_audio, writing
from melodygen.audio.spool import Spool
from melodygen.errors import ConstraintError, FormatError, MissingPackageError, ParameterError, WriteError
from melodygen.melody import Melody
from melodygen.performance import Performance, perform
from melodygen.sound import Levels, RenderCancelled, Reverb, measure
from melodygen.sound.render import Audio
from melodygen.verification import verify
from tests.sound.scores import line

BOTH = ("melody", "chords")
KINDS = tuple(FORMATS)


def levels_of(path: Path) -> Levels:
    audio, rate = soundfile.read(str(path), always_2d=True)
    return measure([audio], rate)


def write(melody: Melody, path: Path, soundfont: Path, **asked: object) -> AudioReport:
    return write_audio(
        perform(melody, BOTH),
        path,
        soundfont=soundfont,
        settings=AudioSettings(**asked),  # type: ignore[arg-type]
        recipe=melody.whole_recipe,
    )


@pytest.fixture(scope="module")
def plain(melody: Melody, soundfont: Path, tmp_path_factory: pytest.TempPathFactory) -> Audio:
    """The melody as it is played, with no gain."""
    path = tmp_path_factory.mktemp("plain") / "plain.wav"
    write(melody, path, soundfont, bits=32)
    return np.asarray(soundfile.read(str(path))[0])


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("target", [-16.0, -23.0, -31.5])
def test_file_is_as_loud_as_asked_and_as_told(
    melody: Melody, soundfont: Path, tmp_path: Path, kind: str, target: float
) -> None:
    report = write(melody, tmp_path / f"a.{kind}", soundfont, loudness_lufs=target, peak_dbtp=-0.5)
    found = levels_of(tmp_path / f"a.{kind}")
    assert report.loudness_lufs == pytest.approx(target, abs=0.1)
    assert found.loudness_lufs == pytest.approx(report.loudness_lufs, abs=0.02)
    assert found.true_peak_dbtp == pytest.approx(report.true_peak_dbtp, abs=0.05)
    assert found.true_peak_dbtp <= -0.5
    assert report.duration_s == pytest.approx(found.duration_s)
    assert report.short_by_lu == 0.0
    assert report.remarks == ()


@pytest.mark.parametrize("kind", KINDS)
def test_peaks_hold_it_back_and_the_report_says_by_how_much(
    melody: Melody, soundfont: Path, tmp_path: Path, kind: str
) -> None:
    report = write(melody, tmp_path / f"a.{kind}", soundfont, loudness_lufs=-5.0)
    found = levels_of(tmp_path / f"a.{kind}")
    assert found.loudness_lufs is not None
    assert -1.3 < found.true_peak_dbtp <= -1.0
    assert report.short_by_lu == pytest.approx(-5.0 - found.loudness_lufs, abs=0.05)
    assert f"hold it {report.short_by_lu:.1f} LU below the -5 LUFS" in report.remarks[0]


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("target", [-12.0, -9.0])
def test_limiter_reaches_what_peaks_alone_forbid(
    longer: Melody, soundfont: Path, tmp_path: Path, kind: str, target: float
) -> None:
    path = tmp_path / f"a.{kind}"
    plain = write(longer, path, soundfont, loudness_lufs=target)
    assert plain.short_by_lu > 0.5
    report = write(longer, path, soundfont, loudness_lufs=target, limiter=True)
    found = levels_of(path)
    assert found.loudness_lufs == pytest.approx(target, abs=0.1)
    assert found.true_peak_dbtp <= -1.0
    assert report.short_by_lu == 0.0
    assert report.limited is not None
    assert plain.short_by_lu < report.limited.most_db < 18
    share = f"on {report.limited.share * 100:.1f} % of its length"
    assert report.remarks == (f"the limiter held it down by at most {report.limited.most_db:.1f} dB, {share}",)
    assert verify(path).is_same


def test_limiter_with_nothing_to_do_changes_no_sample(melody: Melody, soundfont: Path, tmp_path: Path) -> None:
    for name, is_asked in (("a.wav", False), ("b.wav", True)):
        report = write(melody, tmp_path / name, soundfont, loudness_lufs=-30.0, bits=32, limiter=is_asked)
    assert report.remarks == ("the limiter had nothing to do",)
    a, b = (soundfile.read(str(tmp_path / name))[0] for name in ("a.wav", "b.wav"))
    assert np.abs(a - b).max() < 1e-4 * np.abs(a).max()


def test_limiter_that_cannot_reach_it_stops_and_says_so(soundfont: Path, tmp_path: Path) -> None:
    report = write_audio(
        line([60, 64, 67, 72], program=13),
        tmp_path / "a.wav",
        soundfont=soundfont,
        settings=AudioSettings(loudness_lufs=-5.0, limiter=True),
    )
    assert report.true_peak_dbtp <= -1.0
    assert report.limited is not None
    assert report.limited.most_db == pytest.approx(18, abs=0.1)
    assert f"hold it {report.short_by_lu:.1f} LU below" in " ".join(report.remarks)


@settings(max_examples=8, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(target=st.floats(-40, -5), ceiling=st.floats(-12, -1), bits=st.sampled_from([16, 24, 32]))
def test_one_gain_for_all_of_it_and_the_ceiling_holds(
    melody: Melody, soundfont: Path, tmp_path: Path, plain: Audio, target: float, ceiling: float, bits: int
) -> None:
    path = tmp_path / "a.wav"
    report = write(melody, path, soundfont, bits=bits, loudness_lufs=target, peak_dbtp=ceiling)
    after = soundfile.read(str(path))[0]
    assert np.abs(after - plain * 10 ** (report.gain_db / 20)).max() <= 2 / 2 ** (min(bits, 24) - 1)
    assert levels_of(path).true_peak_dbtp <= ceiling
    assert report.loudness_lufs is not None
    assert report.loudness_lufs <= target + 0.1


@pytest.mark.parametrize("kind", KINDS)
def test_same_input_gives_the_same_bytes(melody: Melody, soundfont: Path, tmp_path: Path, kind: str) -> None:
    bits = {"wav": 32, "flac": 24}.get(kind)
    one, two = (tmp_path / f"{name}.{kind}" for name in ("one", "two"))
    for path in (one, two):
        write(melody, path, soundfont, bits=bits)
    assert one.read_bytes() == two.read_bytes()


@pytest.mark.parametrize(("kind", "bits"), [("wav", 16), ("wav", 24), ("wav", 32), ("flac", 16), ("flac", 24)])
@pytest.mark.parametrize("rate", [44_100, 48_000, 96_000])
def test_lossless_files_have_the_depth_and_rate_asked_for(
    melody: Melody, soundfont: Path, tmp_path: Path, kind: str, bits: int, rate: int
) -> None:
    short = replace(melody, notes=melody.notes[:3], bars=1, chords=(), phrases=())
    report = write(short, tmp_path / f"a.{kind}", soundfont, bits=bits, sample_rate=rate)
    info = soundfile.info(str(tmp_path / f"a.{kind}"))
    assert info.subtype == ("FLOAT" if bits == 32 else f"PCM_{bits}")
    assert (info.samplerate, info.channels) == (rate, 2)
    assert info.frames / rate == report.duration_s


def test_flac_and_wav_have_the_same_samples(melody: Melody, soundfont: Path, tmp_path: Path) -> None:
    for bits, path in itertools.product((16, 24), ("a.wav", "a.flac")):
        write(melody, tmp_path / f"{bits}{path}", soundfont, bits=bits)
    for bits in (16, 24):
        one, two = (soundfile.read(str(tmp_path / f"{bits}a.{kind}"))[0] for kind in ("wav", "flac"))
        assert np.array_equal(one, two)


def test_wav_of_16_bits_is_what_the_standard_library_reads(melody: Melody, soundfont: Path, tmp_path: Path) -> None:
    report = write(melody, tmp_path / "a.wav", soundfont)
    with wave.open(str(tmp_path / "a.wav")) as file:
        assert (file.getnchannels(), file.getsampwidth(), file.getframerate()) == (2, 2, 44_100)
        assert file.getnframes() / 44_100 == report.duration_s
        assert len(file.readframes(file.getnframes())) == 4 * file.getnframes()


def test_fades_begin_and_end_in_silence_and_leave_the_middle(melody: Melody, soundfont: Path, tmp_path: Path) -> None:
    write(melody, tmp_path / "plain.wav", soundfont, bits=32)
    write(melody, tmp_path / "faded.wav", soundfont, bits=32, fade_in_s=1.0, fade_out_s=2.0)
    plain, faded = (soundfile.read(str(tmp_path / name), always_2d=True)[0] for name in ("plain.wav", "faded.wav"))
    assert len(plain) == len(faded)
    assert np.array_equal(plain[44_100:-88_200], faded[44_100:-88_200])
    share = np.abs(faded[22_050:22_150]).sum() / np.abs(plain[22_050:22_150]).sum()
    assert share == pytest.approx(0.5, abs=0.01)
    assert np.abs(faded[:20]).max() <= np.abs(plain[:20]).max() * 1e-5
    assert np.abs(faded[-20:]).max() <= np.abs(plain[-20:]).max() * 1e-5


def test_short_clips_and_silence_are_said_to_have_no_reliable_loudness(soundfont: Path, tmp_path: Path) -> None:
    def remarks(performance: Performance) -> AudioReport:
        asked = AudioSettings(loudness_lufs=-23.0)
        return write_audio(performance, tmp_path / "a.wav", soundfont=soundfont, settings=asked)

    short = remarks(line([72], step_ticks=960))
    assert short.duration_s < 3.0
    assert short.loudness_lufs == pytest.approx(-23, abs=0.1)
    assert short.remarks[0].startswith("it is shorter than 3 s")
    silent = remarks(Performance(120, 960, ()))
    assert silent.loudness_lufs is None
    assert silent.remarks[0].startswith("it is silent")
    blip = remarks(line([72], step_ticks=96, tempo_bpm=240))
    assert blip.duration_s < 0.4
    assert (blip.loudness_lufs, blip.gain_db) == (None, 0.0)
    assert blip.remarks[0].startswith("it is shorter than 0.4 s")


def test_as_played_is_softened_only_where_peaks_would_pass_the_ceiling(
    longer: Melody, soundfont: Path, tmp_path: Path
) -> None:
    assert write(longer, tmp_path / "a.wav", soundfont).gain_db == 0.0
    ceiling = levels_of(tmp_path / "a.wav").true_peak_dbtp - 1.0
    report = write(longer, tmp_path / "a.wav", soundfont, peak_dbtp=ceiling)
    assert report.gain_db == pytest.approx(-1.0, abs=0.1)
    assert "softer than played" in report.remarks[0]
    assert levels_of(tmp_path / "a.wav").true_peak_dbtp <= ceiling


@pytest.mark.parametrize("kind", KINDS)
def test_recipe_and_rendering_travel_in_the_file(melody: Melody, soundfont: Path, tmp_path: Path, kind: str) -> None:
    asked = AudioSettings(loudness_lufs=-20.0, reverb=Reverb(room=0.5), fade_out_s=1.0)
    path = tmp_path / f"a.{kind}"
    report = write_audio(perform(melody, BOTH), path, soundfont=soundfont, settings=asked, recipe=melody.whole_recipe)
    found = read_provenance(path)
    assert found.recipe == melody.whole_recipe
    assert AudioSettings.from_dict(found.sound["settings"]) == asked
    assert found.sound["gain_db"] == round(report.gain_db, 3)
    assert found.sound["parts"] == ["melody", "chords"]
    assert found.sound["soundfont"]["name"] == soundfont.name


def test_progress_rises_to_the_end(melody: Melody, soundfont: Path, tmp_path: Path) -> None:
    for kind in KINDS:
        shares: list[float] = []
        write_audio(perform(melody), tmp_path / f"a.{kind}", soundfont=soundfont, progress=shares.append)
        assert len(shares) > 10
        assert shares == sorted(shares)
        assert shares[-1] == pytest.approx(1.0)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("after", [0, 5, -2])
def test_cancelling_leaves_the_older_file(
    melody: Melody, soundfont: Path, tmp_path: Path, kind: str, after: int
) -> None:
    path, count = tmp_path / f"a.{kind}", itertools.count()
    write_audio(perform(melody), path, soundfont=soundfont, cancelled=lambda: next(count) < 0)
    asked, count = next(count), itertools.count()
    path.write_bytes(b"older")
    when = after if after >= 0 else asked + after
    with pytest.raises(RenderCancelled):
        write_audio(perform(melody), path, soundfont=soundfont, cancelled=lambda: next(count) >= when)
    assert path.read_bytes() == b"older"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("kind", KINDS)
def test_full_disk_is_a_write_error_and_leaves_nothing(
    longer: Melody, soundfont: Path, tiny_disk: Path, kind: str
) -> None:
    with pytest.raises(WriteError, match=r"could not be written \(No space left on device\)"):
        write_audio(perform(longer, BOTH), tiny_disk / f"a.{kind}", soundfont=soundfont)
    assert list(tiny_disk.iterdir()) == []


def test_what_cannot_be_is_refused_before_anything_is_rendered(soundfont: Path, tmp_path: Path) -> None:
    endless = replace(line([60]), length_ticks=10**8)
    with pytest.raises(ConstraintError, match="more than a WAV file holds"):
        write_audio(endless, tmp_path / "a.wav", soundfont=soundfont)
    with pytest.raises(FormatError, match="does not end like an audio file; choose one of: wav, flac, ogg, mp3"):
        write_audio(line([60]), tmp_path / "a.aiff", soundfont=soundfont)
    with pytest.raises(ParameterError, match="44100, 48000 Hz in MP3"):
        write_audio(line([60]), tmp_path / "a.mp3", soundfont=soundfont, settings=AudioSettings(sample_rate=96_000))
    (tmp_path / "file").touch()
    with pytest.raises(WriteError):
        write_audio(line([60]), tmp_path / "file" / "a.wav", soundfont=soundfont)
    assert [path.name for path in tmp_path.iterdir()] == ["file"]


def test_without_an_encoder_it_says_which_package_brings_it_and_wav_is_written(
    soundfont: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "soundfile", None)
    with pytest.raises(MissingPackageError, match=r"writing FLAC needs soundfile, .* -m pip install soundfile"):
        write_audio(line([60]), tmp_path / "a.flac", soundfont=soundfont)
    assert not list(tmp_path.iterdir())
    write_audio(line([60]), tmp_path / "a.wav", soundfont=soundfont)
    monkeypatch.setitem(sys.modules, "pyloudnorm", None)
    with pytest.raises(MissingPackageError, match="measuring how loud audio is needs pyloudnorm"):
        write_audio(line([60]), tmp_path / "b.wav", soundfont=soundfont)
    assert [path.name for path in tmp_path.iterdir()] == ["a.wav"]


def test_an_encoder_that_is_there_and_broken_is_named_with_the_reason(
    soundfont: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    for text, reason in (("raise OSError('no libsndfile')", "no libsndfile"), ("x =", "invalid syntax")):
        (tmp_path / "soundfile.py").write_text(text)
        monkeypatch.delitem(sys.modules, "soundfile", raising=False)
        monkeypatch.syspath_prepend(tmp_path)
        with pytest.raises(MissingPackageError, match=rf"does not load \({reason}.*--force-reinstall soundfile"):
            write_audio(line([60]), tmp_path / "a.flac", soundfont=soundfont)
    assert not list(tmp_path.glob("*a*"))


def test_full_disk_of_temporary_files_is_named_and_leaves_nothing(
    soundfont: Path, tmp_path: Path, tiny_disk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tiny_disk))
    monkeypatch.setattr(spool, "LARGEST_IN_MEMORY", 2**10)
    with pytest.raises(WriteError, match=rf"a temporary file in {tiny_disk} could not be written \(No space left"):
        write_audio(line([60]), tmp_path / "a.wav", soundfont=soundfont)
    assert not list(tmp_path.glob("*a.wav"))


def test_memory_does_not_grow_with_the_length(soundfont: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    second = np.random.default_rng(1).standard_normal((44_100, 2)).astype(np.float32) * np.float32(0.05)

    def long_noise(*_: object, **__: object) -> list[tuple[float, Audio]]:
        return [(1.0, second)] * seconds

    seconds = 2
    monkeypatch.setattr(writing, "rendered", long_noise)
    monkeypatch.setattr(spool, "LARGEST_IN_MEMORY", 2**20)
    write_audio(line([60]), tmp_path / "a.wav", soundfont=soundfont)
    seconds = 120
    tracemalloc.start()
    report = write_audio(line([60]), tmp_path / "a.wav", soundfont=soundfont)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert report.duration_s == 120
    assert peak < 20 * 2**20  # the samples alone are 42 MB


def test_spool_knows_mono_and_goes_on_in_silence() -> None:
    with Spool() as kept:
        kept.add(np.full((70_000, 2), 0.5, np.float32))
        assert kept.is_mono
        assert sum(len(block) for block in kept.blocks(200_000)) == 200_000
        assert not list(kept.blocks(200_000))[-1].any()
        kept.add(np.array([[0.1, 0.2]], np.float32))
        assert not kept.is_mono
