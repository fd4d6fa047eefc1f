"""Has melodies explained off the GUI thread, and answers what the user points at.

What all notes of a melody have in common takes long and is a job, begun once the melody has stood for a moment and
only while somebody wants to see it; never two at a time, so that composing always has a thread.  One note then takes
less than 1 ms.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from melodygen.melody import Melody
from melodygen.performance import RuleEffect, account
from ui.actions import Actions
from ui.jobs import Runner, Task
from ui.language import said
from ui.roll import PianoRoll
from ui.settings import Settings
from ui.why.panel import WhyPanel

if TYPE_CHECKING:
    from melodygen.model.explain import Explainer

QUIET_MS = 200
"""How long a melody stands until it is explained."""

KEPT = 4
"""How many melodies stay explained."""


class Explaining(QObject):
    """Keeps the panel and the strip of surprise to the melody on the roll, under the style that `style_of` names."""

    def __init__(
        self,
        roll: PianoRoll,
        panel: WhyPanel,
        actions: Actions,
        *,
        style_of: Callable[[Melody], str],
        settings: Settings,
        runner: Runner,
        quiet_ms: int = QUIET_MS,
    ) -> None:
        super().__init__(roll)
        self._roll, self._panel, self._settings, self._style_of = roll, panel, settings, style_of
        self._why, self._strip = actions["why"], actions["surprise"]
        self._explained: list[Explained] = []
        self._asked: Melody | None = None
        self._note: int | None = None
        self._is_held = False
        self._seen: Melody | None = None
        self._task = Task(runner, self)
        self._task.finished.connect(self._on_explained)
        self._task.failed.connect(self._on_failed)
        self._soon = QTimer(self, singleShot=True, interval=quiet_ms)
        self._soon.timeout.connect(self._begin)
        self._why.setChecked(settings.shows_why)
        self._strip.setChecked(settings.shows_surprise)
        self._why.toggled.connect(self._on_why)
        self._strip.toggled.connect(self._on_strip)
        roll.melody_shown.connect(self._on_melody)
        roll.note_pointed.connect(self._on_pointed)
        roll.note_chosen.connect(self._on_chosen)
        panel.stepped.connect(self._step)
        panel.setVisible(settings.shows_why)
        roll.set_surprise_shown(is_on=settings.shows_surprise)

    @property
    def _known(self) -> Explained | None:
        """What is known of the melody on the roll, or of one with the same score, as long as that is all."""
        melody = self._roll.melody
        if melody is None:
            return None
        found = [it for it in self._explained if is_same_score(it.melody, melody)]
        return next((it for it in found if it.melody is melody), found[0] if found else None)

    def _on_why(self, wanted: bool) -> None:
        self._settings.shows_why = wanted
        self._panel.setVisible(wanted)
        self._roll.mark_note(self._note if wanted else None)
        self._begin()

    def _on_strip(self, wanted: bool) -> None:
        self._settings.shows_surprise = wanted
        self._roll.set_surprise_shown(is_on=wanted)
        self._begin()

    def _on_melody(self, melody: Melody | None) -> None:
        if melody is None or self._seen is None or not is_same_score(self._seen, melody):
            self._note, self._is_held = None, False
            self._roll.mark_note(None)
        self._seen = melody
        known = self._known
        if known is not None:
            self._show()
            if known.melody is not self._roll.melody:
                self._soon.start()
            return
        self._panel.show_remark("")
        self._panel.show_sentence(self.tr("Working it out…") if self._roll.melody else self._invitation())
        self._soon.start()

    def _begin(self) -> None:
        """Have the melody explained, unless that is done, under way, or wanted by nobody."""
        melody = self._roll.melody
        if melody is None or not (self._why.isChecked() or self._strip.isChecked()) or self._task.is_running:
            return
        known = self._known
        if known is not None and known.melody is melody:
            self._show()
        elif melody.notes:
            self._asked = melody
            self._task.start(explained, melody, self._style_of(melody), known.explainer if known else None)
        else:
            self._panel.show_sentence(self.tr("There are no notes in this melody."))

    def _on_explained(self, made: Explained) -> None:
        others = [it for it in self._explained if not is_same_score(it.melody, made.melody)]
        self._explained = [made, *others][:KEPT]
        if made.melody is self._roll.melody:
            self._show()
        else:
            self._begin()

    def _on_failed(self, error: Exception) -> None:
        if self._asked is self._roll.melody:
            self._panel.show_sentence(self.tr("This melody cannot be explained: {error}.").format(error=said(error)))
        else:
            self._begin()

    def _show(self) -> None:
        """Show what is known of the melody and of the note."""
        known = self._known
        if known is None:
            return
        explainer = known.explainer
        self._roll.show_surprises(tuple(bits.total for bits in explainer.surprises))
        self._panel.show_remark("" if explainer.is_drawn else self._habits())
        if self._note is None:
            self._panel.show_sentence(self._invitation())
        elif self._why.isChecked():
            self._show_note(known, self._note)

    def _show_note(self, known: Explained, index: int) -> None:
        melody = self._roll.melody
        if melody is not None:
            pitch_class = melody.notes[index].pitch % 12
            is_in_scale = pitch_class in melody.scale.pitch_classes(melody.key)
            self._panel.show_note(known.explainer.explain(index), is_in_scale=is_in_scale)
            onset = melody.notes[index].onset_ticks
            kinds = next((mark.kinds for mark in melody.marks if mark.onset_ticks == onset), ())
            self._panel.show_playing(known.effects[index], melody.interpretation.expression, kinds)
            self._roll.mark_note(index)

    def _on_pointed(self, index: int | None) -> None:
        """The note stays when the pointer leaves it, so that what stands in the panel can be read."""
        if index is not None and not self._is_held:
            self._take(index)

    def _on_chosen(self, index: int | None) -> None:
        """A click holds a note; one beside all notes lets it go."""
        self._is_held = index is not None
        if index is not None:
            self._take(index)

    def _step(self, by: int) -> None:
        melody = self._roll.melody
        if melody is not None and melody.notes:
            last = len(melody.notes) - 1
            self._is_held = True
            index = min(last, max(0, self._note + by)) if self._note is not None else 0 if by > 0 else last
            self._roll.bring_into_view(index)
            self._take(index)

    def _take(self, index: int) -> None:
        if index != self._note:
            self._note = index
            if self._why.isChecked():
                self._show()

    def _habits(self) -> str:
        melody = self._roll.melody
        style = self._style_of(melody) if melody else ""
        text = "No recipe makes these notes, so they are explained by the habits of the style “{style}” alone."
        return self.tr(text).format(style=style)

    def _invitation(self) -> str:
        return self.tr("Point at a note, or click it to hold it here.")


@dataclass(frozen=True, slots=True, eq=False)
class Explained:
    """A melody, what explains its notes, and what the rules of the player did to each."""

    melody: Melody
    explainer: Explainer
    effects: tuple[tuple[RuleEffect, ...], ...]


def explained(melody: Melody, style: str, explainer: Explainer | None = None) -> Explained:
    """On a job's thread: what explains the notes of `melody` under the style of that name; MelodygenError otherwise.

    `explainer` is that of a melody with the same score.
    """
    from melodygen.model.explain import explainer_of  # noqa: PLC0415 - the model is loaded where it is wanted
    from melodygen.styles import load_style  # noqa: PLC0415

    return Explained(melody, explainer or explainer_of(melody, load_style(style)), account(melody))


def is_same_score(one: Melody, other: Melody) -> bool:
    """Whether two melodies differ in nothing but how they are played."""
    if one is other:
        return True
    if one.notes is not other.notes or (one.recipe is None) is not (other.recipe is None):
        return False
    if one.recipe and other.recipe:
        from melodygen.generation import PLAYING  # noqa: PLC0415 - as above

        playing = {name: getattr(one.recipe.parameters, name) for name in PLAYING}
        if replace(other.recipe, parameters=other.recipe.parameters.replace(**playing)) != one.recipe:
            return False
    return one == replace(
        other,
        tempo_bpm=one.tempo_bpm,
        instrument=one.instrument,
        interpretation=one.interpretation,
        touches=one.touches,
        marks=one.marks,
        recipe=one.recipe,
    )
