"""Which language the window speaks, and how it writes numbers."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QTranslator
from PySide6.QtWidgets import QApplication, QDialogButtonBox
from pytestqt.qtbot import QtBot

from melodygen.fields import NumberField, field_named
from ui.controls.number import NumberBox, NumberControl
from ui.language import LANGUAGES, Language, brief, number, speak
from ui.language.speaking import FOLDER
from ui.preferences.table import LANGUAGE


@pytest.fixture
def unspoken(qapp: QApplication) -> Iterator[list[QTranslator]]:
    """What is put in is taken away after the test."""
    before = QLocale()
    translators: list[QTranslator] = []
    yield translators
    for translator in translators:
        qapp.removeTranslator(translator)
        translator.setParent(None)
    QLocale.setDefault(before)


@pytest.mark.parametrize(
    ("wanted", "system", "shown", "point"),
    [
        ("system", "de_AT", "&Datei", "1,5"),
        ("system", "en_GB", "&File", "1.5"),
        ("system", "fr_FR", "&File", "1,5"),
        ("system", "C", "&File", "1.5"),
        ("de", "en_US", "&Datei", "1,5"),
        ("en", "de_DE", "&File", "1.5"),
        ("de", "de_CH", "&Datei", "1.5"),
    ],
)
def test_texts_follow_the_language_and_numbers_the_place(
    qapp: QApplication, unspoken: list[QTranslator], wanted: Language, system: str, shown: str, point: str
) -> None:
    unspoken += speak(qapp, wanted, QLocale(system))
    assert QCoreApplication.translate("actions", "&File") == shown
    assert number(1.5) == point


def test_every_language_has_its_file() -> None:
    files = {path.stem.rpartition("_")[2] for path in FOLDER.glob("*.ts")}
    assert files == {code for code, _ in LANGUAGES} - {"en"}


def test_language_is_a_preference_that_follows_the_system() -> None:
    assert LANGUAGE.default == "system"
    assert LANGUAGE.kind.read("de") == "de"
    assert LANGUAGE.kind.read("klingon") is None


@pytest.mark.usefixtures("german")
def test_what_has_no_translation_stays_english(qapp: QApplication) -> None:
    assert QCoreApplication.translate("actions", "no such text") == "no such text"
    assert QCoreApplication.translate("no such context", "&File") == "&File"


@pytest.mark.usefixtures("german")
def test_qts_own_buttons_are_german(qtbot: QtBot) -> None:
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    qtbot.addWidget(box)
    assert box.button(QDialogButtonBox.StandardButton.Cancel).text() == "Abbrechen"


@pytest.mark.usefixtures("german")
def test_numbers_as_they_are_written_there() -> None:
    assert [number(-1.3), number(2.0, is_signed=True), number(-0.5, is_signed=True)] == ["−1,3", "+2,0", "−0,5"]
    assert [brief(132), brief(132.5), brief(1 / 3, 3)] == ["132", "132,5", "0,333"]


@pytest.mark.usefixtures("german")
@pytest.mark.parametrize("name", ["tempo_bpm", "bars", "complexity"])
def test_number_fields_read_what_they_show(qtbot: QtBot, name: str) -> None:
    field = field_named(name)
    assert isinstance(field, NumberField)
    box = NumberBox(field)
    qtbot.addWidget(box)
    for value in (field.low, field.high, field.default, *(() if field.is_whole else (132.5, 99.25))):
        box.setValue(value)
        assert box.valueFromText(box.text()) == value


@pytest.mark.usefixtures("german")
@pytest.mark.parametrize("typed", ["120,5", "120.5"])
def test_decimal_comma_or_point_may_be_typed(qtbot: QtBot, typed: str) -> None:
    box = NumberBox(field_named("tempo_bpm"))  # type: ignore[arg-type]
    qtbot.addWidget(box)
    box.lineEdit().selectAll()
    qtbot.keyClicks(box.lineEdit(), typed)
    qtbot.keyClick(box, "\r")
    assert (box.value(), box.text()) == (120.5, "120,5 BPM")


@pytest.mark.parametrize(("is_german", "one", "two"), [(False, "1 bar", "2 bars"), (True, "1 Takt", "2 Takte")])
def test_one_bar_is_not_called_bars(
    qtbot: QtBot, request: pytest.FixtureRequest, is_german: bool, one: str, two: str
) -> None:
    if is_german:
        request.getfixturevalue("german")
    control = NumberControl(field_named("bars"))  # type: ignore[arg-type]
    qtbot.addWidget(control)
    for step in (lambda: control.show_value(1), lambda: control.box.setValue(1), lambda: control.slider.setValue(0)):
        control.show_value(2)
        assert control.box.text() == two
        step()
        assert control.box.text() == one
    control.box.stepBy(1)
    assert control.box.text() == two
