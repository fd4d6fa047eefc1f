"""Engraving: every note of the melody is on the pages once, with its time, in what Qt can draw."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import QByteArray
from PySide6.QtSvg import QSvgRenderer
from pytestqt.qtbot import QtBot

from melodygen.export.writing import written_bars
from melodygen.generation import generate
from melodygen.melody import Melody
from melodygen.parameters import Parameters
from tests.melodies import JIG, UPBEAT_JIG
from ui.notation import engraving
from ui.notation.engraving import NotationError, Page, Score, engraved, marks_of

WIDTH = 20_000


class GivenUpError(Exception):
    """Nobody waits any more."""


def unreported(_: float) -> None:
    """Nobody asks for progress."""


@pytest.fixture(scope="module")
def melody() -> Melody:
    return generate(Parameters(bars=24, seed=4, key="Eb", scale="major", rhythm="swing"))


@pytest.fixture(scope="module")
def score(melody: Melody) -> Score:
    return engraved(melody, WIDTH, report=unreported)


def test_pages_have_each_note_once_and_what_is_tied_to_it(melody: Melody, score: Score) -> None:
    names = re.findall(r'id="([^"]+)"', "".join(re.sub(r"<defs>.*?</defs>", "", page.svg) for page in score.pages))
    notes = [name for name in names if name.startswith("n")]
    written = [value for bar in written_bars(melody) for value in bar.values if value.note is not None]
    assert len(written) > len(melody.notes)
    assert len(notes) == len(set(notes)) == len(written)
    assert {name.split("-")[0] for name in notes} == {f"n{number}" for number in range(len(melody.notes))}
    assert set(notes) == {mark.name for mark in score.marks}
    assert sorted(notes) == sorted(name for page in score.pages for name in page.names)


def test_qt_draws_the_pages_without_a_word(qtbot: QtBot, score: Score) -> None:
    assert len(score.pages) > 1
    for page in score.pages:
        drawing = QSvgRenderer(QByteArray(page.svg.encode("utf-8")))
        assert drawing.isValid()
        assert all(drawing.elementExists(name) for name in page.names)
        assert drawing.viewBoxF().width() == page.width == WIDTH


def test_chord_symbols_have_their_signs(score: Score) -> None:
    words = re.findall(r"<text[^>]*>([^<]*)</text>", score.pages[0].svg)
    assert {span.chord.symbol.replace("b", "♭") for span in score.melody.chords[:2]} <= set(words)


def test_narrower_paper_takes_more_of_it(melody: Melody, score: Score) -> None:
    narrow = engraved(melody, WIDTH / 2, report=unreported)
    assert sum(page.height for page in narrow.pages) > sum(page.height for page in score.pages)


def test_marks_say_what_sounds_when() -> None:
    score = Score(UPBEAT_JIG, (), marks_of(UPBEAT_JIG))
    assert score.sounding(-480) == "n0"
    assert score.sounding(-481) is None
    assert score.sounding(0) == "n2"
    assert score.sounding(UPBEAT_JIG.length_ticks) is None
    assert score.onset("n2") == 0


def test_page_of_a_note() -> None:
    pages = (Page("", 1, 1, frozenset({"n0"})), Page("", 1, 1, frozenset({"n1"})))
    score = Score(JIG, pages, ())
    assert (score.page_of("n1"), score.page_of("n7")) == (1, None)


def test_without_verovio_one_sentence_says_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engraving, "find_spec", lambda _: None)
    with pytest.raises(NotationError, match=r"drawn by verovio, which is not here; install it with: .* verovio$"):
        engraved(JIG, WIDTH, report=unreported)


def test_verovio_that_fails_is_said_in_one_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engraving, "musicxml_bytes", lambda _: b"no score")
    with pytest.raises(NotationError, match="could not draw this melody"):
        engraved(JIG, WIDTH, report=unreported)


def test_what_nobody_waits_for_is_ended() -> None:
    def report(_: float) -> None:
        raise GivenUpError

    with pytest.raises(GivenUpError):
        engraved(JIG, WIDTH, report=report)
