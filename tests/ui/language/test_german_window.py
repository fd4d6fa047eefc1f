"""The window in German: no text that a user reads is left in English, none is cut, and no Alt key is there twice."""

from __future__ import annotations

import random
import re
from collections import Counter
from collections.abc import Iterator
from html import unescape
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QMenu,
    QTabWidget,
    QToolButton,
    QTreeWidget,
    QWidget,
)
from pytestqt.qtbot import QtBot

from melodygen.errors import ConstraintError
from melodygen.theory.pitch import TONIC_NAMES
from tests.tools.test_translations import EQUAL
from tests.ui.conftest import close, press
from tests.ui.doubles import Answers, FakeSynth
from ui import dialogs
from ui.actions import default_keys, plain
from ui.app import Session
from ui.controls.choice import FAMILY
from ui.help import ShortcutsDialog
from ui.ideas.strip import IdeasStrip
from ui.language.speaking import texts_in
from ui.settings import Settings
from ui.stimuli.page import DesignPage

SIZES = ((960, 560), (1360, 860))
OPENED = ("why", "surprise", "notation", "ideas", "velocities", "play_in")
"""All that can be opened in the window beside what it always shows."""


@pytest.fixture
def session(
    qapp: QApplication, qtbot: QtBot, settings: Settings, synth: FakeSynth, answers: Answers, german: None
) -> Iterator[Session]:
    """The whole app, in German."""
    session = Session(qapp, settings, open_synth=synth.open, questions=answers, draw=random.Random(5))
    session.begin()
    qtbot.waitUntil(lambda: session.document.melody is not None and synth.performance is not None)
    yield session
    session.end()
    close(session.window)


def test_what_a_brought_melody_does_not_let_be_is_said_in_german(
    session: Session, qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "a.abc").write_text("X:1\nM:4/4\nL:1/4\nK:C\nCDEF|GABc|")
    with qtbot.waitSignal(session.window.files.opened):
        session.window.files.open_path(tmp_path / "a.abc")
    refused = "a melody has one note at least, and all would be erased", "leave one of them"
    session.document.refused.emit(ConstraintError(*refused))
    said = session.window.messages.label.text()
    assert said.startswith("Eine Melodie hat mindestens eine Note")
    assert "Die eigenen Noten bleiben" in said


def _texts(widget: QWidget) -> Iterator[str]:
    """All that can be read or heard of a widget and of those in it."""
    for part in (widget, *widget.findChildren(QWidget)):
        yield from (part.toolTip(), part.accessibleName(), part.accessibleDescription(), part.windowTitle())
        yield from _own_texts(part)


def _own_texts(part: QWidget) -> Iterator[str]:
    match part:
        case QLabel() | QAbstractButton():
            yield part.text()
        case QLineEdit():
            yield part.placeholderText()
        case QAbstractSpinBox():
            yield part.specialValueText()
        case QComboBox():
            yield from (part.itemText(row) for row in range(part.count()))
            yield from (str(part.itemData(row, FAMILY) or "") for row in range(part.count()))
        case QTabWidget():
            yield from (part.tabText(place) for place in range(part.count()))
        case QMenu():
            yield from (text for action in part.actions() for text in (action.text(), action.toolTip()))
        case QTreeWidget():
            yield from (
                item.text(0) for item in part.findItems("", Qt.MatchFlag.MatchContains | Qt.MatchFlag.MatchRecursive)
            )


def _plain(text: str) -> str:
    return unescape(re.sub("<[^>]*>", "", plain(text))).strip()


@pytest.fixture(scope="module")
def english() -> set[str]:
    """Whatever is translated to something else."""
    texts = {_plain(source) for (context, source), text in texts_in("de").items() if text != source}
    german = {_plain(text) for text in texts_in("de").values()}
    return {text for text in texts if len(text) > 1} - german - {_plain(text) for text in EQUAL}


def _dialogs(session: Session) -> list[QDialog]:
    window = session.window
    return [
        window._preferences(),
        ShortcutsDialog(window._shortcuts, window),
        dialogs.save_question(window, "a"),
        dialogs.style_question(window, "a", is_in_use=True),
        dialogs.style_question(window, "a", is_in_use=False),
        dialogs.remove_question(window, "a"),
        dialogs.replace_question(window, "a"),
        dialogs.design_question(window, "a"),
        dialogs.comments_question(window, "a"),
        dialogs.preset_question(window, "a", ""),
        dialogs.continue_question(window, 8),
    ]


def _opened(session: Session, qtbot: QtBot, name: str) -> QDialog:
    press(session, name)
    qtbot.waitUntil(lambda: any(dialog.isVisible() for dialog in session.window.findChildren(QDialog)))
    return next(dialog for dialog in session.window.findChildren(QDialog) if dialog.isVisible())


def _fill_menus(session: Session) -> None:
    for menu in session.window.findChildren(QMenu):
        menu.aboutToShow.emit()


NAMES = {"4/4", "3/4", "2/4", "6/8", "12/8", "5/4", "7/8", "melodygen", "English", "Deutsch", *TONIC_NAMES}
"""What is called the same everywhere, beside notes, numbers and the texts in `EQUAL`."""


def test_no_text_is_as_it_is_in_english(
    qapp: QApplication, qtbot: QtBot, settings: Settings, request: pytest.FixtureRequest
) -> None:
    """So that none is missed that nobody marked: the window and its dialogs, once in each language."""
    shown = []
    for language in ("english", "german"):
        if language == "german":
            request.getfixturevalue("german")
        session = Session(qapp, settings, open_synth=FakeSynth().open, questions=Answers(), draw=random.Random(5))
        session.begin()
        qtbot.waitUntil(lambda session=session: not session.document.is_busy)
        for name in OPENED:
            session.window.actions_by_name[name].setChecked(True)
        _fill_menus(session)
        widgets = (session.window, session.window.commands, *_dialogs(session))
        shown.append({_plain(text) for widget in widgets for text in _texts(widget)})
        session.end()
        close(session.window)
    assert "New" in shown[0]
    assert "Neu" in shown[1]
    same = {text for text in shown[0] & shown[1] if re.search("[A-Za-z]{2}", text)}
    assert same - {_plain(text) for text in EQUAL} - NAMES == set()


def test_nothing_in_the_window_is_english(session: Session, qtbot: QtBot, english: set[str]) -> None:
    for name in OPENED:
        session.window.actions_by_name[name].setChecked(True)
    _fill_menus(session)
    qtbot.waitUntil(lambda: session.window.why.hint.text() != "")
    session.window.why.stepped.emit(1)
    qtbot.waitUntil(lambda: session.window.why.title.text() != "", timeout=20_000)
    shown = {_plain(text) for text in _texts(session.window)}
    assert {"Neu", "Tempo", "Wie schnell gespielt wird, in Vierteln pro Minute.", "Konzertflügel"} <= shown
    assert shown & english == set()


def test_nothing_in_the_dialogs_is_english(session: Session, qtbot: QtBot, english: set[str], tmp_path: Path) -> None:
    shown = {_plain(text) for dialog in _dialogs(session) for text in _texts(dialog)}
    for name in ("export_midi", "export_audio", "learn_style", "vary", "stimulus_set"):
        dialog = _opened(session, qtbot, name)
        shown |= {_plain(text) for text in _texts(dialog)}
        dialog.reject()
        qtbot.waitUntil(lambda dialog=dialog: not dialog.isVisible())
    assert {"Einstellungen", "Abbrechen", "Wie vorgetragen, im Raster", "Sprache"} <= shown
    assert shown & english == set()


def test_what_the_roll_says_is_german(session: Session) -> None:
    said = session.window.roll.accessibleDescription()
    assert said.startswith("16 Takte im 4/4-Takt, D Moll (natürlich), 132 BPM, ")
    assert not re.search(r"\b(bars|notes|and|the|to|from)\b", said)


def test_undo_names_the_step_in_german(session: Session, qtbot: QtBot) -> None:
    session.window.panel.rows["bars"].control.edited.emit(8, None)
    qtbot.waitUntil(lambda: not session.document.is_busy)
    assert plain(session.window.actions_by_name["undo"].text()) == "Rückgängig: Dauer"


def test_an_idea_is_told_of_in_german(session: Session, qtbot: QtBot) -> None:
    session.window.panel.rows["bars"].control.edited.emit(1, None)
    qtbot.waitUntil(lambda: not session.document.is_busy)
    session.window.actions_by_name["ideas"].setChecked(True)
    press(session, "keep_idea")
    strip = session.window.findChild(IdeasStrip)
    assert strip is not None
    strip.show_only("kept")
    tip = strip.view.cards.index(0).data(Qt.ItemDataRole.AccessibleDescriptionRole)
    assert tip.startswith("Behalten 1: 1 Takt in D Moll (natürlich), Startwert ")
    assert not re.search(r"\b(bars?|notes?|of|and|the|to|from)\b", tip)


def test_a_chord_s_place_is_named_in_german(session: Session) -> None:
    press(session, "edit_chord")
    menu = next(menu for menu in session.window.findChildren(QMenu) if menu.isVisible())
    assert menu.accessibleName() == "Akkord in Takt 1, Schlag 1"
    assert _twice([action.text() for action in menu.actions()]) == []
    menu.close()


def test_what_goes_wrong_is_said_in_german(session: Session) -> None:
    session.window.panel.rows["bars"].control.edited.emit(999, None)
    said = session.window.messages.label.text()
    assert said == "Dauer: erlaubt ist 1 bis 256 Takte (angegeben: 999)"


def test_keys_are_those_of_the_tables(session: Session) -> None:
    actions = session.window.actions_by_name
    for name in actions:
        assert actions[name].shortcuts() == default_keys(actions.spec(name))


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def test_no_text_is_cut(session: Session, qtbot: QtBot, size: tuple[int, int]) -> None:
    window = session.window
    window.resize(*size)
    qtbot.waitUntil(lambda: (window.width(), window.height()) == size)
    _check_nothing_is_cut(window, qtbot)
    assert window.roll.melody is not None
    window.roll.selection.choose({note.onset_ticks for note in window.roll.melody.notes})
    _check_nothing_is_cut(window, qtbot)
    for name in OPENED:
        window.actions_by_name[name].setChecked(True)
        _check_nothing_is_cut(window, qtbot)
    press(session, "lock_notes")
    _check_nothing_is_cut(window, qtbot)
    press(session, "tour")
    for _ in range(4):
        _check_nothing_is_cut(window, qtbot)
        window.tour.go_on.click()


def test_no_text_in_a_dialog_is_cut(session: Session, qtbot: QtBot) -> None:
    for dialog in _dialogs(session):
        dialog.show()
        pages = dialog.findChildren(QTabWidget)
        for place in range(pages[0].count() if pages else 1):
            if pages:
                pages[0].setCurrentIndex(place)
            _check_nothing_is_cut(dialog, qtbot)
        dialog.close()
    for name in ("export_midi", "learn_style", "vary"):
        dialog = _opened(session, qtbot, name)
        _check_nothing_is_cut(dialog, qtbot)
        dialog.reject()
        qtbot.waitUntil(lambda dialog=dialog: not dialog.isVisible())


def test_no_text_on_a_page_of_a_design_is_cut(session: Session, qtbot: QtBot) -> None:
    dialog = session.window.studies.open_dialog()
    dialog.resize(dialog.minimumSize())
    for row in range(dialog.list.count()):
        dialog.list.setCurrentRow(row)
        _check_nothing_is_cut(dialog, qtbot)
        page = dialog.stack.currentWidget()
        if isinstance(page, DesignPage):
            qtbot.waitUntil(lambda page=page: page.widget().width() <= page.viewport().width())
    dialog.leave()


def _check_nothing_is_cut(widget: QWidget, qtbot: QtBot) -> None:
    """Once the layouts, each of which makes room for the one in it, have followed."""

    def check() -> None:
        assert _cut(widget) == []

    qtbot.waitUntil(check)


def _cut(widget: QWidget) -> list[str]:
    """The texts of labels and buttons that have less room than they take."""
    parts = (*widget.findChildren(QLabel), *widget.findChildren(QAbstractButton))
    return [
        f"{part.text()!r} has {part.width()} of {_needs(part)} pixels"
        for part in parts
        if part.isVisible() and _needs(part) > part.width()
    ]


def _needs(part: QLabel | QAbstractButton) -> int:
    if isinstance(part, QLabel) and part.wordWrap():
        words = re.findall(r"\S+", re.sub("<[^>]*>", "", part.text()))
        return max((part.fontMetrics().horizontalAdvance(word) for word in words), default=0)
    if isinstance(part, QToolButton) and part.toolButtonStyle() is Qt.ToolButtonStyle.ToolButtonIconOnly:
        return part.iconSize().width()
    return part.minimumSizeHint().width() if part.text() else 0


def test_no_alt_key_of_the_window_is_there_twice(session: Session) -> None:
    window = session.window
    texts = [action.text() for action in window.menuBar().actions()]
    texts += [label.text() for label in window.findChildren(QLabel) if label.buddy() is not None]
    assert _twice(texts) == []


def test_no_alt_key_of_a_menu_is_there_twice(session: Session) -> None:
    _fill_menus(session)
    menus = session.window.findChildren(QMenu)
    assert len(menus) > 6
    for menu in menus:
        if menu not in session.window.presets._menus:
            assert _twice([action.text() for action in menu.actions()]) == [], menu.title()


def test_no_alt_key_of_a_dialog_is_there_twice(session: Session, qtbot: QtBot) -> None:
    opened = [_opened(session, qtbot, "export_midi"), session.window.studies.open_dialog()]
    for dialog in (*_dialogs(session), *opened):
        pages = dialog.findChildren(QTabWidget)
        for page in [pages[0].widget(place) for place in range(pages[0].count())] if pages else [dialog]:
            parts = (*page.findChildren(QLabel), *page.findChildren(QAbstractButton))
            texts = [part.text() for part in parts if not isinstance(part, QLabel) or part.buddy() is not None]
            assert _twice(texts) == [], dialog.windowTitle()
        dialog.close()


def _twice(texts: list[str]) -> list[str]:
    found = [match[1].upper() for text in texts if (match := re.search("&([^& ])", text))]
    return [letter for letter, count in Counter(found).items() if count > 1]
