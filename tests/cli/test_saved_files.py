"""Commands that take a file: export, render, verify."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import mido
import numpy as np
import pytest
import soundfile

from melodygen.audio import FORMATS, read_provenance, write_audio
from melodygen.errors import NoSynthError
from melodygen.export import musicxml_bytes, write_midi
from melodygen.generation import generate
from melodygen.parameters import Parameters
from melodygen.performance import perform
from melodygen.project import Project, write_project
from melodygen.reading import read_melody
from melodygen.score_event import TIMINGS
from melodygen.sound import find_soundfont, synth_version
from tests.cli.conftest import Run
from tests.cli.test_variations import ABC, MUSICXML
from tests.melodies import JIG, JIG_PARAMETERS

Refused = Callable[..., str]
ALL = ("melody", "chords", "bass")


@pytest.fixture
def soundfont() -> Path:
    try:
        synth_version()
    except NoSynthError:
        pytest.skip("FluidSynth is not installed")
    return find_soundfont()


@pytest.fixture
def project(tmp_path: Path) -> Path:
    write_project(Project(JIG_PARAMETERS, JIG), tmp_path / "jig.melody")
    return tmp_path / "jig.melody"


@pytest.mark.parametrize("parts", ["melody", "chords", "melody,chords", "bass", "melody,chords,bass"])
def test_export_writes_the_bytes_that_the_window_writes(run: Run, project: Path, tmp_path: Path, parts: str) -> None:
    result = run("export", "jig.melody", "--parts", parts)
    assert result.exit_code == 0, result.stderr
    assert result.stdout == "Wrote jig.mid\n"
    write_midi(JIG, tmp_path / "window.mid", parts.split(","))
    assert (tmp_path / "jig.mid").read_bytes() == (tmp_path / "window.mid").read_bytes()


def test_export_writes_notation(run: Run, project: Path, tmp_path: Path) -> None:
    result = run("export", "jig.melody", "--out", "jig.musicxml")
    assert result.exit_code == 0, result.stderr
    assert (tmp_path / "jig.musicxml").read_bytes() == musicxml_bytes(JIG)


def test_notation_that_was_generated_verifies(run: Run, tmp_path: Path) -> None:
    assert run("generate", "--bars", "4", "--seed", "1", "--format", "musicxml").exit_code == 0
    result = run("verify", "melody-1.musicxml")
    assert result.exit_code == 0, result.stderr
    assert result.stdout == "melody-1.musicxml: same: the recipe gives exactly these notes\n"


def test_export_writes_the_audio_that_the_window_writes(
    run: Run, project: Path, tmp_path: Path, soundfont: Path
) -> None:
    assert run("export", "jig.melody", "--parts", "melody,chords,bass", "--out", "out.wav").exit_code == 0
    write_audio(perform(JIG, ALL), tmp_path / "window.wav", soundfont=soundfont, recipe=JIG.whole_recipe)
    assert (tmp_path / "out.wav").read_bytes() == (tmp_path / "window.wav").read_bytes()


def test_export_puts_several_formats_into_a_folder(run: Run, project: Path, tmp_path: Path) -> None:
    run("export", "jig.melody", "--format", "mid,melody", "--out", "copies")
    assert (tmp_path / "copies" / "jig.melody").read_bytes() == project.read_bytes()
    assert (tmp_path / "copies" / "jig.mid").exists()


def test_export_does_not_write_over_the_project(refused: Refused, project: Path) -> None:
    assert "jig.melody is already there" in refused("export", "jig.melody", "--format", "melody")


def test_export_refuses_what_is_no_project(refused: Refused, tmp_path: Path) -> None:
    (tmp_path / "odd.melody").write_text("{}")
    assert "it is no melodygen project" in refused("export", "odd.melody")
    assert "No such file" in refused("export", "none.melody")
    assert "No such file" in refused("export", "none.mid")


def test_export_of_a_tune_says_what_takes_tunes(refused: Refused, tmp_path: Path) -> None:
    write_midi(JIG, tmp_path / "tune.mid")
    assert "use melodygen render or session" in refused("export", "tune.mid")


def test_render_of_a_project_and_of_its_midi_file_are_alike(run: Run, tmp_path: Path, soundfont: Path) -> None:
    asked = Parameters(bars=2, seed=5, expression=0)
    melody = generate(asked)
    write_project(Project(asked, melody), tmp_path / "one.melody")
    write_midi(melody, tmp_path / "one.mid")
    assert run("render", "one.mid", "--out", "from-midi.wav", "--soundfont", str(soundfont)).exit_code == 0
    assert run("render", "one.melody", "--soundfont", str(soundfont)).stdout.startswith("Wrote one.wav (")
    assert (tmp_path / "from-midi.wav").read_bytes() == (tmp_path / "one.wav").read_bytes()
    assert read_provenance(tmp_path / "one.wav").recipe == melody.whole_recipe


def test_render_of_a_midi_file_keeps_its_rubato(run: Run, tmp_path: Path, soundfont: Path) -> None:
    melody = generate(Parameters(bars=2, seed=5, expression=100))
    write_midi(melody, tmp_path / "a.mid")
    assert run("render", "a.mid", "--soundfont", str(soundfont)).exit_code == 0
    played = perform(melody, on_the_grid=True)
    write_audio(played, tmp_path / "wanted.wav", soundfont=soundfont, recipe=melody.whole_recipe)
    levels = []
    for name in ("a.wav", "wanted.wav"):
        audio = soundfile.read(str(tmp_path / name))[0]
        levels.append(np.abs(audio[: len(audio) // 441 * 441]).reshape(-1, 882).mean(axis=1))
    one, two = levels
    assert abs(len(one) - len(two)) < 5
    assert np.corrcoef(one[: len(two)], two[: len(one)])[0, 1] > 0.98


@pytest.mark.parametrize("kind", FORMATS)
def test_render_writes_every_kind_of_audio_as_asked(run: Run, project: Path, tmp_path: Path, kind: str) -> None:
    asked = ("--rate", "48000", "--loudness", "-30", "--reverb", "room=0.7", "--chorus", "--fade-out", "0.5")
    result = run("render", "jig.melody", "--out", f"a.{kind}", *asked)
    assert result.exit_code == 0, result.output
    assert result.stdout.startswith(f"Wrote a.{kind} (")
    assert "-30.0 LUFS" in result.stdout
    settings = read_provenance(tmp_path / f"a.{kind}").sound["settings"]
    assert settings["sample_rate"] == 48_000
    assert settings["fade_out_s"] == 0.5
    assert settings["reverb"] == {"room": 0.7, "damp": 0.0, "width": 0.5, "level": 0.9, "send": 40}
    assert settings["chorus"] == {"voices": 3, "level": 2.0, "speed": 0.3, "depth": 8.0, "send": 40}


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (["--bits", "20"], "bits must be one of: 16, 24, 32 in WAV (got 20)"),
        (["--bits", "24", "--out", "a.mp3"], "bits must be left out for MP3 (got 24)"),
        (["--rate", "96000", "--out", "a.mp3"], "sample rate must be one of: 44100, 48000 Hz in MP3 (got 96000)"),
        (["--rate", "many"], "rate must be a number (got 'many')"),
        (["--loudness", "loud"], "loudness must be a number of LUFS such as -18, or one of: as-played, spotify"),
        (["--loudness", "3"], "loudness must be -60 to -5 LUFS (got 3.0)"),
        (["--peak", "1"], "peak must be -20 to 0 dBTP (got 1)"),
        (["--fade-in", "-1"], "fade-in must be 0 to 60 s (got -1)"),
        (["--reverb", "rom=1"], "reverb must be values such as send=40 room=0.2"),
        (["--reverb", "room=2"], "reverb room must be 0 to 1 (got 2.0)"),
    ],
)
def test_audio_that_cannot_be_is_refused_in_a_sentence(
    refused: Refused, project: Path, options: list[str], words: str
) -> None:
    assert words in refused("render", "jig.melody", *options)


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("a.mid", b"no music", "it is not a MIDI file"),
        ("a.mid", b"MThd\x00\x00\x00\x06\x00\x01\x00\x00\x01\xe0", "there are no notes in it"),
        ("a.melody", b"{", "no melodygen project"),
    ],
)
@pytest.mark.parametrize("command", ["render", "play"])
def test_file_that_cannot_be_heard_is_refused(
    refused: Refused, tmp_path: Path, command: str, name: str, content: bytes, words: str
) -> None:
    (tmp_path / name).write_bytes(content)
    assert words in refused(command, name)


@pytest.mark.parametrize("name", ["ode.abc", "arpeggio.musicxml"])
def test_notation_is_rendered_as_it_is(run: Run, tmp_path: Path, soundfont: Path, name: str) -> None:
    (tmp_path / name).write_text(ABC if name.endswith("abc") else MUSICXML)
    assert run("render", name, "--soundfont", str(soundfont)).exit_code == 0
    write_audio(perform(read_melody(tmp_path / name)), tmp_path / "wanted.wav", soundfont=soundfont)
    assert (tmp_path / name).with_suffix(".wav").read_bytes() == (tmp_path / "wanted.wav").read_bytes()


def test_chords_that_a_tune_has_not_are_not_played_as_silence(refused: Refused, tmp_path: Path) -> None:
    (tmp_path / "ode.abc").write_text(ABC)
    assert "there are no chords in it" in refused("play", "ode.abc", "--parts", "chords")
    assert "there are no chords in it" in refused("play", "ode.abc", "--parts", "bass")


@pytest.mark.parametrize("options", [("--timing", it) for it in TIMINGS] + [("--format", "musicxml")])
@pytest.mark.parametrize("parts", ["melody", "melody,chords,bass"])
def test_sound_of_a_file_that_was_generated_verifies(
    run: Run, soundfont: Path, options: tuple[str, str], parts: str
) -> None:
    name = "a.musicxml" if "musicxml" in options else "a.mid"
    made = run("generate", "--seed", "7", "--bars", "2", "--mood", "sad", "--parts", parts, *options, "--out", name)
    assert made.exit_code == 0, made.stderr
    assert run("render", name, "--parts", parts, "--out", "a.wav", "--soundfont", str(soundfont)).exit_code == 0
    assert run("verify", "a.wav").stdout == "a.wav: same: the recipe, played again, gives this sound\n"


def test_render_writes_only_audio(refused: Refused, project: Path) -> None:
    assert "a.mid ends in none of .wav, .flac, .ogg, .mp3; for a folder" in refused(
        "render", "jig.melody", "--out", "a.mid"
    )


def test_verify_says_the_same_and_exits_with_0(run: Run, tmp_path: Path) -> None:
    write_midi(generate(Parameters(bars=2)), tmp_path / "a.mid", ALL)
    result = run("verify", "a.mid")
    assert result.exit_code == 0
    assert result.stdout == "a.mid: same: the recipe gives exactly these notes\n"


def test_verify_says_what_differs_and_exits_with_1(run: Run, tmp_path: Path) -> None:
    write_midi(generate(Parameters(bars=2)), tmp_path / "a.mid")
    file = mido.MidiFile(tmp_path / "a.mid")
    next(event for event in file.tracks[1] if event.type == "note_on").velocity = 3
    file.save(tmp_path / "b.mid")
    result = run("verify", "a.mid", "b.mid")
    assert result.exit_code == 1
    first, second = result.stdout.splitlines()
    assert first.startswith("a.mid: same")
    assert second.startswith("b.mid: SAME NOTES, PLAYED OTHERWISE: the recipe gives these notes, and plays them")
    for event in [event for event in file.tracks[1] if event.type in ("note_on", "note_off")][:2]:
        event.note += 1
    file.save(tmp_path / "b.mid")
    result = run("verify", "b.mid")
    assert result.exit_code == 1
    assert result.stdout.startswith("b.mid: NOT THE SAME: the recipe gives other notes: melody, bar 1, beat 1")


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("folder", "it holds several files; unpack it if it is packed, and name those in it"),
        ("pack.zip", "it holds several files"),
        ("jig.melody", "a project keeps its notes themselves; export it, and verify what comes of it"),
    ],
)
def test_verify_says_what_it_takes(refused: Refused, project: Path, tmp_path: Path, name: str, words: str) -> None:
    assert project.exists()
    (tmp_path / "folder").mkdir()
    (tmp_path / "pack.zip").touch()
    assert words in refused("verify", name)


def test_verify_of_a_file_without_recipe_exits_with_1(run: Run, tmp_path: Path) -> None:
    mido.MidiFile(tracks=[mido.MidiTrack()]).save(tmp_path / "a.mid")
    result = run("verify", "a.mid")
    assert result.exit_code == 1
    assert "a.mid: unknown: there is no recipe in this file" in result.stdout


def test_verify_looks_at_the_others_where_one_cannot_be_read(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.mid").write_text("no music")
    write_midi(generate(Parameters(bars=2)), tmp_path / "b.mid")
    result = run("verify", "a.mid", "b.mid")
    assert result.exit_code == 2
    assert "a.mid: it is not a MIDI file" in result.stderr
    assert result.stdout.startswith("b.mid: same")


def test_verify_notes_what_else_is_different(run: Run, tmp_path: Path) -> None:
    write_midi(generate(Parameters(bars=2)), tmp_path / "a.mid")
    file = mido.MidiFile(tmp_path / "a.mid")
    next(event for event in file.tracks[0] if event.type == "set_tempo").tempo = 500_000
    file.save(tmp_path / "a.mid")
    assert run("verify", "a.mid").stdout.splitlines()[1] == "  note: the tempo is 120 BPM, in the recipe 132"


def test_verify_of_what_is_no_midi_file_is_refused(refused: Refused, tmp_path: Path) -> None:
    (tmp_path / "a.mid").write_text("no music")
    assert "it is not a MIDI file" in refused("verify", "a.mid")
