"""Both themes are complete, readable and applied to the whole application; icons take their colours."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import fields

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QColor, QFont, QIcon, QImage, QPaintEvent, QPalette
from PySide6.QtWidgets import QApplication, QPushButton, QTreeWidget, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from ui.icons import FOLDER, NAMES, icon
from ui.roll.ink import Ink, contrast, laid_over
from ui.theme import DARK, LIGHT, Theme, ThemeSwitch, apply_theme, palette, set_role, style_sheet, system_theme

THEMES = pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)

TEXT, GRAPHIC = 4.5, 3.0
"""Least contrast of texts, and of the edges of controls (WCAG 2.2, 1.4.3 and 1.4.11, level AA)."""


@pytest.fixture
def app(qapp: QApplication) -> Iterator[QApplication]:
    """The application, given back as it was."""
    sheet, before = qapp.styleSheet(), qapp.palette()
    yield qapp
    qapp.setStyleSheet(sheet)
    qapp.setPalette(before)


def ratio(theme: Theme, text: str, ground: str) -> float:
    return contrast(QColor(getattr(theme, text)), QColor(getattr(theme, ground)))


def test_the_contrast_formula_gives_the_known_values() -> None:
    assert contrast(QColor("#000000"), QColor("#ffffff")) == pytest.approx(21)
    assert contrast(QColor("#777777"), QColor("#ffffff")) == pytest.approx(4.48, abs=0.01)


@THEMES
@pytest.mark.parametrize("ground", ["window", "panel", "field", "hover", "pressed", "accent_soft"])
def test_text_can_be_read(theme: Theme, ground: str) -> None:
    assert ratio(theme, "text", ground) >= 7


@THEMES
@pytest.mark.parametrize("ground", ["window", "panel", "field", "hover", "accent_soft"])
def test_muted_text_can_be_read(theme: Theme, ground: str) -> None:
    assert ratio(theme, "muted", ground) >= TEXT


@THEMES
@pytest.mark.parametrize(
    ("text", "ground"),
    [
        ("on_accent", "accent"),
        ("on_accent", "accent_hover"),
        ("on_accent", "accent_pressed"),
        ("error", "panel"),
        ("error", "window"),
        ("muted", "roll_row"),
        ("key_text", "key_white"),
        ("active_text", "note_active"),
    ],
)
def test_coloured_texts_can_be_read(theme: Theme, text: str, ground: str) -> None:
    assert ratio(theme, text, ground) >= TEXT


@THEMES
def test_notes_and_phrases_can_be_read(theme: Theme) -> None:
    ink = Ink(theme, QFont())
    assert min(contrast(ink.note_text(velocity), ink.note(velocity)) for velocity in range(1, 128)) >= TEXT
    assert min(contrast(QColor(theme.phrase_text), fill) for fill in ink.phrase_fills) >= TEXT


@THEMES
@pytest.mark.parametrize("ground", ["window", "panel", "field"])
def test_edges_and_focus_can_be_seen(theme: Theme, ground: str) -> None:
    assert ratio(theme, "outline", ground) >= GRAPHIC
    assert ratio(theme, "focus", ground) >= GRAPHIC


@THEMES
def test_the_tick_can_be_seen(theme: Theme) -> None:
    ink = re.search(r'stroke="(#[0-9a-f]{6})"', (FOLDER / "check.svg").read_text(encoding="utf-8"))
    assert ink
    assert contrast(QColor(ink[1]), QColor(theme.accent)) >= GRAPHIC


@THEMES
def test_the_cursor_can_be_seen_on_every_row(theme: Theme) -> None:
    cursor = QColor(theme.cursor)
    rows = [QColor(getattr(theme, name)) for name in ("roll_row", "roll_row_out", "roll_row_tonic")]
    veils = [QColor(veil) for veil in (theme.loop, theme.chosen_veil, theme.locked_veil)]
    grounds = rows + [laid_over(row, veil) for row in rows for veil in veils]
    assert min(contrast(cursor, ground) for ground in grounds) >= GRAPHIC


@THEMES
def test_what_is_chosen_and_locked_can_be_seen(theme: Theme) -> None:
    for ground in ("panel", "roll_row", "roll_row_out", "roll_row_tonic", "accent_soft"):
        assert ratio(theme, "chosen", ground) >= GRAPHIC
        assert ratio(theme, "locked", ground) >= GRAPHIC
        assert ratio(theme, "curve", ground) >= GRAPHIC


@THEMES
def test_chosen_notes_can_be_read_and_their_ring_seen(theme: Theme) -> None:
    assert ratio(theme, "chosen_text", "chosen") >= TEXT
    for ground in ("roll_row", "roll_row_out", "roll_row_tonic"):
        assert ratio(theme, "text", ground) >= GRAPHIC


@THEMES
def test_every_colour_is_one(theme: Theme) -> None:
    texts = [value for field in fields(theme) if isinstance(value := getattr(theme, field.name), str)]
    colours = [text for text in texts if text != theme.name]
    assert len(colours) > 30
    assert all(re.fullmatch(r"#([0-9a-f]{2})?[0-9a-f]{6}", text) for text in colours)


def test_the_style_sheet_has_no_name_left_open_and_its_pictures_exist() -> None:
    sheet = style_sheet()
    assert "$" not in sheet
    pictures = re.findall(r'url\("(.+?)"\)', sheet)
    assert len(pictures) >= 3
    assert all((FOLDER / path.rpartition("/")[2]).is_file() for path in pictures)


def test_the_style_sheet_leaves_all_colours_to_the_palette() -> None:
    assert not re.findall(r"#[0-9a-f]{6}", style_sheet())
    named = set(re.findall(r"palette\((.+?)\)", style_sheet()))
    assert {"base", "tooltip-base", "placeholder-text"} < named


@THEMES
def test_the_palette_has_the_themes_colours(theme: Theme) -> None:
    made = palette(theme)
    assert made.color(QPalette.ColorRole.Window).name() == theme.window
    assert made.color(QPalette.ColorRole.Highlight).name() == theme.accent
    assert made.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text).name() == theme.faint


class Painted(QWidget):
    """A window that keeps account of the themes in which it was painted."""

    def __init__(self) -> None:
        super().__init__()
        self.pictures: list[str] = []

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002, N802 - Qt's name
        self.pictures.append("dark" if self.palette().window().color().lightness() < 128 else "light")


def painted(button: QPushButton) -> QImage:
    button.resize(120, 32)
    return button.grab().toImage()


def test_a_theme_reaches_widgets_that_are_there_already(qtbot: QtBot, app: QApplication) -> None:
    switch = ThemeSwitch(app, "light")
    button = QPushButton("x")
    qtbot.addWidget(button)
    set_role(button, "primary")
    for theme in (DARK, LIGHT):
        switch.choose(theme.name)
        qtbot.waitUntil(lambda theme=theme: painted(button).pixelColor(20, 6).name() == theme.accent)


def test_widgets_look_the_same_whether_they_came_before_or_after_a_theme(qtbot: QtBot, app: QApplication) -> None:
    switch = ThemeSwitch(app, "light")
    before = QPushButton("x")
    painted(before)
    switch.choose("dark")
    after = QPushButton("x")
    qtbot.addWidget(before)
    qtbot.addWidget(after)
    qtbot.waitUntil(lambda: painted(before) == painted(after))


def test_windows_keep_their_picture_until_all_of_them_is_in_the_new_theme(qtbot: QtBot, app: QApplication) -> None:
    switch = ThemeSwitch(app, "light")
    shown, closed = QWidget(), QWidget()
    for window in (shown, closed):
        window.show()
    qtbot.addWidget(shown)
    switch.choose("dark")
    switch.choose("light")
    assert not shown.updatesEnabled()
    delete(closed)
    qtbot.waitUntil(shown.updatesEnabled)


def test_a_picture_asked_for_while_the_old_one_was_kept_comes_with_the_new_theme(
    qtbot: QtBot, app: QApplication
) -> None:
    switch = ThemeSwitch(app, "light")
    window = Painted()
    qtbot.addWidget(window)
    window.show()
    qtbot.waitUntil(lambda: window.pictures == ["light"])
    window.update()
    switch.choose("dark")
    QApplication.sendEvent(window, QEvent(QEvent.Type.UpdateRequest))  # comes to nothing while the picture is kept
    qtbot.waitUntil(lambda: window.pictures[-1] == "dark")


@THEMES
def test_headings_of_columns_can_be_read(qtbot: QtBot, app: QApplication, theme: Theme) -> None:
    """Qt's own file dialog has them, where the system has no dialog to offer."""
    apply_theme(app, theme)
    table = QTreeWidget()
    qtbot.addWidget(table)
    table.setHeaderLabels(["Name"])
    table.resize(300, 120)
    image = table.header().grab().toImage()
    colours = [image.pixelColor(x, y) for x in range(60) for y in range(image.height())]
    assert image.pixelColor(200, 5).name() == theme.panel
    assert max(contrast(colour, QColor(theme.panel)) for colour in colours) >= 7


def test_a_role_can_be_given_later(qtbot: QtBot, app: QApplication) -> None:
    apply_theme(app, LIGHT)
    button = QPushButton("x")
    qtbot.addWidget(button)
    before = painted(button)
    set_role(button, "primary")
    assert painted(button).pixelColor(20, 6).name() == LIGHT.accent != before.pixelColor(20, 6).name()


def test_a_button_with_the_focus_has_a_ring(qtbot: QtBot, app: QApplication) -> None:
    apply_theme(app, LIGHT)
    window = QWidget()
    qtbot.addWidget(window)
    button = QPushButton("x", window)
    window.resize(200, 100)
    window.show()
    window.activateWindow()
    button.setFocus()
    qtbot.waitUntil(button.hasFocus)
    assert painted(button).pixelColor(60, 1).name() == LIGHT.focus


def test_the_users_choice_comes_before_the_systems(app: QApplication) -> None:
    switch = ThemeSwitch(app, "dark")
    assert switch.theme is DARK
    seen: list[Theme] = []
    switch.changed.connect(seen.append)
    switch.choose("light")
    switch.choose("light")
    assert seen == [LIGHT]
    app.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert switch.theme is LIGHT


def test_without_a_choice_the_system_is_followed(app: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    switch = ThemeSwitch(app)
    assert switch.theme is system_theme()
    monkeypatch.setattr("ui.theme.system_theme", lambda: DARK)
    app.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert switch.theme is DARK
    assert app.palette().color(QPalette.ColorRole.Window).name() == DARK.window


WANTED = {
    *("play", "pause", "stop", "loop", "volume"),
    *("undo", "redo", "open", "save", "copy", "export"),
    *("dice", "generate", "reset"),
}


@THEMES
@pytest.mark.parametrize("name", NAMES)
def test_icons_are_drawn_in_the_themes_colour(qapp: QApplication, theme: Theme, name: str) -> None:
    image = icon(name, theme).pixmap(48, 48).toImage()
    solid = {
        image.pixelColor(x, y).name() for x in range(48) for y in range(48) if image.pixelColor(x, y).alpha() == 255
    }
    assert solid == {theme.text}
    off = icon(name, theme).pixmap(48, 48, QIcon.Mode.Disabled).toImage()
    assert off != image


def test_all_icons_wanted_are_there() -> None:
    assert set(NAMES) >= WANTED


def test_an_icon_on_the_accent_takes_its_text_colour(qapp: QApplication) -> None:
    image = icon("stop", DARK, is_on_accent=True).pixmap(24, 24).toImage()
    assert image.pixelColor(12, 12).name() == DARK.on_accent
