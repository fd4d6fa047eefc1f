from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from melodygen.errors import FormatError
from melodygen.melody import Note
from melodygen.reading import read_melody
from melodygen.reading.folder import read_file
from melodygen.reading.human import ChordMark, HumanMelody, Skipped

TUNE = """X:1
T:A Small Tune
M:4/4
L:1/8
Q:1/4=96
K:Ador
E2|"Am"A2 (3ABc d2 e2|"G"g4 "D7"f3 e|d2 B2 "Em"G2 B2|A4- A2 E2:|
|:"C"e2 e2 d2 c2|B2 d2 G4|1 A6 E2:|2 A8|]
"""

SCORE = """<?xml version="1.0"?>
<score-partwise version="4.0">
  <work><work-title>Two Parts</work-title></work>
  <part-list>
    <score-part id="P1"><part-name>Piano</part-name></score-part>
    <score-part id="P2"><part-name>Voice</part-name></score-part>
  </part-list>
  <part id="P1">{piano}</part>
  <part id="P2">{voice}</part>
</score-partwise>
"""
HEAD = (
    "<attributes><divisions>2</divisions><key><fifths>-1</fifths><mode>minor</mode></key>"
    "<time><beats>3</beats><beat-type>4</beat-type></time></attributes>"
)


def tone(step: str, octave: int, length: int, extra: str = "") -> str:
    return (
        f"<note><pitch><step>{step}</step><octave>{octave}</octave></pitch><duration>{length}</duration>{extra}</note>"
    )


def bars(*contents: str) -> str:
    return "".join(f'<measure number="{number}">{content}</measure>' for number, content in enumerate(contents))


VOICE = bars(
    HEAD + tone("A", 4, 2),
    tone("D", 5, 2) + tone("E", 5, 2) + tone("F", 5, 2),
    tone("A", 5, 4) + tone("G", 5, 2, '<tie type="start"/>'),
    tone("G", 5, 2, '<tie type="stop"/>') + tone("F", 5, 2) + tone("E", 5, 2),
    tone("D", 5, 4),
)
PIANO = bars(HEAD + tone("A", 2, 2), *[tone("D", 2, 6)] * 3, tone("D", 2, 4))


def human(path: Path) -> list[HumanMelody]:
    found = list(read_file(path))
    assert found
    assert all(isinstance(each, HumanMelody) for each in found), found
    return [each for each in found if isinstance(each, HumanMelody)]


def abc(tmp_path: Path, text: str) -> Path:
    (tmp_path / "tunes.abc").write_text(text, encoding="utf-8")
    return tmp_path / "tunes.abc"


def score(tmp_path: Path, voice: str = VOICE, piano: str = PIANO) -> Path:
    (tmp_path / "song.musicxml").write_text(SCORE.format(voice=voice, piano=piano), encoding="utf-8")
    return tmp_path / "song.musicxml"


def test_abc_tune_has_its_header_upbeat_ties_triplets_and_chords(tmp_path: Path) -> None:
    (tune,) = human(abc(tmp_path, TUNE))
    assert (tune.name, tune.metre.name, tune.tonic, tune.mode, tune.tempo_bpm) == (
        "A Small Tune",
        "4/4",
        9,
        "minor",
        96,
    )
    assert tune.notes[:5] == (
        Note(-480, 480, 64), Note(0, 480, 69), Note(480, 160, 69), Note(640, 160, 71), Note(800, 160, 72)
    )  # fmt: skip
    assert Note(3 * 1920, 1440, 69) in tune.notes
    assert tune.chords[:4] == (
        ChordMark(0, 9, "minor"), ChordMark(1920, 7, "major"), ChordMark(2880, 2, "major"), ChordMark(4800, 4, "minor")
    )  # fmt: skip
    assert tune.quantisation is None


def test_repeats_are_not_expanded_and_of_endings_the_last_is_taken(tmp_path: Path) -> None:
    (tune,) = human(abc(tmp_path, TUNE))
    assert tune.bars == 7
    assert tune.notes[-1] == Note(6 * 1920, 1920, 69)


def test_each_tune_of_a_file_is_read_and_a_bad_one_named(tmp_path: Path) -> None:
    short = "X:2\nT:Short\nM:4/4\nL:1/4\nK:C\nCDEF|]\n"
    odd = "X:3\nT:Odd\nM:4/4\nL:1/4\nK:C\nCDEF|G\u00e6BC|CDEF|]\n"
    first, second, third, last = read_file(abc(tmp_path, f"{TUNE}\n{short}\n{odd}\n{TUNE}"))
    assert isinstance(first, HumanMelody)
    assert isinstance(last, HumanMelody)
    assert isinstance(second, Skipped)
    assert second.reason == "tune 2: it has fewer than 8 notes in a row in one metre"
    assert isinstance(third, Skipped)
    assert third.reason.startswith("tune 3: it is damaged")


def test_fields_before_the_first_tune_hold_for_all(tmp_path: Path) -> None:
    text = "%abc-2.1\nM:3/4\nL:1/4\n\nX:1\nK:G\nGAB|cBA|GAB|G3|]\n\nX:2\nM:2/4\nK:G\nGA|Bc|BA|GF|GA|]\n"
    first, second = human(abc(tmp_path, text))
    assert (first.metre.name, first.notes[0].duration_ticks) == ("3/4", 480)
    assert (second.metre.name, second.notes[0].duration_ticks) == ("2/4", 480)


def test_sung_part_of_a_score_is_found_with_its_upbeat_key_and_ties(tmp_path: Path) -> None:
    (song,) = human(score(tmp_path))
    assert (song.name, song.metre.name, song.tonic, song.mode) == ("Two Parts", "3/4", 2, "minor")
    assert song.notes[:2] == (Note(-480, 480, 69), Note(0, 480, 74))
    assert Note(1440 + 960, 960, 79) in song.notes


def test_part_is_asked_for_and_a_wrong_one_answered_with_the_list(tmp_path: Path) -> None:
    path = score(tmp_path)
    assert [note.pitch for note in read_melody(path, part="piano").notes] == [45, 38, 38, 38, 38]
    with pytest.raises(FormatError, match=r"part 'flute' is not in it.*1 Piano \(5 notes\), 2 Voice \(9 notes\)"):
        read_melody(path, part="flute")


def test_melody_of_a_score_has_its_upbeat_before_bar_1(tmp_path: Path) -> None:
    melody = read_melody(score(tmp_path))
    assert (melody.key, melody.scale.slug, melody.bars, melody.tempo_bpm) == ("D", "natural-minor", 4, 120)
    assert melody.notes[0] == Note(-480, 480, 69)


def test_score_written_by_music21_comes_back_compressed_or_not(tmp_path: Path) -> None:
    from music21 import chord, key, metadata, meter, note, stream

    part = stream.Part()
    part.append([key.Key("E-"), meter.TimeSignature("6/8")])
    pitches = (63, 65, 67, 68, 70, 72, 74, 75, 70, 67, 63, 58)
    part.append([note.Note(pitch, quarterLength=0.5) for pitch in pitches])
    part.append(chord.Chord([51, 58, 63], quarterLength=3))
    whole = stream.Score([part])
    whole.metadata = metadata.Metadata(title="Jig")
    for kind, name in (("musicxml", "jig.musicxml"), ("mxl", "jig.mxl")):
        whole.write(kind, tmp_path / name)
        (found,) = human(tmp_path / name)
        assert [n.pitch for n in found.notes] == [*pitches, 63]
        assert (found.tonic, found.mode, found.metre.name, found.bars, found.name) == (3, "major", "6/8", 3, "Jig")


def test_chorales_and_folk_tunes_in_music21_s_own_corpus_are_read() -> None:
    from music21 import common

    corpus = common.getCorpusFilePath()
    (chorale,) = human(corpus / "bach" / "bwv1.6.mxl")
    assert (chorale.metre.name, chorale.tonic, chorale.mode, chorale.upbeat_ticks) == ("4/4", 5, "major", 480)
    assert [n.pitch for n in chorale.notes[:5]] == [65, 72, 69, 65, 72]
    (reel,) = human(corpus / "ryansMammoth" / "7thRegimentReel.abc")
    assert (reel.metre.name, reel.bars, reel.tonic, reel.sections) == ("2/4", 16, 9, (0, 7680))


@pytest.mark.parametrize(
    ("name", "text", "problem"),
    [
        ("a.abc", "", "there is no ABC tune in it"),
        ("a.abc", "Dear Anna,\nhow are you?\n", "there is no ABC tune in it"),
        ("a.abc", "X:1\nK:C\n", "tune 1: "),
        ("a.abc", "X:1\nK:C\n" + "CDEF|" * 30_000, "tune 1: it is too long for one tune"),
        ("a.musicxml", "", "it is not MusicXML"),
        ("a.musicxml", "RIFF....WAVE", "it is not MusicXML"),
        ("a.musicxml", "<html><body>404</body></html>", ""),
        ("a.musicxml", SCORE[:300], "it is damaged, or not in its format"),
        ("a.xml", SCORE.format(voice="", piano=""), ""),
        ("a.mxl", "PK\x03\x04", "it cannot be unpacked"),
    ],
)
def test_file_that_is_none_is_skipped_in_one_sentence(tmp_path: Path, name: str, text: str, problem: str) -> None:
    (tmp_path / name).write_text(text, encoding="utf-8")
    (found,) = read_file(tmp_path / name)
    assert isinstance(found, Skipped)
    assert problem in found.reason
    assert found.reason
    assert "\n" not in found.reason


def test_music21_is_not_imported_before_it_is_needed() -> None:
    code = "import sys, melodygen.reading; sys.exit('music21' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


DAMAGES = ("", "|", ":", "/", "0", "9999999", "-", "(", "<", ">", "&", '"', "\n", "z", "X:")


def damaged(data: st.DataObject, text: str) -> str:
    letters = list(text)
    for _ in range(data.draw(st.integers(1, 6))):
        place = data.draw(st.integers(0, len(letters) - 1))
        letters[place] = data.draw(st.sampled_from(DAMAGES))
    return "".join(letters)[: data.draw(st.integers(0, 2 * len(text)))]


@pytest.mark.parametrize(("name", "text"), [("a.abc", TUNE), ("a.xml", SCORE.format(voice=VOICE, piano=PIANO))])
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_damaged_file_is_read_or_skipped_and_nothing_else(
    tmp_path: Path, capfd: pytest.CaptureFixture[str], name: str, text: str, data: st.DataObject
) -> None:
    path = tmp_path / name
    path.write_text(damaged(data, text), encoding="utf-8")
    for found in read_file(path):
        assert isinstance(found, Skipped) or found.notes
    assert capfd.readouterr() == ("", "")
