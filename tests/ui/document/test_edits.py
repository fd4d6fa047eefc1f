"""Edits are made in order, each fails alone, and whatever was done can be undone and redone."""

from __future__ import annotations

from collections.abc import Callable

from hypothesis import given
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from melodygen.errors import MelodygenError
from ui.document.edits import Edit, Edits

Words = tuple[str, ...]
GESTURES = (None, object(), object())
asked = st.tuples(st.sampled_from("abcd"), st.sampled_from(GESTURES), st.booleans(), st.booleans())


def adding(word: str, *, fails: bool = False) -> Callable[[Words], Words]:
    def make(words: Words) -> Words:
        if fails:
            raise MelodygenError(f"no {word}")
        return (*words, word)

    return make


def edit(word: str, gesture: object | None = None, *, draws: bool = False, fails: bool = False) -> Edit[Words]:
    return Edit(word, adding(word, fails=fails), gesture, draws)


def draw(edits: Edits[Words]) -> None:
    """Do what a job does with the next edit that draws."""
    begun = edits.begin() or (edits.waiting[0] if edits.waiting else None)
    if begun is None:
        return
    try:
        value = begun.make(edits.present)
    except MelodygenError:
        edits.fail()
    else:
        edits.finish(value)
    edits.advance()


def settle(edits: Edits[Words]) -> None:
    edits.advance()
    while edits.waiting:
        draw(edits)


def undo_all(edits: Edits[Words]) -> int:
    steps = 0
    while edits.undo_name is not None:
        edits.undo()
        steps += 1
    return steps


@given(st.lists(asked, max_size=20))
def test_any_edits_undone_are_the_start_and_redone_the_end(
    several: list[tuple[str, object | None, bool, bool]],
) -> None:
    edits: Edits[Words] = Edits(("start",))
    for word, gesture, draws, fails in several:
        edits.ask(edit(word, gesture, draws=draws, fails=fails))
        edits.advance()
    settle(edits)
    end = edits.present
    steps = undo_all(edits)
    assert edits.present == ("start",)
    for _ in range(steps):
        edits.redo()
    assert edits.present == end
    assert edits.redo_name is None


@given(st.lists(asked, max_size=20))
def test_each_that_fails_is_missing_and_all_else_is_there_in_order(
    several: list[tuple[str, object | None, bool, bool]],
) -> None:
    edits: Edits[Words] = Edits(())
    for word, gesture, draws, fails in several:
        edits.ask(edit(word, gesture, draws=draws, fails=fails))
        settle(edits)
    assert edits.present == tuple(word for word, _, _, fails in several if not fails)


class Working(RuleBasedStateMachine):
    """A user who does not wait for what is being drawn."""

    def __init__(self) -> None:
        super().__init__()
        self.edits: Edits[Words] = Edits(())

    @rule(row=asked)
    def ask(self, row: tuple[str, object | None, bool, bool]) -> None:
        word, gesture, draws, fails = row
        self.edits.ask(edit(word, gesture, draws=draws, fails=fails))
        self.edits.advance()

    @rule()
    def begin(self) -> None:
        begun = self.edits.begin()
        assert begun is None or begun is self.edits.waiting[0]

    @rule()
    def finish(self) -> None:
        draw(self.edits)

    @rule()
    def undo(self) -> None:
        before, waiting, name = self.edits.present, len(self.edits.waiting), self.edits.undo_name
        self.edits.undo()
        assert name is None or (self.edits.present, len(self.edits.waiting)) != (before, waiting)

    @rule()
    def redo(self) -> None:
        self.edits.redo()

    @invariant()
    def only_what_draws_is_waited_for(self) -> None:
        assert not self.edits.waiting or self.edits.waiting[0].draws

    @invariant()
    def undone_is_the_start(self) -> None:
        assert self.edits.undo_name is not None or self.edits.present == ()

    def teardown(self) -> None:
        settle(self.edits)
        end = self.edits.present
        steps = undo_all(self.edits)
        assert self.edits.present == ()
        for _ in range(steps):
            self.edits.redo()
        assert self.edits.present == end


TestWorking = Working.TestCase


def test_only_one_that_draws_and_has_not_begun_gives_way() -> None:
    edits: Edits[Words] = Edits(())
    edits.ask(edit("a", draws=True))
    edits.begin()
    edits.ask(edit("a", draws=True))
    edits.ask(edit("a", draws=True))
    assert len(edits.waiting) == 2
    edits.ask(edit("a"))
    edits.ask(edit("a"))
    settle(edits)
    assert edits.present == ("a", "a", "a", "a")


def test_one_that_sets_less_does_not_make_up_for_one_that_sets_more() -> None:
    edits: Edits[Words] = Edits(())
    for values in ({"key": "D", "mood": "sad"}, {"key": "A"}):
        edits.ask(Edit("change", adding("change"), draws=True, values=values))
    assert len(edits.waiting) == 2


def test_undo_gives_up_what_is_being_drawn() -> None:
    edits: Edits[Words] = Edits(())
    edits.ask(edit("a", draws=True))
    edits.begin()
    assert edits.undo()
    assert edits.waiting == ()
    assert not edits.undo()


def test_beginning_anew_has_nothing_to_undo() -> None:
    edits: Edits[Words] = Edits(())
    edits.ask(edit("a"))
    edits.ask(Edit("", lambda _: ("new",), draws=True))
    settle(edits)
    assert (edits.present, edits.undo_name, edits.redo_name) == (("new",), None, None)
