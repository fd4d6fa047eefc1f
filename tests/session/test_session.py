"""Session packs: what is in them fits together, and there is a whole one or none."""

from __future__ import annotations

import io
import itertools
import math
import zipfile
from dataclasses import replace
from pathlib import Path

import mido
import numpy as np
import pytest
import soundfile
from numpy.typing import NDArray

from melodygen import Parameters, generate
from melodygen.audio import AudioSettings, read_provenance
from melodygen.errors import ConstraintError, WriteError
from melodygen.export import musicxml_bytes
from melodygen.melody import Melody
from melodygen.performance import Performance, perform
from melodygen.reading import read_performed_notes, read_recipe
from melodygen.session import SESSION_AUDIO, write_session
from melodygen.session.midi import COLOURS
from melodygen.sound import Chorus, RenderCancelled, Reverb, measure, render
from melodygen.sound.soundfonts import copyright_of, find_soundfont, usual_places
from melodygen.theory.instruments import instrument_named
from melodygen.verification import verify

SOUND = ("mix.wav", "stems/chords.wav", "stems/melody.wav")


@pytest.fixture(scope="module")
def soundfont() -> Path:
    return find_soundfont(places=usual_places()[-1:])


@pytest.fixture(scope="module")
def melody() -> Melody:
    drawn = generate(Parameters(bars=4, seed=3, tempo_bpm=120, upbeat="always"))
    return replace(drawn, instrument=instrument_named("ocarina"))


@pytest.fixture(scope="module")
def pack(melody: Melody, soundfont: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("session") / "pack"
    write_session(melody, path, soundfont=soundfont)
    return path


def stems_of(pack: Path) -> list[Path]:
    found = sorted((pack / "stems").iterdir())
    assert len(found) >= 2
    return found


def stereo(path: Path) -> NDArray[np.float64]:
    audio, rate = soundfile.read(str(path), always_2d=True)
    assert rate == 48_000
    return np.broadcast_to(audio, (len(audio), 2))


def names_in(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


def test_it_holds_what_it_says(melody: Melody, soundfont: Path, pack: Path, tmp_path: Path) -> None:
    report = write_session(melody, tmp_path / "again", soundfont=soundfont)
    assert list(report.files) == names_in(pack)
    assert {"README.txt", "session.mid", "score.musicxml", *SOUND} <= set(report.files)
    assert (pack / "score.musicxml").read_bytes() == musicxml_bytes(melody)


def test_sound_files_are_of_one_length_and_24_bits_at_48_khz(pack: Path) -> None:
    infos = [soundfile.info(str(path)) for path in (pack / "mix.wav", *stems_of(pack))]
    assert {(info.frames, info.samplerate, info.subtype) for info in infos} == {(infos[0].frames, 48_000, "PCM_24")}


@pytest.mark.parametrize("settings", [SESSION_AUDIO, replace(SESSION_AUDIO, reverb=Reverb(room=0.7), chorus=Chorus())])
def test_stems_add_up_to_the_mix(melody: Melody, soundfont: Path, tmp_path: Path, settings: AudioSettings) -> None:
    report = write_session(melody, tmp_path / "pack", soundfont=soundfont, settings=settings)
    mix = stereo(tmp_path / "pack" / "mix.wav")
    difference = mix - sum(map(stereo, stems_of(tmp_path / "pack")))
    assert 20 * math.log10(np.abs(difference).max() + 1e-12) < -120
    levels = measure([mix], 48_000)
    assert levels.loudness_lufs == pytest.approx(-23, abs=0.05)
    assert report.mix.loudness_lufs == pytest.approx(levels.loudness_lufs, abs=0.01)


def test_stems_are_mono_where_their_source_is(melody: Melody, soundfont: Path, pack: Path, tmp_path: Path) -> None:
    assert soundfile.info(str(pack / "stems" / "melody.wav")).channels == 1
    assert soundfile.info(str(pack / "mix.wav")).channels == 2
    write_session(melody, tmp_path / "a", soundfont=soundfont, settings=replace(SESSION_AUDIO, chorus=Chorus()))
    assert soundfile.info(str(tmp_path / "a" / "stems" / "melody.wav")).channels == 2


def test_no_peak_of_mix_or_stem_passes_the_ceiling(melody: Melody, soundfont: Path, tmp_path: Path) -> None:
    loud = replace(SESSION_AUDIO, loudness_lufs=-5.0)
    report = write_session(melody, tmp_path / "a", soundfont=soundfont, settings=loud)
    peaks = [measure([stereo(path)], 48_000).true_peak_dbtp for path in (tmp_path / "a").rglob("*.wav")]
    assert -1.1 < max(peaks) <= -1.0
    assert report.mix.short_by_lu > 0


def test_everything_starts_with_the_lead_in_bar(melody: Melody, pack: Path) -> None:
    sound = np.abs(stereo(pack / "stems" / "melody.wav")).max(axis=1)
    first = int(np.argmax(sound > sound.max() / 20)) / 48_000
    assert melody.lead_in_ticks
    played = perform(melody)
    assert first == pytest.approx(played.seconds_at(played.parts[0].notes[0].onset_ticks), abs=0.03)


def test_the_stems_are_the_notes_of_the_midi_file(soundfont: Path, tmp_path: Path) -> None:
    """Strokes rise together, with a noise that puts hands off by some 30 ms where they may slip."""
    melody = generate(Parameters(bars=4, seed=3, tempo_bpm=90, expression=100, rules="noise=5", instrument="xylophone"))
    write_session(melody, tmp_path / "a", soundfont=soundfont)
    stem = stereo(tmp_path / "a" / "stems" / "melody.wav")
    in_the_file = read_performed_notes(tmp_path / "a" / "session.mid")
    assert alike(stem, render(alone(in_the_file), soundfont=soundfont, sample_rate=48_000)) > 0.98
    assert alike(stem, render(perform(melody), soundfont=soundfont, sample_rate=48_000)) < 0.9


def alone(performance: Performance) -> Performance:
    return replace(performance, parts=performance.parts[:1])


def alike(one: NDArray[np.float64], other: NDArray[np.float32]) -> float:
    """Correlation of the rises of two loudnesses, measured every 10 ms."""
    hops = min(len(one), len(other)) // 480
    rises = [
        np.maximum(0, np.diff(np.abs(it[: 480 * hops]).max(axis=1).reshape(hops, 480).max(axis=1)))
        for it in (one, other)
    ]
    return float(np.corrcoef(*rises)[0, 1])


def test_midi_has_named_coloured_tracks_markers_and_chords(melody: Melody, pack: Path) -> None:
    file = mido.MidiFile(pack / "session.mid")
    assert [track.name.lower() for track in file.tracks[1:]][:2] == ["melody", "chords"]
    for track in file.tracks[1:]:
        (colour,) = [message.data for message in track if message.type == "sequencer_specific"]
        assert colour == (*b"Sign", 1, 255, *reversed(COLOURS[track.name.lower()]))
    (texts,) = [
        [(ticks, message.text) for ticks, message in timed(track) if message.type == "lyrics"]
        for track in file.tracks
        if track.name == "Chords"
    ]
    assert texts == [(melody.lead_in_ticks + span.onset_ticks, span.chord.symbol) for span in melody.chords]
    assert [message.text for message in file.tracks[0] if message.type == "marker"] == [p.label for p in melody.phrases]
    assert all(message.time >= 0 for track in file.tracks for message in track)


def timed(track: mido.MidiTrack) -> list[tuple[int, mido.Message]]:
    times = itertools.accumulate(message.time for message in track)
    return list(zip(times, track, strict=True))


def test_midi_of_the_session_is_what_its_recipe_makes(soundfont: Path, tmp_path: Path) -> None:
    melody = generate(Parameters(bars=4, seed=3))
    write_session(melody, tmp_path / "a", soundfont=soundfont)
    assert verify(tmp_path / "a" / "session.mid").is_same
    assert read_recipe(tmp_path / "a" / "session.mid") == melody.whole_recipe


def test_readme_says_what_is_so(melody: Melody, soundfont: Path, pack: Path) -> None:
    text = (pack / "README.txt").read_bytes().decode("ascii")
    assert text.count("\r\n") == text.count("\n")
    assert "Tempo       120 BPM" in text
    assert f"Key         {melody.key} {melody.scale.label}" in text
    played = perform(melody)
    length, bar_1 = (played.seconds_at(ticks) for ticks in (played.length_ticks, played.lead_in_ticks))
    assert f"4 bars, {length:.3f} s to the last bar line; bar 1 starts {bar_1:.3f} s in" in text
    assert "on average; it goes from " in text
    rows = [line for line in text.splitlines() if line.startswith("  1  |")]
    bars = [cell.split() for cell in rows[0].split("|")[1:5]]
    assert bars == [
        [span.chord.symbol for span in melody.chords if span.onset_ticks < end and span.end_ticks > end - 1920]
        for end in range(1920, 4 * 1920 + 1, 1920)
    ]
    assert melody.whole_recipe is not None
    assert melody.whole_recipe.to_json() in text
    assert f"{soundfont.name}: GPL-2, Tim Brechbill" in text
    assert "FluidSynth" in text
    for name in names_in(pack):
        assert f"\n{name} " in text.replace("\r", "")
    levels = measure([stereo(pack / "mix.wav")], 48_000)
    assert f"mix.wav           stereo, {levels.loudness_lufs:.1f} LUFS, peak {levels.true_peak_dbtp:.1f} dBTP" in text


def test_mix_and_stems_are_what_their_recipe_makes(soundfont: Path, tmp_path: Path) -> None:
    write_session(generate(Parameters(bars=4, seed=3, expression=100)), tmp_path / "a", soundfont=soundfont)
    for path in (tmp_path / "a" / "mix.wav", *stems_of(tmp_path / "a")):
        assert verify(path).is_same, path


def test_recipe_travels_in_every_sound_file(melody: Melody, pack: Path) -> None:
    for path in (pack / "mix.wav", *stems_of(pack)):
        found = read_provenance(path)
        assert found.recipe == melody.whole_recipe
    assert found.sound["parts"] == [path.stem]


def test_zip_holds_the_same_files_and_is_the_same_twice(
    melody: Melody, soundfont: Path, pack: Path, tmp_path: Path
) -> None:
    for name in ("a.zip", "b.zip"):
        write_session(melody, tmp_path / name, soundfont=soundfont)
    assert (tmp_path / "a.zip").read_bytes() == (tmp_path / "b.zip").read_bytes()
    with zipfile.ZipFile(io.BytesIO((tmp_path / "a.zip").read_bytes())) as archive:
        assert archive.testzip() is None
        assert sorted(archive.namelist()) == names_in(pack)
        assert all(archive.read(name) == (pack / name).read_bytes() for name in archive.namelist())
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.zip", "b.zip"]


@pytest.mark.parametrize("name", ["pack", "pack.zip"])
@pytest.mark.parametrize("when", [0, 3, -1])
def test_cancelling_leaves_what_was_there(
    melody: Melody, soundfont: Path, tmp_path: Path, name: str, when: int
) -> None:
    count = itertools.count()
    write_session(melody, tmp_path / name, soundfont=soundfont, cancelled=lambda: next(count) < 0)
    asked, before = next(count), sorted(tmp_path.rglob("*"))
    limit, count = when % asked, itertools.count()
    with pytest.raises(RenderCancelled):
        write_session(
            melody, tmp_path / name, soundfont=soundfont, replaces=True, cancelled=lambda: next(count) >= limit
        )
    assert sorted(tmp_path.rglob("*")) == before


@pytest.mark.parametrize("name", ["pack", "pack.zip"])
def test_full_disk_leaves_nothing(melody: Melody, soundfont: Path, tiny_disk: Path, name: str) -> None:
    with pytest.raises(WriteError, match="could not be written"):
        write_session(melody, tiny_disk / name, soundfont=soundfont)
    assert list(tiny_disk.iterdir()) == []


def test_what_is_there_is_replaced_only_when_it_is_a_session_and_asked(
    melody: Melody, soundfont: Path, tmp_path: Path
) -> None:
    path = tmp_path / "pack"
    write_session(melody, path, soundfont=soundfont)
    (path / "README.txt").write_text("old")
    with pytest.raises(WriteError, match="something is there already"):
        write_session(melody, path, soundfont=soundfont)
    write_session(melody, path, soundfont=soundfont, replaces=True)
    assert (path / "README.txt").read_text() != "old"
    (path / "song.als").write_text("mine")
    with pytest.raises(WriteError, match=r"holds song\.als, which is no part of a session"):
        write_session(melody, path, soundfont=soundfont, replaces=True)
    assert (path / "song.als").read_text() == "mine"
    assert [found.name for found in tmp_path.iterdir()] == ["pack"]


def test_melody_without_notes_is_refused(melody: Melody, soundfont: Path, tmp_path: Path) -> None:
    with pytest.raises(ConstraintError, match="no notes"):
        write_session(replace(melody, notes=(), chords=()), tmp_path / "a", soundfont=soundfont)
    assert not list(tmp_path.iterdir())


def test_melody_without_chords_has_one_stem(melody: Melody, soundfont: Path, tmp_path: Path) -> None:
    write_session(replace(melody, chords=()), tmp_path / "a", soundfont=soundfont)
    assert "stems/chords.wav" not in names_in(tmp_path / "a")
    assert "Chords by bar\n-------------\nnone" in (tmp_path / "a" / "README.txt").read_text()


def test_soundfonts_say_whose_they_are(soundfont: Path, tmp_path: Path) -> None:
    assert isinstance(copyright_of(soundfont), str)
    info = b"INFO" + b"INAM\x02\0\0\0A\0" + b"ICOP\x06\0\0\0(c) B\0"
    head = b"RIFF" + (len(info) + 12).to_bytes(4, "little") + b"sfbkLIST" + len(info).to_bytes(4, "little")
    (tmp_path / "a.sf2").write_bytes(head + info)
    assert copyright_of(tmp_path / "a.sf2") == "(c) B"
    (tmp_path / "b.sf2").write_bytes(head)
    assert copyright_of(tmp_path / "b.sf2") == ""


def test_limiter_is_refused_since_stems_would_not_add_up(melody: Melody, soundfont: Path, tmp_path: Path) -> None:
    with pytest.raises(ConstraintError, match="would not add up to its mix; leave it off"):
        write_session(melody, tmp_path / "a", soundfont=soundfont, settings=replace(SESSION_AUDIO, limiter=True))
    assert not list(tmp_path.iterdir())
