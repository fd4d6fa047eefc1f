from __future__ import annotations

from pathlib import Path

import mido
import pretty_midi
import pytest
from mido import MetaMessage

from melodygen.errors import FormatError
from melodygen.melody import Note
from melodygen.reading import read_melody
from melodygen.reading.folder import read_file
from melodygen.reading.human import HumanMelody, Skipped
from tests.reading.test_midi import file_of, note
from tests.reading.test_voices import ARPEGGIO, BASS, CHORDS, MELODY

SCALE_UP = [event for pitch in (62, 64, 66, 67, 69, 71, 73, 74) for event in note(pitch, 480)]


def human(tmp_path: Path, *tracks: list[mido.Message]) -> HumanMelody:
    path = tmp_path / "song.mid"
    path.write_bytes(file_of(*tracks))
    (found,) = read_file(path)
    assert isinstance(found, HumanMelody), found
    return found


def band(path: Path, tempo: float = 100.0) -> Path:
    """A song as pretty_midi writes it: in seconds, drums among the tracks."""
    song = pretty_midi.PrettyMIDI(initial_tempo=tempo)
    tracks = (("Grand Piano", 0, CHORDS), ("Guitar", 24, ARPEGGIO), ("Flute", 73, MELODY), ("Bass", 33, BASS))
    for name, program, notes in tracks:
        song.instruments.append(pretty_midi.Instrument(program, name=name))
        song.instruments[-1].notes = [sounding(*each, tempo) for each in notes]
    song.instruments.append(pretty_midi.Instrument(0, is_drum=True, name="Kit"))
    song.instruments[-1].notes = [sounding(480 * beat, 100, 38, tempo) for beat in range(16)]
    song.write(str(path))
    return path


def sounding(onset: int, length: int, pitch: int, tempo: float) -> pretty_midi.Note:
    second = 480 * tempo / 60
    return pretty_midi.Note(90, pitch, onset / second, (onset + length) / second)


def test_melody_of_a_band_is_found(tmp_path: Path) -> None:
    (found,) = read_file(band(tmp_path / "band.mid"))
    assert isinstance(found, HumanMelody)
    assert [(n.onset_ticks, n.pitch) for n in found.notes] == [(onset, pitch) for onset, _, pitch in MELODY]
    assert (found.name, found.tempo_bpm) == ("band", 100)


@pytest.mark.parametrize("asked", ["bass", 4])
def test_another_part_is_read_where_it_is_asked_for(tmp_path: Path, asked: int | str) -> None:
    melody = read_melody(band(tmp_path / "band.mid"), part=asked)
    assert [n.pitch for n in melody.notes] == [pitch for _, _, pitch in BASS]
    assert melody.instrument.program == 33


def test_part_that_is_not_there_is_answered_with_the_list(tmp_path: Path) -> None:
    with pytest.raises(FormatError, match=r"'oboe' is not in it.*3 Flute \(16 notes\).*5 Kit \(16 notes, percussion\)"):
        read_melody(band(tmp_path / "band.mid"), part="oboe")


def test_tempo_changes_leave_score_time_alone_and_the_first_tempo_counts(tmp_path: Path) -> None:
    track = [
        MetaMessage("set_tempo", tempo=500_000),
        *SCALE_UP[:8],
        MetaMessage("set_tempo", tempo=900_000),
        *SCALE_UP[8:],
    ]
    found = human(tmp_path, track)
    assert found.tempo_bpm == 120
    assert [n.onset_ticks for n in found.notes] == [480 * place for place in range(8)]


def test_melody_is_cut_where_the_metre_changes(tmp_path: Path) -> None:
    three = MetaMessage("time_signature", numerator=3, denominator=4)
    found = human(tmp_path, [*SCALE_UP, three, *SCALE_UP, *SCALE_UP])
    assert (found.metre.name, len(found.notes)) == ("3/4", 16)


@pytest.mark.parametrize(
    ("signature", "expected"),
    [
        ("D", (2, "major", False)),
        ("Bm", (11, "minor", False)),
        ("Eb", (2, "major", True)),
        ("C", (2, "major", True)),
    ],
)
def test_key_signature_counts_where_it_says_something_that_the_notes_do_not_deny(
    tmp_path: Path, signature: str, expected: tuple[int, str, bool]
) -> None:
    found = human(tmp_path, [MetaMessage("key_signature", key=signature), *SCALE_UP, *note(62, 1920)])
    assert (found.tonic, found.mode, found.is_key_found) == expected


def test_upbeat_of_a_file_is_found_by_where_its_first_notes_stand(tmp_path: Path) -> None:
    found = human(tmp_path, [*note(57, 480, wait=1440), *SCALE_UP])
    assert found.notes[:2] == (Note(-480, 480, 57), Note(0, 480, 62))


def test_file_of_percussion_alone_is_skipped(tmp_path: Path) -> None:
    (tmp_path / "kit.mid").write_bytes(file_of(note(36, 480, channel=9)))
    assert list(read_file(tmp_path / "kit.mid")) == [
        Skipped(tmp_path / "kit.mid", "there are no notes in it; choose a file with a melody")
    ]
