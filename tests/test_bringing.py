"""Files that somebody made: which tunes are in them, and one of them as a project."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import mido
import pytest
from mido import MetaMessage

from melodygen.bringing import MOST_BARS, as_project, contents, rebuilt, sounding_bars, turned
from melodygen.errors import ConstraintError, FormatError, ParameterError
from melodygen.export import write_midi, write_musicxml
from melodygen.generation import generate
from melodygen.parameters import Parameters
from melodygen.theory.pitch import TONIC_NAMES
from melodygen.variation import parameters_of
from melodygen.variation.evidence import as_it_is
from tests.reading.test_midi import file_of, note
from tests.variation.tunes import ODE, SLEEVES, TWINKLE

MADE = Parameters(bars=4, seed=3)
ABC = "X:1\nT:Up\nM:4/4\nL:1/4\nK:C\nCDEF|GABc|\n\nX:2\nT:Down\nM:3/4\nL:1/4\nK:G\ngfe|dcB|\n"


def named(name: str, events: list[mido.Message]) -> list[mido.Message]:
    return [MetaMessage("track_name", name=name), *events]


def song(tmp_path: Path) -> Path:
    """Drums, a bass and a tune of eight notes."""
    drums = named("Kit", [event for _ in range(8) for event in note(36, 480, channel=9)])
    bass = named("Bass", [mido.Message("program_change", program=33), *note(36, 1920), *note(31, 1920)])
    tune = [event for pitch in (72, 74, 76, 77, 79, 77, 76, 72) for event in note(pitch, 480)]
    path = tmp_path / "song.mid"
    path.write_bytes(file_of(drums, bass, named("Voice", tune)))
    return path


def test_every_part_but_percussion_is_named_with_its_notes_and_the_likeliest_melody_is_told(tmp_path: Path) -> None:
    found = contents(song(tmp_path))
    assert [(tune.name, tune.notes) for tune in found.tunes] == [("Bass", 2), ("Voice", 8)]
    assert found.tunes[0].instrument == "fingered-bass"
    assert found.likeliest == 1
    assert [one.pitch for one in found.tunes[0].read().melody.notes] == [36, 31]
    assert [one.pitch for one in found.tunes[1].read().melody.notes] == [72, 74, 76, 77, 79, 77, 76, 72]


def test_tunes_of_a_collection_go_by_their_titles(tmp_path: Path) -> None:
    path = tmp_path / "book.abc"
    path.write_text(ABC)
    found = contents(path)
    assert [tune.name for tune in found.tunes] == ["Up", "Down"]
    down = found.tunes[1].read().melody
    assert (down.metre.name, down.bars, down.key) == ("3/4", 2, "G")
    assert [one.pitch for one in down.notes] == [79, 78, 76, 74, 72, 71]


def test_what_no_grid_of_ours_holds_is_told_of_a_written_tune_too(tmp_path: Path) -> None:
    path = tmp_path / "runs.abc"
    path.write_text("X:1\nT:Runs\nM:4/4\nL:1/8\nK:D\nA4 B/4c/4d/4e/4 f A2|d4 A4|\n", encoding="utf-8")
    assert "; 1 left out" in str(contents(path).tunes[0].read().report)


def test_score_has_its_parts(tmp_path: Path) -> None:
    path = tmp_path / "ode.musicxml"
    write_musicxml(ODE, path)
    (tune,) = contents(path).tunes
    assert tune.notes == len(ODE.notes)
    assert tune.read().melody.notes == ODE.notes


@pytest.mark.parametrize("ending", ["mid", "musicxml"])
def test_file_of_ours_is_the_melody_of_its_recipe(tmp_path: Path, ending: str) -> None:
    melody, path = generate(MADE), tmp_path / f"ours.{ending}"
    (write_midi if ending == "mid" else write_musicxml)(melody, path)
    assert rebuilt(path) == melody


def test_file_of_ours_whose_notes_were_changed_is_its_notes(tmp_path: Path) -> None:
    melody, path = generate(MADE), tmp_path / "changed.mid"
    other = replace(melody.notes[0], pitch=melody.notes[0].pitch + 12)
    write_midi(replace(melody, notes=(other, *melody.notes[1:])), path)
    assert rebuilt(path) is None
    pitches = [one.pitch for one in contents(path).tunes[0].read().melody.notes]
    assert pitches == [other.pitch, *(one.pitch for one in melody.notes[1:])]


@pytest.mark.parametrize("tune", [ODE, SLEEVES, TWINKLE])
def test_project_has_the_tune_itself_and_what_it_would_be_asked_for(tune: object) -> None:
    assert isinstance(tune, type(ODE))
    project = as_project(tune)
    suggested = parameters_of(tune)
    assert project.melody is tune
    found = {name: getattr(project.parameters, name) for name in ("seed", "repetition", "note_range")}
    assert project.parameters == suggested.replace(**found)
    low, high = project.parameters.ambitus
    assert low <= suggested.ambitus[0] < suggested.ambitus[1] <= high
    assert high - low >= 12
    assert not project.locks


def test_some_of_its_bars_are_a_melody_that_begins_with_bar_1() -> None:
    project = as_project(ODE, (4, 8))
    assert project.parameters.bars == project.melody.bars == 4
    assert [one.onset_ticks for one in project.melody.notes] == [
        one.onset_ticks - 4 * 1920 for one in ODE.notes if one.onset_ticks >= 4 * 1920
    ]


def test_tune_of_any_length_is_read_and_as_much_of_it_offered_as_a_melody_may_have(tmp_path: Path) -> None:
    path = tmp_path / "long.mid"
    path.write_bytes(file_of([*note(60, 480, wait=2 * 1920), *note(62, 480, wait=299 * 1920)]))
    melody = contents(path).tunes[0].read().melody
    assert melody.bars == 302
    assert sounding_bars(melody) == (2, 2 + MOST_BARS)
    with pytest.raises(ParameterError, match="1 to 256 bars"):
        as_project(melody)
    assert as_project(melody, sounding_bars(melody)).parameters.bars == MOST_BARS


def test_upbeat_comes_along_with_the_first_bar() -> None:
    assert sounding_bars(SLEEVES) == (-1, 4)
    assert as_project(SLEEVES, (-1, 2)).melody.notes[0].onset_ticks == -240


@pytest.mark.parametrize("pitch", [0, 3, 64, 125, 127])
def test_range_is_an_octave_at_least_so_that_any_key_may_be_chosen(pitch: int) -> None:
    melody = replace(ODE, notes=(replace(ODE.notes[0], pitch=pitch), *ODE.notes[1:2]))
    parameters = as_project(melody).parameters
    for key in TONIC_NAMES:
        parameters.replace(key=key)
    assert parameters.ambitus[0] <= pitch <= parameters.ambitus[1]


def test_knobs_change_no_note_and_key_and_tempo_are_what_it_is_called_by() -> None:
    project = as_project(ODE)
    asked = project.parameters.replace(complexity=3, key="A", tempo_bpm=99)
    found = turned(project, asked)
    assert found.parameters == asked
    assert found.melody == replace(ODE, key="A", tempo_bpm=99)


@pytest.mark.parametrize(
    ("changes", "problem"),
    [
        ({"metre": "3/4"}, "notes are in 4/4"),
        ({"bars": 7}, "into 7 bars"),
        ({"note_range": "A4-A5"}, "range"),
    ],
)
def test_what_the_notes_do_not_go_with_is_refused(changes: dict[str, object], problem: str) -> None:
    project = as_project(ODE)
    with pytest.raises(ConstraintError, match=problem):
        turned(project, project.parameters.replace(**changes))


def test_more_bars_are_drawn_after_the_notes_which_are_locked() -> None:
    project = as_project(ODE)
    longer = turned(project, project.parameters.replace(bars=10))
    assert longer.melody.bars == 10
    assert longer.melody.notes[: len(ODE.notes)] == ODE.notes
    assert longer.locks.notes == as_it_is(ODE).notes


@pytest.mark.parametrize(
    ("name", "data", "problem"),
    [
        ("x.mid", b"RIFF", "not a MIDI file"),
        ("drums.mid", file_of(note(36, 480, channel=9)), "no notes in it"),
        ("x.abc", b"nothing", "no ABC tune"),
        ("x.musicxml", b"<html/>", "no notes in it|damaged"),
    ],
)
def test_what_holds_no_tune_is_refused_in_one_sentence(tmp_path: Path, name: str, data: bytes, problem: str) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    with pytest.raises(FormatError, match=problem):
        contents(path)
    assert rebuilt(path) is None
