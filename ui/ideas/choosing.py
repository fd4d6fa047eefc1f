"""Keeps the strip to the document: what there is of ideas, and what is done with them."""

from __future__ import annotations

from collections.abc import Callable, Collection
from functools import partial
from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtCore import QObject, Signal

from melodygen.errors import ConstraintError
from melodygen.ideas.idea import Idea, as_tags
from melodygen.melody import Melody
from ui.actions import Actions
from ui.document import Document
from ui.ideas.cards import Card, Ground, seen_from
from ui.ideas.drawing import Drawing, Judging
from ui.ideas.edits import taken, with_idea, with_its_bars, without_idea
from ui.ideas.hearing import Hearing
from ui.ideas.strip import IdeasStrip
from ui.ideas.words import title
from ui.jobs import Runner
from ui.roll import PianoRoll
from ui.roll.words import bars_words

if TYPE_CHECKING:
    from melodygen.ideas.judging import Judgement
    from melodygen.parameters import Parameters


class Questions(Protocol):
    """What the user is asked."""

    def tags_of_idea(self, name: str, tags: str) -> str | None:
        """The tags of an idea, with commas between them, from those it has."""


class Choosing(QObject):
    """Turns what is done in the strip, and the actions about ideas, into edits of the document."""

    failed = Signal(object)

    def __init__(
        self,
        document: Document,
        strip: IdeasStrip,
        roll: PianoRoll,
        actions: Actions,
        *,
        hearing: Hearing,
        questions: Questions,
        runner: Runner,
    ) -> None:
        super().__init__(strip)
        self._document, self._strip, self._roll, self._actions = document, strip, roll, actions
        self._hearing, self._questions = hearing, questions
        self._new: tuple[Idea, ...] = ()
        self._judgements: dict[tuple[Parameters, tuple[object, ...]], Judgement] = {}
        self._shown: tuple[object, ...] = ()
        self._drawing, self._judging = Drawing(runner, self), Judging(runner, self)
        self._connect()
        self._show()

    @property
    def chosen(self) -> Idea | None:
        """The idea that actions are about."""
        card = self._strip.view.chosen_card
        return card.idea if card else None

    def begin_anew(self) -> None:
        """Forget the new ideas, and what is known of any, which belonged to another document."""
        self._drawing.stop()
        self._new, self._judgements = (), {}
        self._show()

    def take(self, idea: Idea, bars: Collection[int] | None = None) -> None:
        """Have an idea on the roll, or only those bars of it."""
        self._hearing.end()
        if bars is None:
            self._document.do(self.tr("taking of an idea"), lambda _: taken(idea))
        else:
            named = bars_words((min(bars), max(bars) + 1))
            name = self.tr("taking of {bars} of an idea").format(bars=named)
            self._document.do(name, partial(with_its_bars, idea=idea, bars=frozenset(bars)))

    def take_dropped(self, bars: tuple[int, int] | None) -> None:
        """The chosen card was dropped on these bars, or on the melody as a whole."""
        if self.chosen is not None:
            self.take(self.chosen, range(*bars) if bars else None)

    def _connect(self) -> None:
        view, hearing = self._strip.view, self._hearing
        calls: dict[str, Callable[[], None]] = {
            "more_ideas": self._draw,
            "hear_idea": lambda: self._with_card(hearing.hear),
            "take_idea": lambda: self._with_card(lambda card: self.take(card.idea)),
            "take_idea_bars": self._take_bars,
            "star_idea": lambda: self._with_card(self._star),
            "rename_idea": self._rename,
            "tag_idea": lambda: self._with_card(self._tag),
            "delete_idea": lambda: self._with_card(self._delete),
            "keep_idea": self._keep,
        }
        for name, call in calls.items():
            self._actions[name].triggered.connect(lambda _=False, call=call: call())
        asked = {"star": self._star, "rename": lambda _: self._rename(), "tag": self._tag, "delete": self._delete}
        view.asked.connect(lambda name, card: asked[name](card))
        view.pointed.connect(hearing.point)
        view.reached.connect(hearing.reach)
        view.left.connect(hearing.end)
        view.taken.connect(lambda card: self.take(card.idea))
        view.chosen.connect(lambda _: self._provide())
        view.cards.named.connect(self._name)
        hearing.sounding.connect(self._strip.show_sounding)
        self._strip.show_changed.connect(self._show)
        self._document.state_changed.connect(self._on_document)
        self._roll.choice_changed.connect(self._provide)
        self._actions["ideas"].toggled.connect(lambda _: hearing.end())
        self._drawing.drawn.connect(self._on_drawn)
        self._drawing.failed.connect(self.failed)
        self._judging.judged.connect(self._on_judged)

    # What is asked for

    def _draw(self) -> None:
        self._actions["ideas"].setChecked(True)
        self._document.when_settled(self._begin_drawing)

    def _begin_drawing(self) -> None:
        project = self._document.project
        if project is not None:
            self._forget_judgements()
            self._strip.search.clear()
            self._strip.show_only("new")
            self._drawing.start(project.parameters, project.locks)
            self._show()

    def _take_bars(self) -> None:
        bars = self._roll.chosen
        if bars is not None and self.chosen is not None:
            self.take(self.chosen, range(*bars))

    def _star(self, card: Card) -> None:
        is_starred = not card.idea.is_starred
        name = self.tr("star on {title}") if is_starred else self.tr("star off {title}")
        self._keep_with(card.idea, name.format(title=title(card)), is_starred=is_starred)

    def _name(self, card: Card, name: str) -> None:
        self._keep_with(card.idea, self.tr("name of {title}").format(title=title(card)), name=name)

    def _tag(self, card: Card) -> None:
        typed = self._questions.tags_of_idea(title(card), ", ".join(card.idea.tags))
        if typed is not None and as_tags(typed) != card.idea.tags:
            self._keep_with(card.idea, self.tr("tags of {title}").format(title=title(card)), tags=as_tags(typed))

    def _delete(self, card: Card) -> None:
        if not self._can_delete(card):
            reason = self.tr("What was heard stays in the history"), self.tr("show the new or the kept ideas to delete")
            self.failed.emit(ConstraintError(*reason))
            return
        name = self.tr("deletion of {title}").format(title=title(card))
        self._document.keep(name, partial(without_idea, idea=card.idea))

    def _rename(self) -> None:
        view = self._strip.view
        if view.chosen_card is not None:
            view.scrollTo(view.currentIndex())
            view.edit(view.currentIndex())

    def _keep(self) -> None:
        project = self._document.project
        if project is not None:
            idea = Idea(project.parameters, project.melody, project.locks)
            self._keep_with(idea, self.tr("keeping of the melody as an idea"), is_starred=True)

    def _keep_with(self, idea: Idea, step: str, **values: Any) -> None:
        self._document.keep(step, partial(with_idea, idea=idea, **values))

    def _with_card(self, call: Callable[[Card], None]) -> None:
        card = self._strip.view.chosen_card
        if card is not None:
            call(card)

    # What is shown

    def _on_document(self) -> None:
        project = self._document.project
        if project is not None and self._drawing.is_running:
            self._drawing.follow(self._document.parameters, project.locks)
        self._show()

    def _on_drawn(self, idea: Idea, judgement: Judgement, number: int) -> None:
        """The cards of the draw before stay until there are others."""
        self._judgements[_key(idea)] = judgement
        self._new = (*(self._new if number else ()), idea)
        self._show()

    def _on_judged(self, found: list[tuple[Idea, Judgement]]) -> None:
        self._judgements |= {_key(idea): judgement for idea, judgement in found}
        self._shown = ()
        self._show()

    def _show(self) -> None:
        """Show the ideas there are now, unless they are shown already."""
        work, strip = self._document.work, self._strip
        dismissed = work.dismissed if work else frozenset()
        ground = Ground(self._new, self._document.ideas, self._document.heard, dismissed)
        strip.show_tags(ground.tags)
        wanted = (ground, strip.show_kind, strip.tag, self._document.melody)
        if self._is_shown(wanted):
            return
        self._shown = wanted
        cards = seen_from(ground.cards(strip.show_kind, strip.tag), self._document.melody, self._judgement_of)
        strip.show_cards(cards, partial(apart_from, self._document.melody))
        self._judging.want([card.idea for card in cards if card.judgement is None])
        self._provide()

    def _is_shown(self, wanted: tuple[object, ...]) -> bool:
        return len(self._shown) == len(wanted) and all(
            one is other or one == other for one, other in zip(self._shown, wanted, strict=True)
        )

    def _judgement_of(self, idea: Idea) -> Judgement | None:
        return self._judgements.get(_key(idea))

    def _forget_judgements(self) -> None:
        """Of ideas that can be found no more."""
        staying = {_key(idea) for idea in (*self._new, *self._document.ideas, *self._document.heard)}
        self._judgements = {key: judgement for key, judgement in self._judgements.items() if key in staying}

    def _can_delete(self, card: Card) -> bool:
        return card.kind != "heard"

    def _provide(self) -> None:
        card = self._strip.view.chosen_card
        self._actions.provide("idea", is_there=card is not None)
        self._actions.provide("own_idea", is_there=card is not None and self._can_delete(card))


def apart_from(melody: Melody | None, idea: Idea) -> float | None:
    """Semitones between the two."""
    from melodygen.measures.difference import difference  # noqa: PLC0415 - numpy comes with it

    return difference(melody, idea.melody) if melody is not None else None


def _key(idea: Idea) -> tuple[Parameters, tuple[object, ...]]:
    """What a judgement depends on."""
    return idea.parameters, idea.tune
