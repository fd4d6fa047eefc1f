"""Chords changed by hand: a menu of chords at the place in the chord row, which writes the progression."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu

from melodygen.editing.chords import chord_at, with_chord
from melodygen.errors import MelodygenError
from melodygen.melody import Melody
from melodygen.theory.chords import Chord, seventh_chords, triads
from melodygen.theory.symbols import borrowed_chords
from ui.actions import Actions
from ui.document import Document
from ui.panel import ParametersPanel
from ui.roll import PianoRoll
from ui.roll.sheet import with_signs
from ui.roll.words import place as place_of


class ChordEditing(QObject):
    """Stands between the roll, which asks for another chord, and the document, whose progression gets it."""

    failed = Signal(object)

    def __init__(self, document: Document, roll: PianoRoll, panel: ParametersPanel, actions: Actions) -> None:
        super().__init__(roll)
        self._document, self._roll, self._panel = document, roll, panel
        self.menu: QMenu | None = None
        roll.chord_requested.connect(self._ask)
        actions["edit_chord"].triggered.connect(self._ask_at_cursor)
        actions["edit_progression"].triggered.connect(lambda: panel.focus_on("progression"))

    def _ask_at_cursor(self) -> None:
        melody, chosen = self._document.melody, self._roll.chosen
        if melody is not None:
            ticks = max(0, chosen[0]) * melody.metre.bar_ticks if chosen else max(0.0, self._roll.position)
            ticks = min(ticks, melody.length_ticks - 1)
            self._ask(ticks, self._roll.below_chord(ticks))

    def _ask(self, ticks: float, at: QPoint) -> None:
        melody = self._document.melody
        if melody is not None:
            if self.menu is not None:
                self.menu.deleteLater()
            self.menu = self._menu(melody, ticks)
            self.menu.popup(at)

    def _menu(self, melody: Melody, ticks: float) -> QMenu:
        """The chords of the scale, then others in menus of their own."""
        parameters, present = self._document.parameters, chord_at(melody, ticks)
        scale, key = parameters.the_scale, parameters.key
        menu = QMenu(self._roll)
        group = QActionGroup(menu)
        shown = present.chord if present else None
        where = place_of(melody, present.onset_ticks if present else int(ticks))
        title = self.tr("Chord in {place}").format(place=where)
        menu.setAccessibleName(title)
        menu.addAction(title).setEnabled(False)
        menu.addSeparator()
        self._fill(menu, triads(scale, key), shown, ticks, group)
        menu.addSeparator()
        self._fill(menu.addMenu(self.tr("With &Sevenths")), seventh_chords(scale, key), shown, ticks, group)
        self._fill(menu.addMenu(self.tr("&Borrowed")), borrowed_chords(scale, key), shown, ticks, group)
        menu.addSeparator()
        menu.addAction(self.tr("Type a &Progression")).triggered.connect(lambda: self._panel.focus_on("progression"))
        leave = menu.addAction(self.tr("&Leave the Chords to the Style"))
        leave.setEnabled(bool(parameters.progression))
        leave.triggered.connect(lambda: self._document.change(self.tr("progression"), {"progression": ""}))
        return menu

    def _fill(
        self, menu: QMenu, chords: Iterable[Chord], present: Chord | None, ticks: float, group: QActionGroup
    ) -> None:
        """A row for each chord, the one that stands there ticked; Alt keys are the digits."""
        for number, chord in enumerate(chords, start=1):
            key = f"&{number} " if number < 10 else ""
            action = QAction(f"{key}{with_signs(chord.symbol)}\t{with_signs(chord.numeral)}", menu)
            action.setCheckable(True)
            action.setChecked(chord == present)
            action.setActionGroup(group)
            action.triggered.connect(lambda _=False, chord=chord: self._change(ticks, chord))
            menu.addAction(action)

    def _change(self, ticks: float, chord: Chord) -> None:
        document, melody = self._document, self._document.melody
        if melody is None:
            return
        try:
            text = with_chord(document.parameters, melody, document.locks, ticks, chord)
        except MelodygenError as error:
            self.failed.emit(error)
            return
        present = chord_at(melody, ticks)
        where = place_of(melody, present.onset_ticks if present else int(ticks))
        document.change(self.tr("chord in {place}").format(place=where), {"progression": text})
