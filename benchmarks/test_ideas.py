"""Speed of ideas: ``make bench``.  Targets stand in the docstrings; nothing here fails on time."""

from __future__ import annotations

from itertools import count
from pathlib import Path

from pytest_benchmark.fixture import BenchmarkFixture
from pytestqt.qtbot import QtBot

from benchmarks.test_speed import until
from benchmarks.test_window import null_sink, session, shared_null_sink
from melodygen.generation import generate
from melodygen.given import NOTHING, Given
from melodygen.ideas import AT_A_TIME, Idea
from melodygen.ideas.drawing import alternative
from melodygen.ideas.idea import Tune
from melodygen.ideas.judging import judged
from melodygen.measures.difference import difference
from melodygen.parameters import Parameters
from melodygen.project import Project, write_project
from melodygen.variation import lock_bars
from ui.app import Session

__all__ = ["null_sink", "session", "shared_null_sink"]

FIGURE_1 = Parameters()
MELODY = generate(FIGURE_1)
HEARD = 500


def drawn(draw: int, locks: Given = NOTHING) -> None:
    """Eight ideas with all that they are sorted by."""
    for number in range(AT_A_TIME):
        idea = alternative(FIGURE_1, FIGURE_1, locks, draw=draw, number=number)
        judged(idea)
        difference(MELODY, idea.melody)


def test_eight_ideas_16_bars(benchmark: BenchmarkFixture) -> None:
    """Drawn and judged, one after the other: at most 300 ms."""
    draws = count()
    benchmark.pedantic(drawn, setup=lambda: ((next(draws),), {}), rounds=40, warmup_rounds=2)


def test_eight_ideas_around_locked_bars(benchmark: BenchmarkFixture) -> None:
    """The same with 4 of 16 bars locked: at most 300 ms."""
    draws, locks = count(), lock_bars(NOTHING, MELODY, FIGURE_1, range(4))
    benchmark.pedantic(drawn, setup=lambda: ((next(draws), locks), {}), rounds=40, warmup_rounds=2)


def test_more_ideas_to_eight_cards(benchmark: BenchmarkFixture, session: Session, qtbot: QtBot) -> None:
    """In the window, from the action to the last of the cards, none of which was there before: at most 300 ms."""
    window, cards = session.window, session.window.ideas_strip.view.cards

    def more(before: frozenset[Tune]) -> None:
        window.actions_by_name["more_ideas"].trigger()
        until(lambda: len({card.idea.tune for card in cards.cards} - before) == AT_A_TIME)

    def rest() -> tuple[tuple[frozenset[Tune]], dict[str, object]]:
        qtbot.wait(60)
        return (frozenset(card.idea.tune for card in cards.cards),), {}

    benchmark.pedantic(more, setup=rest, rounds=20, warmup_rounds=1)


def test_saving_with_500_heard(benchmark: BenchmarkFixture, tmp_path: Path) -> None:
    """What recovery writes each time after the first: at most 100 ms."""
    heard = tuple(Idea(asked, generate(asked)) for asked in (FIGURE_1.replace(seed=seed) for seed in range(HEARD)))
    project = Project(FIGURE_1, MELODY, heard=heard)
    benchmark.pedantic(write_project, (project, tmp_path / "long.melody"), rounds=20, warmup_rounds=1)
