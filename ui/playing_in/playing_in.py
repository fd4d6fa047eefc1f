"""Plays in: the bar, the keys and the player brought together, and the take handed to the document."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from melodygen.melody import Melody
from ui.actions import Actions, plain, shown_key
from ui.bringing.words import grid_words
from ui.document import Document
from ui.jobs import Runner
from ui.playback import Playback
from ui.player import Player
from ui.playing_in.bar import MOST_BARS, PlayInBar
from ui.playing_in.inputs import ListInputs, MidiInputs, Open
from ui.playing_in.keys import PIANO, ComputerKeyboard
from ui.roll import PianoRoll, Sheet
from ui.roll.tools.edits import Ghosts
from ui.roll.words import bars_words
from ui.settings import Settings

if TYPE_CHECKING:
    from ui.playing_in.take import Take, Wanted

KEYBOARD_RANGE = (53, 84)
"""Pitches that a new sheet shows at least."""


class PlayingIn(QObject):
    """Turns what is played into edits of the document; `informed` carries good news, `failed` an error."""

    informed = Signal(str)
    failed = Signal(object)

    def __init__(
        self,
        document: Document,
        player: Player,
        views: tuple[Playback, PianoRoll],
        actions: Actions,
        settings: Settings,
        *,
        ports: tuple[ListInputs, Open],
        runner: Runner,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._document, self._player = document, player
        self._playback, self._roll = views
        self._actions, self._settings, self._window = actions, settings, window
        self._take: Take | None = None
        self._has_begun = False
        self._sounding: set[int] = set()
        self.bar = PlayInBar(actions["record"], actions["play_in"], window)
        self.keyboard = ComputerKeyboard(self.on_note, self)
        self.inputs = MidiInputs(self.on_note, *ports, runner, self)
        self.bar.show_settings(
            count_in=settings.count_in, has_click=settings.has_metronome, bars=settings.bars_to_play_in
        )
        self.bar.show_inputs((), settings.play_in_input)
        self._connect()

    @property
    def is_recording(self) -> bool:
        """Whether what is played is kept."""
        return self._take is not None

    def on_note(self, at_s: float, pitch: int, velocity: int) -> None:
        """A key was struck, or with velocity 0 released: heard at once, and kept if it is recorded.  For any thread."""
        take = self._take
        if take is not None:
            take.strike(at_s, pitch, velocity)
        if velocity:
            self._sounding.add(pitch)
            self._player.press(pitch, velocity)
        else:
            self._sounding.discard(pitch)
            self._player.lift(pitch)

    def leave(self) -> None:
        """Drop what is recorded and let go of the port, since the window closes."""
        self._drop()
        self._rest()

    def _rest(self) -> None:
        """Take no more notes; a key that is let go after this is not heard of."""
        self.keyboard.play_on(None)
        self.inputs.rest()
        self._hush()

    def _hush(self) -> None:
        while self._sounding:
            self._player.lift(self._sounding.pop())

    def _connect(self) -> None:
        self._actions["play_in"].toggled.connect(self._show_bar)
        self._actions["record"].triggered.connect(lambda _=False: self._record())
        self.bar.input_chosen.connect(self._choose_input)
        self.bar.set_by_hand.connect(self._keep_settings)
        self.keyboard.octave_changed.connect(lambda _: self._say_ready())
        self.inputs.listed.connect(self._show_inputs)
        self.inputs.failed.connect(self._on_failed)
        self._roll.choice_changed.connect(self._say_ready)
        self._player.moved.connect(self._on_moved)
        self._player.changed.connect(self._on_player)
        self._document.melody_changed.connect(self._on_melody)

    def _show_bar(self, wanted: bool) -> None:
        self.bar.setVisible(wanted)
        if wanted:
            self.inputs.watch()
            self._use_input()
            self._roll.setFocus()
            self._say_ready()
        else:
            self._drop()
            self._rest()

    def _show_inputs(self, names: tuple[str, ...]) -> None:
        """Offer them; the one that was chosen is used as soon as it is connected."""
        chosen = self._settings.play_in_input
        self.bar.show_inputs(names, chosen)
        if chosen in names:
            self.inputs.use(chosen)

    def _choose_input(self, name: str) -> None:
        self._settings.play_in_input = name
        self._use_input()
        self._say_ready()
        self._roll.setFocus()

    def _on_failed(self, error: Exception) -> None:
        self._hush()
        self.failed.emit(error)

    def _use_input(self) -> None:
        self._hush()
        name = self._settings.play_in_input
        self.inputs.use(name)
        self.keyboard.play_on(None if name else self._window.windowHandle())

    def _keep_settings(self) -> None:
        self._settings.count_in = self.bar.count_in.currentIndex()
        self._settings.has_metronome = self.bar.metronome.isChecked()
        self._settings.bars_to_play_in = self.bar.bars.value()

    def _record(self) -> None:
        """Begin, or end what has begun."""
        if self._take is not None:
            self._finish()
            return
        self._actions["play_in"].setChecked(True)
        self._document.when_settled(self._begin)

    def _begin(self) -> None:
        from melodygen.recording import backing  # noqa: PLC0415 - what reads files comes with it
        from ui.playing_in.take import Take  # noqa: PLC0415

        melody = self._document.melody
        if self._take is not None or melody is None:
            return
        wanted, bar = self._wanted(), self._document.parameters.the_metre.bar_ticks
        count_in = self._settings.count_in
        performance = backing(
            wanted.asked,
            wanted.bars,
            count_in=count_in,
            has_click=self._settings.has_metronome,
            melody=None if wanted.is_new else melody,
        )
        start = (wanted.bars[0] - count_in) * bar
        if not self._player.play_from(performance, start):
            self.informed.emit(self.tr("The sound is still being opened; try again in a moment."))
            return
        if wanted.is_new:
            self._roll.show_sheet(_blank(melody, wanted))
        self._has_begun = False
        self._take = Take(wanted, start)
        self.bar.show_recording(is_on=True)
        self.bar.show_said(self.tr("Space or {key} ends it").format(key=self._key()))
        self._name_record(self.tr("End &Recording"))
        self._on_player()

    def _wanted(self) -> Wanted:
        from ui.playing_in.take import Wanted  # noqa: PLC0415

        asked = self._document.parameters
        if self._roll.chosen is not None:
            first, end = self._roll.chosen
            return Wanted((max(0, first), max(1, end)), asked, is_new=False)
        bars = self._settings.bars_to_play_in
        return Wanted((0, bars or MOST_BARS), asked, is_open=not bars)

    def _on_moved(self, ticks: int) -> None:
        take = self._take
        if take is None or not self._player.is_playing:
            return
        take.look(ticks)
        wanted = take.wanted
        self.bar.show_beat(wanted.asked.the_metre, ticks, wanted.bars[0])
        self._roll.show_played(Ghosts(take.line, leaving=self._leaving(wanted)))

    def _leaving(self, wanted: Wanted) -> frozenset[int]:
        """The onsets of the notes that make room."""
        melody = self._roll.melody
        if melody is None or wanted.is_new:
            return frozenset()
        begin, end = (bar * melody.metre.bar_ticks for bar in wanted.bars)
        return frozenset(note.onset_ticks for note in melody.notes if begin <= note.onset_ticks < end)

    def _on_player(self) -> None:
        """The take ends when the player does."""
        if self._take is not None:
            if self._player.is_playing:
                self._has_begun = True
            elif self._has_begun:
                self._finish()

    def _finish(self) -> None:
        """Hand what was played to the document."""
        from ui.playing_in.take import taken  # noqa: PLC0415

        take = self._take
        if take is None:
            return
        line, wanted = take.line, take.wanted.ended_at(take.reached_ticks)
        self._drop()
        notes, report = wanted.settled(line)
        if not notes:
            self.informed.emit(self.tr("Nothing was played, so all is as it was."))
            return
        bars = bars_words(wanted.bars)
        name = self.tr("playing in") if wanted.is_new else self.tr("playing in of {bars}").format(bars=bars)
        self._document.do(name, partial(taken, line=line, wanted=wanted), draws=True)
        changes = grid_words(report)
        if changes:
            self.informed.emit(changes)

    def _on_melody(self) -> None:
        """What was played to one melody is none to another."""
        if self._take is not None and self._take.line:
            self.informed.emit(self.tr("The recording was dropped, since there is another melody now."))
        self._drop()

    def _drop(self) -> None:
        """End the take without using it, and have the melody on roll and player again."""
        if self._take is None:
            return
        self._take = None
        self._roll.show_played(None)
        self._player.stop()
        self._playback.show_again()
        self.bar.show_recording(is_on=False)
        self._name_record(self.tr("&Record"))
        self._say_ready()

    def _name_record(self, text: str) -> None:
        self.bar.show_record(plain(text))
        self._actions["record"].setText(text)

    def _key(self) -> str:
        keys = self._actions["record"].shortcuts()
        return shown_key(keys[0]) if keys else plain(self._actions["record"].text())

    def _say_ready(self) -> None:
        if self._take is not None:
            return
        chosen = self._roll.chosen
        self.bar.bars.setEnabled(chosen is None)
        anew = self.tr("Records {bars} anew")
        what = anew.format(bars=bars_words(chosen)) if chosen else self.tr("Records a new melody")
        if not self._settings.play_in_input:
            keys = self.tr("{what}. Keys {first} to {last} play from C{octave} on, Z and X move the octave")
            what = keys.format(what=what, first=PIANO[0], last=PIANO[-1], octave=self.keyboard.octave)
        self.bar.show_said(what)


def _blank(melody: Melody, wanted: Wanted) -> Sheet:
    """An empty sheet for a new melody, as high and low as one may play."""
    asked = wanted.asked
    empty = replace(
        melody, metre=asked.the_metre, bars=wanted.bars[1], notes=(), chords=(), phrases=(), form=(), recipe=None
    )
    low, high = asked.ambitus
    return replace(Sheet.of(empty), low=min(low, KEYBOARD_RANGE[0]), high=max(high, KEYBOARD_RANGE[1]))
