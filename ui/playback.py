"""What is heard and where it is: the player, the transport, the roll's cursor and the loop, kept together."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from melodygen.melody import Melody
from melodygen.performance import Performance
from ui.actions import Actions
from ui.document import Document
from ui.heard import SWITCHES, Heard
from ui.jobs import Runner, Task
from ui.player import Player
from ui.roll import PianoRoll, Sheet
from ui.settings import Settings
from ui.theme import ThemeSwitch
from ui.transport import Transport

FIRST_LOOP_BARS = 4
"""How many bars the loop has until the user chooses others."""


class Playback(QObject):
    """Shows each new melody to the player and the roll, and keeps the loop, in bars from 0 (-1 where an upbeat is).

    `loop_changed` follows where other bars are looped, or none.
    """

    loop_changed = Signal()

    def __init__(
        self,
        document: Document,
        player: Player,
        views: tuple[Transport, PianoRoll],
        actions: Actions,
        settings: Settings,
        themes: ThemeSwitch,
        runner: Runner,
    ) -> None:
        super().__init__(document)
        self._document, self._player, self._actions = document, player, actions
        self._settings, self._themes = settings, themes
        self._transport, self._roll = views
        self._preparing = Task(runner, self)
        self._melody: Melody | None = None
        self._bars = (0, FIRST_LOOP_BARS)
        self._shown_loop: tuple[tuple[int, int] | None, int] = (None, 0)
        self._plays_next = False
        self._restore()
        self._connect()
        self._show_loop()

    @property
    def loop(self) -> tuple[int, int] | None:
        """First bar and the bar after the last, or None where nothing is looped."""
        if self._melody is None or not self._actions["loop"].isChecked():
            return None
        return self._clamped(self._bars)

    def play_next(self) -> None:
        """Play the next melody from its beginning, if the user wants that."""
        self._plays_next = self._actions["play_new"].isChecked()

    def prepare(self) -> None:
        """Have the melody made ready for playing and drawing, off the GUI thread: it takes long where it is long."""
        if self._melody is not None:
            self._preparing.start(prepared, self._melody, Heard.of(self._actions))

    def show_again(self) -> None:
        """Have melody and loop back on roll and player, after something else was played."""
        self._shown_loop = (None, 0)
        self.prepare()

    def show_state(self) -> None:
        """The play button says what it will do; pictures need the present theme."""
        is_playing = self._player.is_playing
        self._transport.show_playing(is_playing, self._themes.theme)
        self._actions["play"].setText(self.tr("&Pause") if is_playing else self.tr("&Play"))

    def _restore(self) -> None:
        self._actions["hear_chords"].setChecked(self._settings.hears_chords)
        self._actions["hear_bass"].setChecked(self._settings.hears_bass)
        self._actions["play_new"].setChecked(self._settings.plays_new_melodies)
        self._transport.volume.setValue(self._settings.volume)
        self._player.set_volume(self._settings.volume)

    def _connect(self) -> None:
        self._document.melody_changed.connect(self._on_melody)
        self._document.refused.connect(lambda _: setattr(self, "_plays_next", False))
        self._preparing.finished.connect(self._on_prepared)
        self._player.changed.connect(self.show_state)
        self._player.moved.connect(self._on_moved)
        self._roll.seek_requested.connect(self._player.seek)
        self._roll.note_pressed.connect(self._player.audition)
        self._roll.loop_requested.connect(self._choose_loop)
        self._transport.loop_edited.connect(lambda first, last: self._use_bars((first - 1, last)))
        self._transport.volume_edited.connect(self._on_volume)
        self._connect_actions()

    def _connect_actions(self) -> None:
        self._actions["play"].triggered.connect(self._player.toggle)
        self._actions["stop"].triggered.connect(self._player.stop)
        self._actions["to_start"].triggered.connect(self._player.to_start)
        self._actions["loop"].toggled.connect(lambda _: self._show_loop())
        for name in SWITCHES.values():
            self._actions[name].toggled.connect(lambda _: self._on_parts())
        self._actions["play_score"].toggled.connect(lambda _: self.prepare())
        self._actions["play_new"].toggled.connect(self._keep_play_new)

    def _on_melody(self) -> None:
        self._melody = self._document.melody
        self.prepare()

    def _on_prepared(self, ready: tuple[Sheet, Performance]) -> None:
        sheet, performance = ready
        self._roll.show_sheet(sheet)
        self._transport.show_performance(sheet.melody, performance)
        self._player.show_performance(performance, then_play=self._plays_next)
        self._plays_next = False
        self._show_loop()

    def _on_moved(self, ticks: int) -> None:
        self._roll.set_position(ticks)
        self._transport.show_ticks(ticks)

    def _on_volume(self, percent: int) -> None:
        self._player.set_volume(percent)
        self._settings.volume = percent

    def _on_parts(self) -> None:
        self._settings.hears_chords = self._actions["hear_chords"].isChecked()
        self._settings.hears_bass = self._actions["hear_bass"].isChecked()
        self.prepare()

    def _keep_play_new(self, wanted: bool) -> None:
        self._settings.plays_new_melodies = wanted

    def _choose_loop(self, first: int, end: int) -> None:
        self._bars = (first, end)
        self._actions["loop"].setChecked(True)
        self._show_loop()

    def _use_bars(self, bars: tuple[int, int]) -> None:
        self._bars = bars
        self._show_loop()

    def _show_loop(self) -> None:
        first, end = self._clamped(self._bars)
        self._transport.loop_bars.show_bars(first + 1, end, self._melody_bars)
        self._transport.loop_bars.setEnabled(self._melody is not None)
        if self._melody is None:
            return
        bar_ticks = self._melody.metre.bar_ticks
        wanted = (self.loop, bar_ticks)
        if wanted == self._shown_loop:
            return
        self._shown_loop = wanted
        if self.loop is None:
            self._roll.clear_loop()
            self._player.set_loop(None)
        else:
            self._roll.set_loop(first, end)
            self._player.set_loop((first * bar_ticks, end * bar_ticks))
        self.loop_changed.emit()

    @property
    def _melody_bars(self) -> range:
        """The melody's bars, counted from 1, with bar 0 where there is an upbeat."""
        if self._melody is None:
            return range(1, FIRST_LOOP_BARS + 1)
        return range(0 if self._melody.lead_in_ticks else 1, self._melody.bars + 1)

    def _clamped(self, bars: tuple[int, int]) -> tuple[int, int]:
        """`bars` as far as the melody has them."""
        first, last = self._melody_bars[0] - 1, self._melody_bars[-1]
        end = max(first + 1, min(bars[1], last))
        return max(first, min(bars[0], end - 1)), end


def prepared(melody: Melody, heard: Heard) -> tuple[Sheet, Performance]:
    """`melody` for the roll, which shows how it is performed, and what of it is `heard` for the player."""
    performance = heard.of_melody(melody)
    return Sheet.of(melody, None if heard.is_score else performance), performance
