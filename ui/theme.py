"""The look of the window as two tables of named colours and one set of sizes.

Conventions
-----------
Colours are ``"#rrggbb"``; where a colour is laid over others it is ``"#aarrggbb"``, as QColor reads it.  Sizes are in
device-independent pixels, so that they hold at every screen scale.  The names of the fields are also the ``$names`` in
``theme.qss``.

The style sheet is one and the same for every theme: it names places of the palette (`PLACES`), and the palette has the
colours.  With another style sheet, Qt would go through every widget once for each of its ancestors.

A widget takes a look of its own by `set_role`, never by a style sheet of its own.
"""

from __future__ import annotations

import re
from dataclasses import asdict, dataclass
from functools import cache
from pathlib import Path
from string import Template
from time import perf_counter
from typing import Literal

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

FOLDER = Path(__file__).parent

SLICE_S = 0.008
"""How long the window may be kept waiting for widgets that take a new theme, each time."""

Choice = Literal["system", "light", "dark"]

Role = Literal[
    "primary", "tool", "first", "last", "panel", "bar", "title", "heading", "muted", "value", "error", "plain"
]  # fmt: skip
"""Looks beside the ``plain`` one: ``primary`` and ``tool`` for buttons, ``first`` and ``last`` for two that are joined,
``panel`` and ``bar`` for frames and plain widgets, ``heading`` for labels and buttons, ``muted`` for labels and what
sets a number that is not one's own, the others for labels; ``value`` sets digits in a row."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Theme:
    """Every colour and size that the window and the piano roll are drawn with."""

    name: Literal["light", "dark"]

    window: str
    panel: str
    field: str
    hover: str
    pressed: str
    border: str
    outline: str
    """Edge of a control: 3:1 against what is around it (WCAG 1.4.11)."""
    text: str
    muted: str
    faint: str
    """Text of what cannot be used just now."""
    accent: str
    accent_hover: str
    accent_pressed: str
    accent_soft: str
    on_accent: str
    focus: str
    error: str
    attention: str
    """What is not as it was asked for."""
    handle: str

    roll_row: str
    roll_row_out: str
    roll_row_tonic: str
    roll_outside: str
    line_bar: str
    line_strong: str
    line_beat: str
    line_division: str
    line_phrase: str
    note_soft: str
    note_loud: str
    note_ink_dark: str
    note_ink_light: str
    note_active: str
    active_text: str
    chosen_text: str
    cursor: str
    loop: str
    chosen: str
    chosen_veil: str
    """Over bars that are chosen for what comes next."""
    locked: str
    locked_veil: str
    """Over bars that the next draw keeps."""
    curve: str
    """The contour that was drawn by hand."""
    key_white: str
    key_black: str
    key_line: str
    key_text: str
    key_pressed: str
    phrase_fills: tuple[str, ...]
    """Of phrases by their letter; equal letters have equal colours."""
    phrase_text: str

    space: int = 8
    radius: int = 6
    radius_small: int = 4
    control_height: int = 28
    text_small: int = 11
    text_normal: int = 13
    text_large: int = 16
    text_title: int = 20


LIGHT = Theme(
    name="light",
    window="#eceeef",
    panel="#f8f9f9",
    field="#ffffff",
    hover="#e6eaeb",
    pressed="#d9dfe1",
    border="#d3d8da",
    outline="#79838a",
    text="#1a2023",
    muted="#566066",
    faint="#9aa3a8",
    accent="#0d6b78",
    accent_hover="#0a5c68",
    accent_pressed="#084c56",
    accent_soft="#d5e9eb",
    on_accent="#ffffff",
    focus="#0d6b78",
    error="#b3261e",
    attention="#c2570c",
    handle="#b4bcc0",
    roll_row="#ffffff",
    roll_row_out="#f0f2f3",
    roll_row_tonic="#e4f1f2",
    roll_outside="#99dfe3e5",
    line_bar="#4c2b3a40",
    line_strong="#2b2b3a40",
    line_beat="#1c2b3a40",
    line_division="#0d2b3a40",
    line_phrase="#8c2b3a40",
    note_soft="#86ccd5",
    note_loud="#025562",
    note_ink_dark="#000b0d",
    note_ink_light="#ffffff",
    note_active="#c2570c",
    active_text="#ffffff",
    chosen_text="#ffffff",
    cursor="#c2570c",
    loop="#1a0d6b78",
    chosen="#2458c4",
    chosen_veil="#1f2458c4",
    locked="#6a3fa8",
    locked_veil="#1a6a3fa8",
    curve="#b8246f",
    key_white="#ffffff",
    key_black="#3b4448",
    key_line="#d3d8da",
    key_text="#566066",
    key_pressed="#7fc3cc",
    phrase_fills=("#cfe5e7", "#f3dfc4", "#dfdcf0", "#d8e8cf", "#f1d9de", "#d6e1ef"),
    phrase_text="#263238",
)

DARK = Theme(
    name="dark",
    window="#16191b",
    panel="#1e2225",
    field="#272c30",
    hover="#2f353a",
    pressed="#3a4147",
    border="#33393e",
    outline="#788289",
    text="#e8ecee",
    muted="#a3adb3",
    faint="#646d73",
    accent="#45bccb",
    accent_hover="#63cddb",
    accent_pressed="#2fa3b2",
    accent_soft="#17393f",
    on_accent="#06191c",
    focus="#63cddb",
    error="#ff8a80",
    attention="#ffa24d",
    handle="#4d565c",
    roll_row="#23282b",
    roll_row_out="#1c2023",
    roll_row_tonic="#24363a",
    roll_outside="#9914171a",
    line_bar="#40d8e4ea",
    line_strong="#24d8e4ea",
    line_beat="#17d8e4ea",
    line_division="#0bd8e4ea",
    line_phrase="#80d8e4ea",
    note_soft="#1f6f7b",
    note_loud="#9aeef7",
    note_ink_dark="#000b0d",
    note_ink_light="#ffffff",
    note_active="#ffb46b",
    active_text="#201000",
    chosen_text="#180833",
    cursor="#ffa24d",
    loop="#1f45bccb",
    chosen="#86adff",
    chosen_veil="#2e86adff",
    locked="#c9a8ff",
    locked_veil="#24c9a8ff",
    curve="#ff7fb5",
    key_white="#c9d0d4",
    key_black="#25292c",
    key_line="#98a1a6",
    key_text="#3d464b",
    key_pressed="#58b9c6",
    phrase_fills=("#1f474d", "#4d3d25", "#3a3757", "#31472a", "#50333b", "#2c3f55"),
    phrase_text="#e3e9ec",
)


PLACES = {
    QPalette.ColorRole.Window: "window",
    QPalette.ColorRole.WindowText: "text",
    QPalette.ColorRole.Base: "field",
    QPalette.ColorRole.AlternateBase: "panel",
    QPalette.ColorRole.Text: "text",
    QPalette.ColorRole.PlaceholderText: "muted",
    QPalette.ColorRole.Button: "panel",
    QPalette.ColorRole.ButtonText: "text",
    QPalette.ColorRole.BrightText: "error",
    QPalette.ColorRole.Highlight: "accent",
    QPalette.ColorRole.HighlightedText: "on_accent",
    QPalette.ColorRole.Link: "focus",
    QPalette.ColorRole.LinkVisited: "accent_hover",
    QPalette.ColorRole.Accent: "accent_pressed",
    QPalette.ColorRole.ToolTipBase: "accent_soft",
    QPalette.ColorRole.ToolTipText: "faint",
    QPalette.ColorRole.Light: "pressed",
    QPalette.ColorRole.Midlight: "hover",
    QPalette.ColorRole.Mid: "border",
    QPalette.ColorRole.Dark: "outline",
    QPalette.ColorRole.Shadow: "handle",
}
"""Which colour of the theme each place of the palette has.

The first ten or so mean what Qt means by them; the style sheet draws all that would use the others.
"""


def apply_theme(app: QApplication, theme: Theme) -> None:
    """Give `theme` to all standard widgets still to be made; `Restyling` brings it to those that are there."""
    app.setPalette(palette(theme))
    if app.styleSheet() != style_sheet():
        app.setStyle("Fusion")  # native styles take part of a style sheet only, each another part
        app.setFont(_font(theme))  # in the style sheet, the size would be set widget by widget
        app.setStyleSheet(style_sheet())


def _font(theme: Theme) -> QFont:
    font = QGuiApplication.font()
    font.setPixelSize(theme.text_normal)
    return font


def set_role(widget: QWidget, role: Role) -> None:
    """Give `widget` one of the looks that ``theme.qss`` has beside the plain one."""
    widget.setProperty("role", role)
    _polish_anew(widget)


def _polish_anew(widget: QWidget) -> None:
    """Have the style look up again what it keeps about `widget`: rules by its properties, colours by the palette."""
    style = widget.style()
    style.unpolish(widget)
    style.polish(widget)


@cache
def style_sheet() -> str:
    """``theme.qss`` with the sizes, and the places of the palette, filled in."""
    template = Template((FOLDER / "theme.qss").read_text(encoding="utf-8"))
    places = {name: f"palette({_keyword(role)})" for role, name in PLACES.items()}
    return template.substitute(asdict(LIGHT) | places, icons=(FOLDER / "icons").as_posix())


def palette(theme: Theme) -> QPalette:
    """The theme's colours in their `PLACES`; what cannot be used just now has faint text."""
    filled = QPalette()
    for role, name in PLACES.items():
        filled.setColor(role, QColor(getattr(theme, name)))
    for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
        filled.setColor(QPalette.ColorGroup.Disabled, role, QColor(theme.faint))
    return filled


def _keyword(role: QPalette.ColorRole) -> str:
    """What a style sheet calls a place: ``AlternateBase`` -> ``"alternate-base"``."""
    return re.sub(r"\B(?=[A-Z])", "-", role.name.replace("ToolTip", "Tooltip")).lower()


class Restyling(QObject):
    """Brings the present palette to widgets that are there already.

    It takes a slice of time in each turn of the event loop, in which the windows keep their old picture; the new one
    comes at once.
    """

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._app = app
        self._waiting: list[QWidget] = []
        self._frozen: list[QWidget] = []
        self._turns = QTimer(self, interval=0)
        self._turns.timeout.connect(self._take_turn)

    def start(self) -> None:
        """Begin, or begin again."""
        self._waiting = self._app.allWidgets()
        shown = [window for window in self._app.topLevelWidgets() if window.isVisible() and window.updatesEnabled()]
        for window in shown:
            window.setUpdatesEnabled(False)
        self._frozen += shown
        self._turns.start()

    def _take_turn(self) -> None:
        if not self._waiting:
            self._finish()
            return
        end_s = perf_counter() + SLICE_S
        while self._waiting and perf_counter() < end_s:
            widget = self._waiting.pop()
            if isValid(widget):
                _polish_anew(widget)

    def _finish(self) -> None:
        """Show the new picture.

        It is painted here and now: Qt drops what a window asks for while it keeps its picture, and asks for nothing
        again where all of it is to be painted already, so that an `update` could stay without effect.
        """
        self._turns.stop()
        for window in filter(isValid, self._frozen):
            window.setUpdatesEnabled(True)
            window.repaint()
        self._frozen.clear()


class ThemeSwitch(QObject):
    """Keeps the application in the user's theme, or in the system's where the user has chosen none.

    `changed` carries the new Theme; whoever paints with theme colours listens.
    """

    changed = Signal(object)

    def __init__(self, app: QApplication, choice: Choice = "system") -> None:
        super().__init__(app)
        self._app = app
        self._restyling = Restyling(app)
        self._theme: Theme | None = None
        self._choice: Choice = choice
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._follow)
        self.choose(choice)

    @property
    def theme(self) -> Theme:
        """The theme now in force."""
        return self._theme or LIGHT

    def choose(self, choice: Choice) -> None:
        """Light, dark, or as the system has it; native title bars and dialogs go along."""
        schemes = {"light": Qt.ColorScheme.Light, "dark": Qt.ColorScheme.Dark, "system": Qt.ColorScheme.Unknown}
        self._choice = choice
        QGuiApplication.styleHints().setColorScheme(schemes[choice])
        self._follow()

    def _follow(self) -> None:
        chosen = {"light": LIGHT, "dark": DARK}
        self._use(chosen[self._choice] if self._choice != "system" else system_theme())

    def _use(self, theme: Theme) -> None:
        if theme is not self._theme:
            self._theme = theme
            apply_theme(self._app, theme)
            self._restyling.start()
            self.changed.emit(theme)


def system_theme() -> Theme:
    """The theme that the system asks for; light where it asks for none."""
    return DARK if QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark else LIGHT
