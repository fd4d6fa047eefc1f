from __future__ import annotations

import io
from pathlib import Path

import mido
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from mido import Message, MetaMessage

from melodygen.errors import FormatError, NewerFormatError
from melodygen.export import midi_bytes, write_midi
from melodygen.performance import PEDAL, PITCH_BEND, Control, PlayedNote
from melodygen.reading import parse_midi, read_midi, read_performed_notes, read_recipe
from melodygen.reading.midi import LARGEST_BYTES
from tests.melodies import JIG

WHOLE = midi_bytes(JIG, ("melody", "chords"))


def file_of(*tracks: list[mido.Message], ticks_per_beat: int = 480, kind: int = 1) -> bytes:
    """What another program might write."""
    file = mido.MidiFile(type=kind, ticks_per_beat=ticks_per_beat, tracks=[mido.MidiTrack(track) for track in tracks])
    buffer = io.BytesIO()
    file.save(file=buffer)
    return buffer.getvalue()


def note(pitch: int, ticks: int, *, channel: int = 0, wait: int = 0) -> list[Message]:
    return [
        Message("note_on", channel=channel, note=pitch, velocity=90, time=wait),
        Message("note_on", channel=channel, note=pitch, velocity=0, time=ticks),
    ]


def test_recipe_is_read_back(tmp_path: Path) -> None:
    write_midi(JIG, tmp_path / "jig.mid")
    assert read_recipe(tmp_path / "jig.mid") == JIG.recipe


def test_file_without_recipe_has_none(tmp_path: Path) -> None:
    path = tmp_path / "other.mid"
    path.write_bytes(file_of([MetaMessage("text", text="made with care"), *note(60, 480)]))
    assert read_recipe(path) is None


def test_recipe_that_is_too_new_says_so(tmp_path: Path) -> None:
    path = tmp_path / "new.mid"
    path.write_bytes(file_of([MetaMessage("text", text='{"melodygen_recipe": 2}'), *note(60, 480)]))
    with pytest.raises(NewerFormatError, match="install a newer melodygen"):
        read_recipe(path)


def test_tempo_metre_and_key_have_the_standard_s_defaults() -> None:
    content = parse_midi(file_of(note(60, 480)), source="plain.mid")
    assert (content.performance.tempo_bpm, content.numerator, content.denominator, content.key) == (120, 4, 4, None)


def test_other_resolutions_become_480_ticks_a_quarter() -> None:
    content = parse_midi(file_of(note(60, 96) + note(62, 48), ticks_per_beat=96), source="")
    assert content.performance.parts[0].notes == (PlayedNote(0, 480, 60, 90), PlayedNote(480, 240, 62, 90))


def test_format_0_gives_one_part_a_channel() -> None:
    track = note(60, 480) + note(64, 480, channel=3)
    content = parse_midi(file_of(track, kind=0), source="")
    assert [(part.channel, part.notes[0].pitch) for part in content.performance.parts] == [(0, 60), (3, 64)]


def test_note_never_released_ends_with_its_track() -> None:
    track = [Message("note_on", note=60, velocity=90), MetaMessage("end_of_track", time=960)]
    assert parse_midi(file_of(track), source="").performance.parts[0].notes == (PlayedNote(0, 960, 60, 90),)


def test_release_without_a_note_is_passed_over() -> None:
    track = [Message("note_off", note=60, time=10), *note(62, 480)]
    assert parse_midi(file_of(track), source="").performance.parts[0].notes == (PlayedNote(10, 480, 62, 90),)


def test_length_is_never_shorter_than_the_notes() -> None:
    track = [Message("note_on", note=60, velocity=90), Message("note_off", note=60)]
    assert parse_midi(file_of(track), source="").performance.length_ticks == 1


def test_file_that_is_not_there_is_a_format_error(tmp_path: Path) -> None:
    with pytest.raises(FormatError, match="No such file"):
        read_performed_notes(tmp_path / "none.mid")


def test_folder_is_a_format_error(tmp_path: Path) -> None:
    with pytest.raises(FormatError):
        read_performed_notes(tmp_path)


def test_huge_file_is_refused_before_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "huge.mid"
    with path.open("wb") as file:
        file.truncate(LARGEST_BYTES + 1)
    with pytest.raises(FormatError, match="larger than 4 MB"):
        read_midi(path)


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (b"", "it is not a MIDI file"),
        (b"RIFF....WAVE", "it is not a MIDI file"),
        (WHOLE[:40], "it ends too early"),
        (WHOLE[:12] + b"\xe7\x28" + WHOLE[14:], "film frames"),
        (file_of([MetaMessage("set_tempo", tempo=0), *note(60, 480)]), "its tempo is endless"),
    ],
)
def test_what_is_wrong_is_said_in_one_sentence(data: bytes, problem: str) -> None:
    with pytest.raises(FormatError, match=problem) as caught:
        parse_midi(data, source="song.mid")
    assert str(caught.value).startswith("song.mid: ")
    assert "\n" not in str(caught.value)


@settings(max_examples=200)
@given(st.binary(max_size=80))
@example(b"MThd\x00\x00\x00\x06\x00\x01\xff\xff\x01\xe0")
@example(b"MThd\x00\x00\x00\x06\x00\x01\x00\x01\x00\x00MTrk\x00\x00\x00\x04\x00\xff\x2f\x00")
def test_garbage_is_a_format_error_or_a_file_without_notes(data: bytes) -> None:
    try:
        content = parse_midi(data, source="garbage")
    except FormatError:
        return
    assert content.performance.parts == ()


@settings(max_examples=300)
@given(
    st.lists(st.tuples(st.integers(0, len(WHOLE) - 1), st.integers(0, 255)), min_size=1, max_size=8),
    st.integers(20, len(WHOLE)),
)
def test_damaged_file_is_read_or_refused_and_nothing_else(changes: list[tuple[int, int]], length: int) -> None:
    data = bytearray(WHOLE)
    for place, value in changes:
        data[place] = value
    try:
        content = parse_midi(bytes(data[:length]), source="damaged")
    except FormatError:
        return
    for part in content.performance.parts:
        assert all(0 <= n.pitch <= 127 and n.duration_ticks > 0 and n.onset_ticks >= 0 for n in part.notes)


def test_tempos_that_change_say_when_everything_is_heard() -> None:
    tempos = [MetaMessage("set_tempo", tempo=1_000_000, time=480), MetaMessage("set_tempo", tempo=250_000, time=960)]
    performance = parse_midi(file_of(tempos, note(60, 2400)), source="").performance
    assert performance.tempo_bpm == 60
    assert [performance.seconds_at(ticks) for ticks in (0, 480, 1440, 2400)] == pytest.approx([0, 0.5, 2.5, 3.0])


def test_one_tempo_is_steady_wherever_it_stands() -> None:
    performance = parse_midi(file_of([MetaMessage("set_tempo", tempo=1_000_000, time=480)], note(60, 960)), source="")
    assert not performance.performance.tempo_map.score


def test_controls_of_the_part_s_own_channel_are_read() -> None:
    track = [
        Message("control_change", channel=1, control=64, value=127),
        Message("control_change", channel=0, control=64, value=127),
        Message("control_change", channel=0, control=7, value=100),
        Message("pitchwheel", channel=0, pitch=-100, time=10),
        *note(60, 480),
    ]
    parts = parse_midi(file_of(track), source="").performance.parts
    assert parts[0].controls == (Control(0, PEDAL, 127), Control(10, PITCH_BEND, 8092))
