"""What the monkey does: a table of acts, each with how often it comes, next to the others."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QDialog, QMenu, QWidget

from tests.ui.monkey.hands import (
    carry,
    double_click,
    drag,
    drop,
    focus,
    pause,
    press_key,
    strike_key,
    turn_wheel,
    type_text,
)
from ui.app import Session
from ui.controls.number import NumberControl
from ui.palette.entries import entries
from ui.playing_in.keys import PIANO

T = TypeVar("T")
Key, Mod = Qt.Key, Qt.KeyboardModifier

KEYS = (
    *(Key.Key_Left, Key.Key_Right, Key.Key_Up, Key.Key_Down, Key.Key_Home, Key.Key_End, Key.Key_PageUp),
    *(Key.Key_PageDown, Key.Key_Tab, Key.Key_Backtab, Key.Key_Return, Key.Key_Escape, Key.Key_Space, Key.Key_Delete),
    *(Key.Key_Backspace, Key.Key_F1, Key.Key_F4, Key.Key_F5, Key.Key_Plus, Key.Key_Minus, Key.Key_Menu),
    *(Key(code) for code in range(Key.Key_0.value, Key.Key_9.value + 1)),
    *(Key(code) for code in range(Key.Key_A.value, Key.Key_Z.value + 1)),
)
MODIFIERS = (
    *(Mod.NoModifier,) * 5,
    *(Mod.ShiftModifier, Mod.ControlModifier, Mod.AltModifier),
    Mod.ControlModifier | Mod.ShiftModifier,
)
TYPED = ("0", "1", "7", "50", "99999", "-3", "", "abc", "12.5", "1e9", "violin", "D", "C3-C5", "♯", "~x", "/", "..")
SIZES = ((960, 560), (1024, 700), (1360, 860), (1590, 990), (1, 1))
SHORT_MS, LONG_MS = 40, 400


@dataclass(frozen=True, slots=True)
class World:
    """What there is to play with."""

    session: Session
    folder: Path

    @property
    def window(self) -> QWidget:
        """The window."""
        return self.session.window


@dataclass(frozen=True, slots=True)
class Act:
    """One kind of thing to do; `do` says what it has done.  A dialog keeps all from the window but what goes to it."""

    name: str
    weight: int
    do: Callable[[World, random.Random], str]
    in_dialogs: bool = False


def trigger_action(world: World, draw: random.Random) -> str:
    """Any row of the tables of actions that can be done now."""
    actions = world.session.window.actions_by_name
    name = _any([name for name in actions if actions[name].isEnabled()], draw)
    if name:
        actions[name].trigger()
    return str(name)


def trigger_menu_row(world: World, draw: random.Random) -> str:
    """Any row of any menu, also those that are filled when they open."""
    menus = [menu for menu in world.session.window.findChildren(QMenu) if menu.actions()]
    menu = _any(menus, draw)
    if menu is None:
        return "no menu"
    menu.aboutToShow.emit()
    rows = [row for row in menu.actions() if row.isEnabled() and not row.isSeparator() and row.menu() is None]
    row = _any(rows, draw)
    return _triggered(row) if row else f"nothing in {menu.title()}"


def use_palette(world: World, draw: random.Random) -> str:
    """An action by some letters of its name."""
    actions = world.session.window.actions_by_name
    names = [entry.name for entry in entries(world.session.window.menuBar(), actions, but="commands")]
    typed = draw.choice(names)[: draw.randint(1, 9)]
    actions["commands"].trigger()
    type_text(world.session.window.commands.line, typed)
    return typed


def turn_knob(world: World, draw: random.Random) -> str:
    """Drag a slider of the panel to some places, or only set it."""
    rows = world.session.window.panel.rows
    names = [name for name in rows if isinstance(rows[name].control, NumberControl)]
    name = draw.choice(names)
    control = rows[name].control
    assert isinstance(control, NumberControl)
    places = [draw.randint(0, control.slider.maximum()) for _ in range(draw.randint(1, 6))]
    if name == "bars":
        places = [place // draw.choice((1, 4, 8)) for place in places]  # mostly short, as people's are
    is_drag = len(places) > 1
    control.slider.setSliderDown(is_drag)
    for place in places:
        control.slider.setValue(place)
        pause(draw.choice((0, 0, SHORT_MS)))
    control.slider.setSliderDown(False)
    return f"{name} to {places}"


def choose(world: World, draw: random.Random) -> str:
    """An item of any list in the window, but no heading or line between items, which nobody can choose."""
    box = _any([box for box in _shown(_top(world), QComboBox) if _choosable(box)], draw)
    if box is None:
        return "no list"
    place = draw.choice(_choosable(box))
    what = f"{_name(box)}: {box.itemText(place)}"
    box.setCurrentIndex(place)
    box.activated.emit(place)
    return what


def type_somewhere(world: World, draw: random.Random) -> str:
    """Anything, into any line or number."""
    lines = [it for it in _shown(_top(world), QWidget) if it.inherits("QLineEdit") or it.inherits("QAbstractSpinBox")]
    line, text = _any(lines, draw), draw.choice(TYPED)
    what = f"{text!r} into {_name(line)}"
    if line is not None:
        type_text(line, text)
    return what


def press_any_key(_world: World, draw: random.Random) -> str:
    """Any key, with any others held, as often as one holds it."""
    key, modifiers = draw.choice(KEYS), draw.choice(MODIFIERS)
    what = f"{modifiers.name} {key.name} in {_name(focus())}"
    for _ in range(draw.choice((1, 1, 1, 4))):
        press_key(key, modifiers)
    return what


def use_pointer_on_roll(world: World, draw: random.Random) -> str:
    """Click, drag or double click anywhere on the roll and what lies over and beside it."""
    others = _shown(world.session.window.stage, QWidget)
    return _use_pointer(world.session.window.roll.viewport() if draw.random() < 0.8 else draw.choice(others), draw)


def use_pointer_anywhere(world: World, draw: random.Random) -> str:
    """The same on anything in the window or the dialog that is in front."""
    top = _top(world)
    buttons = [it for it in _shown(top, QAbstractButton) if it.isEnabled()]
    widget = _any(buttons if draw.random() < 0.6 else _shown(top, QWidget), draw)
    return _use_pointer(widget or top, draw)


def use_velocity_lane(world: World, draw: random.Random) -> str:
    """Click or drag in the lane below the notes, or turn the wheel there."""
    lane = world.session.window.lane
    world.session.window.actions_by_name["velocities"].setChecked(True)
    if draw.random() < 0.7:
        return _use_pointer(lane, draw)
    delta = draw.choice((-120, 120))
    turn_wheel(lane, _place(lane, draw), QPoint(0, delta), draw.choice(MODIFIERS))
    return f"{delta} in the lane"


def draw_contour(world: World, draw: random.Random) -> str:
    """Draw a line over the roll, forth and back, and perhaps let go of it at once."""
    roll, actions = world.session.window.roll.viewport(), world.session.window.actions_by_name
    actions["tool_curve"].trigger()
    places = sorted((_place(roll, draw) for _ in range(draw.randint(2, 12))), key=lambda place: place.x())
    drag(roll, places if draw.random() < 0.8 else [*places, *places[::-1]])
    if draw.random() < 0.3:
        actions["clear_curve"].trigger()
    return f"over {len(places)} places from {places[0].toTuple()} to {places[-1].toTuple()}"


def play_in(world: World, draw: random.Random) -> str:
    """Record, strike some keys of the computer's piano, and mostly end it; else whatever comes next does."""
    window = world.session.window
    if not window.playing_in.is_recording:
        window.playing_in.bar.input_chosen.emit("")
        window.playing_in.bar.count_in.setCurrentIndex(draw.choice((0, 0, 1)))
        window.playing_in.bar.set_by_hand.emit()
        window.actions_by_name["record"].trigger()
        pause(LONG_MS)
    letters = draw.choices((*PIANO, "Z", "X"), k=draw.randint(0, 8))
    for letter in letters:
        strike_key(window, Key[f"Key_{letter}"], draw.choice((5, SHORT_MS, 2 * SHORT_MS)))
    if window.playing_in.is_recording and draw.random() < 0.8:
        window.actions_by_name["record"].trigger()
    return "".join(letters) or "nothing"


def drag_idea(world: World, draw: random.Random) -> str:
    """A card, dragged over the roll and dropped there or taken away again; where there is none, ask for some."""
    window, roll = world.session.window, world.session.window.roll.viewport()
    cards = window.ideas_strip.view.cards
    if not cards.rowCount() or draw.random() < 0.2:
        window.actions_by_name["more_ideas"].trigger()
        return "more of them"
    row = draw.randrange(cards.rowCount())
    window.ideas_strip.view.setCurrentIndex(cards.index(row))
    places = [_place(roll, draw) for _ in range(draw.randint(1, 4))]
    is_dropped = draw.random() < 0.8
    carry(roll, places, cards.mimeData([cards.index(row)]), is_dropped=is_dropped)
    return f"card {row} to {places[-1].toTuple()}" + ("" if is_dropped else " and away")


def turn_a_wheel(world: World, draw: random.Random) -> str:
    """Over the roll, or over anything else."""
    roll, top = world.session.window.roll.viewport(), _top(world)
    is_roll = top is world.window and draw.random() < 0.6
    widget = roll if is_roll else (_any(_shown(top, QWidget), draw) or top)
    delta, modifiers = draw.choice((-240, -120, 120, 240)), draw.choice(MODIFIERS)
    what = f"{delta} over {_name(widget)} with {modifiers.name}"
    turn_wheel(widget, _place(widget, draw), QPoint(0, delta), modifiers)
    return what


def drop_files(world: World, draw: random.Random) -> str:
    """Any files and folders, good or broken, on any place."""
    there = sorted(world.folder.rglob("*"))
    paths = draw.sample(there, min(len(there), draw.choice((1, 1, 2))))
    widget = _any(_shown(world.window, QWidget), draw) or world.window
    what = f"{[path.name for path in paths]} on {_name(widget)}"
    drop(widget, _place(widget, draw), paths)
    return what


def resize(world: World, draw: random.Random) -> str:
    """Also to as small as it gets."""
    size = draw.choice(SIZES)
    world.window.resize(*size)
    return str(size)


def undo_some(world: World, draw: random.Random) -> str:
    """Undo, and redo, some steps in a row."""
    actions, done = world.session.window.actions_by_name, []
    for name, most in (("undo", 12), ("redo", draw.choice((0, 3, 12)))):
        for _ in range(draw.randint(0, most)):
            actions[name].trigger()
            done.append(name)
            pause(draw.choice((0, 0, 5)))
    return f"{done.count('undo')} back, {done.count('redo')} forth"


def save_and_open(world: World, draw: random.Random) -> str:
    """Save, and perhaps open at once."""
    names = draw.choice((("save",), ("save_as",), ("save", "open"), ("open",)))
    for name in names:
        world.session.window.actions_by_name[name].trigger()
    return " and ".join(names)


def close_window(world: World, _draw: random.Random) -> str:
    """The window's own cross; what is not saved keeps it open."""
    world.window.close()
    return "asked to close"


def wait(_world: World, draw: random.Random) -> str:
    """Listen for a while."""
    ms = draw.choice((SHORT_MS, SHORT_MS, LONG_MS))
    pause(ms)
    return f"{ms} ms"


ACTS = (
    Act("action", 18, trigger_action),
    Act("menu", 4, trigger_menu_row),
    Act("palette", 3, use_palette),
    Act("knob", 10, turn_knob),
    Act("list", 5, choose, in_dialogs=True),
    Act("text", 4, type_somewhere, in_dialogs=True),
    Act("key", 14, press_any_key, in_dialogs=True),
    Act("roll", 14, use_pointer_on_roll),
    Act("pointer", 12, use_pointer_anywhere, in_dialogs=True),
    Act("wheel", 5, turn_a_wheel, in_dialogs=True),
    Act("lane", 4, use_velocity_lane),
    Act("contour", 3, draw_contour),
    Act("play in", 3, play_in),
    Act("idea", 5, drag_idea),
    Act("drop", 3, drop_files),
    Act("resize", 2, resize, in_dialogs=True),
    Act("undo", 4, undo_some),
    Act("file", 2, save_and_open),
    Act("close", 1, close_window),
    Act("wait", 3, wait, in_dialogs=True),
)


def _choosable(box: QComboBox) -> list[int]:
    rows = [box.model().index(row, box.modelColumn(), box.rootModelIndex()) for row in range(box.count())]
    return [place for place, row in enumerate(rows) if row.flags() & Qt.ItemFlag.ItemIsSelectable]


def _use_pointer(widget: QWidget, draw: random.Random) -> str:
    kind, modifiers = draw.choice(("click", "click", "drag", "double")), draw.choice(MODIFIERS)
    places = [_place(widget, draw) for _ in range(draw.randint(2, 5) if kind == "drag" else 1)]
    what = f"{kind} on {_name(widget)} at {[place.toTuple() for place in places]} with {modifiers.name}"
    if kind == "double":
        double_click(widget, places[0])
    else:
        drag(widget, places, modifiers)
    return what


def _triggered(row: QAction) -> str:
    text = row.text()
    row.trigger()
    return text


def _top(world: World) -> QWidget:
    """What is in front."""
    return QApplication.activePopupWidget() or QApplication.activeModalWidget() or _dialog(world) or world.window


def _dialog(world: World) -> QDialog | None:
    return next(iter(_shown(world.window, QDialog)), None)


def _shown(parent: QWidget, kind: type[T]) -> list[T]:
    """The parts of that kind that can be seen; the whole order of the window is kept, so that draws repeat."""
    return [it for it in parent.findChildren(kind) if it.isVisible()]  # type: ignore[type-var,attr-defined]


def _place(widget: QWidget, draw: random.Random) -> QPoint:
    return QPoint(draw.randrange(max(1, widget.width())), draw.randrange(max(1, widget.height())))


def _any(things: Sequence[T], draw: random.Random) -> T | None:
    return draw.choice(things) if things else None


def _name(widget: QWidget | None) -> str:
    if widget is None:
        return "nothing"
    return f"{type(widget).__name__} {widget.accessibleName() or widget.objectName()}".strip()
