"""The melody in words."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication

from melodygen.editing.marks import with_marks
from tests.ui.roll.conftest import BAR, after_an_upbeat, made_melody
from ui.roll.pointer import Place
from ui.roll.sheet import Sheet
from ui.roll.words import NO_MELODY, RULER_HINT, place, place_words, summary


@pytest.fixture
def sheet() -> Sheet:
    return Sheet.of(made_melody())


def test_summary_says_what_can_be_seen(sheet: Sheet) -> None:
    text = summary(sheet)
    assert text.startswith("8 bars in 4/4, C Major, 120 BPM, 32 notes. From C4 to C5, ending on C5.")
    assert "Phrases: A B." in text
    assert "Chords: C, Dm, Em, C" in text


def test_every_sentence_is_translated(qapp: QApplication, sheet: Sheet) -> None:
    class Loud(QTranslator):
        def translate(self, context: str, text: str, _hint: str | None = None, _count: int = -1) -> str:
            return f"<{text}>" if context == "roll" else text

    loud = Loud()
    qapp.installTranslator(loud)
    spoken = [summary(sheet), summary(None), *(place_words(sheet, Place("grid", 0, 60, note)) for note in (0, 1))]
    qapp.removeTranslator(loud)
    assert all(text.startswith("<") and text.endswith(">") for text in spoken)
    assert spoken[0].startswith("<<8 bars> in 4/4, C Major, 120 BPM, <32 notes>.> <From C4")


def test_summary_of_nothing_says_what_to_do() -> None:
    assert summary(None) == NO_MELODY


def test_summary_of_a_melody_without_notes_or_chords(sheet: Sheet) -> None:
    bare = replace(sheet.melody, notes=(), chords=(), phrases=(), bars=1)
    assert summary(Sheet.of(bare)).startswith("1 bar in 4/4, C Major, 120 BPM, 0 notes. Arrow keys")


def test_places_are_counted_from_one(sheet: Sheet) -> None:
    assert place(sheet.melody, 2 * BAR + 480) == "bar 3, beat 2"
    assert place(sheet.melody, 240) == "bar 1, after beat 1"


@pytest.mark.parametrize(
    ("at", "words"),
    [
        (Place("grid", 500, 64, note=1), "E4 (degree 3), bar 1, beat 2, a quarter, velocity"),
        (Place("keys", 0, 61), "D♭4, outside the scale"),
        (Place("keys", 0, 62), "D4, degree 2"),
        (Place("chords", BAR + 5, 60), "Dm (ii): D F A"),
        (Place("phrases", 4 * BAR, 60), "Phrase B, bars 5 to 8, ends at home, on the tonic"),
        (Place("phrases", 0, 60), "Phrase A, bars 1 to 4, ends open"),
        (Place("ruler", 0, 60), RULER_HINT),
        (Place("grid", 500, 60), ""),
    ],
)
def test_tips(sheet: Sheet, at: Place, words: str) -> None:
    assert place_words(sheet, at).startswith(words)
    assert bool(place_words(sheet, at)) == bool(words)


def test_marks_of_a_note_are_told(sheet: Sheet) -> None:
    marked = Sheet.of(with_marks(sheet.melody, "staccato=2 slur=2-3"))
    assert place_words(marked, Place("grid", 500, 64, note=1)).endswith(", staccato, slur")
    assert place_words(marked, Place("grid", 980, 67, note=2)) == place_words(sheet, Place("grid", 980, 67, note=2))


def test_an_upbeat_is_told_and_is_in_bar_0(sheet: Sheet) -> None:
    upbeat = Sheet.of(after_an_upbeat(sheet.melody))
    assert summary(upbeat).startswith("8 bars after an upbeat in 4/4, C Major")
    assert place_words(upbeat, Place("grid", -470, 67, note=0)).startswith("G4 (degree 5), bar 0, beat 4, an eighth")
    assert place_words(upbeat, Place("phrases", -470, 67)) == ""
    assert place_words(upbeat, Place("chords", -470, 67)) == ""
