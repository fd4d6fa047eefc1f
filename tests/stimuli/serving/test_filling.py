from __future__ import annotations

from datetime import UTC, datetime, timedelta

from melodygen.stimuli.response import Kind, Response
from melodygen.stimuli.serving.filling import SILENT, Counts, Filling

START = datetime(2026, 1, 1, tzinfo=UTC)


def later(minutes: float) -> datetime:
    return START + timedelta(minutes=minutes)


def answered(filling: Filling, session: str, minutes: float, kind: Kind = "trial", *, agreed: bool = True) -> None:
    at = later(minutes).isoformat()
    filling.answered(Response(session=session, list=1, item=kind, kind=kind, answers={"agreed": agreed}, at=at))


def test_the_emptiest_list_is_next_and_ties_go_by_number() -> None:
    filling = Filling((3, 1, 2))
    given = []
    for listener in range(7):
        given.append(filling.emptiest(START))
        filling.start(f"{listener}", given[-1], START)
    assert given == [1, 2, 3, 1, 2, 3, 1]


def test_a_silent_session_is_abandoned_and_its_list_is_given_again() -> None:
    filling = Filling((1, 2))
    filling.start("a", 1, START)
    filling.start("b", 2, START)
    answered(filling, "b", 20)
    late = START + SILENT + timedelta(minutes=1)
    assert filling.counts(late) == {1: Counts(abandoned=1), 2: Counts(active=1)}
    assert filling.emptiest(late) == 1
    answered(filling, "a", 40)
    assert filling.counts(late + timedelta(minutes=10))[1] == Counts(active=1)


def test_complete_sessions_count_for_ever_and_declined_ones_never() -> None:
    filling = Filling((1, 2))
    filling.start("a", 1, START)
    answered(filling, "a", 5, "end")
    filling.start("b", 2, START)
    answered(filling, "b", 1, "consent", agreed=False)
    answered(filling, "b", 2, "background")
    assert filling.counts(later(10_000)) == {1: Counts(complete=1), 2: Counts(declined=1)}
    assert filling.emptiest(later(2)) == 2
