from __future__ import annotations

import dataclasses
from pathlib import Path

import mido
import pytest
from hypothesis import given, settings
from mido import MetaMessage

from melodygen.editing.edited import edited
from melodygen.editing.notes import add
from melodygen.errors import FormatError
from melodygen.export import midi_bytes, write_midi
from melodygen.generation import generate
from melodygen.melody import Melody, Note
from melodygen.parameters import Parameters
from melodygen.reading import HumanMelody, parse_midi, read_file, read_melody
from melodygen.reading.melodies import melody_in
from tests.melodies import JIG, JIG_PARAMETERS, UPBEAT_JIG
from tests.reading.test_midi import file_of, note
from tests.strategies import melodies as any_melody


def read(tmp_path: Path, *tracks: list[mido.Message]) -> Melody:
    path = tmp_path / "other.mid"
    path.write_bytes(file_of(*tracks))
    return read_melody(path)


def test_our_file_comes_back_with_its_header_and_pitches(tmp_path: Path) -> None:
    write_midi(JIG, tmp_path / "jig.mid", ("melody", "chords"))
    found = read_melody(tmp_path / "jig.mid")
    assert (found.tempo_bpm, found.metre, found.key, found.scale) == (180, JIG.metre, "D", JIG.scale)
    assert (found.bars, found.instrument, found.mood) == (2, JIG.instrument, JIG.mood)
    assert [(n.onset_ticks, n.pitch) for n in found.notes] == [(n.onset_ticks, n.pitch) for n in JIG.notes]
    assert [(p.first_bar, p.bars, p.label) for p in found.phrases] == [(0, 1, "A"), (1, 1, "A'")]


def test_melody_read_claims_no_recipe_as_its_notes_may_be_others(tmp_path: Path) -> None:
    write_midi(JIG, tmp_path / "jig.mid")
    assert read_melody(tmp_path / "jig.mid").recipe is None


def test_percussion_is_passed_over(tmp_path: Path) -> None:
    found = read(tmp_path, note(36, 480, channel=9), note(72, 480))
    assert [n.pitch for n in found.notes] == [72]


def test_top_line_is_taken_where_there_are_several_voices(tmp_path: Path) -> None:
    chord = [mido.Message("note_on", note=pitch, velocity=80) for pitch in (60, 64, 67)]
    chord += [mido.Message("note_off", note=60, time=960), mido.Message("note_off", note=64)]
    chord += [mido.Message("note_off", note=67), *note(65, 480)]
    assert read(tmp_path, chord).notes == (Note(0, 960, 67), Note(960, 480, 65))


def test_note_under_a_longer_higher_one_is_left_out(tmp_path: Path) -> None:
    track = [mido.Message("note_on", note=72, velocity=80), *note(55, 240, wait=240)]
    track += [mido.Message("note_off", note=72, time=480)]
    assert read(tmp_path, track).notes == (Note(0, 960, 72),)


def test_notes_tied_over_are_cut_where_the_next_begins(tmp_path: Path) -> None:
    track = [mido.Message("note_on", note=72, velocity=80), mido.Message("note_on", note=74, velocity=80, time=480)]
    track += [mido.Message("note_off", note=72, time=60), mido.Message("note_off", note=74, time=420)]
    assert read(tmp_path, track).notes == (Note(0, 480, 72), Note(480, 480, 74))


@pytest.mark.parametrize(
    ("signature", "key", "scale"),
    [("Bb", "Bb", "major"), ("F#m", "F#", "natural-minor"), ("Cb", "B", "major"), ("Am", "A", "natural-minor")],
)
def test_key_signature_gives_key_and_scale(tmp_path: Path, signature: str, key: str, scale: str) -> None:
    found = read(tmp_path, [MetaMessage("key_signature", key=signature), *note(60, 480)])
    assert (found.key, found.scale.slug) == (key, scale)


def test_file_without_key_or_notes_to_tell_it_is_in_c_major_and_ends_with_its_last_bar(tmp_path: Path) -> None:
    found = read(tmp_path, note(60, 480, wait=1920))
    assert (found.key, found.scale.slug, found.bars) == ("C", "major", 2)


def test_file_without_key_is_in_the_key_that_its_notes_suggest(tmp_path: Path) -> None:
    tune = [event for pitch in (74, 74, 76, 78, 78, 76, 78, 79, 81, 74) for event in note(pitch, 480)]
    assert read(tmp_path, tune).key == "D"
    named = [MetaMessage("key_signature", key="G"), *tune]
    assert read(tmp_path, named).key == "G"


def test_cut_time_is_read_as_four_four(tmp_path: Path) -> None:
    found = read(tmp_path, [MetaMessage("time_signature", numerator=2, denominator=2), *note(60, 480)])
    assert found.metre.name == "4/4"


@pytest.mark.parametrize(
    ("events", "problem"),
    [
        ([], "there are no notes in it"),
        (note(36, 480, channel=9), "there are no notes in it"),
        ([MetaMessage("time_signature", numerator=9, denominator=8), *note(60, 480)], "its metre is 9/8"),
        ([MetaMessage("set_tempo", tempo=10_000), *note(60, 480)], "tempo must be 20 to 400 BPM"),
        (note(60, 480, wait=257 * 1920), "duration must be 1 to 256 bars"),
    ],
)
def test_what_cannot_be_a_melody_is_refused_with_its_reason(
    tmp_path: Path, events: list[mido.Message], problem: str
) -> None:
    with pytest.raises(FormatError, match=problem):
        read(tmp_path, events)


def test_melody_in_another_key_than_its_recipe_s_takes_the_key_signature_s(tmp_path: Path) -> None:
    assert JIG.recipe is not None
    recipe = MetaMessage("text", text=JIG.recipe.to_json())
    found = read(tmp_path, [recipe, MetaMessage("key_signature", key="Eb"), *note(63, 480)])
    assert (found.key, found.scale.slug) == ("Eb", "major")


def test_damaged_recipe_does_not_keep_the_notes_from_being_read(tmp_path: Path) -> None:
    broken = MetaMessage("text", text='{"melodygen_recipe": 99')
    assert [n.pitch for n in read(tmp_path, [broken, *note(63, 480)]).notes] == [63]


@settings(max_examples=100)
@given(any_melody())
def test_any_melody_comes_back_with_its_onsets_pitches_bars_and_phrases(melody: Melody) -> None:
    """Without a recipe nothing tells that the first bar of a quantised file is a lead-in bar: it is read as bar 1."""
    found = melody_in(parse_midi(midi_bytes(melody, timing="score"), source=""))
    shift = 0 if melody.recipe else melody.lead_in_ticks
    assert [(n.onset_ticks - shift, n.pitch) for n in found.notes] == [(n.onset_ticks, n.pitch) for n in melody.notes]
    assert (found.length_ticks - shift, found.metre) == (melody.length_ticks, melody.metre)
    bars = shift // melody.metre.bar_ticks
    assert [(p.first_bar - bars, p.bars) for p in found.phrases] == [(p.first_bar, p.bars) for p in melody.phrases]


def test_upbeat_of_our_file_comes_back_before_bar_1(tmp_path: Path) -> None:
    write_midi(UPBEAT_JIG, tmp_path / "jig.mid", ("melody", "chords"))
    found = read_melody(tmp_path / "jig.mid")
    assert [(n.onset_ticks, n.pitch) for n in found.notes] == [(n.onset_ticks, n.pitch) for n in UPBEAT_JIG.notes]
    assert (found.bars, found.lead_in_ticks) == (2, 1440)
    assert [(p.first_bar, p.bars) for p in found.phrases] == [(0, 1), (1, 1)]


def test_style_learns_from_our_file_that_even_a_long_upbeat_is_one(tmp_path: Path) -> None:
    long = dataclasses.replace(UPBEAT_JIG, notes=(Note(-1200, 720, 69), *UPBEAT_JIG.notes))
    write_midi(long, tmp_path / "jig.mid")
    (human,) = read_file(tmp_path / "jig.mid")
    assert isinstance(human, HumanMelody)
    assert (human.upbeat_ticks, human.bars) == (1200, 2)


def test_chords_alone_come_back_at_their_bars_beside_an_upbeat(tmp_path: Path) -> None:
    write_midi(UPBEAT_JIG, tmp_path / "jig.mid", ("chords",))
    found = read_melody(tmp_path / "jig.mid")
    assert (found.notes[0].onset_ticks, found.bars, found.lead_in_ticks) == (0, 2, 0)


def test_file_that_its_recipe_leaves_without_upbeat_starts_with_bar_1(tmp_path: Path) -> None:
    assert JIG.recipe is not None
    asked = dataclasses.replace(JIG.recipe, parameters=JIG_PARAMETERS.replace(upbeat="auto"))
    write_midi(dataclasses.replace(JIG, recipe=asked), tmp_path / "jig.mid")
    assert read_melody(tmp_path / "jig.mid").notes[0].onset_ticks == 0


def test_an_upbeat_that_was_put_there_by_hand_comes_back_before_bar_1(tmp_path: Path) -> None:
    plain = generate(Parameters(bars=4, seed=3, upbeat="none"))
    melody = edited(plain, add(plain, Note(-480, 480, 67)))
    assert melody.recipe is not None
    assert melody.recipe.parameters.upbeat == "none"
    write_midi(melody, tmp_path / "by-hand.mid", timing="score")
    assert read_melody(tmp_path / "by-hand.mid").notes == melody.notes


def test_bar_added_at_the_end_by_another_program_is_no_lead_in_bar(tmp_path: Path) -> None:
    assert JIG.recipe is not None
    asked = dataclasses.replace(JIG.recipe, parameters=JIG_PARAMETERS.replace(upbeat="auto"))
    path = tmp_path / "jig.mid"
    write_midi(dataclasses.replace(JIG, recipe=asked), path)
    file = mido.MidiFile(path)
    file.tracks[0][-1].time += 1440
    file.save(path)
    found = read_melody(path)
    assert (found.notes[0].onset_ticks, found.bars) == (0, 3)


def test_end_of_track_moved_by_another_program_leaves_the_upbeat_where_it_was(tmp_path: Path) -> None:
    path = tmp_path / "jig.mid"
    write_midi(UPBEAT_JIG, path)
    file = mido.MidiFile(path)
    for track in file.tracks:
        track[-1].time = 0
    file.save(path)
    found = read_melody(path)
    assert (found.notes[0].onset_ticks, found.bars) == (-480, 2)
