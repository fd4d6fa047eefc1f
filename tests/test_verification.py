from __future__ import annotations

import dataclasses
from collections.abc import Callable
from pathlib import Path

import mido
import pytest

from melodygen import verification
from melodygen.bringing import rebuilt
from melodygen.errors import FormatError
from melodygen.export import write_midi, write_musicxml
from melodygen.generation import generate, rebuild
from melodygen.melody import Melody
from melodygen.parameters import Parameters
from melodygen.performance import PARTS
from melodygen.reading import read_melody
from melodygen.recipe import StyleRef
from melodygen.score_event import TIMINGS, Timing
from melodygen.verification import verify
from tests.melodies import JIG, UPBEAT_JIG

Change = Callable[[list[mido.Message]], object]


@pytest.fixture(autouse=True)
def _jig_is_what_its_recipe_makes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(verification, "rebuild", lambda _: JIG)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    write_midi(JIG, tmp_path / "jig.mid", ("melody", "chords"))
    return tmp_path / "jig.mid"


def changed(path: Path, change: Change, *, track: int = 1) -> Path:
    """The file after `change` to the note-ons of a track."""
    file = mido.MidiFile(path)
    change([event for event in file.tracks[track] if event.type == "note_on"])
    file.save(path)
    return path


def test_file_as_written_is_the_same(path: Path) -> None:
    result = verify(path)
    assert result.is_same
    assert result.sentence == "the recipe gives exactly these notes"
    assert result.remarks == ()


@pytest.mark.parametrize("parts", [("melody",), ("chords",), ("bass",), ("melody", "chords"), PARTS])
def test_whatever_parts_it_has(tmp_path: Path, parts: tuple[str, ...]) -> None:
    write_midi(JIG, tmp_path / "jig.mid", parts)
    assert verify(tmp_path / "jig.mid").is_same


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (lambda notes: setattr(notes[4], "velocity", 3), "melody, bar 2, beat 1: F5 has velocity 3"),
        (
            lambda notes: setattr(notes[0], "time", 60),
            "melody, bar 1, beat 1: the file has no note there, the recipe D5",
        ),
    ],
)
def test_first_difference_is_said_in_bars_and_beats(path: Path, change: Change, words: str) -> None:
    result = verify(changed(path, change))
    assert result.outcome == "different"
    assert result.difference.startswith(words)


@pytest.fixture
def upbeat(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(verification, "rebuild", lambda _: UPBEAT_JIG)
    write_midi(UPBEAT_JIG, tmp_path / "upbeat.mid", ("melody", "chords"))
    return tmp_path / "upbeat.mid"


def test_file_with_an_upbeat_is_the_same(upbeat: Path) -> None:
    assert verify(upbeat) == verification.Verification("same")


@pytest.mark.parametrize(
    ("place", "words"), [(0, "melody, bar 0, beat 2.33: A4 has velocity 3"), (2, "melody, bar 1, beat 1: D5 has")]
)
def test_upbeat_is_said_to_stand_in_bar_0(upbeat: Path, place: int, words: str) -> None:
    assert verify(changed(upbeat, lambda notes: setattr(notes[place], "velocity", 3))).difference.startswith(words)


def test_file_without_the_upbeat_of_its_recipe_is_different(upbeat: Path) -> None:
    write_midi(dataclasses.replace(UPBEAT_JIG, notes=JIG.notes), upbeat, ("melody", "chords"))
    assert verify(upbeat).outcome == "different"


def test_another_pitch_is_named(path: Path) -> None:
    file = mido.MidiFile(path)
    for event in file.tracks[1]:
        if event.type in ("note_on", "note_off") and event.note == 81:
            event.note = 80
    file.save(path)
    assert verify(path).difference == "melody, bar 1, beat 1.67: the file has G#5, the recipe A5"


def test_pitches_are_spelled_as_in_the_scale(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    sharp = dataclasses.replace(JIG, key="E", notes=(dataclasses.replace(JIG.notes[0], pitch=78), *JIG.notes[1:]))
    monkeypatch.setattr(verification, "rebuild", lambda _: sharp)
    assert verify(path).difference == "melody, bar 1, beat 1: the file has D5, the recipe F#5"


def test_note_that_was_cut_shorter_is_told_in_ticks(path: Path) -> None:
    file = mido.MidiFile(path)
    offs = [event for event in file.tracks[1] if event.type == "note_off"]
    offs[-1].time -= 10
    file.save(path)
    assert "melody, bar 2, beat 2: D5 lasts" in verify(path).difference


def test_added_note_is_a_difference(path: Path) -> None:
    file = mido.MidiFile(path)
    end = file.tracks[1].pop()
    file.tracks[1] += [mido.Message("note_on", note=90, velocity=9), mido.Message("note_off", note=90, time=5), end]
    file.save(path)
    assert "the file has F#6 there, the recipe no note" in verify(path).difference


def test_difference_in_the_chords_is_found(path: Path) -> None:
    result = verify(changed(path, lambda notes: setattr(notes[0], "velocity", 3), track=2))
    assert result.difference.startswith("chords, bar 1, beat 1: ")


def test_deleted_track_with_its_name_is_not_missed(path: Path) -> None:
    file = mido.MidiFile(path)
    del file.tracks[2]
    file.save(path)
    assert verify(path).is_same


def test_extra_track_of_notes_is_a_difference(path: Path) -> None:
    file = mido.MidiFile(path)
    file.tracks.append(file.tracks[1])
    file.save(path)
    assert verify(path).difference == "the file has 3 tracks with notes, the recipe 2"


def test_file_without_recipe_cannot_be_compared(tmp_path: Path) -> None:
    write_midi(dataclasses.replace(JIG, recipe=None), tmp_path / "jig.mid")
    result = verify(tmp_path / "jig.mid")
    assert result.outcome == "no recipe"
    assert not result.is_same
    assert "no recipe" in result.sentence


def with_origin(path: Path, **changes: object) -> Path:
    assert JIG.recipe is not None
    write_midi(dataclasses.replace(JIG, recipe=dataclasses.replace(JIG.recipe, **changes)), path)  # type: ignore[arg-type]
    return path


def test_other_release_and_style_are_said(tmp_path: Path) -> None:
    path = with_origin(tmp_path / "a.mid", software="0.0.9", style=StyleRef("pop", "0", "0" * 64))
    remarks = " ".join(verify(path).remarks)
    assert "melodygen 0.0.9" in remarks
    assert "version 0 of style pop" in remarks


def test_same_version_of_a_style_with_other_tables_is_said(tmp_path: Path) -> None:
    path = with_origin(tmp_path / "a.mid", style=StyleRef("pop", "1", "0" * 64))
    assert verify(path).remarks == ("the tables of style pop are not those it was made with",)


def test_other_tempo_and_instrument_are_said_though_the_notes_are_the_same(path: Path) -> None:
    file = mido.MidiFile(path)
    next(event for event in file.tracks[0] if event.type == "set_tempo").tempo = 500_000
    next(event for event in file.tracks[1] if event.type == "program_change").program = 40
    file.save(path)
    result = verify(path)
    assert result.is_same
    assert result.remarks == (
        "the tempo is 120 BPM, in the recipe 180",
        "the melody is played by Violin, in the recipe by Flute",
    )


def test_unreadable_file_is_a_format_error(tmp_path: Path) -> None:
    (tmp_path / "a.mid").write_text("no music")
    with pytest.raises(FormatError):
        verify(tmp_path / "a.mid")


def test_recipe_nested_too_deep_to_read_is_a_format_error(tmp_path: Path) -> None:
    track = mido.MidiTrack([mido.MetaMessage("text", text='{"melodygen_recipe":' + 100_000 * "[")])
    mido.MidiFile(tracks=[track]).save(tmp_path / "a.mid")
    with pytest.raises(FormatError, match="the recipe is no JSON"):
        verify(tmp_path / "a.mid")


def drawn(seed: int, **asked: str) -> Melody:
    return generate(Parameters(bars=4, seed=seed, **asked))  # type: ignore[arg-type]


@pytest.mark.parametrize("upbeat", ["auto", "always"])
@pytest.mark.parametrize("seed", range(6))
def test_upbeat_that_was_really_drawn_is_drawn_again_and_read_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, upbeat: str, seed: int
) -> None:
    monkeypatch.undo()
    melody = drawn(seed, upbeat=upbeat, metre="3/4")
    write_midi(melody, tmp_path / "a.mid", ("melody", "chords"))
    assert verify(tmp_path / "a.mid") == verification.Verification("same")
    found = read_melody(tmp_path / "a.mid")
    assert [(n.onset_ticks, n.pitch) for n in found.notes] == [(n.onset_ticks, n.pitch) for n in melody.notes]
    assert (found.bars, found.lead_in_ticks) == (4, melody.lead_in_ticks)


def test_melody_that_was_really_drawn_is_drawn_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.undo()
    write_midi(drawn(3), tmp_path / "a.mid", ("melody", "chords"))
    assert verify(tmp_path / "a.mid") == verification.Verification("same")


def test_style_that_is_not_installed_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.undo()
    recipe = dataclasses.replace(JIG.recipe, parameters=Parameters(style="my-own"))  # type: ignore[type-var]
    write_midi(dataclasses.replace(JIG, recipe=recipe), tmp_path / "a.mid")
    with pytest.raises(FormatError, match=r"a\.mid: .* the style my-own, which is not installed"):
        verify(tmp_path / "a.mid")


@pytest.mark.parametrize("melody", [JIG, UPBEAT_JIG], ids=["plain", "upbeat"])
def test_musicxml_file_is_compared_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, melody: Melody) -> None:
    monkeypatch.setattr(verification, "rebuild", lambda _: melody)
    write_musicxml(melody, tmp_path / "jig.musicxml")
    assert verify(tmp_path / "jig.musicxml") == verification.Verification("same")
    lower = dataclasses.replace(melody.notes[-1], pitch=melody.notes[-1].pitch - 2)
    write_musicxml(dataclasses.replace(melody, notes=(*melody.notes[:-1], lower)), tmp_path / "jig.musicxml")
    assert verify(tmp_path / "jig.musicxml").difference == "melody, bar 2, beat 2: the file has C5, the recipe D5"


def test_musicxml_file_without_a_recipe_says_so(tmp_path: Path) -> None:
    write_musicxml(dataclasses.replace(JIG, recipe=None), tmp_path / "jig.musicxml")
    assert verify(tmp_path / "jig.musicxml").outcome == "no recipe"


def test_what_is_no_musicxml_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.musicxml").write_text("<score", encoding="utf-8")
    with pytest.raises(FormatError, match="it is not MusicXML"):
        verify(tmp_path / "a.musicxml")


@pytest.mark.parametrize("timing", TIMINGS)
def test_file_of_each_timing_is_the_same(tmp_path: Path, timing: Timing) -> None:
    path = tmp_path / "jig.mid"
    write_midi(JIG, path, ("melody", "chords"), timing=timing)
    assert verify(path) == verification.Verification("same")
    assert verify(changed(path, lambda notes: setattr(notes[4], "velocity", 3))).outcome == "different"


def test_other_changes_of_tempo_are_said(path: Path) -> None:
    file = mido.MidiFile(path)
    tempos = [event for event in file.tracks[0] if event.type == "set_tempo"]
    tempos[-1].tempo += 1000
    file.save(path)
    assert verify(path).remarks == ("the tempo changes otherwise than the recipe has it played",)


BEFORE_THE_PLAYER = Path(__file__).parent / "files" / "before-the-player.mid"
"""pop-hook, 4 bars with an upbeat, seed 7, melody and chords, played as before there was a player."""


@pytest.fixture
def as_recipes_have_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(verification, "rebuild", rebuild)


@pytest.mark.usefixtures("as_recipes_have_it")
def test_file_from_before_the_player_has_the_notes_of_its_recipe_and_is_played_otherwise() -> None:
    result = verify(BEFORE_THE_PLAYER)
    assert result.outcome == "different"
    assert result.is_played_otherwise
    assert result.sentence.startswith("the recipe gives these notes, and plays them otherwise: melody, bar ")
    assert "before melodygen had its player" in result.remarks[0]


@pytest.mark.usefixtures("as_recipes_have_it")
def test_file_from_before_the_player_with_another_note_is_found_out(tmp_path: Path) -> None:
    path = tmp_path / "a.mid"
    path.write_bytes(BEFORE_THE_PLAYER.read_bytes())
    file = mido.MidiFile(path)
    for event in [event for event in file.tracks[1] if event.type in ("note_on", "note_off")][-2:]:
        event.note += 1
    file.save(path)
    assert not verify(path).is_score_same


@pytest.mark.usefixtures("as_recipes_have_it")
def test_file_from_before_the_player_is_brought_in_with_recipe_and_chords() -> None:
    melody = rebuilt(BEFORE_THE_PLAYER)
    assert melody is not None
    assert melody.recipe is not None
    assert melody.recipe.parameters.seed == 7
    assert melody.chords


@pytest.mark.parametrize("timing", TIMINGS)
def test_velocity_is_how_it_is_played_and_a_pitch_is_not(tmp_path: Path, timing: Timing) -> None:
    path = tmp_path / "jig.mid"
    write_midi(JIG, path, ("melody", "chords"), timing=timing)
    assert verify(changed(path, lambda notes: setattr(notes[1], "velocity", 3))).is_played_otherwise
    assert verify(changed(path, lambda notes: setattr(notes[1], "velocity", 4), track=2)).is_played_otherwise
    for place, track in ((3, 1), (1, 2)):
        write_midi(JIG, path, ("melody", "chords"), timing=timing)
        other = verify(changed(path, lambda notes, at=place: setattr(notes[at], "note", 40), track=track))  # type: ignore[misc]
        assert other.outcome == "different"
        assert not other.is_score_same
