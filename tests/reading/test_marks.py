"""Articulation in files: ours come back, and those of others are taken over."""

from __future__ import annotations

import io
import warnings
from contextlib import redirect_stderr
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from melodygen.bringing import contents
from melodygen.editing.marks import with_marks
from melodygen.export import midi_bytes, musicxml_bytes
from melodygen.generation import generate
from melodygen.mark import Mark, slurs
from melodygen.melody import Melody
from melodygen.parameters import Parameters
from melodygen.reading import parse_midi, parse_score, quantise, read_melody
from melodygen.reading.melodies import melody_in
from melodygen.score_event import TIMINGS, Timing
from tests.melodies import JIG, UPBEAT_JIG
from tests.random_marks import marked_melodies

SLOW = settings(
    deadline=None, max_examples=15, suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture]
)
MARKS = "staccato=1,5 slur=2-4,5-6 tenuto=3 accent=1,7"
MIDI = TIMINGS


def in_bars(music: str) -> bytes:
    """A score with one bar of quarter notes, which are the elements of `music`, from C upwards."""
    parts = music.split("|")
    notes = "".join(
        f"<note><pitch><step>{'CDEFGAB'[at]}</step><octave>4</octave></pitch><duration>1</duration>"
        f"<type>quarter</type><notations>{part}</notations></note>"
        for at, part in enumerate(parts)
    )
    return (
        '<?xml version="1.0"?><score-partwise version="4.0"><part-list><score-part id="P1"><part-name>x</part-name>'
        '</score-part></part-list><part id="P1"><measure number="1"><attributes><divisions>1</divisions>'
        f"<time><beats>4</beats><beat-type>4</beat-type></time></attributes>{notes}</measure></part></score-partwise>"
    ).encode()


def kinds(data: bytes) -> list[tuple[int, tuple[str, ...]]]:
    return [(mark.onset_ticks // 480, mark.kinds) for mark in parse_score(data, source="test").marks]


@pytest.mark.parametrize("melody", [JIG, UPBEAT_JIG], ids=["jig", "upbeat"])
def test_a_score_of_ours_gives_them_back(melody: Melody, tmp_path: Path) -> None:
    marked = with_marks(melody, MARKS)
    path = tmp_path / "tune.musicxml"
    path.write_bytes(musicxml_bytes(replace(marked, recipe=None)))
    read = read_melody(path)
    assert read.marks == marked.marks
    assert read.notes == marked.notes
    (tune,) = contents(path).tunes
    assert tune.read().melody.marks == marked.marks


@SLOW
@given(marked_melodies(most_bars=3))
def test_any_marks_come_back_from_a_score(melody: Melody) -> None:
    found = parse_score(musicxml_bytes(melody), source="test")
    shift = found.performance.lead_in_ticks if melody.lead_in_ticks else 0
    assert [Mark(mark.onset_ticks - shift, mark.kinds) for mark in found.marks] == list(melody.marks)


def test_another_program_saves_them_as_they_were(tmp_path: Path) -> None:
    from music21.musicxml.m21ToXml import GeneralObjectExporter
    from music21.musicxml.xmlToM21 import MusicXMLImporter

    marked = with_marks(JIG, MARKS)
    with warnings.catch_warnings(), redirect_stderr(io.StringIO()):
        warnings.simplefilter("ignore")
        reader = MusicXMLImporter()
        reader.xmlText = musicxml_bytes(marked)
        reader.parseXMLText()
        again = GeneralObjectExporter(reader.stream).parse()
    path = tmp_path / "again.musicxml"
    path.write_bytes(again)
    assert read_melody(path).marks == marked.marks


def test_phrases_are_no_slurs_and_played_slurs_are() -> None:
    root = ET.fromstring(musicxml_bytes(with_marks(JIG, "slur=1-3")))  # noqa: S314 - our own
    rows = [
        [(slur.get("type"), slur.get("number"), slur.get("line-type")) for slur in note.findall("notations/slur")]
        for note in root.iter("note")
    ]
    assert rows[0] == [("start", "1", None), ("start", "2", "dashed")]
    assert rows[2] == [("stop", "1", None)]
    assert rows[3] == [("stop", "2", None)]
    assert parse_score(musicxml_bytes(JIG), source="test").marks == ()


def test_a_slur_over_tied_notes_goes_from_the_first_to_the_last_of_them(tmp_path: Path) -> None:
    tune = replace(JIG, recipe=None, notes=(replace(JIG.notes[0], duration_ticks=1200), *JIG.notes[4:]))
    marked = with_marks(replace(tune, phrases=()), "slur=1-2 staccato=1 tenuto=2")
    assert b"<tie " in musicxml_bytes(marked)
    path = tmp_path / "tied.musicxml"
    path.write_bytes(musicxml_bytes(marked))
    assert read_melody(path).marks == marked.marks


@pytest.mark.parametrize(
    ("name", "taken"),
    [
        ("staccato", ("staccato",)),
        ("staccatissimo", ("staccato",)),
        ("spiccato", ("staccato",)),
        ("tenuto", ("tenuto",)),
        ("detached-legato", ("staccato", "tenuto")),
        ("accent", ("accent",)),
        ("strong-accent", ("accent",)),
        ("breath-mark", None),
        ("unstress", None),
    ],
)
def test_what_others_mark_goes_to_the_nearest_of_ours(name: str, taken: tuple[str, ...] | None) -> None:
    found = kinds(in_bars(f"|<articulations><{name}/></articulations>||"))
    assert found == ([(1, taken)] if taken else [])


def test_slurs_of_others_are_taken_and_dashed_ones_are_not() -> None:
    assert kinds(in_bars('<slur type="start"/>||<slur type="stop"/>|')) == [(0, ("slur",)), (1, ("slur",))]
    both = '<slur type="start" number="1"/><slur type="start" number="2"/>|<slur type="stop" number="1"/>|'
    assert kinds(in_bars(both + '<slur type="stop" number="2"/>|')) == [(0, ("slur",)), (1, ("slur",))]
    assert kinds(in_bars('<slur type="start" line-type="dashed"/>||<slur type="stop"/>|')) == []
    assert kinds(in_bars('<slur type="start"/>|||')) == []


@pytest.mark.parametrize("timing", MIDI)
@pytest.mark.parametrize("melody", [JIG, UPBEAT_JIG], ids=["jig", "upbeat"])
def test_a_midi_file_gives_them_back(melody: Melody, timing: Timing) -> None:
    marked = with_marks(replace(melody, recipe=None), MARKS)
    read = melody_in(parse_midi(midi_bytes(marked, timing=timing), source="test"))
    assert read.marks == marked.marks
    assert [(note.onset_ticks, note.pitch) for note in read.notes] == [
        (note.onset_ticks, note.pitch) for note in melody.notes
    ]


@settings(max_examples=40)
@given(marked_melodies(), st.sampled_from(MIDI))
def test_any_marks_come_back_from_midi(melody: Melody, timing: Timing) -> None:
    content = parse_midi(midi_bytes(melody, timing=timing), source="test").as_score
    if content.known_melody is None:
        return
    shift = content.lead_in_ticks
    assert [Mark(mark.onset_ticks - shift, mark.kinds) for mark in content.known_marks] == list(melody.marks)
    read = melody_in(content)
    assert read.marks == melody.marks
    assert quantise(read).melody.marks == melody.marks or read.notes != quantise(read).melody.notes


def test_a_midi_file_whose_notes_were_changed_has_none() -> None:
    data = midi_bytes(with_marks(JIG, MARKS), timing="free")
    changed = data.replace(bytes([0x90, JIG.notes[3].pitch]), bytes([0x90, JIG.notes[3].pitch + 1]))
    changed = changed.replace(bytes([0x80, JIG.notes[3].pitch]), bytes([0x80, JIG.notes[3].pitch + 1]))
    assert changed != data
    assert melody_in(parse_midi(changed, source="test")).marks == ()


@pytest.mark.parametrize(
    ("name", "fewest"),
    [
        ("mozart/k155/movement2", {"staccato": 5, "slur": 20}),
        ("schoenberg/opus19/movement6", {"accent": 1}),
        ("schumann_robert/opus48no2", {"staccato": 5, "slur": 5}),
    ],
)
def test_music_of_the_repertoire_brings_its_marks(name: str, fewest: dict[str, int]) -> None:
    from music21 import corpus

    found = contents(Path(corpus.getWork(name)))
    best: dict[str, int] = {}
    for tune in found.tunes:
        try:
            melody = tune.read().melody
        except Exception:  # noqa: BLE001, S112 - of some parts no melody can be made
            continue
        onsets = [note.onset_ticks for note in melody.notes]
        assert {mark.onset_ticks for mark in melody.marks} <= set(onsets)
        assert all(first < last for first, last in slurs(melody.marks, onsets))
        for kind in fewest:
            best[kind] = max(best.get(kind, 0), sum(kind in mark.kinds for mark in melody.marks))
    assert all(best[kind] >= fewest[kind] for kind in fewest), best


def test_a_generated_tune_keeps_its_marks_through_all_files(tmp_path: Path) -> None:
    tune = with_marks(generate(Parameters(bars=4, seed=5, upbeat="none")), MARKS)
    for timing in MIDI:
        (tmp_path / "it.mid").write_bytes(midi_bytes(tune, timing=timing))
        assert read_melody(tmp_path / "it.mid").marks == tune.marks
    (tmp_path / "it.musicxml").write_bytes(musicxml_bytes(tune))
    assert read_melody(tmp_path / "it.musicxml").marks == tune.marks
