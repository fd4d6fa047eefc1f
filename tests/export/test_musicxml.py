from __future__ import annotations

import io
import warnings
from collections import Counter
from contextlib import redirect_stderr
from dataclasses import replace
from fractions import Fraction
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET
from xml.etree.ElementTree import Element

import pytest
from hypothesis import HealthCheck, assume, given, settings

from melodygen.export import musicxml_bytes, write_musicxml
from melodygen.export.writing import written_bars
from melodygen.generation import generate
from melodygen.melody import ChordSpan, Melody, Note
from melodygen.parameters import Parameters
from melodygen.phrase import Phrase
from melodygen.reading import read_melody
from melodygen.recipe import Recipe
from melodygen.theory.chords import QUALITIES, Chord
from melodygen.theory.metre import METRES, metre_named
from melodygen.theory.pitch import TONIC_NAMES
from melodygen.theory.scales import SCALES, scale_named
from tests.melodies import JIG, UPBEAT_JIG
from tests.strategies import melodies, parameters

SLOW = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture])
FEW = settings(SLOW, max_examples=15)

WRITTEN = {"whole": 4, "half": 2, "quarter": 1, "eighth": Fraction(1, 2), "16th": Fraction(1, 4),
           "32nd": Fraction(1, 8), "64th": Fraction(1, 16)}  # fmt: skip
NOTE_ORDER = ("pitch", "rest", "duration", "tie", "voice", "type", "dot", "accidental", "time-modification", "beam",
              "notations")  # fmt: skip


def tree(melody: Melody) -> Element:
    return ET.fromstring(musicxml_bytes(melody))  # noqa: S314 - our own


def notes_of(root: Element) -> list[Element]:
    return root.findall("part/measure/note")


def number(note: Element, path: str) -> int:
    return int(note.findtext(path, "0"))


def line(*notes: Note, metre: str = "4/4", bars: int = 1, **changes: Any) -> Melody:
    plain = Melody(
        tempo_bpm=120, metre=metre_named(metre), key="C", scale=scale_named("major"), instrument=JIG.instrument,
        bars=bars, notes=notes,
    )  # fmt: skip
    return replace(plain, **changes)


def said(melody: Melody) -> list[str]:
    """Each value in a word: what it is, its dots, r for a rest, t inside a triplet, ~ where it is tied to the next."""
    return [
        (value.kind or "bar")
        + "." * value.dots
        + ("r" if value.note is None else "")
        + ("t" if value.unit else "")
        + ("~" if value.starts_tie else "")
        for bar in written_bars(melody)
        for value in bar.values
    ]


def in_music21(melody: Melody) -> Any:
    from music21 import converter

    with warnings.catch_warnings(), redirect_stderr(io.StringIO()):
        warnings.simplefilter("ignore")
        return converter.parseData(musicxml_bytes(melody), format="musicxml")


def ticks(quarters: Any) -> int:
    return round(quarters * 480)


def untied(notes: Any, start: int) -> list[Note]:
    """What music21 says sounds, from bar 1; its own stripTies leaves some ties of three notes in."""
    found: list[Note] = []
    for note in notes:
        length = ticks(note.quarterLength)
        if note.tie is not None and note.tie.type in ("continue", "stop"):
            assert found[-1].pitch == note.pitch.midi
            found[-1] = replace(found[-1], duration_ticks=found[-1].duration_ticks + length)
        else:
            found.append(Note(ticks(note.offset) + start, length, note.pitch.midi))
    return found


def check_score(melody: Melody) -> None:
    """What readers of MusicXML stumble over does not occur."""
    root = tree(melody)
    capacity = {bar.number: bar.duration_ticks for bar in written_bars(melody)}
    for measure in root.findall("part/measure"):
        notes = measure.findall("note")
        assert sum(number(note, "duration") for note in notes) == capacity[int(measure.attrib["number"])]
        check_beams(notes)
    for note in notes_of(root):
        check_note(note)
    check_ties_and_spans(notes_of(root))


def check_note(note: Element) -> None:
    assert note.findtext("voice") == "1"
    assert [child.tag for child in note] == sorted((child.tag for child in note), key=NOTE_ORDER.index)
    if note.find("rest[@measure]") is not None:
        return
    written = Fraction(WRITTEN[note.findtext("type", "")])
    if note.find("dot") is not None:
        written = written * 3 / 2
    if note.find("time-modification") is not None:
        written = (
            written * number(note, "time-modification/normal-notes") / number(note, "time-modification/actual-notes")
        )
    assert written * 480 == number(note, "duration")


def check_beams(notes: list[Element]) -> None:
    open_levels: set[int] = set()
    for note in notes:
        beams = {int(beam.attrib["number"]): beam.text for beam in note.findall("beam")}
        assert list(beams) == list(range(1, len(beams) + 1))
        for level, kind in beams.items():
            assert (kind in ("continue", "end")) == (level in open_levels)
            if kind == "begin":
                open_levels.add(level)
            if kind == "end":
                open_levels.discard(level)
        assert open_levels <= set(beams)
    assert not open_levels


def check_ties_and_spans(notes: list[Element]) -> None:
    tied: str | None = None
    is_in_triplet = False
    slurred: set[str | None] = set()
    for note in notes:
        pitch = note.find("pitch")
        name = None if pitch is None else "".join(pitch.itertext())
        kinds = [tie.get("type") for tie in note.findall("tie")]
        assert kinds == [tie.get("type") for tie in note.findall("notations/tied")]
        assert ("stop" in kinds) == (tied is not None)
        assert tied in (None, name)
        tied = name if "start" in kinds else None
        for slur in note.findall("notations/slur"):
            assert (slur.get("type") == "stop") == (slur.get("number") in slurred)
            slurred ^= {slur.get("number")}
        for tuplet in note.findall("notations/tuplet"):
            assert (tuplet.get("type") == "stop") == is_in_triplet
            is_in_triplet = not is_in_triplet
    assert tied is None
    assert not slurred
    assert not is_in_triplet


@settings(SLOW, max_examples=60)
@given(melody=melodies())
def test_bars_ties_beams_triplets_and_slurs_add_up(melody: Melody) -> None:
    check_score(melody)


@FEW
@given(melody=melodies(most_bars=4))
def test_music21_reads_back_what_was_written(melody: Melody) -> None:
    score = in_music21(melody)
    part = score.parts[0]
    upbeat = min(0, melody.notes[0].onset_ticks)
    assert untied(part.flatten().getElementsByClass("Note"), upbeat) == list(melody.notes)
    assert len(part.getElementsByClass("Measure")) == melody.bars + (upbeat < 0)
    chords = part.flatten().getElementsByClass("ChordSymbol")
    assert [(ticks(one.offset) + upbeat, one.root().name.replace("-", "b")) for one in chords] == [
        (span.onset_ticks, span.chord.root) for span in melody.chords
    ]
    assert score.recurse().getElementsByClass("MetronomeMark").first().getQuarterBPM() == pytest.approx(
        melody.tempo_bpm
    )


@FEW
@given(asked=parameters(most_bars=6))
def test_own_reader_reads_a_drawn_melody_back_in_every_metre(tmp_path: Path, asked: Parameters) -> None:
    melody = generate(asked)
    first = melody.notes[0].onset_ticks
    assume(2 * first < melody.metre.bar_ticks)  # readers take a later start for an upbeat
    check_score(melody)
    write_musicxml(melody, tmp_path / "a.musicxml")
    found = read_melody(tmp_path / "a.musicxml")
    assert found.notes == melody.notes
    assert (found.metre, found.tempo_bpm) == (melody.metre, melody.tempo_bpm)


@pytest.mark.parametrize("metre", METRES, ids=lambda metre: metre.name)
def test_every_metre_comes_back_through_the_own_reader(tmp_path: Path, metre: Any) -> None:
    melody = generate(Parameters(bars=8, metre=metre.name, seed=5, upbeat="always"))
    write_musicxml(melody, tmp_path / "a.musicxml")
    found = read_melody(tmp_path / "a.musicxml")
    assert (found.metre, found.notes) == (metre, melody.notes)


@pytest.mark.parametrize(
    ("notes", "metre", "words"),
    [
        ((Note(480, 960, 60),), "4/4", "quarterr half quarterr"),
        ((Note(0, 1200, 60),), "4/4", "half~ eighth eighthr quarterr"),
        ((Note(240, 480, 60), Note(720, 480, 62)), "4/4", "eighthr quarter eighth~ eighth eighthr quarterr"),
        ((Note(240, 360, 60),), "4/4", "eighthr eighth~ 16th 16thr eighthr halfr"),
        ((Note(0, 1440, 60),), "6/8", "half."),
        ((Note(0, 960, 60), Note(960, 480, 60)), "6/8", "quarter.~ eighth quarter"),
        ((Note(720, 720, 60),), "6/8", "quarter.r quarter."),
        ((Note(0, 2400, 60),), "5/4", "half.~ half"),
        ((Note(0, 1680, 60),), "7/8", "half~ quarter."),
        ((Note(0, 320, 60), Note(320, 160, 62)), "2/4", "quartert eightht quarterr"),
        ((Note(0, 80, 60), Note(80, 80, 62), Note(160, 80, 64)), "2/4", "16tht 16tht 16tht eighthr quarterr"),
    ],
)
def test_values_show_the_beats(notes: tuple[Note, ...], metre: str, words: str) -> None:
    assert " ".join(said(line(*notes, metre=metre))) == words


def test_note_over_a_bar_line_is_tied_and_a_bar_without_notes_is_one_rest() -> None:
    melody = line(Note(960, 1920, 60), bars=3)
    assert said(melody) == ["halfr", "half~", "half", "halfr", "barr"]
    check_score(melody)


@pytest.mark.parametrize("scale", SCALES, ids=lambda scale: scale.slug)
def test_every_note_has_the_name_its_scale_gives_it(scale: Any) -> None:
    for key in TONIC_NAMES:
        tonic = scale.spelled_tonic(key)
        pitches = scale.pitches(tonic, 48, 72)
        notes = tuple(Note(120 * place, 120, pitch) for place, pitch in enumerate(pitches[:16]))
        root = tree(line(*notes, key=tonic, scale=scale))
        for written, note in zip((one for one in notes_of(root) if one.find("pitch")), notes, strict=False):
            signs = number(written, "pitch/alter")
            name = written.findtext("pitch/step", "") + ("#" * signs if signs > 0 else "b" * -signs)
            assert scale.spelled(tonic, note.pitch) == name + written.findtext("pitch/octave", "")


def test_accidentals_are_shown_where_the_signature_and_the_bar_do_not_say_so() -> None:
    pitches = (66, 65, 65, 66)  # in G: F sharp is in the signature, F natural is shown once, F sharp again
    melody = line(*(Note(480 * i, 480, p) for i, p in enumerate(pitches)), key="G", scale=scale_named("mixolydian"))
    shown = [note.findtext("accidental") for note in notes_of(tree(replace(melody, scale=scale_named("major"))))]
    assert shown == [None, "natural", None, "sharp"]


@pytest.mark.parametrize("quality", QUALITIES, ids=lambda quality: quality.slug)
def test_chord_symbols_name_the_chord(quality: Any) -> None:
    chord = Chord(1, "Bb", quality)
    melody = line(Note(0, 1920, 60), chords=(ChordSpan(480, 480, chord),))
    (symbol,) = in_music21(melody).recurse().getElementsByClass("ChordSymbol")
    assert ticks(symbol.offset) == 480
    assert {pitch.pitchClass for pitch in symbol.pitches} == set(chord.pitch_classes)


def test_phrase_is_a_slur_with_its_label_and_an_upbeat_belongs_to_the_first() -> None:
    notes = tuple(Note(480 * place, 480, 60 + place) for place in range(-1, 8))
    melody = line(*notes, bars=2, phrases=(Phrase(0, 1, "A", is_closed=False), Phrase(1, 1, "B", is_closed=True)))
    root = tree(melody)
    slurs = [[slur.get("type") for slur in note.findall("notations/slur")] for note in notes_of(root)]
    assert slurs == [["start"], [], [], [], ["stop"], ["start"], [], [], ["stop"]]
    assert [mark.text for mark in root.iter("rehearsal")] == ["A", "B"]
    first = root.find("part/measure")
    assert first is not None
    assert (first.get("number"), first.get("implicit")) == ("0", "yes")


def test_recipe_instrument_and_title_are_in_the_file() -> None:
    root = tree(JIG)
    field = root.findtext("identification/miscellaneous/miscellaneous-field", "")
    assert Recipe.from_json(field) == JIG.recipe
    assert root.findtext("part-list/score-part/midi-instrument/midi-program") == str(JIG.instrument.program + 1)
    assert root.findtext("work/work-title") == "Melody in D Dorian"


def test_identifiers_are_unique_and_name_the_note() -> None:
    melody = line(Note(960, 1920, 60), Note(2880, 480, 62), bars=2)
    names = [note.get("id") for note in notes_of(tree(melody)) if note.find("rest") is None]
    assert names == ["n0", "n0-2", "n1"]
    assert max(Counter(names).values()) == 1


def test_same_melody_gives_the_same_bytes() -> None:
    assert musicxml_bytes(UPBEAT_JIG) == musicxml_bytes(UPBEAT_JIG)


def test_notes_off_the_grid_are_written_on_it() -> None:
    assert said(line(Note(3, 474, 60), Note(481, 478, 62))) == ["quarter", "quarter", "halfr"]


def test_melody_without_notes_is_bars_of_rest() -> None:
    melody = line(bars=2)
    check_score(melody)
    assert said(melody) == ["barr", "barr"]
