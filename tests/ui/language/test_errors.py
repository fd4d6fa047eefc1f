"""The core's errors in German: known by their patterns, with the facts that they have."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from melodygen.errors import ConstraintError, FormatError, MelodygenError, NewerFormatError, ParameterError, WriteError
from melodygen.parameters import Parameters
from melodygen.project import read_project
from melodygen.stimuli.building.confounds import confounds
from melodygen.stimuli.building.studio import differences
from melodygen.stimuli.design import DesignError, parse_design
from melodygen.theory.metre import metre_named
from tests.stimuli.design.wrong_designs import WRONG_DESIGNS
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


@pytest.mark.parametrize(
    ("problem", "remedy", "words"),
    [
        ("got 'a b'", "write a name of small letters, digits, - and _, at most 64 of them", "set.name: angegeben ist"),
        ("got 'a'; 3", "write true or false", "angegeben ist 'a'; 3; erlaubt ist true oder false"),
        (
            "got 2.5",
            "write a whole number, 0 to 4 294 967 295",
            "2,5; erlaubt ist eine ganze Zahl, 0 bis 4 294 967 295",
        ),
        ("got 500 for tempo", "write 20 to 400 BPM", "angegeben ist 500 für Tempo; erlaubt ist 20 bis 400 BPM"),
        ("got 'wv'", "write one of: wav, flac; did you mean 'wav'?", "erlaubt ist eins von: wav, flac; gemeint 'wav'?"),
        (
            "title is missing",
            "add title = a text in quotes, not empty",
            "title fehlt; title hinzufügen, erlaubt ist ein",
        ),
        (
            "got []",
            "write a list of at least 1, each one of: wav, flac",
            "eine Liste von mindestens 1, jeweils eins von: wav",
        ),
        (
            "a melody like Air: the range D4-A4 has no C for the melody to end on",
            "widen the range or choose another key",
            "eine Melodie wie Air: der Umfang D4-A4 hat kein C, auf dem die Melodie enden könnte; den Umfang erweitern",
        ),
        ("tunes/b.mid: it is damaged (x); export it again", "nothing was built", "tunes/b.mid: es ist beschädigt (x)"),
    ],
)
def test_errors_of_designs_in_german(problem: str, remedy: str, words: str) -> None:
    found = said(DesignError("study.toml", "set.name", problem, remedy))
    assert found.startswith("study.toml: set.name: ")
    assert words in found


def test_notes_on_a_set_in_german() -> None:
    assert said(
        "Melodies of cell mood=sad are unbalanced in Note density, Last note, by up to 10.00 standard deviations: Note "
        "density is 12 in the mean of generated melodies and 2.5 of human ones; draw more candidates or give "
        "notes_per_bar more weight"
    ) == (
        "Melodien von Zelle mood=sad sind unausgewogen in Notendichte, Letzte Note, um bis zu 10,00 "
        "Standardabweichungen: Notendichte ist im Mittel 12 bei erzeugten Melodien und 2,5 bei denen von Menschen; "
        "mehr Kandidaten ziehen oder notes_per_bar mehr Gewicht geben"
    )


def test_names_of_keys_are_not_translated_in_notes_on_a_set() -> None:
    text = (
        '[set]\nname = "x"\ntitle = "X"\n[humans]\n[matching]\n[factors]\nmood = ["sad"]\ntempo_bpm = [90]\n'
        "[generated.parameters]\nexpression = 50\n"
    )
    (sentence,) = confounds(parse_design(text))
    assert said(sentence).startswith("Zellen ändern, wie erzeugte Melodien gespielt werden ('mood', 'tempo_bpm'), aber")


def test_what_no_list_can_have_in_german() -> None:
    assert said(
        "no order of list 3 keeps melodies of the same pair apart among its trials in 2 blocks; have more pairs, fewer "
        "blocks, or fewer practice and attention trials, or set both_of_pair to false"
    ) == (
        "keine Reihenfolge von Liste 3 hält Melodien desselben Paares getrennt: die Durchgänge in 2 Blöcken; mehr "
        "Paare, weniger Blöcke oder weniger Übungs- und Prüfungsdurchgänge vorsehen, oder both_of_pair auf false setzen"
    )


def test_what_another_set_was_made_from_in_german() -> None:
    other = differences({"soundfont": 1, "design_sha256": 1}, {})
    assert said(
        f"my sets/a holds a set made from something else ({other}); choose another folder, or replace it by --force"
    ) == (
        "my sets/a enthält ein Set, das aus anderem entstand (ein anderer Entwurf, ein anderer SoundFont); einen "
        "anderen Ordner wählen oder es mit --force ersetzen"
    )


ENGLISH = re.compile(r"\b(the|is|are|write|got|there|did|choose|use|add|give|leave|an?|of|each|since|which)\b")


@pytest.mark.parametrize("text", dict.fromkeys(text for text, _, _ in WRONG_DESIGNS))
def test_no_english_is_left_in_errors_of_designs(text: str) -> None:
    with pytest.raises(DesignError) as raised:
        parse_design(text)
    problem = raised.value.reason.removeprefix(f"{raised.value.key}: ")
    facts = re.compile(r"'[^']*'|=[^;]*")
    assert not ENGLISH.search(facts.sub("", said(problem)))
