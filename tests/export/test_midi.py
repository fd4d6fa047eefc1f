from __future__ import annotations

import dataclasses
import io
import itertools
from pathlib import Path

import mido
import music21
import pretty_midi
import pytest
from hypothesis import given, settings

from melodygen.errors import WriteError
from melodygen.export import midi, midi_bytes, write_midi
from melodygen.melody import Melody
from melodygen.parameters import Parameters
from melodygen.performance import PEDAL, PITCH_BEND, Control, Part, Performance, PlayedNote, TempoMap, perform
from melodygen.phrase import Phrase
from melodygen.reading import parse_midi
from melodygen.score_event import TIMINGS
from melodygen.theory.metre import METRES
from melodygen.theory.pitch import TONIC_NAMES
from melodygen.theory.scales import SCALES
from tests.melodies import JIG, UPBEAT_JIG
from tests.strategies import melodies

GOLDEN = """
4D 54 68 64  00 00 00 06        # MThd, 6 bytes
00 01  00 03  01 E0             # format 1, 3 tracks, 480 ticks a quarter note

4D 54 72 6B  00 00 00 3F        # MTrk: the conductor, 63 bytes
00 FF 03 08  44 20 44 6F 72 69 61 6E   # its name: D Dorian
00 FF 58 04  06 03 24 08        # 6/8: 6, two to the 3rd, a click every 36 clocks (dotted quarter), 8 32nds a quarter
00 FF 59 02  FF 01              # one flat, minor
00 FF 51 03  05 16 15           # 333,333 microseconds a quarter note: 180 BPM
00 FF 01 09  7B 72 65 63 69 70 65 7D 20  # the recipe (here a short text)
00 FF 06 01  41                 # marker A
8B 20 FF 06 02  41 27           # 1440 ticks on, marker A'
8B 20 FF 2F 00                  # 1440 ticks on, end of track

4D 54 72 6B  00 00 00 2D        # MTrk: the melody, 45 bytes
00 FF 03 06  4D 65 6C 6F 64 79  # its name: Melody
00 C0 49                        # program 73: flute
00 90 4A 50                     # D5 on, velocity 80
81 70 80 4A 40                  # 240 ticks on, D5 off ...
00 90 4A 51                     # ... and on again at the same time
82 2C 80 4A 40                  # held for 300 ticks
91 18 90 51 7F                  # A5 on at 2740
81 0C 80 51 40                  # off at 2880, the last bar line, though it was to be held for 500 ticks
00 FF 2F 00                     # end of track, there

4D 54 72 6B  00 00 00 22        # MTrk: the chords, 34 bytes
00 FF 03 06  43 68 6F 72 64 73  # its name: Chords
00 C1 00                        # program 0 on the second channel
00 91 3E 28                     # D4 and A4 on
00 91 45 28
96 40 81 3E 40                  # both off at the last bar line
00 81 45 40
00 FF 2F 00
"""

UPBEAT_GOLDEN = """
4D 54 68 64  00 00 00 06        # MThd, 6 bytes
00 01  00 02  01 E0             # format 1, 2 tracks, 480 ticks a quarter note

4D 54 72 6B  00 00 00 40        # MTrk: the conductor, 64 bytes
00 FF 03 08  44 20 44 6F 72 69 61 6E   # its name: D Dorian
00 FF 58 04  06 03 24 08        # metre, key, tempo and recipe at the very beginning
00 FF 59 02  FF 01
00 FF 51 03  05 16 15
00 FF 01 09  7B 72 65 63 69 70 65 7D 20
8B 20 FF 06 01  41              # marker A after the lead-in bar of 1440 ticks
8B 20 FF 06 02  41 27           # 1440 ticks on, marker A'
8B 20 FF 2F 00                  # 1440 ticks on, end of track: three bars in all

4D 54 72 6B  00 00 00 26        # MTrk: the melody, 38 bytes
00 FF 03 06  4D 65 6C 6F 64 79  # its name: Melody
00 C0 49                        # program 73: flute
87 40 90 45 50                  # A4 on at 960, 480 before bar 1, velocity 80
81 70 80 45 40                  # off 240 ticks on
83 60 90 4D 50                  # F5 on at 1680, 240 after bar 1 began
81 70 80 4D 40
92 60 FF 2F 00                  # end of track at 4320
"""

TEMPO_MAP_TEXT = (
    '{"melodygen_score":1,"timing":"tempo-map","tempo_bpm":180,"begins":333333,"lead_in":0,"length":2880,'
    '"notes":[0,240,74,0,-40,240,240,77,4,-140]}'
)
FREE_TEXT = (
    '{"melodygen_score":1,"timing":"free","tempo_bpm":180,"begins":333333,"lead_in":0,"length":2880,'
    '"notes":[0,240,74,0,-40,240,240,77,6,-90],"map":[0,0,240,240,240,360,2400,2400]}'
)

TEMPO_MAP_GOLDEN = f"""
4D 54 68 64  00 00 00 06  00 01  00 02  01 E0
4D 54 72 6B  00 00 00 CA        # the conductor, 202 bytes
00 FF 03 08  44 20 44 6F 72 69 61 6E
00 FF 58 04  06 03 24 08
00 FF 59 02  FF 01
00 FF 51 03  05 16 15           # 333,333 microseconds a quarter note: 180 BPM
00 FF 01 81 0F {TEMPO_MAP_TEXT.encode().hex(" ")}
81 70 FF 51 03  07 A1 20        # 240 ticks on half as slow again: 500,000
81 70 FF 51 03  05 16 15        # 240 ticks on as before
92 60 FF 2F 00
4D 54 72 6B  00 00 00 3B        # the melody, 59 bytes
00 FF 03 06  4D 65 6C 6F 64 79
00 C0 49
00 B0 40 7F                     # pedal down, before the note
00 90 4A 50
81 48 80 4A 40                  # off at 200
28 B0 40 00                     # pedal up and down at 240
00 B0 40 7F
04 90 4D 51                     # on at 244: a little late
14 E0 00 50                     # bent up at 264, by half of all
50 80 4D 40                     # off at 344
93 68 B0 40 00                  # at rest at the end
00 E0 00 40
00 FF 2F 00
"""

FREE_GOLDEN = f"""
4D 54 68 64  00 00 00 06  00 01  00 02  01 E0
4D 54 72 6B  00 00 00 DA
00 FF 03 08  44 20 44 6F 72 69 61 6E
00 FF 58 04  06 03 24 08
00 FF 59 02  FF 01
00 FF 51 03  05 16 15           # one tempo
00 FF 01 81 2F {FREE_TEXT.encode().hex(" ")}
97 38 FF 2F 00                  # the end at 3000
4D 54 72 6B  00 00 00 3B
00 FF 03 06  4D 65 6C 6F 64 79
00 C0 49
00 B0 40 7F
00 90 4A 50
81 48 80 4A 40                  # off at 200
28 B0 40 00                     # pedal at 240
00 B0 40 7F
06 90 4D 51                     # on at 246
1E E0 00 50                     # bent at 276
78 80 4D 40                     # off at 396
94 2C B0 40 00
00 E0 00 40
00 FF 2F 00
"""

BENT = Performance(
    180,
    2880,
    (
        Part(
            "Melody",
            0,
            73,
            (PlayedNote(0, 200, 74, 80), PlayedNote(244, 100, 77, 81)),
            (
                Control(0, PEDAL, 127),
                Control(240, PEDAL, 0),
                Control(240, PEDAL, 127),
                Control(264, PITCH_BEND, 0x2800),
            ),
        ),
    ),
    tempo_map=TempoMap((0, 240, 480), (0, 240, 600)),
)
"""Between the ticks 240 and 480 it is half as slow again."""

PLAYED = Performance(
    180,
    2880,
    (
        Part(
            "Melody", 0, 73, (PlayedNote(0, 240, 74, 80), PlayedNote(240, 300, 74, 81), PlayedNote(2740, 500, 81, 127))
        ),
        Part("Chords", 1, 0, (PlayedNote(0, 2880, 62, 40), PlayedNote(0, 2880, 69, 40))),
    ),
)


def from_hex(commented: str) -> bytes:
    return bytes.fromhex(" ".join(line.partition("#")[0] for line in commented.splitlines()))


class ShortRecipe:
    parameters = Parameters()

    def to_json(self) -> str:
        return "{recipe} "


def loaded(melody: Melody, *parts: str) -> mido.MidiFile:
    return mido.MidiFile(file=io.BytesIO(midi_bytes(melody, parts or ("melody",))))


def played_as(monkeypatch: pytest.MonkeyPatch, *notes: PlayedNote) -> None:
    performance = Performance(180, JIG.length_ticks, (Part("Melody", 0, 73, notes),))
    monkeypatch.setattr(midi, "perform", lambda *_, **__: performance)


def lengths(file: mido.MidiFile) -> list[int]:
    return [sum(event.time for event in track) for track in file.tracks]


def first(file: mido.MidiFile, kind: str) -> mido.MetaMessage:
    return next(event for event in file.tracks[0] if event.type == kind)


def test_the_bytes_are_those_worked_out_by_hand(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(midi, "perform", lambda *_, **__: PLAYED)
    melody = dataclasses.replace(JIG, recipe=ShortRecipe())  # type: ignore[arg-type]
    assert midi_bytes(melody, ("melody", "chords"), timing="score").hex(" ") == from_hex(GOLDEN).hex(" ")


def test_an_upbeat_stands_in_a_bar_before_the_others_byte_by_byte() -> None:
    notes = (UPBEAT_JIG.notes[0], UPBEAT_JIG.notes[3])
    melody = dataclasses.replace(UPBEAT_JIG, notes=notes, recipe=ShortRecipe())  # type: ignore[arg-type]
    assert midi_bytes(melody, timing="score").hex(" ") == from_hex(UPBEAT_GOLDEN).hex(" ")


def test_rubato_pedal_and_bend_are_those_worked_out_by_hand(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(midi, "perform", lambda *_, **__: BENT)
    melody = dataclasses.replace(JIG, notes=JIG.notes[:2], phrases=(), recipe=None)
    assert midi_bytes(melody).hex(" ") == from_hex(TEMPO_MAP_GOLDEN).hex(" ")
    assert midi_bytes(melody, timing="free").hex(" ") == from_hex(FREE_GOLDEN).hex(" ")


def test_mido_writes_the_same_events_again(monkeypatch: pytest.MonkeyPatch) -> None:
    file = loaded(JIG, "melody", "chords")
    again = io.BytesIO()
    file.save(file=again)
    assert [list(track) for track in mido.MidiFile(file=io.BytesIO(again.getvalue())).tracks] == [
        list(track) for track in file.tracks
    ]


@pytest.mark.parametrize(
    ("metre", "clicks"),
    [("4/4", 24), ("3/4", 24), ("2/4", 24), ("6/8", 36), ("12/8", 36), ("5/4", 24), ("7/8", 12)],
)
def test_time_signature_has_its_four_data_bytes(metre: str, clicks: int) -> None:
    facts = next(row for row in METRES if row.name == metre)
    event = first(loaded(dataclasses.replace(JIG, metre=facts, notes=JIG.notes[:1], chords=())), "time_signature")
    assert (event.numerator, event.denominator) == tuple(map(int, metre.split("/")))
    assert (event.clocks_per_click, event.notated_32nd_notes_per_beat) == (clicks, 8)


def test_every_metre_is_in_that_list() -> None:
    assert len(METRES) == 7


@pytest.mark.parametrize("scale", SCALES, ids=lambda scale: scale.slug)
def test_key_signature_is_valid_on_every_tonic(scale: object) -> None:
    for tonic in TONIC_NAMES:
        key = first(loaded(dataclasses.replace(JIG, key=tonic, scale=scale)), "key_signature").key  # type: ignore[arg-type]
        assert key.endswith("m") == scale.is_minor  # type: ignore[attr-defined]
        assert music21.pitch.Pitch(key.removesuffix("m").replace("b", "-")).pitchClass == (
            music21.pitch.Pitch(tonic.replace("b", "-")).pitchClass
        )


def test_tempo_metre_and_key_stand_at_the_very_beginning() -> None:
    for timing in TIMINGS:
        track = mido.MidiFile(file=io.BytesIO(midi_bytes(JIG, timing=timing))).tracks[0]
        pairs = zip(itertools.accumulate(event.time for event in track), track, strict=True)
        at_start = [event.type for ticks, event in pairs if ticks == 0]
        heads = {"track_name", "time_signature", "key_signature", "set_tempo", "text"}
        assert heads <= set(at_start)
        assert sum(event.type in heads - {"set_tempo"} for event in track) == 4 + (timing != "score")


def test_recipe_travels_in_a_text_event() -> None:
    assert JIG.recipe is not None
    assert first(loaded(JIG), "text").text == JIG.recipe.to_json()


def test_markers_stand_where_phrases_start() -> None:
    assert parse_midi(midi_bytes(JIG), source="").markers == ((0, "A"), (1440, "A'"))
    assert parse_midi(midi_bytes(UPBEAT_JIG), source="").markers == ((1440, "A"), (2880, "A'"))


def test_text_outside_ascii_is_replaced_and_the_rest_kept() -> None:
    melody = dataclasses.replace(JIG, phrases=(Phrase(0, 2, "Aʹ♯ü", is_closed=True),))
    assert first(loaded(melody), "marker").text == "A???"


def test_parts_are_those_asked_for_melody_first() -> None:
    names = [[track.name for track in loaded(JIG, *parts).tracks] for parts in (("melody",), ("chords", "melody"))]
    assert names == [["D Dorian", "Melody"], ["D Dorian", "Melody", "Chords"]]


def test_a_pitch_struck_while_it_sounds_is_let_go_first(monkeypatch: pytest.MonkeyPatch) -> None:
    played_as(monkeypatch, PlayedNote(0, 900, 60, 80), PlayedNote(480, 100, 60, 80), PlayedNote(500, 100, 64, 80))
    events = [event for event in loaded(JIG).tracks[1] if not event.is_meta and event.type != "program_change"]
    assert [(e.type, e.note, t) for e, t in zip(events, itertools.accumulate(e.time for e in events), strict=True)] == [
        ("note_on", 60, 0), ("note_off", 60, 480), ("note_on", 60, 480), ("note_on", 64, 500), ("note_off", 60, 580),
        ("note_off", 64, 600),
    ]  # fmt: skip


def test_nothing_sounds_past_the_last_bar_line(monkeypatch: pytest.MonkeyPatch) -> None:
    played_as(monkeypatch, PlayedNote(2400, 5000, 60, 80), PlayedNote(2880, 100, 64, 80))
    file = loaded(JIG)
    assert lengths(file) == [2880, 2880]
    assert [event.note for event in file.tracks[1] if event.type == "note_off"] == [60]


@settings(max_examples=60)
@given(melodies())
def test_every_track_ends_at_the_last_bar_line(melody: Melody) -> None:
    file = loaded(melody, "melody", "chords")
    assert (file.type, file.ticks_per_beat) == (1, 480)
    assert lengths(file) == [melody.lead_in_ticks + melody.length_ticks] * 3
    assert all(track[-1].type == "end_of_track" for track in file.tracks)


@settings(max_examples=60)
@given(melodies())
def test_what_is_written_is_what_is_played(melody: Melody) -> None:
    expected = perform(melody, ("melody", "chords"), on_the_grid=True)
    content = parse_midi(midi_bytes(melody, ("melody", "chords")), source="")
    assert content.recipe == melody.recipe
    assert content.performance.length_ticks == expected.length_ticks
    assert content.as_score.performance.tempo_bpm == melody.tempo_bpm
    for found, part in zip(content.performance.parts, expected.parts, strict=True):
        assert (found.name, found.program) == (part.name, part.program)
        onsets = [(note.onset_ticks, note.pitch, note.velocity) for note in found.notes]
        assert onsets == sorted((note.onset_ticks, note.pitch, note.velocity) for note in part.notes)


def test_pretty_midi_reads_the_notes_and_their_times(tmp_path: Path) -> None:
    write_midi(JIG, tmp_path / "jig.mid", ("melody", "chords"), timing="score")
    read = pretty_midi.PrettyMIDI(str(tmp_path / "jig.mid"))
    melody, chords = read.instruments
    assert (melody.name, melody.program, chords.name) == ("Melody", 73, "Chords")
    assert [note.pitch for note in melody.notes] == [note.pitch for note in JIG.notes]
    starts = [note.onset_ticks / 480 / 3 for note in JIG.notes]
    assert [note.start for note in melody.notes] == pytest.approx(starts, abs=1e-4)
    assert read.time_signature_changes[0].numerator == 6
    assert read.key_signature_changes[0].key_number == pretty_midi.key_name_to_key_number("d minor")
    assert read.get_tempo_changes()[1][0] == pytest.approx(180, abs=0.001)


def test_pretty_midi_reads_an_upbeat_in_its_bar_with_the_chords_after_it(tmp_path: Path) -> None:
    write_midi(UPBEAT_JIG, tmp_path / "jig.mid", ("melody", "chords"), timing="score")
    read = pretty_midi.PrettyMIDI(str(tmp_path / "jig.mid"))
    melody, chords = read.instruments
    starts = [(1440 + note.onset_ticks) / 480 / 3 for note in UPBEAT_JIG.notes]
    assert [note.start for note in melody.notes] == pytest.approx(starts, abs=1e-4)
    assert [note.pitch for note in melody.notes] == [note.pitch for note in UPBEAT_JIG.notes]
    assert min(note.start for note in chords.notes) == pytest.approx(1, abs=1e-4)
    assert read.get_downbeats()[:3] == pytest.approx([0, 1, 2], abs=1e-4)


def test_music21_reads_an_upbeat_in_its_bar(tmp_path: Path) -> None:
    write_midi(UPBEAT_JIG, tmp_path / "jig.mid", timing="score")
    score = music21.converter.parse(tmp_path / "jig.mid", quantizePost=True)
    notes = list(score.flatten().notes)
    assert [note.pitch.midi for note in notes] == [note.pitch for note in UPBEAT_JIG.notes]
    assert [note.offset for note in notes] == [3 + note.onset_ticks / 480 for note in UPBEAT_JIG.notes]
    bars = [note.getContextByClass("Measure").number for note in score.recurse().notes]
    assert bars == [1, 1, 2, 2, 2, 2, 3, 3, 3]


def test_music21_reads_a_score_with_the_same_notes(tmp_path: Path) -> None:
    write_midi(JIG, tmp_path / "jig.mid", timing="score")
    score = music21.converter.parse(tmp_path / "jig.mid", quantizePost=True)
    assert score.flatten().getElementsByClass(music21.meter.TimeSignature)[0].ratioString == "6/8"
    assert score.flatten().getElementsByClass(music21.key.Key)[0].name == "D minor"
    assert score.flatten().getElementsByClass(music21.tempo.MetronomeMark)[0].getQuarterBPM() == pytest.approx(
        180, abs=1
    )
    assert [pitch.midi for pitch in score.flatten().pitches] == [note.pitch for note in JIG.notes]


def test_same_melody_same_bytes() -> None:
    assert midi_bytes(JIG, ("melody", "chords")) == midi_bytes(JIG, ("chords", "melody"))


def test_a_folder_that_cannot_be_made_is_a_write_error(tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("a file")
    with pytest.raises(WriteError, match="could not be written"):
        write_midi(JIG, tmp_path / "taken" / "jig.mid")
    assert (tmp_path / "taken").read_text() == "a file"
