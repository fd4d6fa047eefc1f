"""The core's errors in German: known by their patterns, with the facts that they have."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from melodygen.errors import ConstraintError, FormatError, MelodygenError, NewerFormatError, ParameterError, WriteError
from melodygen.parameters import Parameters
from melodygen.project import read_project
from melodygen.theory.metre import metre_named
from ui.language import said
from ui.language.speaking import texts_in

pytestmark = pytest.mark.usefixtures("german")


def _error(**changes: object) -> MelodygenError:
    with pytest.raises(MelodygenError) as raised:
        Parameters(**changes)  # type: ignore[arg-type]
    return raised.value


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (_error(tempo_bpm=500), "Tempo: erlaubt ist 20 bis 400 BPM (angegeben: 500)"),
        (_error(bars=2.5), "Dauer: erlaubt ist eine ganze Zahl, 1 bis 256 Takte (angegeben: 2,5)"),
        (_error(mood="darkk"), "Stimmung: erlaubt ist eins von: angry, calm"),
        (_error(mood="darkk"), "; gemeint 'dark'? (angegeben: 'darkk')"),
        (
            WriteError(Path("a.mid"), "No space left on device"),
            "a.mid ließ sich nicht schreiben (kein Platz mehr auf dem Gerät); einen anderen Ort wählen oder Platz",
        ),
        (
            FormatError("a.mid", "it is damaged (x)", "export it again"),
            "a.mid: es ist beschädigt (x); neu exportieren",
        ),
        (
            NewerFormatError("a.melody", "the project", 9, 2),
            "diese Version liest bis 2; zum Öffnen ein neueres melodygen installieren",
        ),
        (ParameterError("take", -1, "0 or more"), "Take: erlaubt ist 0 oder mehr (angegeben: -1)"),
        (_error(progression="Dm Xy"), "V7; D Moll (natürlich) hat die Akkorde Dm, Edim, F, Gm, Am, Bb, C (angegeben"),
        (_error(progression="F#m | G#m"), "die mit dem Grundton wandern"),
        (_error(weights="1=200"), "eine je Stufe 1 2 b3 4 5 b6 b7 von Moll (natürlich), oder einzelne"),
        (
            ConstraintError("there is no silence of an eighth or more", "choose bars that have one"),
            "es gibt keine Pause von einer Achtel oder mehr; Takte mit einer wählen",
        ),
    ],
    ids=lambda value: str(value)[:30],
)
def test_errors_in_german(error: MelodygenError, words: str) -> None:
    assert words in said(error)


def test_file_that_is_no_project(tmp_path: Path) -> None:
    (tmp_path / "a.melody").write_text("{}")
    with pytest.raises(FormatError) as raised:
        read_project(tmp_path / "a.melody")
    assert said(raised.value).startswith(f"{tmp_path / 'a.melody'}: es ist kein melodygen-Projekt")


def test_places_in_german() -> None:
    assert said(metre_named("4/4").place(2 * 1920 + 720)) == "Takt 3, Schlag 2,5"


def test_every_pattern_is_known_by_its_facts() -> None:
    for (context, source), text in texts_in("de").items():
        if context == "errors" and "{" in source:
            facts = [f"X{place}" for place in range(len(re.findall(r"\{\d\}", source)))]
            assert said(source.format(*facts)) == text.format(*facts)


@pytest.mark.parametrize("sentence", ["a letter to nobody in particular", "what is this: no idea", "", "bar none"])
def test_sentences_without_a_pattern_stay_as_they_are(sentence: str) -> None:
    assert said(sentence) == sentence


def test_english_is_said_as_it_is(qapp: QApplication, request: pytest.FixtureRequest) -> None:
    error = _error(tempo_bpm=500)
    from ui.language.speaking import Translation

    for translation in qapp.findChildren(Translation):
        translation.setParent(None)
    assert said(error) == str(error) == "tempo must be 20 to 400 BPM (got 500)"
