from __future__ import annotations

import re
import wave
from collections.abc import Callable
from pathlib import Path
from typing import Any

import mido
import pyloudnorm
import pytest
import soundfile

from melodygen.cli import writing
from melodygen.cli.targets import many_targets
from melodygen.editing.marks import with_marks
from melodygen.errors import NoSynthError, WriteError
from melodygen.export import midi_bytes, musicxml_bytes
from melodygen.fields import SEED_LIMIT
from melodygen.generation import generate
from melodygen.melody import Melody
from melodygen.parameters import Parameters
from melodygen.presets import load_preset
from melodygen.project import read_project
from melodygen.reading import read_performed_notes, read_recipe
from melodygen.sound import synth_version
from tests.cli.conftest import Refused, Run, names

SHORT = ("--bars", "2")

WHOLE_LINE = (
    "generate --preset figure-1 --key D --scale natural-minor --tempo 132 --bars 16 --metre 4/4 --mood dramatic "
    "--instrument piano --complexity 66 --harmonic-density 50 --repetition 36 --syncopation 30 --note-range medium "
    "--contour balanced --rhythm standard --style pop --seed 7 --count 3 --parts melody,chords --out set "
    "--format mid"
)


@pytest.fixture
def has_synth() -> None:
    try:
        synth_version()
    except NoSynthError:
        pytest.skip("FluidSynth is not installed")


def seed_of(path: Path) -> int:
    recipe = read_recipe(path)
    assert recipe is not None
    return recipe.parameters.seed


def test_the_whole_command_line_gives_the_melodies_of_its_parameters(run: Run, tmp_path: Path) -> None:
    result = run(*WHOLE_LINE.split())
    assert result.exit_code == 0, result.stderr
    assert names(tmp_path / "set") == ["0001.mid", "0002.mid", "0003.mid"]
    for number, seed in ((1, 7), (2, 8), (3, 9)):
        asked = load_preset("figure-1").replace(style="pop", seed=seed)
        expected = midi_bytes(generate(asked), ("melody", "chords"))
        assert (tmp_path / "set" / f"000{number}.mid").read_bytes() == expected
    assert result.stdout == "Wrote 3 melodies, set/0001.mid to set/0003.mid (seeds 7 to 9)\n"


def test_every_field_is_obeyed(run: Run, tmp_path: Path) -> None:
    values = {
        "tempo": "99.5", "bars": "3", "metre": "6/8", "key": "Eb", "scale": "dorian", "mood": "calm", "seed": "5",
        "instrument": "cello", "complexity": "11", "harmonic-density": "12", "repetition": "13", "syncopation": "14",
        "note-range": "C3-C5", "contour": "arch", "rhythm": "flowing",
    }  # fmt: skip
    assert run("generate", "--out", "a.mid", *(f"--{name}={value}" for name, value in values.items())).exit_code == 0
    recipe = read_recipe(tmp_path / "a.mid")
    assert recipe is not None
    assert recipe.parameters == Parameters(
        tempo_bpm=99.5, bars=3, metre="6/8", key="Eb", scale="dorian", mood="calm", seed=5, instrument="cello",
        complexity=11, harmonic_density=12, repetition=13, syncopation=14, note_range="C3-C5", contour="arch",
        rhythm="flowing",
    )  # fmt: skip


def test_marks_are_in_every_format_and_those_of_the_window(run: Run, tmp_path: Path) -> None:
    text = "staccato=1,3 slur=4-6 accent=4"
    asked = ("generate", *SHORT, "--seed", "4", "--format", "mid,musicxml,melody")
    assert run(*asked, "--marks", text, "--out", "a.mid").exit_code == 0
    melody = with_marks(generate(Parameters(bars=2, seed=4)), text)
    assert read_project(tmp_path / "a.melody").melody == melody
    assert (tmp_path / "a.mid").read_bytes() == midi_bytes(melody)
    assert (tmp_path / "a.musicxml").read_bytes() == musicxml_bytes(melody)
    for name in ("a.mid", "a.musicxml"):
        assert run("verify", name).exit_code == 0
    assert run(*asked, "--out", "b.mid").exit_code == 0
    assert b"marks" not in (tmp_path / "b.mid").read_bytes()


def test_marks_that_cannot_be_leave_nothing_behind(run: Run, tmp_path: Path) -> None:
    said = run("generate", *SHORT, "--seed", "4", "--marks", "accent=999", "--out", "a.mid")
    assert (said.exit_code, said.stderr.count("\n")) == (2, 1)
    assert "numbers of its notes, 1 to" in said.stderr
    said = run("generate", *SHORT, "--seed", "4", "--marks", "accent=1", "--count", "2", "--out", "set/")
    assert "for one melody, and 2 are asked for" in said.stderr
    assert names(tmp_path) == []


def test_upbeat_is_in_every_format(run: Run, tmp_path: Path, has_synth: None) -> None:
    asked = Parameters(bars=2, tempo_bpm=240, upbeat="always", seed=4)
    result = run(
        "generate", *SHORT, "--tempo", "240", "--upbeat", "always", "--seed", "4", "--format", "mid,wav,melody",
        "--parts", "melody,chords", "--out", "a.mid",
    )  # fmt: skip
    assert result.exit_code == 0, result.stderr
    melody = read_project(tmp_path / "a.melody").melody
    assert melody == generate(asked)
    assert melody.notes[0].onset_ticks < 0
    assert read_performed_notes(tmp_path / "a.mid").length_ticks == 3 * 1920
    with wave.open(str(tmp_path / "a.wav")) as audio:
        assert audio.getnframes() / audio.getframerate() > 3 * 4 * 60 / 240
    run("export", "a.melody", "--parts", "melody,chords", "--out", "b.mid")
    assert (tmp_path / "b.mid").read_bytes() == (tmp_path / "a.mid").read_bytes()
    assert run("verify", "a.mid").exit_code == 0


def test_option_changes_the_preset_and_leaves_the_rest(run: Run, tmp_path: Path) -> None:
    run("generate", "--preset", "Waltz", "--key", "C", "--seed", "1", "--out", "a.mid")
    recipe = read_recipe(tmp_path / "a.mid")
    assert recipe is not None
    assert recipe.parameters == load_preset("waltz").replace(key="C", seed=1)


def test_without_seed_a_new_one_is_drawn_and_told(run: Run, tmp_path: Path) -> None:
    seeds = set()
    for _ in range(3):
        told = re.fullmatch(r"Wrote melody-(\d+)\.mid \(seed (\d+)\)\n", run("generate", *SHORT).stdout)
        assert told is not None
        assert told[1] == told[2]
        assert seed_of(tmp_path / f"melody-{told[1]}.mid") == int(told[1])
        seeds.add(told[1])
    assert len(seeds) == 3


def test_melody_is_the_first_track_with_notes(run: Run, tmp_path: Path) -> None:
    run("generate", *SHORT, "--parts", "chords,melody", "--out", "a.mid")
    with_notes = [t.name for t in mido.MidiFile(tmp_path / "a.mid").tracks if any(e.type == "note_on" for e in t)]
    assert with_notes == ["Melody", "Chords"]


def test_several_formats_of_one_name(run: Run, tmp_path: Path, has_synth: None) -> None:
    result = run("generate", *SHORT, "--tempo", "300", "--seed", "4", "--format", "mid,wav,melody", "--out", "a.wav")
    assert result.exit_code == 0, result.stderr
    assert names(tmp_path) == ["a.melody", "a.mid", "a.wav"]
    assert (tmp_path / "a.wav").read_bytes()[:4] == b"RIFF"
    assert read_project(tmp_path / "a.melody").melody == generate(Parameters(bars=2, tempo_bpm=300, seed=4))


@pytest.mark.parametrize(
    ("out", "expected"),
    [
        ("a.mid", "a.mid"),
        ("a.MIDI", "a.MIDI"),
        ("a.melody", "a.melody"),
        ("new/b.mid", "new/b.mid"),
        ("folder", "folder/melody-5.mid"),
        ("folder.mid/", "folder.mid/melody-5.mid"),
        ("take.2", "take.2/melody-5.mid"),
    ],
)
def test_name_says_whether_it_is_a_file_or_a_folder(run: Run, tmp_path: Path, out: str, expected: str) -> None:
    result = run("generate", *SHORT, "--seed", "5", "--out", out)
    assert result.stdout == f"Wrote {expected} (seed 5)\n", result.stderr
    assert (tmp_path / expected).is_file()


def test_names_get_more_digits_where_four_are_not_enough() -> None:
    assert many_targets("d", ["mid"], count=9999)[0] == (Path("d/0001.mid"),)
    assert many_targets("d", ["mid", "wav"], count=10_000)[-1] == (Path("d/10000.mid"), Path("d/10000.wav"))
    assert many_targets("d", ["mid"], count=10_000)[0] == (Path("d/00001.mid"),)


@pytest.mark.parametrize(
    ("args", "words"),
    [
        (["--tempo", "1000"], "tempo must be 20 to 400 BPM (got 1000)"),
        (["--tempo", "fast"], "tempo must be 20 to 400 BPM (got 'fast')"),
        (["--syncopation", "-5"], "syncopation must be 0 to 100 % (got -5)"),
        (["--bars", "2.5"], "duration must be a whole number, 1 to 256 bars (got 2.5)"),
        (["--scale", "dorain"], "did you mean 'dorian'?"),
        (["--key", "H"], "key must be one of the twelve tonics"),
        (["--preset", "lulaby"], "did you mean 'lullaby'?"),
        (["--style", "opera"], "style must be one of"),
        (["--note-range", "E4-A4", "--key", "D"], "widen the range or choose another key"),
        (["--seed", str(SEED_LIMIT + 1)], f"seed must be 0 to {SEED_LIMIT}"),
        (["--seed", str(SEED_LIMIT), "--count", "2"], f"seed must be at most {SEED_LIMIT - 1} for 2 melodies"),
        (["--count", "0"], "count must be a whole number, 1 to 1000000 (got '0')"),
        (["--parts", "melody,drums"], "should be some of melody, chords, bass"),
        (["--parts", ""], "should be some of melody, chords, bass"),
        (["--format", "mid,aiff"], "should be some of mid, wav, flac, ogg, mp3, musicxml, melody"),
        (["--out", "-"], "name a file or a folder"),
        (["--count", "4000000000"], "count must be a whole number"),
        (["--out", "a.aiff"], "ends in none of .mid, .midi, .wav, .flac, .ogg, .mp3, .musicxml, .melody"),
        (["--out", "a.mid", "--format", "wav"], "is not among the formats wav"),
        (["--out", "a.mid", "--count", "2"], "give a folder"),
        (["--soundfont", "none.sf2", "--format", "wav"], "none.sf2"),
    ],
)
def test_wrong_wish_is_refused_in_one_line_before_anything_is_written(
    refused: Refused, args: list[str], words: str
) -> None:
    assert words in refused("generate", *args)


def test_file_that_is_there_is_kept_unless_forced(run: Run, refused: Refused, tmp_path: Path) -> None:
    (tmp_path / "a.mid").write_text("my own music")
    assert "a.mid is already there and was left as it is; --force replaces it" in refused("generate", "--out", "a.mid")
    assert (tmp_path / "a.mid").read_text() == "my own music"
    assert run("generate", *SHORT, "--out", "a.mid", "--force").exit_code == 0
    assert read_performed_notes(tmp_path / "a.mid").parts


def test_one_file_of_many_that_is_there_keeps_all_from_being_written(refused: Refused, tmp_path: Path) -> None:
    (tmp_path / "0003.mid").write_text("my own music")
    assert "0003.mid is already there" in refused("generate", *SHORT, "--count", "5")


def test_audio_of_many_is_as_loud_as_asked_or_says_which_is_not(run: Run, tmp_path: Path) -> None:
    pytest.importorskip("fluidsynth")
    asked = ("--seed", "5", "--bars", "4", "--count", "2", "--format", "wav", "--bits", "24", "--out", "set", "--force")
    assert "note" not in run("generate", *asked, "--loudness", "-30").stdout
    for name in ("0001.wav", "0002.wav"):
        samples, rate = soundfile.read(str(tmp_path / "set" / name))
        assert pyloudnorm.Meter(rate, filter_class="DeMan").integrated_loudness(samples) == pytest.approx(-30, abs=0.1)
    held = run("generate", *asked, "--loudness", "-12", "--limiter", "--out", "held").stdout
    assert "the limiter held it down by at most" in held
    said = run("generate", *asked, "--loudness", "-5").stdout
    assert "note: 0001.wav: its peaks hold it" in said
    assert "note: 0002.wav: its peaks hold it" in said


def test_a_rule_that_is_none_is_answered_with_all_there_are(run: Run) -> None:
    said = run("generate", "--rules", "final-ritrad=0").stderr
    assert "rules must be one of: double-duration, duration-contrast" in said
    assert "did you mean 'final-ritard'?" in said


def test_without_fluidsynth_audio_is_refused_before_midi_is_written(
    refused: Refused, monkeypatch: pytest.MonkeyPatch
) -> None:
    def missing() -> str:
        raise NoSynthError("FluidSynth was not found; install it")

    monkeypatch.setattr(writing, "synth_version", missing)
    assert "FluidSynth was not found" in refused("generate", "--format", "mid,wav")


def test_place_that_is_no_folder_is_refused(refused: Refused, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")
    assert "could not be written" in refused("generate", *SHORT, "--out", "file/a.mid")


def test_a_melody_that_finds_no_room_is_told_once_and_leaves_no_half_a_log(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write, calls = writing.write_midi, list[Path]()

    def full(melody: Melody, path: Path, parts: tuple[str, ...], **timing: Any) -> None:
        calls.append(path)
        if len(calls) == 2:
            raise WriteError(path, "No space left on device")
        write(melody, path, parts, **timing)

    monkeypatch.setattr(writing, "write_midi", full)
    result = run("generate", *SHORT, "--count", "3", "--candidates", "all.jsonl")
    assert result.exit_code == 2
    assert result.stderr.count("0001.mid was written before and is whole") == 1
    assert names(tmp_path) == ["0001.mid"]


def test_a_curve_is_followed_and_in_the_recipe(run: Run, tmp_path: Path) -> None:
    assert (
        run("generate", "--bars", "8", "--seed", "3", "--curve", "1:10  5:90, 7:50 9:50", "--out", "up.mid").exit_code
        == 0
    )
    recipe = read_recipe(tmp_path / "up.mid")
    assert recipe is not None
    assert recipe.parameters.curve == "1:10 5:90, 7:50 9:50"
    assert run("verify", "up.mid").exit_code == 0


def test_what_is_no_curve_is_refused_with_an_example(refused: Callable[..., str]) -> None:
    message = refused("generate", "--curve", "up", "--out", "up.mid")
    assert message.startswith("melodygen: curve must be bars")
    assert "(got 'up')" in message
