from __future__ import annotations

import pytest

from melodygen.reading.transcription import Sounding
from melodygen.reading.voices import NoSuchVoiceError, Voice, chosen, listed

TUNE = (67, 69, 71, 72, 71, 69, 67, 64, 65, 67, 69, 67, 65, 64, 62, 60)
LENGTHS = (480, 240, 240, 480, 480, 240, 240, 960)


def line(pitches: tuple[int, ...], lengths: tuple[int, ...], shift: int = 0) -> tuple[Sounding, ...]:
    notes, now = [], 0
    for index, pitch in enumerate(pitches):
        length = lengths[index % len(lengths)]
        notes.append((now, length, pitch + shift))
        now += length
    return tuple(notes)


MELODY = line(TUNE, LENGTHS)
BASS = line((36, 43, 41, 43) * 4, (480,))
ARPEGGIO = line((60, 64, 67, 72, 67, 64) * 6, (240,))
CHORDS = tuple((960 * bar, 900, pitch) for bar in range(8) for pitch in (60, 64, 67, 72))
PIANO = tuple(sorted(CHORDS + BASS))


def test_melody_is_found_among_bass_chords_and_arpeggios_without_names() -> None:
    voices = [Voice(f"Track {n}", notes) for n, notes in enumerate((PIANO, BASS, ARPEGGIO, MELODY, CHORDS))]
    assert chosen(voices) is voices[3]


def test_percussion_is_no_melody_however_it_is_called() -> None:
    voices = [Voice("Lead melody", MELODY, is_percussion=True), Voice("Track 2", BASS)]
    assert chosen(voices) is voices[1]


@pytest.mark.parametrize("name", ["Melody", "Lead Vocal", "VOICE", "Melodía"])
def test_name_decides_between_two_of_one_kind(name: str) -> None:
    voices = [Voice("Track 1", MELODY), Voice(name, line(TUNE, LENGTHS, -2))]
    assert chosen(voices) is voices[1]


def test_words_decide_between_two_of_one_kind() -> None:
    voices = [Voice("Violin", MELODY), Voice("Anna", line(TUNE, LENGTHS, -2), is_sung=True)]
    assert chosen(voices) is voices[1]


def test_voice_is_asked_for_by_number_name_or_part_of_a_name() -> None:
    voices = [Voice("Grand Piano", PIANO), Voice("Bass", BASS), Voice("Double Bass", BASS)]
    assert chosen(voices, 2) is voices[1]
    assert chosen(voices, "3") is voices[2]
    assert chosen(voices, "bass") is voices[1]
    assert chosen(voices, "grand") is voices[0]


@pytest.mark.parametrize("asked", ["flute", 0, 4, "-1", "", "ba"])
def test_voice_that_is_not_there_or_not_alone_is_refused_with_the_list(asked: int | str) -> None:
    voices = [Voice("Grand Piano", MELODY), Voice("Bass", BASS), Voice("Double Bass", BASS, is_percussion=True)]
    with pytest.raises(NoSuchVoiceError, match=r"1 Grand Piano \(16 notes\), 2 Bass") as caught:
        chosen(voices, asked)
    assert repr(asked) in str(caught.value)


def test_list_names_percussion() -> None:
    assert listed([Voice("Kit", BASS, is_percussion=True)]) == "1 Kit (16 notes, percussion)"


@pytest.mark.parametrize("asked", [None, 1])
def test_file_without_voices_says_so(asked: int | None) -> None:
    with pytest.raises(NoSuchVoiceError, match="there are no notes in it"):
        chosen([], asked)
