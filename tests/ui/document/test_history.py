"""Undo takes back what was done, all of it and nothing else."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from ui.document.history import LIMIT, History

GESTURES = (None, object(), object(), object())
edits = st.lists(st.tuples(st.integers(0, 5), st.sampled_from(GESTURES)), max_size=40)


def made(changes: list[tuple[int, object | None]]) -> History[int]:
    history = History(0)
    for value, gesture in changes:
        history.commit(value, f"to {value}", gesture)
    return history


def undo_all(history: History[int]) -> int:
    steps = 0
    while history.undo_name:
        history.undo()
        steps += 1
    return steps


@given(edits)
def test_any_sequence_undone_is_the_start_and_redone_the_end(changes: list[tuple[int, object | None]]) -> None:
    history = made(changes)
    end = history.present
    steps = undo_all(history)
    assert history.present == 0
    for _ in range(steps):
        history.redo()
    assert history.present == end
    assert history.redo_name is None


@given(edits)
def test_each_undo_gives_the_value_before_the_step_it_names(changes: list[tuple[int, object | None]]) -> None:
    history = made(changes)
    while history.undo_name:
        name, after = history.undo_name, history.present
        before = history.undo()
        assert name == f"to {after}"
        assert history.redo_name == name
        assert before != after


def test_changes_of_one_gesture_are_one_step() -> None:
    history, drag = History(0), object()
    for value in range(1, 10):
        history.commit(value, "Complexity", drag)
    history.undo()
    assert history.present == 0
    assert history.undo_name is None


def test_another_gesture_or_none_is_another_step() -> None:
    history = made([(1, GESTURES[1]), (2, GESTURES[2]), (3, None), (4, None)])
    assert undo_all(history) == 4


def test_a_gesture_that_ends_where_it_began_leaves_no_step() -> None:
    history = made([(3, GESTURES[1]), (0, GESTURES[1])])
    assert history.undo_name is None


def test_a_gesture_does_not_go_on_after_an_undo() -> None:
    history = made([(1, GESTURES[1])])
    history.undo()
    history.commit(2, "to 2", GESTURES[1])
    assert history.undo() == 0


def test_a_new_change_forgets_what_was_undone() -> None:
    history = made([(1, None), (2, None)])
    history.undo()
    history.commit(3, "to 3")
    assert history.redo_name is None
    assert history.redo() == 3


def test_the_oldest_steps_give_way() -> None:
    history = made([(value, None) for value in range(1, LIMIT + 20)])
    assert undo_all(history) == LIMIT
    assert history.present == 19
