"""What is locked stays whatever is turned, until it is unlocked; where it cannot stay, all is as it was."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from melodygen.generation import generate
from melodygen.given import NOTHING, Span
from melodygen.melody import Melody, Note
from melodygen.parameters import Parameters
from melodygen.project import Project, read_project, write_project
from melodygen.variation import continue_melody
from tests.ui.conftest import Settled, press
from ui.app import Session
from ui.document import Document
from ui.work import looked_at, rerolled, with_locks

GONE_ON = continue_melody(generate(Parameters(bars=4, seed=3)), 4, take=0)


def project() -> Project:
    assert GONE_ON.recipe is not None
    return Project(GONE_ON.recipe.parameters, GONE_ON, GONE_ON.recipe.given)


def beginning(melody: Melody) -> list[tuple[int, int, int]]:
    return [(n.onset_ticks, n.duration_ticks, n.pitch) for n in melody.notes if n.onset_ticks < 4 * 1920]


@pytest.fixture
def kept(document: Document) -> Document:
    document.open(looked_at(project()), None)
    return document


@pytest.mark.parametrize(
    "values", [{"complexity": 95}, {"seed": 77}, {"mood": "sad"}, {"bars": 12}, {"style": "hymn"}, {"tempo_bpm": 60}]
)
def test_a_knob_redraws_the_rest_only(kept: Document, values: dict[str, object]) -> None:
    kept.change("knob", values)
    assert kept.melody is not None
    assert kept.melody.recipe is not None
    assert beginning(kept.melody) == beginning(GONE_ON)
    assert kept.melody.recipe.given == project().melody.recipe.given  # type: ignore[union-attr]


def test_what_cannot_stay_is_refused_and_named_and_nothing_is_lost(kept: Document) -> None:
    refused: list[Exception] = []
    kept.refused.connect(refused.append)
    before = kept.project
    for values, words in (
        ({"metre": "3/4"}, "in 4/4, and 3/4 is asked for"),
        ({"key": "A"}, "in D Minor (Natural), and A Minor (Natural) is asked for"),
        ({"bars": 2}, "does not fit into 2 bars"),
    ):
        kept.change("knob", values)
        assert words in str(refused.pop())
        assert kept.project is before
        assert kept.undo_name is None


def test_unlocking_leaves_the_notes_until_the_next_draw_and_can_be_undone(kept: Document) -> None:
    kept.do("unlocking", lambda work: with_locks(work, NOTHING))
    assert kept.locks == NOTHING
    assert kept.melody == GONE_ON
    kept.change("Metre", {"metre": "3/4"})
    assert kept.parameters.metre == "3/4"
    kept.undo()
    kept.undo()
    assert kept.locks == project().locks
    assert kept.melody == GONE_ON
    kept.change("knob", {"complexity": 0})
    assert kept.melody is not None
    assert beginning(kept.melody) == beginning(GONE_ON)


def test_tempo_and_instrument_change_no_note_though_nothing_is_locked(kept: Document) -> None:
    kept.do("unlocking", lambda work: with_locks(work, NOTHING))
    kept.change("Tempo", {"tempo_bpm": 60})
    kept.change("Instrument", {"instrument": "bright-acoustic-piano"})
    assert kept.melody is not None
    assert kept.melody.notes == GONE_ON.notes
    assert kept.melody.tempo_bpm == 60
    assert kept.melody.recipe is not None
    assert kept.melody.recipe.parameters == kept.parameters


def test_another_seed_begins_with_its_first_take(document: Document) -> None:
    document.do("re-roll", lambda work: rerolled(work, None))
    assert document.locks.take == 1
    document.change("seed", {"seed": 8})
    assert document.melody == generate(document.parameters)


def test_a_new_melody_keeps_nothing(kept: Document) -> None:
    kept.new(Parameters())
    assert kept.locks == NOTHING
    assert kept.melody == generate(Parameters())


def test_the_window_says_what_is_kept_and_how_to_be_rid_of_it(
    session: Session, settled: Settled, qtbot: QtBot, tmp_path: Path
) -> None:
    window, path = session.window, tmp_path / "gone on.melody"
    unlock = window.actions_by_name["unlock_all"]
    assert not unlock.isEnabled()
    assert not window.head.locked.isVisible()
    write_project(project(), path)
    window.files.open_path(path)
    qtbot.waitUntil(lambda: session.document.path == path)
    assert window.head.locked.isVisible()
    assert window.head.locked.text() == f"{len(beginning(GONE_ON))} notes locked"
    session.document.change("Metre", {"metre": "3/4"})
    settled()
    assert "leave the metre as it is. Melody > Unlock All frees" in window.messages.label.text()
    unlock.trigger()
    assert not window.head.locked.isVisible()
    assert not unlock.isEnabled()
    assert session.document.undo_name == "unlocking of everything"


def test_what_is_kept_is_saved_with_the_project(
    session: Session, settled: Settled, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "gone on.melody"
    write_project(project(), path)
    session.window.files.open_path(path)
    qtbot.waitUntil(lambda: session.document.path == path)
    session.document.change("knob", {"complexity": 95})
    settled()
    with qtbot.waitSignal(session.window.files.saved):
        session.window.files.save()
    assert read_project(path) == session.document.project
    assert read_project(path).locks == project().locks


def test_randomise_draws_what_is_free_only(session: Session, settled: Settled, qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "gone on.melody"
    write_project(project(), path)
    session.window.files.open_path(path)
    qtbot.waitUntil(lambda: session.document.path == path)
    for _ in range(3):
        before = session.document.parameters
        session.window.actions_by_name["randomise"].trigger()
        melody = settled()
        assert session.document.parameters != before
        assert beginning(melody) == beginning(GONE_ON)


def notes_in(melody: Melody, bars: range) -> list[Note]:
    return [note for note in melody.notes if note.onset_ticks // 1920 in bars]


FIRST, SECOND, REST = range(4), range(4, 8), range(8, 16)


def test_chosen_bars_are_locked_and_unlocked_by_action(session: Session) -> None:
    window, document = session.window, session.document
    for name in ("lock", "unlock", "reroll"):
        assert not window.actions_by_name[name].isEnabled()
    window.roll.choose((0, 4))
    press(session, "lock")
    assert len(document.locks.notes) == len(notes_in(document.project.melody, FIRST))  # type: ignore[union-attr]
    assert document.undo_name == "locking of bars 1-4"
    assert window.head.locked.isVisible()
    window.roll.choose((1, 4))
    press(session, "unlock")
    assert document.locks.closed == (Span(0, 1920),)
    press(session, "undo")
    press(session, "undo")
    assert document.locks == NOTHING
    assert not window.actions_by_name["unlock"].isEnabled()


@pytest.mark.parametrize(
    ("action", "name"),
    [
        ("reroll", "re-roll of bars 5-8"),
        ("reroll_pitches", "re-roll of the pitches of bars 5-8"),
        ("reroll_rhythm", "re-roll of the rhythm of bars 5-8"),
    ],
)
def test_chosen_bars_are_drawn_again_and_no_others(session: Session, settled: Settled, action: str, name: str) -> None:
    before = settled()
    session.window.roll.choose((4, 8))
    press(session, action)
    after = settled()
    assert session.document.undo_name == name
    assert notes_in(after, SECOND) != notes_in(before, SECOND)
    assert notes_in(after, FIRST) + notes_in(after, REST) == notes_in(before, FIRST) + notes_in(before, REST)
    assert not session.document.locks.holds_anything


def test_a_knob_turned_there_and_back_gives_what_a_re_roll_gave(document: Document) -> None:
    document.do("re-roll", lambda work: rerolled(work, [1]))
    after = document.melody
    assert after is not None
    for complexity in (20, document.parameters.complexity):
        document.change("complexity", {"complexity": complexity})
    assert document.melody is not None
    assert document.melody.notes == after.notes


def test_chosen_notes_are_drawn_again_and_again(session: Session, settled: Settled) -> None:
    before = settled()
    chosen = [note.onset_ticks for note in before.notes[4:10]]
    session.window.roll.selection.choose(chosen)
    seen = {before.notes}
    for _ in range(3):
        press(session, "reroll_pitches")
        seen.add(settled().notes)
        assert session.window.roll.selection.onsets == set(chosen)
    assert session.document.undo_name == "re-roll of the pitches of 6 notes"
    assert len(seen) == 4
    assert all(notes[:4] == before.notes[:4] and notes[10:] == before.notes[10:] for notes in seen)


def test_without_a_choice_all_that_is_not_locked_is_drawn_again(session: Session, settled: Settled) -> None:
    window, before = session.window, settled()
    window.roll.choose((0, 4))
    press(session, "lock")
    window.roll.choose(None)
    press(session, "reroll_pitches")
    after = settled()
    assert notes_in(after, FIRST) == notes_in(before, FIRST)
    assert [note.onset_ticks for note in after.notes] == [note.onset_ticks for note in before.notes]
    assert after.notes != before.notes
    assert session.document.undo_name == "re-roll of the pitches of what is not locked"
    press(session, "reroll_rest")
    again = settled()
    assert notes_in(again, FIRST) == notes_in(before, FIRST)
    assert notes_in(again, REST) != notes_in(after, REST)


def test_where_all_is_locked_one_sentence_says_what_to_do(session: Session, settled: Settled) -> None:
    window, before = session.window, settled()
    window.roll.choose((0, 16))
    press(session, "lock")
    press(session, "reroll")
    assert settled() is before
    assert "locked, and nothing is left to draw again; unlock some first" in window.messages.label.text()
